"""The clause that tells a matter: zu-infinitive, dass-clause, or clause in the subjunctive."""

from collections.abc import Iterator

from depesche.language import Clause, Phrase
from depesche.position.extent import is_time, trimmed
from depesche.position.finding import Matter
from depesche.position.head import AMOUNTS, Head
from depesche.position.scene import Scene

_PURPOSE = frozenset(("um", "ohne", "statt", "anstatt"))
_THAT = frozenset(("dass", "daß", "that"))
_DASHES = frozenset(("–", "—", "-"))
_NO_APPOSITION = frozenset(("VERB", "INF", "PART", "PRON"))
"""Tags of words that end the search for an apposition's closing comma."""
_SUBJUNCTIVE = frozenset(("konjunktiv-1", "konjunktiv-2"))


def clauses_below(head: Head) -> Iterator[Matter]:
    """The infinitive or dass-clause that depends on a verb, and those joined to it by "und"."""
    clauses = head.sentence.clauses
    found: Clause | None = None
    for clause in clauses[head.number + 1 :]:
        if found is not None:
            if not _goes_on(clause, found, head.scene):
                break
            yield _matter_of(clause, head)
        elif _is_content(clause, head.scene) and clause.start >= head.token and not _hangs_elsewhere(clause, head):
            found = clause
            yield _matter_of(clause, head)
        elif clause.kind == "main" or (clause.kind == "infinitive" and not _is_purpose(clause, head.scene)):
            break


def _goes_on(clause: Clause, first: Clause, scene: Scene) -> bool:
    return clause.kind == first.kind and scene.tokens[clause.start].lower in ("und", "sowie", "and")


def _hangs_elsewhere(clause: Clause, head: Head) -> bool:
    """Whether a clause depends on an infinitive in between: "(will) Gespräche, um zu verhindern, dass ..."."""
    parent = clause.parent
    between = parent is not None and parent != head.number
    return between and parent is not None and head.sentence.clauses[parent].kind == "infinitive"


def _is_content(clause: Clause, scene: Scene) -> bool:
    if clause.kind == "infinitive":
        return not _is_purpose(clause, scene)
    return clause.introducer is not None and scene.tokens[clause.introducer].lower in _THAT


def _is_purpose(clause: Clause, scene: Scene) -> bool:
    return clause.introducer is not None and scene.tokens[clause.introducer].lower in _PURPOSE


def _matter_of(clause: Clause, head: Head) -> Matter:
    """A clause without its introducer; a lone verb takes in what a relative clause cut off before it."""
    scene = head.scene
    start, end = trimmed(scene, clause.start, clause.end, clause.introducer)
    if clause.kind == "infinitive" and (end - start <= 1 or not clause.phrases):
        comma = next((i for i in range(head.token, start) if scene.tokens[i].text == ","), start - 1)
        start = comma + 1
    if scene.tokens[start].lower == "to" and end - start > 1:
        start += 1
    end = _before_dash(scene, clause, start, end)
    behind = _told_by(clause, head) if end - start <= 3 else None
    if behind is not None:
        end = trimmed(scene, start, behind.end)[1]
    return Matter(start=start, end=end, clause=clause)


def _before_dash(scene: Scene, clause: Clause, start: int, end: int) -> int:
    """The end of a clause before what a dash behind its verb adds: "(forderte auf) zu gehen – die Hälfte ..."."""
    verbs = clause.predicate.tokens if clause.predicate is not None else ()
    last = max((at for at in verbs if start <= at < end), default=end)
    return next((at for at in range(last + 1, end) if scene.text(at) in _DASHES), end)


def _told_by(clause: Clause, head: Head) -> Clause | None:
    """The ob- or dass-clause that tells what a bare infinitive is about: "zu prüfen, ob ..."."""
    at = head.sentence.clauses.index(clause) + 1
    following = head.sentence.clauses[at] if at < len(head.sentence.clauses) else None
    return following if following is not None and following.kind == "subordinate" else None


def infinitive_inside(head: Head) -> Iterator[Matter]:
    """An infinitive with "zu" that no comma sets off: "drohte das Lager zu stürmen"."""
    tokens = head.scene.tokens
    last = next((i for i in range(head.end - 1, head.token, -1) if tokens[i].tag == "INF"), None)
    marked = last is not None and (tokens[last - 1].lower in ("zu", "to") or "zu" in tokens[last].lower[1:-2])
    purpose = any(tokens[i].lower in _PURPOSE for i in range(head.token, last or head.token))
    if last is None or not marked or purpose:
        return
    start = complement_start(head, head.token + 1, last)
    yield Matter(start=start, end=last + 1)


def complement_start(head: Head, start: int, limit: int) -> int:
    """The first token behind subject, adverbs and reflexive pronoun, where the words of a predicate begin."""
    tokens = head.scene.tokens
    at = start
    while at < limit:
        subject = head.subject
        if subject is not None and at == subject.start:
            at = _behind_apposition(head, subject.end, limit)
        elif tokens[at].tag == "PREP" and (beside := _beside(head, at)) is not None:
            at = beside.end
        elif tokens[at].lower in AMOUNTS and tokens[at + 1].tag in ("NOUN", "ADJ"):
            break
        elif tokens[at].tag in ("ADV", "CONJ", "PUNCT", "QUOTE") or tokens[at].lower in ("sich", "es"):
            at += 1
        else:
            break
    return min(at, limit)


def _beside(head: Head, preposition: int) -> Phrase | None:
    """The phrase behind a preposition that tells when or by whose report, not what: "am Montag", "laut Polizei"."""
    scene = head.scene
    phrase = next((p for p in head.phrases if p.preposition == preposition), None)
    if phrase is None:
        return None
    source = scene.tokens[preposition].lower in scene.listed("telling")
    told = source or scene.tokens[phrase.head].lower in scene.listed("sources")
    return phrase if told or is_time(scene, phrase) else None


def _behind_apposition(head: Head, at: int, limit: int) -> int:
    """Behind an apposition to the subject that commas set off: "Anna Koski, Chefin der Bahn, (wollte) ..."."""
    tokens = head.scene.tokens
    if at >= limit or tokens[at].text != ",":
        return at
    closing = next((i for i in range(at + 1, limit) if tokens[i].tag in _NO_APPOSITION or tokens[i].text == ","), limit)
    return closing + 1 if closing < limit and tokens[closing].text == "," else at


def told_clauses(head: Head) -> Iterator[Matter]:
    """The clause in the subjunctive that tells it, its verb in the second place: "er fordert, man müsse handeln"."""
    for clause in head.sentence.clauses[head.number + 1 : head.number + 2]:
        predicate = clause.predicate
        if clause.kind == "main" and predicate is not None and predicate.mood in _SUBJUNCTIVE:
            start = clause.start
            if predicate.finite is not None and clause.subject is not None and clause.subject.start < predicate.finite:
                start = predicate.finite + 1
            start, end = trimmed(head.scene, start, clause.end)
            yield Matter(start=start, end=end, clause=clause)
