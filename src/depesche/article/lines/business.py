"""Lines of page business: navigation, teasers, newsletters, told by how they open."""

import re
from functools import cache

from depesche.article.lines.lists import rows

_LONG = frozenset(("consent", "newsletter", "support", "rights", "media player"))
"""Reasons whose lines may be long."""


@cache
def _openings() -> dict[str, str]:
    """Reason by opening words."""
    return {words.strip(): reason.strip() for reason, _, words in (row.partition("|") for row in rows("furniture"))}


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(_openings(), key=len, reverse=True)
    return re.compile(rf"[\s>»→►▶•+-]*(?P<words>{'|'.join(map(re.escape, ordered))})(?!\w)")


@cache
def _ends() -> re.Pattern[str]:
    openings = "|".join(map(re.escape, rows("end_markers")))
    return re.compile(rf"[\s>»→►▶•+-]*(?:{openings}|zur [\w.-]{{1,20}}-startseite)(?!\w)")


def business(line: str) -> str | None:
    """Why a line is page business, if its opening tells so and it is short enough to be.

    >>> business("Lesen Sie auch: Streit am See"), business("Der Rat tagt.")
    ('related', None)
    """
    match = _pattern().match(line[:80].lower())
    if not match:
        return None
    reason = _openings()[match["words"]]
    roomy = " " in match["words"] and reason != "media player"
    return reason if len(line) < (400 if roomy and reason in _LONG else 250 if roomy else 60) else None


def ends_article(line: str) -> bool:
    """Whether an article is over at this line."""
    return len(line) < 90 and _ends().match(line[:60].lower()) is not None
