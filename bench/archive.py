"""The archive's numbers, for SQLite and, with a server's URL, PostgreSQL side by side.

uv run python bench/archive.py [--reports 10000] [--searched 100000] [--postgresql URL]

`.ci/postgresql` starts a throw-away server: `bash -c '. .ci/postgresql; uv run python bench/archive.py'`. The database
named there is emptied.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from generated import lines
from sqlalchemy import text

from depesche.archive import Archive, Filters, add_files, quotes, search
from depesche.archive.dialect import connect
from depesche.options import Options
from depesche.pipeline import read_source
from depesche.source import Source, open_sources

QUERIES = ("Sanktionen", "Hafenabkommen", "Wladiwostok Streit", "Berlin Gespräche Zoll", "Vladivostok", "nirgendwas")
SHORT = 4
"""Paragraphs of the reports that are searched: searching does not depend on their length, making them does."""


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--searched", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--postgresql", default=os.environ.get("DEPESCHE_TEST_POSTGRESQL"))
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        long, short = Path(folder, "long.jsonl"), Path(folder, "short.jsonl")
        long.write_text("".join(lines(told.reports)), "utf-8")
        short.write_text("".join(lines(told.searched, SHORT)), "utf-8")
        alone = told.reports / _seconds(lambda: [read_source(source) for source in _sources(long)])
        characters = sum(len(source.content.encode()) for source in _sources(long))
        columns = {"SQLite": lambda name: Path(folder, f"{name}.db").as_posix()}
        if told.postgresql:
            columns["PostgreSQL"] = lambda _: _emptied(told.postgresql)
        print(f"{told.reports} reports, {characters / told.reports:.0f} bytes of text each; search in {told.searched}")
        print(f"read alone: {alone:.0f} reports/s in one process")
        rows = {name: _column(make, long, short, told, alone, characters) for name, make in columns.items()}
    print(f"{'':42}" + "".join(f"{name:>12}" for name in rows))
    for measure in next(iter(rows.values())):
        print(f"{measure:42}" + "".join(f"{row[measure]:>12}" for row in rows.values()))


def _column(
    make: Callable[[str], str], long: Path, short: Path, told: argparse.Namespace, alone: float, characters: int
) -> dict[str, str]:
    row = {}
    for processes in dict.fromkeys((1, told.processes)):
        archive = Archive(make(f"add-{processes}"))
        speed = told.reports / _seconds(lambda: _add(archive, long, processes))  # noqa: B023 - called at once
        row[f"add, {processes} reading: reports/s"] = f"{speed:.0f}"
        row[f"add, {processes} reading: share of read alone"] = f"{speed / alone:.0%}"
        row["size of the archive: times the text"] = f"{_size(archive) / characters:.2f}"
        archive.close()
    archive = Archive(make("search"))
    _add(archive, short, told.processes)
    for name, measure in _searches(archive).items():
        times = sorted(1000 * _seconds(measure) for _ in range(20))
        row[f"{name}: median ms"] = f"{median(times):.1f}"
        row[f"{name}: slowest of 20 ms"] = f"{times[-1]:.1f}"
    archive.close()
    return row


def _searches(archive: Archive) -> dict[str, Callable[[], object]]:
    def asked(words: str, **filters: str) -> Callable[[], object]:
        def ask() -> None:
            with archive.reading() as connection:
                search(connection, words, Filters(**filters))  # type: ignore[arg-type]

        return ask

    def said() -> None:
        with archive.reading() as connection:
            quotes(connection, Filters(about="Drohungen", since="2015", until="2015-06"))

    out = {f"search {words!r}": asked(words) for words in QUERIES}
    out["search 'Sanktionen' --place Oslo"] = asked("Sanktionen", place="Oslo")
    out["search 'Streit' --type SANCTION --from 2015"] = asked("Streit", type="SANCTION", since="2015")
    out["quotes --about Drohungen, half a year"] = said
    return out


def _add(archive: Archive, path: Path, processes: int) -> None:
    for item in add_files(archive, [str(path)], Options(), processes=processes):
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
