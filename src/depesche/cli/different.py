"""`depesche different`: a decision that two actors are two."""

import getpass
from typing import Annotated

import typer

from depesche.archive import DEFAULT, decide
from depesche.cli.archive import ArchiveOption, opened


def different(
    one: Annotated[str, typer.Argument(help="Name or number of an actor.")],
    other: Annotated[str, typer.Argument(help="Name or number of another.")],
    *,
    archive: ArchiveOption = DEFAULT,
    why: Annotated[str, typer.Option(help="The reason, kept in the ledger.")] = "",
) -> None:
    """Decide that two actors are two; kept with who, when and why, and undone by depesche undo."""
    with opened(archive) as store, store.writing() as connection:
        row = decide(connection, "different", (one, other), who=getpass.getuser(), why=why)
    typer.echo(f"Decision {row}: {one} and {other} are two.")
