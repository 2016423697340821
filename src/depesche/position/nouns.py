"""Positions that a noun tells: "die Forderung der Opposition nach Neuwahlen"."""

from collections.abc import Iterator
from typing import cast

from depesche.event.frame import Frame
from depesche.event.lexicon import Lexicon
from depesche.event.nouns import slots_of
from depesche.language import Sentence
from depesche.position.finding import Finding
from depesche.position.matter import attribute, condition_of
from depesche.record import PositionKind
from depesche.rules import rule


@rule("position.noun")
def noun_positions(frame: Frame, words: Lexicon, sentence: Sentence) -> Iterator[Finding]:
    """A noun of demanding, offering, supporting, opposing, seeking or threatening with its holder and its matter.

    Found: Die Forderung der Gewerkschaft nach höheren Löhnen blieb unerfüllt.
    Not: Die Nachfrage nach Holz stieg.
    """
    tokens = frame.analysis.tokens
    for phrase in frame.clause.phrases:
        entry = words.noun(tokens[phrase.head].lower) if tokens[phrase.head].tag == "NOUN" else None
        content = attribute(frame, phrase, phrase.head, entry.content) if entry else None
        if entry is None or content is None:
            continue
        slots = slots_of(frame, phrase, phrase.head)
        holders = [actor for slot in entry.actors for actor in slots.get(slot, ())]
        targets = [actor for slot in entry.targets for actor in slots.get(slot, ()) if actor not in holders]
        for holder in dict.fromkeys(holders):
            yield Finding(
                kind=cast("PositionKind", entry.type),
                holder=holder,
                target=targets[0] if targets else None,
                content=content,
                condition=condition_of(sentence, frame.analysis, content),
                rule="position.noun",
            )
