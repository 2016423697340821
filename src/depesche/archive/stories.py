"""Agency copies: reports that carry the same wire text form one story.

Fingerprints by winnowing (Schleimer, Wilkerson & Aiken 2003): of every window of a text's shingles the smallest hash is
kept, so any passage of SHINGLE + WINDOW - 1 words that two texts share leaves a common fingerprint, whatever a desk put
before, behind or between. A report joins a story when the smaller of the two shares enough of its fingerprints. A story
keeps each fingerprint once, however many print it.
"""

import zlib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select, update

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
LIKELY = 5
"""Stories that are looked at closely: those that share the most."""
COMMON = 150
"""A fingerprint in as many stories as this is a phrase of the trade, and counts for nothing."""


def fingerprints(stems: list[str]) -> set[int]:
    """The fingerprints of a text's stems."""
    hashes = [zlib.crc32(" ".join(stems[i : i + SHINGLE]).encode()) for i in range(max(0, len(stems) - SHINGLE + 1))]
    return {min(hashes[i : i + WINDOW]) for i in range(max(1, len(hashes) - WINDOW + 1))} if hashes else set()


def join_story(connection: Connection, marks: AbstractSet[int]) -> int:
    """The story of the prints of a report with these fingerprints, which keeps them too; a new one if there is none."""
    held = {row.hash: row.stories for row in connection.execute(*_counted(connection, marks))}
    telling = [mark for mark in marks if held.get(mark, 0) < COMMON]
    story = _best_match(connection, telling, len(marks))
    if story is None:
        new = telling
        story = int(connection.execute(_NEW, {"marks": len(new)}).scalar_one())
    else:
        own = select(FINGERPRINTS.c.hash).where(FINGERPRINTS.c.story == story, among(connection, FINGERPRINTS.c.hash))
        new = sorted(set(telling).difference(connection.scalars(own, numbers_asked(connection, telling))))
        connection.execute(update(STORIES).where(STORIES.c.id == story).values(marks=STORIES.c.marks + len(new)))
    if new:
        connection.execute(FINGERPRINTS.insert(), [{"hash": mark, "story": story} for mark in sorted(new)])
    return story


def _counted(connection: Connection, marks: AbstractSet[int]) -> tuple[Select[Any], dict[str, Any]]:
    """A query for how many stories hold each of some fingerprints."""
    query = select(FINGERPRINTS.c.hash, func.count().label("stories")).group_by(FINGERPRINTS.c.hash)
    return query.where(among(connection, FINGERPRINTS.c.hash)), dict(numbers_asked(connection, marks))


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


def _best_match(connection: Connection, telling: Sequence[int], marks: int) -> int | None:
    """The story that shares the most with a report of so many fingerprints, if that is enough."""
    shared = func.count().label("shared")
    query = (
        select(FINGERPRINTS.c.story, shared)
        .where(among(connection, FINGERPRINTS.c.hash))
        .group_by(FINGERPRINTS.c.story)
        .having(shared >= FEWEST)
        .order_by(shared.desc(), FINGERPRINTS.c.story)
        .limit(LIKELY)
    )
    likely = {row.story: row.shared for row in connection.execute(query, numbers_asked(connection, telling))}
    rows = connection.execute(select(STORIES.c.id, STORIES.c.marks).where(STORIES.c.id.in_(likely))) if likely else ()
    sizes = {row.id: row.marks for row in rows}
    return next((story for story in likely if likely[story] >= SHARED * min(sizes[story], marks)), None)
