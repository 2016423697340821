"""Class words of pages and what they tell, from a commented word list."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_LABELS = 20_000
"""Labels that are remembered: one page has the same few over and over, an archive has no end of them."""
_MAKER = re.compile(
    r"source|quelle|author|autor|rights|copy(?!text)|licen|lizenz|fotograf|photograph|credit|owner|urheber"
)
_HEADLINE = re.compile(r"headline|title|titel|überschrift")
_PICTURED = re.compile(r"caption|figure|image|picture|bild|foto|photo|gallery|media")
_SET_APART = re.compile(
    r"kicker|overline|topline|dachzeile|spitzmarke|headline|subline|title|titel|caption|credit|copyright|source|quelle|author|"
    r"autor|byline|date|location|ortsmarke|lead|teaser|intro|topic|rubrik|licen|fotograf|photographer|-lic\b|-copy\b|block\b"
)
_NEGATED = re.compile(r"(?<!\S)no-\S+")


@cache
def _sections() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = {}
    section = ""
    for raw in files("depesche.article").joinpath("classes.txt").read_text("utf-8").splitlines():
        line = raw.strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            words.setdefault(section, []).extend(line.split())
    return {name: re.compile(_pattern(entries)) for name, entries in words.items()}


def _pattern(entries: list[str]) -> str:
    """Words that stand by themselves between separators; -, _ and nothing between their parts are alike."""
    parts = []
    for entry in entries:
        bare = re.escape(entry.strip("*")).replace(r"\-", "[-_]*")
        front = "" if entry.startswith("*") else r"(?<![^\s_:-])"
        back = "" if entry.endswith("*") else r"(?![^\s_:-])"
        parts.append(front + bare + back)
    return "|".join(parts)


@cache
def _any_reason() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p.pattern})" for name, p in _sections().items() if not name.startswith(":")))


def reason_of(label: str) -> str | None:
    """Why an element with these classes is not part of an article.

    >>> reason_of("article__related-box"), reason_of("article-body no-share")
    ('teaser', None)
    """
    words = _NEGATED.sub("", label) if "no-" in label else label
    if not _any_reason().search(words):
        return None
    return next(name for name, p in _sections().items() if not name.startswith(":") and p.search(words))


@dataclass(frozen=True, slots=True)
class Told:
    """What the classes of an element tell."""

    reason: str | None = None
    """Why it is not part of an article, if so."""
    figure: bool = False
    caption: bool = False
    credit: bool = False
    maker: bool = False
    """Within a figure: the words that say who made it."""
    kicker: bool = False
    headline: bool = False
    lead: bool = False
    author: bool = False
    place: bool = False
    around: bool = False
    """Any of it holds for all that stands within."""
    pictured: bool = False
    """It has to do with pictures."""
    set_apart: bool = False
    """It sets its words apart, even where it is inline."""


NOTHING = Told()


@lru_cache(maxsize=_LABELS)
def told_by(label: str) -> Told:
    """What an element's class, id and role tell, as one lower-case string.

    >>> told_by("fig__caption__text").caption, told_by("article__related-box").reason, told_by("x7") is NOTHING
    (True, 'teaser', True)
    """
    words = _sections()
    reason, maker = reason_of(label), _MAKER.search(label) is not None
    inherited = {what: words[f":{what}"].search(label) is not None for what in ("figure", "caption", "credit")}
    found = Told(
        reason=reason,
        maker=maker,
        around=reason is not None or maker or any(inherited.values()),
        headline=_HEADLINE.search(label) is not None,
        pictured=_PICTURED.search(label) is not None,
        set_apart=_SET_APART.search(label) is not None,
        **inherited,
        **{what: words[f":{what}"].search(label) is not None for what in ("kicker", "lead", "author", "place")},
    )
    return NOTHING if found == NOTHING else found
