"""Class words of pages and what they tell, from a commented word list."""

import re
from functools import cache, cached_property
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
def _words() -> dict[str, list[str]]:
    """The entries of each section of the word list."""
    words: dict[str, list[str]] = {}
    section = ""
    for raw in files("depesche.article").joinpath("classes.txt").read_text("utf-8").splitlines():
        line = raw.strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            words.setdefault(section, []).extend(line.split())
    return words


@cache
def _reasons() -> dict[str, re.Pattern[str]]:
    return {name: _pattern(entries) for name, entries in _words().items() if not name.startswith(":")}


@cache
def _any_reason() -> re.Pattern[str]:
    return _pattern([entry for name, entries in _words().items() if not name.startswith(":") for entry in entries])


@cache
def _role(name: str) -> re.Pattern[str]:
    return _pattern(_words()[f":{name}"])


def _pattern(entries: list[str]) -> re.Pattern[str]:
    """Words that stand by themselves between separators; -, _ and nothing between their parts are alike."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for entry in entries:
        front = "" if entry.startswith("*") else r"(?<![^\s_:-])"
        back = "" if entry.endswith("*") else r"(?![^\s_:-])"
        kinds.setdefault((front, back), []).append(re.escape(entry.strip("*")).replace(r"\-", "[-_]*"))
    return re.compile("|".join(f"{front}(?:{'|'.join(words)}){back}" for (front, back), words in kinds.items()))


def reason_of(label: str) -> str | None:
    """Why an element with these classes is not part of an article.

    >>> reason_of("article__related-box"), reason_of("article-body no-share")
    ('teaser', None)
    """
    words = _NEGATED.sub("", label) if "no-" in label else label
    if not _any_reason().search(words):
        return None
    return next(name for name, pattern in _reasons().items() if pattern.search(words))


class Told:
    """What the class, id and role of an element tell; what few elements are asked for is found when asked."""

    def __init__(self, label: str) -> None:
        """`label` holds class, id, role and the like in lower case."""
        self.label = label
        self.reason = reason_of(label)
        """Why it is not part of an article, if so."""
        self.figure = _role("figure").search(label) is not None
        self.caption = _role("caption").search(label) is not None
        self.credit = _role("credit").search(label) is not None
        self.maker = _MAKER.search(label) is not None
        """Within a figure: the words that say who made it."""
        self.around = self.reason is not None or self.figure or self.caption or self.credit or self.maker
        """Any of it holds for all that stands within."""
        self.pictured = _PICTURED.search(label) is not None
        """It has to do with pictures."""
        self.set_apart = _SET_APART.search(label) is not None
        """It sets its words apart, even where it is inline."""

    @cached_property
    def headline(self) -> bool:
        """It is a headline or title."""
        return _HEADLINE.search(self.label) is not None

    @cached_property
    def kicker(self) -> bool:
        """It is a kicker."""
        return _role("kicker").search(self.label) is not None

    @cached_property
    def lead(self) -> bool:
        """It is a lead."""
        return _role("lead").search(self.label) is not None

    @cached_property
    def author(self) -> bool:
        """It names the writers."""
        return _role("author").search(self.label) is not None

    @cached_property
    def place(self) -> bool:
        """It names the place of the report."""
        return _role("place").search(self.label) is not None


_known: dict[str, Told] = {}


def told_by(label: str) -> Told:
    """What classes tell, as one string.

    >>> told_by("fig__caption__text").caption, told_by("article__related-box").reason
    (True, 'teaser')
    """
    told = _known.get(label)
    if told is None:
        if len(_known) >= _LABELS:
            _known.clear()
        told = _known[label] = Told(label.lower())
    return told


NOTHING = Told("")
