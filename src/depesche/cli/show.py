"""`depesche show`: one report of the archive."""

import sys
from typing import Annotated

import typer

from depesche.archive import DEFAULT
from depesche.cli.archive import ArchiveOption, opened
from depesche.record import to_json


def show(
    report: Annotated[int, typer.Argument(help="Number of the report, as search and the lists of findings give it.")],
    *,
    archive: ArchiveOption = DEFAULT,
    json: Annotated[bool, typer.Option("--json", help="Print the record as one line of JSON.")] = False,
    furniture: Annotated[bool, typer.Option("--furniture", help="Show what was set aside too.")] = False,
) -> None:
    """Show a report of the archive with all that was found in it, and who else printed it."""
    with opened(archive) as store:
        record = store.record(report)
        others = store.prints(report)
    if json:
        sys.stdout.buffer.write(to_json(record) + b"\n")
        return
    from depesche.cli.view.page import console
    from depesche.cli.view.page import show as show_record
    from depesche.cli.view.words import heading, words

    out = console()
    show_record(out, record, with_furniture=furniture)
    if others:
        out.print(heading("Other prints"))
        for number, title, publisher in others:
            out.print(words(f"  {number}  {publisher or '-'}: {title}"))
