"""The contact sheet: what was shown, by credit, agency, and who is shown."""

from fastapi import APIRouter, Request
from sqlalchemy import ColumnElement, Connection
from starlette.responses import Response

from depesche.archive.facets import Facet
from depesche.archive.identity import find_entities, name_sound
from depesche.archive.portrait import shown_in
from depesche.archive.sheet import agencies_of
from depesche.archive.tables import PICTURES
from depesche.archive.told import Told, recent
from depesche.archive.told import pictures as told_pictures
from depesche.desk.desk import Page, desk_of
from depesche.desk.parameters import Format, Name, Words
from depesche.desk.parameters import Page as PageNumber

router = APIRouter()
_ROWS = 24


class PicturesPage(Page, frozen=True, kw_only=True):
    """What was shown, the newest first."""

    credit: str
    agency: str
    shows: str
    pictures: tuple[Told, ...]
    agencies: tuple[Facet, ...]
    """Agencies of the recent pictures."""
    page: int
    more: bool

    def rows(self) -> tuple[Told, ...]:
        """The pictures."""
        return self.pictures


@router.get("/pictures", summary="Pictures by credit, agency and who is shown")
def pictures(
    request: Request, credit: Words = "", agency: Words = "", shows: Name = "", page: PageNumber = 1,
    format: Format = "html",
) -> Response:  # fmt: skip
    """The contact sheet of pictures that fit."""
    desk = desk_of(request)
    with desk.reading() as connection:
        conditions = _conditions(connection, credit, agency, shows) or [recent(PICTURES)]
        found = told_pictures(connection, *conditions, most=_ROWS + 1, passed=(page - 1) * _ROWS)
        agencies = tuple(agencies_of(connection))
    shown = PicturesPage(
        credit=credit, agency=agency, shows=shows, pictures=tuple(found[:_ROWS]), agencies=agencies, page=page,
        more=len(found) > _ROWS,
    )  # fmt: skip
    return desk.answer(request, "pictures.html", shown, format)


def _conditions(connection: Connection, credit: str, agency: str, shows: str) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if credit:
        found.append(PICTURES.c.credit_sound.contains(name_sound(credit), autoescape=True))
    if agency:
        found.append(PICTURES.c.agencies.contains(f"|{agency}|", autoescape=True))
    if shows:
        found.append(shown_in(find_entities(connection, shows)))
    return found
