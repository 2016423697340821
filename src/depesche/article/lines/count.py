"""How a page counts its pictures: "1 / 13", "Bild 3 von 12", "3/12", "Foto 3:"."""

import re
from dataclasses import dataclass

_NAME = r"(?:bild|foto|photo|picture|image|slide|aufnahme|abbildung|abb\.?)"
_COUNT = re.compile(
    rf"(?:{_NAME}\s?(?:nr\.?\s?)?)?[\[(]?(?P<number>\d{{1,3}})\s?(?:/|von|of|aus)\s?(?P<of>\d{{1,3}})[\])]?(?:\s{_NAME}\w*)?"
    r"(?:\s?[:|–-]\s*(?P<rest>.*))?",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    rf"{_NAME}\s?(?:nr\.?\s?)?(?P<number>\d{{1,3}})(?:\s?[:|.–-]\s*(?P<rest>.*))?", re.IGNORECASE | re.DOTALL
)
_OPENING = frozenset("0123456789BFPISAbfpisa[(")
_LONGEST = 3000


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """What a line says of a picture's place among the others."""

    number: int
    of: int | None
    rest: int
    """Offset in the line where words follow the count; its length if none do."""


def count_in(line: str) -> Count | None:
    """The count that a line is or opens with.

    >>> count_in("Bild 3 von 12"), count_in("Foto 3: Am Kai").rest, count_in("Am Kai")
    (Count(number=3, of=12, rest=13), 8, None)
    """
    if line[:1] not in _OPENING or len(line) > _LONGEST:
        return None
    match = _COUNT.fullmatch(line) if line[-1:].isalnum() or len(line) < 400 else None
    of = int(match["of"]) if match else None
    match = match or _NAMED.fullmatch(line)
    if not match or (of is not None and int(match["number"]) > of):
        return None
    return Count(number=int(match["number"]), of=of, rest=match.start("rest") if match["rest"] else len(line))
