"""`depesche positions`: who wants what from whom."""

from typing import Annotated

import typer

from depesche.archive import Filters, Row
from depesche.archive import positions as find
from depesche.cli.archive import AboutOption
from depesche.cli.listing import listing
from depesche.cli.view.findings import stances


@listing(Row, find, stances)
def positions(
    *,
    holder: Annotated[str | None, typer.Option(help="Who holds it.")] = None,
    towards: Annotated[str | None, typer.Option(help="Of whom it is wanted.")] = None,
    about: AboutOption = None,
    kind: Annotated[str | None, typer.Option(help="demand, offer, support, oppose, interest or threat.")] = None,
) -> Filters:
    """List who wants what from whom."""
    return Filters(speaker=holder, towards=towards, about=about, kind=kind)
