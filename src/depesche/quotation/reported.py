"""Summed-up speech acts: a whole sentence tells that somebody demanded, announced, judged or blamed."""

from depesche.language import Clause
from depesche.quotation.addressee import addressee_of
from depesche.quotation.cue import Cue, find_cue
from depesche.quotation.draft import Draft, Range
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.speaker import speaker_of
from depesche.rules import rule

_TOLLS = ("opfer", "leben", "tote", "toten", "tribut")
"""What a disaster, and no speaker, "fordert"."""
_THAT = frozenset({"das", "dies"})
"""What takes up words that stand before: "Das forderte der Verband" sums nothing up."""
_POSSIBLE = frozenset({"können", "dürfen", "müssen", "mögen", "sollen"})


@rule("quotation.summed-up")
def reported_drafts(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """A sentence that sums a speech act up.

    Found: [Der Verband forderte höhere Löhne.]
    Not: Der Verband traf sich in Bonn.
    """
    for number in range(len(line.chunks)):
        cue = find_cue(page, lexicon, line.chunks, number)
        if cue is None or not _sums_up(page, lexicon, line, cue):
            continue
        speaker = speaker_of(page, line, cue)
        if speaker is not None and _is_object(page, cue, speaker):
            continue
        if speaker is not None or (cue.passive and cue.verb.kind == "blame"):
            addressee = addressee_of(page, line, cue, speaker)
            return [
                Draft(
                    kind="reported", content=[(line.start, line.stop)], speaker=speaker, addressee=addressee,
                    rule="quotation.summed-up",
                )
            ]  # fmt: skip
    return []


def _sums_up(page: Page, lexicon: Lexicon, line: Line, cue: Cue) -> bool:
    """Whether a verb stands in a frame that sums up: with its preposition or its object."""
    frames = lexicon.frames.get(cue.verb.lemma)
    if not frames or (cue.chunk and cue.finite != line.chunks[cue.chunk].start) or not _asserted(page, cue):
        return False
    chunk = line.chunks[cue.chunk]
    if page.tokens[chunk.start].lower in _THAT and cue.finite == chunk.start + 1:
        return False
    own = [page.tokens[i].lower for i in page.outside(chunk.start, chunk.end)]
    if cue.verb.lemma == "fordern" and any(word.endswith(_TOLLS) for word in own):
        return False
    return "-" in frames or any(word in frames for word in own)


def _is_object(page: Page, cue: Cue, speaker: Range) -> bool:
    """Whether another phrase of the clause is plainly in the nominative: "In Bonn erwartete Kim ein Empfang"."""
    clause = page.analysis.clause_of(cue.finite)
    subject = clause.subject if clause is not None else None
    return subject is not None and subject.case == {"nom"} and not speaker[0] <= subject.head < speaker[1]


def _asserted(page: Page, cue: Cue) -> bool:
    """Whether the report tells the speech act as done: neither denied nor merely possible."""
    clause: Clause | None = page.analysis.clause_of(cue.finite)
    predicate = clause.predicate if clause else None
    if predicate is None:
        return True
    own = cue.head in predicate.tokens and predicate.modal not in _POSSIBLE
    return own and not predicate.negated
