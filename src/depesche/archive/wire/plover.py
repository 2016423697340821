"""PLOVER and POLECAT: events as tab-separated rows, with the older scales derived from PLOVER's own tables."""

from collections.abc import Iterator

from depesche.event.plover import PLOVER
from depesche.record import Record

PLOVER_COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "CAMEO Root", "Actor Name",
    "Actor Country", "Actor Sector", "Recipient Name", "Recipient Country", "Recipient Sector", "Placename", "Country",
    "Latitude", "Longitude", "Language", "Publication Date", "Source", "Headline", "Event Text",
)  # fmt: skip
"""The columns, named as in POLECAT's weekly files; CAMEO Root and Event Text are ours."""

_SECTORS = {"state": "GOV", "person": "", "organisation": "", "group": ""}


def to_plover(report: int, record: Record) -> Iterator[tuple[str, ...]]:
    """One row for each event that happened."""
    actors = {actor.id: actor for actor in record.actors}
    places = {place.id: place for place in record.places}
    for number, event in enumerate(record.events):
        if event.status != "happened":
            continue
        scale = PLOVER[event.type]
        place = places.get(event.place or "")
        sides: list[str] = []
        for ids in (event.actors, event.targets):
            side = [actors[key] for key in ids if key in actors]
            sides += [
                "; ".join(actor.name for actor in side),
                "; ".join(actor.country or "" for actor in side),
                "; ".join(_SECTORS[actor.type] for actor in side),
            ]
        headline = record.article.headline
        row = (
            f"{report}-{number}", event.time or "", event.type, "", f"{scale.goldstein}", f"{scale.quad}",
            scale.cameo, *sides,
            place.name if place else "", (place.country if place else None) or "",
            _number(place.latitude if place else None),
            _number(place.longitude if place else None), record.language or "", record.published or "",
            record.publisher or "",
            headline.text if headline else "", event.trigger.text,
        )  # fmt: skip
        yield tuple(" ".join(cell.split()) for cell in row)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
