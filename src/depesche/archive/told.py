"""Findings for pages: each with its people by name and number, the newest first, once for all prints of its story."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from depesche.archive.context import sentence_at
from depesche.archive.dialect import in_parts
from depesche.archive.identity import entity_names
from depesche.archive.latest import RECENT
from depesche.archive.packing import unpack
from depesche.archive.tables import ENTITIES, EVENTS, PARTIES, PICTURES, POSITIONS, QUOTATIONS, REPORTS, SHOWN

PRINTS = 4
"""How many times more rows are read than are wanted, for prints of one story count once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Who:
    """Somebody, by number and name."""

    entity: int
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One finding."""

    report: int
    number: int
    """Its index in that record's list."""
    start: int
    end: int
    words: str
    kind: str
    """Kind of a quotation or position, type of an event."""
    who: tuple[Who, ...]
    """Speaker, holder, actors."""
    whom: tuple[Who, ...] = ()
    """Of whom, to whom; for a picture who it shows."""
    published: str | None
    publisher: str | None
    status: str | None = None
    when: str | None = None
    where: str | None = None
    credit: str | None = None
    agencies: str = ""
    context: str | None = None
    """The sentence it is told in, where that was asked for."""


def quotations(connection: Connection, *conditions: ColumnElement[bool], most: int, passed: int = 0) -> list[Told]:
    """What was said."""
    rows = _newest(connection, QUOTATIONS, conditions, most, passed)
    who = _people(connection, ((row.speaker,) for row in rows))
    return [_told(row, kind=row.kind, who=who(row.speaker)) for row in rows]


def positions(
    connection: Connection, *conditions: ColumnElement[bool], most: int, passed: int = 0, by_report: bool = False
) -> list[Told]:
    """Who wants what of whom; `by_report` is quicker where very many of all reports' positions fit."""
    rows = _newest(connection, POSITIONS, conditions, most, passed, by=POSITIONS.c.report if by_report else None)
    who = _people(connection, ((row.holder, row.target) for row in rows))
    return [_told(row, kind=row.kind, who=who(row.holder), whom=who(row.target)) for row in rows]


def has_date() -> tuple[ColumnElement[bool], ...]:
    """The conditions that an event has a date in the calendar, rather than "P2D" or "XXXX-WXX-5"."""
    return (EVENTS.c.time.is_not(None), EVENTS.c.time < "A")


def events(
    connection: Connection, *conditions: ColumnElement[bool], most: int, passed: int = 0, by_time: bool = False
) -> list[Told]:
    """What happened; `by_time` puts first what happened last, rather than what came in last."""
    rows = _newest(connection, EVENTS, conditions, most, passed, by=EVENTS.c.time if by_time else None)
    sides: dict[tuple[int, str], list[int]] = {}
    for some in in_parts([row.id for row in rows]):
        for party in connection.execute(select(PARTIES).where(PARTIES.c.event.in_(some)).order_by(PARTIES.c.entity)):
            sides.setdefault((party.event, party.side), []).append(party.entity)
    who = _people(connection, sides.values())

    def side(row: Any, name: str) -> tuple[Who, ...]:  # noqa: ANN401  # a database row
        return who(*sides.get((row.id, name), ()))

    return [
        _told(
            row, kind=row.type, who=side(row, "actor"), whom=side(row, "target"),
            status=row.status, when=row.time, where=row.place,
        )
        for row in rows
    ]  # fmt: skip


def pictures(connection: Connection, *conditions: ColumnElement[bool], most: int, passed: int = 0) -> list[Told]:
    """What was shown, and by whose credit."""
    rows = _newest(connection, PICTURES, conditions, most, passed)
    shown: dict[int, list[int]] = {}
    for some in in_parts([row.id for row in rows]):
        for row in connection.execute(select(SHOWN).where(SHOWN.c.picture.in_(some)).order_by(SHOWN.c.entity)):
            shown.setdefault(row.picture, []).append(row.entity)
    who = _people(connection, shown.values())
    return [
        _told(
            row, kind="picture", who=(), whom=who(*shown.get(row.id, ())), credit=row.credit,
            agencies=", ".join(agency for agency in row.agencies.split("|") if agency),
        )
        for row in rows
    ]  # fmt: skip


def with_sentences(connection: Connection, found: Sequence[Told], most: int) -> list[Told]:
    """The findings, the first `most` of them with the sentences they are told in."""
    first = {told.report for told in found[:most]}
    texts: dict[int, str] = {}
    for some in in_parts(sorted(first)):
        rows = connection.execute(select(REPORTS.c.id, REPORTS.c.record).where(REPORTS.c.id.in_(some)))
        texts |= {row.id: unpack(row.record).text for row in rows}
    return [
        replace(told, context=sentence_at(texts[told.report], told.start, told.end)) if number < most else told
        for number, told in enumerate(found)
    ]


def recent(table: Table) -> ColumnElement[bool]:
    """The condition that a finding is in one of the recent reports."""
    newest: ColumnElement[bool] = (
        table.c.report > select(func.coalesce(func.max(REPORTS.c.id), 0) - RECENT).scalar_subquery()
    )
    return newest


def _newest(
    connection: Connection, table: Table, conditions: Iterable[ColumnElement[bool]], most: int, passed: int,
    by: Any = None,  # noqa: ANN401  # a column
) -> Sequence[Any]:  # fmt: skip
    """The newest rows of a table, those of other prints of a story left out."""
    query: Select[Any] = (
        select(table, REPORTS.c.published, REPORTS.c.publisher, REPORTS.c.story)
        .join(REPORTS, REPORTS.c.id == table.c.report)
        .where(REPORTS.c.current, *conditions)
    )
    order = (table.c.id.desc(),) if by is None else (by.desc(), table.c.id.desc())
    rows = connection.execute(query.order_by(*order).limit((passed + most) * PRINTS))
    return list({(row.story, row.printed): row for row in rows}.values())[passed : passed + most]


class _people:  # noqa: N801  # used as the function it stands for
    """The people of findings: their names are asked for all at once."""

    def __init__(self, connection: Connection, numbers: Iterable[Iterable[int | None]]) -> None:
        wanted = sorted({number for some in numbers for number in some if number is not None})
        self._same: dict[int, int] = {}
        for part in in_parts(wanted):
            query = select(ENTITIES.c.id, ENTITIES.c.same_as).where(ENTITIES.c.id.in_(part))
            self._same |= {row.id: row.same_as for row in connection.execute(query)}
        self._names = entity_names(connection, wanted)

    def __call__(self, *numbers: int | None) -> tuple[Who, ...]:
        found = {self._same[number]: self._names[number] for number in numbers if number is not None}
        return tuple(Who(entity=entity, name=name) for entity, name in found.items())


def _told(row: Any, *, kind: str, who: tuple[Who, ...], **more: Any) -> Told:  # noqa: ANN401  # rows of several tables
    return Told(
        report=row.report, number=row.number, start=row.start, end=row.end, words=row.words, kind=kind, who=who,
        published=row.published, publisher=row.publisher, **more,
    )  # fmt: skip
