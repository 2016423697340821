"""The command line: one file a command, named as the command and imported only when it is called."""

import gc
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

COMMANDS = (
    "read",
    "explain",
    "demo",
    "add",
    "search",
    "show",
    "quotes",
    "events",
    "positions",
    "pictures",
    "timeline",
    "actors",
    "same",
    "different",
    "undo",
    "decisions",
    "problems",
    "check",
    "reread",
    "export",
    "desk",
)
"""Each a module here with a function of that name: whoever reads a report need not wait for what others import."""


gc.set_threshold(100_000)
"""Word lists and findings are many small objects that stay: looking them through for waste costs and finds none."""


class _Commands(TyperGroup):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - typer's signature
        if cmd_name not in COMMANDS:
            return None
        single = typer.Typer(add_completion=False)
        single.command(cmd_name)(getattr(import_module(f"depesche.cli.{cmd_name}"), cmd_name))
        return get_command(single)


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"depesche {version('depesche')}")
        raise typer.Exit


@app.callback()
def main(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Every claim in a news report, down to the picture credit, one click from its exact words."""
