"""Countries as places: every naming of one in which something is, and the one that a report is about."""

from depesche.cast.place_scan import Mention, Scan
from depesche.cast.states import state_of
from depesche.rules import rule


@rule("cast.place-country")
def countries(scan: Scan, found: dict[int, Mention], states: dict[str, int]) -> list[Mention]:
    """Further namings of a country where something is, and those of the country that the report names most.

    Found: Thailands Regierung ist gestürzt. Das Militär steht in Thailand an den Straßen.
    Not: China, Indien und Russland weigern sich.
    """
    placed = {mention.country for mention in found.values() if mention.country}
    placed |= _of_most(states)
    capitals = (at for at, word in enumerate(scan.words) if word[0].isupper())
    named = (_naming(scan, at) for at in capitals if _is_free(found.get(at), at))
    return [mention for mention in named if mention is not None and mention.country in placed]


def _is_free(mention: Mention | None, at: int) -> bool:
    """Whether a country may be named at a token: in no other place, or in what is a part of it."""
    return mention is None or (mention.rule == "cast.place-part" and at > mention.start)


def _of_most(states: dict[str, int]) -> set[str]:
    """The state that is named more often than any other."""
    counts = sorted(states.values())[-2:]
    if not counts or counts[0] == counts[-1] != sum(states.values()):
        return set()
    return {code for code, count in states.items() if count == counts[-1]}


def _naming(scan: Scan, at: int) -> Mention | None:
    """The name of a state at a token, in any case."""
    name = scan.name_at(at)
    if name is None or name.country is None or scan.words[at].isupper():
        return None
    following = scan.words[name.end] if name.end < len(scan.words) else ""
    if following.startswith("-"):
        return None
    words = name.words.removesuffix("s")
    nominative = words if state_of(words) is not None else name.words
    return Mention(
        start=at, end=name.end, name=nominative, rule="cast.place-country", kind="country", country=name.country
    )
