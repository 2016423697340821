"""Positions that a verb tells."""

from collections.abc import Iterator
from typing import cast

from depesche.event.frame import Frame
from depesche.event.lexicon import Entry, Lexicon, is_one_of
from depesche.event.verbs import targets_of
from depesche.language import Predicate, Sentence
from depesche.position.finding import Finding
from depesche.position.matter import condition_of, matters
from depesche.record import PositionKind
from depesche.rules import rule

_REVERSED: dict[str, PositionKind] = {"offer": "oppose", "support": "oppose", "oppose": "support"}
"""What a negated position amounts to; a negated demand, interest or threat is none."""


@rule("position.verb")
def verb_positions(frame: Frame, words: Lexicon, sentence: Sentence) -> Iterator[Finding]:
    """A verb of demanding, offering, supporting, opposing, seeking or threatening with its holder and its matter.

    Found: Die Opposition fordert den Rücktritt des Ministers.
    Not: Der Aufstieg fordert den Bergsteigern viel Kraft ab.
    """
    predicate = frame.clause.predicate
    if predicate is None:
        return
    for entry in words.verbs.get(predicate.lemma, ()):
        if not _fits(frame, entry, predicate):
            continue
        kind = _REVERSED.get(entry.type) if predicate.negated else cast("PositionKind", entry.type)
        found = list(_from_entry(frame, entry, predicate, kind, sentence)) if kind else []
        yield from found
        if found:
            return


def _fits(frame: Frame, entry: Entry, predicate: Predicate) -> bool:
    if entry.reflexive and not predicate.reflexive:
        return False
    tokens = frame.analysis.tokens
    return not entry.objects or any(is_one_of(tokens[p.head].lower, entry.objects) for p in frame.clause.phrases)


def _from_entry(
    frame: Frame, entry: Entry, predicate: Predicate, kind: PositionKind, sentence: Sentence
) -> Iterator[Finding]:
    holders = _holders(frame, predicate)
    targets = [actor for actor in targets_of(frame, entry, None) if actor not in holders]
    for content in matters(frame, entry, sentence):
        for holder in holders:
            yield Finding(
                kind=kind,
                holder=holder,
                target=targets[0] if targets else None,
                content=content,
                condition=condition_of(sentence, frame.analysis, content),
                rule="position.verb",
            )


def _holders(frame: Frame, predicate: Predicate) -> list[str]:
    if not predicate.passive:
        return frame.actors(frame.subject)
    return [
        actor for slot in ("von", "durch", "by") for phrase in frame.phrases(slot) for actor in frame.actors(phrase)
    ]
