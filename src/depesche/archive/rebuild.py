"""All that an archive knows beside the records themselves, made anew from them: indexes, findings, stories."""

from sqlalchemy import Connection, delete, select, update

from depesche.archive.dialect import INDEXED, create_word_indexes, drop_table
from depesche.archive.packing import DamagedRecordError, unpack
from depesche.archive.rows import rows_of
from depesche.archive.stories import join_story
from depesche.archive.tables import (
    ACTORS,
    EVENTS,
    FINGERPRINTS,
    METADATA,
    PARTIES,
    PICTURES,
    PLACES,
    POSITIONS,
    QUOTATIONS,
    REPORTS,
    SHOWN,
    STORIES,
)  # fmt: skip
from depesche.archive.writer import note_problem, store_layers

_DERIVED = (PARTIES, SHOWN, ACTORS, PLACES, QUOTATIONS, EVENTS, POSITIONS, PICTURES, FINGERPRINTS)
"""Tables that hold nothing but what records say. Entities stay: their numbers outlive re-reading, as decisions do."""


def rebuild(connection: Connection) -> int:
    """Make everything anew from the records, within the caller's transaction; returns how many reports there are.

    A report whose record is damaged stays as it is, without findings, and is listed as a problem.
    """
    _clear(connection)
    reports = connection.scalars(select(REPORTS.c.id).order_by(REPORTS.c.id)).all()
    for report in reports:
        row = connection.execute(select(REPORTS).where(REPORTS.c.id == report)).one()
        try:
            rows = rows_of(unpack(row.record), reader=row.reader)
        except DamagedRecordError as error:
            note_problem(connection, row.name, "record-damaged", str(error), report)
            continue
        more = {"story": join_story(connection, rows.marks)}
        connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(rows.report | more))
        store_layers(connection, report, rows)
    return len(reports)


def _clear(connection: Connection) -> None:
    """Put empty tables, as this version makes them, in the place of the derived ones."""
    connection.execute(update(REPORTS).values(story=None))
    for name in (*(f"{table}_words" for table in INDEXED), *(table.name for table in _DERIVED)):
        drop_table(connection, name)
    connection.execute(delete(STORIES))
    METADATA.create_all(connection)
    create_word_indexes(connection)
