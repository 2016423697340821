"""`depesche timeline`: what happened, day after day."""

from typing import Annotated

import typer

from depesche.archive import Entry, Filters
from depesche.archive import timeline as find
from depesche.cli.archive import AboutOption, ActorOption, TowardsOption, TypeOption, as_date
from depesche.cli.listing import listing
from depesche.cli.view.findings import days


@listing(Entry, find, days)
def timeline(
    *,
    actor: ActorOption = None,
    towards: TowardsOption = None,
    about: AboutOption = None,
    type: TypeOption = None,
    since: Annotated[
        str | None, typer.Option("--from", callback=as_date, help="Happened on or after this date (2019, 2019-04).")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", callback=as_date, help="Happened on or before this date.")
    ] = None,
    undated: Annotated[
        bool, typer.Option("--undated", help="Also events without a date, on the day of publication.")
    ] = False,
    place: Annotated[str | None, typer.Option(help="Where it happened, or an ISO country code.")] = None,
) -> Filters:
    """List dated events by day: one told by several stories counts once, with all its prints."""
    return Filters(
        speaker=actor, towards=towards, about=about, type=type, since=since, until=until, undated=undated, place=place
    )
