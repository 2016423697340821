"""Who attributes a position: the speaker of the quotation it stands in."""

from bisect import bisect_right

from depesche.record import Quotation, Span

_BACK = 5
"""Stretches, spoken or not, that are looked at for who spoke last."""


class Attribution:
    """The speakers of a report by the stretches they speak."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        """The attribution of a report's quotations; where one stands within another the inner one counts."""
        spoken = [(c.start, c.end, q.speaker_actor or "") for q in quotations for c in q.content]
        self.rows = _flat(sorted(spoken, key=lambda row: (row[0], -row[1])))
        self.starts = [row[0] for row in self.rows]
        self.addressed = sorted(
            ((c.start, c.end, q.addressee) for q in quotations if q.addressee is not None for c in q.content),
            key=_start,
        )

    def at(self, offset: int) -> str | None:
        """Id of the actor who speaks at `offset`."""
        found = bisect_right(self.starts, offset) - 1
        return (self.rows[found][1] or None) if found >= 0 else None

    def addressee_at(self, offset: int) -> Span | None:
        """The words that name to whom it is said what stands at `offset`."""
        found = bisect_right(self.addressed, offset, key=_start) - 1
        if found < 0 or offset >= self.addressed[found][1]:
            return None
        return self.addressed[found][2]

    def before(self, offset: int, but: list[str]) -> str | None:
        """Id of the actor, none of `but`, who spoke last before `offset`."""
        found = bisect_right(self.starts, offset) - 1
        speakers = (self.rows[at][1] for at in range(found, max(-1, found - _BACK), -1))
        return next((speaker for speaker in speakers if speaker and speaker not in but), None)


def _start(row: tuple[int, int, Span]) -> int:
    return row[0]


def _flat(spoken: list[tuple[int, int, str]]) -> list[tuple[int, str]]:
    """From nested stretches to rows of where a speaker begins to speak; an empty id where nobody does."""
    rows: list[tuple[int, str]] = []
    open_: list[tuple[int, str]] = []
    for start, end, speaker in [*spoken, (2**62, 2**62, "")]:
        while open_ and open_[-1][0] <= start:
            ended, _ = open_.pop()
            rows.append((ended, open_[-1][1] if open_ else ""))
        rows.append((start, speaker or (open_[-1][1] if open_ else "")))
        open_.append((min(end, open_[-1][0]) if open_ else end, speaker or (open_[-1][1] if open_ else "")))
    return rows[:-1]
