"""`depesche reread`: old records brought up to date."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, Archive, retry
from depesche.archive import reread as read_again
from depesche.cli.archive import ArchiveOption, opened


def reread(
    *,
    archive: ArchiveOption = DEFAULT,
    everything: Annotated[bool, typer.Option("--all", help="Also what this version read.")] = False,
    problems: Annotated[
        bool, typer.Option("--problems", help="Instead, try the inputs again that could not be read.")
    ] = False,
) -> None:
    """Read stored reports again that an earlier version read, and say what changed."""
    with opened(archive) as store:
        if problems:
            _retry(store)
        else:
            _reread(store, everything=everything)


def _reread(store: Archive, *, everything: bool) -> None:
    changed = count = 0
    for item in read_again(store, everything=everything):
        count += 1
        if item.changed:
            changed += 1
            typer.echo(f"{item.report} {item.name}: {', '.join(item.changed)}")
    typer.echo(f"{count} read again, {changed} changed.")


def _retry(store: Archive) -> None:
    stored = failed = 0
    for item in retry(store, processes=1):
        stored += item.outcome in ("new", "version")
        failed += item.outcome is None
        if item.outcome != "known":
            typer.echo(f"{item.name}: {item.error or 'read and stored'}")
    typer.echo(f"{stored} read now, {failed} still not.")
    if failed:
        raise typer.Exit(1)
