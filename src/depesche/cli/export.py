"""`depesche export`: the archive for other programs."""

import csv
import json
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from depesche.archive import DEFAULT, Archive
from depesche.archive.wire import (
    FINDING_COLUMNS,
    PLOVER_COLUMNS,
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
    with opened(archive) as store:
        if form is Form.PARQUET and output is not None:
            write_parquet((row for report, record in store.records() for row in to_rows(report, record)), output)
        elif output is not None:
            with output.open("w", encoding="utf-8", newline="") as file:
                file.writelines(_lines(form, store))
        else:
            sys.stdout.writelines(_lines(form, store))


def _lines(form: Form, store: Archive) -> Iterable[str]:
    if form in (Form.CSV, Form.PLOVER):
        yield from _table(form, store)
        return
    for _, record in store.records():
        if form is Form.JSONL:
            yield to_json(record).decode() + "\n"
        elif form is Form.JSONLD:
            yield json.dumps(to_jsonld(record), ensure_ascii=False) + "\n"
        else:
            yield from (json.dumps(item, ensure_ascii=False) + "\n" for item in to_annotations(record))


def _table(form: Form, store: Archive) -> Iterable[str]:
    line = _Line()
    writer = csv.writer(line, delimiter="," if form is Form.CSV else "\t", lineterminator="\n")
    writer.writerow(FINDING_COLUMNS if form is Form.CSV else PLOVER_COLUMNS)
    yield line.text
    for report, record in store.records():
        if form is Form.CSV:
            rows = [[row.get(name) for name in FINDING_COLUMNS] for row in to_rows(report, record)]
        else:
            rows = [list(row) for row in to_plover(report, record)]
        for row in rows:
            writer.writerow(row)
            yield line.text


class _Line:
    """The last line that csv wrote."""

    text = ""

    def write(self, text: str) -> None:
        """Keep a line."""
        self.text = text
