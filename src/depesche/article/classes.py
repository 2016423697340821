"""Class words of pages and what they tell, from a commented word list."""

import re
from functools import cache, lru_cache
from importlib.resources import files

_LABELS = 20_000
"""Labels that are remembered: one page has the same few over and over, an archive has no end of them."""
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


@lru_cache(maxsize=_LABELS)
def reason_of(label: str) -> str | None:
    """Why an element with these classes is not part of an article.

    >>> reason_of("article__related-box"), reason_of("article-body no-share")
    ('teaser', None)
    """
    words = _NEGATED.sub("", label) if "no-" in label else label
    if not _any_reason().search(words):
        return None
    return next(name for name, p in _sections().items() if not name.startswith(":") and p.search(words))


@lru_cache(maxsize=_LABELS)
def tells(label: str, what: str) -> bool:
    """Whether classes tell of a "caption", "credit", "figure", "kicker", "lead" or "author".

    >>> tells("fig__caption__text", "caption")
    True
    """
    return bool(label) and _sections()[f":{what}"].search(label) is not None
