"""`depesche actors`: who acts."""

from typing import Annotated

import typer

from depesche.archive import ActorRow, Filters
from depesche.archive import actors as find
from depesche.cli.archive import AboutOption
from depesche.cli.listing import listing
from depesche.cli.view.findings import cast


@listing(ActorRow, find, cast)
def actors(
    *,
    about: AboutOption = None,
    type: Annotated[str | None, typer.Option(help="person, state, organisation or group.")] = None,
) -> Filters:
    """List actors over all reports."""
    return Filters(about=about, type=type)
