"""Retold speech: a clause that a verb or noun of speech governs."""

from depesche.quotation.addressee import addressee_of
from depesche.quotation.asides import as_told, demnach, said_so
from depesche.quotation.clause import embedded, is_infinitive, is_question, is_subjunctive, is_subordinate, is_verb
from depesche.quotation.cue import CORRELATES, Cue, find_cue
from depesche.quotation.draft import Draft, Range
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Chunk, Line, Page
from depesche.quotation.mood import by_mood
from depesche.quotation.nominal import is_nominal, phrases
from depesche.quotation.source import trimmed
from depesche.quotation.speaker import owner_of, speaker_of
from depesche.quotation.subject import subject_of_verb
from depesche.rules import rule

_JOINS = frozenset({"und", "aber", "sondern", "doch", "jedoch", "sowie", "oder"})
_OBJECTS = frozenset("von vom über auf an am durch aus für gegen".split())
"""Prepositions that bring in the object of a verb of speech."""
_SPOKEN = frozenset({"say", "think", "demand", "announce", "blame", "judge"})


def indirect_drafts(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """What a line retells, cue by cue."""
    drafts: list[Draft] = []
    done = line.start
    for number in range(len(line.chunks)):
        chunk = line.chunks[number]
        if chunk.start < done:
            continue
        cue = find_cue(page, lexicon, line.chunks, number)
        found = said_so(page, line, number, cue, done) or demnach(page, lexicon, line, number)
        if cue and any(page.tokens[i].lower in {"ich", "wir"} for i in page.outside(chunk.start, chunk.end)):
            cue = None
        if cue and not found:
            found = as_told(page, line, cue, done) or told_after(page, line, cue, done)
            found = found or (None if _is_itself_told(page, line, cue) else _governed(page, lexicon, line, cue))
        found = found or by_stance(page, lexicon, line, number) or by_noun(page, lexicon, line, number)
        found = found or by_mood(page, line, number)
        if found:
            drafts.append(found)
            done = max(done, chunk.end, *(end for _, end in found.content))
    return drafts


def _governed(page: Page, lexicon: Lexicon, line: Line, cue: Cue) -> Draft | None:
    """What a cue governs; or the cue of a dependent clause between: "Er bestritt das, indem er sagte, er sei krank"."""
    found, number = told_before(page, line, cue), cue.chunk + 1
    if found is None or number + 1 >= len(line.chunks) or found.content[0][0] < line.chunks[number + 1].start:
        return found
    between = line.chunks[number]
    dependent = is_subordinate(page, between) and not is_subjunctive(page, between)
    inner = find_cue(page, lexicon, line.chunks, number) if dependent else None
    nearer = told_before(page, line, inner) if inner is not None else None
    return nearer if nearer is not None and nearer.content[0][0] == found.content[0][0] else found


def _is_itself_told(page: Page, line: Line, cue: Cue) -> bool:
    """Whether a verb of speech opens its sentence in the first subjunctive: then all of it is somebody else's words."""
    return (
        cue.chunk == 0 and page.tokens[cue.finite].mood == "konjunktiv-1" and not is_subordinate(page, line.chunks[0])
    )


@rule("quotation.told-after")
def told_after(page: Page, line: Line, cue: Cue, done: int) -> Draft | None:
    """A clause followed by a verb of speech and its subject.

    Found: [Die Lage sei ernst], sagte der Minister.
    Not: Weil es regnete, sagte er das Spiel ab.
    """
    number, chunk = cue.chunk, line.chunks[cue.chunk]
    if not number or cue.finite != chunk.start or chunk.mark == ":" or cue.verb.kind not in _SPOKEN:
        return None
    before = trimmed(page, done, line.chunks[number - 1].end)
    if before[0] >= before[1] or page.inside[before[0]] == before[1] - 1:
        return None
    opener = [c for c in line.chunks[:number] if c.start >= done]
    if not opener or not (_reports(page, opener[0]) or _has_main(page, opener)):
        return None
    clause = page.analysis.clause_of(cue.finite)
    if clause is not None and clause.predicate is not None and clause.predicate.finite not in (None, cue.finite):
        return None
    if page.tokens[min(cue.finite + 1, line.end - 1)].lower in _JOINS | {"dann", "daraufhin"}:
        return None
    plain = cue.head == cue.finite and cue.verb.kind in {"say", "think"}
    if not plain and not any(is_subjunctive(page, c) for c in opener):
        return None
    opening = _opening(page, line, cue)
    if opening is not None and page.tokens[line.chunks[opening].start].lower == "dass":
        return None
    speaker = speaker_of(page, line, cue)
    impersonal = page.tokens[min(cue.finite + 1, line.end - 1)].lower == "es"
    if speaker is None and not impersonal and not cue.passive:
        return None
    content = [before]
    rest = [c for c in line.chunks[number + 1 :] if not speaker or c.start >= speaker[1]]
    if rest and is_subjunctive(page, rest[0]) and not is_subordinate(page, rest[0]):
        content.append((rest[0].start, line.end))
    return Draft(
        kind="indirect", content=content, cue=cue.tokens, speaker=speaker, rule="quotation.told-after",
        addressee=addressee_of(page, line, cue, speaker),
        certain=cue.verb.kind == "say" or any(is_subjunctive(page, c) for c in opener),
    )  # fmt: skip


def _reports(page: Page, chunk: Chunk) -> bool:
    return page.tokens[chunk.start].lower in {"dass", "ob"}


def _has_main(page: Page, chunks: list[Chunk]) -> bool:
    """Whether one of the chunks holds the finite verb of a main clause."""
    return any(
        is_verb(page, i)
        for c in chunks
        if not is_subordinate(page, c) and not is_question(page, c)
        for i in page.outside(c.start, c.end)
    )


@rule("quotation.told-before")
def told_before(page: Page, line: Line, cue: Cue) -> Draft | None:
    """A verb of speech followed by what is said: a dass-clause, an infinitive, or a clause in verb-second order.

    Found: Der Minister sagte, [die Lage sei ernst].
    Not: Der Minister sagte ab, weil er krank war.
    """
    number = _opening(page, line, cue)
    if number is None:
        return None
    speaker = speaker_of(page, line, cue)
    return Draft(
        kind="indirect", content=[embedded(page, line, cue.chunk, number)], cue=cue.tokens, speaker=speaker,
        addressee=addressee_of(page, line, cue, speaker), certain=_is_sure(page, line, cue, number),
        rule="quotation.told-before",
    )  # fmt: skip


def _is_sure(page: Page, line: Line, cue: Cue, number: int) -> bool:
    """Whether a clause is retold beyond doubt: by its mood, or as said, wanted or reproached."""
    chunk, kind = line.chunks[number], cue.verb.kind
    if is_subjunctive(page, chunk):
        return kind in {"say", "think", "demand", "blame", "announce"}
    clause = page.analysis.clause_of(cue.finite)
    if clause is not None and clause.predicate is not None and clause.predicate.negated:
        return False
    if page.tokens[chunk.start].lower in {"dass", "daß", "that"}:
        return kind in {"say", "demand", "blame"}
    return kind in {"blame", "demand"} and is_infinitive(page, chunk)


def _opening(page: Page, line: Line, cue: Cue) -> int | None:
    """The chunk that opens what a cue governs."""
    for number in range(cue.chunk + 1, min(cue.chunk + 4, len(line.chunks))):
        chunk = line.chunks[number]
        if page.inside[chunk.start] + 1 >= chunk.end:
            return None
        if governs(page, line, cue, number) or _split_subject(page, line, number):
            return number
        if (
            not is_nominal(page, chunk.start, chunk.end)
            and not is_subordinate(page, chunk)
            and not _verbless(page, chunk)
        ):
            return None
    return None


def _split_subject(page: Page, line: Line, number: int) -> bool:
    """Whether a chunk is the subject of retold speech whose verb follows an inserted clause."""
    chunk = line.chunks[number]
    if any(is_verb(page, i) for i in range(chunk.start, chunk.end)):
        return False
    later = line.chunks[number + 1 : number + 4]
    return any(is_verb(page, c.start) and is_subjunctive(page, c) for c in later)


def _verbless(page: Page, chunk: Chunk) -> bool:
    return chunk.end - chunk.start <= 12 and not any(is_verb(page, i) for i in range(chunk.start, chunk.end))


def governs(page: Page, line: Line, cue: Cue, number: int) -> bool:
    """Whether a chunk may be what a cue's verb governs."""
    chunk, kind = line.chunks[number], cue.verb.kind
    dependent = is_subordinate(page, line.chunks[cue.chunk])
    first = page.tokens[chunk.start].lower
    if kind == "sum" and not any(page.tokens[i].lower in CORRELATES for i in cue.tokens):
        return False
    if first in {"dass", "ob", "that", "whether"}:
        return True
    if kind == "know":
        return False
    if is_question(page, chunk):
        before = page.tokens[line.chunks[number - 1].end - 1].tag
        return kind == "say" and before not in {"NOUN", "NAME", "PRON"} and not is_verb(page, chunk.start)
    if is_infinitive(page, chunk):
        return kind != "judge"
    if first in _JOINS or is_subordinate(page, chunk):
        return False
    if is_subjunctive(page, chunk):
        return not (dependent and is_verb(page, chunk.start))
    if dependent or kind not in {"say", "think", "announce", "blame"} or number != cue.chunk + 1:
        return False
    return _verb_second(page, line, number, cue)


def _without_object(page: Page, chunk: Chunk, cue: Cue) -> bool:
    """Whether a cue's chunk has no object besides the subject, so that what follows must be its object."""
    found = list(phrases(page, chunk.start, chunk.end))
    bare = [phrase for phrase in found if phrase.preposition is None]
    bound = any(
        phrase.preposition is not None and page.tokens[phrase.preposition].lower in _OBJECTS
        for phrase in found
        if phrase.start > cue.finite
    )
    return len(bare) <= 1 and not bound and not any(page.tokens[i].lower == "es" for i in range(cue.finite, chunk.end))


def _verb_second(page: Page, line: Line, number: int, cue: Cue) -> bool:
    """Whether a chunk is a clause in verb-second order whose mood leaves open that it is retold, or must be."""
    chunk = line.chunks[number]
    verb = next((i for i in page.outside(chunk.start, chunk.end) if is_verb(page, i)), chunk.start)
    if verb == chunk.start:
        return False
    free = _without_object(page, line.chunks[cue.chunk], cue)
    if page.tokens[verb].mood in {"konjunktiv-2", "ambiguous"}:
        return free
    kinds = {"say", "announce"} if chunk.mark == ":" else {"say"}
    return cue.verb.kind in kinds and not cue.passive and (free or chunk.mark == ":")


@rule("quotation.stance")
def by_stance(page: Page, lexicon: Lexicon, line: Line, number: int) -> Draft | None:
    """An adjective of certainty, hope or fear followed by what is thought.

    Found: Die Stadt ist überzeugt, [dass der Plan gelingt].
    Not: Er ist groß, weil er viel isst.
    """
    if number + 1 >= len(line.chunks):
        return None
    chunk, nxt = line.chunks[number], line.chunks[number + 1]
    found = [i for i in page.outside(chunk.start, chunk.end) if page.tokens[i].lower in lexicon.attitudes]
    verbs = [i for i in page.outside(chunk.start, chunk.end) if is_verb(page, i)]
    if not found or not verbs or found[-1] < chunk.end - 2:
        return None
    meant = page.tokens[nxt.start].lower in {"dass", "ob"} or is_infinitive(page, nxt)
    if not meant and (is_subordinate(page, nxt) or not is_subjunctive(page, nxt)):
        return None
    subject = subject_of_verb(page, line, verbs[0])
    if subject is None:
        return None
    return Draft(
        kind="indirect", content=[embedded(page, line, number, number + 1)], cue=(verbs[0], found[-1]),
        speaker=subject.words, certain=not is_infinitive(page, nxt), rule="quotation.stance",
    )  # fmt: skip


@rule("quotation.noun")
def by_noun(page: Page, lexicon: Lexicon, line: Line, number: int) -> Draft | None:
    """A noun of speech followed by what is said.

    Found: Die Warnung, [dass der Damm breche], kam zu spät.
    Not: Die Tür, die offen stand, war alt.
    """
    if number + 1 >= len(line.chunks):
        return None
    chunk, nxt = line.chunks[number], line.chunks[number + 1]
    opening = number + 1
    if is_nominal(page, nxt.start, nxt.end) and number + 2 < len(line.chunks):
        opening, nxt = number + 2, line.chunks[number + 2]
    noun = _speech_noun(page, lexicon, (chunk.start, chunk.end))
    if noun is None or page.inside[nxt.start] >= 0:
        return None
    first = page.tokens[nxt.start].lower
    told = first in {"dass", "ob"} or is_infinitive(page, nxt)
    if not told and (nxt.mark in ";–—-" or first in _JOINS or is_verb(page, nxt.start)):
        return None
    if not told and (is_subordinate(page, nxt) or not _may_be_told(page, nxt)):
        return None
    return Draft(
        kind="indirect", content=[embedded(page, line, number, opening, noun=True)], cue=(noun,),
        speaker=owner_of(page, line, noun),
        rule="quotation.noun",
    )  # fmt: skip


def _may_be_told(page: Page, chunk: Chunk) -> bool:
    """Whether a clause is in the subjunctive, or in the form of "können" that stands for it."""
    could = any(page.tokens[i].lower in {"könnte", "könnten"} for i in page.outside(chunk.start, chunk.end))
    return could or is_subjunctive(page, chunk)


def _speech_noun(page: Page, lexicon: Lexicon, part: Range) -> int | None:
    for i in range(part[1] - 1, max(part[0] - 1, part[1] - 12), -1):
        if page.tokens[i].text in lexicon.nouns and page.inside[i] < 0:
            return i if _is_last_noun(page, i, part[1]) else None
    return None


def _is_last_noun(page: Page, noun: int, end: int) -> bool:
    """Whether no noun stands behind a noun of speech but what belongs to it, or to a preposition."""
    later = [phrase for phrase in phrases(page, noun + 1, end) if phrase.preposition is None]
    return not any(page.tokens[phrase.head].tag in {"NOUN", "NAME"} and phrase.case - {"gen"} for phrase in later)
