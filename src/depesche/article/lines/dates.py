"""Lines that are nothing but a date of publication."""

import re
from functools import cache

from depesche.article.lines.lists import rows
from depesche.errors import ImpossibleDateError
from depesche.record.edtf import edtf

_LABEL = (
    r"[-–•*\s]*(?:(?:stand|veröffentlicht|erschienen|geschrieben|zuletzt|akt\.|aktualisiert|geändert|erstellt|publiziert|published|updated|"
    r"datum|vom|am|on|,|:)\s*){0,4}"
)
_CLOCK = r"(?:[,|\s•·–-]*(?:um\s)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:\s?uhr)?)?"
_DAY = r"(?:\w{2,10}[.,]\s*)?"
_YEAR = re.compile(r"\d\d")
_NUMERIC = re.compile(
    rf"{_LABEL}{_DAY}(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>(?:\d\d)?\d\d){_CLOCK}\W*", re.IGNORECASE
)
_NAMED = re.compile(
    rf"{_LABEL}{_DAY}(?P<day>\d{{1,2}})\.?\s(?P<month>[^\W\d_]{{3,9}})\.?,?\s(?P<year>\d{{4}}){_CLOCK}\W*",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    rf"{_LABEL}{_DAY}(?P<month>[^\W\d_]{{3,9}})\.?\s(?P<day>\d{{1,2}}),\s(?P<year>\d{{4}}){_CLOCK}\W*", re.IGNORECASE
)


_UPDATE = re.compile(r"\W*(?:stand|akt|aktualisiert|zuletzt|geändert|update)", re.IGNORECASE)
_READING = re.compile(r"[\s|/•·,]*(?:lesezeit:?\s*)?\d{1,2}\s?min\b.{0,20}$", re.IGNORECASE)
"""How long it takes to read, behind the date."""


@cache
def _months() -> dict[str, str]:
    return {name: row.split()[0] for row in rows("months") for name in row.split()[1:]}


def publication_date(line: str) -> str | None:
    """The date (EDTF) that a line gives if it gives nothing else.

    >>> publication_date("28. April 2023, 19:50 Uhr"), publication_date("Am 28. April 2023 regnete es.")
    ('2023-04-28T19:50', None)
    """
    if len(line) > 70 or not _YEAR.search(line):
        return None
    line = _READING.sub("", line)
    match = _NUMERIC.fullmatch(line) or _NAMED.fullmatch(line) or _ENGLISH.fullmatch(line)
    if not match:
        return None
    month = match["month"]
    year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
    number = month.zfill(2) if month.isdigit() else _months().get(month.lower(), "")
    day = f"{year}-{number}-{int(match['day']):02d}"
    try:
        edtf(day)
    except ImpossibleDateError:
        return None
    if match["hour"] and int(match["hour"]) < 24 and int(match["minute"]) < 60:
        return f"{day}T{int(match['hour']):02d}:{match['minute']}"
    return day


def is_update(line: str) -> bool:
    """Whether the date of a line is that of its last change.

    >>> is_update("Stand: 22.04.2024, 06:00 Uhr"), is_update("22.04.2024, 06:00 Uhr")
    (True, False)
    """
    return _UPDATE.match(line) is not None
