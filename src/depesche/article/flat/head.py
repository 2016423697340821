"""What stands over the body: headline, lead, byline."""

import re

from depesche.article.flat.rows import Row
from depesche.article.lines.byline import has_byline_opening, names_in_byline
from depesche.article.lines.credit import is_credit
from depesche.article.lines.dates import publication_date

_REACH = 60
"""How many lines over the body are looked at."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_KICKER = re.compile(r"(?P<kicker>[^:\n]{3,70}?)(?:\s:\s|:(?=[^\s\d/]))(?=\S)")


def may_be_headline(row: Row) -> bool:
    """Whether a line has the form of a headline."""
    words = row.text
    if not 12 <= len(words) <= 180 or row.why or row.ends or " " not in words:
        return False
    if words[-1] in ".,;" and not words.endswith(("...", "..")):
        return False
    return not (publication_date(words) or is_credit(words) or (has_byline_opening(words) and names_in_byline(words)))


def find_headline(rows: list[Row], first: int, body: list[Row]) -> int | None:
    """Index of the headline above the line `first`; none if no line there is one."""
    story = {word.lower() for row in body[:30] for word in _WORD.findall(row.text[:2000])}
    seen: dict[str, int] = {}
    for row in rows[: first + 3]:
        key = re.sub(r"\W", "", row.text).lower()[:60]
        seen[key] = seen.get(key, 0) + 1
    best, chosen = 0.0, None
    for i in range(max(0, first - _REACH), first):
        row = rows[i]
        if not may_be_headline(row):
            continue
        score = _score(row, story, first - i) + 1.5 * (seen[re.sub(r"\W", "", row.text).lower()[:60]] > 1)
        if score > best:
            best, chosen = score, i
    return chosen


def _score(row: Row, story: set[str], distance: int) -> float:
    """How well a line fits as the headline of a story, `distance` lines above its body."""
    words = [word.lower() for word in _WORD.findall(row.text)]
    shared = sum(
        1 for word in words if word in story or any(other.startswith(word[:6]) for other in _like(word, story))
    )
    share = shared / max(2, len(words))
    length = min(len(row.text), 70) / 70
    return 3.0 * share + 1.5 * length - 0.05 * distance - 2.5 * row.bullet - 0.4 * (row.text[0].islower())


def _like(word: str, story: set[str]) -> tuple[str, ...]:
    """The story's word that is this one without its ending, if there is one."""
    return tuple(stem for stem in (word[:-1], word[:-2]) if len(stem) >= 4 and stem in story)


def kicker_end(headline: str) -> tuple[int, int] | None:
    """Where the kicker ends and where the headline goes on, at a colon that no blank follows or that stands alone.

    >>> kicker_end("Gipfel am See:Zwei Präsidenten reden")
    (13, 14)
    >>> kicker_end("Putin: Wir reden")
    """
    match = _KICKER.match(headline)
    return (match.end("kicker"), match.end()) if match else None


def is_byline(row: Row) -> bool:
    """Whether a line names writers and little else."""
    if len(row.text) > 120 or row.bullet:
        return False
    names = names_in_byline(row.text)
    told = sum(len(name.name) for name in names)
    return bool(names) and (has_byline_opening(row.text) or told * 10 >= len(row.text) * 6) and not row.stopped
