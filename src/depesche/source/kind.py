"""What an input is, told by its first bytes; its name only decides between what they leave open."""

import re

from depesche.options import Kind
from depesche.source.charset import decode
from depesche.source.columns import header

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture, sound or film"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x1f\x8b", "a gzip archive inside a gzip archive"),
)
_MARKUP = re.compile(
    r"<(?:!doctype|!--|html|head|body|title|meta|link|script|style|div|p|article|main|section|h[1-6]|span|table|ul|ol"
    r"|figure|img|a|br|b|i|header|nav)(?:[\s>/]|--)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]|</(?:p|div|body|html|article|h1)>", re.IGNORECASE)
_OBJECT = re.compile(r"\s*\{\s*(?:\"|\})")
_DOCUMENT = re.compile(r"(?:\[\s*)?\{\s*\"[^\"\n]{1,60}\"\s*:")
_CONTROL = bytes(sorted(frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")))


def kind_of(head: bytes, name: str) -> Kind:
    """The kind of an input with these first bytes (unpacked) and this file name."""
    if head.startswith(b"WARC/"):
        return "warc"
    start = decode(head).text.lstrip()
    stem = name.lower().removesuffix(".gz")
    if _OBJECT.match(start) and (_is_line(start) or stem.endswith((".jsonl", ".ndjson"))):
        return "jsonl"
    if stem.endswith((".jsonl", ".ndjson")) and not _MARKUP.match(start):
        return "jsonl"
    if _DOCUMENT.match(start) or (stem.endswith(".json") and start.startswith(("[", "{"))):
        return "json"
    if header(start) or stem.endswith((".csv", ".tsv")):
        return "csv"
    return "html" if is_page(start, named_page=stem.endswith((".html", ".htm", ".xhtml"))) else "text"


def is_page(start: str, *, named_page: bool = False) -> bool:
    """Whether a decoded text that begins like this is a page with markup; a page's name makes any markup one."""
    if _MARKUP.match(start) or start.startswith("<?xml"):
        return True
    markup = _MARKUP if named_page else _PAGE
    return bool(markup.search(start[:4096]))


def binary(head: bytes) -> str | None:
    r"""What binary thing begins with these bytes; None for text.

    >>> binary(b"%PDF-1.7"), binary("Grüße".encode("utf-16")), binary(b"\x00\x01\x02")
    ('a PDF', None, 'binary data')
    """
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return what
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return None
    if b"\x00" in head and "\x00" not in decode(head).text:
        return None  # UTF-16 without a mark
    nothing = head.count(0) * 100 > len(head)
    controls = len(head) - len(head.translate(None, _CONTROL))
    return "binary data" if nothing or controls * 20 > len(head) else None


def _is_line(start: str) -> bool:
    """Whether the first line is a whole object, or is longer than what we see of it."""
    line, broken, _ = start.partition("\n")
    return line.rstrip().endswith("}") or not broken
