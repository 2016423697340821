"""Where and when: the place and the time that stand in an event's own clause, else in its sentence."""

from bisect import bisect_left

from depesche.cast import Cast
from depesche.event.candidate import Candidate
from depesche.language import Analysis, Sentence
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
    """A date in the event's clause, the nearest to its trigger, else the only one of its sentence.

    Found: Am 4. Mai trafen sich die Außenminister beider Staaten.
    Not: Die Außenminister trafen sich; der Vertrag gilt seit 1998.""",
)


class Circumstances:
    """Places and dates of a report in order of their words."""

    def __init__(self, cast: Cast, times: tuple[Timex, ...], analysis: Analysis) -> None:
        """The circumstances of the report that `analysis` stands for."""
        self.analysis = analysis
        mentions = (
            (m.start, m.end, place.id) for place in cast.places if place.kind != "country" for m in place.mentions
        )
        self.places = sorted(mentions)
        dates = ((t.start, t.end, t.value) for t in times if t.type in ("DATE", "TIME") and t.value and t.resolved)
        self.dates = sorted(dates)

    def add_to(self, candidate: Candidate, sentence: Sentence) -> None:
        """Give a candidate the place and time of its clause, else of its sentence."""
        clause = sentence.clauses[candidate.clause]
        tokens = self.analysis.tokens
        trigger = tokens[candidate.tokens[0]].start
        inner = (tokens[clause.start].start, tokens[clause.end - 1].end)
        outer = (tokens[sentence.start].start, tokens[sentence.end - 1].end)
        candidate.place = _nearest(self.places, inner, trigger)
        candidate.time = _nearest(self.dates, inner, trigger)
        if candidate.time is None and len(_between(self.dates, outer)) == 1:
            candidate.time = _nearest(self.dates, outer, trigger)


def _between(rows: list[tuple[int, int, str]], border: tuple[int, int]) -> list[tuple[int, int, str]]:
    return rows[bisect_left(rows, (border[0],)) : bisect_left(rows, (border[1],))]


def _nearest(rows: list[tuple[int, int, str]], border: tuple[int, int], trigger: int) -> str | None:
    found = min(_between(rows, border), key=lambda row: abs(row[0] - trigger), default=None)
    return found[2] if found else None
