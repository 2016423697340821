"""`depesche events`: what was done."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, Filters
from depesche.archive import events as find
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


def events(
    *,
    archive: ArchiveOption = DEFAULT,
    actor: Annotated[str | None, typer.Option(help="Who did it.")] = None,
    towards: Annotated[str | None, typer.Option(help="To whom it was done.")] = None,
    about: AboutOption = None,
    type: Annotated[str | None, typer.Option(help="PLOVER type.")] = None,
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
    """List what happened, each event of a story once."""
    filters = Filters(
        speaker=actor, towards=towards, about=about, type=type,
        since=since, until=until, place=place, publisher=publisher, agency=agency, language=language,
        limit=limit, offset=offset,
    )  # fmt: skip
    with opened(archive) as store, store.reading() as connection:
        rows = find(connection, filters)
    show(
        rows,
        {
            "when": "When",
            "kind": "Type",
            "who": "Who",
            "whom": "To whom",
            "where": "Where",
            "words": "Words",
            "prints": "Prints",
        },
        as_json=json,
        as_csv=csv,
    )
