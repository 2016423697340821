"""What a clause's tense tells of its times: whether they were, or are to come."""

from depesche.language import Analysis, Predicate, Sentence
from depesche.language.joining import owners_of
from depesche.time.context import Direction
from depesche.time.lexicon import states

_PAST = frozenset(("past", "perfect", "pluperfect"))
_TO_COME = frozenset(
    ("sollen", "wollen", "dürfen", "können", "mögen", "shall", "will", "should", "would", "may", "might")
)
_TOLD_AS_PRESENT = frozenset(("caption", "alt", "headline", "kicker", "subhead"))
"""Passages whose present tense tells what was: "Kim trifft am Mittwoch in Wladiwostok ein"."""


class Tenses:
    """The direction of each token's clause, worked out sentence by sentence."""

    def __init__(self, analysis: Analysis) -> None:
        """The tenses of a report."""
        self._analysis = analysis
        self._sentence: Sentence | None = None
        self._owners: list[int] = []

    def predicate(self, token: int, sentence: Sentence) -> Predicate | None:
        """The verb group of the innermost clause that holds a token and has one, else the sentence's first."""
        if sentence is not self._sentence:
            self._sentence, self._owners = sentence, owners_of(sentence)
        at = self._owners[token - sentence.start]
        clauses = sentence.clauses
        for _ in range(4):
            if at < 0 or at >= len(clauses):
                break
            if (own := clauses[at].predicate) is not None:
                return own
            parent = clauses[at].parent
            at = -1 if parent is None else parent
        return next((clause.predicate for clause in clauses[:8] if clause.predicate is not None), None)

    def direction(self, token: int, sentence: Sentence) -> Direction | None:
        """Whether the clause around a token tells what was or what is to come; None where no verb shows it."""
        predicate = self.predicate(token, sentence)
        if predicate is None:
            return None
        if predicate.tense in _PAST:
            to_come = predicate.tense == "past" and predicate.modal in _TO_COME and predicate.mood != "indicative"
            return "future" if to_come else "past"
        present = predicate.tense == "present" and predicate.modal not in _TO_COME
        if present and self._analysis.passages[sentence.passage].role in _TOLD_AS_PRESENT:
            return "past"
        return "future"

    def general(self, token: int, sentence: Sentence) -> bool:
        """Whether the clause tells how things are, or how they would be, rather than what is done."""
        predicate = self.predicate(token, sentence)
        if predicate is None or predicate.passive:
            return False
        if predicate.mood == "konjunktiv-2":
            return True
        return predicate.tense == "present" and predicate.lemma in states((self._analysis.language or "")[:2])
