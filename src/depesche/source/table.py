"""Tables of reports: comma-, semicolon- or tab-separated, a report a row, with a column of texts."""

import csv
import io
from collections.abc import Iterator
from typing import cast

from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.source.charset import decode
from depesche.source.columns import LONGEST_NAME, TEXT, delimiter_of
from depesche.source.imports import source_of_fields
from depesche.source.source import Source
from depesche.source.stream import Stream


def table(stream: Stream, options: Options) -> Iterator[Source | UnreadableInputError]:
    """The reports of a table, a row each, in order; a row that holds none comes as an error in its place.

    Rows are counted as spreadsheets count them: the columns' names are row 1.
    """
    csv.field_size_limit(max(options.largest, 131_072))
    whole = stream.head.rpartition(b"\n")[0] or stream.head
    encoding = decode(whole).encoding
    lines = io.TextIOWrapper(io.BufferedReader(_Unclosed(stream)), encoding=encoding, errors="replace", newline="")
    first = lines.readline().lstrip("\ufeff")
    delimiter = delimiter_of(first)
    rows = csv.reader(_with(first, lines), delimiter=delimiter)
    names = _names(rows, stream.name)
    yield from _sources(rows, names, stream.name, options)
    if stream.problems:
        yield UnreadableInputError(stream.name, stream.problems[0].message)


def _sources(
    rows: "Iterator[list[str]]", names: list[str], name: str, options: Options
) -> Iterator[Source | UnreadableInputError]:
    number, found = 1, False
    while True:
        number += 1
        where = f"{name}:{number}"
        try:
            cells = next(rows, None)
            if cells is None:
                break
            if any(cell.strip() for cell in cells):
                found = True
                yield _source(cells, names, where, options)
        except csv.Error as error:
            yield UnreadableInputError(where, f"the row is no CSV ({error}): look at its quotation marks")
        except UnreadableInputError as error:
            yield error
    if not found:
        yield UnreadableInputError(name, "has no row but the columns' names: there is no report in it")


def _names(rows: "Iterator[list[str]]", name: str) -> list[str]:
    names = next(rows, [])
    if not any(column.strip().lower() in TEXT for column in names):
        told = ", ".join(repr(column[:LONGEST_NAME]) for column in names[:12])
        raise UnreadableInputError(name, f"no column with the text among {told}: call it {TEXT[0]!r}")
    return names


def _source(cells: list[str], names: list[str], where: str, options: Options) -> Source:
    if len(cells) > len(names):
        why = f"{len(cells)} cells, but {len(names)} columns: put quotation marks around what holds the separator"
        raise UnreadableInputError(where, why)
    return source_of_fields(dict(zip(names, cells, strict=False)), where, options)


def _with(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


class _Unclosed(io.RawIOBase):
    """The stream's unpacked bytes, damage told as problems; closing it closes nothing."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        part = self._stream.saved(lambda: self._stream.unpacked.read(len(view)))
        view[: len(part)] = part
        return len(part)
