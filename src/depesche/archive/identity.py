"""One actor over many reports: by name, transliteration, type and country; people decide what stays uncertain."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, and_, func, or_, select, update

from depesche.archive.dialect import ArchiveError
from depesche.archive.tables import ACTORS, ENTITIES, LEDGER
from depesche.archive.words import sound
from depesche.record import Actor


def entity_key(actor: Actor) -> str:
    """The key under which an actor of one report is the actor of another."""
    if actor.type == "state" and actor.country:
        return f"state:{actor.country}"
    return f"{actor.type}:{name_sound(actor.name)}"


def name_sound(name: str) -> str:
    """The sounds of a name's parts: the same for its transliterations."""
    return " ".join(sound(part) for part in name.replace("-", " ").split())


def entity_of(connection: Connection, actor: Actor) -> int:
    """Row of the entity an actor is, made if it is new."""
    key = entity_key(actor)
    row = connection.execute(select(ENTITIES.c.id, ENTITIES.c.name).where(ENTITIES.c.key == key)).first()
    if row is not None:
        if len(actor.name) > len(row.name) and actor.type == "person":
            connection.execute(update(ENTITIES).where(ENTITIES.c.id == row.id).values(name=actor.name))
        return int(row.id)
    number = int(connection.scalar(select(func.coalesce(func.max(ENTITIES.c.id), 0))) or 0) + 1
    connection.execute(
        ENTITIES.insert().values(
            id=number,
            key=key,
            type=actor.type,
            name=actor.name,
            country=actor.country,
            sound=name_sound(actor.name),
            same_as=number,
        )
    )
    _apply_decisions(connection, key)
    return number


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """Two entities that may be one."""

    one: int
    one_name: str
    other: int
    other_name: str
    why: str


def proposals(connection: Connection, limit: int = 50) -> Iterator[Proposal]:
    """Pairs of persons of which one is known by the other's surname alone, undecided so far."""
    short, full = ENTITIES.alias(), ENTITIES.alias()
    query = (
        select(short.c.id, short.c.name, short.c.key, full.c.id, full.c.name, full.c.key)
        .join(full, full.c.sound.like("% " + short.c.sound))
        .where(short.c.type == "person", full.c.type == "person", short.c.sound.not_like("% %"))
        .where(short.c.same_as != full.c.same_as)
        .limit(limit * 4)
    )
    shown = 0
    for row in connection.execute(query):
        if shown < limit and not _decided(connection, row[2], row[5]):
            shown += 1
            yield Proposal(one=row[0], one_name=row[1], other=row[3], other_name=row[4], why="the surname alone")


def find_entities(connection: Connection, name: str) -> list[int]:
    """Rows of all entities that count as what `name` names: a number, a full name, an alias or a surname."""
    if name.isdecimal():
        found = list(connection.scalars(select(ENTITIES.c.same_as).where(ENTITIES.c.id == int(name))))
    else:
        key = name_sound(name)
        exact = select(ENTITIES.c.same_as).where(ENTITIES.c.sound == key)
        part = select(ENTITIES.c.same_as).where(or_(ENTITIES.c.sound == key, ENTITIES.c.sound.like("% " + key)))
        found = list(connection.scalars(exact)) if " " in key else list(connection.scalars(part))
        found = found or list(
            connection.scalars(
                select(ENTITIES.c.same_as).join(ACTORS, ACTORS.c.entity == ENTITIES.c.id).where(ACTORS.c.name == name)
            )
        )
    return list(connection.scalars(select(ENTITIES.c.id).where(ENTITIES.c.same_as.in_(set(found)))))


def decide(connection: Connection, decision: str, names: tuple[str, str], *, who: str, why: str) -> int:
    """Write down that two entities are the "same" or "different"; returns the ledger's row.

    Raises ArchiveError when a name is nobody's or several people's.
    """
    one, other = (_only_key(connection, name) for name in names)
    if one == other:
        raise ArchiveError(f"{names[0]} and {names[1]} are one entry already: nothing to decide")
    row = connection.execute(
        LEDGER.insert()
        .values(
            decision=decision,
            one=one,
            other=other,
            who=who,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
            why=why,
        )
        .returning(LEDGER.c.id)
    ).scalar_one()
    _apply_decisions(connection, one)
    return int(row)


def undo(connection: Connection, row: int, *, who: str) -> None:
    """Take a decision back; it stays in the ledger as undone.

    Raises ArchiveError when there is no such decision to take back.
    """
    entry = connection.execute(select(LEDGER).where(LEDGER.c.id == row, LEDGER.c.undone.is_(None))).first()
    if entry is None:
        raise ArchiveError(f"decision {row}: there is none to undo; `depesche decisions` lists them")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(update(LEDGER).where(LEDGER.c.id == row).values(undone=now, undone_by=who))
    _apply_decisions(connection, entry.one)
    _apply_decisions(connection, entry.other)


def _only_key(connection: Connection, name: str) -> str:
    condition = ENTITIES.c.id == int(name) if name.isdecimal() else ENTITIES.c.sound == name_sound(name)
    rows = connection.execute(select(ENTITIES.c.id, ENTITIES.c.key, ENTITIES.c.name).where(condition)).all()
    if len(rows) != 1:
        told = ", ".join(f"{row.id} {row.name}" for row in rows) or "nobody"
        raise ArchiveError(f"{name!r} is {told}: name one by its number (`depesche actors` lists them)")
    return str(rows[0].key)


def _decided(connection: Connection, one: str, other: str) -> bool:
    pair = or_(and_(LEDGER.c.one == one, LEDGER.c.other == other), and_(LEDGER.c.one == other, LEDGER.c.other == one))
    return connection.execute(select(LEDGER.c.id).where(pair, LEDGER.c.undone.is_(None))).first() is not None


def _apply_decisions(connection: Connection, key: str) -> None:
    """Let all entities tied to `key` by standing "same" decisions count as the oldest of them."""
    tied, new = {key}, [key]
    standing = select(LEDGER.c.one, LEDGER.c.other).where(LEDGER.c.decision == "same", LEDGER.c.undone.is_(None))
    while new:
        rows = connection.execute(standing.where(or_(LEDGER.c.one.in_(new), LEDGER.c.other.in_(new)))).all()
        new = [name for row in rows for name in row if name not in tied]
        tied.update(new)
    rows = connection.scalars(select(ENTITIES.c.id).where(ENTITIES.c.key.in_(tied))).all()
    if rows:
        connection.execute(update(ENTITIES).where(ENTITIES.c.id.in_(rows)).values(same_as=min(rows)))
