"""The pictures of a report one by one."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from depesche.desk.desk import Page, desk_of
from depesche.desk.layout import spans_of
from depesche.desk.notes import Party
from depesche.desk.parameters import Format, Number
from depesche.desk.refusal import Refused
from depesche.desk.report import page_of
from depesche.desk.vocabulary import N_
from depesche.record import Picture

router = APIRouter()


class PicturePage(Page, frozen=True, kw_only=True):
    """One picture of a report: a card, for pictures themselves are not kept."""

    report: int
    title: str
    at: int
    """Its place among the report's pictures, from 1."""
    of: int
    picture: Picture
    part: int
    """The part of the report in which it stands."""
    shows: tuple[Party, ...]


@router.get("/reports/{report}/pictures/{at}", summary="A picture of a report: title, caption, credit, who is shown")
def picture(
    request: Request,
    report: Number,
    at: Annotated[int, Path(ge=1, le=100_000, description="The picture's place in the report, from 1.")],
    format: Format = "html",
) -> Response:
    """The page of one picture."""
    desk = desk_of(request)
    with desk.reading() as connection:
        told = page_of(connection, report)
    pictures = told.record.article.pictures
    if at > len(pictures):
        raise Refused(404, N_("Report %(number)s has no picture %(at)s."), number=report, at=at)
    shown = pictures[at - 1]
    names = {actor.id: actor.name for actor in told.record.actors}
    page = PicturePage(
        report=report, title=told.title, at=at, of=len(pictures), picture=shown,
        part=told.layout.part_at(min(span.start for span in spans_of(shown))) if spans_of(shown) else 1,
        shows=tuple(Party(name=names[one], entity=told.entities.get(one)) for one in shown.shows if one in names),
    )  # fmt: skip
    return desk.answer(request, "picture.html", page, format)
