"""How fast reports are added to an archive, and how large it becomes, for SQLite and PostgreSQL side by side.

uv run python bench/archive.py [--reports 10000] [--postgresql URL]

`.ci/postgresql` starts a throw-away server: `bash -c '. .ci/postgresql; uv run python bench/archive.py'`. The database
named there is emptied. Reading alone and adding take turns, a batch at a time, so that a machine which others use
slows all of them alike.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import perf_counter

from generated import lines
from sqlalchemy import text

from depesche.archive import Archive, add_files
from depesche.archive.dialect import connect
from depesche.options import Options
from depesche.pipeline import read_source
from depesche.source import Source, open_sources

BATCH = 250
"""Reports that are read, or added, in one turn."""


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--postgresql", default=os.environ.get("DEPESCHE_TEST_POSTGRESQL"))
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archives = {"SQLite": Archive(str(Path(folder, "add.db")))}
        if told.postgresql:
            archives["PostgreSQL"] = Archive(_emptied(told.postgresql))
        empty = {name: _size(archive) for name, archive in archives.items()}
        alone, adding, characters = _turns(archives, Path(folder, "batch.jsonl"), told.reports)
        print(f"{told.reports} reports, {characters / told.reports:.0f} bytes of text each")
        print(f"read alone: {told.reports / alone:.1f} reports/s in one process\n")
        print(f"{'':42}" + "".join(f"{name:>12}" for name in archives))
        _line("add: reports/s", (f"{told.reports / adding[name]:.1f}" for name in archives))
        _line("add: share of read alone", (f"{alone / adding[name]:.0%}" for name in archives))
        sizes = {name: _size(archive) - empty[name] for name, archive in archives.items()}
        _line("size of the archive: times the text", (f"{sizes[name] / characters:.2f}" for name in archives))


def _line(measure: str, values: Iterator[str]) -> None:
    print(f"{measure:42}" + "".join(f"{value:>12}" for value in values))


def _turns(archives: dict[str, Archive], path: Path, reports: int) -> tuple[float, dict[str, float], int]:
    """Seconds of reading alone, seconds of adding to each archive, and bytes of text."""
    generated = lines(reports)
    alone, characters, adding = 0.0, 0, dict.fromkeys(archives, 0.0)
    while batch := list(islice(generated, BATCH)):
        path.write_text("".join(batch), "utf-8")
        characters += sum(len(source.content.encode()) for source in _sources(path))
        alone += _seconds(lambda: [read_source(source) for source in _sources(path)])
        for name, archive in archives.items():
            adding[name] += _seconds(lambda: _add(archive, path))  # noqa: B023 - called at once
    return alone, adding, characters


def _add(archive: Archive, path: Path) -> None:
    for item in add_files(archive, [str(path)], Options(), processes=1):
        if item.error:
            sys.exit(f"{item.name}: {item.error}")


def _sources(path: Path) -> Iterator[Source]:
    return (source for source in open_sources([str(path)], Options()) if isinstance(source, Source))


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _size(archive: Archive) -> int:
    if archive.engine.dialect.name == "sqlite":
        with archive.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return Path(archive.url).stat().st_size
    with archive.reading() as connection:
        return int(connection.scalar(text("SELECT pg_database_size(current_database())")) or 0)


def _emptied(url: str) -> str:
    with connect(url).begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    return url


if __name__ == "__main__":
    main()
