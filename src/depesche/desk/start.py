"""The start page: what came in, what was printed most, what people said."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from depesche.archive.latest import (
    ReportRow,
    SaidRow,
    StoryRow,
    latest_reports,
    latest_sayings,
    latest_stories,
)
from depesche.desk.desk import Page, desk_of
from depesche.desk.parameters import Format

router = APIRouter()


class StartPage(Page, frozen=True, kw_only=True):
    """What the archive holds, the newest first."""

    reports: tuple[ReportRow, ...]
    """What came in."""
    stories: tuple[StoryRow, ...]
    """What was printed more than once."""
    sayings: tuple[SaidRow, ...]
    """What people said."""

    def rows(self) -> tuple[ReportRow, ...]:
        """What came in."""
        return self.reports


@router.get("/", summary="What came in, stories by their prints, what people said")
def start(request: Request, format: Format = "html") -> Response:
    """The start page."""
    desk = desk_of(request)
    with desk.reading() as connection:
        page = StartPage(
            reports=tuple(latest_reports(connection, 12)),
            stories=tuple(latest_stories(connection, 10)),
            sayings=tuple(latest_sayings(connection, 11)),
        )
    return desk.answer(request, "start.html", page, format)
