"""A report's page: the article as an article, what was found in it in the margin."""

from functools import cached_property
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request
from markupsafe import Markup
from sqlalchemy import Connection
from starlette.responses import Response

from depesche.archive.latest import ReportRow, prints_of
from depesche.archive.search import hits_in
from depesche.archive.stored import entities_of, stored_report
from depesche.archive.wire import to_rows
from depesche.desk.desk import Page, desk_of
from depesche.desk.layout import Layout, laid_out
from depesche.desk.marks import Mark, Marked, marks_of
from depesche.desk.notes import Note, notes_of
from depesche.desk.parameters import Format, Number, Words
from depesche.desk.refusal import Refused
from depesche.desk.setting import set_words
from depesche.desk.vocabulary import N_
from depesche.record import Record, Span

router = APIRouter()

At = Annotated[
    str, Query(max_length=22, pattern=r"^(\d{1,10}-\d{1,10})?$", description="Offsets of words to light up: 120-184.")
]
Part = Annotated[int, Query(ge=1, le=100_000, description="Which part of a long report, from 1.")]


class ReportPage(Page, frozen=True, kw_only=True, dict=True):
    """A report with all that was found in it."""

    report: int
    record: Record
    entities: dict[str, int]
    """The numbers in the archive of the record's actors, by their ids."""
    prints: tuple[ReportRow, ...]
    """Where the story was printed, this report included."""
    hits: tuple[tuple[int, int], ...] = ()
    """Where the words that were looked for stand."""
    at: tuple[int, int] | None = None
    """Words to light up."""
    part: int = 1

    @property
    def title(self) -> str:
        """Its headline, or what names it where it has none."""
        headline = self.record.article.headline
        return headline.text if headline else self.record.source.name

    @cached_property
    def notes(self) -> list[Note]:
        """What stands in the margin."""
        return notes_of(self.record, self.entities)

    @cached_property
    def layout(self) -> Layout:
        """The article, block by block."""
        return laid_out(self.record, self.notes)

    @cached_property
    def marked(self) -> Marked:
        """The text with its findings."""
        marks = marks_of(self.record)
        marks += [Mark(key=f"h{n}", layer="hit", start=a, end=b) for n, (a, b) in enumerate(self.hits)]
        if self.at:
            marks.append(Mark(key="at", layer="hit", start=self.at[0], end=self.at[1]))
        return Marked(self.record.text, marks)

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each finding's words begin: there stands its anchor."""
        found: dict[str, int] = {}
        for piece in self.marked.pieces:
            for mark in piece.marks:
                found.setdefault(mark.key, piece.start)
        return found

    def words(self, span: Span) -> Markup:
        """Words of the report with what was found in them, for a template."""
        return set_words(self.marked, span, self.firsts)

    def rows(self) -> list[dict[str, Any]]:
        """The findings, one a row."""
        return list(to_rows(self.report, self.record))


@router.get("/reports/{report}", summary="A report: the article and what was found in it")
def report(
    request: Request, report: Number, q: Words = "", at: At = "", part: Part | None = None, format: Format = "html"
) -> Response:
    """The page of one report."""
    desk = desk_of(request)
    with desk.reading() as connection:
        page = page_of(connection, report, q=q, at=at, part=part)
    return desk.answer(request, "report.html", page, format)


def page_of(connection: Connection, report: int, *, q: str = "", at: str = "", part: int | None = None) -> ReportPage:
    """The page of one report: the part that is asked for, else that with the words at `at` or the first found.

    Raises Refused (404) when the archive has none of that number.
    """
    found = stored_report(connection, report)
    if found is None:
        raise Refused(404, N_("The archive has no report %(number)s."), number=report)
    record, story = found
    entities = entities_of(connection, report)
    page = ReportPage(
        report=report, record=record, entities=entities, prints=tuple(prints_of(connection, story)),
        at=_offsets(at, record),
    )  # fmt: skip
    hits = page.layout.shown(hits_in(record, q))
    looked_for = page.at or next(iter(hits), None)
    if part is None and looked_for:
        part = page.layout.part_at(looked_for[0])
    return msgspec.structs.replace(page, hits=hits, part=min(part or 1, page.layout.parts))


def _offsets(at: str, record: Record) -> tuple[int, int] | None:
    start, _, end = at.partition("-")
    if not end or not int(start) < int(end) <= len(record.text):
        return None
    return int(start), int(end)
