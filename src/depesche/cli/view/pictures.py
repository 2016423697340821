"""The pictures as a numbered list with their credits."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from depesche.cli.view.words import grid, heading, indented, names, words
from depesche.record import Picture, Record


def pictures(record: Record) -> Iterator[RenderableType]:
    """The pictures, in reading order."""
    if not record.article.pictures:
        return
    yield heading("Pictures")
    known = names(record)
    table = grid("cyan", "")
    for position, picture in enumerate(record.article.pictures, 1):
        table.add_row(_number(picture, position), Group(*_lines(picture, known)))
    yield indented(table)


def _number(picture: Picture, position: int) -> str:
    number = str(picture.number or position)
    return f"{number}/{picture.of}" if picture.of else f"{number}."


def _lines(picture: Picture, known: dict[str, str]) -> Iterator[Text]:
    if picture.alt:
        yield words(picture.alt, "italic")
    for paragraph in picture.caption:
        yield words(paragraph)
    if picture.credit:
        yield words(picture.credit, "dim") + _made_by(picture)
    if picture.shows:
        yield words("shows: " + ", ".join(known.get(item, item) for item in picture.shows), "dim")


def _made_by(picture: Picture) -> Text:
    """Who made and who supplied the picture, out of the credit."""
    parts = [f"photo {', '.join(picture.photographers)}"] if picture.photographers else []
    parts += [f"supplied by {', '.join(picture.agencies)}"] if picture.agencies else []
    return words(f" → {'; '.join(parts)}", "green") if parts else Text()
