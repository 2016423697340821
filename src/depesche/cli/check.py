"""`depesche check`: whether an archive is sound."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT
from depesche.archive import check as find
from depesche.archive import repair as make_anew
from depesche.cli.archive import ArchiveOption, opened


def check(
    *,
    archive: ArchiveOption = DEFAULT,
    repair: Annotated[bool, typer.Option("--repair", help="Make indexes, findings and stories anew first.")] = False,
) -> None:
    """Verify the database, every stored span against its text, and each finding's row against its record.

    The exit status is 1 if something is wrong.
    """
    with opened(archive) as store:
        if repair:
            typer.echo(f"Made anew from {make_anew(store)} records.")
        faults = 0
        for fault in find(store):
            faults += 1
            typer.echo(f"{'archive' if fault.report is None else f'report {fault.report}'}: {fault.what}")
        reports = store.counts()["reports"]
    typer.echo(f"{reports} reports, {faults} faults.")
    if faults:
        raise typer.Exit(1)
