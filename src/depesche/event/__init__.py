"""What happened: events in the sixteen PLOVER types."""

from depesche.cast import Cast
from depesche.language import Analysis
from depesche.record import Event, Quotation, Timex

__all__ = ["find_events"]


def find_events(
    analysis: Analysis, cast: Cast, times: tuple[Timex, ...], quotations: tuple[Quotation, ...]
) -> tuple[Event, ...]:
    """The events of a report."""
    del analysis, cast, times, quotations
    return ()
