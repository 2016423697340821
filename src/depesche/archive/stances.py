"""Who wants what of whom, counted: the matrix of positions."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from depesche.archive.identity import entity_names
from depesche.archive.tables import ENTITIES, POSITIONS, REPORTS
from depesche.archive.told import Who

COUNTED = 5000
"""Positions that are counted: the newest."""
SIDE = 12
"""Rows and columns of the matrix at most."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What one actor wants of another."""

    holder: int
    target: int
    kinds: tuple[tuple[str, int], ...]
    """How often, by kind, the most frequent first."""

    @property
    def count(self) -> int:
        """How often."""
        return sum(count for _, count in self.kinds)


@dataclass(frozen=True, kw_only=True, slots=True)
class Matrix:
    """Holders by targets: those with the most positions."""

    holders: tuple[Who, ...]
    targets: tuple[Who, ...]
    cells: tuple[Cell, ...]


def matrix(connection: Connection, conditions: Iterable[ColumnElement[bool]], *, by_report: bool = False) -> Matrix:
    """The matrix of the newest positions that fit the conditions and name of whom something is wanted.

    `by_report` is quicker where very many of all reports' positions fit.
    """
    newest = (POSITIONS.c.report.desc(),) if by_report else ()
    holder, target = ENTITIES.alias(), ENTITIES.alias()
    query = (
        select(holder.c.same_as.label("holder"), target.c.same_as.label("target"), POSITIONS.c.kind, REPORTS.c.story,
               POSITIONS.c.printed)
        .join(REPORTS, REPORTS.c.id == POSITIONS.c.report)
        .join(holder, holder.c.id == POSITIONS.c.holder)
        .join(target, target.c.id == POSITIONS.c.target)
        .where(REPORTS.c.current, *conditions)
        .order_by(*newest, POSITIONS.c.id.desc())
        .limit(COUNTED)
    )  # fmt: skip
    once = {(row.story, row.printed): (row.holder, row.target, row.kind) for row in connection.execute(query)}
    counts = Counter(once.values())
    holders = _most(Counter(one for one, _, _ in once.values()))
    targets = _most(Counter(other for _, other, _ in once.values()))
    names = entity_names(connection, (*holders, *targets))
    kinds: dict[tuple[int, int], list[tuple[str, int]]] = {}
    for (one, other, kind), count in counts.most_common():
        if one in holders and other in targets:
            kinds.setdefault((one, other), []).append((kind, count))
    return Matrix(
        holders=tuple(Who(entity=one, name=names[one]) for one in holders),
        targets=tuple(Who(entity=one, name=names[one]) for one in targets),
        cells=tuple(Cell(holder=one, target=other, kinds=tuple(found)) for (one, other), found in kinds.items()),
    )


def _most(counts: Counter[int]) -> list[int]:
    return [entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SIDE]]
