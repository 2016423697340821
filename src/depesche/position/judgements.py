"""Positions that a judgement tells: what somebody calls a mistake is opposed, what somebody calls fair is supported."""

from collections.abc import Iterator

from depesche.language import Phrase
from depesche.position.finding import Finding, Matter
from depesche.position.head import Head
from depesche.position.telling import tell
from depesche.record import PositionKind
from depesche.rules import rule

_ENDINGS = ("", "e", "en", "er", "es", "em", "s", "n")
_OPPOSITE: dict[PositionKind, PositionKind] = {"support": "oppose", "oppose": "support"}


@rule("position.judgement")
def judgement_positions(head: Head) -> Iterator[Finding]:
    """What somebody calls good or bad: "nannte den Plan einen Fehler", "hält den Plan für gerecht".

    Found: Der Bürgermeister bezeichnete den Beschluss als Fehler.
    Not: Der Bürgermeister bezeichnete den Mann als Zeugen.
    """
    if head.lemma not in head.scene.listed("judging") or head.supposed:
        return
    thing = _thing(head)
    kind = _judged(head, thing) if thing is not None else None
    if thing is not None and kind is not None:
        yield from tell(head, kind, head.holders(), Matter(start=thing.start, end=thing.end), "position.judgement")


@rule("position.said-good")
def said_good_positions(head: Head) -> Iterator[Finding]:
    """What a speaker says to be good or bad.

    Found: „Das Gesetz ist unverantwortlich“, sagte die Ministerin.
    Not: Das Gesetz ist umstritten, sagte die Ministerin.
    """
    scene, subject = head.scene, head.subject
    if head.lemma not in ("sein", "bleiben", "wäre", "be") or subject is None or head.supposed:
        return
    speaker = scene.speaker(head.token)
    if speaker is None:
        return
    kind = _judged(head, subject)
    if kind is not None and scene.tokens[subject.head].tag == "NOUN" and not scene.is_somebody(subject):
        yield from tell(head, kind, [speaker], Matter(start=subject.start, end=subject.end), "position.said-good")


def _thing(head: Head) -> Phrase | None:
    """What is judged: the object, or a passive's subject, that is neither somebody nor the judgement."""
    objects = (phrase for phrase in head.slot("acc") if head.scene.tokens[phrase.head].tag == "NOUN")
    return next((phrase for phrase in objects if not head.scene.is_somebody(phrase)), None)


def _judged(head: Head, thing: Phrase) -> PositionKind | None:
    """What the words of a clause outside the thing judge it to be."""
    scene = head.scene
    for at in range(head.start, head.end):
        if thing.start <= at < thing.end or scene.analysis.clause_of(at) is not head.clause:
            continue
        kind = _value(head, scene.tokens[at].lower)
        if kind is not None:
            return _OPPOSITE[kind] if head.negated else kind
    return None


def _value(head: Head, lower: str) -> PositionKind | None:
    stems = {lower.removesuffix(ending) for ending in _ENDINGS}
    if stems & head.scene.listed("good"):
        return "support"
    return "oppose" if stems & head.scene.listed("bad") else None
