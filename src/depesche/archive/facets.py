"""What the reports that were found have in common: counts by who, where, when, what, and where they come from."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sqlalchemy import Connection, func, select

from depesche.archive.dialect import holding, numbers
from depesche.archive.filters import Filters, fits_each
from depesche.archive.identity import entity_names
from depesche.archive.ranking import ranked
from depesche.archive.search import Hit, hit_of
from depesche.archive.tables import ACTORS, ENTITIES, EVENTS, PLACES, REPORTS
from depesche.archive.words import query_terms

MOST = 2000
"""Reports that are found and counted; there may be more."""
_SHOWN = 12
"""Values of one facet."""
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?(?!\d|-)", re.ASCII)
"""A date as precise as its year at the least, and none of a season."""
_BARS = 40
"""Bars of a histogram at most."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Facet:
    """One value and how many of the reports have it."""

    value: str
    """What a filter takes."""
    name: str
    """What a reader reads."""
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Facets:
    """The values of every facet, the most frequent first; `when` in the order of time."""

    who: tuple[Facet, ...]
    where: tuple[Facet, ...]
    when: tuple[Facet, ...]
    types: tuple[Facet, ...]
    publishers: tuple[Facet, ...]
    agencies: tuple[Facet, ...]
    languages: tuple[Facet, ...]


def found(connection: Connection, words: str, filters: Filters) -> list[int]:
    """The reports that hold all of `words` and fit the filters, the best first: MOST and one at the most."""
    return ranked(connection, words, filters, MOST + 1)


def found_last(connection: Connection, words: str, filters: Filters, most: int) -> list[int]:
    """The reports that came in last of those that hold all of `words` and fit the filters."""
    query = select(REPORTS.c.id).where(fits_each(connection, filters, REPORTS.c.id)).order_by(REPORTS.c.id.desc())
    if query_terms(words):
        query = query.where(REPORTS.c.id.in_(select(holding(connection, "reports", words).c.rowid)))
    return [int(report) for report in connection.scalars(query.limit(most))]


def hits(connection: Connection, reports: Sequence[int], words: str) -> list[Hit]:
    """The hits of some of the reports that were found, in their order."""
    query = select(REPORTS.c.id, REPORTS.c.record).where(REPORTS.c.id.in_(reports))
    stored = {int(row.id): row.record for row in connection.execute(query)}
    return [hit_of(report, stored[report], words) for report in reports]


def facets(connection: Connection, reports: Sequence[int]) -> Facets:
    """The facets of reports."""
    these = numbers(connection, reports)
    query = select(REPORTS.c.published, REPORTS.c.publisher, REPORTS.c.agencies, REPORTS.c.language)
    rows = connection.execute(query.join(these, these.c.number == REPORTS.c.id)).all()
    agencies = (agency for row in rows for agency in row.agencies.strip("|").split("|") if agency)
    types = select(EVENTS.c.type, func.count(func.distinct(EVENTS.c.report)).label("number"))
    kinds = connection.execute(types.join(these, these.c.number == EVENTS.c.report).group_by(EVENTS.c.type)).all()
    return Facets(
        who=_who(connection, reports),
        where=_where(connection, reports),
        when=_when([row.published for row in rows if row.published]),
        types=_frequent({row.type: row.number for row in kinds}),
        publishers=_frequent(Counter(row.publisher for row in rows if row.publisher)),
        agencies=_frequent(Counter(agencies)),
        languages=_frequent(Counter(row.language for row in rows if row.language)),
    )


def _frequent(counts: dict[str, int]) -> tuple[Facet, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Facet(value=value, name=value, count=count) for value, count in ordered[:_SHOWN])


def _who(connection: Connection, reports: Sequence[int]) -> tuple[Facet, ...]:
    these, count = numbers(connection, reports), func.count(func.distinct(ACTORS.c.report)).label("reports")
    query = (
        select(ENTITIES.c.same_as, count)
        .join(ACTORS, ACTORS.c.entity == ENTITIES.c.id)
        .join(these, these.c.number == ACTORS.c.report)
        .group_by(ENTITIES.c.same_as)
        .order_by(count.desc(), ENTITIES.c.same_as)
        .limit(_SHOWN)
    )
    rows = connection.execute(query).all()
    names = entity_names(connection, (row.same_as for row in rows))
    return tuple(Facet(value=str(row.same_as), name=names[row.same_as], count=row.reports) for row in rows)


def _where(connection: Connection, reports: Sequence[int]) -> tuple[Facet, ...]:
    these, count = numbers(connection, reports), func.count(func.distinct(PLACES.c.report)).label("reports")
    query = select(func.min(PLACES.c.name).label("name"), count).join(these, these.c.number == PLACES.c.report)
    query = query.group_by(PLACES.c.sound).order_by(count.desc(), PLACES.c.sound).limit(_SHOWN)
    return tuple(Facet(value=row.name, name=row.name, count=row.reports) for row in connection.execute(query))


def _when(published: Iterable[str]) -> tuple[Facet, ...]:
    """Counts by day, month or year, as fine as they fit; those without a report stand between the others with 0."""
    dates = [date for date in published if _DAY.match(date)]
    for length, units in ((10, _days), (7, _months), (4, _years)):
        counts = Counter(date[:length] for date in dates if len(date) >= length)
        bars = list(islice(units(max(counts)), _BARS)) if counts else []
        if counts and (min(counts) >= bars[-1] or length == 4):
            shown = [bar for bar in reversed(bars) if bar >= min(counts)]
            return tuple(Facet(value=bar, name=bar, count=counts[bar]) for bar in shown)
    return ()


def _days(last: str) -> Iterator[str]:
    """Days back from the last."""
    day = date.fromisoformat(last).toordinal()
    return (date.fromordinal(before).isoformat() for before in range(day, 0, -1))


def _months(last: str) -> Iterator[str]:
    """Months back from the last."""
    month = int(last[:4]) * 12 + int(last[5:]) - 1
    return (f"{before // 12:04}-{before % 12 + 1:02}" for before in range(month, 11, -1))


def _years(last: str) -> Iterator[str]:
    """Years back from the last."""
    return (f"{before:04}" for before in range(int(last), -1, -1))
