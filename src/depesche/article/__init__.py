"""Source to article: one block model for pages and for lost layout."""

from depesche.article import rules
from depesche.article.length import within_reach
from depesche.article.reading import Decision, Passage, Reading
from depesche.source import Source

__all__ = ["Decision", "Passage", "Reading", "read_article", "rules", "within_reach"]


def read_article(source: Source) -> Reading:
    """The anatomy of one report."""
    # Whoever reads texts need not wait for what pages need, nor the other way round.
    if source.kind == "html":
        from depesche.article.page_roles import read_page

        return read_page(source)
    if source.given or source.claims:
        from depesche.article.given import read_given

        return read_given(source)
    from depesche.article.flat import read_flat

    return read_flat(source)
