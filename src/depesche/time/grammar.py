"""Patterns of time expressions: regular expressions whose letters are kinds of words, and the register of the rules.

A pattern is read as a regular expression over tokens: "article? <relative> <unit>" finds "der vergangenen Woche". A
name in angle brackets is kept under that name, "<day:small|nth>" under another, "<unit|daytime>" each under its own;
"(?P<span>...)" marks the part that is the expression where the pattern looks at more. Every token is one letter, so
that positions in the string are tokens.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from depesche.language import Analysis
from depesche.rules import rule
from depesche.time.context import Context, Mod, Value
from depesche.time.lexicon import Sign, lexicon

KINDS = (
    "other word more point comma colon slash dash open close apostrophe small year figure clock_or_day clock "
    "day_month decimal numeric_date iso_date seasons years hours nth tens decade clock_half lasting aging month "
    "short_month weekday weekday_time habit none daytime daytime_part tomorrow early daily edge season holiday "
    "undated one number many ordinal times unit units century length long year_word term vintage weekend quarter "
    "quarter_code half third part part_of deictic dayish this_year relative follow same neighbour tags earlier later "
    "reference future past every all per frequent approx exact oclock half_past quarter_past quarter_to article in "
    "within at since from until before after around by and this still whole old age aged penal each counted label ago "
    "meridiem of mid_month mid_year mid_decade quote yearish hour_past"
).split()  # fmt: skip
_LETTERS = {kind: chr(0x100 + number) for number, kind in enumerate(KINDS)}
BORDER = "\n"
"""Stands between passages, and for no kind of word."""
_GROUPS = {
    "amount": "one|number|many|small|figure|decimal|year|clock_or_day|clock|day_month",
    "count": "number|small|figure|decimal|many|clock_or_day|clock|day_month",
    "any_unit": "unit|units|century",
    "relative": "relative|this",
    "day_part": "daytime|daytime_part|tomorrow|early",
}
_NAMED = re.compile(r"\(\?<=([\w|]+)\)|\(\?P<(\w+)>|\(\?<?[=!:]|<(\w+(?:\|\w+)+)>|<(\w+)(?::([\w|]+))?>|([a-z_]+)|\(")


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule's pattern."""

    match: re.Match[str]
    signs: list[Sign]
    """Kinds and values of all tokens of the report."""
    analysis: Analysis

    def __contains__(self, name: str) -> bool:
        """Whether the named part of the pattern was there."""
        return self.match.start(name) >= 0 if name in self.match.re.groupindex else False

    def __getitem__(self, name: str) -> str:
        """The value of the named word."""
        return self.signs[self.match.start(name)][1]

    def get(self, name: str) -> str | None:
        """The value of the named word, None where it was not there."""
        if name not in self:
            return None
        return self[name]

    def word(self, name: str) -> str:
        """The named word itself."""
        return self.analysis.tokens[self.match.start(name)].text

    @property
    def text(self) -> str:
        """The first word of the expression."""
        return self.analysis.tokens[self.start].text

    def behind_is(self, *kinds: str, then: str) -> bool:
        """Whether a word of these kinds stands behind the expression, and one of the kind `then` behind that."""
        signs = self.signs[self.end : self.end + 2]
        return len(signs) > 1 and signs[0][0] in kinds and signs[1][0] == then

    def capital_before(self) -> bool:
        """Whether the word before the expression has a capital."""
        return self.start > 0 and self.analysis.tokens[self.start - 1].text[0].isupper()

    def word_before(self) -> str:
        """The word before the expression in lower case; empty at the start of the text."""
        return self.analysis.tokens[self.start - 1].lower if self.start else ""

    def offsets(self) -> tuple[int, int]:
        """Code point offsets of the expression."""
        tokens = self.analysis.tokens
        return tokens[self.start].start, tokens[self.end - 1].end

    def start_of(self, name: str) -> int:
        """Offset of the named word."""
        return self.analysis.tokens[self.match.start(name)].start

    def end_of(self, name: str) -> int:
        """Offset behind the named word."""
        return self.analysis.tokens[self.match.end(name) - 1].end

    def word_behind(self) -> str:
        """The word behind the expression; empty at the end of the text."""
        tokens = self.analysis.tokens
        return tokens[self.end].text if self.end < len(tokens) else ""

    def is_clock(self, name: str) -> bool:
        """Whether the named number is an hour, with minutes or without ("9.5" of "neuneinhalb" is none)."""
        kind, value = self.signs[self.match.start(name)]
        return kind != "number" or value.isdecimal()

    def tag_behind(self) -> str:
        """The part of speech of the word behind the expression; empty at the end of the text."""
        tokens = self.analysis.tokens
        return tokens[self.end].tag if self.end < len(tokens) else ""

    def number(self, name: str) -> str | None:
        """The digits of the named number, "X" for several."""
        return lexicon((self.analysis.language or "")[:2]).number(self[name])

    def kind(self, name: str) -> str:
        """The kind of the named word."""
        return self.signs[self.match.start(name)][0]

    @property
    def first_kind(self) -> str:
        """The kind of the expression's first word."""
        return self.signs[self.start][0]

    @property
    def edge(self) -> str | None:
        """The value of "früh" or "spät" among the expression's first words: "den späten Neunzigern"."""
        return next((value for kind, value in self.signs[self.start : self.start + 2] if kind == "edge"), None)

    @property
    def mod(self) -> Mod | None:
        """The part of it that is told: "Anfang", "Mitte", "Ende", "früh", "spät"."""
        if self.first_kind.startswith("mid_") or self.kind_of_last.startswith("mid_"):
            return "MID"
        part = self["part_of"][1:] if "part_of" in self else self.get("part") or self.edge
        return part if part in ("START", "MID", "END") else None  # type: ignore[return-value]  # narrowed by the tuple

    @property
    def kind_of_last(self) -> str:
        """The kind of the expression's last word."""
        return self.signs[self.end - 1][0]

    def before(self, steps: int = 1) -> str:
        """The kind of the word before the expression; empty at the start of the text."""
        at = self.start - steps
        return self.signs[at][0] if at >= 0 else ""

    def behind(self) -> str:
        """The kind of the word behind the expression; empty at the end of the text."""
        return self.signs[self.end][0] if self.end < len(self.signs) else ""

    @property
    def is_counted_range(self) -> bool:
        """Whether a number that is no year closes a range behind the expression: "2000 bis 3000"."""
        kinds = [kind for kind, _ in self.signs[self.end : self.end + 3]]
        joined = len(kinds) > 1 and kinds[0] in ("until", "dash", "and", "by", "article")
        return joined and (kinds[1] == "figure" or (kinds[1] == "year" and kinds[2:] == ["counted"]))

    @property
    def start(self) -> int:
        """First token of the expression."""
        return self.match.start("span") if "span" in self else self.match.start()

    @property
    def end(self) -> int:
        """Behind its last token."""
        return self.match.end("span") if "span" in self else self.match.end()


Reader = Callable[[Found, Context], Value | tuple[Value, ...] | None]
"""Reads a match: its value, the values of its parts, or None if it is no time after all."""
R = TypeVar("R", bound=Reader)

_LINES: dict[str, list[tuple[str, str, Reader]]] = {"de": [], "en": []}
"""For each language the rules' patterns as they are written, with their names and readers."""


def expression(name: str, *, de: str = "", en: str = "") -> Callable[[R], R]:
    """Register the decorated reader as the rule "time.NAME" with its patterns, one a line."""

    def register(reader: R) -> R:
        rule(f"time.{name}")(reader)
        for language, patterns in (("de", de), ("en", en)):
            lines = [line.strip() for line in patterns.splitlines() if line.strip()]
            _LINES[language] += [(f"time.{name}", line, reader) for line in lines]
        return reader

    return register


@cache
def patterns(language: str) -> tuple[tuple[str, re.Pattern[str], Reader], ...]:
    """The rules' patterns of a language with their names and readers; none for a language we do not know.

    They are compiled when the first report of a language is read, so that no other waits for it.
    """
    return tuple((name, compiled(line), reader) for name, line, reader in _LINES.get(language, ()))


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression over letters of a pattern over words."""
    return re.compile(_NAMED.sub(_translated, pattern).replace(" ", ""))


def _translated(match: re.Match[str]) -> str:
    behind, kept, either, name, kinds, bare = match.groups()
    if behind:
        return f"(?<={_letter(behind)[3:].partition(_LETTERS['more'])[0]})"
    if either:
        return "(?:" + "|".join(f"(?P<{kind}>{_letter(kind)})" for kind in either.split("|")) + ")"
    if name:
        return f"(?P<{name}>{_letter(kinds or name)})"
    if bare:
        return _letter(bare)
    return match.group() if kept or match.group() != "(" else "(?:"


def _letter(kinds: str) -> str:
    spelled = "|".join(_GROUPS.get(kind, kind) for kind in kinds.split("|")).split("|")
    unless = f"(?![{_LETTERS['this']}])" if kinds == "article" else ""
    return f"(?:[{''.join(_LETTERS[kind] for kind in spelled)}]{_LETTERS['more']}*{unless})"


def letters(signs: list[Sign]) -> str:
    """The letters of the tokens' kinds."""
    return "".join([_LETTERS[kind] for kind, _ in signs])
