"""Named, transactional migrations: an archive of any earlier release opens with this one."""

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, inspect, select, text

from depesche.archive.dialect import ArchiveError, create_word_indexes
from depesche.archive.rebuild import rebuild
from depesche.archive.tables import EVENTS, METADATA, MIGRATIONS, POSITIONS, QUOTATIONS, REPORTS


def _smaller(connection: Connection) -> None:
    """Fingerprints by story, words without those that say nothing, fewer indexes, records packed tighter."""
    connection.execute(text("ALTER TABLE stories ADD COLUMN marks INTEGER NOT NULL DEFAULT 0"))
    for index in ("ix_reports_current", "ix_reports_publisher", "ix_reports_added"):
        connection.execute(text(f"DROP INDEX {index}"))
    rebuild(connection)


def _reasons(connection: Connection) -> None:
    """Why a decision was taken back."""
    connection.execute(text("ALTER TABLE ledger ADD COLUMN undone_why TEXT"))


def _filtered(connection: Connection) -> None:
    """Indexes that hold what the filters of a search ask for."""
    connection.execute(text("DROP INDEX ix_events_type"))
    wanted = {
        REPORTS: "ix_reports_facts", QUOTATIONS: "ix_quotations_kind", EVENTS: "ix_events_type",
        POSITIONS: "ix_positions_kind",
    }  # fmt: skip
    for table, name in wanted.items():
        next(index for index in table.indexes if index.name == name).create(connection, checkfirst=True)


FIRST = "2026-11-first-tables"
"""The archive as it was in the beginning: what an archive has when the others are yet to come."""
CHANGES: tuple[tuple[str, Callable[[Connection], None]], ...] = (
    ("2026-11-smaller", _smaller),
    ("2026-11-undone-why", _reasons),
    ("2026-11-what-filters-ask", _filtered),
)
"""Every change since, in order; one that a release carried keeps its name."""


def migrate(engine: Engine) -> list[str]:
    """Make a new archive, or apply to an older one what is missing; returns the names of what was applied.

    All in one transaction: an archive is as before or as it should be. Raises ArchiveError when the archive is newer
    than this Depesche, or the database is none.
    """
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if not inspect(connection).has_table("migrations"):
            return _make(connection, str(engine.url))
        have = set(connection.scalars(select(MIGRATIONS.c.name)))
        unknown = have - {FIRST, *(name for name, _ in CHANGES)}
        if unknown:
            raise ArchiveError(
                f"{engine.url}: made by a newer Depesche ({', '.join(sorted(unknown))}); upgrade to open it"
            )
        missing = [(name, change) for name, change in CHANGES if name not in have]
        for name, change in missing:
            change(connection)
            _note(connection, name)
    return [name for name, _ in missing]


def _make(connection: Connection, url: str) -> list[str]:
    """A new archive in an empty database."""
    there = inspect(connection).get_table_names()
    if there:
        raise ArchiveError(f"{url}: holds other tables ({', '.join(sorted(there)[:5])}); give an empty database")
    METADATA.create_all(connection)
    create_word_indexes(connection)
    names = [FIRST, *(name for name, _ in CHANGES)]
    for name in names:
        _note(connection, name)
    return names


def _note(connection: Connection, name: str) -> None:
    connection.execute(MIGRATIONS.insert().values(name=name, applied=datetime.now(UTC).isoformat()))
