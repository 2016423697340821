"""The list of actors."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from depesche.archive.portrait import Listed, listed
from depesche.desk.desk import Page, desk_of
from depesche.desk.parameters import Format, Name
from depesche.desk.parameters import Page as PageNumber

router = APIRouter()
_ROWS = 60

Kind = Annotated[
    Literal["", "person", "state", "organisation", "group"], Query(description="What the actor is; empty for all.")
]


class ActorsPage(Page, frozen=True, kw_only=True):
    """Who acts, the most often named first."""

    name: str
    type: str
    page: int
    more: bool
    """Whether there are more actors behind these."""
    actors: tuple[Listed, ...]

    def rows(self) -> tuple[Listed, ...]:
        """The actors."""
        return self.actors


@router.get("/actors", summary="Who acts: those with a like name, or those whom the recent reports name")
def actors(
    request: Request, name: Name = "", type: Kind = "", page: PageNumber = 1, format: Format = "html"
) -> Response:
    """The list of actors."""
    desk = desk_of(request)
    with desk.reading() as connection:
        found = listed(connection, name, type, _ROWS + 1, (page - 1) * _ROWS)
    shown = ActorsPage(name=name, type=type, page=page, more=len(found) > _ROWS, actors=tuple(found[:_ROWS]))
    return desk.answer(request, "actors.html", shown, format)
