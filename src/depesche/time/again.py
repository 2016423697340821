"""What comes again and again, and what is only now, before or later."""

from depesche.time.calendar import period
from depesche.time.context import Context, Value
from depesche.time.grammar import Found, expression


@expression(
    "set",
    de="""
    <frequent>
    <every> <nth:ordinal> <weekday> in <of:unit>
    <every> <step:ordinal> <unit>
    <every> (ordinal|word)? (<weekday|weekday_time>|<unit>|<season>|<month>|<daytime|tomorrow>)
    <all> <amount> <unit:any_unit>
    <habit>
    <times> (in|at|per|article) (article|one)? <unit>
    <per> <unit>
    amount counted (?P<span>in <unit>) (?!year)
    amount counted at (?P<span><unit>)
    """,
    en="""
    <frequent>
    <every> <step:ordinal> <unit>
    <every> (<weekday>|<unit>|<season>|<month>|<daytime>)
    <every> <amount> <unit:any_unit>
    <habit>
    <times> (one|per|every) <unit>
    <per> <unit>
    """,
)
def again(found: Found, _context: Context) -> Value | None:
    """Something that comes again and again.

    Found: jeden Montag
    Not: am Montag
    """
    if "frequent" in found:
        return Value(type="SET", value=found["frequent"])
    for name in ("weekday", "weekday_time", "habit"):
        if name in found:
            return Value(type="SET", value=_weekly(found[name]), vague=True)
    if "season" in found:
        return Value(type="SET", value=f"XXXX-{found['season']}", vague=True)
    if "month" in found:
        return Value(type="SET", value=f"XXXX-{int(found['month']):02}", vague=True)
    if "daytime" in found or "tomorrow" in found:
        return Value(type="SET", value=f"XXXX-XX-XXT{found.get('daytime') or found['tomorrow']}", vague=True)
    number = found.number("amount") if "amount" in found else found.get("step") or "1"
    if number is None or ("times" in found and found["unit"].startswith("T")):
        return None
    return Value(type="SET", value=period(number, found["unit"]), vague=number == "X")


def _weekly(code: str) -> str:
    if not code[0].isdigit():
        return f"XXXX-WXX-{code}"
    return f"XXXX-WXX-{code[0]}" + (f"T{code[1:]}" if code[1:] else "")


@expression(
    "vague",
    de="""
    <reference>
    article? <future>
    """,
    en="""
    <reference>
    article <future>
    """,
)
def vague(found: Found, _context: Context) -> Value | None:
    """A time that is only now, before or later.

    Found: damals
    Not: danach
    """
    if "future" in found:
        told = found.before() in ("in", "by") or found.first_kind == "article"
        return Value(type="DATE", value="FUTURE_REF", vague=True) if told and found.before() == "in" else None
    return Value(type="DATE", value=found["reference"], vague=True)
