"""Who attributes a position: the speaker of the quotation it stands in."""

from bisect import bisect_right

from depesche.record import Quotation


class Attribution:
    """The speakers of a report by the stretches they speak."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        """The attribution of a report's quotations."""
        self.rows = sorted((c.start, c.end, q.speaker_actor or "") for q in quotations for c in q.content)
        self.starts = [row[0] for row in self.rows]

    def at(self, offset: int) -> str | None:
        """Id of the actor who speaks at `offset`."""
        found = bisect_right(self.starts, offset) - 1
        return (self.rows[found][2] or None) if found >= 0 and offset < self.rows[found][1] else None
