"""The calendar: values and stretches of time."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from depesche.errors import ImpossibleDateError

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_OUTER = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
_DAYS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_WEEKDAYS = {"START": (0, 1), "MID": (2, 2), "END": (3, 6)}
_TENTHS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}
_LAST_YEAR = 9999


def day_of(year: int, month: int, day: int) -> date:
    """The day; ImpossibleDateError where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        raise ImpossibleDateError(f"{year:04}-{month:02}-{day:02}") from None


def days_on(day: date, days: int) -> date:
    """The day so many days later; OverflowError beyond the years 1 to 9999."""
    return day + timedelta(days=days)


def months_on(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month so many months later; OverflowError beyond the years 1 to 9999.

    >>> months_on(2019, 4, -18)
    (2017, 10)
    """
    count = year * 12 + month - 1 + months
    return year_in_range(count // 12), count % 12 + 1


def year_in_range(year: int) -> int:
    """The year itself; OverflowError beyond the years 1 to 9999."""
    if not 1 <= year <= _LAST_YEAR:
        raise OverflowError(year)
    return year


def week_of(day: date) -> str:
    """The ISO week of a day.

    >>> week_of(date(2014, 12, 29))
    '2015-W01'
    """
    year, week, _ = day.isocalendar()
    return f"{year_in_range(year):04}-W{week:02}"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).

    >>> easter(2019)
    datetime.date(2019, 4, 21)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date:
    """A holiday by its code: "12-25", "E+39" from Easter, "A1" Sundays of Advent, "M5+2" the second Sunday of May."""
    if name.startswith("E"):
        return days_on(easter(year), int(name[1:]))
    if name.startswith("A"):
        fourth = days_on(date(year, 12, 24), -((date(year, 12, 24).weekday() + 1) % 7))
        return days_on(fourth, 7 * (int(name[1:]) - (4 if int(name[1:]) > 0 else 3)))
    if name.startswith("M"):
        month, _, count = name[1:].partition("+")
        first = date(year, int(month), 1)
        return days_on(first, (6 - first.weekday()) % 7 + 7 * (int(count) - 1))
    month, _, day = name.partition("-")
    return date(year, int(month), int(day))


def period(number: str, unit: str) -> str:
    """A TIMEX3 duration of so many units (an ISO 8601 designator, with "T" before those of the clock).

    >>> period("1.5", "Y"), period("20", "TM"), period("2", "0Y"), period("X", "D")
    ('P1.5Y', 'PT20M', 'P20Y', 'PXD')
    >>> period("1.5", "0Y"), period("X", "0Y")
    ('P15Y', 'PX0Y')
    """
    zeros = len(unit) - len(unit.lstrip("0"))
    if zeros and number != "X":
        number, unit = f"{Decimal(number).scaleb(zeros).normalize():f}", unit[zeros:]
    return f"PT{number}{unit[1:]}" if unit[0] == "T" else f"P{number}{unit}"


def stretch(value: str, mod: str | None = None) -> str | None:
    """The time of the calendar that a TIMEX3 value covers, in EDTF; None for a value that is no such time.

    >>> stretch("2011"), stretch("2011", "END"), stretch("199", "START"), stretch("2014-SU")
    ('2011', '2011-10~/2011-12~', '1990~/1993~', '2014-22')
    >>> stretch("2014-W08-WE"), stretch("2014-Q3"), stretch("2019-04-24TEV"), stretch("14")
    ('2014-02-22/2014-02-23', '2014-07/2014-09', '2019-04-24', '14XX')
    """
    part = mod if mod in _OUTER else None
    for pattern, reader in _STRETCHES:
        if match := pattern.fullmatch(value):
            return _within_calendar(reader, match, part)
    return None


def _within_calendar(
    reader: Callable[[re.Match[str], str | None], str], match: re.Match[str], part: str | None
) -> str | None:
    try:
        return reader(match, part)
    except (OverflowError, ValueError):
        return None


def _years(match: re.Match[str], mod: str | None) -> str:
    years = match.group()
    missing = 4 - len(years)
    if not mod:
        return years + "X" * missing
    if missing == 0:
        first, last = _OUTER[mod]
        return f"{years}-{first:02}~/{years}-{last:02}~"
    first, last = _TENTHS[mod]
    return f"{years}{first}{'0' * (missing - 1)}~/{years}{last}{'9' * (missing - 1)}~"


def _month(match: re.Match[str], mod: str | None) -> str:
    if not mod:
        return match.group()
    first, last = _DAYS[mod]
    end = min(last, monthrange(int(match[1]), int(match[2]))[1])
    return f"{match.group()}-{first:02}~/{match.group()}-{end:02}~"


def _day(match: re.Match[str], _mod: str | None) -> str:
    clock = match["clock"]
    return match["day"] + (f"T{clock}" if clock else "")


def _season(match: re.Match[str], _mod: str | None) -> str:
    return f"{match[1]}-{_SEASONS[match[2]]}"


def _part(match: re.Match[str], _mod: str | None) -> str:
    length = 3 if match[2] == "Q" else 6
    first = (int(match[3]) - 1) * length + 1
    return f"{match[1]}-{first:02}/{match[1]}-{first + length - 1:02}"


def _week(match: re.Match[str], mod: str | None) -> str:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if mod:
        begin, end = _WEEKDAYS[mod]
        return f"{days_on(monday, begin)}~/{days_on(monday, end)}~"
    first = days_on(monday, 5) if match[3] else monday
    return f"{first}/{days_on(monday, 6)}"


_STRETCHES = (
    (re.compile(r"\d{2,4}"), _years),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?:(?P<clock>\d\d:\d\d)|[A-Z]\w))?"), _day),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season),
    (re.compile(r"(\d{4})-([QH])(\d)"), _part),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
)
