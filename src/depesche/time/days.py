"""Days told from the day of publication, and days told from a day that the report has named."""

from dataclasses import replace
from datetime import date

from depesche.time.calendar import days_on, months_on, week_of, year_in_range
from depesche.time.context import Context, Type, Value
from depesche.time.grammar import Found, expression
from depesche.time.lexicon import words_of

_OTHER_DAY = "the day it is reckoned from"
_OTHER_YEAR = "the year it is reckoned from"
_WHICH = "which one"
_WHICH_PART = "which part of it"


@expression(
    "weekday",
    de="""
    article? <relative|dayish|same> <weekday|weekday_time> <part:day_part>?
    <weekday|weekday_time> edge? <part:day_part>? (article? <which:relative> <unit>)?
    """,
    en="""
    article? <relative|same> <weekday> <part:day_part>?
    <weekday> <part:day_part>? (article? <which:relative> <unit>)?
    edge <weekday> <part:day_part>?
    """,
)
def weekday(found: Found, context: Context) -> Value | None:
    """A weekday; the tense of its clause tells which.

    Found: am Donnerstagabend
    Not: donnerstags
    """
    name = "weekday" if "weekday" in found else "weekday_time"
    code = found["weekday"] if name == "weekday" else found["weekday_time"]
    wanted, part = int(code[0]) - 1, code[1:] or found.get("part") or ""
    today = context.published.day
    kind: Type = "TIME" if part else "DATE"
    if _is_a_name(found):
        return None
    if found.before() == "one" or found.behind_is("before", "after", then="holiday"):
        return Value(type=kind, value=f"XXXX-WXX-{wanted + 1}" + (f"T{part}" if part else ""), needs=_WHICH)
    if today is None:
        return Value(type=kind, value=None, needs=context.published.needs)
    if "dayish" in found:
        there = days_on(today, int(found["dayish"]))
    elif "same" in found:
        return Value(type=kind, value=None, needs=_OTHER_DAY)
    elif "which" in found and found["unit"] == "W":
        monday = days_on(today, -today.weekday())
        there = days_on(monday, 7 * int(found["which"]) + wanted)
    elif _ends_a_range(found) and (first := context.own_day()) is not None:
        there = days_on(first, (wanted - first.weekday()) % 7)
    else:
        there = _weekday(today, wanted, found.get("relative"), context)
    return _with_part(there, part)


def _ends_a_range(found: Found) -> bool:
    """Whether a weekday goes on from one: "von Montag bis Freitag", "die Nacht von Samstag auf Sonntag"."""
    return found.before() in ("until", "by") and found.before(2) in ("weekday", "weekday_time")


def _is_a_name(found: Found) -> bool:
    """Whether it is somebody's name: "Peter Freitag" (in English "Washington Friday" is a day)."""
    german = (found.analysis.language or "").startswith("de")
    return german and found.start + 1 == found.end and found.before() == "other" and found.capital_before()


def _weekday(today: date, wanted: int, relative: str | None, context: Context) -> date:
    ahead, back = (wanted - today.weekday()) % 7, (today.weekday() - wanted) % 7
    if relative is not None and relative != "0":
        step = int(relative)
        return (
            days_on(today, (ahead or 7) + 7 * (step - 1)) if step > 0 else days_on(today, -(back or 7) + 7 * (step + 1))
        )
    return days_on(today, ahead if context.direction in ("present", "future") else -back)


def _with_part(there: date, part: str) -> Value:
    """The day, or the part of it."""
    if part:
        return Value(type="TIME", value=f"{there.isoformat()}T{part}", day=there)
    return Value(type="DATE", value=there.isoformat(), day=there)


@expression(
    "deictic",
    de="""
    <deictic> edge? <part:day_part|daily>?
    (?P<span><now:deictic>) <still>
    (?<=still) <now:deictic>
    (?<=until) <now:deictic>
    <dayish> (<part:day_part>|unit)?
    <tomorrow> <part:daytime|early|daytime_part>?
    """,
    en="""
    <deictic> <part:day_part>?
    <deictic> (?=apostrophe)
    """,
)
def deictic(found: Found, context: Context) -> Value | None:
    """A day told from the day of publication; "heute" may also be these days.

    Found: gestern Abend
    Not: am Morgen
    """
    step, part = _step(found), found.get("part") or ""
    if step is None:
        return None
    if not step[-1].isdigit():
        step, part = step[:-2], step[-2:]
    alone = found.start + 1 == found.end
    if step == "0" and alone and _is_general(found, context):
        return Value(type="DATE", value="PRESENT_REF", vague=True)
    if context.published.day is None:
        return Value(type="TIME" if part else "DATE", value=None, needs=context.published.needs)
    there = days_on(context.published.day, int(step))
    return _with_part(there, part)


def _step(found: Found) -> str | None:
    """The days from publication; None where "Morgen" is the part of a day."""
    if "tomorrow" in found:
        is_noun = found.word("tomorrow")[0].isupper() and found.before() not in ("", "point", "colon", "open", "other")
        return None if is_noun else "1"
    return found.get("deictic") or found.get("dayish") or found.get("now")


def _is_general(found: Found, context: Context) -> bool:
    if "dayish" in found:
        return not found.word_behind().lower().endswith(tuple(words_of("de", "occasions")))
    if "now" in found:
        return True
    opens = found.word("deictic")[0].isupper()
    if context.hypothetical or context.lasting or (opens and found.before() in ("article", "of")):
        return True
    return context.general and not opens and found.before() not in ("since", "from", "until", "and", "at")


@expression(
    "anaphor",
    de="""
    (article? <alike:same> other article)? <neighbour:neighbour>
    article? <follow|same> <unit|daytime>
    article? <next:relative> <unit|daytime|tomorrow>
    <tags> <way:earlier|later>
    <unit|daytime|tomorrow> <way:earlier|later>
    (?<=at) <nth:ordinal> <unit>
    """,
    en="""
    article? <follow|same> <unit|daytime>
    article? <next:relative> <unit|daytime>
    article? <day:unit> (<way:before>|<way_after:after>) (?=comma|point)
    """,
)
def anaphor(found: Found, context: Context) -> Value | None:
    """A day, month or year told from one that the report has named.

    Found: am Tag darauf
    Not: am Tag der Abreise
    """
    if "neighbour" in found:
        value = _neighbour(found["neighbour"], context)
        return replace(value, needs=value.needs or _WHICH_PART) if "alike" in found else value
    unit = found.get("unit") or found.get("day") or ("D" if "tags" in found else "")
    if "same" in found and (unit not in ("D", "Y", "") or found.behind_is("article", then="small")):
        return None
    if "nth" in found:
        return Value(type="DATE", value="XXXX-XX-XX", needs=_OTHER_DAY) if unit == "D" else None
    step = _way(found)
    if step is None or (unit and unit not in ("D", "Y", "W", "M")):
        return None
    if "next" in found and unit not in ("D", ""):
        return None
    if unit in ("D", ""):
        part = found.get("daytime") or found.get("tomorrow") or ""
        return _day_from(context, step, part)
    value = _neighbour(f"{step}{unit}", context)
    open_year = unit == "Y" and context.near_year() is None and value.needs is None
    return replace(value, needs=_OTHER_YEAR) if open_year else value


def _way(found: Found) -> int | None:
    if "same" in found:
        return 0
    for name in ("follow", "next"):
        if name in found:
            step = int(found[name])
            return step if name == "follow" or step >= 0 else None
    if "way" in found:
        return -1 if found.kind("way") in ("earlier", "before") else 1
    return 1 if "way_after" in found else None


def _day_from(context: Context, step: int, part: str) -> Value:
    near = context.near_day(3 if step < 0 else 1)
    if near is None:
        return Value(
            type="TIME" if part else "DATE", value="XXXX-XX-XX" + (f"T{part}" if part else ""), needs=_OTHER_DAY
        )
    there = _with_part(days_on(near, step), part)
    return replace(there, day=None) if step < 0 else there


def _neighbour(code: str, context: Context) -> Value:
    step, unit = int(code[:-1]), code[-1]
    if unit in "DE":
        return _day_from(context, step, "EV" if unit == "E" else "")
    published, named = context.published, context.near_year()
    year = named if named is not None else published.year
    if year is None:
        return Value(type="DATE", value=None, needs=published.needs)
    if unit == "Y":
        return Value(type="DATE", value=f"{year_in_range(year + step):04}")
    if published.month is None or published.year is None:
        return Value(type="DATE", value=None, needs=published.needs)
    if unit == "M":
        there = months_on(published.year, published.month, step)
        return Value(type="DATE", value=f"{there[0]:04}-{there[1]:02}")
    if unit == "Q":
        there = months_on(published.year, published.month, 3 * step)
        return Value(type="DATE", value=f"{there[0]:04}-Q{(there[1] + 2) // 3}")
    if published.day is None:
        return Value(type="DATE", value=None, needs=published.needs)
    return Value(type="DATE", value=week_of(days_on(published.day, 7 * step)))
