"""The tables of findings: what was said, done, wanted and shown; each print of a story's finding counts once."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Float, Integer, Select, Table, exists, func, literal_column, or_, select

from depesche.archive.dialect import matching
from depesche.archive.identity import find_entities, name_sound
from depesche.archive.search import Filters, report_conditions
from depesche.archive.tables import ACTORS, ENTITIES, EVENTS, PARTIES, PICTURES, POSITIONS, QUOTATIONS, REPORTS, SHOWN


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
    words: str
    who: str | None = None
    """Speaker, holder or actors."""
    whom: str | None = None
    """Of whom or to whom."""
    kind: str | None = None
    """Kind, type or status."""
    when: str | None = None
    where: str | None = None


def quotes(connection: Connection, filters: Filters) -> list[Row]:
    """What was said."""
    table = QUOTATIONS
    query = _once(table, filters)
    if filters.speaker:
        query = query.where(table.c.speaker.in_(find_entities(connection, filters.speaker)))
    if filters.kind:
        query = query.where(table.c.kind == filters.kind)
    if filters.about:
        found = matching(connection, "quotations", filters.about).columns(rowid=Integer, rank=Float).subquery()
        query = query.where(table.c.id.in_(select(found.c.rowid)))
    rows = []
    for row, full in _full(connection, table, query):
        who = _name(connection, full.speaker) or full.speaker_words
        rows.append(_row(row, full, who=who, kind=full.kind))
    return rows


def events(connection: Connection, filters: Filters) -> list[Row]:
    """What was done."""
    table = EVENTS
    query = _once(table, filters)
    if filters.type:
        query = query.where(table.c.type == filters.type.upper())
    for name, side in ((filters.speaker, "actor"), (filters.towards, "target")):
        if name:
            entities = find_entities(connection, name)
            party = exists().where(
                PARTIES.c.event == table.c.id, PARTIES.c.side == side, PARTIES.c.entity.in_(entities)
            )
            query = query.where(party)
    if filters.about:
        entities = find_entities(connection, filters.about)
        query = query.where(exists().where(PARTIES.c.event == table.c.id, PARTIES.c.entity.in_(entities)))
    rows = []
    for row, full in _full(connection, table, query):
        who, whom = (_parties(connection, full.id, side) for side in ("actor", "target"))
        kind = full.type if full.status == "happened" else f"{full.type} ({full.status})"
        rows.append(_row(row, full, who=who, whom=whom, kind=kind, when=full.time, where=full.place))
    return rows


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
    return [
        _row(row, full, who=_name(connection, full.holder), whom=_name(connection, full.target), kind=full.kind)
        for row, full in _full(connection, table, query)
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
    return [_row(row, full, who=full.credit) for row, full in _full(connection, table, query)]


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorRow:
    """One actor over all reports."""

    entity: int
    name: str
    type: str
    country: str | None
    reports: int
    aliases: str
    roles: str


def actors(connection: Connection, filters: Filters) -> list[ActorRow]:
    """Who acts, the most often met first."""
    reports = func.count(func.distinct(ACTORS.c.report))
    query = (
        select(ENTITIES.c.same_as, reports.label("reports"))
        .join(ACTORS, ACTORS.c.entity == ENTITIES.c.id)
        .join(REPORTS, REPORTS.c.id == ACTORS.c.report)
        .where(REPORTS.c.current, *report_conditions(filters))
        .group_by(ENTITIES.c.same_as)
        .order_by(reports.desc(), ENTITIES.c.same_as)
    )
    if filters.about:
        query = query.where(ENTITIES.c.id.in_(find_entities(connection, filters.about)))
    out = []
    for same, count in connection.execute(query.limit(filters.limit).offset(filters.offset)).all():
        first = connection.execute(select(ENTITIES).where(ENTITIES.c.id == same)).one()
        forms = select(ACTORS.c.name, ACTORS.c.roles).join(ENTITIES, ENTITIES.c.id == ACTORS.c.entity)
        rows = connection.execute(forms.where(ENTITIES.c.same_as == same).distinct().limit(200)).all()
        names = dict.fromkeys(row.name for row in rows if row.name != first.name)
        roles = dict.fromkeys(role for row in rows for role in row.roles.split("; ") if role)
        out.append(
            ActorRow(
                entity=same,
                name=first.name,
                type=first.type,
                country=first.country,
                reports=count,
                aliases=", ".join(names),
                roles=", ".join(roles),
            )
        )
    return out


def _once(table: Table, filters: Filters) -> Select[Any, Any]:
    """One row for each finding of a story: the first print's row number, and how many prints carry it."""
    return (
        select(func.min(table.c.id).label("first"), func.count(func.distinct(table.c.report)).label("prints"))
        .join(REPORTS, REPORTS.c.id == table.c.report)
        .where(REPORTS.c.current, *report_conditions(filters))
        .group_by(REPORTS.c.story, table.c.printed)
        .order_by(func.min(REPORTS.c.published), literal_column("1"))
        .limit(filters.limit)
        .offset(filters.offset)
    )


def _full(connection: Connection, table: Table, query: Select[Any, Any]) -> list[tuple[Any, Any]]:
    rows = connection.execute(query).all()
    full = select(table, REPORTS.c.published, REPORTS.c.publisher).join(REPORTS, REPORTS.c.id == table.c.report)
    by_id = {row.id: row for row in connection.execute(full.where(table.c.id.in_([row.first for row in rows])))}
    return [(row, by_id[row.first]) for row in rows]


def _row(row: Any, full: Any, **more: str | None) -> Row:  # noqa: ANN401  # rows of several queries
    return Row(
        report=full.report, number=full.number, start=full.start, end=full.end, published=full.published,
        publisher=full.publisher, prints=row.prints, words=full.words, **more,
    )  # fmt: skip


def _name(connection: Connection, entity: int | None) -> str | None:
    if entity is None:
        return None
    same = select(ENTITIES.c.same_as).where(ENTITIES.c.id == entity).scalar_subquery()
    return connection.scalar(select(ENTITIES.c.name).where(ENTITIES.c.id == same))


def _parties(connection: Connection, event: int, side: str) -> str | None:
    rows = connection.scalars(select(PARTIES.c.entity).where(PARTIES.c.event == event, PARTIES.c.side == side)).all()
    return ", ".join(name for name in (_name(connection, row) for row in rows) if name) or None
