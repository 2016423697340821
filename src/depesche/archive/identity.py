"""One actor over many reports: by name, transliteration, type and country; people decide what stays uncertain."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, func, or_, select, update

from depesche.archive.dialect import in_parts
from depesche.archive.tables import ENTITIES, LEDGER
from depesche.archive.words import sound
from depesche.cast.states import state_of
from depesche.record import Actor

DIGITS = 18
"""Digits of the longest number that is a row's."""
LONGEST_NAME = 300
"""Characters of a name that are indexed: PostgreSQL indexes nothing of more than 2,700 bytes."""


def entity_key(actor: Actor) -> str:
    """The key under which an actor of one report is the actor of another."""
    if actor.type == "state" and actor.country:
        return f"state:{actor.country}"
    return f"{actor.type}:{name_sound(actor.name)[:LONGEST_NAME]}"


def name_sound(name: str) -> str:
    """The sounds of a name's parts: the same for its transliterations."""
    return " ".join(sound(part) for part in name.replace("-", " ").split())


def entities_of(connection: Connection, actors: Mapping[str, Actor]) -> dict[str, int]:
    """Row of the entity that the actor of each key is, made if it is new."""
    found: dict[str, int] = {}
    for some in in_parts(actors):
        for row in connection.execute(_KEYS, {"keys": list(some)}):
            found[row.key] = row.id
            actor = actors[row.key]
            if len(actor.name) > len(row.name) and actor.type == "person":
                connection.execute(update(ENTITIES).where(ENTITIES.c.id == row.id).values(name=actor.name))
    return found | _new_entities(connection, {key: actor for key, actor in actors.items() if key not in found})


def _new_entities(connection: Connection, actors: Mapping[str, Actor]) -> dict[str, int]:
    if not actors:
        return {}
    last = int(connection.scalar(_LAST) or 0)
    numbers = {key: number for number, key in enumerate(actors, last + 1)}
    rows = [
        {
            "id": numbers[key], "key": key, "type": actor.type, "name": actor.name, "country": actor.country,
            "sound": name_sound(actor.name)[:LONGEST_NAME], "same_as": numbers[key],
        }
        for key, actor in actors.items()
    ]  # fmt: skip
    connection.execute(ENTITIES.insert(), rows)
    if connection.scalar(_DECIDED) is not None:
        for key in actors:
            apply_decisions(connection, key)
    return numbers


_KEYS = select(ENTITIES.c.key, ENTITIES.c.id, ENTITIES.c.name).where(
    ENTITIES.c.key.in_(bindparam("keys", expanding=True))
)
_LAST = select(func.coalesce(func.max(ENTITIES.c.id), 0))
_DECIDED = select(LEDGER.c.id).where(LEDGER.c.undone.is_(None)).limit(1)


def find_entities(connection: Connection, name: str) -> list[int]:
    """Rows of all entities that count as what `name` names.

    It is a number, a full name, a surname, any name of a state ("USA", "Kreml") or a first name.
    """
    key = name_sound(name)
    state = state_of(name)
    ways = [
        ENTITIES.c.sound == key if " " in key else or_(ENTITIES.c.sound == key, ENTITIES.c.sound.like("% " + key)),
        ENTITIES.c.key == (f"state:{state[0]}" if state and state[1] in ("name", "seat") else None),
        ENTITIES.c.sound.like(key + " %"),
    ]
    found: set[int] = set()
    for way in [ENTITIES.c.id == int(name)] if name.isdecimal() and len(name) <= DIGITS else ways:
        found = found or set(connection.scalars(select(ENTITIES.c.same_as).where(way)))
    return list(connection.scalars(select(ENTITIES.c.id).where(ENTITIES.c.same_as.in_(found))))


def entity_names(connection: Connection, entities: Iterable[int | None]) -> dict[int | None, str]:
    """The name of each entity: the fullest of all that count as the same."""
    wanted = {entity for entity in entities if entity is not None}
    same: dict[int, int] = {}
    for some in in_parts(sorted(wanted)):
        same |= {row.id: row.same_as for row in connection.execute(_SAME.where(ENTITIES.c.id.in_(some)))}
    fullest: dict[int, str] = {}
    for some in in_parts(sorted(set(same.values()))):
        query = select(ENTITIES.c.same_as, ENTITIES.c.name).where(ENTITIES.c.same_as.in_(some))
        for row in connection.execute(query.order_by(ENTITIES.c.id)):
            known = fullest.setdefault(row.same_as, row.name)
            if len(row.name.split()) > len(known.split()):
                fullest[row.same_as] = row.name
    return {entity: fullest[key] for entity, key in same.items()}


_SAME = select(ENTITIES.c.id, ENTITIES.c.same_as)


def apply_decisions(connection: Connection, key: str) -> None:
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
