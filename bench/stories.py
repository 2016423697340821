"""Stories: how the time to find a report's story grows with the archive, and how well it is found.

uv run python bench/stories.py [--reports 100000] [--copies 0.3] [--postgresql URL]

Generated reports; a share of them are copies of others, edited the way desks edit (tests/desk_edits.py). A line for
each tenth: linear growth shows as the same time a report on every line (of this process, and by the clock).
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from generated import texts
from sqlalchemy import text

from depesche.archive import Archive
from depesche.archive.dialect import connect
from depesche.archive.stories import fingerprints, join_story
from depesche.archive.words import stems

sys.path.append(str(Path(__file__).resolve().parents[1]))
from tests.desk_edits import edited

BATCH = 100
"""Reports in one transaction."""


def main() -> None:
    """Print one table for each database."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--copies", type=float, default=0.3)
    parser.add_argument("--postgresql", default=os.environ.get("DEPESCHE_TEST_POSTGRESQL"))
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print("SQLite")
        _measure(Archive(str(Path(folder, "stories.db"))), told.reports, told.copies)
    if told.postgresql:
        print("PostgreSQL")
        with connect(told.postgresql).begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        _measure(Archive(told.postgresql), told.reports, told.copies)


def _measure(archive: Archive, reports: int, copies: float) -> None:
    own: dict[int, int] = {}
    found = missed = wrong = 0
    step = max(BATCH, reports // 10)
    print(f"{'reports':>9} {'µs a report':>12} {'by the clock':>12} {'recall':>8} {'false':>8}")
    busy = clock = 0.0
    for number, batch in enumerate(_batches(reports, copies), 1):
        marks = [(original, copy, fingerprints(stems(words))) for original, copy, words in batch]
        start, begun = process_time(), perf_counter()
        with archive.writing() as connection:
            stories = [join_story(connection, mine) for _, _, mine in marks]
        busy, clock = busy + process_time() - start, clock + perf_counter() - begun
        for (original, copy, _), story in zip(marks, stories, strict=True):
            if copy:
                found += own.get(story) == original
                missed += story not in own
            wrong += own.setdefault(story, original) != original
        if number * BATCH % step == 0:
            done = number * BATCH
            recall, false = found / max(1, found + missed), wrong / done
            print(
                f"{done:9} {1e6 * busy / step:12.0f} {1e6 * clock / step:12.0f} {recall:8.2%} {false:8.3%}", flush=True
            )
            busy = clock = 0.0


def _batches(reports: int, copies: float) -> Iterator[list[tuple[int, bool, str]]]:
    """Reports as (number of the original, whether it is a copy, text), so many at a time."""
    random = Random(1)  # noqa: S311 - made up, not secret
    batch: list[tuple[int, bool, str]] = []
    for number, whole in enumerate(texts(reports)):
        batch.append((number, False, whole.partition("\n\n")[2]))
        if random.random() < copies:
            batch.append((number, True, edited(whole, random).partition("\n\n")[2]))
        if len(batch) >= BATCH:
            yield batch[:BATCH]
            batch = batch[BATCH:]
            reports -= BATCH
            if reports <= 0:
                return


if __name__ == "__main__":
    main()
