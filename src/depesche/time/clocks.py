"""Times of day."""

import re

from depesche.time.context import A_DAY, EACH_DAY, Context, Value
from depesche.time.grammar import Found, expression

_HALF_DAY = 12
_TOLD_BY_QUARTERS = {"halved": (-1, 30), "half_after": (0, 30), "quarter": (0, 15), "quarter_before": (-1, 45)}
"""Hours to add to the one that is named, and the minute: "halb acht" is 7.30, "half past eight" 8.30."""


@expression(
    "clock",
    de="""
    <hour:clock|clock_or_day|small|number> <oclock> (?=<part:daily|early>)?
    <hour:small|number> <oclock> <minute:small> (?!other|counted|word|point small|any_unit)
    <hour:clock|clock_or_day|small> (?=(until|dash|slash|and) (clock|clock_or_day|small) oclock)
    <range:hours> oclock
    (?<=around) (?P<span><hour:clock|clock_or_day>) (?!counted|point small|other)
    (?<=around|at|since|from) (?P<span><halved:half_past> <hour:number|small>) (?!any_unit)
    (<quarter:quarter_past>|<quarter_before:quarter_to>) <hour:number|small>
    """,
    en="""
    <hour:clock|small> <meridiem|oclock>
    <with_half:clock_half>
    (?<=around|by|at|until|since|from) (?P<span><hour:clock>) (?!counted|other)
    <hour:clock> oclock
    (<half_after:hour_past>|<quarter:quarter_past>|<quarter_before:quarter_to>) <hour:number|small>
    <hour:clock|small> (?=(until|dash|and) (clock|small) meridiem)
    """,
)
def clock(found: Found, context: Context) -> Value | tuple[Value, ...] | None:
    """A time of day.

    Found: um 20.30 Uhr
    Not: 20.30 Euro
    """
    if "range" in found:
        first, last = re.split("[-/]", found["range"])
        end = len(found.text)
        return (
            _at(int(first), 0, context, part=(0, len(first))),
            _at(int(last), 0, context, part=(len(first) + 1, end)),
        )
    if "with_half" in found:
        half = found["with_half"].lower()
        return _of_text(half[:-2], half[-2:], context)
    part = {"AF": "pm", "EV": "pm"}.get(found.get("part") or "", found.get("meridiem"))
    text = found["hour"]
    if not found.is_clock("hour"):
        return None
    for name, (hours, minute) in _TOLD_BY_QUARTERS.items():
        if name in found:
            hour = int(text) + hours
            return _at(hour, minute, context) if 0 <= hour <= _HALF_DAY else None
    if "minute" in found:
        text = f"{text}:{found['minute']}"
    return _of_text(text, part, context)


def _of_text(text: str, half: str | None, context: Context) -> Value | None:
    hour_text, _, minute_text = text.replace(".", ":").partition(":")
    hour, minute = int(hour_text), int(minute_text or "0")
    if half and half[0] == "p" and hour < _HALF_DAY:
        hour += _HALF_DAY
    elif half and half[0] == "a" and hour == _HALF_DAY:
        hour = 0
    return _at(hour, minute, context)


def _at(hour: int, minute: int, context: Context, part: tuple[int, int] | None = None) -> Value:
    if hour > 24 or minute > 59:
        return Value(type="TIME", value=None, needs="an hour that the day has", part=part)
    return of_day(f"{hour:02}:{minute:02}", context, part)


def of_day(time: str, context: Context, part: tuple[int, int] | None = None) -> Value:
    """A time of the day that was named last; open where none was yet, or where there are several."""
    if context.sets == context.sentence:
        return Value(type="TIME", value=f"T{time}", needs=EACH_DAY, part=part)
    if (own := context.own_day()) is not None:
        return Value(type="TIME", value=f"{own.isoformat()}T{time}", part=part)
    return Value(type="TIME", value=f"T{time}", needs=A_DAY, part=part, fallback=context.near_day())


@expression(
    "daytime",
    de="""
    (?<=at|around|in|until|article|by|same|before|after) (?P<span>edge? <daytime|tomorrow>) \
        (?!by article? (weekday|small))
    <daily>
    """,
    en="""
    (?<=at|around|in|until|article|by|before|after) (?P<span>edge? <daytime>)
    (?<=article) (?P<span>edge? <daytime>)
    <same> <daytime>
    """,
)
def daytime(found: Found, context: Context) -> Value | None:
    """A part of the day: of the day that was named last, or that the report is of.

    Found: am frühen Morgen
    Not: guten Abend
    """
    if "daily" in found:
        return None if found.before() == "oclock" else _daily(found["daily"], context)
    part = found.get("daytime") or found["tomorrow"]
    if "tomorrow" in found and found.word("tomorrow")[0].islower():
        return None
    if (own := context.own_day()) is not None:
        return Value(type="TIME", value=f"{own.isoformat()}T{part}")
    likely = context.published.day
    value = f"{likely.isoformat() if likely is not None else 'XXXX-XX-XX'}T{part}"
    return Value(type="TIME", value=value, needs=A_DAY, fallback=context.near_day())


def _daily(part: str, context: Context) -> Value:
    if context.day is not None and context.day_sentence == context.sentence:
        return Value(type="TIME", value=f"{context.day.isoformat()}T{part}")
    return Value(type="SET", value=f"XXXX-XX-XXT{part}", vague=True)
