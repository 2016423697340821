"""Of whom a position wants something, or whose matter it is about."""

from depesche.language import Phrase
from depesche.position.finding import Matter, Range
from depesche.position.head import Head
from depesche.position.scene import Scene
from depesche.record import PositionKind

_RELATIVES = frozenset(("dessen", "deren", "whose"))
_TWO_SIDED = frozenset(("demand", "offer", "threat"))
"""Kinds that need somebody at the other end."""


def target_of(head: Head, slots: tuple[str, ...], holders: list[str]) -> str | None:
    """Id of the actor in the first of a verb's own target slots that holds any."""
    for slot in slots:
        for phrase in (p for p in head.slot(slot) if not _is_apposition(head, p)):
            found = [actor for actor in head.actors(phrase) if actor not in holders]
            if found:
                return found[0]
    return None


def owner_of(scene: Scene, matter: Matter, holders: list[str]) -> str | None:
    """Id of the actor whose the matter is.

    In a clause its subject; else the first one named in it; else the one an earlier mention of the thing belongs to.
    """
    clause = matter.clause
    if clause is not None and clause.subject is not None and clause.kind != "infinitive":
        found = [actor for actor in scene.actors(clause.subject) if actor not in holders]
        if found:
            return found[0]
    if scene.tokens[matter.start].lower in _RELATIVES:
        return _antecedent(scene, matter, holders)
    named = [actor for actor in _named(scene, matter) if actor not in holders]
    if named:
        return named[0]
    country = _the_country(scene, matter)
    if country is not None:
        return scene.state_before(country, holders)
    phrase = _thing(scene, matter) if clause is None else None
    owner = scene.owner_of_thing(phrase) if phrase is not None else None
    return owner if owner not in holders else None


def other_party(head: Head, kind: PositionKind, holders: list[str], condition: Range | None) -> str | None:
    """Id of the one who must be meant at the other end of a demand, offer or threat that names nobody.

    Who has to meet the condition; else the only other one in the sentence, the holders' own side and the speaker apart.
    """
    if kind not in _TWO_SIDED:
        return None
    scene, sentence = head.scene, head.sentence
    ours = {actor for holder in holders for actor in scene.own_side(holder)}
    meeting = [a for a in scene.named(*condition) if a not in ours] if condition is not None else []
    if meeting:
        return meeting[0]
    free = [i for i in range(sentence.start, sentence.end) if scene.word_before(i) != "("]
    others = {actor for i in free for actor in scene.firm(i, i + 1) if actor not in ours}
    others -= {scene.speaker(index) or "" for index in (head.token, head.start)}
    return others.pop() if len(others) == 1 else None


def _antecedent(scene: Scene, matter: Matter, holders: list[str]) -> str | None:
    """Id of the actor that the "dessen" of a matter stands for."""
    clause, sentence = scene.analysis.clause_of(matter.start), scene.analysis.sentence_of(matter.start)
    if clause is None or sentence is None:
        return None
    meant = scene.antecedent(matter.start, clause, sentence)
    return next((actor for actor in scene.actors(meant) if actor not in holders), None)


def _named(scene: Scene, matter: Matter) -> list[str]:
    told = matter.named
    return (scene.named(told.start, told.end) if told is not None else []) or scene.named(matter.start, matter.end)


def _is_apposition(head: Head, phrase: Phrase) -> bool:
    """Whether a phrase says who the subject before its comma is: "Frau Abt, Sprecherin der Bahn, rief ..."."""
    subject, before = head.subject, phrase.start - 1
    return subject is not None and before == subject.end and head.scene.tokens[before].text == ","


def _the_country(scene: Scene, matter: Matter) -> int | None:
    """The "des Landes" in a matter or right behind it."""
    clause = scene.analysis.clause_of(matter.start)
    end = clause.end if clause is not None else matter.end
    at = next((i for i in range(matter.start, end) if scene.tokens[i].lower in ("landes", "country")), None)
    opened = at is not None and any(
        scene.tokens[i].lower in ("des", "the") for i in range(max(matter.start, at - 9), at)
    )
    return at if opened else None


def _thing(scene: Scene, matter: Matter) -> Phrase | None:
    clause = scene.analysis.clause_of(matter.start)
    phrases = clause.phrases if clause is not None else []
    return next((phrase for phrase in phrases if phrase.start == matter.start), None)
