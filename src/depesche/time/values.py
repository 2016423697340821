"""TIMEX3 values of time expressions, reckoned from the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from depesche.time.words import (
    DAYTIMES,
    DEICTIC,
    FREQUENT,
    MONTHS,
    NUMBERS,
    SEASONS,
    VAGUE,
    WEEKDAYS,
    period,
    unit_of,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """What an expression stands for."""

    type: str
    value: str | None
    needs: str | None = None
    vague: bool = False
    """Whether the value is no point or length that can be reckoned with (PAST_REF, PXY)."""


def value_of(rule: str, match: re.Match[str], today: date | None, *, future: bool) -> Value:
    """The value of an expression that a rule has matched; `future` if its clause tells what is to come."""
    groups = {key: group for key, group in match.groupdict().items() if group}
    try:
        return _READERS[rule.removeprefix("time.")](groups, today, future)
    except (ValueError, OverflowError):
        return Value(type="DATE", value=None, needs="a date that the calendar has")


def _date(groups: dict[str, str], today: date | None, future: bool) -> Value:
    day = int(groups["day"])
    month = MONTHS[groups["month"].lower()] if "month" in groups else int(groups["number"])
    year = int(groups.get("year") or groups.get("full") or 0)
    if year:
        return Value(type="DATE", value=date(year, month, day).isoformat())
    if today is None:
        return Value(type="DATE", value=None, needs="published")
    return Value(type="DATE", value=_near(today, month, day, future=future).isoformat())


def _near(today: date, month: int, day: int, *, future: bool) -> date:
    """The day of that name that lies nearest to publication; for what is to come, not long before it."""
    near = [date(today.year + step, month, day) for step in (-1, 0, 1)]
    if future:
        near = [there for there in near if there >= today - timedelta(days=31)]
    return min(near, key=lambda there: abs((there - today).days))


def _month(groups: dict[str, str], today: date | None, future: bool) -> Value:
    month = MONTHS[groups["month"].lower()]
    if "year" in groups:
        return Value(type="DATE", value=f"{groups['year']}-{month:02}")
    if today is None:
        return Value(type="DATE", value=None, needs="published")
    return Value(type="DATE", value=f"{_near(today, month, 1, future=future).year}-{month:02}")


def _year(groups: dict[str, str], _today: date | None, _future: bool) -> Value:
    return Value(type="DATE", value=groups["year"])


def _season(groups: dict[str, str], today: date | None, _future: bool) -> Value:
    season = SEASONS[groups["season"].lower()]
    year = groups.get("year") or (f"{today.year}" if today else None)
    return Value(type="DATE", value=f"{year}-{season}" if year else None, needs=None if year else "published")


def _weekday(groups: dict[str, str], today: date | None, future: bool) -> Value:
    kind = "TIME" if "daytime" in groups else "DATE"
    if today is None:
        return Value(type=kind, value=None, needs="published")
    wanted = WEEKDAYS[groups["weekday"].lower()]
    if "next" in groups or (future and "last" not in groups):
        day = today + timedelta(days=(wanted - today.weekday()) % 7 or 7)
    else:
        back = (today.weekday() - wanted) % 7
        day = today - timedelta(days=back or (7 if "last" in groups else 0))
    return Value(type=kind, value=day.isoformat() + _daytime(groups))


def _daytime(groups: dict[str, str]) -> str:
    return "T" + DAYTIMES[groups["daytime"].lower()] if "daytime" in groups else ""


def _deictic(groups: dict[str, str], today: date | None, _future: bool) -> Value:
    kind = "TIME" if "daytime" in groups else "DATE"
    if today is None:
        return Value(type=kind, value=None, needs="published")
    day = today + timedelta(days=DEICTIC[groups["deictic"].lower()])
    return Value(type=kind, value=day.isoformat() + _daytime(groups))


def _span(groups: dict[str, str], today: date | None, _future: bool) -> Value:
    if "plural" in groups:
        return Value(type="DURATION", value=period("X", unit_of(groups["plural"])), vague=True)
    if today is None:
        return Value(type="DATE", value=None, needs="published")
    step = -1 if "last" in groups or "before" in groups else 1 if "next" in groups else 0
    name = groups.get("calendar", "Wochenende" if "weekend" in groups else "Jahr").lower()
    if name.startswith(("jahr", "year")):
        return Value(type="DATE", value=f"{today.year + step:04}")
    if name.startswith("mon"):
        months = today.year * 12 + today.month - 1 + step
        return Value(type="DATE", value=f"{months // 12:04}-{months % 12 + 1:02}")
    year, week, _ = (today + timedelta(weeks=step)).isocalendar()
    return Value(type="DATE", value=f"{year:04}-W{week:02}" + ("-WE" if "ende" in name else ""))


def _vague(groups: dict[str, str], _today: date | None, _future: bool) -> Value:
    name = next((name for name in VAGUE if name in groups), "PAST_REF")
    return Value(type="DATE", value=name, vague=True)


def _clock(groups: dict[str, str], _today: date | None, _future: bool) -> Value:
    return Value(
        type="TIME", value=f"T{int(groups['hour']):02}:{groups.get('minute', '00')}", needs="a date", vague=True
    )


def _set(groups: dict[str, str], _today: date | None, _future: bool) -> Value:
    if "frequent" in groups:
        return Value(type="SET", value=FREQUENT[groups["frequent"].lower()])
    name = groups.get("weekday") or groups.get("habit", "").removesuffix("s")
    if name:
        day = WEEKDAYS[name.lower()] + 1
        return Value(type="SET", value=f"XXXX-WXX-{day:02}" + _daytime(groups), vague=True)
    return Value(type="SET", value=period("1", unit_of(groups.get("unit") or groups["each"])))


def _duration(groups: dict[str, str], _today: date | None, _future: bool) -> Value:
    if "number" in groups:
        number = NUMBERS.get(groups["number"].lower(), groups["number"].replace(",", "."))
        return Value(type="DURATION", value=period(number, unit_of(groups["unit"])))
    return Value(type="DURATION", value=period("X", unit_of(groups.get("units") or groups["long"])), vague=True)


def _decade(groups: dict[str, str], _today: date | None, _future: bool) -> Value:
    digits = groups["decade"]
    return Value(type="DATE", value=digits[:3] if len(digits) == 4 else f"19{digits[0]}", vague=len(digits) == 2)


def _century(groups: dict[str, str], _today: date | None, _future: bool) -> Value:
    return Value(type="DATE", value=f"{int(groups['century']) - 1:02}")


_READERS = {
    "date": _date, "month": _month, "year": _year, "season": _season, "weekday": _weekday, "deictic": _deictic,
    "span": _span, "vague": _vague, "clock": _clock, "set": _set, "duration": _duration, "century": _century,
    "decade": _decade,
}  # fmt: skip
