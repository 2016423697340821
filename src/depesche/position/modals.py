"""Positions that a modal verb tells: what somebody wants to do, and what a speaker says another must do."""

from collections.abc import Iterator

from depesche.language import Phrase
from depesche.position.act import act_of, names_no_act
from depesche.position.condition import OTHERWISE, condition_of
from depesche.position.counterpart import represented
from depesche.position.finding import Finding, Matter
from depesche.position.head import NEGATIONS, Head
from depesche.position.kind import act_kind
from depesche.position.telling import tell
from depesche.record import PositionKind
from depesche.rules import rule

_OWN = frozenset(("ich", "wir", "man", "i", "we"))


@rule("position.will")
def will_positions(head: Head) -> Iterator[Finding]:
    """Somebody who wants to do something: for itself, for somebody else, or, negated, not at all.

    A group of which a relative clause only says which one is meant counts for nobody ("Menschen, die helfen wollen").

    Found: Die Grünen wollen wieder in den Landtag einziehen.
    Not: Das will niemand wissen.
    """
    if head.predicate.modal not in ("wollen", "mögen") or head.predicate.passive or head.supposed:
        return
    scene = head.scene
    if names_no_act(head):
        return
    matter = act_of(head)
    holders = head.holders()
    if head.clause.kind == "relative":
        holders = [actor for actor in holders if actor not in scene.sides.of_type("group")]
    if matter is None or not holders:
        return
    kind: PositionKind = "interest"
    if head.negated and head.lemma in scene.words.verbs:
        return
    if head.negated:
        kind = "oppose"
    elif head.lemma in scene.listed("giving") and not head.reflexive:
        kind = "offer"
    elif head.lemma in scene.listed("harm"):
        kind = "threat"
    yield from tell(head, kind, holders, matter, "position.will")


@rule("position.promise")
def promise_positions(head: Head) -> Iterator[Finding]:
    """What a speaker says that the own side will do or not do.

    Found: „Wir werden keine Truppen schicken“, sagte der Minister.
    Not: Morgen wird es regnen.
    """
    scene, subject = head.scene, head.subject
    future = head.predicate.tense == "future" or head.predicate.modal == "would"
    if not future or head.predicate.passive or subject is None or head.supposed:
        return
    speaker = scene.speaker(head.token)
    if speaker is None:
        return
    ours = scene.sides.own(speaker) | {represented(scene, speaker)}
    said = [actor for actor in head.actors(subject) if actor in ours]
    own = said or scene.tokens[subject.start].lower in _OWN
    if scene.tokens[subject.start].lower == "man":
        said = scene.sides.offices(speaker)[:1]
    elif own and scene.text(subject.start + 1)[:1].isupper():
        said = scene.named(subject.start + 1, subject.start + 2) or said
    matter = act_of(head) if own else None
    if matter is None or names_no_act(head):
        return
    yield from tell(head, _promised(head, matter), said or [speaker], matter, "position.promise")


def _promised(head: Head, matter: Matter) -> PositionKind:
    """What a promise amounts to; what is promised for the other case, or if something is not done, threatens."""
    scene = head.scene
    condition = condition_of(scene, head.sentence, (matter.start, matter.end))
    words = {token.lower for token in scene.tokens[slice(*condition)]} if condition is not None else set[str]()
    if words & OTHERWISE:
        return "threat"
    if head.negated:
        return "oppose"
    undone = bool(words & (NEGATIONS | {"unless"})) and head.lemma not in scene.listed("giving")
    return "threat" if undone else act_kind(scene, head.predicate)


@rule("position.wish")
def wish_positions(head: Head) -> Iterator[Finding]:
    """What should be done by somebody's will, wish or plan.

    Found: Nach dem Willen der EU soll der Streit vor Gericht gelöst werden.
    Not: Nach Angaben der EU soll der Streit gelöst sein.
    """
    scene, finite = head.scene, head.predicate.finite
    if finite is None or head.predicate.modal not in ("sollen", "should") or head.supposed:
        return
    wills = [p for p in head.slot("nach") if _is_will(head, p)]
    matter = act_of(head) if wills else None
    if matter is None:
        return
    subject = head.subject
    if subject is not None and not scene.is_somebody(subject) and subject.start > finite:
        matter = Matter(start=subject.start, end=matter.end)
    others = head.actors(subject)
    holders = scene.named(wills[0].start, wills[0].end)[:1]
    yield from tell(head, "demand", holders, matter, "position.wish", target=next(iter(others), None))


def _is_will(head: Head, phrase: Phrase) -> bool:
    """Whether a will is named within a phrase: its head may be the name behind, "dem Willen Russlands"."""
    words = head.scene.listed("wills")
    return any(head.scene.tokens[i].lower in words for i in range(phrase.start, phrase.core_end))
