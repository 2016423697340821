"""Who speaks: the subject of a cue, the best by its grammar of the noun phrases of its clause."""

from depesche.language import Phrase
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Range
from depesche.quotation.lexicon import lexicon
from depesche.quotation.line import Chunk, Line, Page
from depesche.quotation.nominal import MEDIA, is_time, named, phrase_at, phrases, whole, with_apposition
from depesche.quotation.subject import is_candidate, liveliness, subject_of_verb

_AGENTS = frozenset({"von", "vom", "durch", "seitens", "by"})
_PLACED = frozenset("in im aus auf bei beim von vom seitens on from at".split())
"""Prepositions of the source of an impersonal "heißt es"."""
_FROM = frozenset("verlauten hervorgehen ergeben".split())
"""Verbs that tell where something is known from rather than who says it."""
_REJECTING = frozenset("zurückweisen dementieren bestreiten ablehnen".split())
"""Verbs of those who do not say what the clause behind says."""
_HEARD = frozenset("hören vernehmen erfahren lesen".split())
_NEAR = 12
"""Tokens before verbatim words in which a name beside them begins."""
_NO_SOURCES = frozenset("weise weiterem zusammenhang fall rahmen zuge grund gründen anschluss".split())


def speaker_of(page: Page, line: Line, cue: Cue) -> Range | None:
    """The words that name the speaker of a cue; nothing if the sentence names none."""
    lemma = cue.verb.lemma
    if cue.passive:
        return _subject(page, line, cue) if lemma == "zitieren" else _agent(page, line, cue)
    if lemma == "zitieren" and (quoted := _object(page, line, cue)):
        return quoted
    if lemma == "heißen":
        return _place(page, line, cue)
    if lemma in _REJECTING and (claimed := _claimed(page, line, cue)):
        return claimed
    subject = subject_of_verb(page, line, cue.finite, lemma)
    if lemma in _FROM and not (subject is not None and subject.lively == 2 and lemma == "verlauten"):
        return _place(page, line, cue) or (subject.words if subject else None)
    return subject.words if subject is not None else None


def _subject(page: Page, line: Line, cue: Cue) -> Range | None:
    found = subject_of_verb(page, line, cue.finite, cue.verb.lemma)
    return found.words if found is not None else None


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


def _claimed(page: Page, line: Line, cue: Cue) -> Range | None:
    """Whose word is rejected, where that word is named with its owner: "wies den Bericht der Post zurück, ..."."""
    clause = page.analysis.clause_of(cue.finite)
    words = lexicon(page.analysis.language or "de")
    for phrase in clause.phrases if clause is not None else ():
        owned = phrase.end > phrase.core_end and "acc" in phrase.case and phrase is not (clause and clause.subject)
        if owned and phrase.preposition is None and page.tokens[phrase.head].text in words.nouns:
            return whole(page, phrase, line.end)
    return None


def _agent(page: Page, line: Line, cue: Cue) -> Range | None:
    """Who does what a passive cue tells, or what document tells it."""
    chunk = line.chunks[cue.chunk]
    clause = page.analysis.clause_of(cue.finite)
    documents = lexicon(page.analysis.language or "de").documents
    found: Range | None = None
    reached = line.start
    own = list(phrases(page, chunk.start, chunk.end))
    for phrase in own + [p for p in (clause.phrases if clause is not None else ()) if p.start < chunk.start]:
        if phrase.preposition is None or phrase.start < reached or page.inside[phrase.start] >= 0:
            continue
        placed = page.tokens[phrase.preposition].lower in _PLACED
        if placed and page.tokens[phrase.head].lower.endswith(documents + MEDIA):
            found, reached = found or named(page, line, phrase), phrase.end
        elif _is_agent(page, phrase):
            return named(page, line, phrase)
    return found


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


def heard_from(page: Page, line: Line, chunk: Chunk) -> Range | None:
    """From whom something is heard: "Aus der Regierung ist zu hören, ..."."""
    words = [page.tokens[i].lower for i in range(chunk.start, chunk.end)]
    phrase = page.phrases.get(chunk.start + 1)
    if phrase is None or words[0] not in {"aus", "von"} or not _HEARD.issuperset(words[-1:]) or "zu" not in words[-3:]:
        return None
    return named(page, line, phrase)


def teller(page: Page, line: Line, at: int) -> Range | None:
    """Who the sentence around a token tells about: the subject of its last main clause that opens before the token."""
    sentence = page.analysis.sentence_of(at)
    for clause in reversed(sentence.clauses if sentence is not None else []):
        finite = clause.predicate.finite if clause.predicate is not None else None
        if clause.kind not in ("main", "verb-first") or finite is None or clause.start > at or page.inside[finite] >= 0:
            continue
        found = subject_of_verb(page, line, finite)
        if found is not None and found.lively:
            return found.words
    return _headed(page, line, at)


def _headed(page: Page, line: Line, at: int) -> Range | None:
    """The noun phrase that alone stands before a colon ("Anna Berg, Trainerin: ...")."""
    if not line.start < at <= line.end or page.tokens[at - 1].text != ":":
        return None
    phrase = phrase_at(page, line.start)
    if phrase is None or phrase.preposition is not None or not liveliness(page, phrase):
        return None
    found = with_apposition(page, line, named(page, line, phrase), until=at - 1)
    return found if found[1] == at - 1 else None


def name_beside(page: Page, line: Line, opening: int) -> Range | None:
    """The name of a list right before verbatim words: "..., der Kanzler („Ja“) und Anna Berg: „Nein“"."""
    mark = opening - 1
    if mark <= line.start + 1 or page.tokens[mark].text not in {"(", ":"}:
        return None
    near = [phrase for phrase in phrases(page, max(line.start, mark - _NEAR), mark) if phrase.end <= mark]
    if not near or page.tokens[mark - 1].tag != "NAME":
        return None
    found = whole(page, near[-1], mark)
    before = page.tokens[found[0] - 1] if found[0] > line.start else None
    listed = before is not None and (before.tag == "CONJ" or (before.text == "," and page.tokens[mark].text == "("))
    return found if found[1] == mark and listed and liveliness(page, near[-1]) == 2 else None


def labelled(page: Page, line: Line, number: int) -> Range | None:
    """Whom a chunk without a verb names before a colon: "Berg wörtlich: ...", "Und der Trainer nach dem Spiel: ..."."""
    chunk = line.chunks[number]
    if headed := _headed(page, line, line.chunks[number + 1].start):
        return headed
    if any(page.tokens[i].tag == "VERB" for i in page.outside(chunk.start, chunk.end)):
        return None
    for phrase in phrases(page, chunk.start, chunk.end):
        if is_candidate(page, phrase) and liveliness(page, phrase):
            return named(page, line, phrase)
    return None


def subject_after(page: Page, line: Line, number: int, start: int) -> Range | None:
    """The subject behind "so": the first phrase that may be one."""
    return _first(page, line, start + 1, line.chunks[number].end)


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


def owner_of(page: Page, line: Line, noun: int) -> Range | None:
    """Whose word a noun of speech is: its genitive's or agent's, else the subject's of its clause."""
    following = page.phrases.get(noun + 2)
    if following is not None and following.preposition == noun + 1 and page.tokens[noun + 1].lower in _AGENTS:
        return named(page, line, following)
    own = next((p for p in phrases(page, max(line.start, noun - 6), noun + 1) if p.start <= noun < p.end), None)
    if own is not None and own.end > noun + 1 and page.tokens[noun + 1].tag in ("DET", "ADJ"):
        return with_apposition(page, line, (noun + 1, own.end))
    clause = page.analysis.clause_of(noun)
    finite = clause.predicate.finite if clause is not None and clause.predicate is not None else None
    subject = subject_of_verb(page, line, finite) if finite is not None else None
    if clause is None or subject is None:
        return None
    if not subject.words[0] <= noun < subject.words[1]:
        return subject.words
    return next((named(page, line, p) for p in clause.phrases if _is_agent(page, p)), None)


def _is_agent(page: Page, phrase: Phrase) -> bool:
    return phrase.preposition is not None and page.tokens[phrase.preposition].lower in _AGENTS
