"""Who speaks: the subject of a cue, chosen among the noun phrases around it."""

from depesche.quotation.clause import is_subordinate
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Range
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    TIMES,
    Nominal,
    is_noun,
    nominal_at,
    nominals,
)

_AGENTS = frozenset({"von", "vom", "durch", "seitens", "by"})
_OBLIQUE = frozenset({"dem", "den", "des", "einem", "einen", "eines", "diesem", "diesen", "ihm", "ihnen", "ihn"})
_RELATIVES = frozenset("der die das welcher welche welches who which that".split())
_MEDIA = ("zeitung", "presse", "agentur", "nachrichtenagentur", "illustrierten", "zeitschrift", "welt", "redaktion")
_EMPTY = frozenset({"es", "it", "i", "this", "dieses"})
_DOCUMENTS = (
    "bericht", "mitteilung", "erklärung", "schreiben", "brief", "stellungnahme", "meldung", "studie", "dokument",
    "gutachten", "papier", "report", "statement", "artikel", "interview", "begründung", "aussendung", "kreisen",
)  # fmt: skip


def speaker_of(page: Page, line: Line, cue: Cue) -> Range | None:
    """The words that name the speaker of a cue; nothing if the sentence names none."""
    chunk = line.chunks[cue.chunk]
    if cue.passive:
        return _agent(page, line, cue)
    fronted = page.tokens[chunk.start].tag == "PREP" and cue.finite > chunk.start
    subject = _grammatical(page, line, cue) if fronted else None
    if subject is not None:
        return subject
    left = _before(page, line, cue)
    if left and cue.finite > chunk.start and (other := _inverted(page, line, cue, left)):
        return other
    right = subject_after(page, line, cue.chunk, max(cue.finite, chunk.start))
    if left and (not right or cue.finite > chunk.start or _opens(page, line, cue.chunk)):
        return left
    return right or (_document(page, line, cue) if page.tokens[cue.head].lower.startswith(("heiß", "hieß")) else None)


def _grammatical(page: Page, line: Line, cue: Cue) -> Range | None:
    """The subject that the cue's clause has by its grammar, with its apposition, where it stands in the cue's chunk."""
    clause = page.analysis.clause_of(cue.finite)
    subject = clause.subject if clause is not None else None
    chunk = line.chunks[cue.chunk]
    if clause is None or subject is None or clause.predicate is None or clause.predicate.finite != cue.finite:
        return None
    if not chunk.start <= subject.start < chunk.end or page.tokens[subject.head].lower in _EMPTY | _RELATIVES:
        return None
    return with_apposition(page, line, cue.chunk, (subject.start, min(subject.end, chunk.end)))


def _inverted(page: Page, line: Line, cue: Cue, left: Range) -> Range | None:
    """The subject right behind the finite verb, where its form is plainly nominative and the prefield's is not."""
    chunk, tokens = line.chunks[cue.chunk], page.tokens
    at = cue.finite + 1
    while at < chunk.end and tokens[at].lower in ADVERBS | {"sich"}:
        at += 1
    if at >= chunk.end or tokens[left[0]].lower in {"er", "sie", "man"} or cue.finite >= chunk.end - 1:
        return None
    if tokens[at].lower in {"er", "man"}:
        return at, at + 1
    if tokens[at].lower not in {"der", "ein"} or tokens[left[0]].lower in {"der", "ein"}:
        return None
    phrase = nominal_at(page, at, chunk.end)
    if phrase is None or any(tokens[i].lower.endswith(_MEDIA) for i in range(phrase.start, phrase.end)):
        return None
    return with_apposition(page, line, cue.chunk, (phrase.start, phrase.end))


def _opens(page: Page, line: Line, number: int) -> bool:
    """Whether all that stands before a chunk is one noun phrase with its apposition and relative clauses."""
    first = line.chunks[0]
    phrase = nominal_at(page, first.start, first.end, wide=True)
    if not phrase or phrase.end != first.end:
        return False
    return all(
        is_subordinate(page, chunk) or _is_nominal(page, chunk.start, chunk.end) for chunk in line.chunks[1:number]
    )


def _is_nominal(page: Page, start: int, end: int) -> bool:
    phrase = nominal_at(page, start, end, wide=True)
    return phrase is not None and phrase.end == end


def _agent(page: Page, line: Line, cue: Cue) -> Range | None:
    chunk = line.chunks[cue.chunk]
    for phrase in nominals(page, chunk.start, chunk.end):
        if phrase.preposition is not None and page.tokens[phrase.preposition].lower in _AGENTS:
            return with_apposition(page, line, cue.chunk, (phrase.start, phrase.end))
    return _document(page, line, cue)


def _document(page: Page, line: Line, cue: Cue) -> Range | None:
    """What is written, where no one is named who wrote it ("in einem Bericht der Behörde")."""
    chunk = line.chunks[cue.chunk]
    for phrase in nominals(page, chunk.start, chunk.end):
        if phrase.preposition is None or page.tokens[phrase.preposition].lower not in {"in", "im", "aus"}:
            continue
        if any(page.tokens[i].lower.endswith(_DOCUMENTS) for i in range(phrase.start, phrase.end)):
            return phrase.start, phrase.end
    return None


def _before(page: Page, line: Line, cue: Cue) -> Range | None:
    """The subject before the finite verb: in the chunk, or in those before it if the verb opens the chunk."""
    chunk, tokens = line.chunks[cue.chunk], page.tokens
    if cue.finite == chunk.start:
        return _far(page, line, cue.chunk)
    found = nominals(page, chunk.start, cue.finite)
    last = cue.finite >= chunk.end - 2
    if cue.chunk and last and tokens[chunk.start].lower in _RELATIVES and chunk.mark == ",":
        return (chunk.start, chunk.start + 1) if len(found) < 2 else _first(page, found[1:])
    return _prefield(page, (chunk.start, cue.finite)) or _first(page, found)


def _prefield(page: Page, part: Range) -> Range | None:
    """All that stands before the finite verb, if it is one noun phrase."""
    start, end = part
    tokens = page.tokens
    while end > start + 1 and tokens[end - 1].lower in ADVERBS:
        end -= 1
    while start < end and tokens[start].lower in ADVERBS and tokens[start].lower not in {"als", "wie"}:
        start += 1
    if start >= end or tokens[start].lower in _OBLIQUE | _EMPTY | {"als", "wie"}:
        return None
    wide = nominal_at(page, start, end, wide=True)
    if wide and wide.end == end and tokens[wide.head].lower not in TIMES:
        return start, end
    noun = tokens[start].lower in DETERMINERS or is_noun(page, start)
    if noun and not any(tokens[i].lower in PREPOSITIONS for i in range(start, end)) and end - start <= 4:
        return (start, end) if tokens[start].lower not in TIMES else None
    return None


def _first(page: Page, found: list[Nominal]) -> Range | None:
    for phrase in found:
        if is_candidate(page, phrase):
            return phrase.start, phrase.end
    return None


def is_candidate(page: Page, phrase: Nominal) -> bool:
    """Whether a phrase may be a subject that speaks: no preposition, no date, no oblique case."""
    token = page.tokens[phrase.start]
    if phrase.preposition is not None or token.lower in _OBLIQUE or page.tokens[phrase.head].lower in TIMES:
        return False
    return token.lower not in _EMPTY


def subject_after(page: Page, line: Line, number: int, start: int) -> Range | None:
    """The subject behind a finite verb or "so": the first phrase that may be one."""
    chunk = line.chunks[number]
    found = _first(page, nominals(page, start + 1, chunk.end))
    return with_apposition(page, line, number, found) if found else None


def subject_of(page: Page, line: Line, number: int) -> Range | None:
    """The first phrase of a chunk that may be a subject."""
    chunk = line.chunks[number]
    found = _first(page, nominals(page, chunk.start, chunk.end))
    return with_apposition(page, line, number, found) if found else None


def with_apposition(page: Page, line: Line, number: int, found: Range) -> Range:
    """A phrase at its chunk's end with the noun phrase between commas that follows ("der Sprecher, Hans Meier,")."""
    if found[1] != line.chunks[number].end or number + 1 >= len(line.chunks):
        return found
    nxt = line.chunks[number + 1]
    if nxt.mark != "," or not (_is_nominal(page, nxt.start, nxt.end) or _is_apposition(page, nxt.start, nxt.end)):
        return found
    return found[0], nxt.end


def _is_apposition(page: Page, start: int, end: int) -> bool:
    """Whether a short stretch between commas holds a noun first and no verb."""
    tokens = page.tokens
    opens = tokens[start].lower in DETERMINERS or tokens[start].text[0].isupper()
    return opens and end - start <= 12 and not any(tokens[i].tag in {"VERB", "PREFIX"} for i in range(start, end))


def _far(page: Page, line: Line, number: int) -> Range | None:
    """The subject of a verb that opens its chunk: before an apposition or relative clause ("M., der ..., sagte")."""
    for i in range(number - 1, max(-1, number - 5), -1):
        phrase = _closing(page, line, i)
        if phrase is None:
            continue
        whole = phrase[0] == line.chunks[i].start
        before = _closing(page, line, i - 1) if i and whole and number - i == 1 and line.chunks[i].mark == "," else None
        return (before[0], phrase[1]) if before else phrase
    return None


def _closing(page: Page, line: Line, number: int) -> Range | None:
    """The noun phrase that ends a chunk, adverbs behind it left out, if it may be a subject."""
    chunk, tokens = line.chunks[number], page.tokens
    if is_subordinate(page, chunk):
        return None
    end = chunk.end
    while end > chunk.start and tokens[end - 1].lower in ADVERBS:
        end -= 1
    if end > chunk.start:
        whole = nominal_at(page, chunk.start, end, wide=True)
        if whole and whole.end == end and is_candidate(page, whole):
            return whole.start, whole.end
    found = nominals(page, chunk.start, end)
    if not found or found[-1].end != end or not is_candidate(page, found[-1]):
        wide = nominal_at(page, chunk.start, end, wide=True) if end > chunk.start else None
        return (wide.start, wide.end) if wide and wide.end == end and is_candidate(page, wide) else None
    return found[-1].start, found[-1].end
