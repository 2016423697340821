"""Records as an archive keeps them: JSON, deflated by a dictionary of what nearly every record holds."""

import zlib
from functools import cache
from importlib.resources import files

import msgspec

from depesche.archive.dialect import ArchiveError
from depesche.record import Record, from_json, to_json


class DamagedRecordError(ArchiveError):
    """A stored record that is no longer whole: the file was damaged, by a disk or by hand."""

    def __init__(self, cause: str) -> None:
        """`cause` is what is wrong with its bytes."""
        super().__init__(cause)
        self.cause = cause

    def __str__(self) -> str:
        return (
            f"a stored record is damaged ({self.cause}): `depesche check` tells which; restore a copy of the archive,"
            " or add the report's file to a new one"
        )


_MARK = b"\x01"
"""First byte of a record deflated by the first dictionary; a plain zlib stream begins with "x"."""


@cache
def _dictionary() -> bytes:
    """The first dictionary: records of our own. What it once held, records in archives are read by: never change it."""
    return (files("depesche.archive") / "data" / "dictionary-1.json").read_bytes()


def pack(record: Record) -> bytes:
    """The record as an archive keeps it."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _dictionary())
    return _MARK + deflate.compress(to_json(record)) + deflate.flush()


def unpack(stored: bytes) -> Record:
    """The record an archive has kept.

    Raises DamagedRecordError when it is no longer whole.
    """
    try:
        return from_json(unpacked(stored))
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedRecordError(str(error)) from error


def unpacked(stored: bytes) -> bytes:
    """The JSON of a record an archive has kept.

    Raises zlib.error when it is no longer whole.
    """
    if not stored.startswith(_MARK):
        return zlib.decompress(stored)
    inflate = zlib.decompressobj(-15, _dictionary())
    out = inflate.decompress(stored[1:])
    if not inflate.eof:
        raise zlib.error("it ends too early")
    return out
