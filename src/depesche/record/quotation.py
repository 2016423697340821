"""The quotation layer: who said what."""

from typing import Literal

import msgspec

from depesche.record.evidence import Span

QuotationKind = Literal["direct", "indirect", "free-indirect", "reported"]


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch, or several, of somebody's words, thoughts or writing."""

    kind: QuotationKind
    """How the words are given: verbatim, retold in a clause, carried on in the subjunctive, or summed up."""
    content: tuple[Span, ...]
    """What is said; several spans when the cue interrupts it."""
    cue: tuple[Span, ...] = ()
    """The words that mark it as said (sagte, so, laut, lobte ...)."""
    speaker: Span | None = None
    """The words that name the speaker; none where the report names none."""
    speaker_actor: str | None = None
    """Id of the actor the speaker's words stand for."""
    addressee: Span | None = None
    """The words that name whom it was said to."""
    certainty: Literal["certain", "likely"]
    """How sure the rule is."""
    rule: str
    """Name of the rule that made the finding."""
