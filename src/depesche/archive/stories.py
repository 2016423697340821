"""Agency copies: reports that carry the same wire text form one story.

Fingerprints by winnowing (Schleimer, Wilkerson & Aiken 2003): of every window of a text's shingles the smallest hash is
kept, so any passage of SHINGLE + WINDOW - 1 words that two texts share leaves a common fingerprint, whatever a desk put
before, behind or between. A report joins a story when the smaller of the two shares enough of its fingerprints. A story
keeps each fingerprint once, however many print it.
"""

import zlib
from collections import Counter
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, delete, func, select, update

from depesche.archive.dialect import among, insert_new
from depesche.archive.tables import FINGERPRINTS, REPORTS, STORIES

SHINGLE = 5
"""Words a shingle has."""
WINDOW = 8
"""Shingles of which one is kept."""
SHARED = 0.4
"""Share of the smaller side's fingerprints that makes a report part of a story."""
FEWEST = 4
"""Fingerprints they share at the least."""
COMMON = 50
"""A fingerprint in as many stories as this is a phrase of the trade, and counts for nothing."""


def fingerprints(stems: list[str]) -> set[int]:
    """The fingerprints of a text's stems."""
    hashes = [zlib.crc32(" ".join(stems[i : i + SHINGLE]).encode()) for i in range(max(0, len(stems) - SHINGLE + 1))]
    return {min(hashes[i : i + WINDOW]) for i in range(max(1, len(hashes) - WINDOW + 1))} if hashes else set()


def join_story(connection: Connection, marks: AbstractSet[int]) -> int:
    """The story of the prints of a report with these fingerprints, which keeps them too; a new one if there is none."""
    by_mark: dict[int, set[int]] = {}
    for mark, story in connection.execute(
        select(FINGERPRINTS.c.hash, FINGERPRINTS.c.story).where(among(connection, FINGERPRINTS.c.hash, marks))
    ):
        by_mark.setdefault(mark, set()).add(story)
    story = _best_match(connection, by_mark, len(marks))
    if story is None:
        story = int(connection.execute(STORIES.insert().values(marks=0).returning(STORIES.c.id)).scalar_one())
    new = [
        {"hash": mark, "story": story}
        for mark in sorted(marks)
        if story not in (stories := by_mark.get(mark, ())) and len(stories) < COMMON
    ]
    insert_new(connection, FINGERPRINTS, new)
    connection.execute(update(STORIES).where(STORIES.c.id == story).values(marks=STORIES.c.marks + len(new)))
    return story


def leave_story(connection: Connection, report: int, marks: AbstractSet[int]) -> None:
    """Take a report with these fingerprints out of its story, which is forgotten if nobody else prints it."""
    story = connection.scalar(select(REPORTS.c.story).where(REPORTS.c.id == report))
    connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(story=None))
    others = connection.scalar(select(func.count()).select_from(REPORTS).where(REPORTS.c.story == story))
    if story is not None and not others:
        mine = among(connection, FINGERPRINTS.c.hash, marks)
        connection.execute(delete(FINGERPRINTS).where(FINGERPRINTS.c.story == story, mine))
        connection.execute(delete(STORIES).where(STORIES.c.id == story))


def _best_match(connection: Connection, by_mark: dict[int, set[int]], marks: int) -> int | None:
    """The story that shares the most with a report of so many fingerprints, if that is enough."""
    counts = Counter(story for stories in by_mark.values() if len(stories) < COMMON for story in stories)
    likely = sorted(counts, key=lambda story: (-counts[story], story))[:5]
    for story in likely:
        if counts[story] < FEWEST:
            return None
        size = connection.scalar(select(STORIES.c.marks).where(STORIES.c.id == story)) or 0
        if counts[story] >= SHARED * min(size, marks):
            return story
    return None
