"""Searching an archive: words and filters to hits with their words in context."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, Integer, Select, and_, exists, func, literal, or_, select

from depesche.archive.context import passage
from depesche.archive.dialect import matching
from depesche.archive.identity import find_entities, name_sound
from depesche.archive.packing import unpack
from depesche.archive.rows import name_words, title_of
from depesche.archive.tables import ACTORS, EVENTS, PLACES, POSITIONS, QUOTATIONS, REPORTS
from depesche.archive.words import WORD, places_of, query_terms
from depesche.record import Record

END = "z"
"""Behind a date it sorts after every date and time that begins with it, in the orders of all databases."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Filters:
    """What the reports or findings must be like; None leaves a side open."""

    words: str = ""
    """Words that a report holds."""
    speaker: str | None = None
    """Name or number of the actor who speaks."""
    about: str | None = None
    """Words that the finding holds."""
    kind: str | None = None
    """Kind of quotation or position."""
    type: str | None = None
    """PLOVER type of event."""
    since: str | None = None
    """First date of publication (ISO 8601, also a year or month alone)."""
    until: str | None = None
    """Last date of publication, inclusive."""
    place: str | None = None
    publisher: str | None = None
    agency: str | None = None
    language: str | None = None
    towards: str | None = None
    """Name or number of the actor of whom something is wanted or to whom something is done."""
    credit: str | None = None
    """Photographer or agency in a picture's credit."""
    shows: str | None = None
    """Name or number of an actor that a picture shows."""
    once: bool = False
    """Of a story's prints only the best hit."""
    undated: bool = False
    """Also events whose date is not known."""
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """A report that was found."""

    report: int
    title: str
    publisher: str | None
    published: str | None
    start: int
    """Offset in the report's text of the first word that was searched."""
    context: str
    """The words around it."""
    words: tuple[tuple[int, int], ...]
    """Where in `context` the searched words stand."""
    prints: int = 1
    """How many of a story's prints this hit stands for."""


def search(connection: Connection, words: str, filters: Filters) -> list[Hit]:
    """The reports that hold all of `words` and fit the filters, the best first."""
    query = select(REPORTS.c.id, REPORTS.c.record, literal(1).label("prints")).where(REPORTS.c.current)
    query = with_filters(connection, query, filters)
    order: tuple[ColumnElement[Any], ...] = (REPORTS.c.published.desc(), REPORTS.c.id)
    if WORD.search(words):
        found = matching(connection, "reports", words).columns(rowid=Integer, rank=Float).subquery()
        query = query.join(found, found.c.rowid == REPORTS.c.id)
        order = (found.c.rank, REPORTS.c.id)
    query = _best_prints(query, order) if filters.once else query.order_by(*order)
    rows = connection.execute(query.limit(filters.limit).offset(filters.offset)).all()
    return [hit_of(int(row.id), row.record, words, prints=row.prints) for row in rows]


def _best_prints(query: Select[Any, Any], order: tuple[ColumnElement[Any], ...]) -> Select[Any, Any]:
    """Of the reports of a query the first of each story, with how many of its prints there are."""
    story = REPORTS.c.story
    ranked = query.with_only_columns(
        REPORTS.c.id,
        func.count().over(partition_by=story).label("prints"),
        func.row_number().over(partition_by=story, order_by=order).label("nth"),
        func.row_number().over(order_by=order).label("place"),
    ).subquery()
    best = select(REPORTS.c.id, REPORTS.c.record, ranked.c.prints).join(ranked, ranked.c.id == REPORTS.c.id)
    return best.where(ranked.c.nth == 1).order_by(ranked.c.place)


def with_filters(connection: Connection, query: Select[Any, Any], filters: Filters) -> Select[Any, Any]:
    """A query over reports, narrowed to what the filters leave."""
    conditions = report_conditions(filters)
    findings: list[ColumnElement[bool]] = []
    if filters.speaker:
        findings.append(QUOTATIONS.c.speaker.in_(find_entities(connection, filters.speaker)))
    if filters.kind:
        findings.append(QUOTATIONS.c.kind == filters.kind)
    if findings:
        conditions.append(exists().where(QUOTATIONS.c.report == REPORTS.c.id, *findings))
    if filters.type:
        conditions.append(exists().where(EVENTS.c.report == REPORTS.c.id, EVENTS.c.type == filters.type.upper()))
    if filters.towards:
        targets = find_entities(connection, filters.towards)
        conditions.append(exists().where(POSITIONS.c.report == REPORTS.c.id, POSITIONS.c.target.in_(targets)))
    if filters.about:
        about = find_entities(connection, filters.about)
        conditions.append(exists().where(ACTORS.c.report == REPORTS.c.id, ACTORS.c.entity.in_(about)))
    return query.where(*conditions)


def report_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions that the filters put on a report itself."""
    out: list[ColumnElement[bool]] = []
    if filters.since:
        out.append(REPORTS.c.published >= filters.since)
    if filters.until:
        out.append(REPORTS.c.published <= filters.until + END)
    if filters.publisher:
        out.append(REPORTS.c.publisher.ilike(f"%{filters.publisher}%"))
    if filters.agency:
        out.append(REPORTS.c.agencies.ilike(f"%|{filters.agency}|%"))
    if filters.language:
        out.append(REPORTS.c.language == filters.language)
    if filters.place:
        key = name_sound(filters.place)
        same = or_(
            PLACES.c.sound == key, and_(PLACES.c.country == filters.place.upper(), PLACES.c.country.is_not(None))
        )
        out.append(exists().where(PLACES.c.report == REPORTS.c.id, same))
    return out


def hits_in(record: Record, words: str) -> list[tuple[int, int]]:
    """Where the words that are looked for, in any of their forms, stand in a report's text."""
    terms = {term for alternatives in query_terms(words) for term in alternatives}
    return places_of(terms, record.text, record.language, name_words(record)) if terms else []


def hit_of(report: int, stored: bytes, words: str, *, prints: int = 1) -> Hit:
    """A stored report with the words that were searched in their context."""
    record = unpack(stored)
    hits = hits_in(record, words)
    first, start, end = passage(record.text, _where_to_look(record, hits))
    context = record.text[start:end]
    inside = tuple((a - start, b - start) for a, b in hits if start <= a and b <= end)
    return Hit(
        report=report, title=title_of(record), publisher=record.publisher, published=record.published, start=first,
        context=context, words=inside, prints=prints,
    )  # fmt: skip


def _where_to_look(record: Record, hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The hits below the headline, else those in it, else any on the page; without a hit the story's beginning."""
    article = record.article
    parts = (
        article.lead,
        *article.body[:1],
        *(caption for picture in article.pictures[:1] for caption in picture.caption),
    )
    begins = min((part.start for part in parts if part), default=len(record.text) - len(record.text.lstrip()))
    top = min(begins, article.headline.start) if article.headline else begins
    below = [hit for hit in hits if hit[0] >= begins]
    return below or [hit for hit in hits if hit[0] >= top] or hits or [(begins, begins)]
