"""What happened, as a dated list."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from depesche.cli.view.words import grid, heading, indented, names, words
from depesche.record import Event, Record


def events(record: Record) -> Iterator[RenderableType]:
    """The events, by date; those without one come last, in reading order."""
    if not record.events:
        return
    yield heading("What happened")
    known = names(record)
    table = grid("cyan", "dim", "")
    for event in sorted(record.events, key=lambda event: event.time or "~"):
        table.add_row(words(event.time or "undated"), event.type, Group(*_lines(event, known)))
    yield indented(table)


def _lines(event: Event, known: dict[str, str]) -> Iterator[Text]:
    doers, targets = _named(event.actors, known), _named(event.targets, known)
    sides = " → ".join(side for side in (doers or "?", targets) if side)
    place = f" · {known.get(event.place, event.place)}" if event.place else ""
    yield words(sides, "bold") + words(f" {event.trigger.text}") + words(place + _status(event), "dim")


def _status(event: Event) -> str:
    told = f" · as quotation {event.quotation + 1} says" if event.quotation is not None else ""
    return ("" if event.status == "happened" else f" · {event.status}") + told


def _named(ids: tuple[str, ...], known: dict[str, str]) -> str:
    return ", ".join(known.get(item, item) for item in ids)
