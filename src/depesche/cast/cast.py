"""The cast of a report, with the way from words to actors."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from depesche.record import Actor, Place, Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Cast:
    """The actors and places of a report."""

    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    _index: list[tuple[int, int, str]] = field(init=False, repr=False, compare=False, default_factory=list)
    """Start, end and actor of every mention, sorted."""
    _starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)
    _ends: dict[tuple[int, int], str] = field(init=False, repr=False, compare=False, default_factory=dict)
    _longest: list[int] = field(init=False, repr=False, compare=False, default_factory=list)

    def __post_init__(self) -> None:
        """Sort the mentions once, so that a look-up need not pass over them."""
        rows = sorted((m.start, m.end, actor.id) for actor in self.actors for m in actor.mentions)
        self._index.extend(rows)
        self._starts.extend(start for start, _, _ in rows)
        self._ends.update({(start, end): actor for start, end, actor in reversed(rows)})
        self._longest.append(max((end - start for start, end, _ in rows), default=0))

    def actor_at(self, span: Span) -> str | None:
        """Id of the actor that a span's words stand for.

        The mention that is the span; else the smallest around it; else the one that opens first within it, the longest
        of those ("Nordkoreas Machthaber" before "Nordkoreas").
        """
        exact = self._ends.get((span.start, span.end))
        if exact is not None:
            return exact
        first = bisect_left(self._starts, span.start - self._longest[0])
        last = bisect_right(self._starts, span.end - 1)
        near = [row for row in self._index[first:last] if row[1] > span.start]
        around = [row for row in near if row[0] <= span.start and row[1] >= span.end]
        if around:
            return min(around, key=lambda row: row[1] - row[0])[2]
        return min(near, key=lambda row: (max(row[0], span.start), -row[1]), default=(0, 0, None))[2]

    def actor_over(self, start: int, end: int) -> str | None:
        """Id of the actor of the longest mention around two offsets ("die Vereinigten Staaten" around "Staaten")."""
        first = bisect_left(self._starts, end - self._longest[0])
        last = bisect_right(self._starts, start)
        around = (row for row in self._index[first:last] if row[1] >= end)
        return max(around, key=lambda row: row[1] - row[0], default=(0, 0, None))[2]

    def named_in(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Start, end and actor of the mentions between two offsets, those inside longer ones left out."""
        rows = self._index[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        out: list[tuple[int, int, str]] = []
        for row in sorted(rows, key=lambda row: (row[0], -row[1])):
            if not out or row[0] >= out[-1][1]:
                out.append(row)
        return out

    def shown_in(self, start: int, end: int) -> list[str]:
        """Ids of the actors named between two offsets, in reading order, pronouns included."""
        rows = self._index[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return list(dict.fromkeys(actor for _, _, actor in rows))
