"""One role for each line of a text whose layout is lost, with the reason."""

from itertools import pairwise

from depesche.article.flat.counters import Counted, counters_of, pictures_of
from depesche.article.flat.head import find_headline, is_byline, is_open, is_over_another, may_be_headline
from depesche.article.flat.kicker import kicker_end
from depesche.article.flat.region import is_nothing_but_prose, main_indent, region
from depesche.article.flat.rows import Row
from depesche.article.lines.byline import has_byline_opening
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
    if is_nothing_but_prose(rows) and not _titled(rows):
        _plain(rows)
    else:
        _page(rows)
    return []


def _titled(rows: list[Row]) -> bool:
    """Whether a headline stands near the top, with other lines over it: a page that has lost most of its furniture."""
    if not rows or rows[0].prose or may_be_headline(rows[0]):
        return False
    return any(may_be_headline(row) and not row.prose and under.prose for row, under in pairwise(rows[:7]))


def _is_lead_over_dateline(body: list[Row]) -> bool:
    """Whether the first paragraph is a lead: short, and the dateline opens the second."""
    if len(body) < 3 or len(body[0].text) > _LEAD or find_dateline(body[0].text):
        return False
    opened = find_dateline(body[1].text)
    return opened is not None and opened.marked


def _is_title(row: Row) -> bool:
    return len(row.text) <= 120 and may_be_headline(row) and is_open(row)


def _plain(rows: list[Row]) -> None:
    """A text that is nothing but an article's paragraphs: all of its prose stays in the body."""
    body = rows
    if len(rows) > 1 and not rows[0].bullet and is_over_another(rows, 0, len(rows)):
        _take(rows[0], "kicker", "first line, much shorter than the headline below")
        _take(rows[1], "headline", "short, without a stop, under the kicker")
        body = rows[2:]
    elif len(rows) > 1 and not rows[0].bullet and _is_title(rows[0]):
        _take(rows[0], "headline", "first line, short, without a stop")
        body = rows[1:]
    titled = body is not rows
    for place, row in enumerate(body):
        if place == 0 and _is_lead_over_dateline(body):
            _take(row, "lead", "stands over the paragraph that the dateline opens")
        elif place < 3 and is_byline(row) and (titled or has_byline_opening(row.text)):
            _take(row, "byline", "names of people at the top")
        elif place < 3 and titled and publication_date(row.text):
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
    end = _signed_off(rows, start, end)
    if headline is not None:
        start = max(start, headline + 1)
        _kicker(rows, headline)
        _pictured(rows, headline + 1, end)
        _head(rows, headline, start, lead_needs_more=False)
        _lead_in_body(rows, headline, start, end)
    else:
        _pictured(rows, start, end)
    _inside(rows, start, end, indent)
    _close(rows, start, end)
    _rest(rows)


def _signed_off(rows: list[Row], start: int, end: int) -> int:
    """The end of the body: behind a closing line of sources in its second half, if one stands there."""
    for i in range(start + (end - start) // 2, end):
        words = rows[i].text
        if len(words) > 100 or rows[i - 1].twin or (parts := read_sign_off(words)) is None:
            continue
        split = split_credit(words)
        captioned = split.credit is not None and split.caption is not None
        pictured = i + 1 < end and words.lower().startswith(("quelle", "foto", "redaktion")) and parts.publisher is None
        if not captioned and not pictured and "via" not in words:
            return i + 1
    return end


def _kicker(rows: list[Row], headline: int) -> None:
    """The short line over the headline."""
    if not headline:
        return
    row = rows[headline - 1]
    if kicker_end(rows[headline].text):
        return
    if row.text.endswith(":") or (_is_short_title(row) and row.indent >= rows[headline].indent - 4):
        _take(row, "kicker", "short line over the headline")


def _is_short_title(row: Row) -> bool:
    """Whether a line may be a kicker by its form."""
    words = row.text
    if not 4 <= len(words) <= 55 or words[-1] in ".!?" or not words[0].isupper():
        return False
    if row.bullet or row.why or row.ends or row.twin:
        return False
    return not (publication_date(words) or is_credit(words) or is_byline(row))


def _pictured(rows: list[Row], start: int, end: int) -> None:
    """The lines that tell of pictures: credits, what stands over them, captions that end with their credit, alts."""
    for i in range(start, end):
        row = rows[i]
        if row.role or row.why or len(row.text) > 400:
            continue
        if len(row.text) <= 220 and is_credit(row.text) and not (i >= end - 1 and read_sign_off(row.text)):
            _credit(rows, i, start)
        elif len(row.text) <= 320 and (split := split_credit(row.text)).labelled and split.credit:
            _take(row, "caption", "ends with a credit")
        elif row.text.lower().startswith(("legende:", "bildunterschrift:", "caption:")):
            _take(row, "caption", "says that it is one")
        elif row.twin and row.copies <= 2 and i + 1 < end and rows[i + 1].text.startswith(row.text):
            _take(row, "furniture", "alt of the caption below")
            if not rows[i + 1].role and not split_credit(rows[i + 1].text).credit:
                _take(rows[i + 1], "caption", "repeats the line above")


def _lead_in_body(rows: list[Row], headline: int, start: int, end: int) -> None:
    """The body's first line is the lead if it is short and what is no prose parts it from the next."""
    if any(row.role == "lead" for row in rows[headline:start]) or start >= end:
        return
    clean = [i for i in range(start, min(end, start + 12)) if rows[i].prose and not rows[i].role]
    if len(clean) < 2:
        return
    row = rows[clean[0]]
    if len(row.text) > _LEAD or find_dateline(row.text):
        return
    parted = clean[1] > clean[0] + 1
    if parted or len(row.text) <= 280:
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
        elif row.copies > 2 and len(row.text) < 1000:
            _take(row, "furniture", f"stands {row.copies} times in the text")
        elif (row.prose and (abs(row.indent - indent) <= 4 or (len(row.text) >= 300 and not row.bullet))) or (
            row.bullet and _is_item(rows, i, start, end, indent)
        ):
            _body(row, None)
        elif row.indent == indent and not row.bullet and following and following.prose and len(row.text) <= 120:
            _body(row, following)


def _is_item(rows: list[Row], i: int, start: int, end: int, indent: int) -> bool:
    """Whether a bulleted line belongs to a list of the body: it stands under prose or a line that announces it."""
    row = rows[i]
    if not indent <= row.indent <= indent + 8 or row.copies > 1:
        return False
    above = rows[i - 1] if i > start else None
    if above is None:
        return False
    if above.role == "list_item":
        return abs(above.indent - row.indent) <= 2
    under = next((other for other in rows[i + 1 : min(end, i + 15)] if not other.bullet), None)
    announced = above.text.endswith(":") or len(row.text) >= 40
    return above.role in ("paragraph", "subhead") and announced and under is not None and (under.prose or not under.why)


def _credit(rows: list[Row], i: int, start: int) -> None:
    _take(rows[i], "credit", "names and suppliers")
    above = rows[i - 1] if i > start else None
    if above and above.text.lower() in ("foto:", "bild:", "quelle:", "photo:"):
        _take(above, "furniture", "label of the credit below")
        above = rows[i - 2] if i - 1 > start else None
    if above and not above.role and len(above.text) <= 220 and not above.why:
        _take(above, "caption", "stands over a credit")


def _close(rows: list[Row], start: int, end: int) -> None:
    """The sign-off, among the last lines of the body or just behind it."""
    for i in [*range(max(start, end - 2), end), *range(end, min(len(rows), end + 5))]:
        row = rows[i]
        if row.role in ("", "paragraph", "subhead", "credit", "furniture") and read_sign_off(row.text):
            _take(row, "sign-off", "closing line of sources")
            return
