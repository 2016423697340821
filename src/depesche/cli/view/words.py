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
_WIDEST = 26
"""Characters of a column that names things; longer names go on below."""
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


def grid(*styles: str) -> Table:
    """A table without lines, its columns in these styles; the last takes the room that the others leave."""
    table = Table.grid(padding=(0, 2), expand=True)
    for style in styles[:-1]:
        table.add_column(style=style, max_width=_WIDEST)
    table.add_column(style=styles[-1], ratio=1, overflow="fold")
    return table


def indented(table: Table) -> Padding:
    """The table, a little to the right of its heading."""
    return Padding(table, INDENT)


def names(record: Record) -> dict[str, str]:
    """The names of actors and places by their ids."""
    actors = {actor.id: actor.name for actor in record.actors}
    return actors | {place.id: place.name for place in record.places}
