"""Who speaks: the subject of a cue, chosen among the noun phrases around it."""

from depesche.language import Clause, Phrase
from depesche.quotation.clause import is_subordinate
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Range
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import is_nominal, is_time, phrases, whole, with_apposition

_AGENTS = frozenset({"von", "vom", "durch", "seitens", "by"})
_NOBODY = frozenset({"es", "it", "this", "dieses", "das", "dies", "sich", "was", "etwas", "nichts", "man", "alles"})
_RELATIVES = frozenset("der die das welcher welche welches who which that".split())
_MEDIA = ("zeitung", "presse", "agentur", "nachrichtenagentur", "illustrierten", "zeitschrift", "welt", "redaktion")
_FIRST = frozenset({"er", "sie", "wir", "ich", "he", "she", "they", "we", "i"})
_PLACED = frozenset({"in", "im", "aus", "bei", "beim", "von", "vom"})
"""Prepositions of the source of an impersonal "heißt es"."""


def speaker_of(page: Page, line: Line, cue: Cue) -> Range | None:
    """The words that name the speaker of a cue; nothing if the sentence names none."""
    if cue.passive:
        return _agent(page, line, cue)
    found = _subject(page, line, cue)
    if found is not None:
        return _named(page, line, cue, found)
    if page.tokens[cue.head].lower.startswith(("heiß", "hieß")):
        return _document(page, line, cue)
    return None


def _named(page: Page, line: Line, cue: Cue, phrase: Phrase) -> Range:
    """All the words that name a subject."""
    before = phrase.start < cue.finite
    limit = cue.finite if before else line.end
    found = whole(page, phrase, limit, wide=before)
    return with_apposition(page, line, found, until=cue.finite if before else None)


def _subject(page: Page, line: Line, cue: Cue) -> Phrase | None:
    """The best of the phrases that may be the subject of a cue."""
    clause = page.analysis.clause_of(cue.finite)
    if clause is None:
        return None
    own = [phrase for phrase in clause.phrases if is_candidate(page, phrase)]
    ranked = [(_rank(page, cue, clause, phrase), -phrase.start, phrase) for phrase in own]
    best = max(ranked, key=lambda row: row[:2], default=None)
    if best is not None and best[0] > -3:
        return best[2]
    subject = clause.subject
    if subject is not None and is_candidate(page, subject):
        return subject
    return None


def _rank(page: Page, cue: Cue, clause: Clause, phrase: Phrase) -> int:
    """How well a phrase fits as the subject of a cue."""
    tokens = page.tokens
    rank = 0
    if phrase.case == {"nom"} or tokens[phrase.head].lower in _FIRST:
        rank += 3
    if clause.predicate is not None and clause.predicate.finite == cue.finite and clause.subject is phrase:
        rank += 2
    if phrase.end == cue.finite or phrase.start == cue.finite + 1:
        rank += 2
    plural = tokens[cue.finite].number == "plural"
    if phrase.plural is not None and phrase.plural != plural and tokens[cue.finite].number:
        rank -= 4
    if tokens[phrase.head].tag == "NAME":
        rank += 1
    return rank


def is_candidate(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject that speaks: no preposition, no date, no oblique case."""
    if phrase.preposition is not None or "nom" not in phrase.case or page.inside[phrase.head] >= 0:
        return False
    return page.tokens[phrase.head].lower not in _NOBODY and not is_time(page, phrase)


def _agent(page: Page, line: Line, cue: Cue) -> Range | None:
    """Who does what a passive cue tells."""
    chunk = line.chunks[cue.chunk]
    for phrase in phrases(page, chunk.start, chunk.end):
        if phrase.preposition is not None and page.tokens[phrase.preposition].lower in _AGENTS:
            return with_apposition(page, line, whole(page, phrase, line.end))
    return _document(page, line, cue)


def _document(page: Page, line: Line, cue: Cue) -> Range | None:
    """Where something is said, where no one is named who says it ("in einem Bericht der Behörde")."""
    chunk = line.chunks[cue.chunk]
    for phrase in phrases(page, line.start, chunk.end):
        if phrase.preposition is None or page.tokens[phrase.preposition].lower not in _PLACED:
            continue
        if not is_time(page, phrase):
            return whole(page, phrase, chunk.end)
    return None


def subject_after(page: Page, line: Line, number: int, start: int) -> Range | None:
    """The subject behind a finite verb or "so": the first phrase that may be one."""
    return _first(page, line, start + 1, line.chunks[number].end)


def subject_of(page: Page, line: Line, number: int) -> Range | None:
    """The first phrase of a chunk that may be a subject."""
    chunk = line.chunks[number]
    return _first(page, line, chunk.start, chunk.end)


def _first(page: Page, line: Line, start: int, end: int) -> Range | None:
    for phrase in phrases(page, start, end):
        if is_candidate(page, phrase):
            return with_apposition(page, line, whole(page, phrase, line.end))
    return None


def owner_of(page: Page, line: Line, number: int, noun: int) -> Range | None:
    """Whose word a noun of speech is: its genitive or agent, else the subject beside it."""
    chunk = line.chunks[number]
    for phrase in phrases(page, noun + 1, chunk.end):
        preposition = phrase.preposition
        if preposition == noun + 1 and page.tokens[preposition].lower in _AGENTS:
            return with_apposition(page, line, whole(page, phrase, line.end))
        break
    own = next((p for p in phrases(page, max(chunk.start, noun - 6), noun + 1) if p.start <= noun < p.end), None)
    if own is not None and own.end > noun + 1 and page.tokens[noun + 1].tag in ("DET", "ADJ"):
        return with_apposition(page, line, (noun + 1, own.end))
    for phrase in phrases(page, chunk.start, chunk.end):
        if is_candidate(page, phrase) and not phrase.start <= noun < phrase.end:
            return with_apposition(page, line, whole(page, phrase, line.end))
    return None
