"""`depesche add`: reports into the archive."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from depesche.archive import DEFAULT, add_files
from depesche.cli.archive import ArchiveOption, opened
from depesche.cli.inputs import LARGEST, KindOption, Largest, options_of
from depesche.cli.progress import expected

if TYPE_CHECKING:
    from rich.progress import Progress

_NAMES = {
    "new": "new",
    "known": "known already",
    "version": "new versions",
    "failed": "failed (see depesche problems)",
}


def add(
    files: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    *,
    archive: ArchiveOption = DEFAULT,
    kind: KindOption = None,
    largest: Largest = LARGEST,
    processes: Annotated[int, typer.Option(min=1, help="Processes that read; one writes.")] = os.cpu_count() or 1,
) -> None:
    """Read reports and store them; run it again after a stop, nothing is stored twice.

    Takes pages, text, WARC, JSON Lines, what trafilatura, fundus and news-please save as JSON, and tables (CSV) with a
    column of texts. What cannot be read is named and listed by depesche problems; the exit status is then 1.
    """
    options = options_of(kind, None, None, largest)
    counts: dict[str, int] = {}
    with opened(archive, make=True) as store, _progress() as progress:
        task = progress.add_task("Reading", total=expected(files))
        try:
            for item in add_files(store, files, options, processes=processes):
                outcome = item.outcome or "failed"
                counts[outcome] = counts.get(outcome, 0) + 1
                progress.advance(task)
                if item.error:
                    progress.console.print(f"{item.name}: {item.error}", style="red", markup=False, soft_wrap=True)
        except KeyboardInterrupt:
            typer.echo(f"Stopped: {_told(counts)}. What is stored is kept; run it again to go on.", err=True)
            raise typer.Exit(130) from None
    typer.echo(_told(counts))
    if counts.get("failed"):
        raise typer.Exit(1)


def _told(counts: dict[str, int]) -> str:
    return ", ".join(f"{counts[key]} {name}" for key, name in _NAMES.items() if counts.get(key)) or "nothing to add"


@contextmanager
def _progress() -> "Iterator[Progress]":
    """A bar on standard error that counts, with reports a second and the time left where the number is known."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(TextColumn):
        """Reports a second, of late."""

        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f}/s" if speed else "", style="progress.data.speed")

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(""), TimeElapsedColumn(),
        TextColumn("left"), TimeRemainingColumn(),
    )  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield progress
