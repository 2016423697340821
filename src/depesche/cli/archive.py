"""What the archive's commands share: where the archive is, the filters, and how findings are printed."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, TypeVar

import msgspec
import typer

from depesche.archive import Archive, ArchiveError
from depesche.errors import DepescheError
from depesche.record.edtf import edtf

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from rich.console import RenderableType

T = TypeVar("T", bound="DataclassInstance")
ArchiveOption = Annotated[
    str, typer.Option("--archive", "-a", envvar="DEPESCHE_ARCHIVE", help="Path of a SQLite file, or a PostgreSQL URL.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON Lines.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV with a header.")]
LimitOption = Annotated[int, typer.Option(min=1, max=100_000, help="How many at most.")]
OffsetOption = Annotated[int, typer.Option(min=0, help="How many to pass over.")]


def as_date(value: str | None) -> str | None:
    """A date as the archive keeps it; a clear word about one that is none."""
    try:
        return edtf(value) if value else None
    except DepescheError as error:
        raise typer.BadParameter(str(error)) from error


SinceOption = Annotated[
    str | None,
    typer.Option("--from", callback=as_date, help="Published on or after this date (2019, 2019-04, 2019-04-25)."),
]
UntilOption = Annotated[str | None, typer.Option("--to", callback=as_date, help="Published on or before this date.")]
PublisherOption = Annotated[str | None, typer.Option(help="Part of the publisher's name.")]
AgencyOption = Annotated[str | None, typer.Option(help="Canonical name of an agency (dpa, AFP, Reuters).")]
LanguageOption = Annotated[str | None, typer.Option(help="Language of the report (de, en).")]
PlaceOption = Annotated[str | None, typer.Option(help="A place the report names, or an ISO country code.")]
ActorOption = Annotated[str | None, typer.Option(help="Who did it.")]
TowardsOption = Annotated[str | None, typer.Option(help="To whom it was done.")]
TypeOption = Annotated[str | None, typer.Option(help="PLOVER type of an event (CONSULT, ACCUSE, AID).")]
AboutOption = Annotated[str | None, typer.Option(help="An actor or words it is about.")]


@contextmanager
def opened(url: str, *, make: bool = False) -> Iterator[Archive]:
    """The archive, closed in the end; its trouble ends the command with a message and status 1."""
    try:
        archive = Archive(url, make=make)
        try:
            yield archive
        finally:
            archive.close()
    except ArchiveError as error:
        typer.echo(f"depesche: {error}", err=True)
        raise typer.Exit(1) from error


def show(
    rows: Sequence[T],
    kind: type[T],
    view: Callable[[Sequence[T]], "Iterable[RenderableType]"],
    *,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Print rows of a `kind` for people, as JSON Lines, or as CSV; `view` makes what people see."""
    if as_json:
        for row in rows:
            sys.stdout.write(json.dumps(msgspec.to_builtins(row), ensure_ascii=False) + "\n")
    elif as_csv:
        _write_csv(rows, [field.name for field in fields(kind)])
    elif rows:
        from depesche.cli.view.page import console  # only people wait for rich

        out = console()
        for part in view(rows):
            out.print(part)
    else:
        typer.echo("Nothing found.", err=True)


def _write_csv(rows: Iterable[object], names: list[str]) -> None:
    """The rows with a header; what holds several values has them separated by semicolons."""
    writer = csv.DictWriter(sys.stdout, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        values = msgspec.to_builtins(row)
        writer.writerow({name: _flat(value) for name, value in values.items()})


def _flat(value: object) -> object:
    several = isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value)
    return "; ".join(value) if several else value  # type: ignore[arg-type]  # it is one of strings
