"""`depesche quotes`: who said what."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, Filters
from depesche.archive import quotes as find
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


def quotes(
    *,
    archive: ArchiveOption = DEFAULT,
    speaker: Annotated[str | None, typer.Option(help="Who speaks.")] = None,
    about: AboutOption = None,
    kind: Annotated[str | None, typer.Option(help="direct, indirect, free-indirect or reported.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    place: PlaceOption = None,
    publisher: PublisherOption = None,
    agency: AgencyOption = None,
    language: LanguageOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    json: JsonOption = False,
    csv: CsvOption = False,
) -> None:
    """List what was said, each saying once for all its prints."""
    filters = Filters(
        speaker=speaker, about=about, kind=kind,
        since=since, until=until, place=place, publisher=publisher, agency=agency, language=language,
        limit=limit, offset=offset,
    )  # fmt: skip
    with opened(archive) as store, store.reading() as connection:
        rows = find(connection, filters)
    show(
        rows,
        {
            "published": "Published",
            "who": "Who",
            "kind": "Kind",
            "words": "Words",
            "prints": "Prints",
            "report": "Report",
        },
        as_json=json,
        as_csv=csv,
    )
