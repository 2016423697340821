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
    exact, folded = _spellings()
    longest_first = sorted({*exact, *folded}, key=lambda spelling: (-len(spelling), spelling))
    return re.compile(rf"(?<![\w@.])(?:{'|'.join(map(re.escape, longest_first))})(?![\w@]|\.\w)", re.IGNORECASE)


def agencies_in(text: str) -> list[AgencyName]:
    """The agencies named in a short text (credit, sign-off, dateline), in order; the longest spelling wins.

    >>> [name for _, _, name in agencies_in("Kim Lee/REUTERS, rtr, picture alliance/dpa")]
    ['Reuters', 'Reuters', 'picture alliance', 'dpa']
    """
    exact, folded = _spellings()
    found = []
    for match in _pattern().finditer(text):
        name = exact.get(match[0]) or folded.get(match[0].lower())
        if name:
            found.append(AgencyName(match.start(), match.end(), name))
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
