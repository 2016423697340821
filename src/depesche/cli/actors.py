"""`depesche actors`: who acts."""

from depesche.archive import DEFAULT, Filters
from depesche.archive import actors as find
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


def actors(
    *,
    archive: ArchiveOption = DEFAULT,
    about: AboutOption = None,
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
    """List actors over all reports."""
    filters = Filters(
        about=about,
        since=since, until=until, place=place, publisher=publisher, agency=agency, language=language,
        limit=limit, offset=offset,
    )  # fmt: skip
    with opened(archive) as store, store.reading() as connection:
        rows = find(connection, filters)
    show(
        rows,
        {
            "entity": "No.",
            "name": "Name",
            "type": "Type",
            "country": "Country",
            "reports": "Reports",
            "aliases": "Also",
            "roles": "Roles",
        },
        as_json=json,
        as_csv=csv,
    )
