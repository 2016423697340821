"""Agencies and suppliers by their canonical names, whatever the page writes."""

import re
from functools import cache
from importlib.resources import files


@cache
def _names() -> dict[str, str]:
    """Every spelling with its canonical name."""
    out: dict[str, str] = {}
    for raw in files("depesche.article").joinpath("agencies.txt").read_text("utf-8").splitlines():
        line = raw.strip()
        if line and not line.startswith("#"):
            name, _, spellings = line.partition("=")
            out[name.strip()] = name.strip()
            out |= {spelling.strip(): name.strip() for spelling in spellings.split("|") if spelling.strip()}
    return out


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(_names(), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


def agencies_in(text: str) -> list[tuple[int, int, str]]:
    """Where in a text agencies are named, with their canonical names; the longest name wins.

    >>> agencies_in("Eva Licht/REUTERS")
    [(10, 17, 'Reuters')]
    """
    return [(m.start(), m.end(), _names()[m.group()]) for m in _pattern().finditer(text)]


def canonical(name: str) -> str | None:
    """The canonical name of an agency, None for what is none that we know.

    >>> canonical("rtr")
    'Reuters'
    """
    return _names().get(name.strip())


NEWS = frozenset(
    "dpa dpa-AFX AFP AP Reuters APA Keystone-SDA KNA epd SID TASS Interfax Xinhua Yonhap Kyodo KCNA Anadolu ANSA "
    "EFE PA ČTK AAP CP PAP TT NTB Ritzau Belga ANP MTI Ukrinform dapd ddp AFX IRNA MENA PTI UPI Jiji Bloomberg".split()
)
"""Agencies that supply text, not pictures alone."""
