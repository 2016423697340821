"""`depesche positions`: who wants what from whom."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, Filters
from depesche.archive import positions as find
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


def positions(
    *,
    archive: ArchiveOption = DEFAULT,
    holder: Annotated[str | None, typer.Option(help="Who holds it.")] = None,
    towards: Annotated[str | None, typer.Option(help="Of whom it is wanted.")] = None,
    about: AboutOption = None,
    kind: Annotated[str | None, typer.Option(help="demand, offer, support, oppose, interest or threat.")] = None,
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
    """List who wants what from whom."""
    filters = Filters(
        speaker=holder, towards=towards, about=about, kind=kind,
        since=since, until=until, place=place, publisher=publisher, agency=agency, language=language,
        limit=limit, offset=offset,
    )  # fmt: skip
    with opened(archive) as store, store.reading() as connection:
        rows = find(connection, filters)
    show(
        rows,
        {
            "who": "Who",
            "kind": "Kind",
            "whom": "Of whom",
            "words": "Matter",
            "published": "Published",
            "prints": "Prints",
        },
        as_json=json,
        as_csv=csv,
    )
