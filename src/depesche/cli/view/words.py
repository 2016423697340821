"""Words of a report, made fit for a terminal."""

import re
from collections.abc import Iterable

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from depesche.record import Record, Span

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that would steer the terminal instead of being shown, the marks that turn its direction included."""
_BLANKS = re.compile(r"\s+")
INDENT = (0, 0, 0, 2)


def words(of: Span | str | None, style: str = "") -> Text:
    """The words of a span, or a string, on one line, without characters that steer the terminal."""
    text = of if isinstance(of, str) else of.text if of else ""
    return Text(_BLANKS.sub(" ", _CONTROL.sub(" ", text)), style=style)


def joined(spans: Iterable[Span], between: str = " … ", style: str = "") -> Text:
    """The words of several spans."""
    return Text(between, style="dim").join(words(span, style) for span in spans)


def heading(name: str) -> Text:
    """The name of a section."""
    return Text(name, style="bold cyan")


def grid(*styles: str, ratios: tuple[int, ...] = ()) -> Table:
    """A table without lines, its columns in these styles, the last one taking the room that is left."""
    table = Table.grid(padding=(0, 2), expand=True)
    for position, style in enumerate(styles):
        ratio = ratios[position] if ratios else (1 if position == len(styles) - 1 else None)
        table.add_column(style=style, ratio=ratio or None, no_wrap=not ratio, overflow="fold" if ratio else "ellipsis")
    return table


def indented(table: Table) -> Padding:
    """The table, a little to the right of its heading."""
    return Padding(table, INDENT)


def names(record: Record) -> dict[str, str]:
    """The names of actors and places by their ids."""
    actors = {actor.id: actor.name for actor in record.actors}
    return actors | {place.id: place.name for place in record.places}
