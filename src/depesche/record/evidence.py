"""Evidence: the exact words a finding rests on."""

import msgspec


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the report: half-open code point offsets into the record's text, and the words themselves."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point."""
    text: str
    """The words: always equal to `record.text[start:end]`."""


class Evidence(Span, frozen=True, kw_only=True):
    """Words of the report, with the rule that found them."""

    rule: str
    """Name of the rule that made the finding."""
    xpath: str | None = None
    """XPath of the element that holds the words, for a report that came as HTML."""


def span(text: str, start: int, end: int) -> Span:
    """The span of `text` between two offsets.

    >>> span("Berlin (dpa)", 8, 11)
    Span(start=8, end=11, text='dpa')
    """
    return Span(start=start, end=end, text=text[start:end])
