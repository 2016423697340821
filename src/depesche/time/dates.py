"""Days, months and years by their names and numbers."""

import re
from dataclasses import replace
from datetime import date

from depesche.time.calendar import day_of, holiday, year_in_range
from depesche.time.context import PUBLISHED, YEAR, Anchor, Context, Mod, Value
from depesche.time.grammar import Found, expression

_NEAR = 31
"""Days that a day told as past may lie ahead of publication, or one told as to come behind it."""
_OWN_YEARS = range(1900, 2036)
"""Numbers that are years without a word that says so."""
_BY_ITSELF = frozenset(
    "in at since from until before after around by and part within comma of dash relative same".split()
)
_TIMED = frozenset("in at since from until before after around by within relative article".split())
"""Kinds before a holiday that make it a time."""
_GOES_ON = frozenset(("VERB", "CONJ", "PART", "SUBJ"))
"""Tags of what stands behind a year and not behind a number of things."""
_NAMES = frozenset(("mai", "april", "august", "may", "march", "june"))
"""Months that are also names of people, or other words."""


@expression(
    "date",
    de="""
    ((weekday|weekday_time) comma?)? article? <day:small> point <month> (comma? <year>)?
    ((weekday|weekday_time) comma?)? article? <day:small> point <month:short_month> point? <year>
    article? <day:small> point (?=((comma|and|until|dash|slash|article|at){1,3} small point){1,12} \
        <month> (comma? <year>)?)
    <day:ordinal> <month> <year>?
    edge? <part:daytime|tomorrow> article <day:small> point <month> (comma? <year>)?
    <day:small> point <month:small> point <year>
    (?<=at|since|until|from) <day:small> point <month:small> point
    (?<=at|since|until|from|article|comma|open) <both:day_month|clock_or_day> point (?!other)
    <numeric:numeric_date>
    <iso:iso_date>
    """,
    en="""
    (weekday comma?)? article? <month> <day:small|nth> (comma? <year>)?
    (weekday comma?)? article? <day:small|nth> of? <month> (comma? <year>)?
    (weekday comma?)? <month:short_month> point? <day:small|nth> (comma? <year>)?
    <day:small> (?=((and|comma|until|dash) small){1,12} <month> (comma? <year>)?)
    <month> <day:small> (and|until|dash) <second:small> (comma <year>)?
    <days:hours> <month> (comma? <year>)?
    <numeric:numeric_date>
    <iso:iso_date>
    """,
)
def day(found: Found, context: Context) -> Value | tuple[Value, ...] | None:
    """A day with its month; days of a list share the month behind them.

    Found: am 25. April 2019
    Not: Platz 25
    """
    if "iso" in found:
        year, month, number = (int(part) for part in found["iso"].split("-"))
        return _whole(year, month, number)
    if "numeric" in found:
        return _numeric(found["numeric"])
    if "days" in found or "second" in found:
        return _two_days(found, context)
    if "both" in found:
        number, month = (int(part) for part in found["both"].split("."))
    else:
        number, month = int(found["day"].rstrip("stndrh")), int(found["month"])
    value = _day_of(number, month, found, context)
    value = replace(value, several="month" in found and found.match.end("month") > found.end)
    return value if "part" not in found else _part_of(value, found["part"])


def _day_of(number: int, month: int, found: Found, context: Context) -> Value:
    if year_given := found.get("year"):
        context.year, context.year_sentence = int(year_given), context.sentence
        return _whole(int(year_given), month, number)
    return _nearest(month, number, context)


def _two_days(found: Found, context: Context) -> tuple[Value, ...]:
    """Both days of "March 9 to 10" and "24-25 March", each with its own words."""
    start, end = found.offsets()
    if "days" in found:
        first, second = re.split("[-/]", found["days"])
        cut, again = len(first), len(first) + 1
    else:
        first, second = found["day"], found["second"]
        cut, again = found.end_of("day") - start, found.start_of("second") - start
    month = int(found["month"])
    parts = ((first, (0, cut)), (second, (again, end - start)))
    return tuple(
        replace(_day_of(int(number), month, found, context), part=part, several=True) for number, part in parts
    )


def _part_of(value: Value, part: str) -> Value:
    """A part of a day: "die Nacht des 14. August"."""
    return replace(value, type="TIME", value=f"{value.value}T{part}" if value.value else None)


def _numeric(text: str) -> Value:
    parts = [int(part) for part in text.replace("/", ".").split(".")]
    if "/" in text and max(parts[:2]) <= 12 and parts[0] != parts[1]:
        return Value(type="DATE", value=None, needs="which number is the month")
    if "/" in text and parts[1] > 12:
        parts[:2] = parts[1], parts[0]
    number, month, year = parts
    century = 0 if year >= 100 else 2000 if year <= _OWN_YEARS.stop - 2001 else 1900
    return _whole(century + year, month, number)


def _whole(year: int, month: int, number: int) -> Value:
    there = day_of(year, month, number)
    return Value(type="DATE", value=there.isoformat(), day=there)


def _nearest(month: int, number: int, context: Context) -> Value:
    """The day of that name nearest to publication in the direction that the tense tells."""
    today = context.published.day
    if today is None:
        day_of(2000, month, number)
        return Value(type="DATE", value=None, needs=context.published.needs)
    there = _in_direction([day_of(year, month, number) for year in _years_around(today, month, number)], today, context)
    if (named := _other_year(context)) is not None and abs((there - today).days) > 2 * _NEAR:
        there = day_of(named, month, number)
        return Value(type="DATE", value=there.isoformat(), day=there, needs=YEAR)
    return Value(type="DATE", value=there.isoformat(), day=there)


def _years_around(today: date, month: int, number: int) -> list[int]:
    leap = (month, number) == (2, 29)
    years = [today.year + step for step in ((-1, 0, 1) if not leap else range(-4, 5))]
    return [
        y for y in years if 1 <= y <= date.max.year and (not leap or (y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)))
    ]


def _in_direction(days: list[date], today: date, context: Context) -> date:
    if context.direction == "past":
        days = [there for there in days if (there - today).days <= _NEAR // 4] or days
    elif context.direction in ("present", "future"):
        days = [there for there in days if (today - there).days <= _NEAR] or days
    return min(days, key=lambda there: abs((there - today).days))


def _other_year(context: Context) -> int | None:
    """A past year that this sentence or the one before has named outright, when what is told is past."""
    named, own = context.near_year(), context.published.year
    return named if named is not None and context.direction == "past" and own is not None and named < own else None


@expression(
    "month",
    de="""
    <month> (?=(until|and|dash|comma) month (comma? <year>))
    (<part> (article|of)?)? edge? <month> (comma? <year>)?
    (<part> article?)? <month> <relative> <unit>
    (<part> article?)? <month> article <neighbour>
    """,
    en="""
    <month> (?=(until|and|dash|comma) month (comma? <year>))
    (article? <part:part|edge> (of|dash)?)? <month> ((comma|of)? <year>)?
    <month:mid_month> ((comma|of)? <year>)?
    <relative> <month>
    (<part:part|edge> dash?)? <month:short_month> point? <year>
    <month> of <relative> <unit>
    """,
)
def month(found: Found, context: Context) -> Value | None:
    """A month, with its year or without.

    Found: im Februar
    Not: ein Monat
    """
    number, mod = int(found["month"]), found.mod
    if "year" in found:
        year = int(found["year"])
        context.year, context.year_sentence = year, context.sentence
        return Value(type="DATE", value=f"{year}-{number:02}", mod=mod)
    if _may_be_a_name(found):
        return None
    published = context.published
    if published.year is None:
        return Value(type="DATE", value=None, needs=PUBLISHED)
    if "neighbour" in found or ("relative" in found and found.kind("month") == "month" and "unit" not in found):
        step = int(found["relative"]) if "relative" in found else -1
        if found.start == found.match.start("relative") if "relative" in found else False:
            return _relative_month(number, step, published, mod)
        return Value(type="DATE", value=f"{year_in_range(published.year + step):04}-{number:02}", mod=mod)
    return _open_month(number, mod, context)


def _relative_month(number: int, step: int, published: Anchor, mod: Mod | None) -> Value:
    """The nearest month of that name behind or ahead: "last May", "next June"."""
    if published.year is None or published.month is None:
        return Value(type="DATE", value=None, needs=published.needs)
    if step < 0:
        year = published.year - (number >= published.month)
    elif step > 0:
        year = published.year + (number <= published.month)
    else:
        year = published.year
    return Value(type="DATE", value=f"{year_in_range(year):04}-{number:02}", mod=mod)


def _open_month(number: int, mod: Mod | None, context: Context) -> Value:
    year, needs = year_of(number, context)
    return Value(type="DATE", value=f"{year_in_range(year):04}-{number:02}", needs=needs, mod=mod)


def year_of(number: int, context: Context) -> tuple[int, str | None]:
    """The likely year of a month that is told without one, and what is missing where the tense does not tell it."""
    published = context.published
    year, now = published.year or 1, published.month
    if (named := _other_year(context)) is not None:
        return named, YEAR
    if now is None or context.direction is None:
        near = (
            year if now is None else min((year - 1, year, year + 1), key=lambda y: abs((y - year) * 12 + number - now))
        )
        return near, YEAR
    if context.direction == "past":
        return year - (number > now), None
    ahead = (number - now) % 12
    return year + (number < now and ahead <= 8), None


def _may_be_a_name(found: Found) -> bool:
    word = found.word("month")
    return word.lower() in _NAMES and "part" not in found and found.before() not in _BY_ITSELF and found.start > 0


@expression(
    "year",
    de="""
    (<part> article?)? (article? <told:year_word|unit|units>)? <year>
    <range:years>
    """,
    en="""
    (article? <part:part|edge> (dash|of)?)? (article? <told:year_word|unit>)? <year>
    <year:mid_year>
    <range:years>
    """,
)
def year(found: Found, context: Context) -> Value | tuple[Value, ...] | None:
    """A year.

    Found: seit 2011
    Not: 2011 Euro
    """
    if "range" in found:
        first, last = found["range"][:4], found["range"][5:]
        if int(first) > int(last) and found["range"][4] == "-":
            return None
        return (Value(type="DATE", value=first, part=(0, 4)), Value(type="DATE", value=last, part=(5, 9)))
    number = int(found["year"])
    if "told" in found and found.kind("told") != "year_word" and found["told"] != "Y":
        return None
    if found.mod is None and "told" not in found and not _is_year(number, found):
        return None
    context.year, context.year_sentence = number, context.sentence
    return Value(type="DATE", value=f"{number:04}", mod=found.mod)


def _is_year(number: int, found: Found) -> bool:
    before, behind = found.before(), found.behind()
    if (before == "point" and found.before(2) == "label") or before == behind == "quote":
        return False
    if before in ("label", "slash", "apostrophe") or behind in ("counted", "slash", "apostrophe", "units", "colon"):
        return behind == "slash" and before != "label"
    if (
        before in ("approx", "exact", "all", "reference")
        or found.is_counted_range
        or (before == "article" and behind in ("other", "counted"))
    ):
        return False
    if number in _OWN_YEARS:
        return True
    if behind == "article" or found.tag_behind() in _GOES_ON:
        return True
    told = before in ("in", "since", "from", "until", "around", "after", "before", "and", "open", "dash", "at")
    return told and behind != "other"


@expression(
    "holiday",
    de="article? <holiday> <year>?",
    en="article? <holiday> <year>?",
)
def feast(found: Found, context: Context) -> Value:
    """A holiday; the movable ones are computed.

    Found: am Ostermontag
    Not: die Osterglocken
    """
    name = found["holiday"]
    needs = None if found.before() in _TIMED else "whether a day is meant"
    if "year" in found:
        there = holiday(name, int(found["year"]))
        return Value(type="DATE", value=there.isoformat(), day=there)
    today = context.published.day
    if today is None:
        return Value(type="DATE", value=None, needs=context.published.needs)
    if (named := _other_year(context)) is not None:
        there = holiday(name, named)
    else:
        years = [y for y in (today.year - 1, today.year, today.year + 1) if 1 < y < date.max.year]
        there = _in_direction([holiday(name, y) for y in years] or [today], today, context)
    return Value(type="DATE", value=there.isoformat(), day=there, needs=needs)


@expression(
    "undated",
    de="""
    article? <undated>
    article? (term|vintage|year_word) <seasons|years>
    article? (term|<born:vintage>) <year>
    <bare:seasons>
    """,
    en="article? <undated>\narticle? <seasons|year> (term|vintage)\n<bare:seasons>",
)
def undated(found: Found, _context: Context) -> Value | None:
    """A day or time of the year whose dates the calendar alone does not tell, or a season of two years.

    Found: in der Saison 2007/08
    Not: in der Saison
    """
    if "born" in found and "open" in (found.before(), found.before(2)):
        return Value(type="DATE", value=found["year"])
    seasons = found.get("seasons") or found.get("bare") or found.get("years")
    when = None
    if seasons:
        first, second = int(seasons[:4]), int(seasons[-2:])
        if second != (first + 1) % 100 and "bare" in found:
            return None
        when = f"{first}/{first // 100 * 100 + second:04}" if second > first % 100 else None
    return Value(type="DATE", value="XXXX-XX-XX", needs="its dates", when=when)
