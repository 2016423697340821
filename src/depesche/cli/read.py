"""`depesche read`: reports to records."""

import sys
from typing import Annotated

import typer

from depesche import Options, UnreadableInputError, read_files, to_json


def read(
    files: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
    published: Annotated[str | None, typer.Option(help="Date of publication.")] = None,
) -> None:
    """Read reports and print what they say."""
    failed = False
    for record in read_files(files, options=Options(published=published)):
        if isinstance(record, UnreadableInputError):
            failed = True
            typer.echo(record, err=True)
        elif json:
            sys.stdout.buffer.write(to_json(record) + b"\n")
    if failed:
        raise typer.Exit(1)
