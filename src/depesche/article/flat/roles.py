"""One role for each line of a text whose layout is lost, with the reason."""

from depesche.article.flat.counters import Counted, counters_of, pictures_of
from depesche.article.flat.head import find_headline, is_byline, may_be_headline
from depesche.article.flat.region import is_nothing_but_prose, main_indent, region
from depesche.article.flat.rows import Row
from depesche.article.lines.credit import is_credit, split_credit
from depesche.article.lines.dateline import find_dateline
from depesche.article.lines.dates import publication_date
from depesche.article.lines.sign_off import read_sign_off

_LEAD = 500
"""No lead is longer (code points)."""


def _take(row: Row, role: str, reason: str) -> None:
    row.role, row.reason = role, reason


def assign(rows: list[Row]) -> list[Counted]:
    """Give each line its role; returns the pictures that the text counts."""
    counters = counters_of(rows)
    if counters:
        pictures = pictures_of(rows, counters)
        _story(rows, pictures)
        return pictures
    if is_nothing_but_prose(rows):
        _plain(rows)
    else:
        _page(rows)
    return []


def _plain(rows: list[Row]) -> None:
    """A text that is nothing but an article's paragraphs: all of its prose stays in the body."""
    body = rows
    if (
        len(rows) > 1
        and may_be_headline(rows[0])
        and not rows[0].stopped
        and len(rows[0].text) <= 120
        and not rows[0].bullet
    ):
        _take(rows[0], "headline", "first line, short, without a stop")
        body = rows[1:]
    for place, row in enumerate(body):
        if place < 3 and is_byline(row):
            _take(row, "byline", "names of people at the top")
        elif place < 3 and publication_date(row.text):
            _take(row, "furniture", "date of publication")
        elif row is rows[-1] and len(rows) > 1 and read_sign_off(row.text):
            _take(row, "sign-off", "closing line of sources")
        elif len(row.text) < 160 and is_credit(row.text) and split_credit(row.text).labelled:
            _take(row, "credit", "label and names")
        else:
            _body(row, body[place + 1] if place + 1 < len(body) else None)


def _body(row: Row, following: Row | None) -> None:
    if row.bullet:
        _take(row, "list_item", "bullet")
    elif (
        following
        and len(row.text) <= 110
        and not row.stopped
        and row.text[-1] not in ",;"
        and len(following.text) > len(row.text)
    ):
        _take(row, "subhead", "short, without a stop, over a paragraph")
    else:
        _take(row, "paragraph", f"{len(row.text)} characters of prose")


def _counted(rows: list[Row], picture: Counted) -> None:
    """The lines of a counted picture."""
    _take(rows[picture.counter], "picture", "counts the picture")
    for index, role in ((picture.alt, "alt"), (picture.credit, "credit")):
        if index is not None:
            _take(rows[index], role, "stands with a counted picture")
    for index in picture.caption:
        _take(rows[index], "caption", f"stands with picture {picture.number}")


def _story(rows: list[Row], pictures: list[Counted]) -> None:
    """A picture story: what stands over the first picture is the head, what stands behind the last is none of it."""
    for picture in pictures:
        _counted(rows, picture)
    first = min(i for i, row in enumerate(rows) if row.role)
    last = max(i for i, row in enumerate(rows) if row.role)
    captions = [rows[i] for picture in pictures for i in picture.caption]
    headline = find_headline(rows, first, captions or rows[first:])
    if headline is None and first and len(rows[0].text) <= 180:
        headline = 0
    if headline is not None:
        _head(rows, headline, first, lead_needs_more=False)
    for i in range(last + 1, len(rows)):
        if not rows[i].role and i <= last + 6 and read_sign_off(rows[i].text):
            _take(rows[i], "sign-off", "closing line of sources")
            break
    for i, row in enumerate(rows):
        if not row.role and row.prose and headline is not None and headline < i < last:
            _take(row, "paragraph", f"{len(row.text)} characters of prose over the pictures")
    _rest(rows)


def _head(rows: list[Row], headline: int, first: int, *, lead_needs_more: bool) -> None:
    """The lines from the headline down to the body's first line."""
    _take(rows[headline], "headline", f"{len(rows[headline].text)} characters over the story, shares its words")
    for i in range(headline + 1, first):
        row = rows[i]
        if row.role:
            continue
        if is_byline(row):
            _take(row, "byline", "names of people over the body")
        elif publication_date(row.text):
            _take(row, "furniture", "date of publication")
        elif (
            row.prose
            and not any(r.role == "lead" for r in rows[headline:i])
            and len(row.text) <= _LEAD
            and not is_credit(row.text)
        ):
            _take(row, "lead", "first prose under the headline, set apart from the body")
        elif lead_needs_more and row.prose:
            _take(row, "paragraph", f"{len(row.text)} characters of prose")


def _rest(rows: list[Row]) -> None:
    for row in rows:
        if not row.role:
            _take(
                row,
                "furniture",
                row.why or ("list" if row.bullet else "short" if len(row.text) < 60 else "outside the article"),
            )


def _page(rows: list[Row]) -> None:
    """A whole page: head, body, pictures, sign-off, and furniture around and between them."""
    indent = main_indent(rows)
    start, end = region(rows, indent)
    headline = find_headline(rows, start, rows[start:end])
    if headline is None and start < end and may_be_headline(rows[start]):
        headline, start = start, start + 1
    if headline is not None:
        _head(rows, headline, start, lead_needs_more=False)
        _lead_in_body(rows, headline, start, end)
    _inside(rows, start, end, indent)
    _close(rows, start, end)
    _rest(rows)


def _lead_in_body(rows: list[Row], headline: int, start: int, end: int) -> None:
    """The body's first line is the lead if it is short and what is no prose parts it from the next."""
    if any(row.role == "lead" for row in rows[headline:start]) or start >= end:
        return
    row = rows[start]
    behind = [other for other in rows[start + 1 : end] if other.prose]
    if not row.prose or len(row.text) > _LEAD or not behind or find_dateline(row.text):
        return
    parted = start + 1 < end and not rows[start + 1].prose
    if parted or len(row.text) <= 300:
        _take(row, "lead", "short paragraph under the headline" + (", set apart" if parted else ""))


def _inside(rows: list[Row], start: int, end: int, indent: int) -> None:
    """The lines from the body's first to its last."""
    for i in range(start, end):
        row = rows[i]
        if row.role:
            continue
        following = next((other for other in rows[i + 1 : min(end, i + 4)] if not other.why), None)
        if row.why:
            _take(row, "furniture", row.why)
        elif i - start < 6 and is_byline(row):
            _take(row, "byline", "names of people at the body's top")
        elif publication_date(row.text):
            _take(row, "furniture", "date")
        elif len(row.text) <= 220 and is_credit(row.text):
            _credit(rows, i, start)
        elif len(row.text) <= 320 and (split := split_credit(row.text)).labelled and split.credit:
            _take(row, "caption", "ends with a credit")
        elif row.prose and (row.indent == indent or abs(row.indent - indent) <= 4):
            _body(row, None)
        elif row.indent == indent and not row.bullet and following and following.prose and len(row.text) <= 120:
            _body(row, following)


def _credit(rows: list[Row], i: int, start: int) -> None:
    _take(rows[i], "credit", "names and suppliers")
    above = rows[i - 1] if i > start else None
    if above and above.role in ("paragraph", "subhead", "") and len(above.text) <= 220 and not above.why:
        _take(above, "caption", "stands over a credit")


def _close(rows: list[Row], start: int, end: int) -> None:
    """The sign-off, among the last lines of the body or just behind it."""
    for i in [*range(max(start, end - 2), end), *range(end, min(len(rows), end + 5))]:
        row = rows[i]
        if row.role in ("", "paragraph", "subhead", "credit", "furniture") and read_sign_off(row.text):
            _take(row, "sign-off", "closing line of sources")
            return
