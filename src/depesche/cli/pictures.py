"""`depesche pictures`: what was shown, by whom."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, Filters
from depesche.archive import pictures as find
from depesche.cli.archive import (
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


def pictures(
    *,
    archive: ArchiveOption = DEFAULT,
    credit: Annotated[str | None, typer.Option(help="Photographer or agency.")] = None,
    shows: Annotated[str | None, typer.Option(help="Somebody the picture shows.")] = None,
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
    """List pictures by credit and by who they show."""
    filters = Filters(
        credit=credit, shows=shows,
        since=since, until=until, place=place, publisher=publisher, agency=agency, language=language,
        limit=limit, offset=offset,
    )  # fmt: skip
    with opened(archive) as store, store.reading() as connection:
        rows = find(connection, filters)
    show(
        rows,
        {"report": "Report", "number": "Picture", "who": "Credit", "words": "Caption", "prints": "Prints"},
        as_json=json,
        as_csv=csv,
    )
