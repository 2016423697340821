"""Patterns of time expressions, composed of named groups; each with the rule that it belongs to."""

import re

from depesche.rules import declare
from depesche.time.words import DAYTIMES, DEICTIC, FREQUENT, MANY, MONTHS, NUMBERS, SEASONS, VAGUE, WEEKDAYS


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_MONTH = rf"(?P<month>{_any(MONTHS)})s?"
_WEEKDAY = rf"(?P<weekday>{_any(WEEKDAYS)})s?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_DAYTIME = rf"(?P<daytime>{_any(DAYTIMES)})"
_NUMBER = rf"(?P<number>\d{{1,4}}(?:[.,]\d+)?|{_any(NUMBERS)})"
_UNIT = (
    r"(?P<unit>Sekunden?|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Jahrzehnte?n?|Jahrhunderte?n?|"
    r"seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
)
_RELATIVE = (
    r"(?P<last>vergangene[nmrs]?|letzte[nmrs]?|vorige[nmrs]?|last)|(?P<next>kommende[nmrs]?|nächste[nmrs]?|next)|"
    r"(?P<this>diese[nmrs]?|laufende[nmrs]?|heurige[nmrs]?|this)"
)
_ABOUT = r"(?:(?:rund|etwa|knapp|gut|fast|über|mehr als|about|almost|nearly|more than)\s+)?"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (declare(f"time.{name}", outline), re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", flags))
    for name, flags, pattern, outline in (
        ("date", re.IGNORECASE,
         rf"(?:{_WEEKDAY},?\s+(?:de[nm]\s+)?)?(?P<day>\d{{1,2}})\.\s?(?:{_MONTH}(?:\s+{_YEAR})?|(?P<number>\d{{1,2}})\.\s?"
         r"(?P<full>\d{4}))",
         "A day with its month.\n\nFound: am 25. April 2019\nNot: Platz 25"),
        ("month", 0,
         rf"(?:(?P<part>Anfang|Mitte|Ende)\s+)?(?i:{_MONTH})(?:\s+{_YEAR})?",
         "A month, with its year or without.\n\nFound: im Februar\nNot: ein Monat"),
        ("year", 0,
         rf"(?:(?P<part>Anfang|Mitte|Ende)\s+|Jahre?s?\s+)?{_YEAR}(?!\s*(?:Euro|Meter|Menschen|Einwohner|Kilometer|Personen))",
         "A year.\n\nFound: seit 2011\nNot: 2011 Euro"),
        ("season", 0,
         rf"(?i:(?P<season>{_any(SEASONS)}))s?(?:\s+{_YEAR})?",
         "A season.\n\nFound: im Sommer 2014\nNot: Sommerzeit"),
        ("weekday", 0,
         rf"(?:(?:{_RELATIVE})\s+)?(?=[A-Z])(?i:{_WEEKDAY})(?i:{_DAYTIME})?",
         "A weekday; the tense tells which.\n\nFound: am Donnerstagabend\nNot: donnerstags"),
        ("deictic", 0,
         rf"(?P<deictic>{_any(DEICTIC)}|Heute|Gestern|Today|Yesterday)"
         rf"(?:\s+(?P<daytime>{_any(w.title() for w in DAYTIMES)}|früh))?",
         "A day told from the day of publication.\n\nFound: gestern Abend\nNot: am Morgen"),
        ("span", 0,
         rf"(?:{_RELATIVE})\s+(?:(?P<calendar>Woche|Monats?|Jahr(?:es|s)?|Wochenendes?|week|month|year)|"
         r"(?P<plural>Tagen?|Wochen|Monaten?|Jahren?))|(?P<heuer>[Hh]euer)|"
         r"(?P<before>Vorjahr(?:e?s)?)|(?P<weekend>Wochenende)",
         "A week, month or year told from the day of publication.\n\nFound: im vergangenen Jahr\nNot: ein gutes Jahr"),
        ("vague", re.IGNORECASE,
         "|".join(rf"(?P<{name}>{'|'.join(words.split())})" for name, words in VAGUE.items()) + "|(?P<ago>vor kurzem)",
         "A time that is only now, before or later.\n\nFound: damals\nNot: danach"),
        ("clock", 0,
         r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\s+Uhr",
         "A time of day.\n\nFound: um 20.30 Uhr\nNot: 20.30 Euro"),
        ("set", re.IGNORECASE,
         rf"(?P<frequent>{_any(FREQUENT)})(?:e[nmrs]?)?|"
         rf"jede[nmrs]?\s+(?:\w{{5,9}}\s+)?(?:{_WEEKDAY}{_DAYTIME}?|{_UNIT})|every\s+(?P<each>day|week|month|year)|"
         r"(?P<habit>montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)",
         "Something that comes again and again.\n\nFound: jeden Montag\nNot: am Montag"),
        ("duration", re.IGNORECASE,
         rf"{_ABOUT}{_NUMBER}\s+{_UNIT}|(?P<many>{_any(MANY)})\s+(?P<units>Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?|"
         r"Jahrzehnten?|minutes|hours|days|weeks|months|years)|(?P<long>tage|wochen|monate|jahre|stunden|jahrzehnte)lang",
         "A length of time.\n\nFound: zwei Jahre\nNot: zwei Jahrgänge"),
        ("decade", 0,
         r"(?P<decade>(?:1[0-9]|20)?\d0)er[- ]Jahren?",
         "A decade.\n\nFound: in den 1990er-Jahren\nNot: ein 80er"),
        ("century", 0,
         r"(?P<century>\d{1,2})\.\s+Jahrhunderts?",
         "A century.\n\nFound: im 15. Jahrhundert\nNot: das Jahrhundert"),
    )
)  # fmt: skip
