"""Time expressions of the report (TIMEX3)."""

from typing import Literal

from depesche.record.evidence import Evidence


class Timex(Evidence, frozen=True, kw_only=True):
    """One time expression."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """TIMEX3 type."""
    value: str | None
    """TIMEX3 value (ISO 8601; EDTF where uncertain); none while it cannot be known."""
    resolved: bool
    """Whether the value is known from the report."""
    needs: str | None = None
    """What is missing to resolve it, such as "published"."""
