"""Who said what."""

from depesche.cast import Cast
from depesche.language import Analysis
from depesche.record import Quotation

__all__ = ["find_quotations", "with_actors"]


def find_quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations with the words that name their speakers."""
    del analysis
    return ()


def with_actors(quotations: tuple[Quotation, ...], cast: Cast) -> tuple[Quotation, ...]:
    """The quotations with their speakers' actors."""
    del cast
    return quotations
