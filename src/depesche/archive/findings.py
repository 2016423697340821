"""The tables of findings: what was said, done, wanted and shown; each print of a story's finding counts once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    String,
    Table,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)

from depesche.archive.context import sentence_at
from depesche.archive.dialect import holding, in_parts
from depesche.archive.filters import Filters, report_conditions
from depesche.archive.identity import entity_names, find_entities, name_sound
from depesche.archive.packing import unpack
from depesche.archive.tables import EVENTS, PARTIES, PICTURES, POSITIONS, QUOTATIONS, REPORTS, SHOWN
from depesche.archive.words import query_terms
from depesche.record import Record

UNDATED = "9999"
"""Sorts behind every date, in the orders of all databases."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One finding, once for all prints of its story."""

    report: int
    """The first report that carries it."""
    number: int
    """Its index in that record's list."""
    start: int
    end: int
    published: str | None
    publisher: str | None
    prints: int
    """How many reports of the story carry it."""
    story: int
    """The story whose reports are its prints."""
    reports: tuple[int, ...]
    """All reports that carry it."""
    printed_by: tuple[str, ...]
    """Their publishers; a report's name where it names none."""
    words: str
    who: str | None = None
    """Speaker, holder or actors; for a picture its credit."""
    whom: str | None = None
    """Of whom or to whom."""
    kind: str | None = None
    """Kind of a quotation or position, type of an event."""
    status: str | None = None
    """Whether an event happened, was announced, denied, or is only thought of."""
    when: str | None = None
    where: str | None = None
    context: str | None = None
    """The sentence an event is told in."""


def quotes(connection: Connection, filters: Filters) -> list[Row]:
    """What was said."""
    table = QUOTATIONS
    query = _once(table, filters)
    if filters.speaker:
        query = query.where(table.c.speaker.in_(find_entities(connection, filters.speaker)))
    if filters.kind:
        query = query.where(table.c.kind == filters.kind)
    if filters.about and query_terms(filters.about):
        query = query.where(table.c.id.in_(select(holding(connection, "quotations", filters.about).c.rowid)))
    page = _Page(connection, table, query)
    names = entity_names(connection, (full.speaker for _, full in page.rows))
    return [
        page.row(prints, full, who=names.get(full.speaker, full.speaker_words), kind=full.kind) for prints, full in page
    ]


def events(connection: Connection, filters: Filters) -> list[Row]:
    """What was done."""
    return event_rows(connection, _once(EVENTS, filters).where(*event_conditions(connection, filters)))


def event_conditions(connection: Connection, filters: Filters) -> Iterator[Any]:
    """The conditions that the filters put on an event itself."""
    if filters.type:
        yield EVENTS.c.type == filters.type.upper()
    for name, side in ((filters.speaker, "actor"), (filters.towards, "target")):
        if name:
            yield _party(find_entities(connection, name), side)
    if filters.about:
        word = f"%{filters.about}%"
        named = _party(find_entities(connection, filters.about))
        yield or_(named, EVENTS.c.words.ilike(word), EVENTS.c.place.ilike(word))


def _party(entities: list[int], *sides: str) -> Any:  # noqa: ANN401  # a condition
    condition = exists().where(PARTIES.c.event == EVENTS.c.id, PARTIES.c.entity.in_(entities))
    return condition.where(PARTIES.c.side.in_(sides)) if sides else condition


def event_rows(connection: Connection, query: Select[Any, Any]) -> list[Row]:
    """The events of a query for (first row, prints), with their parties, places and sentences."""
    page = _Page(connection, EVENTS, query)
    parties = _parties(connection, [full.id for _, full in page.rows])
    return [
        page.row(
            prints, full, who=parties.get((full.id, "actor")), whom=parties.get((full.id, "target")), kind=full.type,
            status=full.status, when=full.time, where=full.place, context=page.sentence(full),
        )
        for prints, full in page
    ]  # fmt: skip


def positions(connection: Connection, filters: Filters) -> list[Row]:
    """Who wants what from whom."""
    table = POSITIONS
    query = _once(table, filters)
    if filters.speaker:
        query = query.where(table.c.holder.in_(find_entities(connection, filters.speaker)))
    if filters.towards:
        query = query.where(table.c.target.in_(find_entities(connection, filters.towards)))
    if filters.kind:
        query = query.where(table.c.kind == filters.kind)
    if filters.about:
        query = query.where(table.c.words.ilike(f"%{filters.about}%"))
    page = _Page(connection, table, query)
    names = entity_names(connection, (side for _, full in page.rows for side in (full.holder, full.target)))
    return [
        page.row(prints, full, who=names.get(full.holder), whom=names.get(full.target), kind=full.kind)
        for prints, full in page
    ]


def pictures(connection: Connection, filters: Filters) -> list[Row]:
    """What was shown, and whose picture it is."""
    table = PICTURES
    query = _once(table, filters)
    if filters.credit:
        key = name_sound(filters.credit)
        named = or_(table.c.credit_sound.like(f"%{key}%"), table.c.agencies.ilike(f"%|{filters.credit}|%"))
        query = query.where(named)
    if filters.shows:
        entities = find_entities(connection, filters.shows)
        query = query.where(exists().where(SHOWN.c.picture == table.c.id, SHOWN.c.entity.in_(entities)))
    page = _Page(connection, table, query)
    shown = _shown(connection, [full.id for _, full in page.rows])
    return [page.row(prints, full, who=full.credit, whom=shown.get(full.id)) for prints, full in page]


def once(table: Table) -> Select[Any, Any]:
    """One row for each finding of a story: its print that was published first, and how many prints carry it."""
    first = func.coalesce(REPORTS.c.published, UNDATED).concat("|").concat(cast(table.c.id, String))
    return (
        select(func.min(first).label("first"), func.count(func.distinct(table.c.report)).label("prints"))
        .join(REPORTS, REPORTS.c.id == table.c.report)
        .where(REPORTS.c.current)
        .group_by(REPORTS.c.story, table.c.printed)
    )


def _once(table: Table, filters: Filters) -> Select[Any, Any]:
    query = once(table).where(*report_conditions(filters)).order_by(literal_column("1"))
    return query.limit(filters.limit).offset(filters.offset)


class _Page:
    """The rows a query leaves, with what their reports say of them."""

    def __init__(self, connection: Connection, table: Table, query: Select[Any, Any]) -> None:
        found = [(int(row.first.rpartition("|")[2]), row.prints) for row in connection.execute(query)]
        full: dict[int, Any] = {}
        wanted = select(table, *_OF_REPORT).join(REPORTS, REPORTS.c.id == table.c.report)
        for some in in_parts([first for first, _ in found]):
            full |= {row.id: row for row in connection.execute(wanted.where(table.c.id.in_(some)))}
        self.rows = [(prints, full[first]) for first, prints in found]
        self._prints = _printed_by(connection, table, [row for _, row in self.rows])
        self._connection = connection
        self._records: dict[int, Record] = {}

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        return iter(self.rows)

    def row(self, prints: int, full: Any, **more: str | None) -> Row:  # noqa: ANN401  # rows of several queries
        """One finding."""
        printed = self._prints[full.story, full.printed]
        return Row(
            report=full.report, number=full.number, start=full.start, end=full.end, published=full.published,
            publisher=full.publisher, prints=prints, words=full.words, story=full.story, reports=tuple(printed),
            printed_by=tuple(dict.fromkeys(printed.values())), **more,
        )  # fmt: skip

    def sentence(self, full: Any) -> str:  # noqa: ANN401
        """The sentence that a finding stands in."""
        if full.report not in self._records:
            stored = self._connection.scalar(select(REPORTS.c.record).where(REPORTS.c.id == full.report))
            self._records[full.report] = unpack(stored or b"")
        return sentence_at(self._records[full.report].text, full.start, full.end)


_OF_REPORT = (REPORTS.c.published, REPORTS.c.publisher, REPORTS.c.story)


def _printed_by(connection: Connection, table: Table, rows: list[Any]) -> dict[tuple[int, int], dict[int, str]]:
    """The reports that carry each finding, with the names of their publishers, by story and finding."""
    out: dict[tuple[int, int], dict[int, str]] = {}
    query = (
        select(REPORTS.c.id, REPORTS.c.story, table.c.printed, REPORTS.c.publisher, REPORTS.c.name)
        .join(REPORTS, REPORTS.c.id == table.c.report)
        .order_by(REPORTS.c.published, REPORTS.c.id)
    )
    for some in in_parts(sorted({(row.story, row.printed) for row in rows})):
        pairs = tuple_(REPORTS.c.story, table.c.printed).in_(some)
        for row in connection.execute(query.where(REPORTS.c.current, pairs)):
            named = row.publisher or row.name.rpartition("/")[2]
            out.setdefault((row.story, row.printed), {})[row.id] = named
    return out


def _parties(connection: Connection, rows: list[int]) -> dict[tuple[int, str], str]:
    """The names on each side of events, by event and side."""
    sides: dict[tuple[int, str], list[int]] = {}
    for some in in_parts(rows):
        for row in connection.execute(select(PARTIES).where(PARTIES.c.event.in_(some))):
            sides.setdefault((row.event, row.side), []).append(row.entity)
    names = entity_names(connection, (entity for entities in sides.values() for entity in entities))
    return {key: _joined(names, entities) for key, entities in sides.items()}


def _shown(connection: Connection, rows: list[int]) -> dict[int, str]:
    """The names of those that pictures show."""
    shown: dict[int, list[int]] = {}
    for some in in_parts(rows):
        for row in connection.execute(select(SHOWN).where(SHOWN.c.picture.in_(some))):
            shown.setdefault(row.picture, []).append(row.entity)
    names = entity_names(connection, (entity for entities in shown.values() for entity in entities))
    return {picture: _joined(names, entities) for picture, entities in shown.items()}


def _joined(names: dict[int | None, str], entities: list[int]) -> str:
    return ", ".join(dict.fromkeys(names[entity] for entity in entities))
