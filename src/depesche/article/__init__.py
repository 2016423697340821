"""Source to article: one block model for pages and for lost layout."""

import re

from depesche.article.length import within_reach
from depesche.article.page_roles import read_page
from depesche.article.reading import Decision, Passage, Reading
from depesche.article.rules import BODY
from depesche.record import Article, BodyBlock
from depesche.source import Source

__all__ = ["Decision", "Passage", "Reading", "read_article", "within_reach"]


def read_article(source: Source) -> Reading:
    """The anatomy of one report."""
    if source.kind == "html":
        return read_page(source)
    text = source.content
    body, passages = [], []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        start, end = match.span()
        body.append(BodyBlock(start=start, end=end, text=text[start:end], rule=BODY, role="paragraph"))
        passages.append(Passage(start=start, end=end, role="paragraph"))
    return Reading(
        text=text,
        article=Article(body=tuple(body)),
        passages=tuple(passages),
        language="de",
        published=source.published,
        url=source.url,
    )
