"""What came in last: reports, stories by the number of their prints, and what people said in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from depesche.archive.identity import entity_names
from depesche.archive.tables import ENTITIES, QUOTATIONS, REPORTS

RECENT = 2000
"""How many reports count as recent: what is asked of all of them at once stays quick in an archive of any size."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportRow:
    """A report in a list."""

    report: int
    title: str
    published: str | None
    publisher: str | None
    agencies: str
    """Names with commas between them."""
    language: str | None
    story: int | None
    added: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryRow:
    """A story in a list: one wire text and its prints."""

    story: int
    prints: int
    report: int
    """Its latest print."""
    title: str
    published: str | None
    publishers: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidRow:
    """Something somebody said."""

    report: int
    number: int
    start: int
    end: int
    words: str
    who: str
    entity: int
    kind: str
    published: str | None
    publisher: str | None


_COLUMNS = (
    REPORTS.c.id, REPORTS.c.title, REPORTS.c.published, REPORTS.c.publisher, REPORTS.c.agencies, REPORTS.c.language,
    REPORTS.c.story, REPORTS.c.added,
)  # fmt: skip


def latest_reports(connection: Connection, limit: int, offset: int = 0) -> list[ReportRow]:
    """The reports that came in last."""
    query = select(*_COLUMNS).where(REPORTS.c.current).order_by(REPORTS.c.id.desc())
    return _rows(connection, query.limit(limit).offset(offset))


def reports_of(connection: Connection, reports: Sequence[int]) -> list[ReportRow]:
    """Reports by their numbers, those that came in last first."""
    return _rows(connection, select(*_COLUMNS).where(REPORTS.c.id.in_(reports)).order_by(REPORTS.c.id.desc()))


def prints_of(connection: Connection, story: int | None, limit: int = 200) -> list[ReportRow]:
    """The prints of a story, the earliest first."""
    query = select(*_COLUMNS).where(REPORTS.c.current, REPORTS.c.story == story)
    return _rows(connection, query.order_by(REPORTS.c.published, REPORTS.c.id).limit(limit))


def _rows(connection: Connection, query: Select[Any]) -> list[ReportRow]:
    return [
        ReportRow(
            report=row.id, title=row.title, published=row.published, publisher=row.publisher,
            agencies=", ".join(row.agencies.strip("|").split("|")), language=row.language, story=row.story,
            added=row.added,
        )
        for row in connection.execute(query)
    ]  # fmt: skip


def latest_stories(connection: Connection, limit: int) -> list[StoryRow]:
    """The recent stories that were printed more than once, the most printed first."""
    count, last = func.count().label("prints"), func.max(REPORTS.c.id).label("last")
    query = select(REPORTS.c.story, count, last).where(REPORTS.c.current, REPORTS.c.id > _recent())
    query = query.group_by(REPORTS.c.story).having(func.count() > 1).order_by(count.desc(), last.desc()).limit(limit)
    found = connection.execute(query).all()
    told = select(REPORTS.c.id, REPORTS.c.story, REPORTS.c.title, REPORTS.c.published, REPORTS.c.publisher)
    rows = connection.execute(told.where(REPORTS.c.current, REPORTS.c.story.in_([row.story for row in found]))).all()
    by_report = {row.id: row for row in rows}
    publishers: dict[int, dict[str, None]] = {}
    for row in rows:
        if row.publisher:
            publishers.setdefault(row.story, {})[row.publisher] = None
    return [
        StoryRow(
            story=row.story, prints=row.prints, report=row.last, title=by_report[row.last].title,
            published=by_report[row.last].published, publishers=tuple(publishers.get(row.story, ())),
        )
        for row in found
    ]  # fmt: skip


def latest_sayings(connection: Connection, limit: int) -> list[SaidRow]:
    """What people said in the recent reports, one saying of each person, in their own words."""
    query = (
        select(QUOTATIONS, REPORTS.c.published, REPORTS.c.publisher, ENTITIES.c.same_as, REPORTS.c.story)
        .join(REPORTS, REPORTS.c.id == QUOTATIONS.c.report)
        .join(ENTITIES, ENTITIES.c.id == QUOTATIONS.c.speaker)
        .where(REPORTS.c.current, QUOTATIONS.c.report > _recent(), QUOTATIONS.c.kind == "direct")
        .where(func.length(QUOTATIONS.c.words) > _TELLING)
        .order_by(QUOTATIONS.c.report.desc(), QUOTATIONS.c.id.desc())
        .limit(limit * 40)
    )
    chosen: dict[int, Any] = {}
    stories: set[int] = set()
    for row in connection.execute(query):
        if row.same_as not in chosen and row.story not in stories and len(chosen) < limit:
            stories.add(row.story)
            chosen[row.same_as] = row
    names = entity_names(connection, chosen)
    return [
        SaidRow(
            report=row.report, number=row.number, start=row.start, end=row.end, words=row.words, kind=row.kind,
            who=names[entity], entity=entity, published=row.published, publisher=row.publisher,
        )
        for entity, row in chosen.items()
    ]  # fmt: skip


_TELLING = 30
"""Characters of a saying that tells something by itself; a shorter one is a fragment."""


def _recent() -> Any:  # noqa: ANN401  # an SQL expression
    return select(func.coalesce(func.max(REPORTS.c.id), 0) - RECENT).scalar_subquery()
