"""Organisations of the list, by name and abbreviation."""

from depesche.cast.body import Body, known_bodies, known_openers
from depesche.cast.body_scan import OPENING, BodyScan
from depesche.rules import declare

KNOWN = declare(
    "cast.known-organisation",
    """A body of the list, by one of its names in any case, or by its abbreviation.

    Found: Die Vereinten Nationen warnen vor einer Hungersnot.
    Not: Die vereinten Kräfte der Nachbarn reichten nicht.
    """,
)

_LOWER_OPENERS = ("al-", "ver.", "taz", "dpa", "amnesty", "ausw")
_MEMBERS = ("kraten", "krat", "kaner")
_WORDS_TOO = frozenset(
    "Bild Focus Stern Spiegel Total Time Apple BUND Times Shell Opel Senat Kongress Independent Fars Fed "
    "Libération".split()
)
"""Names that are ordinary words as well: they need a sign that they are names."""
_NEVER_ALONE = frozenset(("Senat", "Kongress"))
_SIGNS = frozenset("des Zeitung Nachrichtenmagazin Nachrichtenmagazins Magazin Magazins Konzern Agentur".split())


def find_known(scan: BodyScan, start: int, end: int) -> list[Body]:
    """The bodies of the list between two tokens."""
    found: list[Body] = []
    openers = known_openers()
    at = start
    while at < end:
        text = scan.tokens[at].text
        most = openers.get(scan.stems[at], 0) if text[0].isupper() or text.startswith(_LOWER_OPENERS) else 0
        body = _known_at(scan, at, min(end, at + most)) if most else None
        if body is not None:
            found.append(body)
        at = body.end if body is not None else at + 1
    return found


def _known_at(scan: BodyScan, at: int, limit: int) -> Body | None:
    known = known_bodies()
    for stop in range(limit, at, -1):
        hit = known.get(tuple(scan.stems[at:stop]))
        if hit is not None and (stop - at > 1 or _stands_alone(scan, at)):
            return scan.body(at, at, stop, key=hit[0], country=hit[1], rule=KNOWN)
    return None


def _stands_alone(scan: BodyScan, at: int) -> bool:
    """Whether a one-word name is one here: "Bild", "Focus" and "Stern" are ordinary nouns without their article."""
    word = scan.tokens[at].text
    if at + 1 < len(scan.tokens) and scan.tokens[at + 1].tag == "NAME" and word.endswith(_MEMBERS):
        return False
    if word not in _WORDS_TOO:
        return True
    before = scan.tokens[at - 1].text if at else ""
    return word not in _NEVER_ALONE and (before in OPENING or before in _SIGNS)
