"""A file or standard input as a stream of unpacked bytes, never held in memory as a whole."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from depesche.errors import UnreadableInputError
from depesche.record import Problem

_HEAD = 2**16
STDIN = "-"
"""The name by which the command line calls standard input."""


@dataclass(kw_only=True)
class Stream:
    """An open input."""

    name: str
    """File name, or "-" for standard input."""
    head: bytes
    """Its first bytes, unpacked."""
    raw: BinaryIO
    """The bytes as they are in the file, from the first on."""
    packed: bool
    """Whether they are gzip."""
    unpacked: BinaryIO = field(init=False)
    """The bytes without gzip, from the first on."""
    problems: list[Problem] = field(default_factory=list)
    """What was wrong on the way; filled while reading."""

    def __post_init__(self) -> None:
        """Put the unpacker between, where one is needed."""
        self.unpacked = cast("BinaryIO", gzip.GzipFile(fileobj=self.raw)) if self.packed else self.raw

    def read(self, limit: int) -> bytes:
        """Everything, unless it is longer than `limit`: then the first `limit` bytes and at least one more."""
        parts, size = [], 0
        while size <= limit:
            part = self.saved(lambda: self.unpacked.read1(_HEAD))  # type: ignore[attr-defined]
            if not part:
                break
            parts.append(part)
            size += len(part)
        return b"".join(parts)

    def line(self, limit: int) -> bytes:
        """The next line with its end; of a longer one the first `limit` bytes; nothing at the end."""
        return self.saved(lambda: self.unpacked.readline(limit))

    def saved(self, read: Callable[[], bytes]) -> bytes:
        """What `read` returns; nothing where the gzip ends too early or is damaged, which becomes a problem."""
        try:
            return read()
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            if not self.problems:
                why = f"the gzip is damaged or cut ({error}): only what stands before was read"
                self.problems.append(Problem(code="gzip-truncated", message=why))
            return b""


@contextmanager
def opened(name: str) -> Iterator[Stream]:
    """The input of that name, open.

    Raises UnreadableInputError where there is none or it is empty; OSError where it cannot be read.
    """
    if name == STDIN:
        yield _stream(name, sys.stdin.buffer)
        return
    if "\0" in name or not name:
        raise UnreadableInputError(repr(name), "is no file name")
    with Path(name).open("rb", buffering=_HEAD) as file:
        yield _stream(name, file)


def _stream(name: str, file: BinaryIO) -> Stream:
    head = file.peek(_HEAD)  # type: ignore[attr-defined]
    if not head:
        raise UnreadableInputError(name, "is empty: there is no report in it")
    packed = head.startswith(b"\x1f\x8b")
    return Stream(name=name, head=_unpacked(head) if packed else head[:_HEAD], raw=file, packed=packed)


def _unpacked(head: bytes) -> bytes:
    """As much of the unpacked beginning as is needed to tell what it is."""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, _HEAD)
    except zlib.error:
        return b""
