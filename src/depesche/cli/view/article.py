"""The anatomy: kicker, headline, lead, byline, body, sign-off."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from depesche.cli.view.words import INDENT, grid, heading, indented, words
from depesche.record import Article, BodyBlock, Record, SignOff


def article(record: Record) -> Iterator[RenderableType]:
    """The article down to its body."""
    anatomy = record.article
    yield from _head(anatomy)
    yield Text()
    for number, block in enumerate(anatomy.body):
        yield from _block(block, anatomy if number == 0 else None)


def _head(anatomy: Article) -> Iterator[RenderableType]:
    if anatomy.kicker:
        yield words(anatomy.kicker, "yellow")
    if anatomy.headline:
        yield words(anatomy.headline, "bold")
    if anatomy.lead:
        yield words(anatomy.lead, "italic")
    if anatomy.byline:
        yield words(f"By {', '.join(anatomy.byline)}", "dim")


def _block(block: BodyBlock, opened_by: Article | None) -> Iterator[RenderableType]:
    """A body block; the first one is opened by the dateline."""
    if block.role == "subhead":
        yield words(block, "bold")
        return
    if block.role == "list_item":
        yield Padding(Text("• ") + words(block), INDENT)
        return
    dateline = opened_by.dateline if opened_by else None
    yield words(dateline, "dim") + (" " if dateline else "") + words(block)
    yield Text()


def sources(record: Record) -> Iterator[RenderableType]:
    """The sign-off resolved, and the agencies the report draws on."""
    sign_off = record.article.sign_off
    rows = [*_resolved(sign_off), ("agencies", ", ".join(record.article.agencies))]
    rows = [(name, value) for name, value in rows if value]
    if rows:
        yield heading("Sources")
        table = grid("dim", "")
        if sign_off:
            table.add_row("sign-off", words(sign_off))
        for name, value in rows:
            table.add_row(name, words(value))
        yield indented(table)


def _resolved(sign_off: SignOff | None) -> list[tuple[str, str]]:
    if not sign_off:
        return []
    return [("publisher", sign_off.publisher or ""), ("initials", ", ".join(sign_off.initials))]


def furniture(record: Record) -> Iterator[RenderableType]:
    """What was set aside, with the reasons."""
    if record.article.furniture:
        yield heading("Furniture")
        table = grid("dim", "")
        for item in record.article.furniture:
            table.add_row(words(item.reason), words(item))
        yield indented(table)
