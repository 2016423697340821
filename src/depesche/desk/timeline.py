"""The timeline: events as lanes, one for each pair of actors."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from sqlalchemy import ColumnElement, Connection, select
from starlette.responses import Response

from depesche.archive.filters import END
from depesche.archive.identity import find_entities, name_sound
from depesche.archive.portrait import party_to
from depesche.archive.stored import name_of
from depesche.archive.tables import EVENTS, PLACES
from depesche.archive.told import Told, events, has_date, recent, with_sentences
from depesche.desk.desk import Page, desk_of
from depesche.desk.lanes import Lanes, lanes_of
from depesche.desk.parameters import Code, Date, Format, Name

router = APIRouter()
_MOST = 300
"""Events on one timeline."""
IN_WORDS = 40
"""Events that are told in words below it."""


class TimelinePage(Page, frozen=True, kw_only=True):
    """Dated events, the last first."""

    who: str
    name: str
    """The actor's name where `who` is a number."""
    place: str
    type: str
    since: str | None
    until: str | None
    events: tuple[Told, ...]

    @property
    def lanes(self) -> Lanes | None:
        """The events as lanes."""
        return lanes_of(self.events)

    @property
    def full(self) -> bool:
        """Whether there may be more events than are shown."""
        return len(self.events) == _MOST

    def rows(self) -> tuple[Told, ...]:
        """The events."""
        return self.events


@router.get("/timeline", summary="Dated events as lanes, one for each pair of actors")
def timeline(
    request: Request, who: Name = "", place: Name = "", type: Code = "",
    since: Annotated[Date | None, Query(alias="from")] = None,
    until: Annotated[Date | None, Query(alias="to")] = None, format: Format = "html",
) -> Response:  # fmt: skip
    """The timeline of events that fit."""
    desk = desk_of(request)
    with desk.reading() as connection:
        conditions, name = _conditions(connection, who, place, type), name_of(connection, who) or ""
        if since:
            conditions.append(EVENTS.c.time >= since)
        if until:
            conditions.append(EVENTS.c.time <= until + END)
        is_narrowed = bool(who or place or since or until)
        if not is_narrowed:  # the newest of all, which are found without looking at the dates of all others
            conditions.append(recent(EVENTS))
        chosen = events(connection, *conditions, most=_MOST, by_time=is_narrowed)
        chosen.sort(key=lambda event: event.when or "", reverse=True)
        found = tuple(with_sentences(connection, chosen, IN_WORDS))
    page = TimelinePage(who=who, name=name, place=place, type=type, since=since, until=until, events=found)
    return desk.answer(request, "timeline.html", page, format)


def _conditions(connection: Connection, who: str, place: str, type: str) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [*has_date()]
    if who:
        found.append(party_to(find_entities(connection, who)))
    if type:
        found.append(EVENTS.c.type == type.upper())
    if place:
        key = name_sound(place)
        there = select(PLACES.c.report).where(PLACES.c.sound == key, PLACES.c.name == EVENTS.c.place)
        found.append(EVENTS.c.report.in_(there.where(PLACES.c.report == EVENTS.c.report)))
    return found
