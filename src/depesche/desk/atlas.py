"""The map: where events happened."""

from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from depesche.archive.atlas import Spot, spots
from depesche.archive.filters import END
from depesche.archive.tables import EVENTS
from depesche.archive.told import recent
from depesche.desk.desk import Page, desk_of
from depesche.desk.parameters import Date, Format
from depesche.desk.projection import projected

router = APIRouter()

AREAS: dict[str, tuple[float, float, float, float]] = {
    "world": (-180, -58, 180, 84),
    "europe": (-24, 34, 45, 71),
    "americas": (-130, -56, -30, 60),
    "africa": (-20, -36, 55, 38),
    "asia": (40, -10, 150, 60),
    "oceania": (105, -50, 179, 5),
}
"""Parts of the world by west, south, east and north."""


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the map."""

    spot: Spot
    x: float
    y: float
    radius: float


class MapPage(Page, frozen=True, kw_only=True):
    """Where events happened."""

    area: str
    since: str | None
    until: str | None
    spots: tuple[Spot, ...]

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """The part of the map that is shown: left, top, width and height."""
        west, south, east, north = AREAS[self.area]
        corners = [projected(lon, lat) for lon in (west, (west + east) / 2, east) for lat in (south, 0, north)]
        corners = [corner for corner, lat in zip(corners, (south, 0, north) * 3, strict=True) if south <= lat <= north]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
        return round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1)

    @property
    def dots(self) -> list[Dot]:
        """The places in view, the largest first so that small ones stay on top."""
        left, top, width, height = self.frame
        found = []
        for spot in self.spots:
            x, y = projected(spot.longitude, spot.latitude)
            if left <= x <= left + width and top <= y <= top + height:
                found.append(Dot(spot=spot, x=x, y=y, radius=round(width / 200 * min(spot.events, 60) ** 0.5, 2)))
        return found

    def rows(self) -> tuple[Spot, ...]:
        """The places."""
        return self.spots


@router.get("/map", summary="Where events happened")
def atlas(
    request: Request,
    area: Annotated[
        Literal["world", "europe", "americas", "africa", "asia", "oceania"], Query(description="The part shown.")
    ] = "world",
    since: Annotated[Date | None, Query(alias="from")] = None,
    until: Annotated[Date | None, Query(alias="to")] = None,
    format: Format = "html",
) -> Response:
    """The map of places of events that fit."""
    desk = desk_of(request)
    conditions = [EVENTS.c.time >= since] if since else []
    if until:
        conditions.append(EVENTS.c.time <= until + END)
    with desk.reading() as connection:
        found = tuple(spots(connection, conditions or [recent(EVENTS)]))
    return desk.answer(request, "map.html", MapPage(area=area, since=since, until=until, spots=found), format)
