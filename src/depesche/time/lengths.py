"""Lengths of time, and the point that a length before or after publication leads to."""

import re
from decimal import Decimal, InvalidOperation

from depesche.time.calendar import days_on, months_on, period, year_in_range
from depesche.time.context import Anchor, Context, Mod, Value
from depesche.time.grammar import Found, expression

_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12, "0Y": 120, "00Y": 1200}
_FEW_DAYS = 30
_BOTH = frozenset(("beide", "beiden", "beider", "both"))
_OTHER_DAY = "the time it is reckoned from"


@expression(
    "duration",
    de="""
    (article? <told:relative>)? approx? exact? one? <amount> word? <unit:any_unit>
    (?<=since|before|after) (?P<span><bare:units>)
    approx <bare:units>
    approx? exact? <amount> (?=(until|and|dash|comma) approx? amount <unit:any_unit> <aged_too:old>?)
    article? (<told:relative>|<first:ordinal>) <amount> <unit:any_unit>
    exact? article? approx? one? <length>
    <long>
    approx? exact? <lasting|aging>
    """,
    en="""
    (article? <told:relative>)? approx? exact? many? <amount> word? <unit:any_unit> (and one <and_half:half>)?
    (?<=by|in) (?P<span><bare:units>)
    approx? exact? <amount> (and one <and_half:half>) <unit:any_unit>
    approx? exact? <half_of:half> (article|one|of)? <unit:any_unit>
    approx? exact? <amount> (?=(until|and|dash) amount <unit:any_unit>)
    article? (<told:relative>|<first:ordinal>) <amount> <unit:any_unit>
    approx? <long|lasting|length>
    """,
)
def duration(found: Found, context: Context) -> Value | None:
    """A length of time; after "vor" or "in" also the point it leads to.

    Found: vor etwa eineinhalb Jahren
    Not: zwei Jahrgänge
    """
    if (adjective := _adjective(found)) is not None or "unit" not in found:
        return adjective
    number = "0.5" if "half_of" in found else found.number("amount")
    unit = found["unit"]
    if number is None or _is_age(found, unit, number):
        return None
    if "amount" in found and found.word("amount").lower() in _BOTH and "first" not in found and "told" not in found:
        return Value(type="DATE", value="XXXX-XX-XX", needs=_OTHER_DAY)
    if "and_half" in found:
        number = f"{int(number)}.5" if number.isdecimal() else number
    if number == "X":
        return Value(type="DURATION", value=period("X", unit), vague=True, mod=_mod(found))
    value = period("6", "M") if (number, unit) == ("0.5", "Y") else _half_clock(number, unit)
    steps = _steps(found, context)
    when = None if steps is None else point(number, unit, steps, context.published, exact=_mod(found) is None)
    return Value(type="DURATION", value=value, mod=_mod(found), when=when)


def _half_clock(number: str, unit: str) -> str:
    return period("30", "TM") if (number, unit) == ("0.5", "TH") else period(number, unit)


def _adjective(found: Found) -> Value | None:
    if "long" in found:
        code = found["long"]
        value = f"P{code}" if not code.startswith("TX") else f"PT{code[1:]}"
        return Value(type="DURATION", value=value, vague="X" in code)
    for name in ("lasting", "aging"):
        if name in found:
            return _lasting(found, found[name])
    if "bare" in found:
        return Value(type="DURATION", value=period("X", found["bare"]), vague=True)
    if "length" in found:
        return Value(type="DURATION", value=found["length"])
    return None


def _lasting(found: Found, code: str) -> Value | None:
    """A length as an adjective; what is so many years "-jährig" only before something that lasts: else it is an age."""
    if "aging" in found and not _LASTS.search(found.word_behind().lower()):
        return None
    number = re.match(r"[\dX.]+", code)
    if number is None:
        return None
    value = period(number.group(), code[number.end() :])
    return Value(type="DURATION", value=value, vague=number.group() == "X", mod=_mod(found))


_LASTS = re.compile(
    r"(?:haft|strafe|zeit|dauer|frist|phase|pause|krieg|konflikt|vertrag|studium|lehre|schaft|ung|arbeit|bestehen|plan|"
    r"programm|sperre|jubiläum|projekt|amt|mandat|herrschaft|abwesenheit|aufenthalt|exil|periode|kampf|streit|suche|"
    r"prozess|verbot|bann|laufbahn|karriere|tätigkeit|garantie|freundschaft|ehe|bürgerkrieg|embargo|geschichte)(?:e?[ns])?$"
)
"""Nouns of what lasts, by their ends."""


def _is_age(found: Found, unit: str, number: str) -> bool:
    """Whether it is how old somebody is: "16 Jahre alt", "mit 22 Jahren", "zwischen sechs und elf Jahren"."""
    if unit not in ("Y", "M") or number == "X":
        return False
    behind, before = found.behind(), found.before()
    if behind == "old" or "aged_too" in found or before == "age" or (before == "from" and found.before(2) == "age"):
        return True
    around = before == "aged" or found.word_before() == "ab" or (before == "until" and found.before(2) == "aged")
    in_pair = before == "and" and found.before(3) == "aged"
    return unit == "Y" and (around or in_pair) and behind != "penal" and "told" not in found


def _mod(found: Found) -> Mod | None:
    for at in range(found.start, found.end):
        if found.signs[at][0] == "approx":
            return found.signs[at][1]  # type: ignore[return-value]  # the list has the names of TIMEX3
    return None


def _steps(found: Found, context: Context) -> int | None:
    """Whether the length leads back from publication (-1) or ahead (1)."""
    if "told" in found or "first" in found or _has_other_anchor(found):
        return None
    if found.word_before() == "in" and context.direction in ("present", "future"):
        return 1
    return -1 if found.before() in ("before", "since") else None


def _has_other_anchor(found: Found) -> bool:
    """Whether the length is reckoned from something else: "zwei Tage vor der Wahl"."""
    return found.behind() in ("before", "after", "article")


def point(number: str, unit: str, steps: int, published: Anchor, *, exact: bool) -> str | None:
    """EDTF of the point that a length leads to, as precise as its unit; None where publication does not tell."""
    try:
        amount = Decimal(number)
        if unit in _DAYS and published.day is not None:
            days = int(amount * _DAYS[unit])
            day = days_on(published.day, steps * days).isoformat()
            return day if unit == "D" and exact and days <= _FEW_DAYS else f"{day}~"
        if unit in _MONTHS and published.year is not None:
            return _month_or_year(amount * _MONTHS[unit], unit, steps, published)
    except (OverflowError, InvalidOperation, ValueError):
        return None
    return None


def _month_or_year(months: Decimal, unit: str, steps: int, published: Anchor) -> str | None:
    year = published.year or 1
    if months > 120_000:
        return None
    if unit != "M" and months % 12 == 0:
        return f"{year_in_range(year + steps * int(months) // 12):04}~"
    if published.month is None:
        return None
    there = months_on(year, published.month, steps * int(months))
    return f"{there[0]:04}-{there[1]:02}~"


@expression(
    "distance",
    de="""
    approx? one? <amount> <unit:any_unit> <way:earlier|later>
    <unit:units> <way:earlier|later>
    """,
    en="""
    approx? exact? many? <amount> <unit:any_unit> (and one <and_half:half>)? (<way:earlier|later>|<ago>)
    <unit:units> (<way:earlier|later>|<ago>)
    approx? <half_of:half> (article|one)? <unit:any_unit> <ago>
    <amount> (and one <and_half:half>) <unit:any_unit> <ago>
    """,
)
def distance(found: Found, context: Context) -> Value | None:
    """A point so far before or after publication, or another time of the report.

    Found: zwei Tage später
    Not: zwei Tage
    """
    unit, number = found["unit"], "0.5" if "half_of" in found else found.number("amount") if "amount" in found else "X"
    if number is None:
        return None
    number = f"{number}.5" if "and_half" in found and number.isdecimal() else number
    if "ago" in found:
        return _ago(number, unit, found, context)
    near = context.near_day()
    if unit[0] == "T":
        return Value(type="TIME", value="XXXX-XX-XXTXX:XX", needs=_OTHER_DAY)
    if unit in _DAYS and near is not None and number.isdecimal():
        step = (-1 if found.kind("way") == "earlier" else 1) * int(number) * _DAYS[unit]
        return Value(type="DATE", value=days_on(near, step).isoformat(), day=days_on(near, step))
    named = context.near_year()
    if unit == "Y" and named is not None and number.isdecimal():
        step = -1 if found.kind("way") == "earlier" else 1
        return Value(type="DATE", value=f"{year_in_range(named + step * int(number)):04}")
    return Value(type="DATE", value="XXXX-XX-XX", needs=_OTHER_DAY)


def _ago(number: str, unit: str, found: Found, context: Context) -> Value:
    """A length and "ago": the point itself, as precise as the unit."""
    if number == "X" or unit[0] == "T":
        return Value(type="DATE", value="PAST_REF", vague=True)
    when = point(number, unit, -1, context.published, exact=True)
    if when is None:
        return Value(type="DATE", value=None, needs=context.published.needs)
    return Value(type="DATE", value=when.rstrip("~"), mod=_mod(found), when=when)
