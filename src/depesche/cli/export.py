"""`depesche export`: the archive for other programs."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from depesche.archive import DEFAULT, Archive
from depesche.archive.wire import (
    FINDING_COLUMNS,
    PLOVER_COLUMNS,
    Lines,
    to_annotations,
    to_jsonld,
    to_plover,
    to_rows,
    write_parquet,
)
from depesche.cli.archive import ArchiveOption, opened
from depesche.record import to_json


class Form(StrEnum):
    """What an archive is written as."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    JSONLD = "jsonld"
    ANNOTATIONS = "annotations"
    PLOVER = "plover"


def export(
    form: Annotated[
        Form, typer.Argument(help="Records, findings as a table, schema.org, W3C Web Annotation, or PLOVER.")
    ],
    *,
    archive: ArchiveOption = DEFAULT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file; standard output if none (not for Parquet).")
    ] = None,
) -> None:
    """Write the archive's current reports in a form that other programs read."""
    if form is Form.PARQUET and output is None:
        raise typer.BadParameter("Parquet is no text: name a file with --output")
    with opened(archive) as store, _writable(output):
        if form is Form.PARQUET and output is not None:
            write_parquet((row for report, record in store.records() for row in to_rows(report, record)), output)
        elif output is not None:
            with output.open("w", encoding="utf-8", newline="") as file:
                file.writelines(_lines(form, store))
        else:
            for line in _lines(form, store):
                sys.stdout.buffer.write(line.encode())
            sys.stdout.buffer.flush()


@contextmanager
def _writable(output: Path | None) -> Iterator[None]:
    """End the command with a message where the file cannot be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        typer.echo(f"depesche: {output or 'standard output'}: {error.strerror or error}", err=True)
        raise typer.Exit(1) from error


def _lines(form: Form, store: Archive) -> Iterator[str]:
    if form is Form.CSV:
        yield from _findings(store)
    elif form is Form.PLOVER:
        yield from _events(store)
    elif form is Form.JSONL:
        yield from (to_json(record).decode() + "\n" for _, record in store.records())
    elif form is Form.JSONLD:
        yield from (_json(to_jsonld(record)) for _, record in store.records())
    else:
        yield from (_json(item) for _, record in store.records() for item in to_annotations(record))


def _json(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False) + "\n"


def _findings(store: Archive) -> Iterator[str]:
    table = Lines(FINDING_COLUMNS)
    yield table.header()
    for report, record in store.records():
        yield from (table.line(row.values()) for row in to_rows(report, record))


def _events(store: Archive) -> Iterator[str]:
    table = Lines(PLOVER_COLUMNS, tabs=True)
    yield table.header()
    for report, record in store.records():
        yield from (table.line(row) for row in to_plover(report, record, version=f"depesche {store.reader}"))
