"""Positions that a speaker tells by what others must, should or may not do."""

from collections.abc import Iterator

from depesche.position.act import act_of, names_no_act
from depesche.position.finding import Finding, Matter
from depesche.position.head import NEGATIONS, Head
from depesche.position.taken_up import taken_up
from depesche.position.telling import tell
from depesche.record import PositionKind
from depesche.rules import rule

_OBLIGING = frozenset(("müssen", "sollen", "must", "should"))
_STRICT = frozenset(("müssen", "must"))


@rule("position.must")
def must_positions(head: Head) -> Iterator[Finding]:
    """What a speaker says that somebody else must or should do.

    Found: Der Nachbarstaat müsse seine Truppen abziehen, sagte die Präsidentin.
    Not: Der Nachbarstaat muss seine Truppen abziehen, weil sein Haushalt leer ist.
    """
    if _obliges(head) and not (head.negated and head.predicate.modal in _STRICT):
        yield from _said(head, "demand", "position.must")


@rule("position.may-not")
def may_not_positions(head: Head) -> Iterator[Finding]:
    """What a speaker says that somebody else may not do, or that nobody can do.

    Found: Der Nachbarstaat dürfe keine Raketen bauen, sagte die Präsidentin.
    Not: Der Nachbarstaat darf keine Raketen bauen, weil es der Vertrag verbietet.
    """
    if _forbids(head):
        yield from _said(head, "oppose", "position.may-not")


def _said(head: Head, kind: PositionKind, name: str) -> Iterator[Finding]:
    """The position of the one in whose mouth a clause with a modal stands."""
    scene, subject = head.scene, head.subject
    speaker = scene.speaker(head.token)
    idle = head.lemma in scene.listed("suffering") or (kind == "demand" and names_no_act(head))
    if head.supposed or speaker is None or idle or _is_told(head):
        return
    others = [actor for actor in head.actors(subject) if actor not in scene.sides.own(speaker)]
    thing = subject is not None and scene.tokens[subject.head].tag == "NOUN" and head.predicate.passive
    anybody = kind == "oppose" and subject is not None and scene.tokens[subject.head].lower in ("man", "one", "nobody")
    matter = act_of(head)
    if matter is None or not (others or thing or anybody):
        return
    if kind == "oppose" and scene.tokens[matter.start].lower in NEGATIONS:
        matter = Matter(start=min(matter.start + 1, matter.end - 1), end=matter.end, clause=matter.clause)
    matter = taken_up(head, matter) or matter
    if thing and subject is not None and not others:
        matter = Matter(start=min(subject.start, matter.start), end=matter.end, clause=matter.clause)
    target = next(iter(others), None) or scene.references.told_to(head.token)
    yield from tell(head, kind, [speaker], matter, name, target=target)


def _is_told(head: Head) -> bool:
    """Whether a modal tells what happens rather than what should: "müssen bisher oft warten"."""
    telling = head.scene.listed("habitual")
    return any(token.lower in telling for token in head.scene.tokens[head.start : head.end])


def _forbids(head: Head) -> bool:
    """Whether a modal says what may not be done; "dürfte nicht kommen" only doubts it."""
    finite = head.predicate.finite
    if finite is None or not head.negated or head.clause.kind == "verb-first":
        return False
    lower, modal = head.scene.tokens[finite].lower, head.predicate.modal
    if modal == "können":
        return head.subject is not None and head.scene.tokens[head.subject.head].lower == "man"
    return (modal == "dürfen" and not lower.startswith("dürfte")) or (modal == "must" and head.scene.language == "en")


def _obliges(head: Head) -> bool:
    """Whether a modal says what ought to be done; "soll gesagt haben" is hearsay, "sollte er kommen" a condition."""
    tokens, predicate = head.scene.tokens, head.predicate
    if predicate.finite is None or predicate.modal not in _OBLIGING:
        return False
    if head.clause.kind == "verb-first" or tokens[predicate.finite].lower in ("soll", "sollen"):
        return False
    perfect = any(tokens[i].lower in ("haben", "sein", "have") for i in predicate.tokens)
    return not perfect
