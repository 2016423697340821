"""Sign-offs: the closing line of sources, taken apart into publisher, agencies and staff initials."""

import re
from dataclasses import dataclass

from depesche.article.lines.agencies import NEWS, agencies_in, canonical

_LINE = re.compile(r"^\s*(?:©|Quellen?:|\(c\))\s*(?P<rest>.{2,160})$", re.IGNORECASE)
_SLASHED = re.compile(r"^\(?\s*(?P<rest>[\w.@-]{2,20}(?:\s*[/,;]\s*[\w.@:-]{1,24}){0,8})\s*\)?\.?$")
_BRACKETED = re.compile(r"[(\[](?P<rest>[a-zäöü]{2,6}|[\w./,; -]{2,60})[)\]]\s*$")
_MATERIAL = re.compile(
    r"^\(?(?:Mit\s+(?:Material|Informationen|Agenturmaterial|Inhalten|Agenturen)\b.{0,120}"
    r"|Mitarbeit:.{0,120}|Übersetz(?:ung|t)\b.{0,160}|Redaktion:.{0,160}|\*?\s*Transparenzhinweis:.{0,10})\)?$",
    re.IGNORECASE,
)
_BROADCAST = re.compile(r"^.{2,60}, ?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?:, ?\d{1,2}[:.]\d{2} Uhr)?(?:;.{0,60})?$")
_LISTED = re.compile(r"^[\w.&-]+(?: [\w.&-]+){0,2}(?: ?/ ?[\w.&-]+(?: [\w.&-]+){0,2}){1,3}$|^[\w.-]{0,20}-?Redaktion$")
_LEGAL = re.compile(r"Copyright|GmbH|Verlag\b|\b(?:19|20)\d{2}\b|[Kk]ommerzielle|Rechte vorbehalten")
"""What tells a house's own copyright line from a line of sources."""
_LONGEST = 500
"""Characters of a line of sources with an offer of rights behind it."""
_PARTS = re.compile(r"\s*[/,;]\s*|\s+und\s+|\s+")
_INITIALS = re.compile(r"[a-zäöü]{2,5}$|[A-Z]{2,4}$")
_PUBLISHER = re.compile(
    r"(?:[\w-]+\.)+(?:de|at|ch|com|net|org|eu|info|tv)$|F\.A\.Z\.|F\.A\.S\.|[A-ZÄÖÜ]{3,6}$", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """What a sign-off names."""

    publisher: str | None
    agencies: tuple[str, ...]
    initials: tuple[str, ...]


def read_sign_off(text: str) -> Sources:
    """The publisher, agencies and initials of a sign-off.

    >>> read_sign_off("© SZ.de/dpa/rtr/jsa/mkoh")
    Sources(publisher='SZ.de', agencies=('dpa', 'Reuters'), initials=('jsa', 'mkoh'))
    """
    match = _LINE.match(text)
    rest = match["rest"] if match else text.strip("() ")
    publisher: str | None = None
    agencies: dict[str, None] = {}
    initials: dict[str, None] = {}
    owner = _PARTS.split(rest.strip())[0] if "/" in rest and text.lstrip().startswith("©") else ""
    for part in _PARTS.split(rest.strip()):
        bare = part.strip(".()")
        known = canonical(part) or canonical(bare)
        if known:
            agencies[known] = None
        elif publisher is None and (part == owner or _PUBLISHER.match(part)) and not _INITIALS.fullmatch(part):
            publisher = part
        elif _INITIALS.fullmatch(bare):
            initials[bare] = None
    for _, _, name in agencies_in(rest):
        if name in NEWS:
            agencies[name] = None
    return Sources(publisher=publisher, agencies=tuple(agencies), initials=tuple(initials))


_RIGHTS = re.compile(r"Rechte am Artikel|Artikelrechte|Alle Rechte|Lizenz|Zur .{2,20}-?Startseite|Nutzungsrechte")


def without_rights(text: str) -> int:
    """The length of a sign-off without the offer of rights that some houses print behind it."""
    match = _RIGHTS.search(text)
    return len(text[: match.start()].rstrip(" \u00a0-–|")) if match else len(text)


def is_sign_off(text: str) -> bool:
    """Whether a whole block is a closing line of sources.

    >>> is_sign_off("© Seebote/dpa/abc"), is_sign_off("Quelle: seebote.example, abc/dpa"), is_sign_off("Es regnet.")
    (True, True, False)
    """
    if len(text) > _LONGEST:
        return False
    stripped = text[: without_rights(text)].strip()
    if not 2 <= len(stripped) <= 200:
        return False
    if _LINE.match(stripped) or _MATERIAL.match(stripped):
        return len(stripped.split()) <= 26 and not _LEGAL.search(stripped)
    match = _SLASHED.match(stripped)
    if match is None or _LEGAL.search(stripped):
        return False
    parts = [part for part in re.split(r"[/,;\s]+", match["rest"]) if part]
    slashed = "/" in stripped or "," in stripped
    return any(canonical(part) in NEWS for part in parts) or (
        (slashed or stripped.startswith("("))
        and all(_INITIALS.fullmatch(part) for part in parts)
        and len(stripped) <= 30
    )


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


def sign_off_at_end(text: str) -> int | None:
    """Where a sign-off in brackets starts at the end of a paragraph ("... sagte sie. (dpa/abc)"), or None."""
    match = _BRACKETED.search(text, max(0, len(text) - 64))
    if match is None or match.start() == 0 or text[match.start() - 1] not in " .\u00a0":
        return None
    parts = [part for part in re.split(r"[/,; ]+", match["rest"]) if part]
    if any(canonical(part) in NEWS for part in parts):
        return match.start()
    before = text[: match.start()].rstrip()
    initials = all(re.fullmatch(r"[a-zäöü]{2,5}", part) for part in parts)
    return match.start() if initials and before.endswith((".", "!", "?", "“", '"', "»")) else None
