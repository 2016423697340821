"""The words of time expressions: each token of a report has one kind (month, unit, point ...) and a value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from depesche.language import Token

_FILES = ("calendar", "numbers", "words")
_ENDINGS = ("", "e", "en", "er", "es", "em")
_JOINED_NUMBER = {"de": "{one}und{ten}", "en": "{ten}-{one}"}
_REMEMBERED = 50_000

Sign = tuple[str, str]
"""Kind and value of a token."""
MORE: Sign = ("more", "")
"""The further words of an entry of several."""

_MARKS = {
    ".": "point", ",": "comma", ":": "colon", "/": "slash", "-": "dash", "–": "dash", "—": "dash", "(": "open",
    ")": "close", "'": "apostrophe", "’": "apostrophe", "&": "and",
    **dict.fromkeys('"„“”»«‚‘', "quote"),
}  # fmt: skip
_SHAPES = tuple(
    (kind, re.compile(pattern, re.ASCII | re.IGNORECASE))
    for kind, pattern in (
        ("small", r"\d{1,2}"),
        ("year", r"1\d{3}|20\d\d|21\d\d"),
        ("figure", r"\d+|\d{1,3}(?:[.,]\d{3})+"),
        ("clock_or_day", r"(?:0?[1-9]|1\d|2[0-3])[.](?:0[1-9]|1[0-2])"),
        ("clock", r"(?:[01]?\d|2[0-4])[.:][0-5]\d"),
        ("day_month", r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])"),
        ("decimal", r"\d+[.,]\d+"),
        ("numeric_date", r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)|\d{1,2}/\d{1,2}/\d{4}"),
        ("iso_date", r"\d{4}-\d\d-\d\d"),
        ("seasons", r"(?:1\d|20)\d\d[/-]\d\d"),
        ("years", r"(?:1\d|20)\d\d[-/](?:1\d|20)\d\d"),
        ("hours", r"[012]?\d[-/][012]?\d"),
        ("nth", r"\d{1,2}(?:st|nd|rd|th)"),
        ("tens", r"(?:(?:1\d|20)\d|\d)0-?ern?"),
        ("decade", r"(?:(?:1\d|20)\d|\d)0(?:-?er-?jahren?|s)"),
        ("clock_half", r"\d{1,2}(?:[:.][0-5]\d)?[ap]m"),
    )
)
_LASTING = re.compile(
    r"(?P<number>[a-zäöüß]+|\d+(?:,\d+)?)-?(?P<unit>sekünd|minüt|stünd|täg|wöch|monat|jähr)ig(?:e[nmrs]?)?",
    re.IGNORECASE,
)
_LASTING_EN = re.compile(
    r"(?P<number>[a-z]+|\d+)-(?P<unit>second|minute|hour|day|week|month|year)(?P<old>-old)?", re.IGNORECASE
)
_LASTING_UNITS = {
    "sekünd": "TS", "minüt": "TM", "stünd": "TH", "täg": "D", "wöch": "W", "monat": "M", "jähr": "Y",
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y",
}  # fmt: skip


@dataclass(slots=True)
class Lexicon:
    """The words of one language."""

    language: str
    words: dict[str, Sign] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Sign]]] = field(default_factory=dict)
    """Entries of several words by their first, all in lower case."""
    _seen: dict[str, Sign] = field(default_factory=dict)

    def signs(self, tokens: list[Token]) -> list[Sign]:
        """Kind and value of each token."""
        out = [self._seen.get(token.text) or self._look(token.text) for token in tokens]
        for at, token in enumerate(tokens):
            if token.lower in self.phrases and out[at] is not MORE:
                self._join(tokens, at, out)
        return out

    def number(self, word: str) -> str | None:
        """The digits of a number in words or digits, "X" for several, None for another word.

        >>> lexicon("de").number("2,5"), lexicon("de").number("1.500"), lexicon("en").number("1,500")
        ('2.5', '1500', '1500')
        """
        if word == "X":
            return word
        mark, group = (",", ".") if self.language == "de" else (".", ",")
        if word.replace(".", "").replace(",", "").isdecimal():
            grouped = word.partition(group)[2]
            plain = word.replace(group, "") if len(grouped) == len("000") else word.replace(group, ".")
            return plain.replace(mark, ".")
        kind, value = self.words.get(word.lower(), ("", ""))
        return value if kind in ("one", "number", "many") else None

    def _look(self, text: str) -> Sign:
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
        sign = self.words.get(text) or self.words.get(text.lower()) or self._shape(text)
        self._seen[text] = sign
        return sign

    def _shape(self, text: str) -> Sign:
        if text in _MARKS:
            return _MARKS[text], ""
        if text[0].isdigit():
            for kind, pattern in _SHAPES:
                if pattern.fullmatch(text):
                    return kind, text
        if self.language == "en" and text.lower().startswith("mid-") and len(text) > len("mid-"):
            kind, value = self._look(text[4:])
            return ("mid_" + kind, value) if kind in ("month", "year", "decade") else ("other", "")
        if len(text) < 40 and (lasting := self._lasting(text)):
            return lasting
        return ("word", "") if text[0].islower() else ("other", "")

    def _lasting(self, text: str) -> Sign | None:
        """An adjective that tells a length: "einstündigen", "14-tägig", "two-day"; in years it may be an age."""
        match = (_LASTING if self.language == "de" else _LASTING_EN).fullmatch(text)
        if match is None:
            return None
        stem = match["number"].lower()
        number = {"mehr": "X", "ein": "1", "halb": "0.5"}.get(stem) or self.number(stem)
        if number is None:
            return None
        unit = _LASTING_UNITS[match["unit"].lower()]
        if self.language == "de":
            return ("aging" if unit == "Y" else "lasting"), number + unit
        return ("other", "") if match["old"] else ("lasting", number + unit)

    def _join(self, tokens: list[Token], at: int, signs: list[Sign]) -> None:
        for rest, sign in self.phrases[tokens[at].lower]:
            behind = tokens[at + 1 : at + 1 + len(rest)]
            if [token.lower for token in behind] == list(rest):
                signs[at : at + 1 + len(rest)] = [sign, *[MORE] * len(rest)]
                return


@cache
def lexicon(language: str) -> Lexicon:
    """The words of "de" or "en"."""
    out = Lexicon(language)
    for kind, value, word in _entries(language):
        if "_" in word:
            first, *rest = word.lower().split("_")
            out.phrases.setdefault(first, []).append((tuple(rest), (kind, value)))
        else:
            out.words[word] = (kind, value)
            if word[0].isupper():
                out.words[word.upper()] = (kind, value)
    for entries in out.phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    _join_numbers(out)
    _join_weekdays(out)
    return out


def _entries(language: str) -> Iterator[tuple[str, str, str]]:
    folder = files("depesche.time") / language
    for name in _FILES:
        for line in (folder / f"{name}.txt").read_text("utf-8").splitlines():
            head, colon, words = line.partition(":")
            if colon and not line.startswith("#"):
                kind, _, value = head.partition(" ")
                for word in words.split():
                    stem = word.removesuffix("~")
                    yield from ((kind, value, stem + end) for end in (_ENDINGS if stem != word else ("",)))


def _join_numbers(out: Lexicon) -> None:
    """Add "einundzwanzig" and "twenty-one" and their like."""
    numbers = {word: value for word, (kind, value) in out.words.items() if kind == "number" and value.isdecimal()}
    ones = {word: int(value) for word, value in numbers.items() if int(value) < 10} | {"ein": 1, "one": 1}
    for ten, value in numbers.items():
        if int(value) in range(20, 100, 10):
            for one, digit in ones.items():
                joined = _JOINED_NUMBER[out.language].format(one=one, ten=ten)
                out.words[joined] = ("number", str(int(value) + digit))


def _join_weekdays(out: Lexicon) -> None:
    """Add "Donnerstagabend" and its like."""
    if out.language != "de":
        return
    parts = {word.lower(): value for word, (kind, value) in out.words.items() if kind in ("daytime", "tomorrow")}
    days = [(word, value) for word, (kind, value) in out.words.items() if kind == "weekday" and word[1:].islower()]
    for day, number in days:
        for part, value in parts.items():
            out.words[day + part] = ("weekday_time", number + value)


@cache
def words_of(language: str, name: str) -> frozenset[str]:
    """The words of a further list: "states", "plans", "planned", "occasions"; each says at its head what it is for."""
    lines = (files("depesche.time") / language / f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
