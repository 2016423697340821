"""Groups: people who act together, by a plural or collective noun."""

from dataclasses import dataclass
from functools import cache, lru_cache

from depesche.cast.lexicon import sections_of
from depesche.cast.phrase import left_part
from depesche.language import Analysis
from depesche.rules import declare

GROUP = declare(
    "cast.group",
    """A plural or collective noun for people who act together, with its attributes.

    Found: Die Rebellen kontrollieren den Norden.
    Not: Der Rebell floh.
    """,
)


_LONGEST = 80
"""Letters of the longest word that is taken apart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupMention:
    """Words that name a group."""

    start: int
    inner: int
    end: int
    head: int
    key: str


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    parts = sections_of("de/groups.txt")
    return frozenset(w.lower() for w in parts[""]), frozenset(w.lower() for w in parts["collective"])


@lru_cache(maxsize=65536)
def group_key(word: str) -> str | None:
    """The noun by which a group is filed, or none: one key for all cases of "Rebellen".

    >>> group_key("Islamisten"), group_key("Rebell")
    ('islamist', None)
    """
    if len(word) > _LONGEST:
        return None
    plurals, collectives = _nouns()
    lower = word.lower()
    if lower in collectives:
        return lower
    for form in (lower, lower.removesuffix("n")):
        if form in plurals or ("-" in form and form.rpartition("-")[2] in plurals):
            return lower.removesuffix("en").removesuffix("n").removesuffix("e")
        for at in range(3, len(form) - 5):
            if form[at:] in plurals and len(form) - at >= 6:
                return lower.removesuffix("en").removesuffix("n").removesuffix("e")
    return None


_SINGULAR = frozenset(
    "der das ein eine einem einen eines dieses dieser jeder jede sein seine ihr ihre dem des am im zum beim vom".split()
)


def find_groups(analysis: Analysis, start: int, end: int, used: set[int]) -> list[GroupMention]:
    """The groups between two tokens of one sentence; `used` are tokens of other actors."""
    found: list[GroupMention] = []
    tokens = analysis.tokens
    for at in range(start, end):
        token = tokens[at]
        if at in used or not token.text[0].isupper():
            continue
        key = group_key(token.text)
        if key is None:
            continue
        left = left_part(tokens, at, start)
        collective = token.lower in _nouns()[1]
        if not collective and left.determiner in _SINGULAR and not _plural_form(token.text, left.determiner):
            continue
        if any(i in used for i in range(left.start, at)):
            continue
        inner = left.inner
        found.append(GroupMention(start=left.start, inner=inner, end=at + 1, head=at, key=key))
    return found


def _plural_form(text: str, determiner: str | None) -> bool:
    """Whether "der" or "seine" stands before a plural: "der Demonstranten", "seine Anhänger"."""
    return determiner in {"der", "seine", "ihre"} and (text.endswith(("en", "s")) or determiner != "der")
