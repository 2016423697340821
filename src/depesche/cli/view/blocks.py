"""Each block of a report with its role, the rule that gave it, and why."""

from bisect import bisect_right
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from depesche.article import Reading
from depesche.article.reading import Decision
from depesche.cli.view.words import grid, heading, indented, words
from depesche.record import Article, Evidence, Record
from depesche.rules import RULES

_SHOWN = 120
"""Characters of a block that are enough to know it by."""


def blocks(record: Record, reading: Reading) -> Iterator[RenderableType]:
    """The blocks in reading order, furniture included, each with the features that decided."""
    yield heading("Blocks")
    decisions = sorted(reading.decisions(), key=lambda decision: decision.start)
    table = grid("bold", "")
    for role, evidence in sorted(roles(record.article), key=lambda block: block[1].start):
        decision = _decision_at(decisions, evidence)
        because = [words(f"because: {decision.why}", "green")] if decision and decision.why else []
        table.add_row(words(role), Group(words(short(evidence.text)), *because, why(evidence.rule, evidence.xpath)))
    yield indented(table)


def _decision_at(decisions: list[Decision], evidence: Evidence) -> Decision | None:
    """The decision on the block that a finding stands in."""
    begun = bisect_right(decisions, evidence.start, key=lambda decision: decision.start)
    return decisions[begun - 1] if begun and decisions[begun - 1].end > evidence.start else None


def roles(article: Article) -> Iterator[tuple[str, Evidence]]:
    """Every block with the name of its role."""
    for role in ("kicker", "headline", "lead", "dateline", "sign_off"):
        evidence = getattr(article, role)
        if evidence:
            yield role.replace("_", "-"), evidence
    yield from (("byline", evidence) for evidence in article.byline_evidence)
    yield from ((block.role.replace("_", " "), block) for block in article.body)
    for number, picture in enumerate(article.pictures, 1):
        captions = [("caption", caption) for caption in picture.caption]
        for part, evidence in (("alt", picture.alt), *captions, ("credit", picture.credit)):
            if evidence:
                yield f"picture {number} {part}", evidence
    yield from ((f"furniture: {item.reason}", item) for item in article.furniture)


def why(rule: str, where: str | None = None) -> Text:
    """The rule's name and what it finds."""
    known = RULES.get(rule)
    return words(f"{rule}: {known.finds}" if known else rule, "dim") + words(f" · at {where}" if where else "", "dim")


def short(text: str) -> str:
    """Enough of a text to know it by."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def claims(record: Record) -> Iterator[RenderableType]:
    """What the report says of itself, and where it says so."""
    if not record.metadata:
        return
    yield heading("What the report says of itself")
    table: Table = grid("bold", "dim", "")
    for claim in record.metadata:
        table.add_row(claim.field, words(claim.origin), words(short(claim.value)))
    yield indented(table)
