"""Keeping an archive sound: checking every stored span, making indexes anew, reading old reports again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from depesche.archive.archive import Archive
from depesche.archive.dialect import indexed_rows, integrity, reindex
from depesche.archive.packing import DamagedRecordError, unpack
from depesche.archive.rebuild import rebuild
from depesche.archive.rows import rows_of
from depesche.archive.tables import EVENTS, PICTURES, POSITIONS, QUOTATIONS, REPORTS
from depesche.archive.writer import changes, store_again
from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.pipeline import read_source
from depesche.record import Record
from depesche.source import Source, open_sources


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Something in the archive that is not as it should be."""

    report: int | None
    """Number of the report; None for the archive as a whole."""
    what: str
    """What is wrong, with the remedy."""


_REPAIR = "`depesche check --repair` makes it anew"


def check(archive: Archive) -> Iterator[Fault]:
    """Verify the database itself, every stored span against its text, and every finding's row against its record."""
    with archive.reading() as connection:
        for line in integrity(connection):
            yield Fault(report=None, what=f"{line}; {_REPAIR}, or restore a copy")
        indexed = indexed_rows(connection)
        numbers = connection.scalars(select(REPORTS.c.id).order_by(REPORTS.c.id)).all()
    for report in numbers:
        with archive.reading() as connection:
            yield from (Fault(report=report, what=what) for what in _report_faults(connection, report))
        if report not in indexed:
            yield Fault(report=report, what=f"is not in the word index; {_REPAIR}")


def _report_faults(connection: Connection, report: int) -> Iterator[str]:
    stored = connection.scalar(select(REPORTS.c.record).where(REPORTS.c.id == report))
    try:
        record = unpack(stored or b"")
    except DamagedRecordError as error:
        yield str(error)
        return
    for path, start, end, words in spans_of(msgspec.to_builtins(record), "$"):
        if record.text[start:end] != words:
            yield f"{path}: {words[:60]!r} does not stand at {start}:{end}; `depesche reread --all` reads it again"
    rows = rows_of(record, reader="")
    for table, findings in (
        (QUOTATIONS, rows.quotations), (EVENTS, rows.events), (POSITIONS, rows.positions), (PICTURES, rows.pictures),
    ):  # fmt: skip
        query = select(table.c.number, table.c.start, table.c.end, table.c.words).where(table.c.report == report)
        there = Counter(tuple(row) for row in connection.execute(query))
        wanted = Counter(tuple(found.cells[name] for name in ("number", "start", "end", "words")) for found in findings)
        if there != wanted:
            missing, odd = (wanted - there).total(), (there - wanted).total()
            yield f"{table.name}: {missing} rows of its record are missing, {odd} are not in it; {_REPAIR}"


def spans_of(value: Any, path: str) -> Iterator[tuple[str, int, int, str]]:  # noqa: ANN401  # any part of a record
    """Every span under `value`: where it stands in the record, its offsets and its words."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield path, value["start"], value["end"], value["text"]
        for key, item in value.items():
            yield from spans_of(item, f"{path}.{key}")
    elif isinstance(value, (list, tuple)):
        for number, item in enumerate(value):
            yield from spans_of(item, f"{path}[{number}]")


def repair(archive: Archive) -> int:
    """Make indexes, findings and stories anew from the records; returns how many reports there are."""
    with archive.writing() as connection:
        reindex(connection)
        return rebuild(connection)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reread:
    """What a new reading of a stored report gave."""

    report: int
    name: str
    changed: tuple[str, ...]
    """A line for each layer that changed."""


def reread(archive: Archive, *, everything: bool = False) -> Iterator[Reread]:
    """Read stored reports again that an earlier Depesche read, and store what is new."""
    query = select(REPORTS.c.id, REPORTS.c.record).order_by(REPORTS.c.id)
    if not everything:
        query = query.where(REPORTS.c.reader != archive.reader)
    with archive.reading() as connection:
        rows = connection.execute(query).all()
    for row in rows:
        old = unpack(row.record)
        new = read_source(_source_again(old))
        with archive.writing() as connection:
            stored = store_again(connection, row.id, new, rows_of(new, reader=archive.reader))
        changed = tuple(changes(old, new)) if stored.outcome == "changed" else ()
        yield Reread(report=row.id, name=old.source.name, changed=changed)


def _source_again(record: Record) -> Source:
    """The source of a stored report: its file if it is still there unchanged, else its frozen text."""
    file, _, _ = record.source.name.partition("#")
    if Path(file).is_file():
        for source in open_sources([file], Options()):
            if not isinstance(source, UnreadableInputError) and source.sha256 == record.source.sha256:
                return source
    return Source(
        name=record.source.name,
        kind="text",
        content=record.text,
        sha256=record.source.sha256,
        encoding=record.source.encoding,
        url=record.url,
        published=record.published,
        language=record.language,
    )
