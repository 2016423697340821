"""Agency copies: reports that carry the same wire text form one story.

Fingerprints by winnowing (Schleimer, Wilkerson & Aiken 2003): of every window of a text's shingles the smallest hash is
kept, so any passage of SHINGLE + WINDOW - 1 words that two texts share leaves a common fingerprint, whatever a desk put
before, behind or between. Two reports are one story when the smaller one shares enough of its fingerprints.
"""

import zlib
from collections import Counter

from sqlalchemy import Connection, delete, func, select, update

from depesche.archive.dialect import insert_new
from depesche.archive.tables import FINGERPRINTS, REPORTS, STORIES

SHINGLE = 5
"""Words a shingle has."""
WINDOW = 8
"""Shingles of which one is kept."""
SHARED = 0.4
"""Share of the smaller report's fingerprints that makes two reports one story."""
FEWEST = 4
"""Fingerprints two reports share at the least."""
COMMON = 200
"""A fingerprint in more reports than this is a phrase of the trade, and counts for nothing."""


def fingerprints(stems: list[str]) -> set[int]:
    """The fingerprints of a text's stems."""
    hashes = [zlib.crc32(" ".join(stems[i : i + SHINGLE]).encode()) for i in range(max(0, len(stems) - SHINGLE + 1))]
    return {min(hashes[i : i + WINDOW]) for i in range(max(1, len(hashes) - WINDOW + 1))} if hashes else set()


def join_story(connection: Connection, report: int, marks: set[int]) -> int:
    """Store a report's fingerprints and put it into the story of its prints; returns the story."""
    best = _best_match(connection, marks)
    insert_new(connection, FINGERPRINTS, [{"hash": mark, "report": report} for mark in sorted(marks)])
    if best is not None:
        story = int(connection.scalar(select(REPORTS.c.story).where(REPORTS.c.id == best)) or 0)
    else:
        story = int(connection.execute(STORIES.insert().returning(STORIES.c.id)).scalar_one())
    connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(story=story))
    return story


def leave_story(connection: Connection, report: int) -> None:
    """Forget a report's fingerprints."""
    connection.execute(delete(FINGERPRINTS).where(FINGERPRINTS.c.report == report))


def _best_match(connection: Connection, marks: set[int]) -> int | None:
    """The report that shares the most with `marks`, if that is enough."""
    if len(marks) < FEWEST:
        return None
    by_mark: dict[int, list[int]] = {}
    ordered = sorted(marks)
    for at in range(0, len(ordered), 500):
        query = select(FINGERPRINTS.c.hash, FINGERPRINTS.c.report).where(
            FINGERPRINTS.c.hash.in_(ordered[at : at + 500])
        )
        for mark, report in connection.execute(query):
            by_mark.setdefault(mark, []).append(report)
    counts = Counter(report for reports in by_mark.values() if len(reports) <= COMMON for report in reports)
    for report, shared in counts.most_common(5):
        if shared < FEWEST:
            break
        size = connection.scalar(select(func.count()).where(FINGERPRINTS.c.report == report)) or 0
        if shared >= SHARED * min(size, len(marks)):
            return report
    return None
