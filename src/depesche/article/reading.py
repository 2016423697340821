"""What the article stage hands on: the frozen text, the anatomy, and the passages the language layers read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import msgspec

from depesche.record import Article, Claim, Problem

PassageRole = Literal["kicker", "headline", "lead", "paragraph", "subhead", "list_item", "caption", "alt"]


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text that tells the story: what quotations, actors, times and events are read from."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point."""
    role: PassageRole
    """What it is."""
    picture: int | None = None
    """Index of the picture it belongs to, for captions and alts."""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a block was taken for, and why."""

    start: int
    """Offset of the block's first code point."""
    end: int
    """Offset behind its last code point."""
    role: str
    """"headline", "lead", "paragraph", "picture", ..., "furniture"."""
    rule: str
    """Name of the rule that decided."""
    why: str
    """The features that decided, or the reason it was set aside."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """The article stage's result."""

    text: str
    """The frozen text."""
    article: Article
    """The anatomy."""
    passages: tuple[Passage, ...]
    """The story in reading order, dateline excluded."""
    language: str | None
    """"de", "en", another declared language, or none if it cannot be told."""
    published: str | None = None
    """Date of publication (EDTF)."""
    url: str | None = None
    """Address."""
    publisher: str | None = None
    """Publisher's name."""
    metadata: tuple[Claim, ...] = ()
    """All that the report says of itself."""
    problems: tuple[Problem, ...] = ()
    """What was wrong."""
    decisions: Callable[[], list[Decision]] = list
    """What each block was taken for, in order; found when it is asked for."""
