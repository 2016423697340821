"""Weeks, months, quarters, seasons, years, decades and centuries, told from publication or by name."""

from depesche.time.calendar import days_on, months_on, period, week_of, year_in_range
from depesche.time.context import YEAR, Context, Mod, Value
from depesche.time.dates import year_of
from depesche.time.grammar import Found, expression

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SATURDAY = 5
_THIS_CENTURY = 36
"""Years of two digits below this are of the 21st century."""
_NAMED_BY = frozenset("in since from until before after by of at and whole relative article".split())


@expression(
    "span",
    de="""
    (<part> article?)? article? <relative> word? <unit:unit|century>
    <part> article <of:unit|century>
    <part_of> (article? <relative> unit | <year>)?
    article? (<relative> word?)? <weekend>
    article? <relative> <quarter>
    <this_year>
    <yearish>
    article? <relative> <plural:units>
    """,
    en="""
    (article? <part:part|edge> (dash|of)?)? (article|each)? <relative> <unit:unit|century>
    article? <part> of article <of:unit|century>
    article? <relative>? <weekend>
    article? <relative> <quarter>
    article? <relative> (many|age)? <plural:units>
    """,
)
def span(found: Found, context: Context) -> Value | None:
    """A week, month or year told from the day of publication.

    Found: im vergangenen Jahr
    Not: ein gutes Jahr
    """
    if "plural" in found:
        return _several(found)
    if "weekend" in found:
        return _weekend(found, context)
    if "year" in found:
        return Value(type="DATE", value=found["year"], mod=found.mod)
    published = context.published
    unit, step = _unit_and_step(found)
    if unit is None or published.year is None:
        return None if unit is None else Value(type="DATE", value=None, needs=published.needs)
    return _reckoned(unit, step, found.mod, context, of="of" in found or "part_of" in found)


def _unit_and_step(found: Found) -> tuple[str | None, int]:
    if "this_year" in found or "yearish" in found:
        return "Y", int(found.get("yearish") or "0")
    step = int(found["relative"]) if "relative" in found else 0
    if "part_of" in found:
        return found["part_of"][0], step
    unit = found.get("unit") or found.get("of") or found.get("quarter") or ""
    if unit == "D" and "of" not in found:
        return None, 0
    return (unit, step) if unit in ("W", "M", "Y", "Q", "H", "0Y", "00Y") else (None, 0)


def _several(found: Found) -> Value | None:
    """Several units: "in den vergangenen Tagen", "in den nächsten Jahren"."""
    if int(found["relative"]) > 0:
        return Value(type="DATE", value="FUTURE_REF", vague=True)
    return Value(type="DURATION", value=period("X", found["plural"]), vague=True)


def _weekend(found: Found, context: Context) -> Value | None:
    today = context.published.day
    if today is None:
        return Value(type="DATE", value=None, needs=context.published.needs)
    step = found.get("relative") or "0"
    if "relative" not in found and found.before() not in _NAMED_BY and context.direction is None:
        return None
    if step == "0":
        to_come = context.direction == "future" or (context.direction == "present" and today.weekday() > 0)
        past = not to_come and today.weekday() < _SATURDAY
        step = "-1" if past and "relative" not in found else "0"
    return Value(type="DATE", value=week_of(days_on(today, 7 * int(step))) + "-WE")


def _reckoned(unit: str, step: int, mod: Mod | None, context: Context, *, of: bool) -> Value:
    published = context.published
    year = published.year or 1
    if unit == "Y":
        named = context.near_year() if of else None
        return Value(type="DATE", value=f"{year_in_range((named or year) + step):04}", mod=mod)
    if unit in ("0Y", "00Y"):
        digits = 3 if unit == "0Y" else 2
        return Value(type="DATE", value=f"{year // 10 ** (4 - digits) + step:0{digits}}", mod=mod)
    if published.month is None:
        return Value(type="DATE", value=None, needs=published.needs)
    if unit in "QH":
        size = 3 if unit == "Q" else 6
        there = months_on(year, published.month, size * step)
        return Value(type="DATE", value=f"{there[0]:04}-{unit}{(there[1] - 1) // size + 1}")
    if unit == "M":
        there = months_on(year, published.month, step)
        return Value(type="DATE", value=f"{there[0]:04}-{there[1]:02}", mod=mod)
    if published.day is None:
        return Value(type="DATE", value=None, needs=published.needs)
    return Value(type="DATE", value=week_of(days_on(published.day, 7 * step)), mod=mod)


@expression(
    "season",
    de="""
    (<part> article?)? article? (<relative> word?)? edge? <season> (<year>|<seasons>|article <neighbour>)?
    (<part> article?)? article? edge? <season> <which:relative> <year_unit:unit|units>
    """,
    en="""
    (article? <part:part|edge> (dash|of)?)? article? <relative>? <season> \
        (of? <year>|<seasons>)?
    article? <season> of <which:relative> <year_unit:unit>
    article? <season> of? apostrophe <short:small>
    """,
)
def season(found: Found, context: Context) -> Value | None:
    """A season of the year.

    Found: im Sommer 2014
    Not: Sommerzeit
    """
    name, mod = found["season"], found.mod
    if found.get("year_unit") not in (None, "Y"):
        return None
    if "year" in found or "seasons" in found:
        return Value(type="DATE", value=f"{(found.get('year') or found['seasons'])[:4]}-{name}", mod=mod)
    if "short" in found:
        return Value(type="DATE", value=f"{_century(int(found['short']))}-{name}", mod=mod)
    told = "relative" in found or "which" in found or "neighbour" in found
    if not told and found.before() not in _NAMED_BY and found.first_kind != "article":
        return None
    published = context.published
    if published.year is None:
        return Value(type="DATE", value=None, needs=published.needs)
    month = _SEASON_MONTHS[name]
    if "which" in found or "neighbour" in found:
        year, needs = published.year + int(found.get("which") or "-1"), None
    elif "relative" in found and published.month is not None:
        year, needs = _relative_year(month, int(found["relative"]), published.year, published.month), None
    else:
        year, needs = year_of(month, context)
        needs = YEAR if context.general else needs
        if name == "WI" and published.month in (1, 2, 3) and context.direction != "past":
            year = published.year
    return Value(type="DATE", value=f"{year_in_range(year):04}-{name}", mod=mod, needs=needs)


def _century(short: int) -> int:
    """The year of two digits: "'82"."""
    return short + (2000 if short < _THIS_CENTURY else 1900)


def _relative_year(month: int, step: int, year: int, now: int) -> int:
    """The year of a season or month that is the last, this or the next one."""
    if step < 0:
        return year - (now < month + 3) + step + 1
    return year + (now >= month) * (step > 0) + max(0, step - 1)


@expression(
    "quarter",
    de="""
    article? (<ordinal>|<number:small> point) <quarter> (article? (<year>|<relative> unit|<neighbour>|<its:unit>))?
    <quarter_code> <year>?
    article? <ordinal> <half> (article unit)? <year>
    article? <ordinal> <half> article (<relative> unit|<neighbour>|<its:unit>)
    """,
    en="""
    <quarter_code> <year>?
    article? <ordinal> <quarter> (of? (<year>|article? <relative> unit|article <its:unit>))?
    article? <ordinal> <half> of (article unit)? <year>
    article? <ordinal> <half> of article? (<relative> unit|<its:unit>)
    """,
)
def quarter(found: Found, context: Context) -> Value | None:
    """A quarter or half of a year.

    Found: im dritten Quartal 2014
    Not: im Stadtviertel
    """
    size = (found.get("quarter_code") or found.get("quarter") or "H")[0]
    number = int(found.get("ordinal") or found.get("number") or found["quarter_code"][1])
    if number > (4 if size == "Q" else 2):
        return None
    year, needs = _year_of_part(number, size, found, context)
    if year is None:
        return Value(type="DATE", value=None, needs=needs)
    return Value(type="DATE", value=f"{year_in_range(year):04}-{size}{number}", needs=needs)


def _year_of_part(number: int, size: str, found: Found, context: Context) -> tuple[int | None, str | None]:
    published = context.published
    if "year" in found:
        return int(found["year"]), None
    if published.year is None:
        return None, published.needs
    if "relative" in found or "neighbour" in found:
        return published.year + int(found.get("relative") or found["neighbour"][:-1]), None
    if published.month is None or "its" in found:
        return published.year, None if "its" in found else YEAR
    months = 3 if size == "Q" else 6
    begins = (number - 1) * months + 1
    if context.direction == "past" and begins > published.month:
        return published.year - 1, None
    return published.year, None if context.direction else YEAR


@expression(
    "decade",
    de="""
    (<part> article?)? article? edge? <tens> dash? units
    (<part> article|(?<=in|since|from|until) article) edge? <tens>
    (<part> article?)? article? edge? <decade>
    """,
    en="""
    (article? <part:part|edge> (dash|of)?)? article? <decade>
    article? <decade:mid_decade>
    """,
)
def decade(found: Found, context: Context) -> Value | None:
    """A decade.

    Found: in den 1990er-Jahren
    Not: ein 80er
    """
    text = found.get("tens") or found["decade"]
    digits = "".join(c for c in text if c.isdecimal())
    mod = found.mod
    if len(digits) == len("1990"):
        return Value(type="DATE", value=digits[:3], mod=mod)
    now = context.published.year
    if now is None or int(digits) <= now % 100:
        return Value(type="DATE", value=f"19{digits[0]}", mod=mod, needs="a century")
    return Value(type="DATE", value=f"{now // 100 - 1:02}{digits[0]}", mod=mod)


@expression(
    "century",
    de="""
    (<part> article|article? <ordinal> <portion:half|third> article)? article? \
        (<number:small> point|<named:ordinal>) <century>
    """,
    en="""
    (article? <part:part|edge> (dash|of)?)? article? (<number:nth>|<named:ordinal>) <century>
    """,
)
def century(found: Found, _context: Context) -> Value | None:
    """A century.

    Found: im 15. Jahrhundert
    Not: das Jahrhundert
    """
    number = int((found.get("number") or found["named"]).rstrip("stndrh"))
    if not 1 <= number <= 21:
        return None
    mod = found.mod
    if "portion" in found:
        mod = "START" if found["ordinal"] == "1" else "END"
    return Value(type="DATE", value=f"{number - 1:02}", mod=mod)
