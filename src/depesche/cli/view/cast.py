"""The cast, and the places."""

from collections.abc import Iterator

from rich.console import RenderableType

from depesche.cli.view.words import grid, heading, indented, words
from depesche.record import Actor, Place, Record


def cast(record: Record) -> Iterator[RenderableType]:
    """The actors, in order of first mention."""
    if not record.actors:
        return
    yield heading("Cast")
    table = grid("bold", "dim", "")
    for actor in record.actors:
        what = f"{actor.type} {actor.country}" if actor.country else actor.type
        table.add_row(words(actor.name), words(what), words(_known_as(actor)))
    yield indented(table)


def _known_as(actor: Actor) -> str:
    roles = "; ".join(actor.roles)
    also = f"also {', '.join(actor.aliases)}" if actor.aliases else ""
    return " · ".join(part for part in (roles, also, f"{len(actor.mentions)}×") if part)


def places(record: Record) -> Iterator[RenderableType]:
    """The places, in order of first mention."""
    if not record.places:
        return
    yield heading("Places")
    table = grid("bold", "dim", "")
    for place in record.places:
        kind = f"{place.kind} {place.country}" if place.country else place.kind
        table.add_row(
            words(place.name), words(kind), words(" · ".join(filter(None, (_where(place), f"{len(place.mentions)}×"))))
        )
    yield indented(table)


def _where(place: Place) -> str:
    """Where a place lies; a country is no point."""
    if place.kind == "country":
        return ""
    if place.latitude is None or place.longitude is None:
        return "not in the gazetteer"
    north, east = ("N" if place.latitude >= 0 else "S"), ("E" if place.longitude >= 0 else "W")
    return f"{abs(place.latitude):.2f}° {north}, {abs(place.longitude):.2f}° {east}"
