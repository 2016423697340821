"""Whose a thing is that a report takes up again: "die Sanktionen", "den Beschluss", "diese Äußerung"."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from depesche.language import Clause, Phrase
from depesche.position.references import DEFINITE

if TYPE_CHECKING:
    from depesche.position.scene import Scene

_BACK = 20
"""Earlier mentions of a thing that are looked at, the nearest first."""
_REMEMBERED = 50_000
"""Nouns whose stem is remembered."""
_ENDINGS = ("es", "en", "e", "n")
_MADE = (None, "auf")
"""Prepositions of what a verb like "beschließen" or "sich einigen" brings about."""
_AGENTS = ("von", "vom", "durch", "by")


@dataclass(slots=True, kw_only=True)
class _Mention:
    """One mention of a thing."""

    phrase: Phrase
    maker: Clause | None
    """The clause that tells who brought it about."""


class Things:
    """The things of a report by their nouns, with those to whom they belong."""

    def __init__(self, scene: "Scene") -> None:
        """The things of a scene; they are gathered when first asked for."""
        self.scene = scene
        self._mentions: dict[str, list[_Mention]] = {}
        self._makers: list[tuple[int, Clause]] = []
        self._owners: dict[str, list[tuple[int, list[str]]]] = {}

    def owner(self, phrase: Phrase, but: list[str]) -> str | None:
        """Id of the actor, none of `but`, whose a thing is said or told to be before a phrase takes it up.

        To whom an earlier mention gives it ("die Resolution der UN"); who brought it about; for a deed ("die
        Entscheidung") who did the last thing that can be called so, for an utterance who spoke last.
        """
        if self.scene.tokens[phrase.start].lower not in DEFINITE:
            return None
        if not self._mentions:
            self._gather()
        word = self.scene.tokens[phrase.head].lower
        rows = self._rows(_stem(word))
        last = bisect_left(rows, (phrase.start, []))
        for at in range(last - 1, max(-1, last - 1 - _BACK), -1):
            owner = next((actor for actor in rows[at][1] if actor not in but), None)
            if owner is not None:
                return owner
        return self._doer(phrase, word, but)

    def _doer(self, phrase: Phrase, word: str, but: list[str]) -> str | None:
        scene = self.scene
        if phrase.core_end != phrase.end:
            return None
        found: str | None = None
        if word in scene.listed("deeds"):
            last = bisect_left(self._makers, phrase.start, key=_first) - 1
            found = next(iter(self._of(self._makers[last][1])), None) if last >= 0 else None
        elif word in scene.listed("utterances"):
            found = scene.attribution.before(scene.tokens[phrase.start].start, but)
        return found if found not in but else None

    def _rows(self, stem: str) -> list[tuple[int, list[str]]]:
        """Where a thing is mentioned with somebody to whom it belongs."""
        if stem not in self._owners:
            rows = ((m.phrase.start, list(self._owners_of(m))) for m in self._mentions.get(stem, ()))
            self._owners[stem] = [row for row in rows if row[1]]
        return self._owners[stem]

    def _owners_of(self, mention: _Mention) -> Iterator[str]:
        scene, phrase = self.scene, mention.phrase
        if phrase.end - phrase.start > 1:
            yield from scene.named(phrase.head + 1, phrase.end) or scene.named(phrase.start, phrase.head)
        if mention.maker is not None:
            yield from self._of(mention.maker)

    def _of(self, clause: Clause) -> list[str]:
        """Who did what a clause tells."""
        scene, predicate = self.scene, clause.predicate
        if predicate is None or not predicate.passive:
            return scene.actors(clause.subject)
        agents = (p for p in clause.phrases if p.preposition is not None)
        agents = (p for p in agents if scene.tokens[p.preposition or 0].lower in _AGENTS)
        return next((found for agent in agents if (found := scene.actors(agent))), [])

    def _gather(self) -> None:
        scene = self.scene
        making = scene.listed("making")
        for clause in (clause for sentence in scene.analysis.sentences for clause in sentence.clauses):
            predicate = clause.predicate
            makes = predicate is not None and predicate.lemma in making and not predicate.negated
            if makes and self._of(clause):
                self._makers.append((clause.start, clause))
            for phrase in clause.phrases:
                if scene.tokens[phrase.head].tag == "NOUN":
                    made = makes and self._is_made(phrase, clause)
                    stem = _stem(scene.tokens[phrase.head].lower)
                    mention = _Mention(phrase=phrase, maker=clause if made else None)
                    self._mentions.setdefault(stem, []).append(mention)
        self._makers.sort(key=_first)
        for mentions in self._mentions.values():
            mentions.sort(key=lambda mention: mention.phrase.start)

    def _is_made(self, phrase: Phrase, clause: Clause) -> bool:
        """Whether a phrase is what its clause tells to be brought about: the object, or a passive's subject."""
        preposition = self.scene.tokens[phrase.preposition].lower if phrase.preposition is not None else None
        passive = clause.predicate is not None and clause.predicate.passive
        return preposition in _MADE and (phrase is clause.subject) == passive


@lru_cache(maxsize=_REMEMBERED)
def _stem(lower: str) -> str:
    """A noun without the ending of its case and number, as far as that needs no dictionary."""
    ending = next((ending for ending in _ENDINGS if lower.endswith(ending) and len(lower) > len(ending) + 4), "")
    return lower.removesuffix(ending)


def _first(row: tuple[int, Clause]) -> int:
    return row[0]
