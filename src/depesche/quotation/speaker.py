"""Who speaks: the subject of a cue, the best by its grammar of the noun phrases of its clause."""

from dataclasses import dataclass

from depesche.cast.roles import role_of
from depesche.language import Clause, Phrase
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Range
from depesche.quotation.lexicon import lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import is_time, named, phrase_at, phrases, quoted_name, whole, with_apposition

_AGENTS = frozenset({"von", "vom", "durch", "seitens", "by"})
_NOBODY = frozenset(
    "es it this dieses das dies sich was etwas nichts man alles selbst folgendes einander there these those".split()
)
_FIRST = frozenset("er sie wir ich wer he she they we i".split())
_RELATIVES = frozenset({"das", "was"})
_PLACED = frozenset("in im aus auf bei beim von vom seitens on from at".split())
"""Prepositions of the source of an impersonal "heißt es"."""
_NO_SOURCES = frozenset("weise weiterem zusammenhang fall rahmen zuge grund gründen anschluss".split())
_BETWEEN = frozenset({"ADV", "QUOTE", "PRON"})
"""Tags of what may stand between a finite verb and its subject: "sagte sich heute der Minister"."""


_CLAUSAL = frozenset({"VERB", "SUBJ"})
_LONGEST = 40
"""Tokens of a noun phrase before the finite verb."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A noun phrase that may be a cue's subject."""

    phrase: Phrase
    words: Range
    """All that names it."""
    rank: int


def speaker_of(page: Page, line: Line, cue: Cue) -> Range | None:
    """The words that name the speaker of a cue; nothing if the sentence names none."""
    lemma = cue.verb.lemma
    if cue.passive:
        return _subject(page, line, cue) if lemma == "zitieren" else _agent(page, line, cue)
    if lemma == "zitieren" and (quoted := _object(page, line, cue)):
        return quoted
    impersonal = lemma in {"heißen", "verlauten"}
    found = _subject(page, line, cue) if not impersonal else None
    return found or (_place(page, line, cue) if impersonal else None)


def _subject(page: Page, line: Line, cue: Cue) -> Range | None:
    """The best of the phrases that may be the subject of a cue."""
    clause = page.analysis.clause_of(cue.finite)
    if clause is None:
        return None
    shared = clause.subject
    if shared is not None and not clause.start <= shared.start < clause.end and is_candidate(page, shared):
        return _all_of(page, line, cue, clause, shared)
    found = [
        _weighed(page, line, cue, clause, phrase)
        for phrase in clause.phrases
        if is_candidate(page, phrase) and not _is_compared(page, clause, phrase)
    ]
    best = max(found, key=lambda one: (one.rank, -one.phrase.start), default=None)
    return best.words if best is not None and best.rank > -3 else None


def _all_of(page: Page, line: Line, cue: Cue, clause: Clause, phrase: Phrase) -> Range:
    """All the words that name a subject."""
    if phrase.start > cue.finite:
        frames = lexicon(page.analysis.language or "de").frames.get(cue.verb.lemma, frozenset())
        return with_apposition(page, line, whole(page, phrase, line.end, without=frames))
    if clause.kind in ("subordinate", "relative"):
        return with_apposition(page, line, whole(page, phrase, cue.finite), until=cue.finite)
    front = _front(page, clause, cue)
    if front is not None and front[0] <= phrase.start < front[1]:
        return front
    return with_apposition(page, line, whole(page, phrase, cue.finite, wide=True), until=cue.finite)


def _front(page: Page, clause: Clause, cue: Cue) -> Range | None:
    """The one noun phrase that stands before the finite verb of a main clause, its appositions included.

    Nothing if something else stands there: a prepositional phrase, another clause, the verb itself.
    """
    tokens, start = page.tokens, clause.start
    while start < cue.finite and tokens[start].tag in {"CONJ", "ADV", "PUNCT"}:
        start += 1
    phrase = phrase_at(page, start)
    if phrase is None or not is_candidate(page, phrase):
        return None
    end = start
    while end < cue.finite and (tokens[end].tag not in _CLAUSAL or page.inside[end] >= 0):
        if tokens[end].tag == "PRON" and end > start and tokens[end - 1].text == ",":
            break
        end += 1
    while end > start + 1 and (tokens[end - 1].tag in {"ADV", "SUBJ", "PREP"} or tokens[end - 1].text in ",–-;"):
        end -= 1
    return (start, end) if end - start <= _LONGEST else None


def _weighed(page: Page, line: Line, cue: Cue, clause: Clause, phrase: Phrase) -> _Candidate:
    """How well a phrase fits as the subject of a cue: by case, number, place and what its noun means."""
    tokens = page.tokens
    words = _all_of(page, line, cue, clause, phrase)
    finite = tokens[cue.finite]
    rank = 0
    if phrase.case == {"nom"} or tokens[phrase.head].lower in _FIRST:
        rank += 3
    if clause.predicate is not None and clause.predicate.finite == cue.finite and clause.subject is phrase:
        rank += 1
    if phrase.plural is not None and finite.number is not None and phrase.plural != (finite.number == "plural"):
        rank -= 4
    if phrase.start < cue.finite and clause.kind == "main" and _behind_another(page, clause, phrase):
        rank -= 2
    elif _fills_front(page, words, cue):
        rank += 3
    elif _follows(page, phrase, cue):
        rank += 2
    return _Candidate(phrase, words, rank + _liveliness(page, phrase))


def _behind_another(page: Page, clause: Clause, phrase: Phrase) -> bool:
    """Whether something with a preposition opens the clause before a phrase, so that this is no subject in front."""
    between = page.tokens[clause.start : phrase.start]
    return any(token.tag == "PREP" for token in between) and not any(token.text == "," for token in between)


def _fills_front(page: Page, words: Range, cue: Cue) -> bool:
    """Whether a phrase stands before the finite verb with nothing but adverbs between."""
    return words[1] <= cue.finite and all(page.tokens[i].tag in {"ADV", "PUNCT"} for i in range(words[1], cue.finite))


def _follows(page: Page, phrase: Phrase, cue: Cue) -> bool:
    """Whether a phrase stands behind the finite verb with nothing but adverbs and pronouns between."""
    between = range(cue.finite + 1, phrase.start)
    return phrase.start > cue.finite and all(page.tokens[i].tag in _BETWEEN for i in between)


def _liveliness(page: Page, phrase: Phrase) -> int:
    """How likely a phrase names somebody."""
    token = page.tokens[phrase.head]
    if token.tag == "NAME" or role_of(token.text) is not None:
        return 2
    if token.lower.endswith(lexicon(page.analysis.language or "de").speakers):
        return 1
    return 1 if token.tag == "PRON" else 0


def _is_compared(page: Page, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase stands behind an "als" or "wie" that opens no clause: "als Grund nannte er"."""
    before = phrase.start - 1
    if before < clause.start or before == clause.introducer:
        return False
    word = page.tokens[before].lower
    return word == "als" or (word == "wie" and before > clause.start)


def is_candidate(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject that speaks: no preposition, date, oblique case or quoted word."""
    if phrase.preposition is not None or "nom" not in phrase.case:
        return False
    if page.inside[phrase.head] >= 0 and not _is_title(page, phrase):
        return False
    before = page.tokens[phrase.start - 1].text if phrase.start else ""
    if page.tokens[phrase.head].lower in _NOBODY or is_time(page, phrase):
        return before == "," and page.tokens[phrase.head].lower in _RELATIVES
    return before != "("


def _is_title(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase is named by a title in quotation marks behind its article ("die „Neue Post“")."""
    start = phrase.start
    if page.inside[start] < 0:
        return True
    return page.tokens[start - 1].tag == "QUOTE" and quoted_name(page, start - 1)


def _object(page: Page, line: Line, cue: Cue) -> Range | None:
    """Whom somebody quotes: the accusative of the clause."""
    clause = page.analysis.clause_of(cue.finite)
    if clause is None:
        return None
    subject = _subject(page, line, cue)
    for phrase in clause.phrases:
        if phrase.preposition is None and "acc" in phrase.case and not (subject and phrase.start < subject[1]):
            return with_apposition(page, line, whole(page, phrase, line.end))
    return None


def _agent(page: Page, line: Line, cue: Cue) -> Range | None:
    """Who does what a passive cue tells, or what document tells it."""
    chunk = line.chunks[cue.chunk]
    for phrase in phrases(page, chunk.start, chunk.end):
        if phrase.preposition is not None and page.tokens[phrase.preposition].lower in _AGENTS:
            return named(page, line, phrase)
    documents = lexicon(page.analysis.language or "de").documents
    for phrase in phrases(page, chunk.start, chunk.end):
        placed = phrase.preposition is not None and page.tokens[phrase.preposition].lower in _PLACED
        if placed and page.tokens[phrase.head].lower.endswith(documents):
            return named(page, line, phrase)
    return None


def _place(page: Page, line: Line, cue: Cue) -> Range | None:
    """Where something is said that no one is named to say ("heißt es in dem Bericht")."""
    clause = page.analysis.clause_of(cue.finite)
    for phrase in clause.phrases if clause is not None else ():
        preposition = phrase.preposition
        if preposition is None or page.tokens[preposition].lower not in _PLACED or page.inside[phrase.head] >= 0:
            continue
        if not is_time(page, phrase) and page.tokens[phrase.head].lower not in _NO_SOURCES:
            return named(page, line, phrase)
    return None


def subject_after(page: Page, line: Line, number: int, start: int) -> Range | None:
    """The subject behind "so": the first phrase that may be one."""
    return _first(page, line, start + 1, line.chunks[number].end)


def subject_of(page: Page, line: Line, number: int) -> Range | None:
    """The first phrase of a chunk that may be a subject."""
    chunk = line.chunks[number]
    return _first(page, line, chunk.start, chunk.end)


def _first(page: Page, line: Line, start: int, end: int) -> Range | None:
    for phrase in phrases(page, start, end):
        if is_candidate(page, phrase):
            return named(page, line, phrase)
    return None


def named_before(page: Page, line: Line, end: int) -> Range | None:
    """The noun phrase that ends right before a comma ("der Bericht, wonach ...")."""
    for phrase in phrases(page, max(line.start, end - 25), end):
        found = whole(page, phrase, end)
        if found[1] == end:
            return found
    return None


def owner_of(page: Page, line: Line, number: int, noun: int) -> Range | None:
    """Whose word a noun of speech is: its genitive or agent, else the subject beside it."""
    chunk = line.chunks[number]
    following = page.phrases.get(noun + 2)
    if following is not None and following.preposition == noun + 1 and page.tokens[noun + 1].lower in _AGENTS:
        return named(page, line, following)
    own = next((p for p in phrases(page, max(chunk.start, noun - 6), noun + 1) if p.start <= noun < p.end), None)
    if own is not None and own.end > noun + 1 and page.tokens[noun + 1].tag in ("DET", "ADJ"):
        return with_apposition(page, line, (noun + 1, own.end))
    for phrase in phrases(page, chunk.start, chunk.end):
        if is_candidate(page, phrase) and not phrase.start <= noun < phrase.end:
            return named(page, line, phrase)
    return None
