"""Depesche: every claim in a news report, one click from its exact words."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from depesche.errors import DepescheError, UnreadableInputError
from depesche.options import Options
from depesche.record import Record, from_json, to_json
from depesche.source import Source, open_sources, source_of

__all__ = ["DepescheError", "Options", "Record", "Source", "UnreadableInputError", "from_json", "read", "read_files",
           "to_json"]  # fmt: skip


def read(report: str | bytes | Path, *, name: str = "report", options: Options | None = None) -> Record:
    """The record of one report: its text or page as a string or bytes, or the path of a file that holds one.

    Raises UnreadableInputError where there is no report in it, or several.

    >>> read("Berlin (dpa) - Es regnet.").source.media_type
    'text/plain'
    """
    # Takes most of the time to start, in which Ctrl-C would leave a traceback.
    from depesche.pipeline import read_source

    options = options or Options()
    if isinstance(report, Path):
        first, *more = islice(open_sources([str(report)], options), 2)
        if more:
            raise UnreadableInputError(str(report), "holds several reports: use read_files")
        if isinstance(first, UnreadableInputError):
            raise first
        return read_source(first)
    return read_source(source_of(report, name=name, options=options))


def read_files(paths: Iterable[str], *, options: Options | None = None) -> Iterator[Record | UnreadableInputError]:
    """The records of all reports in files and folders ("-": standard input), in order, one in memory at a time.

    What cannot be read comes as an error value in its place.
    """
    from depesche.pipeline import try_source

    for source in open_sources(paths, options or Options()):
        yield source if isinstance(source, UnreadableInputError) else try_source(source)
