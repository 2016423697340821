"""Where in the lines the article's body stands."""

from collections import Counter

from depesche.article.flat.rows import Row
from depesche.article.lines.credit import split_credit
from depesche.article.lines.dates import publication_date

_LONG = 250
"""What is longer is a paragraph, even if it stands in the text twice."""
_LIST = 8
"""How much further than the paragraphs the items of a list stand in (blanks)."""


def is_nothing_but_prose(rows: list[Row]) -> bool:
    """Whether a text is just the paragraphs of an article: next to nothing of it is set aside."""
    if any(row.indent > 3 and row.bullet for row in rows):
        return False
    signs = sum(
        1 for row in rows if row.why or (row.twin and row.copies <= 2 and len(row.text) < _LONG) or _is_apparatus(row)
    )
    return signs <= 1 if rows and not rows[0].prose else signs <= max(1, len(rows) // 12)


def _is_apparatus(row: Row) -> bool:
    """Whether a line is a date of publication, a caption with its credit or a credit."""
    if len(row.text) > _LONG or row.text.isalpha():
        return False
    return publication_date(row.text) is not None or split_credit(row.text).labelled


def main_indent(rows: list[Row]) -> int:
    """The indent that most prose has."""
    weight: Counter[int] = Counter()
    for row in rows:
        if row.prose and not row.bullet:
            weight[row.indent] += min(len(row.text), 600)
    return max(weight, key=lambda indent: (weight[indent], -indent), default=0)


def region(rows: list[Row], indent: int) -> tuple[int, int]:
    """First and behind-last index of the stretch of lines that weighs most as an article's body."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for i, row in enumerate(rows):
        following = rows[i + 1] if i + 1 < len(rows) else None
        total += _weight(row, following, indent)
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best[0]:
            best = (total, start, i + 1)
    return best[1], best[2]


def _weight(row: Row, following: Row | None, indent: int) -> float:
    """What a line says for (above 0) or against being in the body."""
    if row.ends:
        return -300.0
    if row.why:
        return -40.0
    if row.prose:
        long = float(min(len(row.text), 500))
        if row.bullet and indent <= row.indent <= indent + _LIST:
            return long * 0.8
        return long if row.indent == indent and not row.bullet else long * 0.35 - 20
    if following and following.prose and not row.bullet:
        return -6.0
    return -25.0 if not row.bullet else -30.0
