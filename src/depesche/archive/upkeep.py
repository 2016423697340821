"""Keeping an archive sound: checking every stored span, making indexes anew, reading old reports again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import select

from depesche.archive.archive import Archive
from depesche.archive.packing import unpack
from depesche.archive.rebuild import rebuild
from depesche.archive.rows import rows_of
from depesche.archive.tables import QUOTATIONS, REPORTS
from depesche.archive.writer import changes, store_again
from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.pipeline import read_source
from depesche.record import Record
from depesche.source import Source, open_sources


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Something in the archive that is not as it should be."""

    report: int
    what: str


def check(archive: Archive) -> Iterator[Fault]:
    """Verify every stored span against its text, and every finding's row against its record."""
    for report, record in archive.records():
        for path, start, end, words in spans_of(msgspec.to_builtins(record), "$"):
            if record.text[start:end] != words:
                yield Fault(report=report, what=f"{path}: {words[:60]!r} does not stand at {start}:{end}")
        with archive.reading() as connection:
            rows = connection.execute(select(QUOTATIONS).where(QUOTATIONS.c.report == report)).all()
        if len(rows) != len(record.quotations):
            yield Fault(report=report, what=f"{len(rows)} rows for {len(record.quotations)} quotations")


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
