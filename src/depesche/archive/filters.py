"""What reports and findings must be like to be found: the filters, and the conditions they put on reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select, union_all

from depesche.archive.dialect import holding
from depesche.archive.identity import find_entities, name_sound
from depesche.archive.tables import ACTORS, EVENTS, PLACES, POSITIONS, QUOTATIONS, REPORTS
from depesche.archive.words import query_terms

END = "z"
"""Behind a date it sorts after every date and time that begins with it, in the orders of all databases."""
STANCES = ("demand", "offer", "support", "oppose", "interest", "threat")
"""The kinds of position; all other kinds are those of quotations."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Filters:
    """What the reports or findings must be like; None leaves a side open."""

    words: str = ""
    """Words that a report holds."""
    speaker: str | None = None
    """Name or number of the actor who speaks."""
    about: str | None = None
    """An actor by name or number, or words that the finding holds."""
    kind: str | None = None
    """Kind of quotation or position."""
    type: str | None = None
    """PLOVER type of event."""
    since: str | None = None
    """First date of publication (ISO 8601, also a year or month alone)."""
    until: str | None = None
    """Last date of publication, inclusive."""
    place: str | None = None
    publisher: str | None = None
    agency: str | None = None
    language: str | None = None
    towards: str | None = None
    """Name or number of the actor of whom something is wanted or to whom something is done."""
    credit: str | None = None
    """Photographer or agency in a picture's credit."""
    shows: str | None = None
    """Name or number of an actor that a picture shows."""
    once: bool = False
    """Of a story's prints only the best hit."""
    undated: bool = False
    """Also events whose date is not known."""
    limit: int = 20
    offset: int = 0


def report_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions that the filters put on a report itself."""
    out = _of_page(filters)
    if filters.place:
        there = select(PLACES.c.report).where(_is_place(filters.place))
        out.append(_is_among(there))
    return out


def fits_each(connection: Connection, filters: Filters, report: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a report is current and fits, as that is found quickest for a few reports: each by itself."""
    findings = (or_(*map(_is_among, either)) for either in _findings(connection, filters, each=True))
    return _is_fit(report, *_of_page(filters), *findings)


def fits_of_many(connection: Connection, filters: Filters, report: ColumnElement[int]) -> list[ColumnElement[bool]]:
    """The same as that is found quickest where few of very many fit: those with such findings first."""
    findings = [report.in_(union_all(*either)) for either in _findings(connection, filters)]
    if findings:
        return [*findings, _is_fit(report, *_of_page(filters))]
    return [report.in_(select(REPORTS.c.id).where(REPORTS.c.current, *_of_page(filters)))]


def _is_fit(report: ColumnElement[int], *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a report is current and meets conditions on its row; no database is tempted to begin with those."""
    if report is REPORTS.c.id:  # of a query over reports themselves
        return and_(REPORTS.c.current, *conditions)
    return select(REPORTS.c.id).where(REPORTS.c.id == report, REPORTS.c.current, *conditions).exists()


def _is_among(reports: Select[Any]) -> ColumnElement[bool]:
    (column,) = reports.selected_columns
    return reports.where(column == REPORTS.c.id).exists()


def published_between(filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions that the filters put on the date of publication."""
    out: list[ColumnElement[bool]] = []
    if filters.since:
        out.append(REPORTS.c.published >= filters.since)
    if filters.until:
        out.append(REPORTS.c.published <= filters.until + END)
    return out


def _of_page(filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions that need nothing but a report's row."""
    out = published_between(filters)
    if filters.publisher:
        out.append(REPORTS.c.publisher.icontains(filters.publisher, autoescape=True))
    if filters.agency:
        out.append(REPORTS.c.agencies.icontains(f"|{filters.agency}|", autoescape=True))
    if filters.language:
        out.append(REPORTS.c.language == filters.language)
    return out


def _is_place(place: str) -> ColumnElement[bool]:
    named: ColumnElement[bool] = PLACES.c.sound == name_sound(place)
    if len(place) != 2:  # no country's code; to ask for both means to look at all places
        return named
    return or_(named, and_(PLACES.c.country == place.upper(), PLACES.c.country.is_not(None)))


def _findings(connection: Connection, filters: Filters, *, each: bool = False) -> Iterator[Sequence[Select[Any]]]:
    """The reports that fulfil each condition on findings: those of any of several queries.

    With `each` they are asked of one report at a time: then nothing tempts a database to begin with an actor (+ 0), who
    may speak in thousands of reports.
    """
    if filters.place:
        yield [select(PLACES.c.report).where(_is_place(filters.place))]
    if filters.type:
        yield [select(EVENTS.c.report).where(EVENTS.c.type == filters.type.upper())]
    if filters.towards:
        yield [
            select(POSITIONS.c.report).where(
                _unless(each, POSITIONS.c.target).in_(find_entities(connection, filters.towards))
            )
        ]
    table, who = (POSITIONS, POSITIONS.c.holder) if filters.kind in STANCES else (QUOTATIONS, QUOTATIONS.c.speaker)
    told = select(table.c.report)
    if filters.speaker:
        told = told.where(_unless(each, who).in_(find_entities(connection, filters.speaker)))
    if filters.kind:
        told = told.where(table.c.kind == filters.kind)
    if filters.speaker or filters.kind:
        yield [told]
    if filters.about:
        yield list(_about(connection, filters.about, told))


def _unless(each: bool, column: ColumnElement[int]) -> ColumnElement[int]:
    """The column, unless for `each` report by itself: then in a way in which no index has it."""
    return column + 0 if each else column


def _about(connection: Connection, about: str, told: Select[Any]) -> Iterator[Select[Any]]:
    """The reports that name an actor, and those of which a finding that was asked for holds the words."""
    yield select(ACTORS.c.report).where(ACTORS.c.entity.in_(find_entities(connection, about)))
    if about.isdecimal() or not query_terms(about):
        return
    # + 0: or a database might go through all quotations with the words for each report that it looks at
    if QUOTATIONS.c.report in told.selected_columns.values():
        yield told.where((QUOTATIONS.c.id + 0).in_(select(holding(connection, "quotations", about).c.rowid)))
    else:
        yield told.where(POSITIONS.c.words.icontains(about, autoescape=True))
