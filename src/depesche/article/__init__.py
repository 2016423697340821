"""Source to article: one block model for pages and for lost layout."""

from depesche.article.flat import read_flat
from depesche.article.given import read_given
from depesche.article.length import within_reach
from depesche.article.page_roles import read_page
from depesche.article.reading import Decision, Passage, Reading
from depesche.source import Source

__all__ = ["Decision", "Passage", "Reading", "read_article", "within_reach"]


def read_article(source: Source) -> Reading:
    """The anatomy of one report."""
    if source.kind == "html":
        return read_page(source)
    if source.given or source.claims:
        return read_given(source)
    return read_flat(source)
