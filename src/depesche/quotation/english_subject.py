"""Who speaks in English, where word order tells the subject: the phrase right before the verb, or right behind it."""

from dataclasses import replace

from depesche.language import Phrase
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Range
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import named
from depesche.quotation.speaker import speaker_of

_NOBODY = frozenset({"it", "this", "that", "there", "what", "which", "these", "those"})


def english_speaker(page: Page, line: Line, cue: Cue) -> Range | None:
    """The words that name the speaker of a cue; nothing if the sentence names none."""
    clause = page.analysis.clause_of(cue.finite)
    line = _own_sentence(page, line, cue)
    if cue.passive or clause is None or clause.kind == "relative":
        return speaker_of(page, line, cue)
    behind = _first_behind(line, cue, clause.phrases) if cue.finite == _start(page, clause.start) else None
    joined = page.tokens[clause.start].tag == "CONJ" and cue.finite == clause.start + 1
    before = _of_main_clause(page, cue) if joined else _last_before(page, cue, clause.phrases)
    subject = behind or before or clause.subject
    if subject is None or page.inside[subject.start] >= 0:
        return speaker_of(page, line, cue)
    if page.tokens[subject.head].lower in _NOBODY:
        return None
    found = named(page, line, subject)
    return found[0], min(found[1], cue.finite) if found[0] < cue.finite else found[1]


def _own_sentence(page: Page, line: Line, cue: Cue) -> Line:
    """The line cut behind the sentence of a cue, where verbatim words hold several together."""
    sentence = page.analysis.sentence_of(cue.finite)
    if sentence is None or sentence.end >= line.end:
        return line
    end = sentence.end
    while end > cue.head + 1 and page.tokens[end - 1].text in ".!?…":
        end -= 1
    return replace(line, end=end)


def _of_main_clause(page: Page, cue: Cue) -> Phrase | None:
    """The subject that a verb behind "and" shares: that of the last main clause before it."""
    sentence = page.analysis.sentence_of(cue.finite)
    clauses = sentence.clauses if sentence is not None else []
    before = [c for c in clauses if c.start < cue.finite and c.kind == "main" and page.tokens[c.start].tag != "CONJ"]
    return before[-1].subject if before else None


def _start(page: Page, at: int) -> int:
    """The first word of a clause, marks before it left out."""
    while page.tokens[at].tag in {"QUOTE", "PUNCT"} and at + 1 < len(page.tokens):
        at += 1
    return at


def _first_behind(line: Line, cue: Cue, phrases: list[Phrase]) -> Phrase | None:
    """The phrase right behind a verb that opens its clause: "said the mayor"."""
    return next((p for p in phrases if p.start == cue.head + 1 and p.start < line.end and p.preposition is None), None)


def _last_before(page: Page, cue: Cue, phrases: list[Phrase]) -> Phrase | None:
    """The phrase right before a verb, adverbs between them left out: "Mr Doe later said"."""
    at = cue.finite
    while at and page.tokens[at - 1].tag == "ADV":
        at -= 1
    return next((p for p in phrases if p.end == at and p.preposition is None and page.inside[p.start] < 0), None)
