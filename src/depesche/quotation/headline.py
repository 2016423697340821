"""Headlines that put the speaker before a colon: "Putin: Nordkoreaner brauchen Garantie"."""

from depesche.cast.roles import role_of
from depesche.quotation.clause import is_verb
from depesche.quotation.draft import Draft
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
    if page.analysis.passages[line.passage].role not in _ROLES or len(line.chunks) < 2 or line.chunks[1].mark != ":":
        return []
    label, told = line.chunks[:2]
    phrase = phrase_at(page, label.start)
    if phrase is None or label.end - label.start > _LONGEST or whole(page, phrase, label.end)[1] != label.end:
        return []
    head = page.tokens[phrase.head]
    if head.text not in speakers and not head.lower.endswith(lexicon.speakers) and role_of(head.text) is None:
        return []
    if page.inside[told.start] == line.end - 1 or any(is_verb(page, i) for i in range(label.start, label.end)):
        return []
    return [
        Draft(
            kind="indirect", content=[(told.start, line.end)], cue=(label.end,), speaker=(label.start, label.end),
            rule="quotation.headline",
        )
    ]  # fmt: skip


def speaking(page: Page, drafts: list[list[Draft]]) -> frozenset[str]:
    """The names of all who speak in a report."""
    spans = [draft.speaker for found in drafts for draft in found if draft.speaker]
    return frozenset(page.tokens[i].text for span in spans for i in range(*span) if page.tokens[i].tag == "NAME")
