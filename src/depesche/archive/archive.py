"""An archive: many reports, one searchable record."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DatabaseError, OperationalError

from depesche.archive.dialect import ArchiveError, SlowQueryError, connect, time_boxed
from depesche.archive.migrations import migrate
from depesche.archive.packing import unpack
from depesche.archive.rows import Rows, rows_of
from depesche.archive.tables import EVENTS, POSITIONS, QUOTATIONS, REPORTS, STORIES
from depesche.archive.writer import Stored, note_problem, store
from depesche.errors import UnreadableInputError
from depesche.record import Record

DEFAULT = "depesche.db"
"""The archive a command uses where none is named."""


class Archive:
    """One archive: a SQLite file or a PostgreSQL database."""

    def __init__(self, url: str = DEFAULT, *, make: bool = True) -> None:
        """Open the archive, `make` it if there is none, and bring it up to date.

        Raises ArchiveError when it is not there, cannot be opened, is damaged, or is newer than this Depesche.
        """
        self.url = url
        self.engine: Engine = connect(url, make=make)
        with self._told():
            migrate(self.engine)
        self.reader = version("depesche")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the database's trouble into words that name the remedy."""
        try:
            yield
        except (OperationalError, DatabaseError) as error:
            if "interrupted" in str(error.orig) or "statement timeout" in str(error.orig):
                raise SlowQueryError("the query took too long; narrow it") from error
            raise ArchiveError(_remedy(self.url, str(error.orig))) from error

    @contextmanager
    def reading(self, *, seconds: float | None = None) -> Iterator[Connection]:
        """A connection that sees one state of the archive; `seconds` after it began its queries are broken off.

        Raises SlowQueryError when they are.
        """
        with self._told(), self.engine.connect() as connection, connection.begin(), time_boxed(connection, seconds):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection with one transaction, kept whole or not at all."""
        with self._told(), self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def add(self, record: Record, *, path: str | None = None) -> Stored:
        """Store a record; the same bytes twice are one report."""
        return self.add_rows(rows_of(record, reader=self.reader), path=path)

    def add_rows(self, rows: Rows, *, path: str | None = None) -> Stored:
        """Store a record whose rows are made already."""
        with self.writing() as connection:
            return store(connection, rows, path=path)

    def note(self, error: UnreadableInputError) -> None:
        """Write down an input that could not be read."""
        with self.writing() as connection:
            note_problem(connection, error.where, "unreadable", error.why)

    def has(self, sha256: str) -> bool:
        """Whether a report with these bytes is stored."""
        with self.reading() as connection:
            return connection.scalar(select(REPORTS.c.id).where(REPORTS.c.sha256 == sha256)) is not None

    def record(self, report: int) -> Record:
        """The record of a stored report.

        Raises ArchiveError when there is none of that number.
        """
        with self.reading() as connection:
            stored = connection.scalar(select(REPORTS.c.record).where(REPORTS.c.id == report))
        if stored is None:
            raise ArchiveError(f"report {report}: the archive has none of that number")
        return unpack(stored)

    def prints(self, report: int) -> list[tuple[int, str, str | None]]:
        """Number, title and publisher of the other reports that carry the same wire text."""
        story = select(REPORTS.c.story).where(REPORTS.c.id == report).scalar_subquery()
        query = select(REPORTS.c.id, REPORTS.c.title, REPORTS.c.publisher).where(REPORTS.c.story == story)
        with self.reading() as connection:
            rows = connection.execute(query.where(REPORTS.c.id != report, REPORTS.c.current).order_by(REPORTS.c.id))
            return [(int(row.id), row.title, row.publisher) for row in rows]

    def records(self) -> Iterator[tuple[int, Record]]:
        """Every current report's number and record, in order."""
        last = 0
        while True:
            with self.reading() as connection:
                query = select(REPORTS.c.id, REPORTS.c.record).where(REPORTS.c.id > last, REPORTS.c.current)
                rows = connection.execute(query.order_by(REPORTS.c.id).limit(100)).all()
            for row in rows:
                yield int(row.id), unpack(row.record)
            if not rows:
                return
            last = rows[-1].id

    def counts(self) -> dict[str, int]:
        """How much the archive holds."""
        tables = {
            "reports": REPORTS,
            "stories": STORIES,
            "quotations": QUOTATIONS,
            "events": EVENTS,
            "positions": POSITIONS,
        }
        with self.reading() as connection:
            return {
                name: connection.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()
            }

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def _remedy(url: str, cause: str) -> str:
    lower = cause.lower()
    if "malformed" in lower or "not a database" in lower:
        return f"{url}: {cause}; the file is damaged: restore a copy, or `sqlite3 {url} .recover | sqlite3 rescued.db`"
    if any(word in lower for word in ("is full", "no space", "disk i/o", "too large", "could not extend", "quota")):
        return f"{url}: {cause}; make room on the disk and run the command again: what is stored is kept"
    if "locked" in lower:
        return f"{url}: {cause}; another process writes to it: wait for it, or end it"
    if "unable to open" in lower or "readonly" in lower:
        return f"{url}: {cause}; look at the rights of the file and its folder"
    return f"{url}: {cause}"
