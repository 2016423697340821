"""Places of the report."""

from typing import Literal

import msgspec

from depesche.record.evidence import Evidence

PlaceKind = Literal["city", "country", "region", "island", "site", "water", "mountain", "continent", "unknown"]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place; one that the gazetteer does not know keeps its words and has no coordinates."""

    id: str
    """Identifier within the record."""
    name: str
    """The fullest form the report uses."""
    kind: PlaceKind
    """What sort of place."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code."""
    latitude: float | None = None
    """Degrees north (WGS 84), from the gazetteer."""
    longitude: float | None = None
    """Degrees east (WGS 84), from the gazetteer."""
    gazetteer: str | None = None
    """Identifier in the gazetteer (GeoNames id); none for a place unknown to it."""
    mentions: tuple[Evidence, ...]
    """The words that name the place, in reading order."""
