"""How much of a report the language layers read."""

from dataclasses import replace

import msgspec

from depesche.article.reading import Passage, Reading
from depesche.record import Problem

READ = 1_000_000
"""Characters of a report's story that are read; a thick novel has fewer."""


def within_reach(reading: Reading) -> Reading:
    """The reading with the passages that begin within the first million characters, the last one cut there.

    The text and the anatomy stay whole; a problem in the record tells where reading ended.
    """
    left, kept = READ, []
    for passage in reading.passages:
        kept.append(_cut(reading.text, passage, left))
        left -= passage.end - passage.start
        if left <= 0:
            break
    if left >= 0 and len(kept) == len(reading.passages):
        return reading
    why = f"the story is longer than {READ:,} characters: what stands behind {kept[-1].end:,} was not read for findings"
    problem = Problem(code="read-in-part", message=why)
    return replace(reading, passages=tuple(kept), problems=(*reading.problems, problem))


def _cut(text: str, passage: Passage, left: int) -> Passage:
    """The passage, ending at the last blank within reach if it goes beyond."""
    if passage.end - passage.start <= left:
        return passage
    blank = text.rfind(" ", passage.start + left // 2, passage.start + left)
    return msgspec.structs.replace(passage, end=blank if blank > 0 else passage.start + left)
