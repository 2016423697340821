"""The reader's language: which one, its messages, and how it sets dates and numbers."""

import re
from datetime import datetime
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

LANGUAGES = ("de", "en")
"""The desk's languages; the first is spoken to those who ask for neither."""
COOKIE = "depesche_language"
_EDTF = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?")

_ABOUT = ("~", "?", "%")
"""How EDTF marks a date as approximate, uncertain or both."""
_PART_OF_DAY = re.compile(r"T(?:MO|MI|AF|EV|NI|DT)$")
_LONGER = re.compile(r"(\d{4})-(?:W(\d\d)(?:-WE)?|(SP|SU|FA|WI|2[1-4]))")
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
"""Seasons as EDTF counts them, by their names in TIMEX3."""
_LONGER_WORDS = {
    "de": {
        "week": "Woche", "SP": "Frühling", "SU": "Sommer", "FA": "Herbst", "WI": "Winter",
        "from": "ab", "until": "bis", "about": "etwa",
    },
    "en": {
        "week": "week", "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter",
        "from": "from", "until": "until", "about": "about",
    },
}  # fmt: skip


def preferred(query: str | None, cookie: str | None, accept: str) -> str:
    """The language asked for: by the switch, by an earlier switch, by the browser.

    >>> preferred(None, None, "fr-CH, en;q=0.9, de;q=0.7")
    'en'
    """
    for wish in (query, cookie):
        if wish in LANGUAGES:
            return wish
    wishes = []
    for at, part in enumerate(accept.split(",")[:20]):
        tag, _, quality = part.strip().partition(";q=")
        wishes.append((-_quality(quality), at, tag.lower().partition("-")[0]))
    return next((tag for _, _, tag in sorted(wishes) if tag in LANGUAGES), LANGUAGES[0])


def _quality(value: str) -> float:
    try:
        return float(value or "1")
    except ValueError:
        return 0.0


@cache
def translations(language: str) -> NullTranslations:
    """The desk's messages in a language; English needs none."""
    if language == "en":
        return NullTranslations()
    with (files("depesche.desk") / "locale" / language / "LC_MESSAGES" / "desk.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    packed = BytesIO()
    write_mo(packed, catalog)
    packed.seek(0)
    return Translations(packed)


class Tongue:
    """How one language sets dates and numbers."""

    def __init__(self, language: str) -> None:
        """`language` is one of LANGUAGES."""
        self.language = language
        self.locale = Locale.parse("de_DE" if language == "de" else "en_GB")

    def number(self, value: float) -> str:
        """A number with the language's separators."""
        return format_decimal(value, locale=self.locale)

    def date(self, value: str | None, width: str = "long") -> str:
        """A date as precise as it is known, or an interval; a value with unknown digits stays as it is.

        >>> Tongue("de").date("2019-04-25"), Tongue("en").date("2019-04"), Tongue("de").date("201X")
        ('25. April 2019', 'April 2019', '201X')
        >>> Tongue("de").date("2019-23"), Tongue("en").date("2024~/.."), Tongue("de").date("2019-04/2019-05")
        ('Herbst 2019', 'from about 2024', 'April 2019 – Mai 2019')
        """
        first, is_interval, last = (value or "").partition("/")
        if not is_interval:
            return self._one(first, width)
        words, open_ = _LONGER_WORDS[self.language], ("", "..")
        if last in open_:
            return f"{words['from']} {self._one(first, width)}"
        if first in open_:
            return f"{words['until']} {self._one(last, width)}"
        return f"{self._one(first, width)} – {self._one(last, width)}"

    def typed(self, value: str | None) -> str:
        """A date as the reader types it into a form.

        >>> Tongue("de").typed("2019-04-25"), Tongue("de").typed("2019-04"), Tongue("en").typed(None)
        ('25.04.2019', '04.2019', '')
        """
        if self.language != "de" or not re.fullmatch(r"\d{4}(-\d\d){0,2}", value or "", re.ASCII):
            return value or ""
        return ".".join(reversed((value or "").split("-")))

    def country(self, code: str | None) -> str:
        """The name of a country by its ISO 3166 code; the code itself where it has none."""
        return str(self.locale.territories.get(code or "", code or ""))

    def _one(self, value: str, width: str) -> str:
        """A date that is no interval."""
        if value[-1:] in _ABOUT:
            return f"{_LONGER_WORDS[self.language]['about']} {self._one(value[:-1], width)}"
        value = _PART_OF_DAY.sub("", value)
        match = _EDTF.fullmatch(value)
        if not match or match[2] in _SEASONS:
            return self._longer(value)
        year, month, day, hour, minute = match.groups()
        moment = _moment(year, month, day, hour, minute)
        if moment is None:
            return value
        if not day:
            pattern = "LLLL y" if month else "y"
            return format_datetime(moment, pattern, locale=self.locale)
        told = format_date(moment, width, locale=self.locale)
        return told if hour is None or width == "short" else f"{told}, {hour}:{minute}"

    def _longer(self, value: str) -> str:
        """A week or season of a year; anything else as it is."""
        match = _LONGER.fullmatch(value)
        if not match:
            return value
        year, week, season = match.groups()
        season = _SEASONS.get(season, season)
        words = _LONGER_WORDS[self.language]
        return f"{words['week']} {int(week)}/{year}" if week else f"{words[season]} {year}"


def _moment(year: str, month: str | None, day: str | None, hour: str | None, minute: str | None) -> datetime | None:
    try:
        return datetime(int(year), int(month or 1), int(day or 1), int(hour or 0) % 24, int(minute or 0))  # noqa: DTZ001  # told as printed
    except ValueError:
        return None
