"""Whose pictures the recent reports print."""

from collections import Counter

from sqlalchemy import Connection, select

from depesche.archive.facets import Facet
from depesche.archive.tables import PICTURES
from depesche.archive.told import recent


def agencies_of(connection: Connection, most: int = 16) -> list[Facet]:
    """The agencies of the recent pictures, the most frequent first."""
    rows = connection.scalars(select(PICTURES.c.agencies).where(recent(PICTURES)))
    counts = Counter(agency for row in rows for agency in row.split("|") if agency)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    return [Facet(value=agency, name=agency, count=count) for agency, count in ordered]
