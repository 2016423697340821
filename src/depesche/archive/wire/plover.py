"""PLOVER and POLECAT: events as tab-separated rows, with scores and CAMEO roots derived from PLOVER's own tables."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from depesche.archive.wire.dates import day
from depesche.event.plover import PLOVER
from depesche.record import Actor, Place, Record

POLECAT_COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
"""The columns of POLECAT's weekly files, in their order."""
PLOVER_COLUMNS = (*POLECAT_COLUMNS, "CAMEO Root", "Headline", "Event Text", "Start", "End", "URL")
"""POLECAT's columns, and behind them ours."""

_QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}
_CITY, _PROVINCE = "city", "region"


@cache
def _alpha_3() -> dict[str, str]:
    lines = (files("depesche.archive.wire") / "countries.txt").read_text("utf-8").splitlines()
    pairs = (pair.split("=") for line in lines if not line.startswith("#") for pair in line.split())
    return {pair[0]: pair[1] for pair in pairs}


def to_plover(report: int, record: Record, *, version: str) -> Iterator[tuple[str, ...]]:
    """One row for each event that happened, the cells in the order of PLOVER_COLUMNS.

    A column of POLECAT of which a report tells nothing (mode, contexts, COW and Wikipedia numbers) is empty.
    """
    places = {place.id: place for place in record.places}
    shared = _report_cells(record) | {"Version": version}
    for number, event in enumerate(record.events):
        if event.status != "happened":
            continue
        scale = PLOVER[event.type]
        cells = shared | {
            "Event ID": f"{report}-{number}",
            "Event Date": day(event.time) or "",
            "Event Type": event.type,
            "Intensity": f"{scale.score:.1f}",
            "Quad Code": _QUADS[scale.quad],
            "CAMEO Root": scale.cameo,
            "Event Text": event.trigger.text,
            "Start": str(event.trigger.start),
            "End": str(event.trigger.end),
        }
        cells |= _side_cells(record, event.actors, "Actor") | _side_cells(record, event.targets, "Recipient")
        if event.place in places:
            cells |= _place_cells(places[event.place])
        yield tuple(" ".join(cells.get(column, "").split()) for column in PLOVER_COLUMNS)


def _report_cells(record: Record) -> dict[str, str]:
    def names(*types: str) -> str:
        return "; ".join(actor.name for actor in record.actors if actor.type in types)

    return {
        "Source": record.publisher or "",
        "Publication Date": day(record.published) or "",
        "Story People": names("person"),
        "Story Organizations": names("organisation"),
        "Story Locations": "; ".join(place.name for place in record.places),
        "Language": record.language or "",
        "Headline": record.article.headline.text if record.article.headline else "",
        "URL": record.url or "",
    }


def _side_cells(record: Record, ids: tuple[str, ...], side: str) -> dict[str, str]:
    """Who acted or to whom it was done; several are parted by semicolons, in one order in every column."""
    by_id = {actor.id: actor for actor in record.actors}
    actors = [by_id[key] for key in ids if key in by_id]
    if not actors:
        return {}
    sectors = [_sector(actor, by_id) for actor in actors]
    return {
        f"{side} Name": "; ".join(actor.name for actor in actors),
        f"{side} Country": "; ".join(_alpha_3().get(actor.country or "", "") for actor in actors),
        f"Primary {side} Sector": sectors[0],
        f"{side} Sectors": "; ".join(sectors),
        f"{side} Title": "; ".join(", ".join(actor.roles) for actor in actors),
        f"{side} Name Raw": "; ".join(actor.mentions[0].text if actor.mentions else "" for actor in actors),
    }


def _sector(actor: Actor, by_id: dict[str, Actor]) -> str:
    """PLOVER's code for a government, which a state is and whoever holds an office in one; of others we know none."""
    held = [by_id[office.held_in].type for office in actor.offices if office.held_in in by_id]
    return "GOV" if actor.type == "state" or "state" in held else ""


def _place_cells(place: Place) -> dict[str, str]:
    cells = {
        "Placename": place.name,
        "City": place.name if place.kind == _CITY else "",
        "Province": place.name if place.kind == _PROVINCE else "",
        "Country": _alpha_3().get(place.country or "", ""),
        "GeoNames ID": place.gazetteer or "",
        "Raw Placename": place.mentions[0].text if place.mentions else "",
        "Feature Type": place.kind,
    }
    if place.latitude is not None and place.longitude is not None:
        cells |= {"Latitude": f"{place.latitude:.4f}", "Longitude": f"{place.longitude:.4f}"}
    return cells
