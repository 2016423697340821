"""All places that a report names, each by the first of the rules that finds it."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from depesche.cast.place_countries import countries
from depesche.cast.place_nouns import after_noun, capital, is_place_noun, is_seat
from depesche.cast.place_prepositions import OPENERS, after_preposition
from depesche.cast.place_regions import (
    bare_region,
    is_genitive,
    is_part,
    is_part_of_town,
    part_of_state,
    possessing,
    within_town,
)
from depesche.cast.place_scan import Mention, Scan
from depesche.cast.place_sites import is_site, named_site, site
from depesche.cast.states import state_of
from depesche.language.analysis import Analysis

_Find = Callable[[Scan, int], list[Mention]]
RULES: tuple[tuple[_Find, Callable[[str], bool] | None], ...] = (
    (named_site, None),
    (after_noun, is_place_noun),
    (part_of_state, is_part),
    (after_preposition, lambda word: word.lower() in OPENERS),
    (bare_region, None),
    (possessing, is_genitive),
    (within_town, is_part_of_town),
    (site, is_site),
    (capital, is_seat),
)
"""The rules in their order, each with what the word at a place must be; None where other words tell."""


@lru_cache(maxsize=65536)
def _rules_for(word: str) -> tuple[_Find, ...]:
    """The rules that may find a place at a word."""
    if not word[0].isupper():
        return (after_preposition,) if word.lower() in OPENERS else ()
    return tuple(find for find, fits in RULES if fits is None or fits(word))


def mentions_of(analysis: Analysis, taken: frozenset[int], states: dict[str, int]) -> list[Mention]:
    """All mentions of places, in reading order, none overlapping: the earlier rule wins.

    `states`: how often the report names each state.
    """
    scan = Scan(analysis, taken)
    found: dict[int, Mention] = {}
    for index, word in enumerate(scan.words):
        for find in _rules_for(word) if index not in found else ():
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
