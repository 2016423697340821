"""The dates."""

from collections.abc import Iterator

from rich.console import RenderableType

from depesche.cli.view.words import grid, heading, indented, words
from depesche.record import Record, Timex


def times(record: Record) -> Iterator[RenderableType]:
    """The time expressions, in reading order, with their values."""
    if not record.times:
        return
    yield heading("Dates")
    table = grid("", "dim", "")
    for timex in record.times:
        table.add_row(words(timex), timex.type.lower(), words(_value(timex)))
    yield indented(table)


def _value(timex: Timex) -> str:
    if timex.resolved and timex.value:
        tells_more = timex.when and (timex.mod or timex.type == "DURATION")
        return f"{timex.value}, {timex.when}" if tells_more else timex.value
    known = f"{timex.value}, " if timex.value else ""
    return f"{known}open: needs {timex.needs}" if timex.needs else f"{known}open"
