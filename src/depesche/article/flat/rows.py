"""The lines of a text whose layout is lost, with what is known of each."""

import re
from dataclasses import dataclass
from itertools import pairwise

from depesche.article.lines.business import business, ends_article

_LINE = re.compile(r"[^\n\r]+")
_BULLET = re.compile(r"(?:[*+o•·▪►-]|\d{1,3}\.)\s+(?=\S)")
_STOP = re.compile(r"[.!?:…]['\"”“«»’‘)\]*]*\s*\Z")


@dataclass(slots=True)
class Row:
    """One line."""

    start: int
    """Offset of its first code point, bullet and blanks left out."""
    end: int
    """Offset behind its last."""
    text: str
    """Its words."""
    indent: int
    """Blanks before it."""
    bullet: bool
    """Whether it is an item of a list."""
    gap: bool
    """Whether an empty line stands before it."""
    prose: bool
    """Whether it reads like a paragraph: long enough, and closed by a stop."""
    why: str | None
    """Why it is page business, if its opening tells so."""
    ends: bool
    """Whether an article is over here."""
    twin: bool = False
    """Whether the next line begins with its words, or it stands elsewhere too: alt and caption, title and heading."""
    copies: int = 1
    """How often it has stood in the text up to here."""
    role: str = ""
    """What it was taken for."""
    reason: str = ""
    """Why."""

    @property
    def stopped(self) -> bool:
        """Whether a stop closes it."""
        return _STOP.search(self.text[-12:]) is not None


def rows_of(text: str) -> list[Row]:
    """The lines of a text that hold more than blanks."""
    rows, last = [], 0
    for match in _LINE.finditer(text):
        line = match[0]
        stripped = line.lstrip()
        if not stripped:
            continue
        indent = len(line) - len(stripped)
        start = match.start() + indent
        bullet = _BULLET.match(stripped) if indent or stripped[:1] in "*•▪►+" else None
        start += bullet.end() if bullet else 0
        end = match.end() - (len(line) - len(line.rstrip()))
        gap = text.count("\n", last, match.start()) > 1
        rows.append(_row(text[start:end], (start, end), indent, bullet=bool(bullet), gap=gap))
        last = match.end()
    _mark_twins(rows)
    return rows


def _mark_twins(rows: list[Row]) -> None:
    """Mark the lines whose words open the line behind them, or stand elsewhere as well."""
    seen: dict[str, Row] = {}
    for row, following in pairwise([*rows, None]):
        if row is None or len(row.text) < 15:
            continue
        if following and len(row.text) < 400 and following.text.startswith(row.text):
            row.twin = following.twin = True
        first = seen.setdefault(row.text, row)
        if first is not row:
            row.twin = first.twin = True
            first.copies += 1
            row.copies = first.copies


def _row(words: str, bounds: tuple[int, int], indent: int, *, bullet: bool, gap: bool) -> Row:
    why = business(words)
    stopped = _STOP.search(words[-12:]) is not None
    prose = not why and (len(words) >= 140 or (len(words) >= 60 and stopped)) and not (bullet and len(words) < 80)
    return Row(
        start=bounds[0], end=bounds[1], text=words, indent=indent, bullet=bullet, gap=gap, prose=prose, why=why,
        ends=ends_article(words),
    )  # fmt: skip
