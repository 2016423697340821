"""`depesche pictures`: what was shown, by whom."""

from typing import Annotated

import typer

from depesche.archive import Filters, Row
from depesche.archive import pictures as find
from depesche.cli.listing import listing
from depesche.cli.view.findings import photographs


@listing(Row, find, photographs)
def pictures(
    *,
    credit: Annotated[str | None, typer.Option(help="Photographer or agency.")] = None,
    shows: Annotated[str | None, typer.Option(help="Somebody the picture shows.")] = None,
) -> Filters:
    """List pictures by credit and by who they show."""
    return Filters(credit=credit, shows=shows)
