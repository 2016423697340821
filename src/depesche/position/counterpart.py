"""The other end of a stance that names nobody: who must be meant, and for whom a person stands."""

from depesche.position.finding import Matter
from depesche.position.head import Head
from depesche.position.references import DEFINITE
from depesche.position.scene import Scene
from depesche.position.target import behind_sufferer
from depesche.record import PositionKind

_POINTING = frozenset("dieser diese dieses diesem diesen this these".split())
_TWO_SIDED = frozenset(("demand", "offer", "threat"))
"""Kinds that need somebody at the other end."""


def meets(scene: Scene, meeting: list[str], holders: list[str]) -> str | None:
    """Id of the one among those who must meet a condition with whom the holders deal: to a state a state first."""
    return next(iter(_states(scene, meeting, holders)), None) or next(iter(meeting), None)


def other_party(head: Head, kind: PositionKind, holders: list[str], matter: Matter, meeting: list[str]) -> str | None:
    """Id of the one who must be meant at the other end of a demand, offer, threat, refused help or talks.

    Who has to meet the condition (`meeting`); else the only other one in the sentence, the holders' own side, the
    speaker and those to whom the matter is done apart. States deal with states: to a state the only other state counts
    before anyone else. Where the sentence names nobody, the only one in the sentence before, if the matter is known
    from there; else the only state that the report names, and more than once.
    """
    refused = kind == "oppose" and _gives(head, matter)
    if kind not in _TWO_SIDED and not refused and not _is_shared(head.scene, matter):
        return None
    scene = head.scene
    ours = {actor for holder in holders for actor in scene.sides.own(holder)}
    if meeting:
        return meets(scene, meeting, holders)
    others = _others(head, kind, ours, matter)
    states = _states(scene, sorted(others), holders)
    if len(others) == 1 or len(states) == 1:
        return _counterpart(scene, next(iter(others if len(others) == 1 else states)), holders)
    only = scene.sides.of_type("state") - ours
    able = kind != "offer" and not others and len(only) == 1
    return next(iter(only)) if able and scene.sides.mentions(next(iter(only))) > 1 else None


def _others(head: Head, kind: PositionKind, ours: set[str], matter: Matter) -> set[str]:
    """Ids of those who can be meant: named in the sentence, else, for a known matter, in the one before."""
    scene = head.scene
    apart = ours | {scene.speaker(index) or "" for index in (head.token, head.start)}
    others = set(scene.parties(head.sentence)) - apart - _sufferers(scene, matter)
    known = kind in ("threat", "oppose") or (kind == "demand" and scene.tokens[matter.start].lower in DEFINITE)
    before = scene.references.sentence_before(head.sentence) if not others and known else None
    return set(scene.parties(before)) - apart if before is not None else others


def _gives(head: Head, matter: Matter) -> bool:
    """Whether a matter is something given to somebody: "weitere Hilfe", "nicht zu helfen"."""
    scene = head.scene
    act = matter.clause.predicate if matter.clause is not None else None
    if act is not None and act.negated and act.lemma in scene.listed("giving"):
        return True
    given = tuple(scene.listed("aid"))
    return any(scene.tokens[i].lower.endswith(given) for i in range(matter.start, matter.end))


def _is_shared(scene: Scene, matter: Matter) -> bool:
    """Whether a matter is one that two do together ("Gespräche"), or one that is pointed to ("diese Politik")."""
    if scene.tokens[matter.start].lower in _POINTING:
        return True
    mutual = tuple(scene.listed("mutual"))
    return any(scene.tokens[i].lower.endswith(mutual) for i in range(matter.start, matter.end))


def _sufferers(scene: Scene, matter: Matter) -> set[str]:
    """Ids of those to whom a matter is done: "die Auflösung des Parlaments"."""
    if matter.clause is not None:
        return set()
    return set(scene.named(matter.start, behind_sufferer(scene, matter.start, matter.end)))


def _counterpart(scene: Scene, other: str, holders: list[str]) -> str:
    """The one that states and bodies deal with: the state of a minister rather than the minister."""
    persons = scene.sides.of_type("person")
    state = other if persons & set(holders) else represented(scene, other)
    return other if state in holders else state


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
