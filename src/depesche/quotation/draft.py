"""A finding in the making: ranges of tokens, turned into a quotation's spans at the end."""

from dataclasses import dataclass

from depesche.language import Analysis
from depesche.record import Quotation, Span
from depesche.record.evidence import span
from depesche.record.quotation import QuotationKind

Range = tuple[int, int]
"""Tokens from the first up to and not including the second."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """One quotation, told in tokens."""

    kind: QuotationKind
    content: list[Range]
    cue: tuple[int, ...] = ()
    """Tokens of the cue, in order."""
    speaker: Range | None = None
    addressee: Range | None = None
    certain: bool = False
    rule: str


def quotation(analysis: Analysis, draft: Draft) -> Quotation:
    """The record of a draft."""
    return Quotation(
        kind=draft.kind,
        content=tuple(words(analysis, part) for part in draft.content),
        cue=tuple(words(analysis, (i, j)) for i, j in runs(draft.cue)),
        speaker=words(analysis, draft.speaker) if draft.speaker else None,
        addressee=words(analysis, draft.addressee) if draft.addressee else None,
        certainty="certain" if draft.certain else "likely",
        rule=draft.rule,
    )


def words(analysis: Analysis, part: Range) -> Span:
    """The span of a range of tokens."""
    return span(analysis.text, analysis.tokens[part[0]].start, analysis.tokens[part[1] - 1].end)


def runs(tokens: tuple[int, ...]) -> list[Range]:
    """Neighbouring tokens as ranges.

    >>> runs((3, 4, 9))
    [(3, 5), (9, 10)]
    """
    ranges: list[Range] = []
    for token in sorted(tokens):
        if ranges and ranges[-1][1] == token:
            ranges[-1] = (ranges[-1][0], token + 1)
        else:
            ranges.append((token, token + 1))
    return ranges
