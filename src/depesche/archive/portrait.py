"""One actor over all reports: names and roles over time, who they met, how often they are named."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, or_, select

from depesche.archive.identity import entity_names, name_sound
from depesche.archive.latest import RECENT
from depesche.archive.tables import ACTORS, ENTITIES, EVENTS, LEDGER, PARTIES, PICTURES, REPORTS, SHOWN
from depesche.archive.told import Who

NEWEST = 2000
"""Reports, or events, of one actor that are looked at: the newest."""
MEETINGS = ("AGREE", "CONSULT", "COOPERATE")
"""Types of event in which people meet."""
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A name or role of an actor, and when reports used it."""

    words: str
    reports: int
    first: str | None
    """Date of publication of the first report."""
    last: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Met:
    """Somebody an actor met, and how often."""

    who: Who
    times: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Portrait:
    """An actor."""

    entity: int
    name: str
    type: str
    country: str | None
    numbers: tuple[int, ...]
    """All entries that count as this actor."""
    reports: int
    """How many reports name the actor; NEWEST at the most."""
    names: tuple[Form, ...]
    roles: tuple[Form, ...]
    months: tuple[tuple[str, int], ...]
    """How many reports of each month name the actor."""
    met: tuple[Met, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """An actor in a list."""

    entity: int
    name: str
    type: str
    country: str | None
    reports: int


def portrait(connection: Connection, entity: int) -> Portrait | None:
    """The portrait of an actor; None where there is none of that number."""
    same = connection.scalar(select(ENTITIES.c.same_as).where(ENTITIES.c.id == entity))
    if same is None:
        return None
    numbers = tuple(connection.scalars(select(ENTITIES.c.id).where(ENTITIES.c.same_as == same).order_by(ENTITIES.c.id)))
    first = connection.execute(select(ENTITIES).where(ENTITIES.c.id == same)).one()
    newest = (
        select(ACTORS.c.name, ACTORS.c.roles, REPORTS.c.published)
        .join(REPORTS, REPORTS.c.id == ACTORS.c.report)
        .where(REPORTS.c.current, ACTORS.c.entity.in_(numbers))
        .order_by(ACTORS.c.report.desc())
        .limit(NEWEST)
    )
    rows = connection.execute(newest).all()
    dates = [(row.published or "")[:10] or None for row in rows]
    return Portrait(
        entity=same, name=entity_names(connection, (same,))[same], type=first.type, country=first.country,
        numbers=numbers, reports=len(rows),
        names=_forms([(row.name, date) for row, date in zip(rows, dates, strict=True)]),
        roles=_forms([
            (role, date) for row, date in zip(rows, dates, strict=True) for role in row.roles.split("; ") if role
        ]),
        months=tuple(_months([date[:7] for date in dates if date and _MONTH.match(date)])),
        met=_met(connection, numbers),
    )  # fmt: skip


def _months(dates: Sequence[str]) -> Iterator[tuple[str, int]]:
    """How often each month occurs, from the first to the last, those between without any included."""
    counts = Counter(dates)
    if not counts:
        return
    month, last = min(counts), max(counts)
    while month <= last:
        yield month, counts[month]
        year, number = int(month[:4]), int(month[5:])
        month = f"{year + number // 12:04}-{number % 12 + 1:02}"


def _forms(used: Sequence[tuple[str, str | None]]) -> tuple[Form, ...]:
    dates: dict[str, list[str | None]] = {}
    for words, date in used:
        dates.setdefault(words, []).append(date)
    forms = []
    for words, all_of in dates.items():
        known = [date for date in all_of if date]
        forms.append(
            Form(words=words, reports=len(all_of), first=min(known, default=None), last=max(known, default=None))
        )
    return tuple(sorted(forms, key=lambda form: (-form.reports, form.words))[:20])


def _met(connection: Connection, numbers: Sequence[int]) -> tuple[Met, ...]:
    """Those who are parties of the same meetings, the most often met first."""
    newest = select(PARTIES.c.event).where(PARTIES.c.entity.in_(numbers)).order_by(PARTIES.c.event.desc())
    events = newest.distinct().limit(NEWEST).subquery()
    times = func.count(func.distinct(PARTIES.c.event)).label("times")
    query = (
        select(ENTITIES.c.same_as, times)
        .join(PARTIES, PARTIES.c.entity == ENTITIES.c.id)
        .join(events, events.c.event == PARTIES.c.event)
        .join(EVENTS, EVENTS.c.id == PARTIES.c.event)
        .where(EVENTS.c.type.in_(MEETINGS), ENTITIES.c.id.not_in(numbers))
        .group_by(ENTITIES.c.same_as)
        .order_by(times.desc(), ENTITIES.c.same_as)
        .limit(12)
    )
    rows = connection.execute(query).all()
    names = entity_names(connection, (row.same_as for row in rows))
    return tuple(Met(who=Who(entity=row.same_as, name=names[row.same_as]), times=row.times) for row in rows)


def party_to(numbers: Sequence[int]) -> ColumnElement[bool]:
    """The condition that an event has one of these actors on either side."""
    return EVENTS.c.id.in_(select(PARTIES.c.event).where(PARTIES.c.entity.in_(numbers)))


def shown_in(numbers: Sequence[int]) -> ColumnElement[bool]:
    """The condition that a picture shows one of these actors."""
    return PICTURES.c.id.in_(select(SHOWN.c.picture).where(SHOWN.c.entity.in_(numbers)))


def listed(connection: Connection, name: str, kind: str, most: int, passed: int) -> list[Listed]:
    """Actors, the most often named first: those with a like name, or those of the recent reports."""
    reports = func.count(func.distinct(ACTORS.c.report)).label("reports")
    query = select(ENTITIES.c.same_as, reports).join(ACTORS, ACTORS.c.entity == ENTITIES.c.id)
    if name:
        key = name_sound(name)
        alike = or_(ENTITIES.c.sound.like(f"{key}%"), ENTITIES.c.sound.like(f"% {key}%"))
        query = query.where(ENTITIES.c.id.in_(select(ENTITIES.c.id).where(alike).limit(1000)))
    else:
        newest = select(func.coalesce(func.max(REPORTS.c.id), 0) - RECENT).scalar_subquery()
        query = query.where(ACTORS.c.report > newest)
    if kind:
        query = query.where(ENTITIES.c.type == kind)
    query = query.group_by(ENTITIES.c.same_as).order_by(reports.desc(), ENTITIES.c.same_as)
    rows = connection.execute(query.limit(most).offset(passed)).all()
    names = entity_names(connection, (row.same_as for row in rows))
    full = select(ENTITIES.c.id, ENTITIES.c.type, ENTITIES.c.country)
    known = {row.id: row for row in connection.execute(full.where(ENTITIES.c.id.in_([row.same_as for row in rows])))}
    return [
        Listed(
            entity=row.same_as, name=names[row.same_as], type=known[row.same_as].type,
            country=known[row.same_as].country, reports=row.reports,
        )
        for row in rows
    ]  # fmt: skip


def perhaps_the_same(connection: Connection, entity: int) -> list[Who]:
    """Persons who may be this one: the surname alone where this is a full name, or full names that end with this."""
    row = connection.execute(select(ENTITIES).where(ENTITIES.c.id == entity)).first()
    if row is None or row.type != "person":
        return []
    alike = (
        ENTITIES.c.sound == row.sound.rpartition(" ")[2]
        if " " in row.sound
        else ENTITIES.c.sound.like("% " + row.sound)
    )
    query = select(ENTITIES.c.id, ENTITIES.c.name, ENTITIES.c.key).where(
        ENTITIES.c.type == "person", alike, ENTITIES.c.same_as != row.same_as
    )
    pairs = select(LEDGER.c.one, LEDGER.c.other).where(
        LEDGER.c.undone.is_(None), or_(LEDGER.c.one == row.key, LEDGER.c.other == row.key)
    )
    decided = {key for pair in connection.execute(pairs) for key in pair}
    return [
        Who(entity=one.id, name=one.name)
        for one in connection.execute(query.order_by(ENTITIES.c.id).limit(20))
        if one.key not in decided
    ]
