"""Datelines: the place and agency that open the body."""

import re

from depesche.article.agencies import agencies_in

_PLACE = r"[A-ZÄÖÜ][\w.äöüß'’-]*(?:[ /-](?:[A-ZÄÖÜ(][\w.äöüß'’)-]*|am|an|der|bei|in|im|de|la|el|ob|vor))*"
_WITH_AGENCY = re.compile(
    rf"^(?P<line>(?:\w{{2,4}}\s+)?(?:{_PLACE}\s*(?:,\s*(?:\d{{1,2}}\.\s*\w+\.?|{_PLACE}))?\s*)?\((?P<agency>[^()\n]{{2,40}})\)\s*(?:[-–—:.]|(?=\s)))\s*"
)
_ALONE = re.compile(
    rf"^(?P<line>{_PLACE}(?:/{_PLACE})?(?:,\s*\d{{1,2}}\.\s?\w+)?\s*(?:[–—]|\.(?=\s+[A-ZÄÖÜ„\"»])|\s-(?=\s)|:(?=\s)))\s+"
)
_COLON = re.compile(r"^(?P<line>(?P<place>[A-ZÄÖÜ][a-zäöüßáéíóú-]{3,20}):)\s+[A-ZÄÖÜ]")
_NO_PLACES = frozenset(
    "fazit update hinweis achtung frage antwort klar fakt vorweg zunächst kurz update eilmeldung video".split()
)
_KNOWN_SHORT = re.compile(r"^[\w.-]+(?:/[\w.-]+)*$")


def dateline_of(text: str) -> tuple[int, tuple[str, ...]] | None:
    """The length of the dateline a paragraph opens with, and the agencies in it; None if it opens with none.

    >>> dateline_of("Berlin (dpa) - Es regnet.")
    (14, ('dpa',))
    """
    match = _WITH_AGENCY.match(text[:120])
    if match is not None:
        agency = match["agency"]
        found = tuple(name for _, _, name in agencies_in(agency))
        dashed = match["line"].rstrip()[-1] in "-–—"
        if found or (dashed and len(agency) <= 5 and _KNOWN_SHORT.match(agency)):
            return match.end("line"), found or (agency,)
    match = _ALONE.match(text[:60])
    if (
        match is not None
        and len(match["line"]) <= 40
        and len(match["line"].split()) <= 4
        and not match["line"].endswith(":")
    ):
        return match.end("line"), ()
    match = _COLON.match(text[:60])
    return (match.end("line"), ()) if match is not None and match["place"].lower() not in _NO_PLACES else None
