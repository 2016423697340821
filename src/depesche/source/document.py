"""One JSON document: a report as an object, or many in a list, as other programs save them."""

import json
from collections.abc import Iterator
from typing import Any

from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.source.charset import decode
from depesche.source.jsonl import source_of_line
from depesche.source.source import Source
from depesche.source.stream import Stream

LARGEST = 64
"""A document may be as many times as large as a report: it is held in memory as a whole."""


def document(stream: Stream, options: Options) -> Iterator[Source | UnreadableInputError]:
    """The reports of a JSON document, in order; an item that holds none comes as an error in its place."""
    limit = LARGEST * options.largest
    raw = stream.read(limit)
    if len(raw) > limit:
        raise UnreadableInputError(
            stream.name, f"more than {limit:,} bytes in one piece: write an object a line (JSON Lines)"
        )
    data = _data(raw, stream.name)
    many = isinstance(data, list)
    for number, item in enumerate(data if many else [data], 1):
        where = f"{stream.name}:{number}" if many else stream.name
        try:
            yield _source(item, where, options)
        except UnreadableInputError as error:
            yield error
    if data == []:
        yield UnreadableInputError(stream.name, "is an empty list: there is no report in it")
    if stream.problems:
        yield UnreadableInputError(stream.name, stream.problems[0].message)


def _data(raw: bytes, name: str) -> Any:  # noqa: ANN401  # JSON of any shape
    try:
        return json.loads(decode(raw).text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise UnreadableInputError(f"{name}:{error.lineno}", f"no JSON: {error.msg}, column {error.colno}") from error
    except RecursionError as error:
        raise UnreadableInputError(name, "no JSON we can read: nested too deeply") from error


def _source(item: object, where: str, options: Options) -> Source:
    if not isinstance(item, dict):
        raise UnreadableInputError(where, f"a {type(item).__name__} where an object with a report should be")
    return source_of_line(item, where, options)
