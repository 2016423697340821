"""Credits: the words that say who made or supplied a picture, cut from a caption and taken apart."""

import re
from functools import cache
from typing import NamedTuple

from depesche.article.lines.agencies import AgencyName, agencies_in, unique
from depesche.article.lines.lists import rows, words
from depesche.article.lines.person_names import is_name

Bounds = tuple[int, int]

_MAX_CREDIT = 200
"""No credit is longer (code points)."""
_SMALL = frozenset(
    "via by von der die das des und and für for aus mit with im in of the at per de du la le vom zur zum an am / & bei "
    "over ki ai dall-e midjourney erstellt generiert bearbeitet privat handout pool archiv stock by-sa cc".split()
)
"""Words in small letters that a credit may have."""
_NOBODY = frozenset(
    "str stringer pool handout ho archiv archive privat private file dpa-pool symbolbild symbolfoto obs honorarfrei "
    "collage montage screenshot via foto bild quelle repro o stf str/ afp/str uncredited -".split()
)
"""Parts of a credit that name neither a person nor a supplier."""
_MARK = re.compile(r"[:©(]|copyright", re.IGNORECASE)
"""What every label ends with or is: looked for first, since most lines have none."""
_TOKEN = re.compile(r"[\w'’&.@+-]+")
_BREAK = re.compile(r"\s*(?:[/|;:©()\[\],\u200b]|\+{2,}|\bvia\b|\bI\b|\bund\b|\band\b|\s[–—-]\s)\s*", re.IGNORECASE)
_STROKE = re.compile(r"\s[/|]\s(?P<name>[^/|\n]{5,40})$")
_SENTENCE_END = re.compile(r"[.!?…][\"“”«»'’)]*\s+(?=[^\W\d_a-zß-öø-ÿ(©\[]|dpa|imago|picture|afp|epa|sid)")


class Split(NamedTuple):
    """A caption and its credit, as bounds in the text they were found in."""

    caption: Bounds | None
    """The words without the credit."""
    credit: Bounds | None
    """The credit with its label, without enclosing brackets."""
    labelled: bool = False
    """Whether a label or © introduces the credit."""


class Makers(NamedTuple):
    """Who made and who supplied a picture."""

    photographers: tuple[str, ...]
    """Names of people."""
    agencies: tuple[str, ...]
    """Canonical names of agencies; other suppliers as they are written."""


@cache
def _label() -> re.Pattern[str]:
    names = "|".join(re.escape(row) for row in sorted(rows("credit_labels"), key=len, reverse=True))
    label = rf"(?:{names})(?:\s?\[M\]|\s?\(M\))?"
    border = r"(?:(?<![\w-])|(?-i:(?<=[a-zß-öø-ÿ)])(?=[A-ZÄÖÜ])))"
    return re.compile(rf"{border}(?:{label}\s?(?::\s?©|©\s?:?|:)|©|\(c\)(?=\s)|copyright\b(?=\s))", re.IGNORECASE)


def _looks_like_credit(tail: str) -> bool:
    """Whether the words are names, suppliers and what joins them, not prose."""
    tokens = _TOKEN.findall(tail)
    if not tokens or len(tokens) > 24 or len(tail) > _MAX_CREDIT:
        return False
    known = {token.lower() for found in agencies_in(tail) for token in _TOKEN.findall(tail[found.start : found.end])}
    known |= _SMALL | words("houses")
    prose = [t for t in tokens if t[0].islower() and t.lower() not in known and "." not in t[1:-1] and "_" not in t]
    return len(prose) * 5 <= len(tokens) or (len(tokens) <= 2 and len(prose) <= 1)


def _trimmed(text: str, start: int, end: int) -> Bounds | None:
    while start < end and text[start] in " \t\n\r\xa0\u200b|([–—-":
        start += 1
    while end > start and text[end - 1] in " \t\n\r\xa0\u200b|([–—":
        end -= 1
    return (start, end) if start < end else None


def split_credit(text: str) -> Split:
    """The caption part and the credit part of a picture's text; either may be missing.

    >>> text = "Ein Zug hält im Bahnhof. (Foto: Anna Muster/dpa)"
    >>> caption, credit, _ = split_credit(text)
    >>> text[slice(*caption)], text[slice(*credit)]
    ('Ein Zug hält im Bahnhof.', 'Foto: Anna Muster/dpa')
    """
    low = max(0, len(text) - 4 * _MAX_CREDIT)
    return (
        _labelled(text, low)
        or _bracketed(text, low)
        or _bare(text, low)
        or _named(text, low)
        or Split(_trimmed(text, 0, len(text)), None)
    )


def _labelled(text: str, low: int) -> Split | None:
    """A credit behind its label, in brackets or at the end."""
    if not _MARK.search(text, low):
        return None
    for match in _label().finditer(text, low):
        before = text[low : match.start()].rstrip()
        opened = before[-1:] if before[-1:] in ("(", "[") else ""
        if before and not opened and match[0][0].islower():
            continue
        closing = _closing(text, match.end(), opened) if opened else -1
        if not _looks_like_credit(text[match.end() : closing if closing > 0 else len(text)]):
            continue
        if closing > 0:
            return _with_rest(text, (match.start(), closing))
        return Split(_trimmed(text, 0, match.start()), _credit_bounds(text, match.start(), len(text)), labelled=True)
    return None


def _credit_bounds(text: str, start: int, end: int) -> Bounds | None:
    """A credit without the white space around it; its last bracket stays if it was opened within."""
    words_ = text[start:end].rstrip(" \t\r\n\xa0\u200b|")
    return (start, start + len(words_)) if words_ else None


def _closing(text: str, at: int, opened: str) -> int:
    """Where the bracket that was opened before `at` closes, inner brackets skipped; -1 if it does not."""
    depth, end = 1, {"(": ")", "[": "]"}[opened]
    for position in range(at, min(len(text), at + 2 * _MAX_CREDIT)):
        depth += (text[position] == opened) - (text[position] == end)
        if depth == 0:
            return position
    return -1


def _with_rest(text: str, credit: Bounds) -> Split:
    """A credit in brackets: what stands before it is the caption; if nothing does, what follows."""
    after = _trimmed(text, credit[1] + 1, len(text)) if text[credit[1] + 1 :].strip(" .\n") else None
    return Split(_trimmed(text, 0, credit[0]) or after, credit, labelled=True)


def _bracketed(text: str, low: int) -> Split | None:
    """A closing bracket that holds nothing but names and at least one agency: "... (Imago)"."""
    stripped = text.rstrip(" .\n")
    if not stripped.endswith((")", "]")):
        return None
    opening = max(stripped.rfind("(", low), stripped.rfind("[", low))
    inside = stripped[opening + 1 : -1]
    if opening < 0 or not is_bare_credit(inside):
        return None
    return Split(_trimmed(text, 0, opening), (opening + 1, opening + 1 + len(inside)))


def _bare(text: str, low: int) -> Split | None:
    """A credit without label, alone or behind the caption's last full stop or a bar or line break."""
    if is_bare_credit(text):
        return Split(None, _trimmed(text, 0, len(text)))
    starts = [match.end() for match in _SENTENCE_END.finditer(text, low)]
    starts += [match.end() for match in re.finditer(r"\n\s*|\s\|\s", text[low:])] if low == 0 else []
    for start in sorted(starts):
        if is_bare_credit(text[start:]):
            return Split(_trimmed(text, 0, start), _trimmed(text, start, len(text)))
    return None


def _named(text: str, low: int) -> Split | None:
    """A photographer's name behind a stroke at the end: "Der neue Kai | Eva Licht"."""
    match = _STROKE.search(text, low)
    if match is None or not is_name(match["name"]):
        return None
    caption = _trimmed(text, 0, match.start())
    return Split(caption, match.span("name")) if caption else None


def is_bare_credit(text: str) -> bool:
    """Whether the words are an agency with or without names, nothing else: "Kim Lee/AFP", "imago images / Kim Lee".

    >>> is_bare_credit("picture alliance/dpa | Jan Muster"), is_bare_credit("Reuters meldet Verluste")
    (True, False)
    """
    words_ = text.strip()
    if (
        not words_
        or len(words_) > 120
        or words_[-1] in "!?:"
        or (words_[-1] == "." and " " in words_ and "/" not in words_)
    ):
        return False
    found = agencies_in(words_)
    if not found:
        return words_ in words("houses")
    rests, at = [], 0
    for agency in found:
        rests.append(words_[at : agency.start])
        at = agency.end
    rests.append(words_[at:])
    pieces = [piece.strip(" .") for rest in rests for piece in _BREAK.split(rest)]
    return all(not p or _is_maker(p) for p in pieces) and not re.search(r"\w-$|^-\w", "\n".join(rests), re.MULTILINE)


def _is_maker(piece: str) -> bool:
    tokens = piece.split()
    if re.search(r"\w{3}\. ", piece):
        return False
    if piece.lower() in _NOBODY or is_name(piece):
        return True
    return len(tokens) <= 4 and all(t[0].isupper() or "." in t or "_" in t or t.lower() in _SMALL for t in tokens)


def is_credit(line: str) -> bool:
    """Whether a whole line is a credit.

    >>> is_credit("Quelle: Kim Lee/AP"), is_credit("Foto: Ein Mann geht über die breite Straße und lacht.")
    (True, False)
    """
    if len(line) > 2 * _MAX_CREDIT:
        return False
    split = split_credit(line)
    return split.credit is not None and split.caption is None


def is_label(line: str) -> bool:
    """Whether a line is nothing but a credit's label, whose credit follows.

    >>> is_label("Foto:"), is_label("Foto: Kim Lee/AP")
    (True, False)
    """
    return _label().fullmatch(line.strip()) is not None


def read_credit(credit: str) -> Makers:
    """The people and the suppliers a credit names.

    >>> read_credit("Foto: Eva Licht/REUTERS")
    Makers(photographers=('Eva Licht',), agencies=('Reuters',))
    """
    text = _label().sub(lambda match: "/" * len(match[0]), credit[: 2 * _MAX_CREDIT])
    people: list[str] = []
    handles: list[str] = []
    suppliers: list[str] = []
    at = 0
    agencies = agencies_in(text)
    for start, end, name in [*agencies, AgencyName(len(text), len(text), "")]:
        for piece in _BREAK.split(text[at:start]):
            _sort_piece(piece.strip(" .-–\u200b\xa0"), people, suppliers, handles)
        suppliers += [name] if name else []
        at = end
    return Makers(_unique_people(people + (handles if agencies else [])), unique(suppliers))


def _sort_piece(piece: str, people: list[str], suppliers: list[str], handles: list[str]) -> None:
    """Put one part of a credit where it belongs."""
    while (last := piece.split()[-1:]) and last[0].lower() in _NOBODY:
        piece = piece[: -len(last[0])].rstrip()
    if not piece or piece.lower() in _NOBODY or not re.search(r"[^\W\d_]{2}", piece):
        return
    if is_name(piece) and not (piece.split()[0].isupper() and len(piece.split()[0]) <= 3 and not piece.isupper()):
        people.append(piece)
    elif re.fullmatch(r"[a-z]{2,3}|[a-z]+_\w+", piece) and piece not in words("suppliers") | words("houses"):
        handles.append(piece)
    elif piece[0].isupper() or "." in piece or piece in words("houses"):
        suppliers.append(piece)


def _unique_people(names: list[str]) -> tuple[str, ...]:
    """The names, each once however it is punctuated."""
    return tuple({re.sub(r"\W", "", name).lower(): name for name in reversed(names)}.values())[::-1]
