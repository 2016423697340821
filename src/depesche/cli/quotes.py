"""`depesche quotes`: who said what."""

from typing import Annotated

import typer

from depesche.archive import Filters, Row
from depesche.archive import quotes as find
from depesche.cli.archive import AboutOption
from depesche.cli.listing import listing
from depesche.cli.view.findings import quotations


@listing(Row, find, quotations)
def quotes(
    *,
    speaker: Annotated[str | None, typer.Option(help="Who speaks.")] = None,
    about: AboutOption = None,
    kind: Annotated[str | None, typer.Option(help="direct, indirect, free-indirect or reported.")] = None,
) -> Filters:
    """List what was said, each saying once for all its prints."""
    return Filters(speaker=speaker, about=about, kind=kind)
