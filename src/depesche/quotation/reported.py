"""Summed-up speech acts: a whole sentence tells that somebody demanded, announced, judged or blamed."""

from depesche.quotation.cue import find_cue
from depesche.quotation.draft import Draft
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.speaker import speaker_of
from depesche.rules import rule

_ACTS = frozenset({"demand", "judge", "blame", "sum", "announce"})


@rule("quotation.summed-up")
def reported_drafts(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """A sentence that sums a speech act up.

    Found: [Der Verband forderte höhere Löhne.]
    Not: Der Verband traf sich in Bonn.
    """
    for number in range(len(line.chunks)):
        cue = find_cue(page, lexicon, line.chunks, number)
        if cue and cue.verb.kind in _ACTS and number == 0:
            speaker = speaker_of(page, line, cue)
            if speaker is None:
                continue
            return [
                Draft(kind="reported", content=[(line.start, line.stop)], speaker=speaker, rule="quotation.summed-up")
            ]
    return []
