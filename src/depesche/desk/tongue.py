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

_PART_OF_DAY = re.compile(r"T(?:MO|MI|AF|EV|NI|DT)$")
_LONGER = re.compile(r"(\d{4})-(?:W(\d\d)(?:-WE)?|(SP|SU|FA|WI))")
_LONGER_WORDS = {
    "de": {"week": "Woche", "SP": "Frühling", "SU": "Sommer", "FA": "Herbst", "WI": "Winter"},
    "en": {"week": "week", "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"},
}


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
        """A date as precise as it is known; what is no single date (an interval, an unknown digit) stays as it is.

        >>> Tongue("de").date("2019-04-25"), Tongue("en").date("2019-04"), Tongue("de").date("201X")
        ('25. April 2019', 'April 2019', '201X')
        """
        value = _PART_OF_DAY.sub("", value or "")
        match = _EDTF.fullmatch(value)
        if not match:
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
        words = _LONGER_WORDS[self.language]
        return f"{words['week']} {int(week)}/{year}" if week else f"{words[season]} {year}"


def _moment(year: str, month: str | None, day: str | None, hour: str | None, minute: str | None) -> datetime | None:
    try:
        return datetime(int(year), int(month or 1), int(day or 1), int(hour or 0) % 24, int(minute or 0))  # noqa: DTZ001  # told as printed
    except ValueError:
        return None
