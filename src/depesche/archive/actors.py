"""The actors of an archive, each once over all its reports."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from depesche.archive.filters import Filters, report_conditions
from depesche.archive.identity import entity_names, find_entities
from depesche.archive.tables import ACTORS, ENTITIES, REPORTS
from depesche.archive.words import stems


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorRow:
    """One actor over all reports."""

    entity: int
    """Number by which `depesche same` knows it."""
    name: str
    type: str
    country: str | None
    reports: int
    """How many reports name it."""
    aliases: str
    """Its names in other reports."""
    roles: str


def actors(connection: Connection, filters: Filters) -> list[ActorRow]:
    """Who acts, the most often met first."""
    reports = func.count(func.distinct(ACTORS.c.report))
    query = (
        select(ENTITIES.c.same_as, reports.label("reports"))
        .join(ACTORS, ACTORS.c.entity == ENTITIES.c.id)
        .join(REPORTS, REPORTS.c.id == ACTORS.c.report)
        .where(REPORTS.c.current, *report_conditions(filters))
        .group_by(ENTITIES.c.same_as)
        .order_by(reports.desc(), ENTITIES.c.same_as)
    )
    if filters.about:
        query = query.where(ENTITIES.c.id.in_(find_entities(connection, filters.about)))
    if filters.type:
        query = query.where(ENTITIES.c.type == filters.type)
    found = connection.execute(query.limit(filters.limit).offset(filters.offset)).all()
    return [_actor(connection, same, count) for same, count in found]


def _actor(connection: Connection, same: int, reports: int) -> ActorRow:
    first = connection.execute(select(ENTITIES).where(ENTITIES.c.id == same)).one()
    forms = select(ACTORS.c.name, ACTORS.c.roles).join(ENTITIES, ENTITIES.c.id == ACTORS.c.entity)
    rows = connection.execute(forms.where(ENTITIES.c.same_as == same).distinct().limit(200)).all()
    name = entity_names(connection, (same,))[same]
    names = dict.fromkeys(row.name for row in rows if row.name != name)
    roles: dict[str, str] = {}
    for role in (role for row in rows for role in row.roles.split("; ") if role):
        form = " ".join(stems(role))
        roles[form] = min(roles.get(form, role), role, key=len)
    return ActorRow(
        entity=same, name=name, type=first.type, country=first.country, reports=reports,
        aliases=", ".join(names), roles=", ".join(roles.values()),
    )  # fmt: skip
