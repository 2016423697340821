"""Where and when: the place and the time that stand in an event's own clause, else in its sentence or before it."""

from bisect import bisect_left

from depesche.cast import Cast
from depesche.event.candidate import Candidate
from depesche.event.status import is_condition
from depesche.event.when import day_of, joined, open_ended
from depesche.language import Analysis, Clause, Sentence
from depesche.record import Timex
from depesche.rules import declare

PLACE = declare(
    "event.place",
    """A place named in the event's clause, the nearest to its trigger.

    Found: In Genf trafen sich die Außenminister beider Staaten.
    Not: Die Außenminister trafen sich, teilte ein Sprecher in Bern mit.""",
)
TIME = declare(
    "event.time",
    """A date in the event's clause, the nearest to its trigger, else the nearest in its sentence.

    Found: Am 4. Mai trafen sich die Außenminister beider Staaten.
    Not: Die Außenminister trafen sich.""",
)
TIME_BEFORE = declare(
    "event.time-before",
    """What is told on in the past without a date of its own happened when the sentence before says.

    Found: Am 4. Mai 2010 kam es in Bern zu Protesten. Die Polizei verhaftete den Minister.
    Not: Am 4. Mai 2010 kam es in Bern zu Protesten. Die Regierung will den Minister verhaften.""",
)
_Row = tuple[int, int, str]
_SINCE = frozenset(
    "seitdem seither mehrmals wiederholt zuletzt kürzlich jüngst unlängst neulich früher einst ago since repeatedly "
    "recently lately formerly".split()
)
"""Words that say when, and give no date."""
_REACH = 3
"""Sentences before that are asked for a date."""


class Circumstances:
    """Places and dates of a report in order of their words."""

    def __init__(self, cast: Cast, times: tuple[Timex, ...], analysis: Analysis) -> None:
        """The circumstances of the report that `analysis` stands for."""
        self.analysis = analysis
        mentions = (
            (m.start, m.end, place.id) for place in cast.places if place.kind != "country" for m in place.mentions
        )
        self.places = sorted(mentions)
        dates = sorted((t.start, t.end, value) for t in times if (value := _value_of(t)) is not None)
        self.spans = sorted((t.start, t.end, t.value or "") for t in times if t.type in ("DURATION", "SET"))
        self.unknown = sorted(
            (t.start, t.end, t.value or "")
            for t in times
            if t.type in ("DATE", "TIME") and not t.resolved and t.value != "PAST_REF"
        )
        self.dates = joined(open_ended([row for row in dates if day_of(row[2])], analysis.text), analysis.text)

    def add_to(self, candidate: Candidate, number: int) -> None:
        """Give a candidate the place and time of its clause, else of its sentence, else of those before it."""
        sentence = self.analysis.sentences[number]
        clause = sentence.clauses[candidate.clause]
        tokens = self.analysis.tokens
        trigger = tokens[candidate.tokens[0]].start
        inner = (tokens[clause.start].start, tokens[clause.end - 1].end)
        candidate.place = _nearest(self.places, inner, trigger)
        candidate.time = _nearest(self.dates, inner, trigger) or self._beside(sentence, clause, trigger)
        if candidate.time is not None:
            candidate.time_rule = TIME
        elif candidate.status == "happened" and not _is_present(candidate, sentence) and not self._is_dated(sentence):
            candidate.time = self._before(number)
            candidate.time_rule = TIME_BEFORE

    def _beside(self, sentence: Sentence, clause: Clause, trigger: int) -> str | None:
        """The nearest date of a sentence that is not that of another main clause."""
        rows = _between(self.dates, self._border(sentence))
        if clause.kind == "main" and len(sentence.clauses) > 1:
            rows = [row for row in rows if self._kind_at(row[0]) not in ("main", "verb-first")]
        found = min(rows, key=lambda row: abs(row[0] - trigger), default=None)
        return found[2] if found else None

    def _kind_at(self, offset: int) -> str | None:
        token = self.analysis.token_at(offset)
        clause = self.analysis.clause_of(token) if token is not None else None
        return clause.kind if clause is not None else None

    def _is_dated(self, sentence: Sentence) -> bool:
        """Whether a sentence says when in words that are no date: "vor einigen Jahren", "seither"."""
        tokens = self.analysis.tokens
        if any(tokens[at].lower in _SINCE for at in range(sentence.start, sentence.end)):
            return True
        if _between(self.unknown, self._border(sentence)):
            return True
        spans = (self.analysis.token_at(start) for start, _, _ in _between(self.spans, self._border(sentence)))
        near = (tokens[at - step].lower for at in spans if at is not None for step in (1, 2) if at >= step)
        return any(word in ("vor", "seit", "for") for word in near)

    def _before(self, number: int) -> str | None:
        """The last date of the sentences before, in the same passage or the one before."""
        sentences = self.analysis.sentences
        for sentence in reversed(sentences[max(0, number - _REACH) : number]):
            for start, _, value in _between(self.dates, self._border(sentence)):
                if self._is_told_as_fact(start):
                    return value
        return None

    def _is_told_as_fact(self, offset: int) -> bool:
        """Whether the clause of a date tells something as done, neither planned nor made a condition."""
        token = self.analysis.token_at(offset)
        clause = self.analysis.clause_of(token) if token is not None else None
        predicate = clause.predicate if clause is not None else None
        if clause is None or predicate is None:
            return True
        if is_condition(clause, self.analysis) or (clause.kind == "verb-first" and predicate.modal is not None):
            return False
        return predicate.tense != "future" and predicate.modal is None and predicate.mood != "konjunktiv-2"

    def _border(self, sentence: Sentence) -> tuple[int, int]:
        tokens = self.analysis.tokens
        return tokens[sentence.start].start, tokens[sentence.end - 1].end


def _value_of(time: Timex) -> str | None:
    """What a time says of when something was: a date, or the point that a length leads to ("vor zwei Jahren")."""
    if time.type in ("DATE", "TIME"):
        return time.value if time.resolved else None
    return time.when if time.type == "DURATION" else None


def _is_present(candidate: Candidate, sentence: Sentence) -> bool:
    predicate = sentence.clauses[candidate.clause].predicate
    return predicate is not None and predicate.tense == "present"


def _between(rows: list[_Row], border: tuple[int, int]) -> list[_Row]:
    return rows[bisect_left(rows, (border[0],)) : bisect_left(rows, (border[1],))]


def _nearest(rows: list[_Row], border: tuple[int, int], trigger: int) -> str | None:
    found = min(_between(rows, border), key=lambda row: abs(row[0] - trigger), default=None)
    return found[2] if found else None
