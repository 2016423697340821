"""The command line: one file a command."""

import typer

from depesche.cli.explain import explain
from depesche.cli.read import read

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(read)
app.command()(explain)


@app.callback()
def main() -> None:
    """Every claim in a news report, down to the picture credit, one click from its exact words."""
