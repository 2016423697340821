"""`depesche search`: words and filters to reports."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, Filters
from depesche.archive import search as search_archive
from depesche.cli.archive import (
    AboutOption,
    AgencyOption,
    ArchiveOption,
    CsvOption,
    JsonOption,
    LanguageOption,
    LimitOption,
    OffsetOption,
    PlaceOption,
    PublisherOption,
    SinceOption,
    UntilOption,
    opened,
    show,
)  # fmt: skip


def search(
    words: Annotated[list[str] | None, typer.Argument(help="Words the report holds; none lists all.")] = None,
    *,
    archive: ArchiveOption = DEFAULT,
    speaker: Annotated[str | None, typer.Option(help="Somebody who speaks in the report.")] = None,
    about: AboutOption = None,
    kind: Annotated[str | None, typer.Option(help="Kind of a quotation in it.")] = None,
    type: Annotated[str | None, typer.Option(help="PLOVER type of an event in it.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    place: PlaceOption = None,
    publisher: PublisherOption = None,
    agency: AgencyOption = None,
    language: LanguageOption = None,
    limit: LimitOption = 20,
    offset: OffsetOption = 0,
    json: JsonOption = False,
    csv: CsvOption = False,
) -> None:
    """Find reports by words and by what was found in them."""
    filters = Filters(
        speaker=speaker, about=about, kind=kind, type=type, since=since, until=until, place=place, publisher=publisher,
        agency=agency, language=language, limit=limit, offset=offset,
    )  # fmt: skip
    with opened(archive) as store, store.reading() as connection:
        hits = search_archive(connection, " ".join(words or []), filters)
    columns = {
        "report": "No.",
        "published": "Published",
        "publisher": "Publisher",
        "title": "Title",
        "context": "Context",
    }
    show(hits, columns, as_json=json, as_csv=csv)
