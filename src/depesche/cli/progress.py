"""A progress bar on standard error, for runs of more than two seconds."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from depesche import UnreadableInputError
from depesche.source import files_in

T = TypeVar("T")
_QUIET = 2.0
"""Seconds before the bar appears."""


def with_progress(results: Iterable[T], paths: list[str]) -> Iterator[T]:
    """The results, unchanged; a bar on standard error counts them after two seconds.

    There is none where standard error is no terminal, nor where the results themselves go by on one.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from results
        return
    begun = time.monotonic()
    with ExitStack() as stack:
        bar = None
        for number, result in enumerate(results, 1):
            yield result
            if bar is None and time.monotonic() - begun > _QUIET:
                bar = _Bar(stack, expected(paths))
            if bar is not None:
                bar.stands_at(number)


class _Bar:
    """The bar of rich, which is slow to import and so is not made before it is shown."""

    def __init__(self, stack: ExitStack, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        own = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
        self._progress = stack.enter_context(own)
        self._task = self._progress.add_task("reading", total=total)

    def stands_at(self, number: int) -> None:
        self._progress.update(self._task, completed=number)


def expected(paths: Iterable[str]) -> int | None:
    """How many reports the inputs hold, as far as that can be told without reading them; None if it cannot."""
    total = 0
    try:
        for path in paths:
            for name in files_in(path):
                count = _count(name)
                if count is None:
                    return None
                total += count
    except (OSError, UnreadableInputError):
        return None
    return total


def _count(name: str) -> int | None:
    lower = name.lower()
    if lower.endswith((".jsonl", ".ndjson")):
        with Path(name).open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(2**20), b""))
    many = lower.removesuffix(".gz").endswith((".jsonl", ".ndjson", ".json", ".csv", ".tsv"))
    return None if many or ".warc" in lower or not Path(name).is_file() else 1
