"""Which reports fit best: by the words that are searched, without words the latest.

The likeliest reports are looked at first, each by itself. Where too few of them fit the filters, these are rare, and
the reports that fit them are found before the words are.
"""

from collections import Counter
from typing import Any

from sqlalchemy import Connection, Select, select

from depesche.archive.dialect import holding, numbers, ranking, ranking_of_all
from depesche.archive.filters import Filters, fits_each, fits_of_many, published_between
from depesche.archive.tables import REPORTS
from depesche.archive.words import query_terms

LIKELIEST = 1000
"""Reports that are looked at first, at the least."""


def ranked(connection: Connection, words: str, filters: Filters, most: int) -> list[int]:
    """The reports that hold all of `words` and fit the filters, the best first.

    Of words that very many reports hold, the last of these are ranked, and all others come behind them.
    """
    size = max(LIKELIEST, 2 * most)
    likeliest = _likeliest(connection, words, filters, size)
    fitting = _fitting(connection, likeliest, filters)
    found = [report for report in likeliest if report in fitting]
    if len(found) < most and len(likeliest) == size:
        found = list(connection.scalars(_all_fitting(connection, words, filters).limit(most)))
    return found[:most]


def _likeliest(connection: Connection, words: str, filters: Filters, most: int) -> list[int]:
    """The best reports with these words; not all of them fit, nor are all that do among them."""
    if query_terms(words):
        found = ranking(connection, words)
        best = select(found.c.rowid).order_by(found.c.rank, found.c.rowid.desc())
        return list(connection.scalars(best.limit(most)))
    last = select(REPORTS.c.id).where(REPORTS.c.current, *published_between(filters))
    dated = last.where(REPORTS.c.published.is_not(None)).order_by(REPORTS.c.published.desc(), REPORTS.c.id.desc())
    undated = last.where(REPORTS.c.published.is_(None)).order_by(REPORTS.c.id.desc())
    reports = list(connection.scalars(dated.limit(most)))
    return reports + list(connection.scalars(undated.limit(most - len(reports))))


def _all_fitting(connection: Connection, words: str, filters: Filters) -> Select[Any]:
    """All reports with these words that fit, the best first."""
    if not query_terms(words):
        query = select(REPORTS.c.id).where(*fits_of_many(connection, filters, REPORTS.c.id))
        return query.order_by(REPORTS.c.published.desc().nulls_last(), REPORTS.c.id.desc())
    found = ranking_of_all(connection, words)
    query = select(found.c.rowid).where(*fits_of_many(connection, filters, found.c.rowid))
    return query.order_by(found.c.rank, found.c.rowid.desc())


def _fitting(connection: Connection, reports: list[int], filters: Filters) -> set[int]:
    """Those of some reports that fit."""
    these = numbers(connection, reports)
    return set(connection.scalars(select(these.c.number).where(fits_each(connection, filters, these.c.number))))


def ranked_once(connection: Connection, words: str, filters: Filters, most: int) -> list[tuple[int, int]]:
    """As `ranked`, but of each story's prints only the best, with how many of them fit."""
    size = 4 * most
    while True:
        reports = ranked(connection, words, filters, size)
        stories = _stories(connection, reports)
        best = list({stories[report]: report for report in reversed(reports)}.values())[::-1]
        if len(best) >= most or len(reports) < size:
            break
        size *= 4
    best = best[:most]
    prints = _prints(connection, words, filters, [stories[report] for report in best])
    return [(report, prints[stories[report]]) for report in best]


def _stories(connection: Connection, reports: list[int]) -> dict[int, int]:
    these = numbers(connection, reports)
    query = select(REPORTS.c.id, REPORTS.c.story).join(these, these.c.number == REPORTS.c.id)
    return {row.id: row.story for row in connection.execute(query)}


def _prints(connection: Connection, words: str, filters: Filters, stories: list[int]) -> dict[int, int]:
    """How many reports of each story hold the words and fit."""
    these = numbers(connection, stories)
    query = select(REPORTS.c.id, REPORTS.c.story).join(these, these.c.number == REPORTS.c.story)
    of_story = {row.id: row.story for row in connection.execute(query)}
    fitting = _fitting(connection, list(of_story), filters)
    if query_terms(words):
        printed, found = numbers(connection, sorted(fitting)), holding(connection, "reports", words)
        fitting = set(connection.scalars(select(found.c.rowid).where(found.c.rowid.in_(select(printed.c.number)))))
    return Counter(of_story[report] for report in fitting)
