"""Groups in English: people who act together, by a plural or collective noun."""

from functools import cache

from depesche.cast.groups import GroupMention
from depesche.cast.lexicon import sections_of
from depesche.cast.phrase import DEFINITE, left_part
from depesche.language import Analysis

_SINGULAR = frozenset(("a", "an", "this", "that", "each", "every", "another"))
_OF = frozenset(("thousands", "hundreds", "dozens", "tens", "scores"))


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    parts = sections_of("en/groups.txt")
    return parts[""], parts["collective"]


def find_english_groups(analysis: Analysis, start: int, end: int, used: set[int]) -> list[GroupMention]:
    """The groups between two tokens of one sentence; `used` are tokens of other actors."""
    tokens = analysis.tokens
    plurals, collectives = _nouns()
    found: list[GroupMention] = []
    for at in range(start, end):
        lower = tokens[at].lower
        if at in used or tokens[at].tag not in ("NOUN", "NAME") or (lower not in plurals and lower not in collectives):
            continue
        if at + 1 < end and (tokens[at + 1].tag in ("NOUN", "NAME") or (lower in _OF and tokens[at + 1].lower == "of")):
            continue
        left = left_part(tokens, at, start, english=True)
        if left.determiner in _SINGULAR or any(index in used for index in range(left.start, at)):
            continue
        counted = next((tokens[i].lower for i in range(left.start, at) if tokens[i].tag == "NUM"), None)
        if counted is None and left.start - 2 >= start and tokens[left.start - 2].lower in _OF:
            counted = tokens[left.start - 2].lower
        key = lower.removesuffix("s")
        found.append(
            GroupMention(
                start=left.start,
                inner=left.inner,
                end=at + 1,
                head=at,
                key=f"{counted} {key}" if counted is not None else key,
                noun=key,
                taken_up=(left.determiner is None or left.determiner in DEFINITE) and left.inner == at and not counted,
                collective=lower in collectives,
            )
        )
    return found
