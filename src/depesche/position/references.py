"""What pronouns and short descriptions stand for: "sie", "beide Seiten", "die Partei", "ihres Landes", "Ihre"."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from depesche.language import Clause, Phrase, Sentence

if TYPE_CHECKING:
    from depesche.position.scene import Scene

_PASSED = frozenset(("PUNCT", "QUOTE", "PREP", "VERB", "PART", "INF", "PREFIX"))
"""Tags of what may stand between a phrase and its relative clause: "dem Beispiel des Abgeordneten folgen, der ..."."""
_PRONOUNS = {"er": "m", "sie": "f", "es": "n"}
_GENDERS = {"der": "m", "den": "m", "dem": "mn", "dessen": "mn", "das": "n", "die": "f", "deren": "f"}
_ADDRESSES = ("Ihr", "Sie", "Ihnen")
OWN_COUNTRY = frozenset(("land", "landes", "lande", "country"))
_POSSESSIVES = ("ihr", "sein", "unser", "mein", "their", "its", "his", "her", "our", "my")
DEFINITE = frozenset("der die das dem den des diese dieser dieses diesem diesen the this".split())
_FAR = 3
"""Sentences in which somebody described again ("die Partei") was named before."""


class References:
    """What the pronouns and short descriptions of a report stand for, where its cast does not tell."""

    def __init__(self, scene: "Scene") -> None:
        """The references of a scene."""
        self.scene = scene
        self._pairs: list[tuple[int, list[str]]] | None = None

    def both(self, phrase: Phrase) -> list[str]:
        """The two that were last named together, for "beide Länder" and "die beiden Seiten"."""
        tokens = self.scene.tokens
        named = tokens[phrase.head].lower in self.scene.listed("sides") and any(
            tokens[i].lower in ("beide", "beiden", "both") for i in range(phrase.start, phrase.head)
        )
        return self._pair_before(phrase.start) if named or self._are_sides(phrase.head) else []

    def _are_sides(self, pronoun: int) -> bool:
        """Whether a "sie" stands for such a group as "die Länder", which only sums up those named before."""
        scene = self.scene
        actor = scene.at(pronoun) if scene.tokens[pronoun].lower in ("sie", "they") else None
        return actor is not None and scene.sides.name(actor).lower() in scene.listed("sides")

    def _pair_before(self, token: int) -> list[str]:
        if self._pairs is None:
            scene = self.scene
            phrases = (p for s in scene.analysis.sentences for c in s.clauses for p in c.phrases if p.coordinated)
            named = ((p.start, [scene.one(head) for head in (p.head, *p.coordinated)]) for p in phrases)
            self._pairs = [(at, [a for a in pair if a]) for at, pair in named if len({a for a in pair if a}) == 2]
            self._pairs.sort(key=_offset)
        at = bisect_left(self._pairs, token, key=_offset) - 1
        return self._pairs[at][1] if at >= 0 else []

    def is_address(self, token: int) -> bool:
        """Whether a token is a capital "Sie" or "Ihre" by which a speaker addresses somebody."""
        tokens = self.scene.tokens
        inside = token > 0 and tokens[token - 1].tag not in ("PUNCT", "QUOTE")
        return inside and tokens[token].text.startswith(_ADDRESSES) and self.scene.speaker(token) is not None

    def addressee(self, token: int) -> str | None:
        """Id of the actor to whom a token is said: the quotation's addressee, else the other of two named together."""
        scene = self.scene
        told = self.told_to(token)
        pair, speaker = self._pair_before(token), scene.speaker(token)
        others = [actor for actor in pair if actor != speaker] if speaker in pair else []
        return told or next(iter(others), None)

    def told_to(self, token: int) -> str | None:
        """Id of the actor whom a quotation names as the one it is said to."""
        words = self.scene.attribution.addressee_at(self.scene.tokens[token].start)
        return self.scene.cast.actor_at(words) if words is not None else None

    def antecedent(self, pronoun: int, clause: Clause, sentence: Sentence) -> Phrase | None:
        """The phrase before the comma that a relative pronoun stands for, by its gender and number."""
        tokens = self.scene.tokens
        at = min(clause.start, pronoun) - 1
        while at > sentence.start and tokens[at].tag in _PASSED:
            at -= 1
        gender = _GENDERS.get(tokens[pronoun].lower, "")
        fits = [
            phrase for other in sentence.clauses if other is not clause for phrase in other.phrases
            if phrase.end == at + 1 and (not gender or _agrees(phrase, gender))
        ]  # fmt: skip
        return max(fits, key=lambda phrase: phrase.start, default=None)

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before one in the same passage."""
        sentences = self.scene.analysis.sentences
        at = bisect_left(sentences, sentence.start, key=_first) - 1
        return sentences[at] if at >= 0 and sentences[at].passage == sentence.passage else None

    def subject_before(self, sentence: Sentence) -> Phrase | None:
        """The subject of the last main clause of the sentence before."""
        before = self.sentence_before(sentence)
        mains = [c for c in before.clauses if c.kind == "main" and c.subject is not None] if before is not None else []
        return mains[-1].subject if mains else None

    def pronoun(self, sentence: Sentence, pronoun: Phrase) -> list[str]:
        """The actors of the subject before, in this sentence or the one before, for a pronoun that agrees with it.

        Where the sentence before has none ("es kam ..."), those of its only noun that agrees.
        """
        scene = self.scene
        gender = _PRONOUNS.get(scene.tokens[pronoun.head].lower, "mfn")
        within = [c.subject for c in sentence.clauses if c.kind == "main" and c.end <= pronoun.start]
        subject = next((s for s in reversed(within) if s is not None), None) or self.subject_before(sentence)
        if subject is not None and scene.tokens[subject.head].lower != "es":
            fits = subject.gender is None or subject.gender in gender
            return scene.actors(subject) if fits else []
        before = self.sentence_before(sentence)
        phrases = [p for clause in before.clauses for p in clause.phrases] if before is not None else []
        found = [scene.actors(p) for p in phrases if p.gender is not None and p.gender in gender]
        named = [actors for actors in found if actors]
        return named[0] if len(named) == 1 else []

    def whose(self, stance: Phrase, sentence: Sentence) -> list[str]:
        """Whose a stance is that stands for itself: "Ihre Bedenken richten sich gegen ..."."""
        scene = self.scene
        if scene.tokens[stance.start].lower.startswith(_POSSESSIVES) and not self.is_address(stance.start):
            return scene.actors(self.subject_before(sentence))
        return []

    def body(self, phrase: Phrase) -> str | None:
        """Id of the body that was named last, for a description without a name: "die Partei", "der Konzern"."""
        scene = self.scene
        tokens = scene.tokens
        bare = phrase.head == phrase.start + 1 == phrase.end - 1 and tokens[phrase.start].lower in DEFINITE
        if not bare or tokens[phrase.head].lower not in scene.listed("bodies"):
            return None
        bodies = scene.sides.of_type("organisation")
        sentence = scene.analysis.sentence_of(phrase.start)
        for _ in range(_FAR):
            sentence = self.sentence_before(sentence) if sentence is not None else None
            named = scene.parties(sentence) if sentence is not None else []
            found = [actor for actor in named if actor in bodies]
            if found:
                return found[-1]
        return None

    def country(self, noun: int) -> str | None:
        """Id of the state that "ihres Landes" stands for: that of the speaker, else of the clause's subject."""
        scene = self.scene
        if scene.tokens[noun].lower not in OWN_COUNTRY or not scene.word_before(noun).startswith(_POSSESSIVES):
            return None
        clause = scene.analysis.clause_of(noun)
        subject = clause.subject if clause is not None else None
        own = scene.actors(subject) if subject is not None and subject.head != noun else []
        whose = scene.speaker(noun) or next(iter(own), None)
        states = scene.sides.of_type("state")
        held = [office for office in scene.sides.offices(whose) if office in states] if whose is not None else []
        return next(iter(held), None) or (scene.sides.state(whose) if whose is not None else None)


def _agrees(phrase: Phrase, gender: str) -> bool:
    if phrase.gender is None or phrase.plural:
        return gender == "f" or not phrase.plural
    return phrase.gender in gender


def _first(sentence: Sentence) -> int:
    return sentence.start


def _offset(row: tuple[int, list[str]]) -> int:
    return row[0]
