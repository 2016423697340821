"""`depesche search`: words and filters to reports."""

from typing import Annotated

import typer
from sqlalchemy import Connection

from depesche.archive import Filters, Hit
from depesche.archive import search as search_archive
from depesche.cli.archive import AboutOption, LimitOption, TypeOption
from depesche.cli.listing import listing
from depesche.cli.view.findings import hits


def _find(connection: Connection, filters: Filters) -> list[Hit]:
    return search_archive(connection, filters.words, filters)


@listing(Hit, _find, hits)
def search(
    words: Annotated[list[str] | None, typer.Argument(help="Words the report holds; none lists all.")] = None,
    *,
    speaker: Annotated[str | None, typer.Option(help="Somebody who speaks in the report.")] = None,
    about: AboutOption = None,
    kind: Annotated[str | None, typer.Option(help="Kind of a quotation in it.")] = None,
    type: TypeOption = None,
    once: Annotated[bool, typer.Option("--once", help="Of a story's prints only the best hit.")] = False,
    limit: LimitOption = 20,
) -> Filters:
    """Find reports by words and by what was found in them."""
    return Filters(
        words=" ".join(words or []), speaker=speaker, about=about, kind=kind, type=type, once=once, limit=limit
    )
