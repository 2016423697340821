"""What a time expression is read against: the day of publication, the tense of its clause, the times before it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Direction = Literal["past", "present", "future"]
Mod = Literal["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"]
Type = Literal["DATE", "TIME", "DURATION", "SET"]

PUBLISHED = "published"
PUBLISHED_DAY = "the day of publication"
YEAR = "a year"
A_DAY = "a date"
EACH_DAY = "one of its days"


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """What an expression stands for."""

    type: Type
    value: str | None
    """TIMEX3 value; the likely one where `needs` or `vague` says that it is not certain."""
    needs: str | None = None
    """What is missing."""
    vague: bool = False
    """Whether the value is no point or length that can be reckoned with (PAST_REF, PXY)."""
    mod: Mod | None = None
    when: str | None = None
    """EDTF, where it is not simply that of the value."""
    day: date | None = None
    """The day it names, which later expressions may refer to."""
    several: bool = False
    """Whether it is one of several days named together."""
    fallback: date | None = None
    """The day of a time of day whose own sentence names none."""
    part: tuple[int, int] | None = None
    """The part of the expression's words that it stands for, as code points from their start; None for all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """The date of publication, as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @property
    def needs(self) -> str:
        """What is missing where the day of publication is not known."""
        return PUBLISHED if self.year is None else PUBLISHED_DAY


def anchor(published: str | None) -> Anchor:
    """The date of publication (EDTF) as an anchor; nothing of it if it is uncertain, an interval or impossible.

    >>> anchor("2019-04-25T10:00").day, anchor("2019-04").month, anchor("201X").year
    (datetime.date(2019, 4, 25), 4, None)
    """
    text = (published or "").partition("T")[0].rstrip("?~%")
    parts = text.split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts) or len(parts[0]) != len("2019"):
        return Anchor()
    try:
        day = date(int(parts[0]), int((*parts, "1")[1]), int((*parts, "1", "1")[2]))
    except ValueError:
        return Anchor()
    return Anchor(
        year=day.year, month=day.month if len(parts) > 1 else None, day=day if len(parts) == len("ymd") else None
    )


@dataclass(slots=True)
class Context:
    """Where the reading stands; it moves on with every expression."""

    published: Anchor
    direction: Direction | None = None
    """Whether the expression's clause tells what was, is or is to come; None where it does not show."""
    general: bool = False
    """Whether the clause tells how things are rather than what is done."""
    lasting: bool = False
    """Whether it tells so with a verb of what lasts."""
    hypothetical: bool = False
    """Whether the clause tells how things would be."""
    sentence: int = 0
    """Number of the sentence that is read."""
    year: int | None = None
    """The year last named outright."""
    year_sentence: int = -9
    day: date | None = None
    """The day last named."""
    day_sentence: int = -9
    sets: int = -9
    """Sentence of the last expression of several days, or of something that comes again and again."""
    joined: bool = False
    """Whether the expression goes on with a list."""

    def near_day(self, sentences: int = 1) -> date | None:
        """The day named in this sentence or so many before."""
        return self.day if self.sentence - self.day_sentence <= sentences else None

    def own_day(self) -> date | None:
        """The day named in this sentence."""
        return self.day if self.sentence == self.day_sentence else None

    def near_year(self) -> int | None:
        """The year named outright in this sentence or the one before."""
        return self.year if self.sentence - self.year_sentence <= 1 else None

    def note(self, value: Value) -> None:
        """Take notice of what an expression stands for."""
        if value.type == "SET" or value.several:
            self.sets = self.sentence
        elif value.day is not None and not self.joined:
            self.sets = -9
        if value.day is not None:
            self.day, self.day_sentence = value.day, self.sentence
