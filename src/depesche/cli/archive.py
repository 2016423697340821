"""What the archive's commands share: where the archive is, the filters, and how findings are printed."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any

import msgspec
import typer

from depesche.archive import Archive, ArchiveError
from depesche.errors import DepescheError
from depesche.record.edtf import edtf

ArchiveOption = Annotated[
    str, typer.Option("--archive", "-a", envvar="DEPESCHE_ARCHIVE", help="Path of a SQLite file, or a PostgreSQL URL.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON Lines.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV with a header.")]
LimitOption = Annotated[int, typer.Option(min=1, max=100_000, help="How many at most.")]
OffsetOption = Annotated[int, typer.Option(min=0, help="How many to pass over.")]


def _date(value: str | None) -> str | None:
    """A date as the archive keeps it; a clear word about one that is none."""
    try:
        return edtf(value) if value else None
    except DepescheError as error:
        raise typer.BadParameter(str(error)) from error


SinceOption = Annotated[
    str | None,
    typer.Option("--from", callback=_date, help="Published on or after this date (2019, 2019-04, 2019-04-25)."),
]
UntilOption = Annotated[str | None, typer.Option("--to", callback=_date, help="Published on or before this date.")]
PublisherOption = Annotated[str | None, typer.Option(help="Part of the publisher's name.")]
AgencyOption = Annotated[str | None, typer.Option(help="Canonical name of an agency (dpa, AFP, Reuters).")]
LanguageOption = Annotated[str | None, typer.Option(help="Language of the report (de, en).")]
PlaceOption = Annotated[str | None, typer.Option(help="A place the report names, or an ISO country code.")]
AboutOption = Annotated[str | None, typer.Option(help="An actor or words it is about.")]


@contextmanager
def opened(url: str) -> Iterator[Archive]:
    """The archive, closed in the end; its trouble ends the command with a message and status 1."""
    try:
        archive = Archive(url)
        try:
            yield archive
        finally:
            archive.close()
    except ArchiveError as error:
        typer.echo(f"depesche: {error}", err=True)
        raise typer.Exit(1) from error


def show(rows: Sequence[msgspec.Struct | Any], columns: dict[str, str], *, as_json: bool, as_csv: bool) -> None:
    """Print rows as a table for people, as JSON Lines, or as CSV; `columns` maps fields to headings."""
    if as_json:
        for row in rows:
            sys.stdout.write(json.dumps(_fields(row), ensure_ascii=False) + "\n")
    elif as_csv:
        names = list(_fields(rows[0])) if rows else list(columns)
        writer = csv.DictWriter(sys.stdout, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(_fields(row) for row in rows)
    else:
        _show_table(rows, columns)


def _fields(row: Any) -> dict[str, Any]:  # noqa: ANN401
    fields: dict[str, Any] = msgspec.to_builtins(row)
    return fields


def _show_table(rows: Iterable[Any], columns: dict[str, str]) -> None:
    from rich import box  # only people wait for rich
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in columns.values():
        table.add_column(heading, overflow="fold")
    count = 0
    for row in rows:
        count += 1
        table.add_row(*(_cell(getattr(row, name)) for name in columns))
    if count:
        Console(highlight=False, markup=False).print(table)
    else:
        typer.echo("Nothing found.", err=True)


def _cell(value: object) -> str:
    return "" if value is None else str(value)
