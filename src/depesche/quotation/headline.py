"""Headlines that put the speaker before a colon: "Putin: Nordkoreaner brauchen Garantie"."""

from depesche.cast.roles import role_of
from depesche.quotation.clause import is_verb
from depesche.quotation.draft import Draft, Range
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import phrase_at, whole
from depesche.rules import rule

_ROLES = frozenset({"headline", "kicker", "subhead", "lead"})
_LONGEST = 8
"""Tokens of a label that names a speaker."""


@rule("quotation.headline")
def headline_drafts(page: Page, lexicon: Lexicon, line: Line, speakers: frozenset[str]) -> list[Draft]:
    """What a headline lays to the one before its colon: a body that speaks, or somebody who speaks in the report.

    Found: Bürgermeisterin: [Das Bad bleibt offen]
    Not: Fußball: Der Pokal bleibt in der Stadt
    """
    label = label_of(page, line)
    if label is None or page.analysis.passages[line.passage].role not in _ROLES:
        return []
    told = line.chunks[1]
    if page.inside[told.start] == line.end - 1 or not _speaks(page, lexicon, label, speakers):
        return []
    return [
        Draft(
            kind="indirect", content=[(told.start, line.end)], cue=(label[1],), speaker=label,
            rule="quotation.headline",
        )
    ]  # fmt: skip


def label_of(page: Page, line: Line) -> Range | None:
    """The noun phrase that stands before the first colon of a line, if that is all that stands there."""
    if len(line.chunks) < 2 or line.chunks[1].mark != ":":
        return None
    label = line.chunks[0]
    phrase = phrase_at(page, label.start)
    if phrase is None or label.end - label.start > _LONGEST or whole(page, phrase, label.end)[1] != label.end:
        return None
    verbs = any(is_verb(page, i) for i in range(label.start, label.end))
    return None if verbs else (label.start, label.end)


def attributed(page: Page, lexicon: Lexicon, line: Line, drafts: list[Draft], speakers: frozenset[str]) -> None:
    """Give verbatim words right behind a colon to the one named before it: "Die Ministerin: „Wir bleiben hier.“"."""
    label = label_of(page, line)
    if label is None or not _speaks(page, lexicon, label, speakers):
        return
    for draft in drafts:
        if draft.kind == "direct" and draft.speaker is None and draft.content[0][0] == line.chunks[1].start:
            draft.speaker = label


def _speaks(page: Page, lexicon: Lexicon, label: Range, speakers: frozenset[str]) -> bool:
    """Whether a label names an office, a body that speaks, or somebody who speaks elsewhere in the report."""
    words = page.tokens[label[0] : label[1]]
    known = any(word.text in speakers or word.lower.endswith(lexicon.speakers) for word in words)
    return known or any(role_of(word.text) is not None for word in words)


def speaking(page: Page, drafts: list[list[Draft]]) -> frozenset[str]:
    """The names of all who speak in a report."""
    spans = [draft.speaker for found in drafts for draft in found if draft.speaker]
    return frozenset(page.tokens[i].text for span in spans for i in range(*span) if page.tokens[i].tag == "NAME")
