"""A position as one clause tells it, in tokens."""

from dataclasses import dataclass

from depesche.record import PositionKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One holder's position on one matter."""

    kind: PositionKind
    holder: str
    target: str | None
    content: tuple[int, int]
    """Tokens of the matter, half-open."""
    condition: tuple[int, int] | None
    """Tokens of the condition, half-open."""
    rule: str
