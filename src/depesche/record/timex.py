"""Time expressions of the report (TIMEX3)."""

from typing import Literal

from depesche.record.evidence import Evidence


class Timex(Evidence, frozen=True, kw_only=True):
    """One time expression."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """TIMEX3 type."""
    value: str | None
    """TIMEX3 value (ISO 8601); none while nothing of it can be known, the likely one while it is not certain."""
    resolved: bool
    """Whether the value is certain from the report."""
    needs: str | None = None
    """What is missing to resolve it, such as "published"."""
    mod: Literal["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"] | None = (
        None
    )
    """TIMEX3 modifier: which part of the value ("Ende 2011"), or how exact it is ("mehr als einstündig")."""
    when: str | None = None
    """The time of the calendar that it covers, in EDTF, as far as it is known: "2011-10~/2011-12~" for "Ende 2011",
    "2017-10~" for "vor etwa eineinhalb Jahren"; none for lengths and times that come again."""
