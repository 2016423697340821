"""When: time expressions and their values."""

from collections.abc import Iterator
from datetime import date

from msgspec import structs

from depesche.errors import ImpossibleDateError
from depesche.language import Analysis, Sentence
from depesche.record import Problem, Timex
from depesche.time import again, clocks, dates, days, lengths, spans
from depesche.time.calendar import stretch
from depesche.time.context import A_DAY, PUBLISHED, Context, Direction, Value, anchor
from depesche.time.grammar import BORDER, Found, Reader, letters, patterns
from depesche.time.lexicon import Sign, lexicon
from depesche.time.tense import Tenses

__all__ = ["find_times", "undated"]

RULE_MODULES = (again, clocks, dates, days, lengths, spans)
"""The modules whose rules are registered by being imported."""

_LIST_GAP = 2
"""Most words between two expressions of a list ("am Montag und am Dienstag"), which share their tense."""
_INVITATION = 12
"""Words from a date to the time of day that belongs to it."""
_NAMED = 3
"""Times that the problem of a report without a date names."""
_Match = tuple[str, Found, Reader]
_Read = tuple[Timex, Value, int]
"""An expression, its value, and the number of its sentence."""


def find_times(analysis: Analysis, published: str | None) -> tuple[Timex, ...]:
    """The time expressions, resolved as far as the date of publication (EDTF) allows."""
    language = (analysis.language or "")[:2]
    if not patterns(language) or not analysis.tokens:
        return ()
    signs = lexicon(language).signs(analysis.tokens)
    context, tenses = Context(published=anchor(published)), Tenses(analysis)
    read: list[_Read] = []
    reached = 0
    for rule, found, reader in _matches(analysis, signs, language):
        if found.start < reached:
            continue
        _move_to(found, reached, context, tenses, analysis)
        values = _values(reader, found, context)
        if values:
            read += [(_timex(rule, found, value, analysis), value, context.sentence) for value in values]
            context.note(values[-1])
            reached = found.end
    return tuple(_dated_from_behind(read))


def undated(times: tuple[Timex, ...], known: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problem of a report without a date of publication, where its times need one and none `known` says why."""
    waiting = [time.text for time in times if time.needs == PUBLISHED]
    if not waiting or any(problem.code.startswith("published-") for problem in known):
        return ()
    some = ", ".join(dict.fromkeys(waiting[:_NAMED]))
    why = f"no date of publication is known, so times stay open (such as {some}); it can be given with --published"
    return (Problem(code="published-missing", message=why),)


def _matches(analysis: Analysis, signs: list[Sign], language: str) -> list[_Match]:
    """All matches of all patterns in reading order, of those that start together the longest first."""
    spelled = letters(signs)
    passages = list(_passages(analysis))
    # Most patterns occur nowhere in a report: looking once for all passages is cheaper than in each.
    bordered = BORDER.join([spelled[first:last] for first, last in passages])
    occurring = [row for row in patterns(language) if row[1].search(bordered)]
    out: list[_Match] = []
    for first, last in passages:
        for rule, pattern, reader in occurring:
            matches = pattern.finditer(spelled, first, last)
            out += [(rule, Found(match, signs, analysis), reader) for match in matches]
    return sorted(out, key=lambda row: (row[1].start, -row[1].end))


def _passages(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """First token of each passage, and the one behind its last."""
    start, sentences = 0, analysis.sentences
    for sentence, after in zip(sentences, [*sentences[1:], None], strict=True):
        if after is None or after.passage != sentence.passage:
            yield start, sentence.end
            start = sentence.end


def _move_to(found: Found, reached: int, context: Context, tenses: Tenses, analysis: Analysis) -> None:
    """Let the context stand at an expression, which lies behind all that were read."""
    sentences = analysis.sentences
    while context.sentence + 1 < len(sentences) and sentences[context.sentence].end <= found.start:
        context.sentence += 1
    sentence = sentences[context.sentence]
    context.general = tenses.general(found.start, sentence)
    context.lasting = tenses.general(found.start, sentence, "long_states")
    context.hypothetical = tenses.hypothetical(found.start, sentence)
    in_list = bool({found.before(), found.before(2)} & {"and", "comma", "until", "dash"})
    context.joined = in_list and 0 < reached >= found.start - _LIST_GAP
    if not context.joined:
        context.direction = tenses.direction(found.start, found.end, sentence) or _announced(found, sentence)


def _announced(found: Found, sentence: Sentence) -> Direction | None:
    """Without a verb a date with a time of day behind it is an invitation: "Donnerstag, 20 Uhr, Rathaus"."""
    behind = found.signs[found.end : min(found.end + _INVITATION, sentence.end)]
    return "future" if any(kind == "oclock" for kind, _ in behind) else None


def _values(reader: Reader, found: Found, context: Context) -> tuple[Value, ...]:
    try:
        values = reader(found, context)
    except ImpossibleDateError:
        return (Value(type="DATE", value=None, needs="a day that the calendar has"),)
    except OverflowError:
        return (Value(type="DATE", value=None, needs="a year from 1 to 9999"),)
    return values if isinstance(values, tuple) else (values,) if values is not None else ()


def _timex(rule: str, found: Found, value: Value, analysis: Analysis) -> Timex:
    start, end = found.offsets()
    if value.part is not None:
        start, end = start + value.part[0], start + value.part[1]
    resolved = value.value is not None and value.needs is None and not value.vague
    covered = stretch(value.value, value.mod) if resolved and value.value and value.type in ("DATE", "TIME") else None
    return Timex(
        start=start, end=end, text=analysis.text[start:end], rule=rule, type=value.type, value=value.value,
        resolved=resolved, needs=value.needs, mod=value.mod, when=value.when or covered,
    )  # fmt: skip


def _dated_from_behind(read: list[_Read]) -> Iterator[Timex]:
    """The expressions, times of day that are still open dated by the day that their sentence names behind them."""
    days: dict[int, date] = {}
    out: list[Timex] = []
    for timex, value, sentence in reversed(read):
        if value.day is not None:
            days[sentence] = value.day
        day = days.get(sentence) or value.fallback
        is_open = value.type == "TIME" and value.needs == A_DAY and value.value
        out.append(_dated(timex, day) if is_open and day is not None else timex)
    return reversed(out)


def _dated(timex: Timex, day: date) -> Timex:
    """A time of day with its day."""
    value = f"{day.isoformat()}T{(timex.value or '').rpartition('T')[2]}"
    return structs.replace(timex, value=value, resolved=True, needs=None, when=stretch(value))
