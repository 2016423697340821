"""EDTF dates of the record as plain ISO 8601, for forms that know no uncertainty."""

import re

_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")
_NO_SECONDS = re.compile(r"(T\d\d:\d\d)(?!:)")


def iso_date(value: str | None) -> str | None:
    """The value if it is a date or moment in ISO 8601, else None: what is uncertain is not made certain.

    A moment has its seconds, as XML Schema and schema.org ask.

    >>> iso_date("2019-04-25T14:30+02:00"), iso_date("2019-04~"), iso_date("2019-23")
    ('2019-04-25T14:30:00+02:00', None, None)
    """
    if not value or not _ISO.fullmatch(value):
        return None
    return _NO_SECONDS.sub(r"\1:00", value)


def day(value: str | None) -> str | None:
    """The day a date or moment falls on, if it is known to the day.

    >>> day("2019-04-25T14:30"), day("2019-04")
    ('2019-04-25', None)
    """
    iso = iso_date(value)
    return iso[:10] if iso and len(iso) >= 10 else None
