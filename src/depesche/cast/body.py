"""What an organisation's naming tells: its kind, its key, and the words of the lists."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from depesche.cast.lexicon import lines_of, sections_of

_LONGEST = 80
"""Letters of the longest word that is taken apart."""
_SHORT_HEADS = frozenset("rat amt bank bund".split())
_COMPOUNDS_ALONE = frozenset(
    "ministerium gericht gerichtshof parlament kommission staatsanwaltschaft polizei armee luftwaffe "
    "versammlung senat nationalversammlung "
    "abgeordnetenhaus unterhaus zentralbank geheimdienst miliz ministerrat bundesamt landesamt "
    "nachrichtenagentur gewerkschaft komitee "
    "hilfswerk presseamt schutztruppe friedenstruppe ausschuss rat botschaft".split()
)
_MISLEADING = (
    "krat", "verrat", "vorrat", "heirat", "parat", "quadrat", "inserat", "datenbank", "anklagebank", "sitzbank",
    "anstiftung", "wiedervereinigung",
)  # fmt: skip
"""Ends of words that only seem to close in a kind of body."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """One naming of an organisation."""

    start: int
    """First token, determiner included."""
    inner: int
    """First token of the name."""
    end: int
    """Behind the last token."""
    key: str
    """What tells one body from another."""
    shown: str
    """The words of the name."""
    country: str | None
    """The state it belongs to."""
    rule: str
    """The rule that found it."""
    kind: str = ""
    """The kind of body in lower case: "partei"."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the ending of its case.

    >>> stem("Vereinten"), stem("Parlaments"), stem("EU")
    ('vereint', 'parlament', 'EU')
    """
    if word.isupper() or len(word) < 5:
        return word
    lower = word.lower()
    for ending in ("es", "en", "er", "em", "e", "s", "n"):
        if lower.endswith(ending) and len(lower) - len(ending) >= 4:
            return lower[: -len(ending)]
    return lower


@cache
def known_bodies() -> dict[tuple[str, ...], tuple[str, str | None]]:
    """Stems of each name of the list, with the body's first name and country."""
    out: dict[tuple[str, ...], tuple[str, str | None]] = {}
    for line in lines_of("lists/organisations.txt"):
        country = re.search(r"\[(\w\w)\]", line)
        names = [name.strip() for name in re.sub(r"\[\w\w\]", "", line).split("|")]
        for name in names:
            key = tuple(stem(part) for part in re.findall(r"[\w.'’&/-]+", name))
            out.setdefault(key, (names[0], country.group(1) if country else None))
    return out


@cache
def known_openers() -> dict[str, int]:
    """The first stems of the list's names, with the tokens of the longest that they open."""
    out: dict[str, int] = {}
    for key in known_bodies():
        out[key[0]] = max(out.get(key[0], 1), len(key))
    return out


@cache
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    parts = sections_of("de/organisations.txt")
    return frozenset(parts["head"]), frozenset(word.lower() for word in parts["alone"])


@lru_cache(maxsize=65536)
def head_kind(word: str) -> tuple[str, bool]:
    """The kind of body a capitalised noun names ("" for none), and whether the noun alone is enough."""
    heads, alone = _heads()
    lower = word.lower()
    if len(word) > _LONGEST or lower.removesuffix("s").removesuffix("e").endswith(_MISLEADING):
        return "", False
    for form in _singulars(lower):
        if form in alone:
            return form, True
        if form in heads:
            return form, False
        for at in range(2, len(form) - 1):
            long = len(form) - at >= 5 or form[at - 1] == "-" or (form[at:] in _SHORT_HEADS and at >= 4)
            if long and form[at:] in heads:
                return form[at:], form[at:] in _COMPOUNDS_ALONE
    return "", False


def _singulars(lower: str) -> tuple[str, ...]:
    out = [lower]
    if lower.endswith("es"):
        out.append(lower[:-2])
    if lower.endswith("s"):
        out.append(lower[:-1])
    return tuple(out)
