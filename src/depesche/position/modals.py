"""Positions that a modal verb tells: what somebody wants to do, and what a speaker says another must do."""

from collections.abc import Iterator

from depesche.language import Phrase
from depesche.position.condition import OTHERWISE
from depesche.position.finding import Finding, Matter
from depesche.position.head import Head
from depesche.position.kind import act_kind
from depesche.position.matter import complement_start, trimmed
from depesche.position.telling import tell
from depesche.record import PositionKind
from depesche.rules import rule

_OWN = frozenset(("ich", "wir", "man", "i", "we"))


@rule("position.will")
def will_positions(head: Head) -> Iterator[Finding]:
    """Somebody who wants to do something: for itself, for somebody else, or, negated, not at all.

    Found: Die Grünen wollen wieder in den Landtag einziehen.
    Not: Das will niemand wissen.
    """
    if head.predicate.modal not in ("wollen", "mögen") or head.predicate.passive or head.supposed:
        return
    scene = head.scene
    if head.lemma in scene.listed("knowing"):
        return
    matter = _act(head)
    holders = head.holders()
    if matter is None or not holders:
        return
    kind: PositionKind = "interest"
    if head.negated and head.lemma in scene.words.verbs:
        return
    if head.negated:
        kind = "oppose"
    elif head.lemma in scene.listed("giving"):
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
    if head.predicate.tense != "future" or head.predicate.passive or subject is None or head.supposed:
        return
    speaker = scene.speaker(head.token)
    if speaker is None:
        return
    said = [actor for actor in head.actors(subject) if actor in scene.sides.own(speaker)]
    own = said or scene.tokens[subject.start].lower in _OWN
    if scene.tokens[subject.start].lower == "man":
        said = scene.sides.offices(speaker)[:1]
    elif own and scene.text(subject.start + 1)[:1].isupper():
        said = scene.named(subject.start + 1, subject.start + 2) or said
    matter = _act(head) if own else None
    if matter is None or head.lemma in scene.listed("knowing"):
        return
    yield from tell(head, act_kind_of(head), said or [speaker], matter, "position.promise")


def act_kind_of(head: Head) -> PositionKind:
    """What a promise amounts to; what is promised for the other case threatens."""
    first = next((i for i in range(head.start, head.end) if head.scene.tokens[i].tag != "QUOTE"), head.start)
    if head.scene.tokens[first].lower in OTHERWISE:
        return "threat"
    return "oppose" if head.negated else act_kind(head.scene, head.predicate)


@rule("position.must")
def must_positions(head: Head) -> Iterator[Finding]:
    """What a speaker says that somebody else must or should do.

    Found: Der Nachbarstaat müsse seine Truppen abziehen, sagte die Präsidentin.
    Not: Der Nachbarstaat muss seine Truppen abziehen, weil sein Haushalt leer ist.
    """
    scene = head.scene
    speaker = scene.speaker(head.token) if _obliges(head) else None
    if head.supposed or speaker is None:
        return
    subject = head.subject
    others = [actor for actor in head.actors(subject) if actor not in scene.sides.own(speaker)]
    thing = subject is not None and scene.tokens[subject.head].tag == "NOUN" and head.predicate.passive
    matter = _act(head)
    if matter is None or not (others or thing) or head.lemma in scene.listed("knowing"):
        return
    if thing and subject is not None and not others:
        matter = Matter(start=min(subject.start, matter.start), end=matter.end, clause=matter.clause)
    yield from tell(head, "demand", [speaker], matter, "position.must", target=others[0] if others else None)


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
    matter = _act(head) if wills else None
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


def _obliges(head: Head) -> bool:
    """Whether a modal says what ought to be done; "soll gesagt haben" is hearsay, "sollte er kommen" a condition."""
    tokens, predicate = head.scene.tokens, head.predicate
    if predicate.finite is None or predicate.modal not in ("müssen", "sollen", "must", "should"):
        return False
    if head.clause.kind == "verb-first" or tokens[predicate.finite].lower in ("soll", "sollen"):
        return False
    perfect = any(tokens[i].lower in ("haben", "sein", "have") for i in predicate.tokens)
    return not perfect


def _act(head: Head) -> Matter | None:
    """The words of what a modal's infinitive says, with its objects and without the modal."""
    finite = head.predicate.finite
    verbs = [i for i in head.predicate.tokens if i != finite and head.start <= i < head.end]
    if finite is None or not verbs:
        return None
    start, introducer = head.start, head.clause.introducer
    if head.start <= finite < min(verbs):
        start = finite + 1
    elif introducer is not None:
        start = max(head.start, introducer + 1)
    start = complement_start(head, start, verbs[-1])
    start, end = trimmed(head.scene, start, verbs[-1] + 1)
    return Matter(start=start, end=end)
