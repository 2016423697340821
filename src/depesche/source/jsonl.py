"""JSON Lines: one report a line."""

import codecs
import json
from collections.abc import Iterator

import msgspec

from depesche.errors import ImpossibleDateError, UnreadableInputError
from depesche.options import Options
from depesche.record import Problem
from depesche.record.edtf import edtf
from depesche.source.charset import undeclared
from depesche.source.imports import is_import, source_of_fields
from depesche.source.single import Envelope, from_text
from depesche.source.source import Source
from depesche.source.stream import Stream


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a line may hold; more is ignored."""

    name: str | None = None
    """How the record shall be called; the file and line if none."""
    text: str | None = None
    """A text whose layout is lost."""
    html: str | None = None
    """A page; stands before `text`."""
    url: str | None = None
    """Address of the report."""
    published: str | None = None
    """Date of publication (EDTF)."""


def jsonl(stream: Stream, options: Options) -> Iterator[Source | UnreadableInputError]:
    """The reports of a JSON Lines stream, in order; a line that holds none comes as an error in its place."""
    limit = 6 * options.largest  # JSON may write a character as six: \\u00e4
    number, found = 0, False
    while raw := stream.line(limit + 1):
        number += 1
        where = f"{stream.name}:{number}"
        found = found or not raw.isspace()
        if len(raw) > limit and not raw.endswith(b"\n"):
            yield UnreadableInputError(where, f"a line of more than {limit:,} bytes (--largest)")
            _skip_line(stream, limit)
        elif raw.strip(b"\xef\xbb\xbf \t\r\n"):
            try:
                yield _source(raw, where, options)
            except UnreadableInputError as error:
                yield error
    if stream.problems:
        yield UnreadableInputError(f"{stream.name}:{number + 1}", stream.problems[0].message)
    elif not found:
        yield UnreadableInputError(stream.name, "is empty: there is no report in it")


def _skip_line(stream: Stream, limit: int) -> None:
    while (part := stream.line(limit)) and not part.endswith(b"\n"):
        pass


def _source(raw: bytes, where: str, options: Options) -> Source:
    plain = raw.removeprefix(codecs.BOM_UTF8)
    odd: tuple[Problem, ...] = ()
    try:
        item = msgspec.json.decode(plain)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        item, odd = _lenient(plain, where, error)
    return source_of_line(item, where, options, odd)


def source_of_line(item: object, where: str, options: Options, odd: tuple[Problem, ...] = ()) -> Source:
    """The source that an object makes: one of ours, or one that another program wrote.

    Raises UnreadableInputError, naming `where`, when there is no report in it.
    """
    if isinstance(item, dict) and is_import(item):
        return source_of_fields(item, where, options)
    try:
        line = msgspec.convert(item, Line)
    except msgspec.ValidationError as error:
        raise UnreadableInputError(where, f"{error}: a line is an object with text or html") from error
    content = line.text if line.html is None else line.html
    if content is None:
        raise UnreadableInputError(where, 'the object has neither "text" nor "html"')
    if len(content) > options.largest:
        raise UnreadableInputError(where, f"more than {options.largest:,} characters (--largest)")
    published, problems = _published(line.published)
    envelope = Envelope(
        kind="text" if line.html is None else "html", url=line.url, published=published, problems=odd + problems
    )
    return from_text(content, name=line.name or where, options=options, envelope=envelope)


def _lenient(raw: bytes, where: str, error: Exception) -> tuple[object, tuple[Problem, ...]]:
    """The line in another encoding than UTF-8, or with half characters, which Python's own reader lets pass."""
    decoded = undeclared(raw)
    try:
        return json.loads(decoded.text), decoded.problems
    except (ValueError, RecursionError):
        raise UnreadableInputError(where, f"no JSON: {error}") from error


def _published(value: str | None) -> tuple[str | None, tuple[Problem, ...]]:
    if not value:
        return None, ()
    try:
        return edtf(value), ()
    except ImpossibleDateError as error:
        return None, (Problem(code="published-impossible", message=str(error)),)
