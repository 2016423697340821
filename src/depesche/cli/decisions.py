"""`depesche decisions`: what was decided about actors, and what waits for a decision."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, Decision, Proposal
from depesche.archive import decisions as find
from depesche.archive import proposals as find_proposals
from depesche.cli.archive import ArchiveOption, CsvOption, JsonOption, opened, show


def decisions(
    *,
    archive: ArchiveOption = DEFAULT,
    proposed: Annotated[
        bool, typer.Option("--proposed", help="Pairs that may be one and wait for a decision.")
    ] = False,
    json: JsonOption = False,
    csv: CsvOption = False,
) -> None:
    """List what was decided with same and different, the newest first; what was undone stays listed."""
    from depesche.cli.view.ledger import ledger, pairs

    with opened(archive) as store, store.reading() as connection:
        if proposed:
            show(list(find_proposals(connection)), Proposal, pairs, as_json=json, as_csv=csv)
        else:
            show(find(connection), Decision, ledger, as_json=json, as_csv=csv)
