"""Sources within a clause: "laut", "zufolge", "nach Angaben"."""

from dataclasses import dataclass

from depesche.quotation.clause import embedded, is_subordinate, is_verb
from depesche.quotation.draft import Draft, Range
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Chunk, Line, Page
from depesche.quotation.nominal import SITE, phrase_at, whole, with_apposition
from depesche.rules import rule

_BEFORE = frozenset({"laut", "gemäß"})
_POSSESSIVE = frozenset("seiner ihrer deren dessen eigener eigenen".split())
_RELATIVES = frozenset("der die das dem den denen dessen deren welcher welche welches".split())
_LATER = frozenset(
    "erst kurz lange bald gleich unmittelbar direkt noch tage tag wochen woche monate monat jahre jahr stunden stunde"
    " minuten".split()
)
"""Words before "nach" that make it a word of time."""

_PLANS = ("ankündigung", "ankündigungen", "plänen", "planungen", "vorschlag", "vorschlägen", "idee", "ideen", "konzept")
"""Nouns that make "nach" a source where "sollen" or the subjunctive tells what they say: "Nach dem Vorschlag soll"."""
_CLAUSAL = frozenset({"SUBJ", "PRON", "PART", "INF", "CONJ", "ADV"})
"""Tags of words that a source in front does not go on with."""
_APART = frozenset({":", ";", "–", "—", "-"})
_FRONT = 30
"""Tokens of the longest source in front of the finite verb."""
_BRACKET = 10
"""Tokens that may stand between an article and its noun, or make up a source that is no known phrase."""


@dataclass(slots=True, kw_only=True)
class Place:
    """Where a source stands: its whole phrase, the marking word, and the one it names."""

    whole: Range
    cue: tuple[int, ...]
    speaker: Range


_NAMING = _BEFORE | {"nach", "aus", "zufolge", "zu"}
"""The words beside which a source is named."""


def source_drafts(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """What a line gives by naming a source; a question gives nothing."""
    if page.tokens[line.stop - 1].text == "?":
        return []
    naming = [i for i in page.outside(line.start, line.end) if page.tokens[i].lower in _NAMING]
    found = (source_at(page, lexicon, line, i) for i in naming)
    first = next((draft for draft in found if draft is not None), None)
    return [] if first is None else [first]


def source_at(page: Page, lexicon: Lexicon, line: Line, at: int) -> Draft | None:
    """What a word gives by naming a source, if it does."""
    found = preposition(page, lexicon, line, at) or postposition(page, lexicon, line, at)
    return found or by_noun(page, lexicon, line, at)


@rule("quotation.laut")
def preposition(page: Page, lexicon: Lexicon, line: Line, at: int) -> Draft | None:
    """A statement with its source after "laut" or "gemäß".

    Found: Laut Polizei [wurde niemand verletzt].
    Not: Sie sangen laut.
    """
    if page.tokens[at].lower not in _BEFORE or at + 1 >= line.end:
        return None
    speaker = _named(page, line, at + 1)
    if speaker is None or (page.tokens[at].lower == "gemäß" and not _is_source(page, lexicon, speaker)):
        return None
    return _draft(page, line, Place(whole=(at, speaker[1]), cue=(at,), speaker=speaker), "quotation.laut")


def _named(page: Page, line: Line, at: int) -> Range | None:
    """The noun phrase that begins at a token, with its appositions; also a web site, or words before the noun."""
    phrase = phrase_at(page, at)
    if phrase is None and SITE.fullmatch(page.tokens[at].text):
        return at, at + 1
    if phrase is None and page.tokens[at].tag == "DET":
        inner = (page.phrases.get(i) for i in range(at + 1, min(at + _BRACKET, line.end)))
        phrase = next((found for found in inner if found is not None and found.preposition is None), None)
    if phrase is None:
        return None
    end = with_apposition(page, line, whole(page, phrase, line.end))[1]
    return at, _in_front(page, line, at, end) if at == line.start + 1 else end


def _in_front(page: Page, line: Line, at: int, end: int) -> int:
    """Where a source that opens its sentence ends: before the finite verb, as only one phrase can stand there."""
    for i in range(end, min(at + _FRONT, line.end)):
        token = page.tokens[i]
        if token.tag == "VERB" and page.inside[i] < 0:
            return i - (page.tokens[i - 1].text == ",")
        if page.inside[i] < 0 and (token.tag in _CLAUSAL or token.text in _APART or token.lower in _LATER):
            break
    return end


@rule("quotation.zufolge")
def postposition(page: Page, lexicon: Lexicon, line: Line, at: int) -> Draft | None:
    """A statement with its source before "zufolge" or "nach".

    Found: Einem Sprecher zufolge [ist die Lage ruhig].
    Not: Der Regel folge man.
    """
    word = page.tokens[at].lower
    if word == "zu" and at + 1 < line.end and page.tokens[at + 1].lower == "folge":
        word = "zufolge"
    if at == line.start or word not in {"zufolge", "nach"}:
        return None
    begun = next((c.start for c in line.chunks if c.start <= at <= c.end), line.start)
    speaker = _ending_at(page, begun, at)
    if speaker is None:
        return None
    owned = page.tokens[speaker[0]].lower in _POSSESSIVE
    fronted = speaker[0] == line.start and at + 1 < line.end and is_verb(page, at + 1)
    if word == "nach" and not ((owned or fronted) and _is_source(page, lexicon, speaker)):
        return None
    place = Place(whole=(speaker[0], at + 1), cue=(at,), speaker=speaker)
    return _draft(page, line, place, "quotation.zufolge")


def _first_noun(page: Page, part: Range) -> int:
    return next((i for i in range(*part) if page.tokens[i].tag in {"NOUN", "NAME"}), part[0])


def _is_source(page: Page, lexicon: Lexicon, part: Range) -> bool:
    """Whether a phrase's noun is one of saying, writing, counting or thinking."""
    return page.tokens[_first_noun(page, part)].lower.endswith(lexicon.sources)


def _ending_at(page: Page, start: int, end: int) -> Range | None:
    """The widest noun phrase that ends right before a token."""
    for i in range(max(start, end - 25), end):
        phrase = phrase_at(page, i)
        if phrase and phrase.preposition is None and (found := whole(page, phrase, end, wide=True))[1] == end:
            return found
    opens = page.tokens[start].tag in {"DET", "PRON", "ADJ"} or page.tokens[start].text[0].isupper()
    verbs = any(page.tokens[i].tag == "VERB" for i in range(start + 1, end))
    return (start, end) if opens and not verbs and end - start <= _BRACKET else None


@rule("quotation.nach-angaben")
def by_noun(page: Page, lexicon: Lexicon, line: Line, at: int) -> Draft | None:
    """A statement with its source in "nach" or "aus" and a noun of speech.

    Found: Nach Angaben der Behörde [stieg die Zahl auf zwölf].
    Not: Nach der Sitzung stieg die Spannung.
    """
    word = page.tokens[at].lower
    if word not in {"nach", "aus"} or at + 1 >= line.end:
        return None
    speaker = _named(page, line, at + 1)
    if speaker is None:
        return None
    noun = page.tokens[_first_noun(page, speaker)].lower
    planned = noun.endswith(_PLANS) and _is_planned(page, line)
    if word == "nach" and (not (planned or noun.endswith(lexicon.sources)) or page.tokens[at - 1].lower in _LATER):
        return None
    if word == "aus" and (not noun.endswith("sicht") or noun == "aussicht"):
        return None
    place = Place(whole=(at, speaker[1]), cue=(at,), speaker=speaker)
    return _draft(page, line, place, "quotation.nach-angaben")


def _is_planned(page: Page, line: Line) -> bool:
    """Whether the first finite verb is "sollen", or in the subjunctive of retelling."""
    verb = next((page.tokens[i] for i in page.outside(line.start, line.end) if is_verb(page, i)), None)
    return verb is not None and (verb.lower in {"soll", "sollen"} or verb.mood == "konjunktiv-1")


def _draft(page: Page, line: Line, place: Place, name: str) -> Draft | None:
    content = around(page, _told(page, line, place), _with_relative(page, line, place.whole))
    if not content or sum(end - start for start, end in content) < 2:
        return None
    first = page.tokens[place.cue[0]].lower
    other = any(page.tokens[i].lower.startswith("ander") for i in range(*place.speaker))
    return Draft(
        kind="indirect", content=content, cue=place.cue, speaker=place.speaker, certain=first != "aus" and not other,
        rule=name,
    )  # fmt: skip


def _with_relative(page: Page, line: Line, whole: Range) -> Range:
    """A source that opens its sentence with the relative clause that belongs to it."""
    number = next((n for n, c in enumerate(line.chunks) if c.start == whole[0] and c.end == whole[1]), None)
    if number != 0 or len(line.chunks) < 3:
        return whole
    after = line.chunks[1]
    relative = page.tokens[after.start].lower in _RELATIVES and is_subordinate(page, after)
    return (whole[0], after.end) if relative else whole


def _told(page: Page, line: Line, place: Place) -> Range:
    """How far the statement goes that a source belongs to: its subordinate clause, its inserted words, or the line."""
    start, _ = place.whole
    number = next((n for n, c in enumerate(line.chunks) if c.start <= start < c.end), None)
    if number is None:
        return line.start, line.end
    chunk = line.chunks[number]
    if number and is_subordinate(page, chunk):
        return embedded(page, line, number, number)
    if number and start == chunk.start and chunk.mark in "–—-" and not _has_verb(page, chunk):
        return chunk.start, chunk.end
    parts = [c for c in line.chunks if c.mark == ";"]
    begun = max((c.start for c in parts if c.start <= start), default=line.start)
    return begun, min((c.start - 1 for c in parts if c.start > start), default=line.end)


def _has_verb(page: Page, chunk: Chunk) -> bool:
    return any(is_verb(page, i) for i in range(chunk.start, chunk.end))


def around(page: Page, whole: Range, gap: Range) -> list[Range]:
    """What is left of a range on both sides of a gap, marks at the edges left out."""
    parts = (trimmed(page, whole[0], gap[0]), trimmed(page, gap[1], whole[1]))
    return [part for part in parts if part[0] < part[1]]


def trimmed(page: Page, start: int, end: int) -> Range:
    """A range without commas, dashes and colons at its edges."""
    while start < end and page.tokens[start].text in ",;:–—-":
        start += 1
    while end > start and page.tokens[end - 1].text in ",;:–—-":
        end -= 1
    return start, end
