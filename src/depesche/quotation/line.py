"""A sentence as the quotation rules see it: stretches between commas, colons and dashes, verbatim speech kept whole."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from depesche.language import Analysis, Phrase, Token

if TYPE_CHECKING:
    from depesche.quotation.cue import Cue

_LONGEST = 1500
"""Tokens of a line after which it ends though its quotation marks are open: rules look at a line as a whole."""
_MARKS = frozenset(",;:–—")
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")
_STOPS = frozenset(".!?…")


@dataclass(slots=True, kw_only=True)
class Chunk:
    """What stands between two marks."""

    start: int
    end: int
    mark: str
    """The mark before it; nothing for the first."""


@dataclass(slots=True, kw_only=True)
class Line:
    """One sentence, or several that one pair of quotation marks holds together."""

    start: int
    end: int
    """Behind the last word: the final stop is left out."""
    stop: int
    """Behind the final stop and the closing marks."""
    passage: int
    chunks: list[Chunk] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    """Its outermost pairs of quotation marks."""


@dataclass(slots=True, kw_only=True)
class Page:
    """A report's lines, and which tokens stand in quotation marks."""

    analysis: Analysis
    tokens: list[Token]
    inside: list[int]
    """By token: closing mark of the outermost pair it belongs to (the marks included), or -1."""
    lines: list[Line]
    phrases: dict[int, Phrase]
    """The noun phrases of all clauses, by their first token."""
    cues: "dict[tuple[int, int, int, int], Cue | None]" = field(default_factory=dict)
    """The verbs of speech found so far: by first token, end and number of their chunk, and how many there are."""

    def outside(self, start: int, end: int) -> list[int]:
        """The tokens of a range that stand in no quotation marks."""
        inside = self.inside
        return [i for i in range(start, end) if inside[i] < 0]


def page_of(analysis: Analysis) -> Page:
    """The lines of a report."""
    inside = [-1] * len(analysis.tokens)
    outermost: dict[int, int] = {}
    reached = -1
    for opening, closing in sorted(analysis.quoted):
        if opening > reached:
            outermost[opening] = reached = closing
            inside[opening : closing + 1] = [closing] * (closing + 1 - opening)
    page = Page(analysis=analysis, tokens=analysis.tokens, inside=inside, lines=[], phrases=_phrases_of(analysis))
    start = None
    for number, sentence in enumerate(analysis.sentences):
        start = sentence.start if start is None else start
        if sentence.end - start > _LONGEST or not _goes_on(page, number):
            page.lines.append(_line(page, start, sentence.end, sentence.passage, outermost))
            start = None
    return page


def _phrases_of(analysis: Analysis) -> dict[int, Phrase]:
    return {p.start: p for sentence in analysis.sentences for clause in sentence.clauses for p in clause.phrases}


def _goes_on(page: Page, number: int) -> bool:
    """Whether a sentence's end stands within quotation marks, or before a cue that belongs to it."""
    sentences, tokens = page.analysis.sentences, page.tokens
    if number + 1 == len(sentences) or sentences[number + 1].passage != sentences[number].passage:
        return False
    at = sentences[number + 1].start
    if 0 <= page.inside[at] == page.inside[at - 1]:
        return True
    return page.inside[at - 1] >= 0 and (tokens[at].text == "," or tokens[at].text[:1].islower())


def _line(page: Page, start: int, stop: int, passage: int, outermost: dict[int, int]) -> Line:
    tokens, end = page.tokens, stop
    while end > start + 1 and tokens[end - 1].text in _STOPS:
        end -= 1
    line = Line(start=start, end=end, stop=stop, passage=passage)
    at, depth, begun, mark = start, 0, start, ""
    while at < end:
        text = tokens[at].text
        if at in outermost:
            line.quotes.append((at, outermost[at]))
            at = outermost[at]
        elif text in _OPENING:
            depth += 1
        elif text in _CLOSING:
            depth = max(0, depth - 1)
        elif not depth and _is_mark(page, at, start, end):
            if at > begun:
                line.chunks.append(Chunk(start=begun, end=at, mark=mark))
                mark = ""
            begun, mark = at + 1, mark if mark == ":" else text
        at += 1
    if end > begun:
        line.chunks.append(Chunk(start=begun, end=end, mark=mark))
    return line


def _is_mark(page: Page, at: int, start: int, end: int) -> bool:
    """Whether a token parts two chunks: a hyphen does only where it stands as a dash."""
    tokens, text = page.tokens, page.tokens[at].text
    if text in _MARKS:
        return True
    if text != "-" or not start < at < end - 1:
        return False
    return tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
