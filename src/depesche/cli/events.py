"""`depesche events`: what was done."""

from depesche.archive import Filters, Row
from depesche.archive import events as find
from depesche.cli.archive import AboutOption, ActorOption, TowardsOption, TypeOption
from depesche.cli.listing import listing
from depesche.cli.view.findings import happenings


@listing(Row, find, happenings)
def events(
    *,
    actor: ActorOption = None,
    towards: TowardsOption = None,
    about: AboutOption = None,
    type: TypeOption = None,
) -> Filters:
    """List what happened, each event of a story once."""
    return Filters(speaker=actor, towards=towards, about=about, type=type)
