"""The subject of a clause, where the language layer's likely one is not who holds a stance."""

from depesche.language import Clause, Phrase, Sentence
from depesche.position.scene import Scene

_LABEL = 12
"""Words of the longest description between a name and the colon behind it."""
_COMPARED = ("als", "wie")


def subject_of(scene: Scene, sentence: Sentence, number: int) -> Phrase | None:
    """The subject of a sentence's clause; in "welche X rügt und Y fordert" that of the clause before.

    A thing in front is the object where somebody stands behind ("Neuwahlen lehnt die Partei ab"), and the speaker
    before a headline's colon is not its subject.
    """
    clause = sentence.clauses[number]
    above = sentence.clauses[clause.parent] if clause.parent is not None else None
    if clause.kind == "infinitive" and above is not None and above.kind == "relative" and above.subject is not None:
        return above.subject
    shared = clause.introducer is not None and clause.introducer < clause.start and number > 0
    before = sentence.clauses[number - 1].subject if shared else None
    own = clause.subject
    if before is not None and before.head == clause.introducer and (own is None or "acc" in own.case):
        return before
    if own is None or clause.predicate is None:
        return own
    if clause.kind == "infinitive" and above is not None and own is above.subject and clause.parent != number:
        return subject_of(scene, sentence, clause.parent or 0)
    own = _whole(scene, clause, _behind_label(scene, clause, own))
    labelled = scene.text(own.end) == ":"
    return own if _is_surely(scene, clause, own, labelled=labelled) else _behind(scene, clause, own, labelled=labelled)


def _is_surely(scene: Scene, clause: Clause, own: Phrase, *, labelled: bool) -> bool:
    """Whether a subject needs no other: it is somebody, a pronoun, in the nominative, or the verb asks for a thing."""
    predicate = clause.predicate
    if predicate is None or predicate.passive or (scene.actors(own) and not labelled):
        return True
    if any(entry.holders for entry in scene.words.verbs.get(predicate.lemma, ())):
        return True
    return own.head == clause.introducer or scene.tokens[own.head].tag == "PRON" or own.case == {"nom"}


def _behind(scene: Scene, clause: Clause, own: Phrase, *, labelled: bool) -> Phrase:
    """Somebody who stands right behind the finite verb, or behind the label before a colon."""
    finite = clause.predicate.finite if clause.predicate is not None else None
    others = [p for p in clause.phrases if p.start > own.start and p.preposition is None and "nom" in p.case]
    somebody = next((p for p in others if scene.word_before(p.start) not in _COMPARED and scene.actors(p)), None)
    return somebody if somebody is not None and (labelled or _follows(scene, finite, somebody)) else own


def _behind_label(scene: Scene, clause: Clause, label: Phrase) -> Phrase:
    """The subject behind the colon of a labelled saying: "Frau Abt, Sprecherin der Bahn: Der Plan ist ..."."""
    finite = clause.predicate.finite if clause.predicate is not None else None
    if finite is None or label.start > clause.start + 1:
        return label
    colon = scene.marks.colon(label.end, min(finite, label.end + _LABEL))
    if colon is None:
        return label
    behind = (p for p in clause.phrases if colon < p.start < finite and p.preposition is None and "nom" in p.case)
    return next(behind, label)


def _whole(scene: Scene, clause: Clause, own: Phrase) -> Phrase:
    """The subject before "darunter"; the noun behind an article and its attribute: "Die von ihm geführte Partei"."""
    if scene.marks.is_among(own.start):
        return next((p for p in reversed(clause.phrases) if p.end < own.start and "nom" in p.case), own)
    finite = clause.predicate.finite if clause.predicate is not None else None
    article = scene.tokens[own.head].tag == "PRON" and scene.tag(own.end) == "PREP" and own.head != clause.introducer
    if not article or finite is None:
        return own
    nouns = (p for p in clause.phrases if own.end < p.start and p.end <= finite and p.preposition is None)
    return next((p for p in nouns if scene.tokens[p.start].tag in ("ADJ", "PART")), own)


def _follows(scene: Scene, finite: int | None, phrase: Phrase) -> bool:
    """Whether a phrase stands right behind the finite verb, adverbs and pronouns passed over."""
    if finite is None or phrase.start < finite:
        return False
    return all(scene.tokens[i].tag in ("ADV", "PRON", "CONJ") for i in range(finite + 1, phrase.start))
