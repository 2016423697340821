"""How fast an archive is searched, with each filter: SQLite and PostgreSQL side by side.

uv run python bench/search.py [--reports 100000] ARCHIVE...

Each ARCHIVE is a path or a PostgreSQL URL; one that holds fewer generated reports than are wanted is filled first,
which takes long: keep it for the next time.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from generated import lines

from depesche.archive import Archive, Filters, add_files, search
from depesche.options import Options

WORDS = ("Sanktionen", "Hafenabkommen", "Wladiwostok Streit", "Berlin Gespräche Zoll", "nirgendwas", "dpa")
"""One of many reports, one of few, several, one of none, one of every report."""
COMMON = "Sanktionen"
"""The word that is searched with each filter: a quarter of the reports hold it."""
FILTERS = {
    "--speaker Petrow": Filters(speaker="Petrow"),
    "--speaker 'Anna Acker' (seldom)": Filters(speaker="Anna Acker"),
    "--about Frankreich": Filters(about="Frankreich"),
    "--about Drohungen": Filters(about="Drohungen"),
    "--kind direct": Filters(kind="direct"),
    "--kind demand": Filters(kind="demand"),
    "--type REJECT": Filters(type="REJECT"),
    "--type MOBILIZE (never)": Filters(type="MOBILIZE"),
    "--from 2018": Filters(since="2018"),
    "--to 2011-03": Filters(until="2011-03"),
    "--place Oslo": Filters(place="Oslo"),
    "--publisher Bote (never)": Filters(publisher="Bote"),
    "--agency dpa": Filters(agency="dpa"),
    "--language de": Filters(language="de"),
    "--language en (never)": Filters(language="en"),
    "--once": Filters(once=True),
}
SHORT = 4
"""Paragraphs of the reports: searching does not depend on their length, making them does."""
TIMES = 15
"""How often each search is made."""


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("archives", nargs="+", metavar="ARCHIVE")
    parser.add_argument("--reports", type=int, default=100_000)
    told = parser.parse_args()
    archives = [Archive(url) for url in told.archives]
    for archive in archives:
        _fill(archive, told.reports)
    names = [archive.engine.dialect.name for archive in archives]
    print(f"{told.reports} reports; fastest and median of {TIMES} searches for 20 hits, ms")
    print(f"{'':42}" + "".join(f"{name:>18}" for name in names))
    for what, words, filters in _searches():
        times = [sorted(_milliseconds(archive, words, filters) for _ in range(TIMES)) for archive in archives]
        cells = (f"{some[0]:7.1f} {median(some):7.1f}" for some in times)
        print(f"{what:42}" + "".join(f"{cell:>18}" for cell in cells), flush=True)


def _searches() -> Iterator[tuple[str, str, Filters]]:
    for words in WORDS:
        yield f"search {words}", words, Filters()
    for option, filters in FILTERS.items():
        yield f"search {COMMON} {option}", COMMON, filters
    for option, filters in FILTERS.items():
        yield f"search {option}", "", filters


def _milliseconds(archive: Archive, words: str, filters: Filters) -> float:
    start = perf_counter()
    with archive.reading() as connection:
        search(connection, words, filters)
    return 1000 * (perf_counter() - start)


def _fill(archive: Archive, reports: int) -> None:
    there = archive.counts()["reports"]
    if there >= reports:
        return
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        file.writelines(islice(lines(reports, SHORT), there, None))
        file.flush()
        for item in add_files(archive, [str(Path(file.name))], Options(), processes=os.cpu_count() or 1):
            if item.error:
                sys.exit(f"{item.name}: {item.error}")


if __name__ == "__main__":
    main()
