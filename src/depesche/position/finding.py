"""A position as one clause tells it, in tokens."""

from dataclasses import dataclass

from depesche.language import Clause, Phrase
from depesche.record import PositionKind

Range = tuple[int, int]
"""Token indices, half-open."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """What a stance is about: the words that name it."""

    start: int
    """First token."""
    end: int
    """Behind the last token."""
    clause: Clause | None = None
    """The clause that tells it, where a clause does."""
    named: Phrase | None = None
    """The phrase that announces the clause: "den Vorschlag der Ministerin"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One holder's position on one matter."""

    kind: PositionKind
    holder: str
    together: tuple[str, ...]
    """All who hold it together, so that none of them counts as the one who attributes it."""
    target: str | None
    content: Range
    condition: Range | None
    rule: str
