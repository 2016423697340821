"""`depesche desk`: the archive in a browser."""

from typing import Annotated

import typer

from depesche.archive import DEFAULT
from depesche.cli.archive import ArchiveOption
from depesche.errors import DepescheError


def desk(
    *,
    archive: ArchiveOption = DEFAULT,
    host: Annotated[str, typer.Option(help="Address to listen on; any but this machine's own asks for a token.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 8417,
    name: Annotated[list[str] | None, typer.Option(help="A further name the desk is reached by.")] = None,
    token: Annotated[
        str | None, typer.Option(envvar="DEPESCHE_TOKEN", help="Token to ask for; made up where one is needed.")
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open a browser, too.")] = False,
) -> None:
    """Serve the archive to a browser on this machine; nothing is asked of any other."""
    try:
        from depesche.desk import serve
    except ModuleNotFoundError as error:
        typer.echo(f"depesche: the desk needs {error.name}: pip install 'depesche[desk]'", err=True)
        raise typer.Exit(1) from error

    def ready(address: str) -> None:
        typer.echo(f"The desk is at {address} (end it with Ctrl-C).")
        if open_:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(archive, host=host, port=port, names=name or (), token=token, ready=ready)
    except DepescheError as error:
        typer.echo(f"depesche: {error}", err=True)
        raise typer.Exit(1) from error
