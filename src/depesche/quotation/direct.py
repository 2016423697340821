"""Verbatim speech: what stands in quotation marks, told apart from titles, names and scare quotes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from depesche.quotation.addressee import addressee_of
from depesche.quotation.cue import Cue, find_cue
from depesche.quotation.draft import Draft, Range
from depesche.quotation.english_subject import english_speaker
from depesche.quotation.free import carried_on
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Chunk, Line, Page
from depesche.quotation.source import source_at
from depesche.quotation.speaker import labelled, name_beside, speaker_of, subject_after, teller
from depesche.quotation.subject import subject_of_verb
from depesche.quotation.titles import count_words, is_described, is_named, is_title
from depesche.rules import rule

_STOPS = frozenset(".!?…,")
_ASIDE = frozenset({"quotation.laut", "quotation.zufolge", "quotation.nach-angaben", "quotation.wie-told"})
"""Rules of sources beside a statement."""
_SOURCES = frozenset({"laut", "nach", "zufolge"})
"""Words that make a source."""
_NEAR = 12
"""Tokens before words in quotation marks in which a source of their own may stand."""
_APART = frozenset({"", ":"})
"""Marks before words that stand by themselves."""
_SENTENCE = 10
"""Words from which what stands in marks is hardly a name."""


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


def direct_drafts(page: Page, lexicon: Lexicon, line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The verbatim quotations of a line, given what it retells."""
    found = []
    cues = Cues(page, lexicon, line)
    carried = not drafts and carried_on(page, line, spoken=False)
    for pair in line.quotes:
        around = next((d for d in drafts if any(a <= pair[0] < b for a, b in d.content)), None)
        if around is not None and around.rule in _ASIDE and is_told_apart(page, cues, line, pair):
            around = None
        elif around is None and carried and line.chunks[0].start < pair[0]:
            around = Draft(kind="free-indirect", content=[pair], rule="quotation.carried-on")
        if around is not None and (nearer := _nearer_source(page, lexicon, line, pair)):
            around = replace(around, cue=nearer.cue, speaker=nearer.speaker, addressee=None)
        draft = fragment(page, pair, around) if around else verbatim(page, cues, line, pair)
        if draft:
            found.append(draft)
    return found


def _nearer_source(page: Page, lexicon: Lexicon, line: Line, pair: Range) -> Draft | None:
    """A source that stands right before words in quotation marks, in their own clause: "was laut Berg „kein Grund“ ist"."""
    clause = page.analysis.clause_of(pair[0] - 1)
    start = max(line.start, clause.start if clause is not None else pair[0], pair[0] - _NEAR)
    for i in range(pair[0] - 1, start - 1, -1):
        if page.tokens[i].lower in _SOURCES and (found := source_at(page, lexicon, line, i)):
            return found
    return None


def is_told_apart(page: Page, cues: Cues, line: Line, pair: Range) -> bool:
    """Whether a pair of marks stands as an object of its own behind or before a verb of speech with its speaker.

    "„Wir gehen“, sagte sie laut Neuer Post": the verb tells, the source beside it does not.
    """
    own = next((c for c in line.chunks if c.start == pair[0]), None)
    told = told_by(page, cues, line, pair) if own is not None and own.mark in _APART else None
    return told is not None and bool(told.cue) and told.speaker is not None and page.tokens[told.cue[0]].tag == "VERB"


@rule("quotation.fragment")
def fragment(page: Page, pair: Range, around: Draft) -> Draft | None:
    """Words in quotation marks within retold speech.

    Found: Er sagte, der Plan sei ["ein großer Fehler"].
    Not: Er sagte, die "Titanic" liege tief.
    """
    if is_title(page, pair) and not is_described(page, pair):
        return None
    return Draft(
        kind="direct", content=[(pair[0], pair[1] + 1)], cue=around.cue, speaker=around.speaker,
        addressee=around.addressee, certain=count_words(page, pair) > 1, rule="quotation.fragment",
    )  # fmt: skip


@rule("quotation.verbatim")
def verbatim(page: Page, cues: Cues, line: Line, pair: Range) -> Draft | None:
    """Words in quotation marks that somebody is said to have said.

    Found: ["Wir bleiben hier"], sagte die Bürgermeisterin.
    Not: Sie las den Roman "Der Turm".
    """
    opening, closing = pair
    length = count_words(page, pair)
    if not length:
        return None
    told = told_by(page, cues, line, pair)
    if told and told.speaker and opening - 1 <= told.speaker[0] <= opening and closing < told.speaker[1]:
        return None
    cue, near = (told.cue, True) if told else ((), False)
    colon = opening > line.start and page.tokens[opening - 1].text == ":"
    whole = page.tokens[closing - 1].text in _STOPS and length >= 4
    alone = near and (opening == line.start or page.tokens[opening - 1].text in ":,")
    if is_title(page, pair) and not alone and not _called(page, pair, cue):
        return None
    if opening > line.start and length < _SENTENCE and is_named(page, cues.lexicon, pair):
        return None
    described = length > 1 and is_described(page, pair) and page.tokens[opening + 1].text[0].islower()
    if not (near or colon or whole or length >= 7 or described):
        return None
    return Draft(
        kind="direct", content=[(opening, closing + 1)], cue=cue,
        speaker=told.speaker if told else None, addressee=told.addressee if told else None,
        certain=(near or whole) and length >= 6, rule="quotation.verbatim",
    )  # fmt: skip


def _called(page: Page, pair: Range, cue: tuple[int, ...]) -> bool:
    """Whether the words are what something was called: behind "als", or behind a preposition that the cue governs."""
    before = [token.lower for token in page.tokens[max(0, pair[0] - 3) : pair[0]]]
    return "als" in before[-2:] or bool(cue and before and cue[-1] < pair[0] and {"von", "vor", "zu"} & set(before))


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
    order = [own]
    if chunks[own].end == closing + 1:
        order.append(own + 1)
    if chunks[own].start == opening:
        order += [own - 1, own - 2]
    without: Attribution | None = None
    for number in order:
        if not 0 <= number < len(chunks):
            continue
        first = chunks[number].start
        if page.tokens[first].lower == "so" and number > own:
            return Attribution((first,), subject_after(page, line, number, first), None)
        cue = cues.around(number, opening) if number == own else cues.of(number)
        if cue:
            speaker = (english_speaker if page.analysis.language == "en" else speaker_of)(page, line, cue)
            found = Attribution(cue.tokens, speaker, addressee_of(page, line, cue, speaker))
            if speaker is not None:
                return found
            without = without or found
    if without is not None:
        return without
    if own and chunks[own].mark == ":" and chunks[own].start == opening:
        return Attribution((), labelled(page, line, own - 1) or teller(page, line, opening), None)
    return _inverted(page, line, own + 1) if own + 1 < len(chunks) and chunks[own].end == closing + 1 else None


def _inverted(page: Page, line: Line, number: int) -> Attribution | None:
    """Who stands behind the verb that follows a quotation's comma, whatever verb it is: "„Gut“, freute sich Anna"."""
    chunk = line.chunks[number]
    if chunk.mark != "," or page.tokens[chunk.start].tag != "VERB":
        return None
    subject = subject_of_verb(page, line, chunk.start)
    if subject is None or not subject.lively or subject.words[0] < chunk.start:
        return None
    return Attribution((chunk.start,), subject.words, None)
