"""Sign-offs: the closing line of sources, taken apart into publisher, agencies and staff initials."""

import re
from typing import NamedTuple

from depesche.article.lines.agencies import AgencyName, agencies_in
from depesche.article.lines.lists import words

_MAX = 160
"""No sign-off is longer (code points)."""
_INITIALS = r"[a-zäöüß]{1,5}\d?"
_MATERIAL = re.compile(
    r"(?:dieser (?:text|artikel|beitrag)|diese (?:meldung|nachricht))?[\w ,]{0,60}?"
    r"\b(?:mit|unter verwendung von|aus|with)\s(?:[\w ]{0,20}?)"
    r"(?:agentur-?material|agenturen|material|informationen|text|texten|nachrichtenagentur(?:en)?|content|files|reporting)\b",
    re.IGNORECASE,
)
_MADE_OF = re.compile(
    r"\b(?:nachrichtenagentur(?:en)?|agenturen?)\b.{0,60}\b(?:erstellt|bearbeitet|übernommen)", re.IGNORECASE
)
_SERVICE = re.compile(r"©?\s*dpa-infocom, dpa:[\d-]+(?:/\d+)?")
_DESK = re.compile(
    r"(?:(?:(?:additional )?reporting|writing|editing) by "
    r"|(?:bearbeitung|übersetzung): |quellen: )",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:©|\(c\)|quellen?:|source:)\s*", re.IGNORECASE)
_ONE_HOUSE = re.compile(r"(?:\d{4}\s)?[A-ZÄÖÜ][\w.&-]*(?:\s(?:Online|Redaktion|News|\d{4}))?")
_RIGHTS = re.compile(
    r" ?[-–|]? (?:Rechte am Artikel|Artikelrechte|Alle Rechte|Nutzungsrechte|Zur .{2,20}Startseite).*$"
)
"""The offer of rights that some houses print behind the sources."""
_AT_END = re.compile(r"(?<=[.!?“”\"»«]) (?P<line>\((?P<inside>[^()\n]{2,40})\))\s*\Z")
_BROADCAST = re.compile(r"^.{2,60}, ?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?:, ?\d{1,2}[:.]\d{2} Uhr)?(?:;.{0,60})?$")
_LISTED = re.compile(r"^[\w.&-]+(?: [\w.&-]+){0,2}(?: ?/ ?[\w.&-]+(?: [\w.&-]+){0,2}){1,3}$|^[\w.-]{0,20}-?Redaktion$")
_BREAK = re.compile(r"[/,;|+]|\s(?:und|mit|and|with)\s|^mit\s")
_DOMAIN = re.compile(r"[\w-]+\.(?:de|at|ch|com|net|org|info|tv|online|li|lu|news|eu)", re.IGNORECASE)


class SignOffParts(NamedTuple):
    """What a sign-off says."""

    start: int
    """Offset of its first code point in the line."""
    end: int
    """Offset behind its last."""
    publisher: str | None
    """The house that publishes the report."""
    agencies: tuple[AgencyName, ...]
    """The agencies named, where they stand in the line."""
    initials: tuple[str, ...]
    """Initials of staff."""


def read_sign_off(line: str) -> SignOffParts | None:
    """The parts of a line that is a sign-off; none if it is not.

    >>> parts = read_sign_off("© SZ.de/dpa/rtr/jsa/mkoh")
    >>> parts.publisher, [agency.name for agency in parts.agencies], parts.initials
    ('SZ.de', ['dpa', 'Reuters'], ('jsa', 'mkoh'))
    """
    text = _RIGHTS.sub("", line).strip() if len(line) < 2 * _MAX else ""
    if not text or len(text) > _MAX:
        return None
    start = line.index(text)
    inner = text
    if text[0] in "([" and text[-1] in ")]":
        inner = text[1:-1]
    kind = _kind(inner, bracketed=inner is not text)
    if not kind:
        return None
    offset = start + (1 if inner is not text else 0)
    agencies = tuple(AgencyName(a.start + offset, a.end + offset, a.name) for a in agencies_in(inner))
    publisher, initials = (None, ()) if kind == "material" else _rest(inner)
    return SignOffParts(start, start + len(text), publisher, agencies, initials)


def sign_off_at_end(paragraph: str) -> int | None:
    """Where a sign-off in brackets begins that closes a paragraph.

    >>> sign_off_at_end("Das Fest beginnt im Mai. (dpa/abc)")
    25
    >>> sign_off_at_end("Das sagte die Ministerin (CDU)")
    """
    match = _AT_END.search(paragraph, max(0, len(paragraph) - 60))
    return match.start("line") if match and read_sign_off(match["line"]) else None


def ends_as_sources(text: str) -> bool:
    """Whether the last block of an article is a line of sources, though nothing else tells: "Seebote / Morgenblatt".

    >>> ends_as_sources("Morgenrunde, 04.05.2021, 12:30 Uhr"), ends_as_sources("Das war es.")
    (True, False)
    """
    stripped = text.strip()
    return is_broadcast(stripped) or (len(stripped) <= 100 and _LISTED.match(stripped) is not None)


def is_broadcast(text: str) -> bool:
    """Whether a line names the programme that carried the report, with its date.

    >>> is_broadcast("Morgenrunde, 04.05.2021, 12:30 Uhr")
    True
    """
    return len(text) <= 100 and _BROADCAST.match(text.strip()) is not None


def _kind(text: str, *, bracketed: bool) -> str | None:
    """What sort of sign-off the words are."""
    if _SERVICE.fullmatch(text):
        return "service"
    if (_MATERIAL.match(text) or _MADE_OF.search(text)) and (agencies_in(text) or "gentur" in text):
        return "material"
    if len(text) > 80 and not _DESK.match(text):
        return None
    label = _LABEL.match(text)
    if _DESK.match(text) or (label and _ONE_HOUSE.fullmatch(text, label.end())):
        return "labelled"
    pieces = _pieces(text[label.end() :] if label else text)
    if label and len(pieces) > 1 and _ONE_HOUSE.fullmatch(pieces[0]):
        pieces = pieces[1:]
    if not pieces or not all(_piece_kind(piece) for piece in pieces):
        return None
    if label:
        return "labelled"
    return _slashed(text, pieces, bracketed=bracketed)


def _slashed(text: str, pieces: list[str], *, bracketed: bool) -> str | None:
    """What sort of sign-off the words without a label are."""
    kinds = [_piece_kind(piece) for piece in pieces]
    if "agency" in kinds:
        return "slash" if len(pieces) > 1 or bracketed else "agency"
    if kinds.count("initials") == len(kinds):
        return "initials" if bracketed or text.startswith("/") else None
    if kinds == ["house"] and pieces[0].endswith("-Redaktion"):
        return "slash"
    return "slash" if "/" in text and "initials" in kinds and "house" in kinds else None


def _pieces(text: str) -> list[str]:
    """The parts between slashes, commas, semicolons; an agency with a slash in its name stays whole."""
    return [
        piece.strip() for piece in _BREAK.split(text.rstrip(".") if text.count(".") == 1 else text) if piece.strip()
    ]


def _piece_kind(piece: str) -> str | None:
    """What one part of a sign-off is."""
    found = agencies_in(piece)
    rest = piece
    for agency in reversed(found):
        rest = rest[: agency.start] + rest[agency.end :]
    if found and re.fullmatch(rf"\s*(?:\(?{_INITIALS}\)?)?\s*", rest):
        return "agency"
    if piece.lower() in ("red", "redaktion", "agenturen"):
        return "initials"
    if re.fullmatch(_INITIALS, piece):
        return "initials"
    if (
        _DOMAIN.fullmatch(piece)
        or piece in words("houses")
        or re.fullmatch(r"(?:[A-ZÄÖÜ]\.){2,5}|[A-ZÄÖÜ]{2,5}|\w+-Redaktion", piece)
    ):
        return "house"
    if re.fullmatch(rf"{_INITIALS} [A-ZÄÖÜ][\w-]+", piece):
        return "initials"
    return None


def _rest(text: str) -> tuple[str | None, tuple[str, ...]]:
    """Publisher and initials of a sign-off in slashes."""
    bare = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    if bare is not text and _ONE_HOUSE.fullmatch(bare) and not agencies_in(bare):
        return bare, ()
    publisher, initials = None, []
    pieces = _pieces(bare)
    if bare is not text and len(pieces) > 1 and _ONE_HOUSE.fullmatch(pieces[0]) and not _piece_kind(pieces[0]):
        publisher, pieces = pieces[0], pieces[1:]
    for piece in pieces:
        kind = _piece_kind(piece)
        if kind == "house" and publisher is None:
            publisher = piece
        elif kind == "initials":
            initials.append(piece.split()[0])
    return publisher, tuple(initials)
