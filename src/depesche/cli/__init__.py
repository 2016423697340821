"""The command line: one file a command."""

import typer

from depesche.cli.read import read

app = typer.Typer(no_args_is_help=True, help=__doc__, add_completion=False)
app.command()(read)


@app.callback()
def main() -> None:
    """Every claim in a news report, down to the picture credit, one click from its exact words."""
