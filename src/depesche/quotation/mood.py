"""Speech that only its mood gives away: a clause in the subjunctive of retelling under no verb of speech."""

from depesche.quotation.clause import embedded, is_question, is_subordinate, is_verb
from depesche.quotation.draft import Draft
from depesche.quotation.free import carried_on
from depesche.quotation.line import Chunk, Line, Page
from depesche.quotation.speaker import heard_from, teller
from depesche.rules import rule

_PLURAL = frozenset("hätten würden seien müssten dürften".split())
"""Forms of the second subjunctive that stand for the first where that would look like the indicative."""
_FIRST = frozenset({"ich", "wir"})
_COMPARING = frozenset({"als", "wenn", "falls", "sofern"})


@rule("quotation.mood")
def by_mood(page: Page, line: Line, number: int) -> Draft | None:
    """A clause in the subjunctive of retelling within a sentence that is none of speech.

    Found: Er zog ein Papier hervor, [das alles beweise].
    Not: Er zog ein Papier hervor, das alles bewies.
    """
    chunk = line.chunks[number]
    if not number or page.inside[chunk.start] >= 0 or not _is_retold(page, chunk):
        return None
    if any(_moods(page, c) & {"konjunktiv-1", "konjunktiv-2"} for c in line.chunks[:number]):
        return None
    if carried_on(page, line, spoken=True) or any(
        page.tokens[i].lower in _FIRST for i in page.outside(line.start, line.end)
    ):
        return None
    content = embedded(page, line, number, number, noun=True)
    speaker = heard_from(page, line, line.chunks[number - 1]) or teller(page, line, chunk.start - 1)
    return Draft(
        kind="indirect", content=[content], speaker=speaker, rule="quotation.mood",
        certain="konjunktiv-1" in _moods(page, chunk),
    )  # fmt: skip


def _is_retold(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk's verb is in the first subjunctive, or in a relative clause in the form that stands for it."""
    words = [page.tokens[i].lower for i in range(chunk.start, min(chunk.start + 3, chunk.end))]
    if is_question(page, chunk) or words == ["es", "sei", "denn"]:
        return False
    if "konjunktiv-1" in _moods(page, chunk):
        return True
    verbs = [page.tokens[i].lower for i in page.outside(chunk.start, chunk.end) if is_verb(page, i)]
    relative = is_subordinate(page, chunk) and page.tokens[chunk.start].lower not in _COMPARING
    return relative and bool(verbs) and verbs[-1] in _PLURAL


def _moods(page: Page, chunk: Chunk) -> set[str | None]:
    return {page.tokens[i].mood for i in page.outside(chunk.start, chunk.end) if is_verb(page, i)}
