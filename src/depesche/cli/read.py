"""`depesche read`: reports to records."""

import sys
from typing import Annotated

import typer

from depesche import Record, read_files, to_json
from depesche.cli.inputs import LARGEST, Files, KindOption, Largest, Published, Reports, Url, options_of
from depesche.cli.progress import with_progress


def read(
    files: Files,
    *,
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one record a line.")] = False,
    furniture: Annotated[bool, typer.Option("--furniture", help="Show what was set aside too.")] = False,
    kind: KindOption = None,
    published: Published = None,
    url: Url = None,
    largest: Largest = LARGEST,
) -> None:
    """Read reports and print what they say.

    What cannot be read is named on standard error; the other reports are read, and the exit status is 1.
    """
    options = options_of(kind, published, url, largest)
    reports = Reports(with_progress(read_files(files, options=options), files))
    if json:
        for record in reports:
            sys.stdout.buffer.write(to_json(record) + b"\n")
        sys.stdout.buffer.flush()
    else:
        _show(reports, with_furniture=furniture)
    if reports.failed:
        raise typer.Exit(1)


def _show(reports: Reports[Record], *, with_furniture: bool) -> None:
    out = None
    for record in reports:
        if out is None:
            # Whoever wants JSON need not wait for rich.
            from depesche.cli.view.page import console, show

            out = console()
        show(out, record, with_furniture=with_furniture)
