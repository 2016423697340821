"""What happened, day after day: the dated events of an archive."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, and_, case, exists, func, literal_column, or_

from depesche.archive.filters import END, Filters, report_conditions
from depesche.archive.findings import Row, event_conditions, event_rows, once
from depesche.archive.identity import name_sound
from depesche.archive.tables import EVENTS, PLACES, REPORTS

READ_AT_ONCE = 500
"""Events read from the archive at a time, at the most."""
UNKNOWN = "A"
"""What is no date begins with a letter (P2D, XXXX-05, FUTURE_REF): it sorts behind this, and dates before."""
MUTUAL = ("AGREE", "CONSULT", "COOPERATE")
"""Types of event that both sides do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One event of one day, as all reports tell it."""

    when: str
    """Date, month or year (EDTF)."""
    dated: bool
    """Whether a report gives this date; else it is the day of publication."""
    kind: str
    """PLOVER type."""
    status: str
    who: str | None
    whom: str | None
    where: str | None
    context: str
    """The sentence that tells it, in the report that told it first."""
    words: str
    """The words that tell it."""
    report: int
    """The report that told it first."""
    start: int
    end: int
    prints: int
    """How many reports tell it."""
    stories: int
    """How many stories tell it: agency copies are one."""
    reports: tuple[int, ...]
    """These reports."""
    printed_by: tuple[str, ...]
    """Their publishers."""


def timeline(connection: Connection, filters: Filters) -> list[Entry]:
    """The events by day, the earliest first; `since`, `until` and `place` are those of the event, not of its report.

    Those without a date are left out; with `undated` they stand on the day of publication, and say so.

    An event counts once for all prints of a story; stories that tell of one day the same type of event between the same
    parties tell one event.
    """
    entries: list[Entry] = []
    for entry in _merged(_by_day(connection, filters)):
        entries.append(entry)
        if len(entries) == filters.offset + filters.limit:
            break
    return entries[filters.offset :]


def _start_of_week(number: int) -> str:
    """Month and day on which a week of a year begins, give or take three days."""
    return f"{date(2001, 1, 1) + timedelta(weeks=number - 1):%m-%d}"


_STARTS = {f"W{number:02}": _start_of_week(number) for number in range(1, 54)} | {
    "SP": "03", "SU": "06", "FA": "09", "WI": "12",
    "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "H1": "01", "H2": "07",
}  # fmt: skip
"""When the parts of a year begin that are no months."""
_PART = func.substr(EVENTS.c.time, 6)
_day = func.substr(EVENTS.c.time, 1, 5).concat(
    case(
        (_PART < UNKNOWN, _PART),  # a month, and first because it is most often so
        *((_PART.like(f"{part}%"), start) for part, start in _STARTS.items()),
        else_=_PART,
    )
)
"""Where an event stands among the days: a week with its Monday, a season with its first month."""


def _query(connection: Connection, filters: Filters) -> Select[Any, Any]:
    of_report = Filters(publisher=filters.publisher, agency=filters.agency, language=filters.language)
    dated = EVENTS.c.time < UNKNOWN
    day = case((dated, _day), else_=func.substr(REPORTS.c.published, 1, 10)) if filters.undated else _day
    query = once(EVENTS).where(*report_conditions(of_report), day.is_not(None) if filters.undated else dated)
    query = query.order_by(func.min(day), func.min(EVENTS.c.time), literal_column("1"))
    if filters.since:
        query = query.where(day >= filters.since)
    if filters.until:
        query = query.where(day <= filters.until + END)
    if filters.place:
        key, code = name_sound(filters.place), filters.place.upper()
        named = or_(PLACES.c.sound == key, and_(PLACES.c.country == code, PLACES.c.country.is_not(None)))
        there = and_(PLACES.c.report == EVENTS.c.report, PLACES.c.name == EVENTS.c.place)
        query = query.where(exists().where(there, named))
    return query.where(*event_conditions(connection, filters))


def _by_day(connection: Connection, filters: Filters) -> Iterator[Row]:
    query, at = _query(connection, filters), 0
    size = min(2 * (filters.limit + filters.offset), READ_AT_ONCE)
    while rows := event_rows(connection, query.limit(size).offset(at)):
        yield from rows
        at += size


def _merged(rows: Iterable[Row]) -> Iterator[Entry]:
    """One entry for all stories that tell an event; rows come by date, so those of one date stand together."""
    for _, told in groupby(rows, key=_when):
        same: dict[tuple[str | None, ...], list[Row]] = {}
        for row in told:
            same.setdefault(_what(row), []).append(row)
        yield from map(_entry, same.values())


def _is_dated(row: Row) -> bool:
    return row.when is not None and row.when < UNKNOWN


def _when(row: Row) -> str:
    return ((row.when if _is_dated(row) else row.published) or "")[:10]


def _what(row: Row) -> tuple[str | None, ...]:
    """What two stories must share to tell one event; an event with one known party is its story's own."""
    who, whom = ((side or "").split(", ") if side else [] for side in (row.who, row.whom))
    if len(who) + len(whom) < 2:
        return (str(row.report), str(row.number))
    if row.kind in MUTUAL:
        return (row.kind, row.status, *sorted({*who, *whom}))
    return (row.kind, row.status, *sorted(who), "→", *sorted(whom))


def _entry(rows: list[Row]) -> Entry:
    first = min(rows, key=lambda row: (row.published or "~", row.report))
    publishers = dict.fromkeys(name for row in rows for name in row.printed_by)
    reports = dict.fromkeys(report for row in rows for report in row.reports)
    where = first.where or next((row.where for row in rows if row.where), None)
    return Entry(
        when=_when(first), dated=any(map(_is_dated, rows)), kind=first.kind or "", status=first.status or "",
        who=first.who, whom=first.whom, where=where, context=first.context or first.words, words=first.words,
        report=first.report, start=first.start, end=first.end, prints=len(reports),
        stories=len({row.story for row in rows}), reports=tuple(reports), printed_by=tuple(publishers),
    )  # fmt: skip
