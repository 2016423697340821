"""News and picture agencies by their canonical names, whatever the page writes (rtr, REUTERS, sda)."""

import re
from functools import cache
from typing import NamedTuple

from depesche.article.lines.lists import rows

NEWS = frozenset(
    "dpa dpa-AFX AFP AP Reuters APA Keystone-SDA KNA epd SID TASS Interfax Xinhua Yonhap Kyodo KCNA Anadolu ANSA "
    "EFE PA ČTK AAP CP PAP TT NTB Ritzau Belga ANP MTI Ukrinform dapd ddp AFX IRNA MENA PTI UPI Jiji Bloomberg".split()
)
"""Agencies that supply text, not pictures alone."""


class AgencyName(NamedTuple):
    """One agency, named in a text."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point."""
    name: str
    """Canonical name."""


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    """Canonical names by exact spelling, and by spelling in small letters."""
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    for row in rows("agencies"):
        name, _, rest = row.partition(":")
        if f"={name}" not in rest:
            folded.setdefault(name.lower(), name)
        for spelling in (part.strip() for part in rest.split(",") if part.strip()):
            if spelling.startswith("="):
                exact[spelling[1:]] = name
            else:
                folded.setdefault(spelling, name)
    return exact, folded


@cache
def _pattern() -> re.Pattern[str]:
    """Any spelling, in small letters; those that begin alike stand together, so that most are never tried."""
    exact, folded = _spellings()
    rests: dict[str, list[str]] = {}
    for spelling in sorted({spelling.lower() for spelling in (*exact, *folded)}, key=len, reverse=True):
        rests.setdefault(spelling[0], []).append(re.escape(spelling[1:]))
    names = "|".join(f"{re.escape(first)}(?:{'|'.join(those)})" for first, those in sorted(rests.items()))
    return re.compile(rf"(?<![\w@.])(?:{names})(?![\w@]|\.\w)")


def _small(text: str) -> str:
    """The text in small letters, as many as before: "İ" alone would become two."""
    return text.replace("İ", "I").lower()


def agencies_in(text: str) -> list[AgencyName]:
    """The agencies named in a short text (credit, sign-off, dateline), in order; the longest spelling wins.

    >>> [name for _, _, name in agencies_in("Kim Lee/REUTERS, rtr, picture alliance/dpa")]
    ['Reuters', 'Reuters', 'picture alliance', 'dpa']
    """
    exact, folded = _spellings()
    found = []
    for match in _pattern().finditer(_small(text)):
        start, end = match.span()
        name = exact.get(text[start:end]) or folded.get(match[0])
        if name:
            found.append(AgencyName(start, end, name))
    return found


def canonical(spelling: str) -> str | None:
    """The canonical name of the agency that is spelt so, if it is one.

    >>> canonical("rtr"), canonical("Muster")
    ('Reuters', None)
    """
    exact, folded = _spellings()
    return exact.get(spelling) or folded.get(spelling.lower())


def unique(names: list[str]) -> tuple[str, ...]:
    """The names in order, each once."""
    return tuple(dict.fromkeys(names))
