"""Who is told to have said verbatim words: by a cue beside them, a name, or a label before their colon."""

from dataclasses import dataclass, replace

from depesche.quotation.addressee import addressee_of
from depesche.quotation.cue import Cue, find_cue
from depesche.quotation.draft import Range
from depesche.quotation.english_subject import english_speaker
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Chunk, Line, Page
from depesche.quotation.speaker import labelled, name_beside, speaker_of, subject_after, teller
from depesche.quotation.subject import subject_of_verb


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is told about verbatim words beside them."""

    cue: tuple[int, ...]
    speaker: Range | None
    addressee: Range | None


class Cues:
    """The cues of a line's chunks, each looked for once though many pairs of marks stand in a chunk."""

    def __init__(self, page: Page, lexicon: Lexicon, line: Line) -> None:
        self.lexicon = lexicon
        self._page, self._line = page, line
        self._known: dict[int, Cue | None] = {}

    def around(self, number: int, opening: int) -> Cue | None:
        """The cue of a chunk, that of the clause verbatim words stand in before those of others in the chunk."""
        found, chunk = self.of(number), self._line.chunks[number]
        clause = self._page.analysis.clause_of(opening - 1) if opening > chunk.start else None
        if found is None or clause is None or clause.start <= found.head < clause.end:
            return found
        cut = Chunk(start=max(chunk.start, clause.start), end=min(chunk.end, clause.end), mark=chunk.mark)
        own = find_cue(self._page, self.lexicon, [cut], 0) if cut.start < cut.end else None
        return replace(own, chunk=number) if own is not None else found

    def of(self, number: int) -> Cue | None:
        """The cue of a chunk, by its place in the line."""
        if number not in self._known:
            self._known[number] = find_cue(self._page, self.lexicon, self._line.chunks, number)
        return self._known[number]


def told_by(page: Page, cues: Cues, line: Line, pair: Range) -> Attribution | None:
    """The words right beside a pair of marks that tell who speaks, if there are any."""
    opening, closing = pair
    chunks = line.chunks
    own = next((n for n, c in enumerate(chunks) if c.start <= opening < c.end), None)
    if own is None:
        return None
    beside = name_beside(page, line, opening)
    if beside is not None and (page.tokens[opening - 1].text == "(" or cues.of(own) is None):
        return Attribution((), beside, None)
    told = _by_cue(page, cues, line, pair, own)
    if told is not None:
        return told
    if own and chunks[own].mark == ":" and chunks[own].start == opening:
        return Attribution((), labelled(page, line, own - 1) or teller(page, line, opening), None)
    return _inverted(page, line, own + 1) if own + 1 < len(chunks) and chunks[own].end == closing + 1 else None


def _by_cue(page: Page, cues: Cues, line: Line, pair: Range, own: int) -> Attribution | None:
    """What the cue of a chunk beside tells, one with a speaker before one without."""
    without: Attribution | None = None
    for number in _beside(line, pair, own):
        first = line.chunks[number].start
        if page.tokens[first].lower == "so" and number > own:
            return Attribution((first,), subject_after(page, line, number, first), None)
        cue = cues.around(number, pair[0]) if number == own else cues.of(number)
        if cue is None:
            continue
        speaker = (english_speaker if page.analysis.language == "en" else speaker_of)(page, line, cue)
        found = Attribution(cue.tokens, speaker, addressee_of(page, line, cue, speaker))
        if speaker is not None:
            return found
        without = without or found
    return without


def _beside(line: Line, pair: Range, own: int) -> list[int]:
    """The chunks that may tell of verbatim words: their own, the one behind them, the two before."""
    order = [own]
    if line.chunks[own].end == pair[1] + 1:
        order.append(own + 1)
    if line.chunks[own].start == pair[0]:
        order += [own - 1, own - 2]
    return [number for number in order if 0 <= number < len(line.chunks)]


def _inverted(page: Page, line: Line, number: int) -> Attribution | None:
    """Who stands behind the verb that follows a quotation's comma, whatever verb it is: "„Gut“, freute sich Anna"."""
    chunk = line.chunks[number]
    if chunk.mark != "," or page.tokens[chunk.start].tag != "VERB":
        return None
    subject = subject_of_verb(page, line, chunk.start)
    if subject is None or not subject.lively or subject.words[0] < chunk.start:
        return None
    return Attribution((chunk.start,), subject.words, None)
