"""Bytes to characters: byte order mark, declaration, then detection; no declaration against the bytes."""

import codecs
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from depesche.record import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]+)", re.IGNORECASE)
_PRESCAN = 4096
"""Bytes at the beginning of a page in which it may declare its encoding (browsers look at 1024 and later re-read)."""
_SAMPLE = 2**16
"""Bytes that detection looks at: more make it slower, not better."""
_WESTERN = "windows-1252"
_NAMES = {"cp1252": _WESTERN, "mac-roman": "macintosh", "cp932": "shift_jis", "cp949": "euc-kr", "big5hkscs": "big5"}
_C1 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
"""windows-1252 as browsers read it: its five undefined bytes are the control characters of the same number."""
_WEST = frozenset("""\
äöüÄÖÜß„“”‚‘’–—…«»›‹€§°·•®\xa0 éèêëàâáåãæçíìîïñóòôõøúùûœÉÈÊËÀÂÁÅÃÆÇÍÌÎÏÑÓÒÔÕØÚÙÛŒ¿¡\
""".encode("cp1252"))  # fmt: skip
"""Bytes that news of Western Europe has above ASCII: where all are of these, no detector need be asked. Marks that
are letters of other languages in their encodings, as "³" and "¹" are of Polish, are not among them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decoded:
    """Characters, and how they were got out of the bytes."""

    text: str
    """The decoded text, without a byte order mark."""
    encoding: str
    """The encoding the bytes were decoded with, by its common name."""
    problems: tuple[Problem, ...] = ()
    """What was wrong with the bytes or with what was said of them."""


def decode(raw: bytes, *, http: str | None = None) -> Decoded:
    r"""The characters that `raw` stands for; `http` is the charset the server named.

    >>> decode(b"<meta charset=latin-1>\x84Gr\xfc\xdfe\x93").text
    '<meta charset=latin-1>„Grüße“'
    """
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return _forced(raw[len(mark) :], codec)
    unmarked = _unmarked_utf16(raw)
    if unmarked:
        return _forced(raw, unmarked)
    declared = _codec(http) or _codec(_declaration(raw))
    return _declared(raw, declared) if declared else undeclared(raw)


def _declared(raw: bytes, codec: str) -> Decoded:
    """Decoding as declared, unless the bytes say otherwise."""
    if codec == "utf-8":
        return _utf8(raw) or _not_utf8(raw)
    if not raw.isascii():
        utf8 = _utf8(raw)
        if utf8:
            return _lie(utf8, codec)
    try:
        return Decoded(text=_strictly(raw, codec), encoding=_NAMES.get(codec, codec))
    except UnicodeDecodeError:
        return _lie(_detected(raw), codec)


def undeclared(raw: bytes) -> Decoded:
    """Decoding where nothing is declared: UTF-8 proves itself, anything else is a guess and says so."""
    utf8 = _utf8(raw) or _mostly_utf8(raw)
    if utf8:
        return utf8
    guess = _detected(raw)
    why = f"no encoding is declared and it is not UTF-8: read as {guess.encoding}, which is a guess"
    return _with_problem(guess, "encoding-guessed", why)


def _not_utf8(raw: bytes) -> Decoded:
    """Decoding of bytes that are declared UTF-8 and are not: damaged UTF-8 if most of it is, else another encoding."""
    return _mostly_utf8(raw) or _lie(_detected(raw), "utf-8")


def _mostly_utf8(raw: bytes) -> Decoded | None:
    text = raw.decode("utf-8", "replace")
    bad = text.count("�") - raw.count("�".encode())
    good = sum(1 for char in text if char > "\x7f") - bad
    return _replaced(text, "utf-8", bad) if good > 2 * bad else None


def _forced(raw: bytes, codec: str) -> Decoded:
    """Decoding that nothing can put in doubt; bytes that do not fit become U+FFFD."""
    text = raw.decode(codec, "replace")
    marks = text.count("�")
    sure = not marks or marks == raw.count("�".encode(codec))
    return Decoded(text=text, encoding=codec) if sure else _replaced(text, codec, marks)


def _replaced(text: str, codec: str, bad: int) -> Decoded:
    why = f"{bad} places do not decode as {codec} and stand as U+FFFD: the bytes are damaged or cut"
    return Decoded(text=text, encoding=codec, problems=(Problem(code="encoding-replaced", message=why),))


def _lie(truth: Decoded, codec: str) -> Decoded:
    name = _NAMES.get(codec, codec)
    return _with_problem(truth, "encoding-contradicts", f"declared {name}, but the bytes are {truth.encoding}")


def _with_problem(decoded: Decoded, code: str, message: str) -> Decoded:
    problems = (*decoded.problems, Problem(code=code, message=message))
    return Decoded(text=decoded.text, encoding=decoded.encoding, problems=problems)


def _utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(text=raw.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return None


def _strictly(raw: bytes, codec: str) -> str:
    return codecs.charmap_decode(raw, "strict", _C1)[0] if codec == "cp1252" else raw.decode(codec)


def _detected(raw: bytes) -> Decoded:
    """Decoding by the look of the bytes."""
    if not frozenset(re.sub(rb"[\x00-\x7f]+", b"", raw[:_SAMPLE])) <= _WEST:
        # The detector takes a twentieth of a second to import, and few reports need it.
        from charset_normalizer import from_bytes

        best = from_bytes(raw[:_SAMPLE]).best()
        codec = best.encoding if best else "cp1252"
        try:
            return Decoded(text=_strictly(raw, codec), encoding=_NAMES.get(codec, codec))
        except UnicodeDecodeError:
            pass  # the sample fitted, the rest does not
    return Decoded(text=_strictly(raw, "cp1252"), encoding=_WESTERN)


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark: in the text of any Latin script every other byte is zero."""
    head = raw[:1024]
    if len(head) < 8 or 0 not in head:
        return None
    even, odd = head[::2].count(0) / len(head) * 2, head[1::2].count(0) / len(head) * 2
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.1 else None


def _declaration(raw: bytes) -> str | None:
    """The label that the page gives its encoding; UTF-16 cannot be true where the label itself is ASCII."""
    match = _XML.search(raw[:_PRESCAN]) or _META.search(raw[:_PRESCAN])
    label = match[1].decode("ascii", "replace").lower() if match else None
    return "utf-8" if label and (_codec(label) or "").startswith("utf-16") else label


def _codec(label: str | None) -> str | None:
    return _labels().get(label.strip(" \t\n\r\f\"'").lower()) if label else None


@cache
def _labels() -> dict[str, str]:
    """Codec by label."""
    lines = (files("depesche.source") / "labels.txt").read_text("utf-8").splitlines()
    rows = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {label: codec for codec, _, labels in rows for label in labels.split()}
