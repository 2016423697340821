"""Where SQLite and PostgreSQL differ: connecting, word search, and rows that may exist already."""

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    ARRAY,
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Engine,
    Float,
    Integer,
    Subquery,
    Table,
    any_,
    bindparam,
    create_engine,
    event,
    func,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite

from depesche.archive.words import query_terms
from depesche.errors import DepescheError

T = TypeVar("T")
AT_ONCE = 400
"""Values in one query: an old SQLite counts to 999."""
INDEXED = ("reports", "quotations")
"""Tables whose words can be searched."""
PATIENCE = 60
"""Seconds that one process waits for another to let a SQLite file go."""
_LOOKS = 20_000
"""Steps of SQLite's machine between two looks at the clock: about a millisecond."""
WRITER = 7_343_772_461
"""Number of the lock that lets one process write to a PostgreSQL archive at a time, as a SQLite file does by itself."""
_RANKED = ("reports",)
"""Those of them whose hits are ranked, for which the index must know how often a word is there."""
RANKED = {"sqlite": 10_000, "postgresql": 3_000}
"""Hits that are ranked at the most, the latest: a word that more reports hold tells little of any."""
LONGEST_INDEXED = 900_000
"""Bytes of a report's words that PostgreSQL indexes, which refuses a megabyte: the rest of so long a report is stored,
but not searched."""


class ArchiveError(DepescheError):
    """An archive that cannot be opened, read or written; the message names the remedy."""


class SlowQueryError(ArchiveError):
    """A query that took longer than its reader waits."""


def connect(url: str, *, make: bool = True) -> Engine:
    """An engine for a PostgreSQL URL ("postgresql://...") or the path of a SQLite file.

    Raises ArchiveError when the file is not there and may not be made.
    """
    if url.startswith(("postgresql:", "postgres:")):
        address = url.replace("postgres:", "postgresql:", 1) if url.startswith("postgres:") else url
        engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:", 1))
        event.listen(engine, "begin", _begin_postgresql)
        return engine
    path = url.removeprefix("sqlite:///")
    if not Path(path).absolute().parent.is_dir():
        raise ArchiveError(f"{path}: its folder does not exist; make it first")
    if not make and not Path(path).exists():
        raise ArchiveError(f"{path}: there is no archive; `depesche add` makes one, `depesche demo` a sample")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401  # the driver's own type
    connection.isolation_level = None  # SQLAlchemy's begin event opens the transaction
    for pragma in (
        "page_size=2048",  # a record of some kilobytes leaves less of its last page empty
        f"busy_timeout={1000 * PATIENCE}",
        "wal_autocheckpoint=4000",
        "journal_size_limit=67108864",  # what a reader that lasts made it grow beyond is given back
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "cache_size=-65536",
    ):
        connection.execute(f"PRAGMA {pragma}")
    _turn_to_wal(connection)


def _turn_to_wal(connection: sqlite3.Connection) -> None:
    """Let readers read while one writes; SQLite by itself has nobody wait here for another that makes the file."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def time_boxed(connection: Connection, seconds: float | None) -> Iterator[None]:
    """Break a connection's queries off so many seconds from now; None lets them run."""
    if seconds is None:
        yield
    elif is_sqlite(connection):
        driver: Any = connection.connection.driver_connection
        end = time.monotonic() + seconds
        driver.set_progress_handler(lambda: time.monotonic() > end, _LOOKS)
        try:
            yield
        finally:
            driver.set_progress_handler(None, 0)
    else:
        connection.execute(text(f"SET LOCAL statement_timeout = {int(seconds * 1000)}"))
        yield


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER})")
    else:  # a plan for any words is slow for those that all reports hold; compiling one takes longer than to search
        connection.exec_driver_sql("SET LOCAL plan_cache_mode = force_custom_plan")
        connection.exec_driver_sql("SET LOCAL jit = off")


def is_sqlite(connection: Connection) -> bool:
    """Whether the archive is a SQLite file."""
    return connection.dialect.name == "sqlite"


def create_word_indexes(connection: Connection) -> None:
    """Make the word index of reports and of quotations."""
    for table in INDEXED:
        if is_sqlite(connection):
            less = "" if table in _RANKED else ", detail=none, columnsize=0"
            connection.execute(text(f"CREATE VIRTUAL TABLE {table}_words USING fts5(words, content=''{less})"))
        else:
            connection.execute(text(f"CREATE TABLE {table}_words (rowid bigint PRIMARY KEY, words tsvector NOT NULL)"))
            connection.execute(text(f"CREATE INDEX {table}_words_gin ON {table}_words USING gin (words)"))


def index_words(connection: Connection, table: str, rows: list[tuple[int, str]]) -> None:
    """Index rows (row number, terms separated by blanks) of `table`."""
    if not rows:
        return
    if is_sqlite(connection):
        insert = text(f"INSERT INTO {table}_words (rowid, words) VALUES (:row, :terms)")
        connection.execute(insert, [{"row": row, "terms": terms} for row, terms in rows])
    else:
        insert = text(f"INSERT INTO {table}_words (rowid, words) VALUES (:row, CAST(:terms AS tsvector))")
        connection.execute(insert, [{"row": row, "terms": _vector(terms)} for row, terms in rows])


def _vector(terms: str) -> str:
    """PostgreSQL's form of terms with their places: 'gipfel':1,3 'putin':2."""
    places: dict[str, list[int]] = {}
    size = 0
    for place, term in enumerate(terms.split(), 1):
        size += 2 if term in places else 8 + len(term.encode())
        if size > LONGEST_INDEXED:
            break
        places.setdefault(term, []).append(min(place, 16383))
    return " ".join(f"'{term}':{','.join(map(str, at[:255]))}" for term, at in places.items())


def indexed_rows(connection: Connection) -> set[int]:
    """The reports that are in the word index."""
    of_whom = "SELECT id FROM reports_words_docsize" if is_sqlite(connection) else "SELECT rowid FROM reports_words"
    return set(connection.scalars(text(of_whom)))


def integrity(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file itself; PostgreSQL sees to its own."""
    if not is_sqlite(connection):
        return []
    found = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
    astray = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [str(line) for line in found if line != "ok"] + [
        f"row {row[1]} of {row[0]} points to a row of {row[2]} that is not there" for row in astray[:20]
    ]


def reindex(connection: Connection) -> None:
    """Make the indexes of all tables anew, where they may be damaged."""
    if is_sqlite(connection):
        connection.exec_driver_sql("REINDEX")


def drop_table(connection: Connection, name: str) -> None:
    """Drop a table of the archive, if it is there."""
    connection.execute(text(f"DROP TABLE IF EXISTS {name}" + ("" if is_sqlite(connection) else " CASCADE")))


def unindex_words(connection: Connection, table: str, rows: list[tuple[int, str]]) -> None:
    """Take rows with the terms they were indexed by out of the index."""
    for row, terms in rows:
        if is_sqlite(connection):
            delete = f"INSERT INTO {table}_words ({table}_words, rowid, words) VALUES ('delete', :row, :terms)"
            connection.execute(text(delete), {"row": row, "terms": terms})
        else:
            connection.execute(text(f"DELETE FROM {table}_words WHERE rowid = :row"), {"row": row})


def _match(connection: Connection, words: str) -> BindParameter[str]:
    """The database's own question for rows that hold all of `words`; several may stand in one query."""
    both, either, quote = (" AND ", " OR ", '"') if is_sqlite(connection) else (" & ", " | ", "'")
    terms = (either.join(f"{quote}{term}{quote}" for term in alternatives) for alternatives in query_terms(words))
    return bindparam("match", both.join(f"({term})" for term in terms), unique=True)


def _holds(connection: Connection, table: str) -> str:
    return f"{table}_words MATCH :match" if is_sqlite(connection) else "words @@ CAST(:match AS tsquery)"


def _row(connection: Connection) -> str:
    """The number of a row; as a bare column SQLite would search the words anew for each that is asked for."""
    return "+rowid AS rowid" if is_sqlite(connection) else "rowid"


def holding(connection: Connection, table: str, words: str) -> Subquery:
    """The rows (`rowid`) of `table` that hold all of `words`."""
    query = text(f"SELECT {_row(connection)} FROM {table}_words WHERE {_holds(connection, table)}")
    return query.bindparams(_match(connection, words)).columns(rowid=Integer).subquery()


def ranking(connection: Connection, words: str) -> Subquery:
    """The last reports (`rowid`) that hold all of `words`, with their `rank`: the better the match, the lower."""
    query = text(
        f"SELECT {_row(connection)}, {_rank(connection)} AS rank FROM reports_words"
        f" WHERE {_holds(connection, 'reports')}"
        f" ORDER BY reports_words.rowid DESC LIMIT {RANKED[connection.dialect.name]}"
    )
    return query.bindparams(_match(connection, words)).columns(rowid=Integer, rank=Float).subquery()


def ranking_of_all(connection: Connection, words: str) -> Subquery:
    """All reports that hold all of `words`; those that `ranking` leaves out have the rank 0, the worst there is."""
    held = f"FROM reports_words WHERE {_holds(connection, 'reports')}"
    last = text(f"SELECT rowid {held} ORDER BY rowid DESC LIMIT 1 OFFSET {RANKED[connection.dialect.name]}")
    after = connection.scalar(last.bindparams(_match(connection, words))) or 0
    rank = f"CASE WHEN rowid > {int(after)} THEN {_rank(connection)} ELSE 0 END"
    query = text(f"SELECT {_row(connection)}, {rank} AS rank {held}")
    return query.bindparams(_match(connection, words)).columns(rowid=Integer, rank=Float).subquery()


def _rank(connection: Connection) -> str:
    return "bm25(reports_words)" if is_sqlite(connection) else "-ts_rank(words, CAST(:match AS tsquery), 1)"


def numbers(connection: Connection, values: Sequence[int]) -> Subquery:
    """Many row numbers as a table with the column `number`, to join with."""
    if is_sqlite(connection):
        query = text("SELECT value AS number FROM json_each(:numbers)").bindparams(numbers=json.dumps(list(values)))
    else:
        query = text("SELECT unnest(CAST(:numbers AS bigint[])) AS number").bindparams(numbers=list(values))
    return query.columns(number=Integer).subquery()


def insert_new(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows, passing over those that are there already."""
    if not rows:
        return
    insert = sqlite.insert(table) if is_sqlite(connection) else postgresql.insert(table)
    connection.execute(insert.on_conflict_do_nothing(), rows)


@cache
def _among(dialect: str, column: ColumnElement[int]) -> ColumnElement[bool]:
    if dialect == "sqlite":
        return column.in_(select(func.json_each(bindparam("among")).table_valued("value").c.value))
    return column == any_(bindparam("among", type_=ARRAY(BigInteger)))


def among(connection: Connection, column: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a column has one of the numbers of the parameter that `numbers_asked` makes, however many they are."""
    return _among(connection.dialect.name, column)


def numbers_asked(connection: Connection, values: Iterable[int]) -> dict[str, str | list[int]]:
    """The parameter that `among` asks for."""
    return {"among": json.dumps(sorted(values)) if is_sqlite(connection) else sorted(values)}


def in_parts(values: Iterable[T]) -> Iterator[Sequence[T]]:
    """The values, as many at a time as one query takes."""
    rest = iter(values)
    while some := list(islice(rest, AT_ONCE)):
        yield some
