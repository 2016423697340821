"""Verbatim speech: what stands in quotation marks, told apart from titles, names and scare quotes."""

from collections.abc import Sequence
from dataclasses import replace

from depesche.quotation.attribution import Cues, told_by
from depesche.quotation.draft import Draft, Range
from depesche.quotation.free import carried_on
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.source import source_at
from depesche.quotation.titles import count_words, is_described, is_named, is_title
from depesche.rules import rule

_STOPS = frozenset(".!?…,")
_ASIDE = frozenset({"quotation.laut", "quotation.zufolge", "quotation.nach-angaben", "quotation.wie-told"})
"""Rules of sources beside a statement."""
_SOURCES = frozenset({"laut", "nach", "zufolge"})
"""Words that make a source."""
_NEAR = 12
"""Tokens before words in quotation marks in which a source of their own may stand."""
_APART = frozenset({"", ":"})
"""Marks before words that stand by themselves."""
_SENTENCE = 10
"""Words from which what stands in marks is hardly a name."""


def direct_drafts(page: Page, lexicon: Lexicon, line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The verbatim quotations of a line, given what it retells."""
    found = []
    cues = Cues(page, lexicon, line)
    carried = not drafts and carried_on(page, line, spoken=False)
    for pair in line.quotes:
        around = next((d for d in drafts if any(a <= pair[0] < b for a, b in d.content)), None)
        if around is not None and around.rule in _ASIDE and is_told_apart(page, cues, line, pair):
            around = None
        elif around is None and carried and line.chunks[0].start < pair[0]:
            around = Draft(kind="free-indirect", content=[pair], rule="quotation.carried-on")
        if around is not None and (nearer := _nearer_source(page, lexicon, line, pair)):
            around = replace(around, cue=nearer.cue, speaker=nearer.speaker, addressee=None)
        draft = fragment(page, pair, around) if around else verbatim(page, cues, line, pair)
        if draft:
            found.append(draft)
    return found


def _nearer_source(page: Page, lexicon: Lexicon, line: Line, pair: Range) -> Draft | None:
    """A source right before words in quotation marks, in their own clause: "was laut Berg „kein Grund“ ist"."""
    clause = page.analysis.clause_of(pair[0] - 1)
    start = max(line.start, clause.start if clause is not None else pair[0], pair[0] - _NEAR)
    for i in range(pair[0] - 1, start - 1, -1):
        if page.tokens[i].lower in _SOURCES and (found := source_at(page, lexicon, line, i)):
            return found
    return None


def is_told_apart(page: Page, cues: Cues, line: Line, pair: Range) -> bool:
    """Whether a pair of marks stands as an object of its own behind or before a verb of speech with its speaker.

    "„Wir gehen“, sagte sie laut Neuer Post": the verb tells, the source beside it does not.
    """
    own = next((c for c in line.chunks if c.start == pair[0]), None)
    told = told_by(page, cues, line, pair) if own is not None and own.mark in _APART else None
    return told is not None and bool(told.cue) and told.speaker is not None and page.tokens[told.cue[0]].tag == "VERB"


@rule("quotation.fragment")
def fragment(page: Page, pair: Range, around: Draft) -> Draft | None:
    """Words in quotation marks within retold speech.

    Found: Er sagte, der Plan sei ["ein großer Fehler"].
    Not: Er sagte, die "Titanic" liege tief.
    """
    if is_title(page, pair) and not is_described(page, pair):
        return None
    return Draft(
        kind="direct", content=[(pair[0], pair[1] + 1)], cue=around.cue, speaker=around.speaker,
        addressee=around.addressee, certain=count_words(page, pair) > 1, rule="quotation.fragment",
    )  # fmt: skip


@rule("quotation.verbatim")
def verbatim(page: Page, cues: Cues, line: Line, pair: Range) -> Draft | None:
    """Words in quotation marks that somebody is said to have said.

    Found: ["Wir bleiben hier"], sagte die Bürgermeisterin.
    Not: Sie las den Roman "Der Turm".
    """
    opening, closing = pair
    length = count_words(page, pair)
    if not length:
        return None
    told = told_by(page, cues, line, pair)
    if told and told.speaker and opening - 1 <= told.speaker[0] <= opening and closing < told.speaker[1]:
        return None
    cue, near = (told.cue, True) if told else ((), False)
    colon = opening > line.start and page.tokens[opening - 1].text == ":"
    whole = page.tokens[closing - 1].text in _STOPS and length >= 4
    alone = near and (opening == line.start or page.tokens[opening - 1].text in ":,")
    if is_title(page, pair) and not alone and not _called(page, pair, cue):
        return None
    if opening > line.start and length < _SENTENCE and is_named(page, cues.lexicon, pair):
        return None
    described = length > 1 and is_described(page, pair) and page.tokens[opening + 1].text[0].islower()
    if not (near or colon or whole or length >= 7 or described):
        return None
    return Draft(
        kind="direct", content=[(opening, closing + 1)], cue=cue,
        speaker=told.speaker if told else None, addressee=told.addressee if told else None,
        certain=(near or whole) and length >= 6, rule="quotation.verbatim",
    )  # fmt: skip


def _called(page: Page, pair: Range, cue: tuple[int, ...]) -> bool:
    """Whether the words are what something was called: behind "als", or behind a preposition that the cue governs."""
    before = [token.lower for token in page.tokens[max(0, pair[0] - 3) : pair[0]]]
    return "als" in before[-2:] or bool(cue and before and cue[-1] < pair[0] and {"von", "vor", "zu"} & set(before))
