"""Sites: buildings and grounds where something is."""

from functools import cache

from depesche.cast.place_scan import JOINTS, Mention, Scan, place_list
from depesche.cast.states import state_at, state_of
from depesche.rules import rule

_SITED = frozenset("in im auf am an vor aus nahe bei ins aufs zum um".split())
"""Prepositions before buildings where something is."""
_ARTICLES = frozenset("dem den der das die einem einer einen eine ein".split())
_TAKEN = frozenset(
    "gestürmt erstürmt stürmen stürmten besetzt besetzen besetzten erreicht erreichen erreichten umstellt umstellten "
    "umzingelt umzingelten beschossen bombardiert bombardierten geräumt räumten verlassen verließen betreten "
    "betraten zerstört zerstörten gesprengt sprengten angegriffen belagert belagerten durchsucht durchsuchten".split()
)
"""What is done to buildings and makes them the place of it."""
_FOREIGN = frozenset(
    "Road Street Avenue Square Boulevard Hospital Airport Bridge Tower Palace Beach Park Station Plaza Prison Stadium "
    "Mall Market Temple Island Bay Harbour Harbor".split()
)
_MOST = 5
"""Words of a site's name in another language."""


def is_site(word: str) -> bool:
    """Whether a word names a building or ground."""
    return word.lower().rpartition("-")[2].endswith(_sites())


@rule("cast.place-site")
def site(scan: Scan, start: int) -> list[Mention]:
    """A building or ground where something is or that is taken, named by its noun, behind an article; and those listed.

    Found: Soldaten drangen in den Präsidentenpalast ein.
    Not: Der Präsidentenpalast dementierte.
    """
    if not scan.words[start][0].isupper() or start == 0 or start in scan.taken or not is_site(scan.words[start]):
        return []
    before = start - 1
    adjective = scan.words[before][-1:] == "r" and scan.words[before][0].isupper() and state_of(scan.words[before])
    first = before if adjective else start
    while before >= 0 and (scan.tokens[before].tag == "ADJ" or before == first):
        before -= 1
    if scan.tokens[before].lower in _ARTICLES:
        before -= 1
    if not _is_placed(scan, before, start):
        return []
    if first == start and (owner := state_of(scan.words[start - 1])) is not None and owner[1] == "adjective":
        first = start - 1
    end, country = _owned(scan, start + 1)
    scan.sites.add(end)
    words = scan.analysis.words(first, end)
    return [Mention(start=first, end=end, name=words, rule="cast.place-site", kind="site", country=country)]


def _is_placed(scan: Scan, before: int, noun: int) -> bool:
    """Whether what stands before the article of a site makes it a place: a preposition, a list, what is done to it."""
    if before < 0:
        return False
    if scan.tokens[before].lower in _SITED or scan.tokens[before].lower in _TAKEN:
        return True
    if scan.words[before] in JOINTS and before in scan.sites:
        return True
    behind = [token.lower for token in scan.tokens[noun + 1 : noun + 3] if token.lower != "zu"]
    return bool(behind) and behind[0] in _TAKEN


@rule("cast.place-named-site")
def named_site(scan: Scan, start: int) -> list[Mention]:
    """A site with a name of its own: before a hyphen, or in a foreign language before the noun.

    Found: Der Zug führte zur Melgora Road und um die Sanwe-Pagode.
    Not: Der Park ist geschlossen.
    """
    if start in scan.taken:
        return []
    first, _, last = scan.words[start].rpartition("-")
    if first and first[0].isupper() and not first.isupper() and last.lower() in _named_sites():
        known = state_of(first) is None and scan.tokens[start - 1].tag in ("DET", "PREP", "ADJ")
        end = start + 1 if known else start
    else:
        end = _foreign_end(scan, start)
    if end == start:
        return []
    words = scan.analysis.words(start, end)
    return [Mention(start=start, end=end, name=words, rule="cast.place-named-site", kind="site")]


def _foreign_end(scan: Scan, start: int) -> int:
    """Behind "Road", "Hospital" or the like in the run of names that begins at a token; the token itself for none."""
    if start and scan.tokens[start - 1].tag == "NAME":
        return start
    for at in range(start, min(start + _MOST, len(scan.tokens))):
        if scan.tokens[at].tag != "NAME" or at in scan.taken or not scan.words[at][0].isupper():
            return start
        if scan.words[at] in _FOREIGN and at > start:
            return at + 1
    return start


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


@cache
def _named_sites() -> frozenset[str]:
    return frozenset(word for line in place_list("named_sites.txt") for word in line.split())
