"""Where events happened: places with their coordinates, counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, select

from depesche.archive.tables import EVENTS, PLACES, REPORTS

COUNTED = 5000
"""Events that are counted: the newest that name a place."""
SHOWN = 150
"""Places on the map at most."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place and what happened there."""

    name: str
    country: str | None
    latitude: float
    longitude: float
    events: int


def spots(connection: Connection, conditions: Iterable[ColumnElement[bool]]) -> list[Spot]:
    """The places of the newest events that fit the conditions, those with the most events first."""
    newest = (
        select(EVENTS.c.id, EVENTS.c.report, EVENTS.c.place, REPORTS.c.story, EVENTS.c.printed)
        .join(REPORTS, REPORTS.c.id == EVENTS.c.report)
        .where(REPORTS.c.current, EVENTS.c.place.is_not(None), *conditions)
        .order_by(EVENTS.c.report.desc(), EVENTS.c.id.desc())
        .limit(COUNTED)
        .cte("newest")
    )
    once = select(func.max(newest.c.id).label("id")).group_by(newest.c.story, newest.c.printed).subquery()
    events = func.count(func.distinct(newest.c.id)).label("events")
    query = (
        select(
            func.min(PLACES.c.name).label("name"), func.min(PLACES.c.country).label("country"),
            PLACES.c.latitude, PLACES.c.longitude, events,
        )
        .join(newest, and_(newest.c.report == PLACES.c.report, newest.c.place == PLACES.c.name))
        .join(once, once.c.id == newest.c.id)
        .where(PLACES.c.latitude.is_not(None), PLACES.c.longitude.is_not(None))
        .group_by(PLACES.c.latitude, PLACES.c.longitude)
        .order_by(events.desc(), func.min(PLACES.c.name))
        .limit(SHOWN)
    )  # fmt: skip
    return [
        Spot(name=row.name, country=row.country, latitude=row.latitude, longitude=row.longitude, events=row.events)
        for row in connection.execute(query)
    ]
