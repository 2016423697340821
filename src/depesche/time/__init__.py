"""When: time expressions and their values."""

from depesche.language import Analysis
from depesche.record import Timex

__all__ = ["find_times"]


def find_times(analysis: Analysis, published: str | None) -> tuple[Timex, ...]:
    """The time expressions, resolved as far as the date of publication (EDTF) allows."""
    del analysis, published
    return ()
