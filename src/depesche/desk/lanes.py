"""Events drawn as lanes: one lane for each pair of actors, time from left to right."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from depesche.archive.told import Told, Who

LANES = 14
"""Lanes at most; what is left is in the list."""
FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
"""Types of events that bring their parties together."""
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_TICKS = 8
"""Dates on the axis at most."""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """An event on its lane."""

    at: float
    """Hundredths of the way from left to right."""
    event: Told

    @property
    def is_friendly(self) -> bool:
        """Whether it brings its parties together."""
        return self.event.kind in FRIENDLY


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """What two actors did to each other, or what one did."""

    who: tuple[Who, ...]
    whom: tuple[Who, ...]
    spots: tuple[Spot, ...]


class Lanes(msgspec.Struct, frozen=True, kw_only=True):
    """The lanes, from the first to the last day."""

    first: date
    last: date
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    """Where a date stands on the axis, and the date."""
    far: int
    """How many events lie before the first day that is drawn, or behind the last."""


def lanes_of(events: Sequence[Told]) -> Lanes | None:
    """The lanes of events, those with the most events first; None where no event has a date."""
    dated = [(day, event) for event in events if (day := day_of(event.when)) is not None]
    if not dated:
        return None
    first, last = _reach(sorted(day for day, _ in dated))
    near = [(day, event) for day, event in dated if first <= day <= last]
    span = max((last - first).days, 1)
    by_pair: dict[tuple[tuple[Who, ...], tuple[Who, ...]], list[Spot]] = {}
    for day, event in near:
        if event.who or event.whom:
            at = round(2 + 96 * (day - first).days / span, 2)
            by_pair.setdefault(_pair(event), []).append(Spot(at=at, event=event))
    ordered = sorted(by_pair.items(), key=lambda item: -len(item[1]))
    lanes = tuple(Lane(who=who, whom=whom, spots=tuple(spots)) for (who, whom), spots in ordered[:LANES])
    return Lanes(
        first=first, last=last, lanes=lanes, ticks=tuple(_ticks(first, last, span)), far=len(dated) - len(near)
    )


def _reach(days: Sequence[date]) -> tuple[date, date]:
    """The first and last day to draw: a few events of long ago or far ahead do not push all others together."""
    low, high = days[len(days) // 10], days[-1 - len(days) // 10]
    reach = max(timedelta(days=14), 2 * (high - low))
    near = [day for day in days if low - day <= reach and day - high <= reach]
    return near[0], near[-1]


def _pair(event: Told) -> tuple[tuple[Who, ...], tuple[Who, ...]]:
    """The lane of an event: who did it to whom, or those two who did it together."""
    if event.whom or len(event.who) < 2:
        return event.who[:1], event.whom[:1]
    return tuple(sorted(event.who[:2], key=lambda who: who.entity)), ()


def _ticks(first: date, last: date, span: int) -> list[tuple[float, str]]:
    count = min(_TICKS, span + 1, 2 if first == last else _TICKS)
    days = sorted({first + timedelta(days=round(span * number / max(count - 1, 1))) for number in range(count)})
    wanted = 10 if span < 120 else 7 if span < 3000 else 4
    told: dict[str, float] = {}
    for day in days:
        if day <= last:
            told.setdefault(day.isoformat()[:wanted], round(2 + 96 * (day - first).days / span, 2))
    return [(at, day) for day, at in told.items()]


def day_of(value: str | None) -> date | None:
    """The first day of a time value; None where it is not so precise as a year.

    >>> day_of("2019-04"), day_of("2019-W17"), day_of("P2D")
    (datetime.date(2019, 4, 1), datetime.date(2019, 4, 22), None)
    """
    week = _WEEK.match(value or "")
    match = week or _DAY.match(value or "")
    if not match:
        return None
    try:
        if week:
            return date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
