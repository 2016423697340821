"""Bytes to sources: files, folders, standard input, WARC, JSON and tables."""

from collections.abc import Iterable, Iterator

from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.source.document import document
from depesche.source.folder import files_in
from depesche.source.jsonl import jsonl
from depesche.source.kind import kind_of
from depesche.source.single import single, source_of
from depesche.source.source import Source
from depesche.source.stream import opened
from depesche.source.table import table
from depesche.source.warc import warc

__all__ = ["Source", "files_in", "open_sources", "source_of"]

_READERS = {
    "html": single, "text": single, "jsonl": jsonl, "json": document, "csv": table, "warc": warc,
}  # fmt: skip


def open_sources(paths: Iterable[str], options: Options) -> Iterator[Source | UnreadableInputError]:
    """Every report in the files, in order; what cannot be read comes as an error value in its place."""
    for path in paths:
        try:
            for name in files_in(path):
                yield from _sources(name, options)
        except UnreadableInputError as error:
            yield error


def _sources(name: str, options: Options) -> Iterator[Source | UnreadableInputError]:
    """The reports of one file."""
    try:
        with opened(name) as stream:
            yield from _READERS[options.kind or kind_of(stream.head, name)](stream, options)
    except UnreadableInputError as error:
        yield error
    except OSError as error:
        yield UnreadableInputError(name, error.strerror or str(error))
