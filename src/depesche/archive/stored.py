"""One stored report: its record, its story, its actors."""

from sqlalchemy import Connection, select

from depesche.archive.identity import entity_names, find_entities
from depesche.archive.packing import unpack
from depesche.archive.tables import ACTORS, ENTITIES, REPORTS
from depesche.record import Record


def stored_report(connection: Connection, report: int) -> tuple[Record, int | None] | None:
    """A report's record and its story; None where the archive has none of that number."""
    row = connection.execute(select(REPORTS.c.record, REPORTS.c.story).where(REPORTS.c.id == report)).first()
    return None if row is None else (unpack(row.record), row.story)


def entities_of(connection: Connection, report: int) -> dict[str, int]:
    """The numbers of a report's actors by their ids within its record."""
    query = select(ACTORS.c.local, ENTITIES.c.same_as).join(ENTITIES, ENTITIES.c.id == ACTORS.c.entity)
    return {row.local: int(row.same_as) for row in connection.execute(query.where(ACTORS.c.report == report))}


def name_of(connection: Connection, named: str | None) -> str | None:
    """The name of the actor whose number is given; what is no number is the name itself."""
    if named is None or not named.isdecimal():
        return named
    numbers = find_entities(connection, named)[:1]
    return entity_names(connection, numbers)[numbers[0]] if numbers else named
