"""Who speaks from sentence to sentence: speech carried on, and verbatim words that nothing beside them attributes."""

from dataclasses import dataclass

from depesche.quotation.cue import find_cue
from depesche.quotation.draft import Draft, Range
from depesche.quotation.free import carried_on, is_plain, told_by_sollen, told_until
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.speaker import named_before, teller

_THEREBY = frozenset({"demnach", "danach", "wonach"})
_JOINS = frozenset({"und", "oder", "and", "or"})
_RELATIVES = frozenset("der die das dem denen den deren dessen welche welcher welches".split())


@dataclass(slots=True)
class _Thread:
    """Who has spoken so far, sentence by sentence."""

    page: Page
    lexicon: Lexicon
    speaker: Range | None = None
    """Who spoke last."""
    told: Range | None = None
    """Whom the sentence before tells about, if it is in the same passage and holds no speech."""
    telling: bool = False
    """Whether that sentence has a verb of speech all the same."""
    running: Draft | None = None
    """Speech that is carried on without a cue."""
    carried_in: int = -1
    """The passage of the last sentence of it: what goes on in the next one is a stretch of its own."""
    quoted: Draft | None = None
    """The last verbatim words."""
    passage: int = -1
    near: int = -1
    """The passage in which somebody spoke last."""
    spoken: bool = False

    def enter(self, line: Line) -> None:
        """Forget what does not reach over the border of a passage."""
        if line.passage != self.passage:
            self.spoken, self.told, self.telling = False, None, False
        self.passage = line.passage

    def goes_on(self, line: Line) -> str | None:
        """The rule by which a line carries speech on, if it does."""
        spoken, heard = self.spoken or self.telling, self.near == line.passage
        hearsay = self.running is not None and self.running.rule == "quotation.sollen"
        told = carried_on(self.page, line, spoken=spoken and not hearsay, heard=heard)
        return told or told_by_sollen(self.page, line, spoken=spoken)

    def carry(self, line: Line, name: str | None) -> Draft | None:
        """The speech that begins anew with a line that carries speech on by a rule, if the line before did not."""
        if name is None:
            self.running = None
            return None
        end = told_until(self.page, line)
        if self.running and self.running.rule == name and self.running.content[-1][1] == line.start:
            if self.carried_in == line.passage:
                self.running.content[-1] = (self.running.content[-1][0], end)
            else:
                self.running.content.append((line.start, end))
            self.carried_in = line.passage
            return None
        self.carried_in = line.passage
        retold = name == "quotation.carried-on"
        if self.telling or (retold and self.near != line.passage):
            self.speaker = self.told or self.speaker
        known = self.speaker
        self.running = Draft(
            kind="free-indirect", content=[(line.start, end)], speaker=known, rule=name,
            certain=retold and self.speaker is not None and is_plain(self.page, line),
        )  # fmt: skip
        return self.running

    def hear(self, line: Line, draft: Draft) -> None:
        """Give verbatim words without a cue to who tells them, and remember who spoke."""
        if draft.speaker is None and draft.kind == "direct" and not draft.cue:
            own = self.running.speaker if self.running else self._joined(draft.content[0][0])
            own = own or teller(self.page, line, draft.content[0][0])
            draft.speaker = own or self.told or self.speaker
        if draft.speaker is None and draft.rule == "quotation.mood" and self.near == line.passage:
            draft.speaker = self.speaker
        if draft.kind == "direct":
            self.quoted = draft
        if draft.speaker and self._is_relative(draft.speaker):
            self.speaker = named_before(self.page, line, draft.speaker[0] - 1) or self.speaker
        elif draft.speaker and (self.speaker is None or not self._points_back(draft.speaker)):
            self.speaker = draft.speaker
        self.near = line.passage

    def _joined(self, start: int) -> Range | None:
        """Who says the verbatim words right before those that begin at a token, if only "und" or "oder" parts them."""
        if self.quoted is None:
            return None
        between = self.page.tokens[self.quoted.content[-1][1] : start]
        return self.quoted.speaker if len(between) == 1 and between[0].lower in _JOINS else None

    def _points_back(self, speaker: Range) -> bool:
        """Whether a speaker is a single word that takes up what was named: "demnach", or a relative pronoun."""
        token, before = self.page.tokens[speaker[0]], self.page.tokens[speaker[0] - 1]
        single = speaker[1] == speaker[0] + 1
        return single and (token.lower in _THEREBY or (token.lower in _RELATIVES and before.tag in ("PUNCT", "PREP")))

    def _is_relative(self, speaker: Range) -> bool:
        """Whether a speaker is a relative pronoun right behind a comma."""
        token, before = self.page.tokens[speaker[0]], self.page.tokens[speaker[0] - 1]
        return speaker[1] == speaker[0] + 1 and token.lower in _RELATIVES and before.text == ","

    def leave(self, line: Line, *, spoken: bool) -> None:
        """Remember whom a line without speech tells about, and whether its verb is one of speech after all."""
        self.spoken = spoken
        self.told = None if spoken else teller(self.page, line, line.end - 1)
        cues = (find_cue(self.page, self.lexicon, line.chunks, number) for number in range(len(line.chunks)))
        self.telling = self.told is not None and any(cue is not None and not cue.passive for cue in cues)


def with_free(page: Page, lexicon: Lexicon, by_line: list[list[Draft]]) -> list[Draft]:
    """All drafts, with the sentences that carry speech on; verbatim words without a cue go to who is told about."""
    drafts: list[Draft] = []
    thread = _Thread(page, lexicon)
    for line, found in zip(page.lines, by_line, strict=True):
        thread.enter(line)
        retold = any(draft.kind != "direct" for draft in found)
        name = None if retold else thread.goes_on(line)
        begun = thread.carry(line, name)
        for draft in found:
            thread.hear(line, draft)
        thread.leave(line, spoken=bool(found) or name is not None)
        drafts += [begun, *found] if begun else found
    return drafts
