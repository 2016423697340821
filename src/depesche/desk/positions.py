"""Positions: who wants what of whom, as a matrix, each cell with its words."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from sqlalchemy import ColumnElement
from starlette.responses import Response

from depesche.archive.filters import END
from depesche.archive.identity import find_entities
from depesche.archive.stances import Cell, Matrix, matrix
from depesche.archive.stored import name_of
from depesche.archive.tables import POSITIONS, REPORTS
from depesche.archive.told import Told, recent, with_sentences
from depesche.archive.told import positions as told_positions
from depesche.desk.desk import Page, desk_of
from depesche.desk.parameters import PAGE, Date, Format, Name
from depesche.desk.parameters import Page as PageNumber

router = APIRouter()

Kind = Annotated[
    Literal["", "demand", "offer", "support", "oppose", "interest", "threat"],
    Query(description="What the stance is; empty for all."),
]


class PositionsPage(Page, frozen=True, kw_only=True):
    """Who wants what of whom."""

    holder: str
    target: str
    kind: str
    since: str | None
    until: str | None
    names: dict[str, str]
    """Names of the actors that are asked for."""
    matrix: Matrix
    positions: tuple[Told, ...]
    """The words, the newest first."""
    page: int
    more: bool

    @property
    def cells(self) -> dict[tuple[int, int], Cell]:
        """The cells of the matrix by holder and target."""
        return {(cell.holder, cell.target): cell for cell in self.matrix.cells}

    def rows(self) -> tuple[Told, ...]:
        """The positions."""
        return self.positions


@router.get("/positions", summary="Who wants what of whom")
def positions(
    request: Request, holder: Name = "", target: Name = "", kind: Kind = "",
    since: Annotated[Date | None, Query(alias="from")] = None,
    until: Annotated[Date | None, Query(alias="to")] = None, page: PageNumber = 1, format: Format = "html",
) -> Response:  # fmt: skip
    """The matrix of positions, and their words."""
    desk = desk_of(request)
    with desk.reading() as connection:
        conditions: list[ColumnElement[bool]] = [POSITIONS.c.kind == kind] if kind else []
        if since:
            conditions.append(REPORTS.c.published >= since)
        if until:
            conditions.append(REPORTS.c.published <= until + END)
        sides = [
            column.in_(find_entities(connection, name))
            for column, name in ((POSITIONS.c.holder, holder), (POSITIONS.c.target, target))
            if name
        ]
        if not sides and not conditions:
            conditions.append(recent(POSITIONS))
        found = with_sentences(
            connection,
            told_positions(
                connection, *conditions, *sides, most=PAGE + 1, passed=(page - 1) * PAGE, by_report=not sides
            ),
            PAGE,
        )
        shown = PositionsPage(
            holder=holder, target=target, kind=kind, since=since, until=until,
            names={one: name_of(connection, one) or one for one in (holder, target)},
            matrix=matrix(connection, (*conditions, *sides), by_report=not sides),
            positions=tuple(found[:PAGE]), page=page, more=len(found) > PAGE,
        )  # fmt: skip
    return desk.answer(request, "positions.html", shown, format)
