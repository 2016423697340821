"""Picture credits of pages: telling them from captions."""

import re

from depesche.article.lines.agencies import agencies_in

_LABELS = (
    "(?:Symbol|Archiv|Beispiel|Titel)?(?:[Ff]oto|[Bb]ild)(?:s|er|graf(?:ie|in)?|montage|credit|quelle|rechte|nachweis)?|Quelle|Credits?|Copyright|"
    "Photo(?:graph)?(?: by)?|Image|Picture|Source|Grafik|Illustration|Collage|Montage|Video|Screenshot|Rechte|Urheber"
)
LABEL = re.compile(rf"(?:(?:{_LABELS})(?:\s*\[M\])?\s*[:©]|©|\(c\))\s*")
_AT_END = re.compile(
    r"""
    (?:^|(?<=[\s.!?)“"»–—|]))
    (?P<open>[(\[]?)
    (?P<credit>
        (?:LABELS)(?:\s*\[M\])?\s*[:©]\s*[^\n]{2,140}
        | ©\s*[^\n]{2,140}
        | (?:picture[ -]alliance|imago(?:\ images)?|IMAGO|Imago|AFP|dpa|AP|REUTERS|Reuters|EPA|Getty\ Images)\s?
          [/|][^\n]{2,100}
    )
    (?P<close>[)\]]?)\s*$
    """.replace("LABELS", _LABELS.replace(" ", r"\ ")),
    re.VERBOSE,
)
_NAMED = re.compile(r"\s[/|]\s(?P<credit>[^/|\n]{5,40})$")
_BRACKETED = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,120})[)\]]\s*$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){1,3}$")
_NOT_PEOPLE = frozenset(
    "archiv archivbild archivfoto symbolbild symbolfoto pool handout privat montage collage screenshot grafik "
    "infografik bild foto video ap afp dpa reuters youtube twitter facebook instagram x imago images stock photo "
    "redaktion agentur agency press news pictures polizei the house media agencia studio studios galerie gemeinde team "
    "club verein films bildfunk vs welt kreis land feuerwehr ministerium gmbh ag verlag zeitung "
    "universität stadt museum e.v. services service".split()
)


def is_person(text: str) -> bool:
    """Whether a part of a credit or byline is a person's name by its form: two to four capitalised words.

    >>> is_person("Eva Licht"), is_person("Archiv"), is_person("Galerie NORD + SÜD")
    (True, False, False)
    """
    if not _NAME.match(text) or any(word.lower().strip(".") in _NOT_PEOPLE for word in text.split()):
        return False
    words = [
        word
        for word in text.split()
        if word not in ("von", "van", "de", "der", "den", "di", "da", "zu", "al", "el", "bin")
    ]
    return bool(words) and all(word[0].isupper() for word in words) and len(text) <= 50


def split_credit(text: str) -> tuple[int, int] | None:
    """Where the credit stands in a caption that ends with one: offsets without enclosing brackets; None if it has none.

    >>> text = "Das Haus am See. (Foto: Eva Muster/dpa)"
    >>> text[slice(*split_credit(text))]
    'Foto: Eva Muster/dpa'
    """
    tail = max(0, len(text) - 220)
    match = _AT_END.search(text, tail)
    if match is not None:
        return (
            match.span("credit") if not match["open"] else (match.start("credit"), _without(text, match.end("credit")))
        )
    named = _NAMED.search(text, tail)
    if named is not None and is_person(named["credit"]):
        return named.span("credit")
    bracketed = _BRACKETED.search(text, tail)
    if bracketed is not None and agencies_in(bracketed["credit"]) and len(bracketed["credit"].split()) <= 8:
        return bracketed.span("credit")
    return None


def _without(text: str, end: int) -> int:
    while end > 0 and text[end - 1] in ")] ":
        end -= 1
    return end


def is_credit(text: str) -> bool:
    """Whether a whole block is a credit: a label, or nothing but names and agencies."""
    stripped = text.strip("()[] ")
    if not stripped or len(stripped) > 200:
        return False
    if LABEL.match(stripped) or stripped.startswith("©"):
        return True
    return bool(agencies_in(stripped)) and len(stripped.split()) <= 8 and not stripped.endswith((".", "!", "?"))
