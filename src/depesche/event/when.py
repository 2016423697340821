"""Dates as an event takes them: EDTF, with the spans that "bis", "seit" and "und" make of single ones."""

import re
from datetime import date, timedelta

_Row = tuple[int, int, str]
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_BETWEEN = re.compile(r"(?:\s|,|und|bis|and|to|zum|dem|den|the|-|–)+")
_LONGEST = 12
"""Characters between two dates that are the ends of one span."""


def day_of(value: str) -> str | None:
    """A TIMEX3 value as an EDTF date; none for values such as PRESENT_REF.

    >>> day_of("2010-05-04T12:00"), day_of("2010-W18-WE"), day_of("2010-SU")
    ('2010-05-04', '2010-05-08/2010-05-09', '2010-22')
    """
    week = _WEEK.fullmatch(value)
    if week is not None:
        return _span_of_week(int(week[1]), int(week[2]), weekend=bool(week[3]))
    year, _, rest = value.partition("-")
    if rest in _SEASONS:
        return f"{year}-{_SEASONS[rest]}"
    day = value.partition("T")[0]
    return day if day[:4].isdigit() else None


def _span_of_week(year: int, week: int, *, weekend: bool) -> str | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    first = monday + timedelta(days=5) if weekend else monday
    return f"{first}/{monday + timedelta(days=6)}"


def open_ended(rows: list[_Row], text: str) -> list[_Row]:
    """Dates with "seit" before them lead on, those with "bis" lead up.

    >>> open_ended([(5, 9, "2007")], "seit 2007")
    [(5, 9, '2007/..')]
    """
    out = []
    for start, end, value in rows:
        before = text[max(0, start - 9) : start].split()
        word = before[-1].lower() if before else ""
        if word in ("dem", "der", "mindestens") and len(before) > 1:
            word = before[-2].lower()
        day = day_of(value) or value
        if "/" not in day and word in ("seit", "since", "ab"):
            day += "/.."
        out.append((start, end, day))
    return out


def joined(rows: list[_Row], text: str) -> list[_Row]:
    """Two dates with "und" or "bis" between them as one span of time.

    >>> joined([(3, 9, "2012-02-27"), (14, 22, "2012-02-28")], "am Montag und Dienstag")
    [(3, 22, '2012-02-27/2012-02-28')]
    """
    out: list[_Row] = []
    for row in rows:
        last = out[-1] if out else None
        if (
            last is not None
            and last[2] < row[2]
            and not {"/"} & {*last[2], *row[2]}
            and row[0] - last[1] < _LONGEST
            and _BETWEEN.fullmatch(text, last[1], row[0])
        ):
            out[-1] = (last[0], row[1], f"{last[2]}/{row[2]}")
        else:
            out.append(row)
    return out
