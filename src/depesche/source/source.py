"""A source: one report as it arrived, decoded."""

from dataclasses import dataclass, field
from typing import Literal

from depesche.record import Claim, Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """A part of the content whose role the input itself names, as other programs' fields do."""

    role: Literal["headline", "lead", "byline"]
    """What it is."""
    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point."""
    names: tuple[str, ...] = ()
    """The writers that a byline names."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One report as it arrived. Picklable, so that an engine can send it anywhere."""

    name: str
    """File name, or file and member ("pages.warc.gz#12")."""
    kind: Literal["html", "text"]
    """What the content is."""
    content: str
    """The decoded page or text, character for character."""
    sha256: str
    """Hash of the bytes as they arrived."""
    encoding: str | None = None
    """Encoding the bytes were decoded with; None where text arrived decoded."""
    url: str | None = None
    """Address, where the input gives one."""
    published: str | None = None
    """Date of publication, where the input gives one (EDTF)."""
    language: str | None = None
    """Language, where the input declares one outside the page (HTTP Content-Language)."""
    given: tuple[Given, ...] = ()
    """The parts whose role the input names, in order."""
    claims: tuple[Claim, ...] = ()
    """What the input says of the report beside its content."""
    problems: tuple[Problem, ...] = ()
    """What was wrong with the bytes."""
    utf8: bytes | None = field(default=None, repr=False, compare=False)
    """A page's content as UTF-8 where it arrived so, which spares its parser encoding it again."""
