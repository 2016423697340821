"""Speech carried on without a cue of its own: sentences kept in the subjunctive, or told by "sollen"."""

from depesche.quotation.clause import WEAK, is_subordinate, tells
from depesche.quotation.draft import Draft
from depesche.quotation.line import Chunk, Line, Page
from depesche.rules import rule

_GOVERNED = frozenset({"quotation.told-before", "quotation.noun", "quotation.stance", "quotation.mood"})
"""Rules of what a word within the sentence governs."""
_TOLD = frozenset({"soll", "sollen"})
_STATES = frozenset("sein haben betragen liegen befinden handeln wissen kennen stammen existieren wohnen leben".split())
"""Infinitives of states: under "sollen" they can be no plan, so they are hearsay."""
_PLAIN = frozenset({"hätten", "würden"})
_SUBSTITUTES = frozenset("hätten würden könnten sollten wollten müssten dürften wären".split())
"""Plural forms of the second subjunctive that stand for the first where it would look like the indicative."""


def outermost(page: Page, line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a line without those that are retold in their turn: "Er gehe davon aus, dass ..."."""
    verb = next(iter(_main_verbs(page, line)), None)
    if verb is None or page.tokens[verb].mood != "konjunktiv-1":
        return drafts
    return [
        draft
        for draft in drafts
        if draft.rule not in _GOVERNED or any(start <= verb < end for start, end in draft.content)
    ]


def _main_verbs(page: Page, line: Line) -> list[int]:
    """The finite verbs of a line's main clauses, in order."""
    return [
        i
        for chunk in line.chunks
        for i in page.outside(chunk.start, chunk.end)
        if page.tokens[i].tag == "VERB"
        and not is_subordinate(page, chunk)
        and not _is_attribute(page, chunk, i)
        and not _is_fronted(page, line, i)
    ]


def _is_fronted(page: Page, line: Line, at: int) -> bool:
    """Whether a verb closes what stands in front of the main verb: "In dem Moment als er komme, ging das Licht aus"."""
    return at + 2 < line.end and page.tokens[at + 1].text == "," and page.tokens[at + 2].tag == "VERB"


def _is_attribute(page: Page, chunk: Chunk, at: int) -> bool:
    """Whether what looks like a first subjunctive is a noun or an adjective before one ("der dort tätige Konzern")."""
    tokens = page.tokens
    if tokens[at].mood != "konjunktiv-1":
        return False
    if tokens[at].text[0].isupper():
        return True
    noun = at + 1 < chunk.end and tokens[at + 1].tag in {"NOUN", "NAME"}
    return noun and any(tokens[i].tag == "VERB" for i in range(at + 2, chunk.end))


def told_until(page: Page, line: Line) -> int:
    """Where the report takes over within a line that carries speech on: at "und" with a verb in the past indicative."""
    if not is_plain(page, line):
        return line.stop
    first = _main_verbs(page, line)[0]
    for i in page.outside(first, line.end - 1):
        verb = page.tokens[i + 1]
        if page.tokens[i].lower == "und" and verb.tag == "VERB" and verb.tense == "past" and tells(verb):
            return i
    return line.stop


def is_plain(page: Page, line: Line) -> bool:
    """Whether the first finite verb of a main clause is a first subjunctive, used for nothing else."""
    return any(page.tokens[i].mood == "konjunktiv-1" for i in _main_verbs(page, line)[:1])


@rule("quotation.carried-on")
def carried_on(page: Page, line: Line, *, spoken: bool, heard: bool = False) -> str | None:
    """A sentence without a cue whose main verb stands in the subjunctive of retelling.

    In the second subjunctive it needs speech right before it; "hätten" and "würden" speech anywhere in its passage.

    Found: Er lobte das Haus. [Es sei schön.]
    Not: Er lobte das Haus. Es ist schön.
    """
    if any(page.tokens[i].lower in {"ich", "wir"} for i in page.outside(line.start, line.end)):
        return None
    for i in _main_verbs(page, line):
        mood = page.tokens[i].mood
        word = page.tokens[i].lower
        if mood == "konjunktiv-1" or (
            (spoken and (word in _SUBSTITUTES or (mood == "konjunktiv-2" and word not in WEAK)))
            or (heard and word in _PLAIN)
        ):
            return "quotation.carried-on"
        if mood == "indicative":
            return None
    return None


@rule("quotation.sollen")
def told_by_sollen(page: Page, line: Line, *, spoken: bool) -> str | None:
    """A sentence told by hearsay: "sollen" over a finished infinitive, or right after retold speech.

    Found: [Drei Menschen sollen verletzt worden sein.]
    Not: Das Haus soll 2030 fertig werden.
    """
    tokens = page.tokens
    verbs = _main_verbs(page, line)
    if not verbs or tokens[verbs[0]].lower not in _TOLD:
        return None
    first = next(c for c in line.chunks if c.start <= verbs[0] < c.end)
    hearsay = spoken or any(tokens[i].lower in _STATES for i in range(verbs[0] + 1, first.end))
    return "quotation.sollen" if hearsay else None
