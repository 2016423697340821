"""Searching an archive: words and filters to hits with their words in context."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from depesche.archive.context import passage
from depesche.archive.dialect import numbers
from depesche.archive.filters import Filters
from depesche.archive.packing import unpack
from depesche.archive.ranking import ranked, ranked_once
from depesche.archive.rows import name_words, title_of
from depesche.archive.tables import REPORTS
from depesche.archive.words import places_of, query_terms
from depesche.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """A report that was found."""

    report: int
    title: str
    publisher: str | None
    published: str | None
    start: int
    """Offset in the report's text of the first word that was searched."""
    context: str
    """The words around it."""
    words: tuple[tuple[int, int], ...]
    """Where in `context` the searched words stand."""
    prints: int = 1
    """How many of a story's prints this hit stands for."""


def search(connection: Connection, words: str, filters: Filters) -> list[Hit]:
    """The reports that hold all of `words` and fit the filters, the best first."""
    most = filters.offset + filters.limit
    if filters.once:
        found = ranked_once(connection, words, filters, most)
    else:
        found = [(report, 1) for report in ranked(connection, words, filters, most)]
    shown = found[filters.offset :]
    these = numbers(connection, [report for report, _ in shown])
    query = select(REPORTS.c.id, REPORTS.c.record).join(these, these.c.number == REPORTS.c.id)
    stored = {row.id: row.record for row in connection.execute(query)}
    return [hit_of(report, stored[report], words, prints=prints) for report, prints in shown]


def hits_in(record: Record, words: str) -> list[tuple[int, int]]:
    """Where the words that are looked for, in any of their forms, stand in a report's text."""
    terms = {term for alternatives in query_terms(words) for term in alternatives}
    return places_of(terms, record.text, record.language, name_words(record)) if terms else []


def hit_of(report: int, stored: bytes, words: str, *, prints: int = 1) -> Hit:
    """A stored report with the words that were searched in their context."""
    record = unpack(stored)
    hits = hits_in(record, words)
    first, start, end = passage(record.text, _where_to_look(record, hits))
    context = record.text[start:end]
    inside = tuple((a - start, b - start) for a, b in hits if start <= a and b <= end)
    return Hit(
        report=report, title=title_of(record), publisher=record.publisher, published=record.published, start=first,
        context=context, words=inside, prints=prints,
    )  # fmt: skip


def _where_to_look(record: Record, hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The hits below the headline, else those in it, else any on the page; without a hit the story's beginning."""
    article = record.article
    parts = (
        article.lead,
        *article.body[:1],
        *(caption for picture in article.pictures[:1] for caption in picture.caption),
    )
    begins = min((part.start for part in parts if part), default=len(record.text) - len(record.text.lstrip()))
    top = min(begins, article.headline.start) if article.headline else begins
    below = [hit for hit in hits if hit[0] >= begins]
    return below or [hit for hit in hits if hit[0] >= top] or hits or [(begins, begins)]
