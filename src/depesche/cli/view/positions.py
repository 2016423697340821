"""Who wants what."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from depesche.cli.view.words import heading, indented, joined, names, words
from depesche.record import Position, Record


def positions(record: Record) -> Iterator[RenderableType]:
    """The positions as a table: holder, stance, matter."""
    if not record.positions:
        return
    yield heading("Who wants what")
    known = names(record)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, header_style="dim")
    table.add_column("holder", style="bold", ratio=2)
    table.add_column("stance", no_wrap=True)
    table.add_column("of whom", ratio=2)
    table.add_column("matter", ratio=5)
    for position in record.positions:
        holder, target = (words(known.get(item or "", item or "")) for item in (position.holder, position.target))
        table.add_row(holder, position.kind, target, _matter(position, known))
    yield indented(table)


def _matter(position: Position, known: dict[str, str]) -> Text:
    matter = joined(position.content)
    if position.condition:
        matter += words(f" · if: {position.condition.text}", "dim")
    if position.according_to:
        matter += words(f" · according to {known.get(position.according_to, position.according_to)}", "dim")
    return matter
