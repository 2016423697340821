"""Of whom a position wants something, or whose matter it is about."""

from depesche.language import Phrase
from depesche.position.finding import Matter
from depesche.position.head import Head
from depesche.position.scene import Scene
from depesche.record import PositionKind

_RELATIVES = frozenset(("dessen", "deren", "whose"))
_TWO_SIDED = frozenset(("demand", "offer", "threat"))
"""Kinds that need somebody at the other end."""


def target_of(head: Head, slots: tuple[str, ...], holders: list[str]) -> str | None:
    """Id of the actor in the first of a verb's own target slots that holds any."""
    for slot in slots:
        for phrase in (p for p in head.slot(slot) if not _is_apposition(head, p) and not _is_within(head, p)):
            found = [actor for actor in head.actors(phrase) if actor not in holders]
            if found:
                return found[0]
    return None


def owner_of(scene: Scene, matter: Matter, holders: list[str]) -> str | None:
    """Id of the actor whose the matter is.

    Behind "Ihre" the one addressed; in a clause its subject; else the first one named in it; else the one an earlier
    mention of the thing belongs to.
    """
    clause = matter.clause
    if scene.references.is_address(matter.start):
        return scene.references.addressee(matter.start)
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
        return scene.sides.state_before(scene.tokens[country].start, holders)
    phrase = _thing(scene, matter) if clause is None else None
    return scene.things.owner(phrase, holders) if phrase is not None else None


def doer_of(head: Head, matter: Matter, holders: list[str]) -> str | None:
    """Id of the subject that did the thing which a relative pronoun takes up: "nahm Änderungen vor, denen ..."."""
    if matter.clause is not None or head.start <= matter.start < head.end:
        return None
    clause = head.scene.analysis.clause_of(matter.start)
    found = head.scene.actors(clause.subject) if clause is not None else []
    return next((actor for actor in found if actor not in holders), None)


def meets(scene: Scene, meeting: list[str], holders: list[str]) -> str | None:
    """Id of the one among those who must meet a condition with whom the holders deal: to a state a state first."""
    return next(iter(_states(scene, meeting, holders)), None) or next(iter(meeting), None)


def other_party(head: Head, kind: PositionKind, holders: list[str], matter: Matter, meeting: list[str]) -> str | None:
    """Id of the one who must be meant at the other end of a demand, offer, threat, refused help or talks.

    Who has to meet the condition (`meeting`); else the only other one in the sentence, the holders' own side, the
    speaker and those to whom the matter is done apart. States deal with states: to a state the only other state counts
    before anyone else. Where the sentence names nobody, the only state that the report names, and more than once, is
    meant.
    """
    refused = kind == "oppose" and _gives(head, matter)
    if kind not in _TWO_SIDED and not refused and not _is_mutual(head.scene, matter):
        return None
    scene, sentence = head.scene, head.sentence
    ours = {actor for holder in holders for actor in scene.sides.own(holder)}
    if meeting:
        return meets(scene, meeting, holders)
    others = set(scene.parties(sentence)) - ours - _sufferers(scene, matter)
    others -= {scene.speaker(index) or "" for index in (head.token, head.start)}
    states = _states(scene, sorted(others), holders)
    if len(others) == 1 or len(states) == 1:
        return _counterpart(scene, next(iter(others if len(others) == 1 else states)), holders)
    only = scene.sides.of_type("state") - ours
    able = kind != "offer" and not others and len(only) == 1
    return next(iter(only)) if able and scene.sides.mentions(next(iter(only))) > 1 else None


def _gives(head: Head, matter: Matter) -> bool:
    """Whether a matter is something given to somebody: "weitere Hilfe", "nicht zu helfen"."""
    scene = head.scene
    act = matter.clause.predicate if matter.clause is not None else None
    if act is not None and act.negated and act.lemma in scene.listed("giving"):
        return True
    given = tuple(scene.listed("aid"))
    return any(scene.tokens[i].lower.endswith(given) for i in range(matter.start, matter.end))


def _is_mutual(scene: Scene, matter: Matter) -> bool:
    """Whether a matter is something that two do together: "Gespräche", "den Abbruch der Beziehungen"."""
    mutual = tuple(scene.listed("mutual"))
    return any(scene.tokens[i].lower.endswith(mutual) for i in range(matter.start, matter.end))


def _sufferers(scene: Scene, matter: Matter) -> set[str]:
    """Ids of those to whom a matter is done: "die Auflösung des Parlaments"."""
    if matter.clause is not None:
        return set()
    return set(scene.named(matter.start, _behind_sufferer(scene, matter.start, matter.end)))


def _counterpart(scene: Scene, other: str, holders: list[str]) -> str:
    """The one that states and bodies deal with: the state of a minister rather than the minister."""
    persons = scene.sides.of_type("person")
    return other if persons & set(holders) else represented(scene, other)


def represented(scene: Scene, actor: str) -> str:
    """The state or body that a person stands for, as far as the report tells; everybody else as such."""
    if actor not in scene.sides.of_type("person"):
        return actor
    state = scene.sides.state(actor) or scene.sides.governed(actor, scene.listed("rulers"))
    return next(iter(scene.sides.offices(actor)), None) or state or actor


def _states(scene: Scene, actors: list[str], holders: list[str]) -> list[str]:
    """The states among actors, where a state is among the holders."""
    states = scene.sides.of_type("state")
    return [actor for actor in actors if actor in states] if states & set(holders) else []


def _antecedent(scene: Scene, matter: Matter, holders: list[str]) -> str | None:
    """Id of the actor that the "dessen" of a matter stands for."""
    clause, sentence = scene.analysis.clause_of(matter.start), scene.analysis.sentence_of(matter.start)
    if clause is None or sentence is None:
        return None
    meant = scene.references.antecedent(matter.start, clause, sentence)
    return next((actor for actor in scene.actors(meant) if actor not in holders), None)


def _named(scene: Scene, matter: Matter) -> list[str]:
    """Those named in a matter or in the phrase that announces it, the one in the genitive before all others."""
    told = matter.named
    start, end = (told.start, told.end) if told is not None else (matter.start, matter.end)
    if matter.clause is None:
        start = _behind_sufferer(scene, start, end)
    found = scene.named(start, end) or (scene.named(matter.start, matter.end) if told is not None else [])
    return [*_possessor(scene, start, end), *found]


def _behind_sufferer(scene: Scene, start: int, end: int) -> int:
    """Behind the one to whom a thing is done, of whom nobody wants it: "die Freilassung der Journalistin"."""
    tokens = scene.tokens
    noun = next((i for i in range(start, end) if tokens[i].tag in ("NOUN", "NAME")), end)
    if noun == end or not tokens[noun].lower.endswith(tuple(scene.listed("suffered"))):
        return start
    return next((i for i in range(noun + 1, end) if tokens[i].lower in ("durch", "by", "aus", "in")), end)


def _possessor(scene: Scene, start: int, end: int) -> list[str]:
    """The head of a genitive: in "der Schritt der EU-Mitglieder" the members, not the EU."""
    tokens = scene.tokens
    nouns = [i for i in range(start, end) if tokens[i].tag in ("NOUN", "NAME")]
    if len(nouns) < 2 or any(tokens[i].tag not in ("DET", "ADJ", "QUOTE") for i in range(nouns[0] + 1, nouns[1])):
        return []
    actor = scene.at(nouns[1]) if tokens[nouns[1]].lower not in scene.listed("instruments") else None
    return [actor] if actor is not None else []


def _is_apposition(head: Head, phrase: Phrase) -> bool:
    """Whether a phrase says who the subject before its comma is: "Frau Abt, Sprecherin der Bahn, rief ..."."""
    subject, before = head.subject, phrase.start - 1
    return subject is not None and before == subject.end and head.scene.tokens[before].text == ","


def _is_within(head: Head, phrase: Phrase) -> bool:
    """Whether a prepositional phrase without article is an attribute: "die Freilassung von fünf Männern"."""
    tokens = head.scene.tokens
    if phrase.preposition is None or tokens[phrase.start].tag == "DET" or tokens[phrase.head].tag == "NAME":
        return False
    return any(p is not phrase and p.start < phrase.start and phrase.end <= p.end for p in head.phrases)


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
