"""Who wants what from whom."""

from depesche.cast import Cast
from depesche.event.frame import Frame
from depesche.event.lexicon import Lexicon, lexicon
from depesche.language import Analysis
from depesche.position.attribution import Attribution
from depesche.position.finding import Finding
from depesche.position.nouns import noun_positions
from depesche.position.verbs import verb_positions
from depesche.record import Position, PositionKind, Quotation, span

__all__ = ["find_positions"]


def find_positions(analysis: Analysis, cast: Cast, quotations: tuple[Quotation, ...]) -> tuple[Position, ...]:
    """The positions of a report, in reading order; one that is told again is not given again."""
    words = lexicon("depesche.position", analysis.language or "")
    attribution = Attribution(quotations)
    out: dict[tuple[str, str, str], Position] = {}
    for finding in _findings(analysis, cast, words):
        position = _position(finding, analysis, attribution)
        key = (position.kind, position.holder, " ".join(part.text.lower() for part in position.content))
        out.setdefault(key, position)
    return tuple(out.values())


def _findings(analysis: Analysis, cast: Cast, words: Lexicon) -> list[Finding]:
    out: list[Finding] = []
    for sentence in analysis.sentences if words.verbs else ():
        found: list[Finding] = []
        for clause in sentence.clauses:
            frame = Frame(clause, analysis, cast)
            found += verb_positions(frame, words, sentence)
            found += noun_positions(frame, words, sentence)
        out += sorted(found, key=lambda finding: finding.content)
    return out


def _position(finding: Finding, analysis: Analysis, attribution: Attribution) -> Position:
    kind: PositionKind = finding.kind
    tokens = analysis.tokens

    def words(part: tuple[int, int]) -> tuple[int, int]:
        return tokens[part[0]].start, tokens[part[1] - 1].end

    start, _ = words(finding.content)
    speaker = attribution.at(start)
    return Position(
        kind=kind,
        holder=finding.holder,
        target=finding.target,
        content=(span(analysis.text, *words(finding.content)),),
        condition=span(analysis.text, *words(finding.condition)) if finding.condition else None,
        according_to=speaker if speaker != finding.holder else None,
        rule=finding.rule,
    )
