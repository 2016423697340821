"""What every command that reads reports takes, and how it tells what it could not read."""

import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, Generic, TypeVar

import typer

from depesche import Options, UnreadableInputError
from depesche.errors import ImpossibleDateError
from depesche.options import Kind

T = TypeVar("T")
Files = Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", show_default=False)]
KindOption = Annotated[Kind | None, typer.Option(help="What the input is; by default its content tells.")]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Date of publication (EDTF: 2019-04-25), over what the report says."),
]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Address of the report, over what the report says.")]
Largest = Annotated[int, typer.Option(metavar="BYTES", min=1, help="Size of a report above which it is refused.")]
LARGEST = Options().largest


def options_of(kind: Kind | None, published: str | None, url: str | None, largest: int) -> Options:
    """The options that the command line gives.

    Raises typer.BadParameter for an impossible date.
    """
    try:
        return Options(kind=kind, published=published, url=url, largest=largest)
    except ImpossibleDateError as error:
        raise typer.BadParameter(str(error), param_hint="--published") from error


class Reports(Generic[T]):
    """The results without the errors among them, which are told on standard error and remembered."""

    def __init__(self, results: Iterable[T | UnreadableInputError]) -> None:
        """`results` are what `read_files` or `open_sources` yields."""
        self._results = results
        self.failed = False
        """Whether something could not be read, so far."""

    def __iter__(self) -> Iterator[T]:
        for result in self._results:
            if isinstance(result, UnreadableInputError):
                self.tell(result)
            else:
                yield result

    def tell(self, error: UnreadableInputError) -> None:
        """Name what could not be read."""
        self.failed = True
        sys.stdout.flush()
        typer.echo(f"depesche: {error}", err=True)
