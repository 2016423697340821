"""Where findings stand in a text: overlapping spans cut into pieces that can be set one after the other."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

import msgspec

from depesche.record import Record, Span

DEEPEST = 12
"""Findings of one piece that are told; more lie over each other only in texts made for it."""

NOTED = ("quotation", "event", "position")
"""Layers whose findings have notes in the margin."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of a finding's words."""

    key: str
    """The finding: "q3" is the fourth quotation."""
    layer: str
    """"quotation", "event", "position", "actor", "place", "time", or "hit" for words that were looked for."""
    start: int
    end: int


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text that lies under the same findings throughout."""

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    """From the longest to the shortest."""

    @property
    def inner(self) -> Mark | None:
        """The shortest finding here."""
        return self.marks[-1] if self.marks else None

    @property
    def note(self) -> str | None:
        """The shortest finding here that has a note in the margin."""
        return next((mark.key for mark in reversed(self.marks) if mark.layer in NOTED), None)

    @property
    def layers(self) -> str:
        """The layers here, as classes of the element."""
        return " ".join(dict.fromkeys(mark.layer for mark in self.marks))

    @property
    def keys(self) -> str:
        """The findings here."""
        return " ".join(dict.fromkeys(mark.key for mark in self.marks))


def marks_of(record: Record) -> list[Mark]:
    """Every finding's words."""
    found: list[Mark] = []

    def put(key: str, layer: str, spans: Iterable[Span]) -> None:
        found.extend(Mark(key=key, layer=layer, start=part.start, end=part.end) for part in spans)

    for number, quotation in enumerate(record.quotations):
        put(f"q{number}", "quotation", quotation.content)
    for number, event in enumerate(record.events):
        put(f"e{number}", "event", (event.trigger, *event.mentions))
    for number, position in enumerate(record.positions):
        put(f"w{number}", "position", position.content)
    for number, actor in enumerate(record.actors):
        put(f"a{number}", "actor", actor.mentions)
    for number, place in enumerate(record.places):
        put(f"p{number}", "place", place.mentions)
    for number, time in enumerate(record.times):
        put(f"t{number}", "time", (time,))
    return found


class Marked:
    """A text and its findings, ready to be set block by block."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        """Cut the text where findings begin and end: linear in the text and its findings."""
        self.text = text
        self.pieces = _cut(sorted(marks, key=attrgetter("start")))
        self._ends = [piece.end for piece in self.pieces]

    def between(self, start: int, end: int) -> list[Piece]:
        """The pieces of a block, those without a finding included."""
        out: list[Piece] = []
        at = start
        for number in range(bisect_left(self._ends, start + 1), len(self.pieces)):
            piece = self.pieces[number]
            if piece.start >= end:
                break
            first, last = max(piece.start, start), min(piece.end, end)
            if at < first:
                out.append(Piece(start=at, end=first))
            out.append(Piece(start=first, end=last, marks=piece.marks))
            at = last
        if at < end:
            out.append(Piece(start=at, end=end))
        return out


def _cut(marks: Sequence[Mark]) -> list[Piece]:
    """The stretches under at least one mark; `marks` are in order of their start."""
    bounds = sorted({bound for mark in marks if mark.start < mark.end for bound in (mark.start, mark.end)})
    pieces: list[Piece] = []
    open_: list[Mark] = []
    at = 0
    for start, end in pairwise(bounds):
        open_ = [mark for mark in open_ if mark.end > start]
        while at < len(marks) and marks[at].start <= start:
            if len(open_) < DEEPEST and marks[at].end > start:
                open_.append(marks[at])
            at += 1
        if open_:
            ordered = sorted(open_, key=lambda mark: (mark.start - mark.end, mark.layer))
            pieces.append(Piece(start=start, end=end, marks=tuple(ordered)))
    return pieces
