"""Speech told of afterwards: "Das teilte die Polizei mit" behind the sentence that was told."""

from depesche.quotation.addressee import addressee_of
from depesche.quotation.cue import MODALS, Cue, find_cue
from depesche.quotation.draft import Draft
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.source import trimmed
from depesche.quotation.speaker import speaker_of
from depesche.rules import rule

_THAT = frozenset({"das", "dies"})
_CORRELATES = {
    "davon": frozenset({"ausgehen", "berichten", "sprechen", "erzählen"}),
    "darauf": frozenset({"hinweisen", "verweisen"}),
    "darüber": frozenset({"berichten", "informieren"}),
    "damit": frozenset({"rechnen"}),
    "daran": frozenset({"erinnern", "glauben"}),
    "dazu": frozenset({"aufrufen", "auffordern", "raten"}),
}
"""Words that take a sentence up, with the verbs whose matter they are."""
_TOLD = frozenset({"say", "announce"})
_SHOWN = frozenset({"hervorgehen", "beschließen", "entscheiden"})


@rule("quotation.that-told")
def resumed_drafts(page: Page, lexicon: Lexicon, line: Line, before: Line | None) -> list[Draft]:
    """A statement that "das" or "dies" takes up and lays to somebody, in the sentence after it or at its end.

    Found: [Die Brücke bleibt gesperrt]. Das teilte die Stadt mit.
    Not: Die Brücke bleibt gesperrt. Das ärgerte viele.
    """
    for number, chunk in enumerate(line.chunks[:4]):
        opener = page.tokens[chunk.start].lower
        if opener not in _THAT and (opener not in _CORRELATES or number):
            continue
        cue = find_cue(page, lexicon, line.chunks, number)
        if cue is None or cue.finite != chunk.start + 1 or not _tells(page, cue, opener):
            continue
        speaker = speaker_of(page, line, cue)
        if speaker is None and not cue.passive:
            continue
        if number:
            content = trimmed(page, line.start, chunk.start)
        elif before is not None and before.passage == line.passage and not _is_asked(page, before):
            content = before.start, before.end
        else:
            continue
        return [
            Draft(
                kind="indirect", content=[content], cue=cue.tokens, speaker=speaker, certain=True,
                addressee=addressee_of(page, line, cue, speaker), rule="quotation.that-told",
            )
        ]  # fmt: skip
    return []


def _tells(page: Page, cue: Cue, opener: str) -> bool:
    """Whether a verb tells what "das" stands for, or thinks what "davon" does."""
    if opener in _CORRELATES:
        return cue.verb.lemma in _CORRELATES[opener]
    told = cue.verb.kind in _TOLD and cue.verb.lemma not in {"heißen", "rufen"}
    return (told or cue.verb.lemma in _SHOWN) and page.tokens[cue.finite].lower not in MODALS


def _is_asked(page: Page, line: Line) -> bool:
    return page.tokens[line.stop - 1].text == "?"
