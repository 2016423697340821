"""What a clause's tense tells of its times: whether they were, or are to come."""

import re

from depesche.language import Analysis, Predicate, Sentence
from depesche.language.joining import owners_of
from depesche.language.words import words
from depesche.time.context import Direction
from depesche.time.lexicon import words_of

_PAST = frozenset(("past", "perfect", "pluperfect"))
_TO_COME = frozenset(
    (
        "sollen",
        "wollen",
        "dürfen",
        "können",
        "mögen",
        "müssen",
        "shall",
        "will",
        "should",
        "would",
        "may",
        "might",
        "must",
    )
)
_SHIFTED_BACK = frozenset(("could", "would", "might", "should"))
"""English modals whose past form tells of what is to come: "warned that it could return in June"."""
_TOLD_AS_PRESENT = frozenset(("caption", "alt", "headline", "kicker", "subhead"))
"""Passages whose present tense tells what was: "Kim trifft am Mittwoch in Wladiwostok ein"."""
_AIMED = frozenset(("für", "auf", "for"))
_NIGHTS = frozenset(("nacht", "nächte", "nächten", "night"))
"""In "die Nacht auf Sonntag" nothing is aimed at Sunday."""
_SINCE = frozenset(("seit", "vom", "since"))
_DONE = re.compile(r"\w{2,40}(?:t|en)(?:e[nmrs]?)")
_COMING = re.compile(r"\w{2,40}end(?:e[nmrs]?)")
_HAVING = frozenset(("haben", "hat", "habe", "have"))


class Tenses:
    """The direction of each token's clause, worked out sentence by sentence."""

    def __init__(self, analysis: Analysis) -> None:
        """The tenses of a report."""
        self._analysis = analysis
        self._language = (analysis.language or "")[:2]
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

    def direction(self, start: int, end: int, sentence: Sentence) -> Direction | None:
        """Whether what is told of a time (its tokens) was, is or is to come; None where no word shows it."""
        predicate = self.predicate(start, sentence)
        if (near := self._by_neighbours(start, end, sentence, predicate)) is not None:
            return near
        if predicate is None:
            return None
        if predicate.lemma in words_of(self._language, "plans") and (predicate.passive or predicate.tense == "perfect"):
            return "future"
        if predicate.modal in _SHIFTED_BACK and predicate.tense == "past":
            return "future"
        if predicate.tense in _PAST and not (predicate.mood == "konjunktiv-2" and predicate.tense == "past"):
            return "past"
        if self._is_perfect(predicate) or self._may_be_past(predicate):
            return "past"
        if predicate.tense != "present" or predicate.modal in _TO_COME:
            return "future"
        told = self._analysis.passages[sentence.passage].role in _TOLD_AS_PRESENT and predicate.mood != "konjunktiv-1"
        return "past" if told else "present"

    def _by_neighbours(self, start: int, end: int, sentence: Sentence, predicate: Predicate | None) -> Direction | None:
        """What the words beside it tell: "die Wahl vom Sonntag", "für Montag", "der am Montag erfolgte Rücktritt"."""
        tokens = self._analysis.tokens
        before = tokens[start - 1].lower if start > sentence.start else ""
        if before in _AIMED and not (start - 1 > sentence.start and tokens[start - 2].lower in _NIGHTS):
            return "future"
        behind = tokens[end].lower if end < sentence.end else ""
        if before in _SINCE and behind not in ("bis", "an", "until", "to"):
            return "past"
        is_verb = predicate is not None and predicate.finite == end
        if end + 1 < sentence.end and not is_verb and tokens[end + 1].text[0].isupper():
            return self._by_participle(behind)
        return None

    def _by_participle(self, word: str) -> Direction | None:
        """What a participle between a time and a noun tells."""
        if self._language != "de":
            return None
        if _COMING.fullmatch(word) or word.startswith(tuple(words_of("de", "planned"))):
            return "future"
        return "past" if _DONE.fullmatch(word) else None

    def _is_perfect(self, predicate: Predicate) -> bool:
        """Whether a participle and "haben" or "sein" make it past: "soll sich ereignet haben"."""
        tokens = [self._analysis.tokens[at] for at in predicate.tokens]
        told = {token.lower for token in tokens}
        if predicate.modal and "haben" in told and predicate.lemma != "haben":
            return True
        if not any(token.tag == "PART" for token in tokens):
            return False
        if told & _HAVING:
            return True
        goes = predicate.lemma in words(self._language, "sein_verbs") or "worden" in told
        return goes and "sein" in told

    def _may_be_past(self, predicate: Predicate) -> bool:
        """Whether the finite verb, told as present, has the form of the past as well: "an explosion hit the market"."""
        at = predicate.finite
        if at is None or predicate.tense != "present" or predicate.modal is not None:
            return False
        return self._analysis.tokens[at].lower in words_of(self._language, "same_past")

    def general(self, token: int, sentence: Sentence, verbs: str = "states") -> bool:
        """Whether the clause tells how things are rather than what is done, with a verb of the list."""
        predicate = self.predicate(token, sentence)
        if predicate is None or predicate.passive:
            return False
        return predicate.tense == "present" and predicate.lemma in words_of(self._language, verbs)

    def hypothetical(self, token: int, sentence: Sentence) -> bool:
        """Whether the clause tells how things would be."""
        predicate = self.predicate(token, sentence)
        return predicate is not None and predicate.mood == "konjunktiv-2"
