"""Search: words and filters to reports, with what they have in common."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from depesche.archive.facets import MOST, Facets, facets, found, hits
from depesche.archive.filters import Filters
from depesche.archive.search import Hit
from depesche.archive.stored import name_of
from depesche.desk.desk import Page, desk_of
from depesche.desk.parameters import PAGE, Code, Date, Format, Name, Words
from depesche.desk.parameters import Page as PageNumber

router = APIRouter()


def filters_of(
    who: Name = "", speaker: Name = "", place: Name = "", publisher: Words = "", agency: Words = "", type: Code = "",
    language: Code = "", since: Annotated[Date | None, Query(alias="from")] = None,
    until: Annotated[Date | None, Query(alias="to")] = None,
) -> Filters:  # fmt: skip
    """The filters an address names."""
    return Filters(
        about=who or None, speaker=speaker or None, place=place or None, publisher=publisher or None,
        agency=agency or None, type=type or None, language=language or None, since=since, until=until,
    )  # fmt: skip


Filtered = Annotated[Filters, Depends(filters_of)]


class SearchPage(Page, frozen=True, kw_only=True):
    """What was found."""

    words: str
    filters: Filters
    total: int
    """How many reports were found."""
    more: bool
    """Whether there are more, which were not counted."""
    page: int
    pages: int
    hits: tuple[Hit, ...]
    facets: Facets
    who: str | None = None
    """The name of the actor whose number is asked for."""

    def rows(self) -> tuple[Hit, ...]:
        """The hits."""
        return self.hits


@router.get("/search", summary="Reports by words and by what was found in them")
def search(
    request: Request, filters: Filtered, q: Words = "", page: PageNumber = 1, format: Format = "html"
) -> Response:
    """The page of a search; its address holds all of it."""
    desk = desk_of(request)
    with desk.reading() as connection:
        reports = found(connection, q, filters)
        counted = reports[:MOST]
        pages = max(1, -(-len(counted) // PAGE))
        number = min(page, pages)
        shown = SearchPage(
            words=q, filters=filters, total=len(counted), more=len(reports) > MOST, page=number, pages=pages,
            hits=tuple(hits(connection, counted[(number - 1) * PAGE : number * PAGE], q)),
            facets=facets(connection, counted),
            who=name_of(connection, filters.about),
        )  # fmt: skip
    return desk.answer(request, "search.html", shown, format)
