"""Sites: buildings and grounds where something is."""

from functools import cache

from depesche.cast.place_scan import Mention, Scan, place_list
from depesche.cast.states import state_at, state_of
from depesche.rules import rule

_SITED = frozenset("in im auf am an vor aus nahe bei ins aufs zum".split())
"""Prepositions before buildings where something is."""


@rule("cast.place-site")
def site(scan: Scan, start: int) -> list[Mention]:
    """A building or ground where something is, named by its noun, behind a preposition of place and an article.

    Found: Soldaten drangen in den Präsidentenpalast ein.
    Not: Der Präsidentenpalast dementierte.
    """
    kind = scan.words[start].lower().rpartition("-")[2]
    if not scan.words[start][0].isupper() or start == 0 or start in scan.taken or not kind.endswith(_sites()):
        return []
    before = start - 1
    adjective = scan.words[before][-1:] == "r" and scan.words[before][0].isupper() and state_of(scan.words[before])
    first = before if adjective else start
    while before >= 0 and (scan.tokens[before].tag == "ADJ" or before == first):
        before -= 1
    if scan.tokens[before].lower in ("dem", "den", "der", "das", "die", "einem", "einer", "einen", "eine", "ein"):
        before -= 1
    if before < 0 or scan.tokens[before].lower not in _SITED:
        return []
    if first == start and (owner := state_of(scan.words[start - 1])) is not None and owner[1] == "adjective":
        first = start - 1
    end, country = _owned(scan, start + 1)
    words = scan.analysis.words(first, end)
    return [Mention(start=first, end=end, name=words, rule="cast.place-site", kind="site", country=country)]


def _owned(scan: Scan, at: int) -> tuple[int, str | None]:
    """Behind a state or organisation in the genitive that belongs to a site, and the state's code."""
    article = at < len(scan.words) and scan.words[at] in ("der", "des")
    first = at + 1 if article else at
    state = state_at(scan.words, first, scan.analysis.language) if first < len(scan.words) else None
    if state is not None and state[1][1] == "name" and (article or scan.words[first].endswith("s")):
        return first + state[0], state[1][0]
    if article and first < len(scan.words) and scan.words[first].isupper():
        return first + 1, None
    return at, None


@cache
def _sites() -> tuple[str, ...]:
    return tuple(word for line in place_list("sites.txt") for word in line.split())
