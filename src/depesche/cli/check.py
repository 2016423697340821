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
    repair: Annotated[bool, typer.Option("--repair", help="Make indexes, findings and stories anew.")] = False,
) -> None:
    """Verify every stored span against its text, and each finding's row against its record."""
    with opened(archive) as store:
        faults = 0
        for fault in find(store):
            faults += 1
            typer.echo(f"report {fault.report}: {fault.what}")
        if repair:
            typer.echo(f"Made anew from {make_anew(store)} records.")
        reports = store.counts()["reports"]
    typer.echo(f"{reports} reports, {faults} faults.")
    if faults:
        raise typer.Exit(1)
