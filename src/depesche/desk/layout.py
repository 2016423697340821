"""A report laid out for reading: its blocks in order, each with the notes that stand beside it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from depesche.desk.notes import Note
from depesche.record import Picture, Record, Span

ROWS = 150
"""Blocks of one part of a long report."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A block of the article, or a picture with all that belongs to it, and its notes."""

    role: str
    """"kicker", "headline", "lead", "dateline", "paragraph", "subhead", "list_item", "picture" or "sign-off"."""
    span: Span | None = None
    picture: Picture | None = None
    at: int = 0
    """The picture's place among the pictures, from 1."""
    notes: tuple[Note, ...] = ()

    @property
    def start(self) -> int:
        """Where its words begin."""
        return min(span.start for span in self.spans)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All its words."""
        if self.picture is None:
            return (self.span,) if self.span else ()
        return spans_of(self.picture)


def spans_of(picture: Picture) -> tuple[Span, ...]:
    """The words that belong to a picture."""
    return tuple(span for span in (picture.alt, *picture.caption, picture.credit) if span is not None)


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """The article's head, its stream of paragraphs and pictures, and its end."""

    head: tuple[Row, ...]
    stream: tuple[Row, ...]
    end: tuple[Row, ...]

    def part(self, number: int) -> tuple[Row, ...]:
        """One part of the stream, from 1."""
        return self.stream[(number - 1) * ROWS : number * ROWS]

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return max(1, -(-len(self.stream) // ROWS))

    def shown(self, places: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Those of some places that stand in the article rather than in what was set aside, in the article's order."""
        rows = (*self.head, *self.stream, *self.end)
        order = enumerate(span for row in rows for span in row.spans)
        spans = sorted((span.start, span.end, number) for number, span in order)
        starts = [start for start, _, _ in spans]
        before = ((bisect_right(starts, place[0]) - 1, place) for place in places)
        inside = [(spans[at][2], place) for at, place in before if at >= 0 and place[1] <= spans[at][1]]
        return tuple(place for _, place in sorted(inside))

    def part_at(self, offset: int) -> int:
        """The part in which some words of the stream stand; the first for those of the head."""
        before = bisect_right(self.stream, offset, key=lambda row: row.start)
        return max(0, before - 1) // ROWS + 1


def laid_out(record: Record, notes: Sequence[Note]) -> Layout:
    """The layout of a report with its notes (in the order of their words)."""
    article = record.article
    head = [
        Row(role=role, span=span)
        for role, span in (("kicker", article.kicker), ("headline", article.headline), ("lead", article.lead))
        if span is not None
    ]
    stream = [Row(role=block.role, span=block) for block in article.body]
    if article.dateline:
        stream.append(Row(role="dateline", span=article.dateline))
    stream += [
        Row(role="picture", picture=picture, at=at)
        for at, picture in enumerate(article.pictures, 1)
        if spans_of(picture)
    ]
    stream.sort(key=lambda row: row.start)
    end = [Row(role="sign-off", span=article.sign_off)] if article.sign_off else []
    placed = iter(_with_notes([*head, *stream, *end], notes))
    return Layout(
        head=tuple(next(placed) for _ in head),
        stream=tuple(next(placed) for _ in stream),
        end=tuple(next(placed) for _ in end),
    )


def _with_notes(rows: Sequence[Row], notes: Iterable[Note]) -> list[Row]:
    """The rows, each with the notes whose words begin in it."""
    spans = sorted((span.start, number) for number, row in enumerate(rows) for span in row.spans)
    starts = [start for start, _ in spans]
    beside: dict[int, list[Note]] = {}
    for note in notes:
        at = bisect_right(starts, note.start) - 1
        if at >= 0:
            beside.setdefault(spans[at][1], []).append(note)
    return [msgspec.structs.replace(row, notes=tuple(beside.get(number, ()))) for number, row in enumerate(rows)]
