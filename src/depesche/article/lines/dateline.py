"""Datelines: the place and/or agency that opens a report's body, as in "Berlin (dpa) –"."""

import re
from typing import NamedTuple

from depesche.article.lines.agencies import AgencyName, agencies_in
from depesche.article.lines.lists import words

_REACH = 90
"""No dateline is longer (code points)."""
_WORD = r"[A-ZÄÖÜÉÁÅØÇŞŠŽŁ][\w'’.-]*"
_PLACE = (
    rf"(?:(?:St\.|Bad|New|San|Los|Las|Den|La|Le|El|Santa|Sankt|Rio|Tel|Kuala|Addis|Buenos|Hong|Port|Cape|Washington)\s)?{_WORD}"
    rf"(?:\s(?:am|an der|an|im|in|ob|bei|vor der|auf|de|do|del|upon|on|of)\s{_WORD}|\s{_WORD})?(?:\s\([A-ZÄÖÜ]\w+\))?"
)
_PLACES = rf"{_PLACE}(?:\s?[/,]\s?{_PLACE}){{0,3}}"
_DATE = r"(?:,\s(?:\d{1,2}\.\s?)?\w+\.?(?:\s\d{1,2})?(?:,?\s\d{4})?)?"
_WITH_AGENCY = re.compile(
    rf"(?:{_PLACES}{_DATE}\s?,?\s?)?\((?P<inside>[^()\n]{{2,40}})\)\s?(?P<mark>[-–—:.|]+)?(?=\s|[A-ZÄÖÜ„“\"]|\Z)"
)
_AGENCY_FIRST = re.compile(rf"(?:{_PLACES}\s)?(?P<inside>[\w/-]{{2,20}})\s?(?P<mark>[|–—-]{{1,2}})(?=\s)")
_DASHED = re.compile(rf"(?P<place>{_PLACES})\s?(?P<mark>[–—]|\s-|--)(?=\s[A-ZÄÖÜ„“\"«»\d])")
_STOPPED = re.compile(rf"(?P<place>{_PLACES})(?P<mark>\.)(?=\s[A-ZÄÖÜ„“\"«»\d])")

_COLON = re.compile(r"(?P<place>[A-ZÄÖÜ][a-zäöüßáéíóúñ-]{3,20})(?P<mark>:)(?=\s[A-ZÄÖÜ„“\"«»\d])")


class Dateline(NamedTuple):
    """The opening of a body paragraph."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset behind its last, the dash or stop included."""
    agencies: tuple[AgencyName, ...]
    """The agencies it names."""
    marked: bool = True
    """Whether an agency or a dash shows it, not only a stop."""


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that opens a paragraph, if one does.

    >>> found = find_dateline("Berlin (dpa) – Die Koalition hat sich geeinigt.")
    >>> found.end, [agency.name for agency in found.agencies]
    (14, ['dpa'])
    >>> find_dateline("Nein. Das wird nichts.")
    """
    head = paragraph[:_REACH]
    start = len(head) - len(head.lstrip())
    return _with_agency(head, start) or _agency_first(head, start) or _place_alone(head, start)


def _with_agency(head: str, start: int) -> Dateline | None:
    match = _WITH_AGENCY.match(head, start)
    if not match:
        return None
    inside = match["inside"]
    agencies = _placed(inside, match.start("inside"))
    own = re.fullmatch(r"[a-z]{2,5}(?:/[a-z]{2,5})*|[a-z]+\.[a-z]+", inside) and match["mark"]
    if not agencies and not own:
        return None
    if not match["mark"] and match.start("inside") == start + 1:
        return None
    return Dateline(start, len(match[0].rstrip()) + start, agencies)


def _agency_first(head: str, start: int) -> Dateline | None:
    match = _AGENCY_FIRST.match(head, start)
    agencies = _placed(match["inside"], match.start("inside")) if match else ()
    if match and agencies and agencies[0].end == match.end("inside"):
        return Dateline(start, match.end(), agencies)
    return None


def _placed(inside: str, offset: int) -> tuple[AgencyName, ...]:
    return tuple(AgencyName(a.start + offset, a.end + offset, a.name) for a in agencies_in(inside))


def _place_alone(head: str, start: int) -> Dateline | None:
    for pattern in (_DASHED, _STOPPED, _COLON):
        match = pattern.match(head, start)
        if match and _is_place(match["place"], stopped=pattern is not _DASHED):
            return Dateline(start, match.end(), (), marked=pattern is _DASHED)
    return None


def _is_place(place: str, *, stopped: bool) -> bool:
    """Whether the words can be a place: short, not a word that opens sentences."""
    names = re.split(r"\s?[/,]\s?", place)
    if any(part in words("not_places") for part in re.split(r"[\s/,]+", place)):
        return False
    return not stopped or all(len(name.split()) <= 2 and len(name) > 2 and "." not in name for name in names)
