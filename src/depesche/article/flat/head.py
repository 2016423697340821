"""What stands over the body: headline, lead, byline."""

import re

from depesche.article.flat.rows import Row
from depesche.article.lines.byline import has_byline_opening, names_in_byline
from depesche.article.lines.credit import is_credit, split_credit
from depesche.article.lines.dates import publication_date
from depesche.article.lines.person_names import is_name

_REACH = 60
"""How many lines over the body are looked at."""
_LONG = 250
"""What is longer is a paragraph of the body."""
_KICKER = 30
"""Characters of a line that may be the kicker of the one below."""
_HEADLINE = 110
"""Characters of a headline under a kicker; what is longer is a lead."""
_CLOCK = re.compile(r"\d{4},? \d{1,2}[:.]\d\d")
"""A date with the time of day."""
_SIGNED = re.compile(r" / [A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+\Z")
"""A caption that ends with the photographer's name."""
_MENU = re.compile(r"(?:[a-zäöü][A-ZÄÖÜ][a-zäöü]+){3}")
"""Items of a menu that have run together."""
_WORD = re.compile(r"[^\W\d_]{4,}")


def may_be_headline(row: Row) -> bool:
    """Whether a line has the form of a headline."""
    words = row.text
    if not 12 <= len(words) <= 180 or row.why or row.ends or " " not in words:
        return False
    if "://" in words or words.lower().startswith(("detailansicht", "jetzt ", "permalink", "audio", "bild:", "foto")):
        return False
    if words[-1] in ".,;)" and not words.endswith(("...", "..")):
        return False
    if (
        _MENU.search(words)
        or is_name(words)
        or _CLOCK.search(words)
        or split_credit(words).credit
        or _SIGNED.search(words)
    ):
        return False
    return not (publication_date(words) or (has_byline_opening(words) and names_in_byline(words)))


def is_open(row: Row) -> bool:
    """Whether a line ends as headlines do: without a stop, or asking or calling."""
    return not row.stopped or row.text[-1] in "!?"


def find_headline(rows: list[Row], first: int, body: list[Row]) -> int | None:
    """Index of the headline above the line `first`; none if no line there is one."""
    story = {word.lower() for row in body[:30] for word in _WORD.findall(row.text[:2000])}
    best, chosen = 0.0, None
    last = next((i for i in range(first, min(len(rows), first + 9)) if len(rows[i].text) > _LONG), first)
    for i in range(max(0, first - _REACH), last):
        row = rows[i]
        if not may_be_headline(row) or (i >= first and row.stopped and row.text[-1] not in "!?“«"):
            continue
        score = _score(row, story, max(0, first - i)) + _neighbours(rows, i) - 1.3 * (i >= first)
        if score > best:
            best, chosen = score, i
    return chosen + 1 if chosen is not None and is_over_another(rows, chosen, last) else chosen


def is_over_another(rows: list[Row], i: int, last: int) -> bool:
    """Whether a line is only the kicker over the headline: much shorter than the one that stands right below it."""
    if i + 1 >= last:
        return False
    length, below = len(rows[i].text), rows[i + 1]
    headed = 1.5 * length <= len(below.text) <= _HEADLINE and is_open(below) and may_be_headline(below)
    return length <= _KICKER and headed


def _neighbours(rows: list[Row], i: int) -> float:
    """What the lines around a line say for its being the headline: a title has a byline, date or lead under it."""
    score = 0.8 * (rows[i].twin and not rows[i].bullet)
    under = rows[i + 1 : i + 4]
    if under and (
        split_credit(rows[i].text).labelled
        or is_credit(under[0].text)
        or under[0].text.lower() in ("foto:", "bild:", "quelle:")
        or under[0].text.startswith(rows[i].text)
    ):
        score -= 2.0
    if any(publication_date(row.text) or is_byline(row) for row in under):
        score += 1.1
    return score + 0.4 * bool(under and under[0].prose)


def _score(row: Row, story: set[str], distance: int) -> float:
    """How well a line fits as the headline of a story, `distance` lines above its body."""
    words = [word.lower() for word in _WORD.findall(row.text)]
    shared = sum(
        1 for word in words if word in story or any(other.startswith(word[:6]) for other in _like(word, story))
    )
    share = shared / max(2, len(words))
    length = min(len(row.text), 45) / 45
    return 3.0 * share + 1.0 * length - 0.05 * distance - 2.5 * row.bullet - 0.4 * (row.text[0].islower())


def _like(word: str, story: set[str]) -> tuple[str, ...]:
    """The story's word that is this one without its ending, if there is one."""
    return tuple(stem for stem in (word[:-1], word[:-2]) if len(stem) >= 4 and stem in story)


def is_byline(row: Row) -> bool:
    """Whether a line names writers and little else."""
    if len(row.text) > 120 or row.bullet:
        return False
    names = names_in_byline(row.text)
    told = sum(len(name.name) for name in names)
    return bool(names) and (has_byline_opening(row.text) or told * 10 >= len(row.text) * 6) and not row.stopped
