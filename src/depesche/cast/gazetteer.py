"""The gazetteer: towns of GeoNames (CC BY 4.0) with names in many languages; regions and waters of our own list.

Both files are mapped, not read: a name is found by binary search, so that opening costs nothing and processes share it.
They are made by tools/build_gazetteer.py.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from mmap import ACCESS_READ, mmap
from typing import cast, get_args

from depesche.record.place import PlaceKind

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
    names = _mapped("place_names.txt")
    wanted = name.encode("utf-8", "surrogatepass")
    at = _first_not_before(names, wanted + b"\t")
    line = names[at : _line_end(names, at)]
    entries: tuple[Entry, ...] = ()
    if line.startswith(wanted + b"\t"):
        entries = tuple(_entry(int(offset)) for offset in line[len(wanted) + 1 :].split(b","))
    longer = _first_not_before(names, wanted + b" ")
    return Found(entries, names[longer : longer + len(wanted) + 1] == wanted + b" ")


def _first_not_before(names: mmap, wanted: bytes) -> int:
    """Where the first line begins that does not sort before `wanted`."""
    low, high = 0, len(names)
    while low < high:
        middle = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = _line_end(names, middle)
        if names[middle:end] < wanted:
            low = end + 1
        else:
            high = middle
    return low


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
