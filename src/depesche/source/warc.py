"""WARC files, as crawlers write them: the pages among their response records."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.record import Problem
from depesche.source.single import Envelope, page_or_text
from depesche.source.source import Source
from depesche.source.stream import Stream

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_OK = 200


def warc(stream: Stream, options: Options) -> Iterator[Source | UnreadableInputError]:
    """The pages of a WARC stream, in order; a record that holds none we can read comes as an error in its place."""
    number, pages = 0, 0
    try:
        for number, record in enumerate(_records(stream.raw), 1):
            if _is_page(record):
                pages += 1
                yield _source_or_error(record, f"{stream.name}#{number}", options)
            elif not record.headers.get("WARC-Type"):
                yield UnreadableInputError(f"{stream.name}#{number}", "the WARC is damaged or cut here: no record type")
    except OSError as error:
        yield UnreadableInputError(f"{stream.name}#{number + 1}", f"the WARC is damaged or cut here ({error})")
        return
    if not pages:
        yield UnreadableInputError(
            stream.name, f"no page in its {number} WARC records: they must be responses with HTML"
        )


def _records(raw: BinaryIO) -> "Iterator[WarcRecord]":
    # The library takes a twentieth of a second to import, and most runs read no WARC.
    from fastwarc.warc import ArchiveIterator

    return iter(ArchiveIterator(raw))


def _is_page(record: "WarcRecord") -> bool:
    from fastwarc.warc import WarcRecordType

    if record.record_type != WarcRecordType.response or not record.is_http_parsed:
        return False
    status = record.http_headers.status_code
    return status in (None, _OK) and (record.http_content_type or "text/html").lower() in _PAGES


def _source_or_error(record: "WarcRecord", where: str, options: Options) -> Source | UnreadableInputError:
    try:
        return _source(record, where, options)
    except OSError as error:
        return UnreadableInputError(where, f"the record is damaged ({error})")
    except UnreadableInputError as error:
        return error


def _source(record: "WarcRecord", where: str, options: Options) -> Source:
    packed = record.reader.read(options.largest + 1)
    problems: tuple[Problem, ...] = ()
    if len(packed) < min(record.content_length, options.largest):
        why = f"{len(packed)} of {record.content_length} bytes are there: the WARC is cut in the middle of the page"
        problems = (Problem(code="warc-truncated", message=why),)
    body, contradictions = _body(record, packed, where, options.largest)
    envelope = Envelope(
        kind="html",
        charset=record.http_charset,
        language=record.http_headers.get("Content-Language"),
        url=record.headers.get("WARC-Target-URI"),
        problems=problems + contradictions,
    )
    return page_or_text(body, where=where, options=options, envelope=envelope)


def _body(record: "WarcRecord", packed: bytes, where: str, largest: int) -> tuple[bytes, tuple[Problem, ...]]:
    """The page's bytes without the codings that HTTP put around them, last one first, never more than allowed.

    Crawlers often store the unpacked page under the headers of the packed one: then the bytes are taken as they are.
    """
    problems: tuple[Problem, ...] = ()
    for coding in reversed(_codings(record)):
        unpacked = _unpacked(packed, coding, where, largest)
        if unpacked:
            packed = unpacked
        else:
            why = f"the header says {coding!r}, but the body is not packed so: taken as it is"
            problems += (Problem(code="content-encoding-contradicts", message=why),)
    return packed, problems


def _codings(record: "WarcRecord") -> list[str]:
    named = ",".join(record.http_headers.get(header) or "" for header in ("Content-Encoding", "Transfer-Encoding"))
    return [coding for coding in (word.strip().lower() for word in named.split(",")) if coding not in ("", "identity")]


def _unpacked(packed: bytes, coding: str, where: str, largest: int) -> bytes:
    """The bytes without one coding; none if they do not have it."""
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader

    readers = {
        "gzip": GzipReader,
        "x-gzip": GzipReader,
        "br": BrotliReader,
        "zstd": ZstdReader,
        "chunked": ChunkedReader,
    }
    if coding not in readers and coding != "deflate":
        raise UnreadableInputError(where, f"the content encoding {coding!r} is not one we know")
    inner = io.BytesIO(packed)
    try:
        reader = GzipReader(inner, zlib=True) if coding == "deflate" else readers[coding](inner)
        return reader.read(largest + 1)
    except OSError:
        return b""
