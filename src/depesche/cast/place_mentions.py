"""All places that a report names, each by the first of the rules that finds it."""

from collections.abc import Sequence

from depesche.cast.place_countries import countries
from depesche.cast.place_nouns import after_noun, capital
from depesche.cast.place_prepositions import OPENERS, after_preposition
from depesche.cast.place_regions import bare_region, part_of_state, possessing, within_town
from depesche.cast.place_scan import Mention, Scan
from depesche.cast.place_sites import named_site, site
from depesche.cast.states import state_of
from depesche.language.analysis import Analysis

RULES = (
    named_site, after_noun, part_of_state, after_preposition, bare_region, possessing, within_town, site, capital,
)  # fmt: skip


def mentions_of(analysis: Analysis, taken: frozenset[int], states: dict[str, int]) -> list[Mention]:
    """All mentions of places, in reading order, none overlapping: the earlier rule wins.

    `states`: how often the report names each state.
    """
    scan = Scan(analysis, taken)
    found: dict[int, Mention] = {}
    for index, token in enumerate(scan.tokens):
        capital_word = token.text[0].isupper()
        if index in found or not (capital_word or token.lower in OPENERS):
            continue
        for find in RULES if capital_word else (after_preposition,):
            for mention in find(scan, index):
                if not any(at in found for at in range(mention.start, mention.end)):
                    found.update(dict.fromkeys(range(mention.start, mention.end), mention))
    found.update((mention.start, mention) for mention in countries(scan, found, states))
    return sorted({id(mention): mention for mention in found.values()}.values(), key=lambda mention: mention.start)


def states_named(words: Sequence[str]) -> dict[str, int]:
    """How often the report names or means each state, by its code."""
    counts: dict[str, int] = {}
    for word in words:
        found = state_of(word) if len(word) > 1 else None
        if found is not None:
            counts[found[0]] = counts.get(found[0], 0) + 1
    return counts
