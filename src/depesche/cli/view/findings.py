"""Findings out of many reports on a terminal: when, who, the words, and in how many prints."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from depesche.archive import ActorRow, Entry, Hit, Row
from depesche.cli.view.words import grid, words

_LONGEST = 240
"""Characters shown of a caption or sentence."""


def quotations(rows: Sequence[Row]) -> Iterator[RenderableType]:
    """Who said what."""
    table = grid("cyan", "bold", "")
    for row in rows:
        table.add_row(
            _day(row.published), words(row.who or "not named"), Group(words(row.words), _below(row.kind, row))
        )
    yield table


def happenings(rows: Sequence[Row]) -> Iterator[RenderableType]:
    """What happened, with the sentences that tell it."""
    table = grid("cyan", "dim", "")
    for row in rows:
        told = Group(_sides(row), words(_short(row.context)), _below(_status(row), row))
        table.add_row(words(row.when or "undated"), row.kind, told)
    yield table


def stances(rows: Sequence[Row]) -> Iterator[RenderableType]:
    """Who wants what from whom."""
    table = grid("cyan", "dim", "")
    for row in rows:
        sides = " → ".join(side for side in (row.who, row.whom) if side)
        table.add_row(_day(row.published), row.kind, Group(words(sides, "bold"), words(row.words), _below(None, row)))
    yield table


def photographs(rows: Sequence[Row]) -> Iterator[RenderableType]:
    """What was shown, and whose picture it is."""
    table = grid("cyan", "bold", "")
    for row in rows:
        shows = words(f"shows {row.whom}", "dim") if row.whom else None
        lines = [words(_short(row.words)), *([shows] if shows else []), _below(f"picture {row.number + 1}", row)]
        table.add_row(_day(row.published), words(row.who or "no credit"), Group(*lines))
    yield table


def days(entries: Sequence[Entry]) -> Iterator[RenderableType]:
    """What happened, day after day."""
    table = grid("cyan", "dim", "")
    shown = ""
    for entry in entries:
        stories = f", {entry.stories} stories" if entry.stories > 1 else ""
        reported = None if entry.dated else "day of the report"
        facts = (
            _status(entry),
            reported,
            f"{_prints(entry.prints, entry.printed_by)}{stories}",
            f"report {entry.report}",
        )
        below = words(" · ".join(fact for fact in facts if fact), "dim")
        table.add_row(
            words("" if entry.when == shown else entry.when), entry.kind,
            Group(_sides(entry), words(_short(entry.context)), below),
        )  # fmt: skip
        shown = entry.when
    yield table


def cast(rows: Sequence[ActorRow]) -> Iterator[RenderableType]:
    """Who acts: number, name, what is known of them, and in how many reports."""
    table = grid("cyan", "bold", "dim", "")
    for row in rows:
        kind = f"{row.type} {row.country or ''}".strip()
        also = f"also {row.aliases}" if row.aliases else ""
        known = " · ".join(
            part for part in (row.roles, also, f"{row.reports} report{'s' if row.reports > 1 else ''}") if part
        )
        table.add_row(str(row.entity), words(row.name), kind, words(_short(known)))
    yield table


def hits(found: Sequence[Hit]) -> Iterator[RenderableType]:
    """Reports, with the searched words in context."""
    table = grid("cyan", "cyan", "")
    for hit in found:
        context = Text(hit.context.replace("\n", " "))
        for start, end in hit.words:
            context.stylize("bold yellow", start, end)
        table.add_row(
            str(hit.report), _day(hit.published),
            Group(words(hit.title, "bold") + words(_where(hit), "dim"), context),
        )  # fmt: skip
    yield table


def _where(hit: Hit) -> str:
    prints = f"{hit.prints} prints" if hit.prints > 1 else None
    return "".join(f" · {fact}" for fact in (hit.publisher, prints) if fact)


def _day(published: str | None) -> Text:
    return words((published or "undated")[:10])


def _sides(told: Row | Entry) -> Text:
    sides = f"{told.who or '?'} → {told.whom}" if told.whom else told.who or ""
    return (
        words(sides, "bold")
        + words(f" {told.words}" if sides else told.words)
        + words(f" · {told.where}" if told.where else "", "dim")
    )


def _status(told: Row | Entry) -> str | None:
    return None if told.status == "happened" else told.status


def _below(fact: str | None, row: Row) -> Text:
    facts = (fact, _prints(row.prints, row.printed_by), f"report {row.report}")
    return words(" · ".join(part for part in facts if part), "dim")


def _prints(count: int, publishers: tuple[str, ...]) -> str:
    named = ", ".join(publishers[:3]) + (" …" if len(publishers) > 3 else "")
    return named if count == 1 else f"{count} prints: {named}"


def _short(text: str | None) -> str:
    text = text or ""
    return text if len(text) <= _LONGEST else text[: text.rfind(" ", 0, _LONGEST)] + " …"
