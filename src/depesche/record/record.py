"""The record: everything Depesche reads out of one report."""

import msgspec

from depesche.record.actor import Actor
from depesche.record.article import Article, Claim
from depesche.record.event import Event
from depesche.record.place import Place
from depesche.record.position import Position
from depesche.record.problem import Problem
from depesche.record.quotation import Quotation
from depesche.record.timex import Timex


class SourceInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Where the report came from."""

    name: str
    """File name, or file name and member ("pages.warc.gz#12"), or the name a JSON line gives."""
    media_type: str
    """"text/html" or "text/plain"."""
    sha256: str
    """Hash of the report's bytes as they arrived, in hexadecimal."""
    encoding: str | None = None
    """Character encoding the bytes were decoded with."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One report, read."""

    source: SourceInfo
    """Where the report came from."""
    language: str | None = None
    """BCP 47 code of the language, none if it is not one we know."""
    published: str | None = None
    """Date or moment of publication (EDTF), none if the report does not say."""
    url: str | None = None
    """Address of the report."""
    publisher: str | None = None
    """Name of the publisher."""
    metadata: tuple[Claim, ...] = ()
    """All that the report says of itself, with where it says so."""
    text: str
    """The frozen text that every offset points into."""
    article: Article
    """The anatomy."""
    quotations: tuple[Quotation, ...] = ()
    """Who said what, in reading order."""
    actors: tuple[Actor, ...] = ()
    """Who acts, in order of first mention."""
    places: tuple[Place, ...] = ()
    """Where, in order of first mention."""
    times: tuple[Timex, ...] = ()
    """When, in reading order."""
    events: tuple[Event, ...] = ()
    """What happened, in reading order."""
    positions: tuple[Position, ...] = ()
    """Who wants what, in reading order."""
    problems: tuple[Problem, ...] = ()
    """What was wrong with the report."""


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """The record as one line of JSON, UTF-8, without the line break."""
    return _ENCODER.encode(record)


def from_json(line: bytes | str) -> Record:
    """The record a JSON line holds.

    Raises msgspec.ValidationError, which names the path to the faulty field.
    """
    return _DECODER.decode(line)
