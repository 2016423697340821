"""Inputs that hold one report: a page, or text whose layout is lost."""

import hashlib
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.record import Problem
from depesche.source.charset import Decoded, decode
from depesche.source.kind import binary, is_page
from depesche.source.source import Source
from depesche.source.stream import Stream

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Envelope:
    """What is known of a report from around its bytes."""

    kind: Literal["html", "text"] | None = None
    """What it is said to be."""
    charset: str | None = None
    """The encoding that the server named."""
    language: str | None = None
    """The language that the server named."""
    url: str | None = None
    """The address it came from."""
    published: str | None = None
    """Date of publication (EDTF)."""
    problems: tuple[Problem, ...] = ()
    """What was wrong before."""


_NOTHING = Envelope()


def source_of(content: str | bytes, *, name: str, options: Options) -> Source:
    """The one source that a string or bytes hold.

    Raises UnreadableInputError for bytes that hold no text, or more than `options.largest` of them.
    """
    if isinstance(content, bytes):
        return page_or_text(content, where=name, options=options)
    kind = options.kind if options.kind in ("html", "text") else None
    kind = kind or ("html" if is_page(content[:4096].lstrip()) else "text")
    return from_text(content, name=name, options=options, envelope=Envelope(kind="html" if kind == "html" else "text"))


def single(stream: Stream, options: Options) -> Iterator[Source]:
    """The report that a page or text file is."""
    raw = stream.read(options.largest)
    problems = tuple(stream.problems)
    if problems and not raw:
        raise UnreadableInputError(stream.name, problems[0].message)
    yield page_or_text(raw, where=stream.name, options=options, envelope=Envelope(problems=problems))


def page_or_text(raw: bytes, *, where: str, options: Options, envelope: Envelope = _NOTHING) -> Source:
    """The source that the bytes of one report make.

    Raises UnreadableInputError, naming `where`, if there is no text in them or too much.
    """
    if len(raw) > options.largest:
        raise UnreadableInputError(
            where, f"more than {options.largest:,} bytes: no news report is that long (--largest)"
        )
    if not raw.strip():
        raise UnreadableInputError(where, "is empty: there is no report in it")
    what = binary(raw[:4096])
    if what:
        raise UnreadableInputError(where, f"is {what}: give a page, text, JSON Lines or WARC")
    decoded = decode(raw, http=envelope.charset)
    if not decoded.text.strip():
        raise UnreadableInputError(where, "is empty: there is no report in it")
    named = where.lower().removesuffix(".gz").endswith((".html", ".htm", ".xhtml"))
    wanted = envelope.kind or (options.kind if options.kind in ("html", "text") else None)
    told = wanted or ("html" if is_page(decoded.text[:4096].lstrip(), named_page=named) else "text")
    return Source(
        name=where,
        kind="html" if told == "html" else "text",
        content=decoded.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding=decoded.encoding,
        url=options.url or envelope.url,
        published=options.published or envelope.published,
        language=envelope.language,
        problems=envelope.problems + decoded.problems,
        utf8=raw if told == "html" and _is_plain(decoded, raw) else None,
    )


def _is_plain(decoded: Decoded, raw: bytes) -> bool:
    """Whether the bytes are the decoded characters in UTF-8, nothing before or replaced."""
    return decoded.encoding == "utf-8" and not decoded.problems and not raw.startswith(BOM_UTF8)


def from_text(content: str, *, name: str, options: Options, envelope: Envelope) -> Source:
    """The source that a decoded string makes; half characters, which no file can hold, become U+FFFD."""
    problems = envelope.problems
    whole = _SURROGATE.sub("�", content)
    if whole != content:
        problems += (Problem(code="surrogate-replaced", message="half characters (surrogates) stand as U+FFFD"),)
    if not whole.strip():
        problems += (Problem(code="empty", message="the report has no words"),)
    return Source(
        name=name,
        kind=envelope.kind or "text",
        content=whole,
        sha256=hashlib.sha256(whole.encode()).hexdigest(),
        url=options.url or envelope.url,
        published=options.published or envelope.published,
        problems=problems,
    )
