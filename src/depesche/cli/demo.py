"""`depesche demo`: a sample archive to look around in."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT, add_sample
from depesche.cli.archive import ArchiveOption, opened

TRY = (
    ("search Hering Quote --once", "words, in all their forms"),
    ("timeline --undated --to 2031-03-14", "what happened, day after day"),
    ("quotes --speaker Solheim", "who said what"),
    ("quotes --about Bojen --kind direct", "what was said about something"),
    ("events --type COERCE", "who did what to whom"),
    ("positions --holder Hallgrímsson", "who wants what"),
    ("pictures --credit Sandmann", "whose pictures, and who is on them"),
    ("actors --type person", "who acts, in which roles"),
    ("decisions --proposed", "actors that may be one"),
    ("show 1", "a report, and who else printed it"),
    ("export jsonld", "the archive for other programs"),
)
"""Commands that show something on the sample, with what they show."""


def demo(
    *,
    archive: ArchiveOption = DEFAULT,
    mix: Annotated[bool, typer.Option("--mix", help="Also into an archive that holds other reports.")] = False,
) -> None:
    """Fill an archive with a sample: reports on two invented disputes, in the manner of German and English outlets."""
    with opened(archive, make=True) as store:
        for item in add_sample(store, mix=mix):
            if item.error:
                typer.echo(f"{item.name}: {item.error}", err=True)
        counts = store.counts()
    found = ", ".join(f"{count} {name}" for name, count in counts.items())
    is_file = "://" not in archive  # else an address, which may hold a password
    typer.echo(f"{archive if is_file else 'The database'} holds {found}. Try:\n")
    if is_file and archive != DEFAULT:
        typer.echo(f"  export DEPESCHE_ARCHIVE={archive}")
    width = max(len(command) for command, _ in TRY)
    for command, shows in TRY:
        typer.echo(f"  depesche {command:{width}}  {shows}")
