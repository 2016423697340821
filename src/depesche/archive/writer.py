"""A record into the archive's tables: one transaction a report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, func, select, update

from depesche.archive.dialect import index_words, insert_new, unindex_words
from depesche.archive.identity import LONGEST_NAME, entities_of
from depesche.archive.packing import unpack, unpacked
from depesche.archive.rows import Cells, Finding, Rows, rows_of
from depesche.archive.stories import join_story, leave_story
from depesche.archive.tables import (
    ACTORS,
    EVENTS,
    PARTIES,
    PICTURES,
    PLACES,
    POSITIONS,
    PROBLEMS,
    QUOTATIONS,
    REPORTS,
    SHOWN,
)  # fmt: skip
from depesche.record import Record, to_json

Outcome = Literal["new", "known", "version", "changed", "unchanged"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stored:
    """What became of a record."""

    report: int
    """Row of the report."""
    outcome: Outcome
    """"new"; "known" (same bytes as before); "version" (same address, new bytes); for a re-reading "changed" or not."""


_KNOWN = select(REPORTS.c.id).where(REPORTS.c.sha256 == bindparam("sha256"))
_VERSIONS = select(func.count()).where(REPORTS.c.url == bindparam("address"))
_OUTDATE = update(REPORTS).where(REPORTS.c.url == bindparam("address")).values(current=False)
_INSERT = REPORTS.insert().returning(REPORTS.c.id)
_LAST = select(*(
    select(func.coalesce(func.max(table.c.id), 0)).scalar_subquery().label(table.name)
    for table in (QUOTATIONS, EVENTS, POSITIONS, PICTURES)
))  # fmt: skip


def now() -> str:
    """The present moment, ISO 8601 in UTC to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def store(connection: Connection, rows: Rows, *, path: str | None) -> Stored:
    """Store one record within the caller's transaction; the same bytes twice are one report."""
    known = connection.scalar(_KNOWN, {"sha256": rows.sha256})
    if known is not None:
        return Stored(report=int(known), outcome="known")
    version = 1
    if rows.url:
        version += connection.scalar(_VERSIONS, {"address": rows.url}) or 0
        if version > 1:
            connection.execute(_OUTDATE, {"address": rows.url})
    story = join_story(connection, rows.marks)
    more = {
        "path": None if path == rows.name else path,
        "version": version,
        "current": True,
        "added": now(),
        "story": story,
    }
    report = int(connection.execute(_INSERT, rows.report | more).scalar_one())
    store_layers(connection, report, rows)
    return Stored(report=report, outcome="new" if version == 1 else "version")


def store_again(connection: Connection, report: int, record: Record, rows: Rows) -> Stored:
    """Put a new reading of a stored report, and its rows, in the place of the old one."""
    row = connection.execute(select(REPORTS.c.record).where(REPORTS.c.id == report)).one()
    if unpacked(row.record) == to_json(record):
        connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(reader=rows.report["reader"]))
        return Stored(report=report, outcome="unchanged")
    old = rows_of(unpack(row.record), reader="")
    _drop_layers(connection, report, old)
    leave_story(connection, report, old.marks)
    more = {"story": join_story(connection, rows.marks)}
    connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(rows.report | more))
    store_layers(connection, report, rows)
    return Stored(report=report, outcome="changed")


def note_problem(connection: Connection, name: str, code: str, message: str, report: int | None = None) -> None:
    """Write down what was wrong with a report or an input."""
    row = {"name": name, "report": report, "code": code, "message": message[:LONGEST_NAME], "at": now()}
    insert_new(connection, PROBLEMS, [row])


def store_layers(connection: Connection, report: int, rows: Rows) -> None:
    """Store what was found in a report, within the caller's transaction."""
    entities = entities_of(connection, dict(zip(rows.keys, rows.actors, strict=True)))
    local = {actor.id: entities[key] for key, actor in zip(rows.keys, rows.actors, strict=True)}
    _insert(connection, ACTORS, [
        {
            "report": report, "local": actor.id, "entity": local[actor.id], "name": actor.name,
            "roles": "; ".join(actor.roles), "mentions": mentions,
        }
        for actor, mentions in zip(rows.actors, rows.mentions, strict=True)
    ])  # fmt: skip
    _insert(connection, PLACES, [cells | {"report": report} for cells in rows.places])
    last = connection.execute(_LAST).one()._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row by column
    _store_findings(connection, QUOTATIONS, report, _named(rows.quotations, local, "speaker"), last["quotations"])
    terms = enumerate((finding.terms for finding in rows.quotations), last["quotations"] + 1)
    index_words(connection, "quotations", list(terms))
    _store_findings(connection, EVENTS, report, rows.events, last["events"])
    _store_sides(connection, PARTIES, rows.events, local, last["events"])
    positions = _named(rows.positions, local, "holder", "target")
    _store_findings(connection, POSITIONS, report, positions, last["positions"])
    _store_findings(connection, PICTURES, report, rows.pictures, last["pictures"])
    _store_sides(connection, SHOWN, rows.pictures, local, last["pictures"])
    for code, message in rows.problems:
        note_problem(connection, rows.name, code, message, report)
    index_words(connection, "reports", [(report, rows.terms)])


def _store_findings(connection: Connection, table: Table, report: int, findings: Iterable[Finding], last: int) -> None:
    """Findings into their table behind row `last`."""
    rows = [finding.cells | {"id": number, "report": report} for number, finding in enumerate(findings, last + 1)]
    _insert(connection, table, rows)


def _named(findings: Iterable[Finding], local: Mapping[str, int], *columns: str) -> list[Finding]:
    """The findings with the entities of their actors in columns of their own."""
    out = []
    for finding in findings:
        actors = dict(finding.actors)
        more = {column: local.get(actors.get(column, "")) for column in columns}
        out.append(Finding(cells=finding.cells | more))
    return out


def _store_sides(
    connection: Connection, table: Table, findings: Iterable[Finding], local: Mapping[str, int], last: int
) -> None:
    """The entities of each finding that may have several: the parties of events, whom pictures show."""
    rows: dict[tuple[int, str, int], Cells] = {}
    for number, finding in enumerate(findings, last + 1):
        for side, actor in finding.actors:
            if actor in local:
                key = {"event": number, "side": side} if table is PARTIES else {"picture": number}
                rows[number, side, local[actor]] = key | {"entity": local[actor]}
    _insert(connection, table, list(rows.values()))


def _drop_layers(connection: Connection, report: int, old: Rows) -> None:
    quotations = connection.scalars(
        select(QUOTATIONS.c.id).where(QUOTATIONS.c.report == report).order_by(QUOTATIONS.c.id)
    ).all()
    unindex_words(connection, "quotations", list(zip(quotations, (said.terms for said in old.quotations), strict=True)))
    unindex_words(connection, "reports", [(report, old.terms)])
    for table in (ACTORS, PLACES, QUOTATIONS, EVENTS, POSITIONS, PICTURES, PROBLEMS):
        connection.execute(delete(table).where(table.c.report == report))


def _insert(connection: Connection, table: Any, rows: list[Cells]) -> None:  # noqa: ANN401  # any of our tables
    if rows:
        connection.execute(table.insert(), rows)


def changes(old: Record, new: Record) -> list[str]:
    """What a re-reading changed, a line for each layer that did: "quotations 7 -> 8"."""
    before, after = msgspec.to_builtins(old), msgspec.to_builtins(new)
    out = []
    for key in after:
        if before[key] != after[key]:
            counted = isinstance(after[key], (list, tuple)) and len(before[key]) != len(after[key])
            out.append(f"{key} {len(before[key])} → {len(after[key])}" if counted else key)
    return out
