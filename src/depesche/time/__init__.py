"""When: time expressions and their values."""

import re
from datetime import date

from msgspec import structs

from depesche.language import Analysis
from depesche.record import Timex
from depesche.time.expressions import PATTERNS
from depesche.time.values import value_of
from depesche.time.words import parse_day

__all__ = ["find_times"]

_TO_COME = frozenset(("sollen", "wollen"))


def find_times(analysis: Analysis, published: str | None) -> tuple[Timex, ...]:
    """The time expressions, resolved as far as the date of publication (EDTF) allows."""
    if not (analysis.language or "").startswith(("de", "en")):
        return ()
    today = parse_day(published)
    found: list[Timex] = []
    for passage in analysis.passages:
        matches = [
            (match.start(), -match.end(), name, match)
            for name, pattern in PATTERNS
            for match in pattern.finditer(analysis.text, passage.start, passage.end)
        ]
        reached = passage.start
        for start, _, name, match in sorted(matches, key=lambda row: row[:2]):
            if start >= reached:
                found.append(_timex(name, match, analysis, today))
                reached = match.end()
    return tuple(_dated(found, analysis))


def _dated(found: list[Timex], analysis: Analysis) -> list[Timex]:
    """Give a time of day the date that its sentence names before it, or else behind it."""
    out = list(found)
    for number, time in enumerate(found):
        if time.rule != "time.clock":
            continue
        near = [*reversed(found[max(0, number - 3) : number]), *found[number + 1 : number + 3]]
        day = next((t for t in near if _is_day(t) and _same_sentence(t, time, analysis)), None)
        if day is not None and day.value is not None:
            out[number] = structs.replace(time, value=f"{day.value[:10]}{time.value}", resolved=True, needs=None)
    return out


def _is_day(time: Timex) -> bool:
    return time.resolved and time.value is not None and re.match(r"\d{4}-\d\d-\d\d", time.value) is not None


def _same_sentence(one: Timex, other: Timex, analysis: Analysis) -> bool:
    tokens = analysis.token_at(one.start), analysis.token_at(other.start)
    if tokens[0] is None or tokens[1] is None:
        return False
    return analysis.sentence_of(tokens[0]) is analysis.sentence_of(tokens[1])


def _timex(rule: str, match: re.Match[str], analysis: Analysis, today: date | None) -> Timex:
    value = value_of(rule, match, today, future=_is_to_come(match.start(), analysis))
    return Timex(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        rule=rule,
        type=value.type,  # type: ignore[arg-type]  # the readers give the four TIMEX3 types
        value=value.value,
        resolved=value.value is not None and not value.vague,
        needs=value.needs,
    )


def _is_to_come(offset: int, analysis: Analysis) -> bool:
    """Whether the clause around an expression tells what is to come: future, or a plan in the present."""
    token = analysis.token_at(offset)
    clause = analysis.clause_of(token) if token is not None else None
    predicate = clause.predicate if clause is not None else None
    if predicate is None:
        return False
    return predicate.tense == "future" or (predicate.modal in _TO_COME and predicate.tense == "present")
