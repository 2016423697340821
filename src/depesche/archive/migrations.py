"""Named, transactional migrations: an archive of any earlier release opens with this one."""

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, inspect, select

from depesche.archive.dialect import ArchiveError, create_word_indexes
from depesche.archive.tables import METADATA, MIGRATIONS


def _first(connection: Connection) -> None:
    METADATA.create_all(connection)
    create_word_indexes(connection)


ALL: tuple[tuple[str, Callable[[Connection], None]], ...] = (("2026-11-first-tables", _first),)
"""Every migration in order; one that a release carried is never changed."""


def migrate(engine: Engine) -> list[str]:
    """Apply what is missing; returns the names of what was applied.

    Raises ArchiveError when the archive is newer than this Depesche.
    """
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        have = (
            set(connection.scalars(select(MIGRATIONS.c.name))) if inspect(connection).has_table("migrations") else set()
        )
        unknown = have - {name for name, _ in ALL}
        if unknown:
            raise ArchiveError(
                f"{engine.url}: made by a newer Depesche ({', '.join(sorted(unknown))}); upgrade to open it"
            )
        done = []
        for name, change in ALL:
            if name not in have:
                change(connection)
                connection.execute(MIGRATIONS.insert().values(name=name, applied=datetime.now(UTC).isoformat()))
                done.append(name)
    return done
