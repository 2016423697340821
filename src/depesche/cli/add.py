"""`depesche add`: reports into the archive."""

import os
from typing import Annotated

import typer

from depesche.archive import DEFAULT, add_files
from depesche.cli.archive import ArchiveOption, opened
from depesche.options import Options


def add(
    files: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    *,
    archive: ArchiveOption = DEFAULT,
    processes: Annotated[int, typer.Option(min=1, help="Processes that read; one writes.")] = os.cpu_count() or 1,
) -> None:
    """Read reports and store them; run it again after a stop, nothing is stored twice."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    counts: dict[str, int] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with (
        opened(archive, make=True) as store,
        Progress(*columns, console=Console(stderr=True), transient=True) as progress,
    ):
        task = progress.add_task("Reading", total=None)
        try:
            for item in add_files(store, files, Options(), processes=processes):
                outcome = item.outcome or "failed"
                counts[outcome] = counts.get(outcome, 0) + 1
                progress.advance(task)
                if item.error:
                    progress.console.print(f"{item.name}: {item.error}", style="red", markup=False)
        except KeyboardInterrupt:
            typer.echo("Stopped; what was stored is kept. Run the command again to go on.", err=True)
            raise typer.Exit(130) from None
    names = {
        "new": "new",
        "known": "known already",
        "version": "new versions",
        "failed": "failed (see depesche problems)",
    }
    typer.echo(", ".join(f"{counts[key]} {name}" for key, name in names.items() if counts.get(key)) or "nothing to add")
    if counts.get("failed"):
        raise typer.Exit(1)
