"""Dates as the record writes them: EDTF (ISO 8601-2), as precise as they are known and no more."""

import datetime as dt
import re

from depesche.errors import ImpossibleDateError

_DAY = r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
_CLOCK = r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
_ZONE = r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?"
_ONE = re.compile(rf"{_DAY}(?:[T ]{_CLOCK} ?{_ZONE})?(?P<quality>[?~%])?", re.ASCII)
_SEASONS = range(21, 25)


def edtf(value: str) -> str:
    """The date or moment in EDTF, with "T" and a zone like "+02:00" however it was written; an interval has a "/".

    Raises ImpossibleDateError for what no calendar has.

    >>> edtf("2019-04-25 14:30+0200")
    '2019-04-25T14:30+02:00'
    >>> edtf("2019-04~"), edtf("201X"), edtf("2019-04-25/..")
    ('2019-04~', '201X', '2019-04-25/..')
    """
    ends = value.strip().split("/")
    if len(ends) > 2 or all(end in ("", "..") for end in ends):
        raise ImpossibleDateError(value)
    return "/".join(end if len(ends) == 2 and end in ("", "..") else _one(end, value) for end in ends)


def _one(end: str, value: str) -> str:
    match = _ONE.fullmatch(end)
    if not match or not (_is_day(match) and _is_moment(match)):
        raise ImpossibleDateError(value)
    if match["hour"] is None:
        return end
    day = end[:10]
    clock = f"{match['hour']}:{match['minute']}" + (f":{match['second']}" if match["second"] else "")
    return f"{day}T{clock}{_zone(match['zone'])}{match['quality'] or ''}"


def _is_day(match: re.Match[str]) -> bool:
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in (year + (month or "") + (day or "")):
        return _unknown_digits_fit(year, month, day)
    if month and not day and int(month) in _SEASONS:
        return True
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def _unknown_digits_fit(year: str, month: str | None, day: str | None) -> bool:
    """Whether some date has these digits: unknown ones ("X") stand at the end of a part."""
    parts = [part for part in (year, month, day) if part]
    if any(re.search(r"X\d", part) for part in parts):
        return False
    return (month or "01").replace("X", "0") <= "12" and (day or "01").replace("X", "0") <= "31"


def _is_moment(match: re.Match[str]) -> bool:
    if match["hour"] is None:
        return True
    whole_day = match["day"] is not None and "X" not in match[0]
    return whole_day and int(match["hour"]) <= 24 and int(match["minute"]) < 60 and int(match["second"] or 0) <= 60


def _zone(zone: str | None) -> str:
    if zone is None or zone == "Z":
        return zone or ""
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"
