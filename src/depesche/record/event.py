"""The event layer: what happened."""

from typing import Literal

import msgspec

from depesche.record.evidence import Evidence, Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EventStatus = Literal["happened", "announced", "denied", "hypothetical"]


class Reasons(msgspec.Struct, frozen=True, kw_only=True):
    """Which rule gave each side of an event."""

    type: str
    """Rule or lexicon class that gave the type."""
    actors: str | None = None
    """Rule that gave the actors."""
    targets: str | None = None
    """Rule that gave the targets."""
    place: str | None = None
    """Rule that gave the place."""
    time: str | None = None
    """Rule that gave the time."""
    status: str
    """Rule that gave the status."""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was done, between actors, as the report tells it."""

    type: EventType
    """One of the sixteen PLOVER types."""
    trigger: Span
    """The words that tell it, at the first clear mention."""
    mentions: tuple[Evidence, ...] = ()
    """Further words that tell the same event."""
    actors: tuple[str, ...] = ()
    """Ids of those who did it."""
    targets: tuple[str, ...] = ()
    """Ids of those it was done to."""
    place: str | None = None
    """Id of the place."""
    time: str | None = None
    """When: TIMEX3 or EDTF value."""
    status: EventStatus
    """Whether it happened, was announced, denied, or is only thought of."""
    quotation: int | None = None
    """Index of the quotation that asserts it, if the report itself does not."""
    rule: str
    """Name of the rule that made the finding."""
    reasons: Reasons
    """Which rule gave each side."""
