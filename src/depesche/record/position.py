"""The position layer: who wants what from whom."""

from typing import Literal

import msgspec

from depesche.record.evidence import Span

PositionKind = Literal["demand", "offer", "support", "oppose", "interest", "threat"]


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """An actor's stance towards something other actors could do."""

    kind: PositionKind
    """What the stance is."""
    holder: str
    """Id of the actor who holds it."""
    target: str | None = None
    """Id of the actor of whom it is wanted."""
    content: tuple[Span, ...]
    """The words that name the matter."""
    condition: Span | None = None
    """The words that name what it is made to depend on ("im Gegenzug für ...")."""
    according_to: str | None = None
    """Id of the actor who attributes it, if it is not the report itself."""
    rule: str
    """Name of the rule that made the finding."""
