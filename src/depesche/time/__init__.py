"""When: time expressions and their values."""

import re
from datetime import date

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
    return tuple(found)


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
