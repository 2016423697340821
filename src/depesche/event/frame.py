"""The frame of a clause: who stands where, by case and preposition, as events and positions ask for it."""

from collections.abc import Iterator

from depesche.cast import Cast
from depesche.language import Analysis, Clause, Phrase
from depesche.record import span

CONTRACTED = {
    "am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "durchs": "durch", "fürs": "für", "hinterm": "hinter",
    "im": "in", "ins": "in", "übers": "über", "ums": "um", "vom": "von", "vorm": "vor", "zum": "zu", "zur": "zu",
}  # fmt: skip
_OBJECT_CASES = frozenset(("acc", "dat"))


def preposition_of(phrase: Phrase, analysis: Analysis) -> str | None:
    """The preposition that governs a phrase, its contraction with the article undone ("zum": zu)."""
    if phrase.preposition is None:
        return None
    lower = analysis.tokens[phrase.preposition].lower
    return CONTRACTED.get(lower, lower)


class Frame:
    """A clause's phrases by what they do in it."""

    def __init__(self, clause: Clause, analysis: Analysis, cast: Cast) -> None:
        """The frame of `clause`; actors are looked up in `cast`."""
        self.clause = clause
        self.analysis = analysis
        self.cast = cast
        self.subject = clause.subject

    def phrases(self, slot: str) -> Iterator[Phrase]:
        """The phrases in a slot: "acc", "dat" (objects by case) or a preposition."""
        for phrase in self.clause.phrases:
            if phrase is self.subject:
                continue
            preposition = preposition_of(phrase, self.analysis)
            if slot in _OBJECT_CASES:
                if preposition is None and (not phrase.case or slot in phrase.case):
                    yield phrase
            elif preposition == slot:
                yield phrase

    def objects(self) -> Iterator[Phrase]:
        """Every phrase but the subject."""
        return (phrase for phrase in self.clause.phrases if phrase is not self.subject)

    def actors(self, phrase: Phrase | None) -> list[str]:
        """Ids of the actors a phrase's head and further conjuncts stand for."""
        if phrase is None:
            return []
        tokens, text = self.analysis.tokens, self.analysis.text
        core = span(text, tokens[phrase.start].start, tokens[phrase.core_end - 1].end)
        heads = [self.cast.actor_at(core) or self.at(phrase.head)]
        heads += [self.at(head) for head in phrase.coordinated]
        return list(dict.fromkeys(actor for actor in heads if actor))

    def at(self, token: int) -> str | None:
        """Id of the actor that one token stands for."""
        return self.cast.actor_at(
            span(self.analysis.text, self.analysis.tokens[token].start, self.analysis.tokens[token].end)
        )

    def within(self, start: int, end: int) -> list[str]:
        """Ids of all actors mentioned from token `start` to before token `end`."""
        return list(dict.fromkeys(actor for actor in map(self.at, range(start, end)) if actor))
