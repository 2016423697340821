"""What people decided about actors: which are one and which are two, kept with who, when and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, or_, select, update

from depesche.archive.dialect import ArchiveError, in_parts
from depesche.archive.identity import DIGITS, apply_decisions, name_sound
from depesche.archive.tables import ENTITIES, LEDGER


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One row of the ledger."""

    number: int
    decision: str
    """"same" or "different"."""
    one: str
    other: str
    who: str
    at: str
    """When, ISO 8601 in UTC."""
    why: str
    undone: str | None
    """When it was taken back; None while it stands."""
    undone_by: str | None
    undone_why: str | None


def decide(connection: Connection, decision: str, names: tuple[str, str], *, who: str, why: str) -> int:
    """Write down that two entities are the "same" or "different"; returns the ledger's row.

    Raises ArchiveError when a name is nobody's or several people's.
    """
    one, other = (_only_key(connection, name) for name in names)
    if one == other:
        raise ArchiveError(f"{names[0]} and {names[1]} are one entry already: nothing to decide")
    values = {"decision": decision, "one": one, "other": other, "who": who, "at": _now(), "why": why}
    row = connection.execute(LEDGER.insert().values(values).returning(LEDGER.c.id)).scalar_one()
    apply_decisions(connection, one)
    return int(row)


def undo(connection: Connection, row: int, *, who: str, why: str = "") -> None:
    """Take a decision back; it stays in the ledger as undone.

    Raises ArchiveError when there is no such decision to take back.
    """
    entry = connection.execute(select(LEDGER).where(LEDGER.c.id == row, LEDGER.c.undone.is_(None))).first()
    if entry is None:
        raise ArchiveError(f"decision {row}: there is none to undo; `depesche decisions` lists them")
    taken_back = {"undone": _now(), "undone_by": who, "undone_why": why}
    connection.execute(update(LEDGER).where(LEDGER.c.id == row).values(taken_back))
    apply_decisions(connection, entry.one)
    apply_decisions(connection, entry.other)


def decisions(connection: Connection) -> list[Decision]:
    """All that was decided, the newest first, those taken back included."""
    return _rows(connection, select(LEDGER))


def decisions_on(connection: Connection, entities: Sequence[int]) -> list[Decision]:
    """All that was decided on some actors, the newest first."""
    keys = list(connection.scalars(select(ENTITIES.c.key).where(ENTITIES.c.id.in_(entities))))
    return _rows(connection, select(LEDGER).where(or_(LEDGER.c.one.in_(keys), LEDGER.c.other.in_(keys))))


def _rows(connection: Connection, query: Select[Any]) -> list[Decision]:
    rows = connection.execute(query.order_by(LEDGER.c.id.desc())).all()
    names: dict[str, str] = {}
    for keys in in_parts({key for row in rows for key in (row.one, row.other)}):
        named = connection.execute(select(ENTITIES.c.key, ENTITIES.c.name).where(ENTITIES.c.key.in_(keys)))
        names |= {row.key: row.name for row in named}
    return [
        Decision(
            number=row.id, decision=row.decision,
            one=names.get(row.one, row.one), other=names.get(row.other, row.other),
            who=row.who, at=row.at, why=row.why, undone=row.undone, undone_by=row.undone_by,
            undone_why=row.undone_why,
        )
        for row in rows
    ]  # fmt: skip


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _only_key(connection: Connection, name: str) -> str:
    is_number = name.isdecimal() and len(name) <= DIGITS
    condition = ENTITIES.c.id == int(name) if is_number else ENTITIES.c.sound == name_sound(name)
    rows = connection.execute(select(ENTITIES.c.id, ENTITIES.c.key, ENTITIES.c.name).where(condition)).all()
    if len(rows) != 1:
        told = ", ".join(f"{row.id} {row.name}" for row in rows) or "nobody"
        raise ArchiveError(f"{name!r} is {told}: name one by its number (`depesche actors` lists them)")
    return str(rows[0].key)
