"""`depesche undo`: a decision taken back."""

import getpass
from typing import Annotated

import typer

from depesche.archive import DEFAULT
from depesche.archive import undo as take_back
from depesche.cli.archive import ArchiveOption, opened


def undo(
    decision: Annotated[int, typer.Argument(help="Number of the decision.")],
    *,
    why: Annotated[str, typer.Option(help="The reason, kept in the ledger.")] = "",
    archive: ArchiveOption = DEFAULT,
) -> None:
    """Take a decision about two actors back; it stays in the ledger as undone."""
    with opened(archive) as store, store.writing() as connection:
        take_back(connection, decision, who=getpass.getuser(), why=why)
    typer.echo(f"Decision {decision} is undone.")
