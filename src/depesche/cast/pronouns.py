"""Pronouns, brought to the actor they stand for."""

from dataclasses import dataclass

from depesche.cast.people import Person
from depesche.cast.unit import Actor
from depesche.language import Analysis, Sentence
from depesche.rules import declare

PRONOUN = declare(
    "cast.pronoun",
    """A personal pronoun, brought to the likeliest actor before it: of its gender, subjects and near ones first.

    Found: Angela Merkel reiste ab. Sie werde wiederkommen.
    Not: Es regnet seit Tagen.
    """,
)

_REACH = 3
"""Sentences that a pronoun looks back."""
_MOST = 40
"""Mentions that a pronoun looks back on."""
_EITHER = frozenset(("sie", "diese", "jene"))
_OBJECTS = frozenset("ihn ihm him ihr ihnen them".split())
_PLURALS = frozenset("ihnen they them".split())
_MASCULINE = frozenset("er ihn ihm he him dieser diesen diesem jener".split())
_DEMONSTRATIVES = frozenset("dieser diese diesen diesem jener jene".split())
"""They take up what was named last rather than the subject."""
_PLURAL_VERBS = frozenset("sind waren seien".split())


@dataclass(slots=True, kw_only=True)
class Trace:
    """An actor's mention, as a pronoun looks back on it."""

    actor: Actor
    token: int
    sentence: int
    subject: bool


class Pronouns:
    """Looks back from a pronoun over the mentions before it."""

    def __init__(self, analysis: Analysis) -> None:
        """No mention yet."""
        self.tokens = analysis.tokens
        self.traces: list[Trace] = []

    def trace(self, actor: Actor, token: int, sentence: int, *, subject: bool) -> None:
        """Remember a mention for the pronouns behind it."""
        self.traces.append(Trace(actor=actor, token=token, sentence=sentence, subject=subject))

    def resolve(self, at: int, sentence: int, span: Sentence) -> Actor | None:
        """The actor a pronoun stands for."""
        lower = self.tokens[at].lower
        plural = lower in _PLURALS or (lower in _EITHER and self._plural_verb(at, span))
        best: tuple[float, Actor] | None = None
        for trace in reversed(self.traces[-_MOST:]):
            distance = sentence - trace.sentence
            if distance > _REACH:
                break
            score = _score(trace, lower, distance, plural=plural)
            if score is None or (lower in _OBJECTS and distance == 0 and trace.subject):
                continue
            if best is None or score > best[0]:
                best = (score, trace.actor)
        return best[1] if best else None

    def _plural_verb(self, at: int, span: Sentence) -> bool:
        """Whether the finite verb beside the pronoun is a plural."""
        for step in (1, -1, 2, 3, 4, 5, 6):
            i = at + step
            if span.start <= i < span.end and self.tokens[i].tag == "VERB":
                token = self.tokens[i]
                if token.number is not None:
                    return token.number == "plural"
                return token.lower.endswith(("en", "ern")) or token.lower in _PLURAL_VERBS
        for clause in span.clauses:
            if clause.start <= at < clause.end and clause.predicate and clause.predicate.finite is not None:
                verb = self.tokens[clause.predicate.finite]
                return verb.number == "plural" if verb.number else verb.lower.endswith("en")
        return False


def _score(trace: Trace, lower: str, distance: int, *, plural: bool) -> float | None:
    """How likely a pronoun takes up a mention, or None where it cannot."""
    actor = trace.actor
    last = lower in _DEMONSTRATIVES
    score = -1.5 * distance + (0.0 if trace.subject == last else 1.0)
    wanted = "plural" if plural else "m" if lower in _MASCULINE else "f"
    if isinstance(actor, Person):
        if plural or (actor.gender and actor.gender != wanted):
            return None
        return score + (2.0 if actor.gender else 1.0)
    if actor.number != wanted or (not plural and lower not in _EITHER | {"er", "dieser", "jener"}):
        return None
    return score if plural else score - 0.5
