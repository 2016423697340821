"""Actors that may be one: proposed to people, who decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from depesche.archive.dialect import in_parts
from depesche.archive.tables import ACTORS, ENTITIES, LEDGER
from depesche.archive.words import stems


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """Two actors that may be one, undecided so far."""

    one: int
    one_name: str
    other: int
    other_name: str
    why: str
    """What they share: the surname, and the country or a role where they do."""


def proposals(connection: Connection) -> Iterator[Proposal]:
    """Pairs of persons of which one is known by the other's surname alone, undecided so far.

    Those of different countries are no pair; those who share a role or the country come first.
    """
    pairs = list(_pairs(connection))
    roles = _roles(connection, {person.id for pair in pairs for person in pair})
    shared = [(pair, _shared(*pair, roles)) for pair in pairs]
    for (one, other), what in sorted(shared, key=lambda item: -len(item[1])):
        why = f"the surname, {' and '.join(what)}" if what else "the surname alone"
        yield Proposal(one=one.id, one_name=one.name, other=other.id, other_name=other.name, why=why)


def _pairs(connection: Connection) -> Iterator[tuple[Any, Any]]:
    columns = (
        ENTITIES.c.id, ENTITIES.c.name, ENTITIES.c.key, ENTITIES.c.sound, ENTITIES.c.same_as, ENTITIES.c.country,
    )  # fmt: skip
    persons = connection.execute(select(*columns).where(ENTITIES.c.type == "person").order_by(ENTITIES.c.id)).all()
    by_surname: dict[str, list[Any]] = {}
    for person in persons:
        if " " in person.sound:
            by_surname.setdefault(person.sound.rpartition(" ")[2], []).append(person)
    standing = select(LEDGER.c.one, LEDGER.c.other).where(LEDGER.c.undone.is_(None))
    decided = {frozenset((row.one, row.other)) for row in connection.execute(standing)}
    for short in persons:
        for full in by_surname.get(short.sound, ()):
            apart = short.country and full.country and short.country != full.country
            if not apart and short.same_as != full.same_as and frozenset((short.key, full.key)) not in decided:
                yield short, full


def _roles(connection: Connection, persons: set[int]) -> dict[int, dict[str, str]]:
    """The roles of each person, by their stems."""
    out: dict[int, dict[str, str]] = {}
    for some in in_parts(sorted(persons)):
        query = select(ACTORS.c.entity, ACTORS.c.roles).where(ACTORS.c.entity.in_(some), ACTORS.c.roles != "")
        for row in connection.execute(query.distinct()):
            for role in row.roles.split("; "):
                out.setdefault(row.entity, {}).setdefault(" ".join(stems(role)), role)
    return out


def _shared(one: Any, other: Any, roles: dict[int, dict[str, str]]) -> list[str]:  # noqa: ANN401  # database rows
    mine, theirs = roles.get(one.id, {}), roles.get(other.id, {})
    country = [f"the country {one.country}"] if one.country and one.country == other.country else []
    return country + [f"the role {mine[form]}" for form in mine if form in theirs]
