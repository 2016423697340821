"""`depesche reread`: old records brought up to date."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT
from depesche.archive import reread as read_again
from depesche.cli.archive import ArchiveOption, opened


def reread(
    *,
    archive: ArchiveOption = DEFAULT,
    everything: Annotated[bool, typer.Option("--all", help="Also what this version read.")] = False,
) -> None:
    """Read stored reports again that an earlier version read, and say what changed."""
    changed = count = 0
    with opened(archive) as store:
        for item in read_again(store, everything=everything):
            count += 1
            if item.changed:
                changed += 1
                typer.echo(f"{item.report} {item.name}: {', '.join(item.changed)}")
    typer.echo(f"{count} read again, {changed} changed.")
