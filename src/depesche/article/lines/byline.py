"""Bylines: who wrote the report, names only; roles, places and dates fall away."""

import re
from typing import NamedTuple

from depesche.article.lines.agencies import agencies_in
from depesche.article.lines.lists import words
from depesche.article.lines.person_names import is_name

_OPENING = re.compile(
    r"\s*(?:[\w ]{0,40}?\b(?:von|by|durch|berichtet|berichten)\b:?\s"
    r"|(?:text|autor(?:in|en)?|author|written by|protokoll|interview|recherche|bericht|reportage|kommentar|kolumne)"
    r"\s?(?:und [\w]+\s?)?:\s?)",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"\s*(?:[,/;|&•·()\[\]\n]|\s[–—-]\s|\b(?:und|and|sowie|mit|with|für|aus|from|in|et)\b(?=\s))\s*", re.IGNORECASE
)
_WITHOUT_POST = re.compile(
    r"^(?:(?:unser\w*|der|die|dem|our|the|\w*(?:redakteur|korrespondent|reporter|mitarbeiter|volontär)\w*|[DP]r(?:of)?\.)\s)+",
    re.IGNORECASE,
)
_POSTS = tuple(
    "redaktion redakteur redakteurin korrespondent korrespondentin reporterin chefin leiterin expertin".split()
)
_WHERE = re.compile(r"(?:in|aus|für|from|mit)", re.IGNORECASE)


class Name(NamedTuple):
    """One writer."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last."""
    name: str
    """The name as written."""


def has_byline_opening(line: str) -> bool:
    """Whether the line opens as bylines do ("Von ...", "Ein Kommentar von ...", "Text: ...")."""
    return _OPENING.match(line[:80]) is not None


def names_in_byline(line: str) -> list[Name]:
    """The writers a byline names, in order; empty if it names none.

    >>> [name for _, _, name in names_in_byline("Von Anna Muster und Max Beispiel, Berlin")]
    ['Anna Muster', 'Max Beispiel']
    >>> names_in_byline("Von Montag an gilt der neue Fahrplan")
    []
    """
    if len(line) > 200:
        return []
    opening = _OPENING.match(line)
    at, found = (opening.end() if opening else 0), []
    whole_piece = True
    for match in [*_BREAK.finditer(line, at), None]:
        end = match.start() if match else len(line)
        name = _name(line, at, end)
        if name and whole_piece:
            found.append(name)
        whole_piece = not (match and _WHERE.fullmatch(match[0].strip()))
        at = match.end() if match else end
    return found


def _name(line: str, start: int, end: int) -> Name | None:
    """The name between two offsets, if it is one."""
    piece = _WITHOUT_POST.sub("", line[start:end].strip(" .:\xa0"))
    if not piece or agencies_in(piece) or not is_name(piece) or _is_role(piece):
        return None
    first = line.index(piece, start)
    return Name(first, first + len(piece), piece)


def _is_role(piece: str) -> bool:
    """Whether the words name a post, a day or a desk rather than a person."""
    lower = [word.lower() for word in piece.split()]
    return any(word in words("roles") or word.endswith(_POSTS) for word in lower)
