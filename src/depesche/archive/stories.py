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

from depesche.archive.dialect import among, numbers_asked
from depesche.archive.tables import FINGERPRINTS, REPORTS, STORIES

SHINGLE = 5
"""Words a shingle has."""
WINDOW = 8
"""Shingles of which one is kept."""
SHARED = 0.4
"""Share of the smaller side's fingerprints that makes a report part of a story."""
FEWEST = 3
"""Fingerprints they share at the least."""
COMMON = 150
"""A fingerprint in as many stories as this is a phrase of the trade, and counts for nothing."""


def fingerprints(stems: list[str]) -> set[int]:
    """The fingerprints of a text's stems."""
    hashes = [zlib.crc32(" ".join(stems[i : i + SHINGLE]).encode()) for i in range(max(0, len(stems) - SHINGLE + 1))]
    return {min(hashes[i : i + WINDOW]) for i in range(max(1, len(hashes) - WINDOW + 1))} if hashes else set()


def join_story(connection: Connection, marks: AbstractSet[int]) -> int:
    """The story of the prints of a report with these fingerprints, which keeps them too; a new one if there is none."""
    by_mark: dict[int, set[int]] = {}
    held_by = select(FINGERPRINTS.c.hash, FINGERPRINTS.c.story).where(among(connection, FINGERPRINTS.c.hash))
    for mark, story in connection.execute(held_by, numbers_asked(connection, marks)):
        by_mark.setdefault(mark, set()).add(story)
    story = _best_match(connection, by_mark, len(marks))
    new = [mark for mark in sorted(marks) if story not in (held := by_mark.get(mark, ())) and len(held) < COMMON]
    if story is None:
        story = int(connection.execute(_NEW, {"marks": len(new)}).scalar_one())
    elif new:
        connection.execute(update(STORIES).where(STORIES.c.id == story).values(marks=STORIES.c.marks + len(new)))
    if new:
        connection.execute(FINGERPRINTS.insert(), [{"hash": mark, "story": story} for mark in new])
    return story


_NEW = STORIES.insert().returning(STORIES.c.id)


def leave_story(connection: Connection, report: int, marks: AbstractSet[int]) -> None:
    """Take a report with these fingerprints out of its story, which is forgotten if nobody else prints it."""
    story = connection.scalar(select(REPORTS.c.story).where(REPORTS.c.id == report))
    connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(story=None))
    others = connection.scalar(select(func.count()).select_from(REPORTS).where(REPORTS.c.story == story))
    if story is not None and not others:
        mine = FINGERPRINTS.c.story == story, among(connection, FINGERPRINTS.c.hash)
        connection.execute(delete(FINGERPRINTS).where(*mine), numbers_asked(connection, marks))
        connection.execute(delete(STORIES).where(STORIES.c.id == story))


def _best_match(connection: Connection, by_mark: dict[int, set[int]], marks: int) -> int | None:
    """The story that shares the most with a report of so many fingerprints, if that is enough."""
    counts = Counter(story for stories in by_mark.values() if len(stories) < COMMON for story in stories)
    likely = sorted((story for story in counts if counts[story] >= FEWEST), key=lambda story: (-counts[story], story))
    if not likely:
        return None
    rows = connection.execute(select(STORIES.c.id, STORIES.c.marks).where(STORIES.c.id.in_(likely[:5])))
    sizes = {row.id: row.marks for row in rows}
    return next((story for story in likely[:5] if counts[story] >= SHARED * min(sizes[story], marks)), None)
