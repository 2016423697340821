"""The whole record on a terminal, section after section."""

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from depesche.article import Reading
from depesche.cli.view.article import article, furniture, sources
from depesche.cli.view.blocks import blocks, claims
from depesche.cli.view.cast import cast, places
from depesche.cli.view.events import events
from depesche.cli.view.pictures import pictures
from depesche.cli.view.positions import positions
from depesche.cli.view.quotations import quotations
from depesche.cli.view.reasons import reasons
from depesche.cli.view.times import times
from depesche.cli.view.words import heading, words
from depesche.language import Analysis
from depesche.record import Record

_SECTIONS = (pictures, sources, quotations, cast, places, times, events, positions)
_WIDEST = 100
"""Columns above which lines are hard to read."""


def console() -> Console:
    """Standard output, no wider than lines can be read."""
    out = Console(highlight=False, emoji=False, markup=False)
    out.width = min(out.width, _WIDEST)
    return out


def show(out: Console, record: Record, *, with_furniture: bool = False) -> None:
    """Print a record: the article, then each section that has something in it."""
    _print_title(out, record)
    for part in article(record):
        out.print(part)
    for section in (*_SECTIONS, *((furniture,) if with_furniture else ()), _problems):
        parts = list(section(record))
        for part in parts:
            out.print(part)
        if parts:
            out.print()


def explanation(out: Console, record: Record, reading: Reading, analysis: Analysis) -> None:
    """Print why each block and each finding of a record is what it is."""
    _print_title(out, record)
    for part in (*claims(record), *blocks(record, reading), *reasons(record, analysis)):
        out.print(part)
    out.print()


def _print_title(out: Console, record: Record) -> None:
    out.print(Rule(style="dim"))
    out.print(words(record.source.name, "cyan"))
    out.print(words(_about(record), "dim"))
    out.print()


def _about(record: Record) -> str:
    facts = (record.publisher, record.published or "undated", record.language, record.url)
    return " · ".join(fact for fact in facts if fact)


def _problems(record: Record) -> Iterator[RenderableType]:
    if record.problems:
        yield heading("Problems")
    for problem in record.problems:
        yield Text("  ! ", style="red") + words(f"{problem.message} ({problem.code})")
