"""Bylines: who wrote it, names only."""

import re

from depesche.article.credit import is_person

_OPENING = re.compile(
    r"^\s*(?:Eine?\s+(?:Artikel|Beitrag|Analyse|Kommentar|Gastbeitrag|Interview|Reportage|Essay)\s+)?"
    r"(?:Von|von|VON|By|by|Text|Autor(?:in)?|Autor:innen|Text und Fotos?|Interview|Protokoll|Kommentar von|Analyse von|"
    r"Aus .{2,20} berichtet)(?:\s*:\s*|\s+)"
)
_JOINTS = re.compile(r"\s*(?:,|;|\||/|&|\+|•|·| und | and | mit | sowie )\s*")
_TITLES = re.compile(r"^(?:(?:Von|von|VON|By|Dr|Prof|Dipl|Mag)\b[.\s]*(?:-Ing\.\s*)?)+")
_TRAILING = re.compile(r"\s*(?:\(.*?\)|\d.*|\s[-–—|•].*)$")


def names_in_byline(text: str) -> list[str]:
    """The names a byline gives; places, roles and dates left out.

    >>> names_in_byline("Von Anna Muster und Max Beispiel, Berlin")
    ['Anna Muster', 'Max Beispiel']
    """
    match = _OPENING.match(text)
    rest = text[match.end() :] if match else text
    out: dict[str, None] = {}
    for part in _JOINTS.split(rest):
        name = _TRAILING.sub("", part).strip(" .:")
        name = _TITLES.sub("", name)
        if is_person(name) and len(name.split()) <= 4:
            out[name] = None
    return list(out)


def has_opening(text: str) -> bool:
    """Whether a short line opens as a byline does: "Von ...", "Text: ..."."""
    return len(text) <= 140 and _OPENING.match(text) is not None and bool(names_in_byline(text))
