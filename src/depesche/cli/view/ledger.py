"""Decisions about actors and problems on a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType

from depesche.archive import Decision, ProblemRow, Proposal
from depesche.cli.view.words import grid, words

_SIGNS = {"same": "=", "different": "≠"}


def ledger(rows: Sequence[Decision]) -> Iterator[RenderableType]:
    """What was decided, by whom, when and why."""
    table = grid("cyan", "")
    for row in rows:
        about = _act(row.who, row.at, row.why)
        undone = "undone by " + _act(row.undone_by or "", row.undone, row.undone_why) if row.undone else None
        decided = words(f"{row.one} {_SIGNS[row.decision]} {row.other}", "strike" if undone else "bold")
        table.add_row(str(row.number), Group(decided, words(about, "dim"), *([words(undone, "dim")] if undone else [])))
    yield table


def _act(who: str, at: str, why: str | None) -> str:
    return f"{who}, {at[:16].replace('T', ' ')}" + (f": {why}" if why else "")


def pairs(rows: Sequence[Proposal]) -> Iterator[RenderableType]:
    """Pairs that may be one, with the command that decides."""
    table = grid("bold", "bold", "dim")
    for row in rows:
        table.add_row(words(row.one_name), words(row.other_name), f"{row.why} · depesche same {row.one} {row.other}")
    yield table


def troubles(rows: Sequence[ProblemRow]) -> Iterator[RenderableType]:
    """What went wrong, where and when."""
    table = grid("cyan", "bold", "")
    for row in rows:
        about = words(f"{row.code}{f' · report {row.report}' if row.report else ''}", "dim")
        table.add_row(row.at[:10], words(row.name), Group(words(row.message), about))
    yield table
