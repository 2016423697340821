"""The gazetteer: towns of GeoNames (CC BY 4.0) with names in many languages; regions and waters of our own list.

Both files are mapped, not read: a name is found by binary search over the blocks of the list of names, so that opening
costs a few milliseconds and processes share it.
They are made by tools/build_gazetteer.py.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from mmap import ACCESS_READ, mmap
from typing import cast, get_args

from depesche.record.place import PlaceKind

BLOCK = 2048
"""Bytes of the list of names that are searched at once."""
LOOK_AHEAD = 512
"""Bytes behind a block in which names of several words may go on; more than the longest line."""
_KINDS = frozenset(get_args(PlaceKind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place that the gazetteer knows."""

    key: int
    """Where it stands in the gazetteer: the same for all its names."""
    id: str | None
    """GeoNames id; none for a place of our own list."""
    kind: PlaceKind
    """What sort of place."""
    country: str | None
    """ISO 3166-1 alpha-2 code."""
    latitude: float | None
    """Degrees north, where one point says where it is."""
    longitude: float | None
    """Degrees east."""
    population: int
    """Inhabitants; 0 where unknown."""
    name: str
    """Its name in the source."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the gazetteer knows of a name."""

    entries: tuple[Entry, ...]
    """The places of exactly this name."""
    longer: bool
    """Whether names of several words begin with it."""


@lru_cache(maxsize=50_000)
def look_up(name: str) -> Found:
    """The places of a name, and whether longer names begin with it.

    >>> [entry.country for entry in look_up("Wladiwostok").entries], look_up("Владивосток") == look_up("Vladivostok")
    (['RU'], True)
    """
    names, (keys, starts) = _mapped("place_names.txt"), _index()
    wanted = name.encode("utf-8", "surrogatepass")
    block = bisect_right(keys, wanted + b"\t") - 1
    if block < 0:
        return Found((), longer=False)
    lines = b"\n" + names[starts[block] : starts[block + 1] + LOOK_AHEAD]
    at = lines.find(b"\n" + wanted + b"\t")
    entries: tuple[Entry, ...] = ()
    if at >= 0:
        offsets = lines[at + len(wanted) + 2 : lines.find(b"\n", at + 1)]
        entries = tuple(_entry(int(offset)) for offset in offsets.split(b","))
    return Found(entries, longer=b"\n" + wanted + b" " in lines)


@cache
def _index() -> tuple[list[bytes], list[int]]:
    """The first name of every block of the list of names, and where the blocks begin."""
    names = _mapped("place_names.txt")
    starts = [0, *(_line_end(names, at) + 1 for at in range(BLOCK, len(names) - BLOCK, BLOCK))]
    return [names[start : names.find(b"\t", start) + 1] for start in starts], [*starts, len(names)]


def _line_end(names: mmap, start: int) -> int:
    end = names.find(b"\n", start)
    return end if end >= 0 else len(names)


@lru_cache(maxsize=20_000)
def _entry(key: int) -> Entry:
    places = _mapped("places.txt")
    row = places[key : _line_end(places, key)].decode("utf-8").split("\t")
    return Entry(
        key=key,
        id=row[0] or None,
        kind=cast("PlaceKind", row[1] if row[1] in _KINDS else "unknown"),
        country=row[2] or None,
        latitude=float(row[3]) if row[3] else None,
        longitude=float(row[4]) if row[4] else None,
        population=int(row[5]),
        name=row[6],
    )


@cache
def _mapped(name: str) -> mmap:
    with as_file(files("depesche.cast") / "data" / name) as path, path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
