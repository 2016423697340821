"""Noun phrases as far as they name somebody: with party, title in quotation marks, attributes and appositions."""

import re
from collections.abc import Iterator

from depesche.cast.roles import role_of
from depesche.language import Phrase
from depesche.quotation.draft import Range
from depesche.quotation.line import Line, Page

_ATTRIBUTES = frozenset("von vom für aus of".split())
"""Prepositions whose phrase always belongs to the noun before it."""
_NARROWER = frozenset("ab seit bis gegenüber zufolge unter während nach wegen laut".split())
"""Prepositions whose phrase tells when or how something was said, even before the verb."""
_NOT_OF_NAMES = frozenset({"zwischen", "für", "gegen", "über"})
"""Prepositions whose phrase is no attribute of a name."""
_PARTICLES = frozenset("de di da du dos la le el al bin ibn van".split())
"""Words within a name that the language layer does not join to it."""
_SMALL = frozenset(
    "von van de der den al bin ibn el la le du di da dos zu ten ter und am im für ohne in of the and online on"
    " des".split()
)
"""Words without a capital in names and titles."""
_TIMES = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember jahr jahre jahren woche wochen"
    " monat monate monaten tag tage tagen stunde stunden minuten uhr mez mesz abend morgen mittag nachmittag vormittag"
    " nacht wochenende rande anfang ende mitte mal male zeit zeiten vergangenheit zukunft"
    " sunday week year month day morning evening afternoon night years days weeks months time".split()
)
_TIME_ENDS = (
    "tag",
    "tags",
    "tagen",
    "abend",
    "morgen",
    "nacht",
    "mittag",
    "woche",
    "jahr",
    "jahres",
    "day",
    "mittwoch",
)
SITE = re.compile(r"\w[\w-]*\.[a-z]{2,6}")
"""A web site that is named as a source: "laut tagesblatt.example"."""
MEDIA = (
    "zeitung", "zeitungen", "magazin", "magazins", "magazines", "magazinen", "blatt", "blatts", "blattes",
    "zeitschrift", "medien", "presse", "sender", "senders", "portal", "portals", "agentur", "sendung", "website",
    "internetseite", "homepage", "blog",
)  # fmt: skip
"""Ends of nouns of papers, stations and sites, behind which a title in quotation marks is theirs."""
_TITLE = 9
"""Tokens of such a title, its marks included."""
_BREAKING = frozenset({"VERB", "INF", "PART", "SUBJ", "PRON", "QUOTE", "PUNCT"})
"""Tags that no word of an office has."""
_LONGEST = 30
"""Tokens of an apposition or of a bracket."""


def phrases(page: Page, start: int, end: int) -> Iterator[Phrase]:
    """The noun phrases that begin in a range outside of quotation marks, prepositional ones and titles included."""
    for i in range(start, end):
        phrase = page.phrases.get(i)
        if phrase is not None and (page.inside[i] < 0 or (i and quoted_name(page, i - 1))):
            yield phrase


def phrase_at(page: Page, at: int) -> Phrase | None:
    """The noun phrase that begins at a token, behind its opening quotation mark if it has one."""
    if page.tokens[at].tag == "QUOTE" and quoted_name(page, at):
        at += 1
    return page.phrases.get(at)


def is_time(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase names a time; a title in quotation marks does not ("die „Computerwoche“")."""
    word = page.tokens[phrase.head].lower
    if page.inside[phrase.head] >= 0 and any(quoted_name(page, i) for i in range(phrase.start - 1, phrase.head)):
        return False
    return word in _TIMES or (word.endswith(_TIME_ENDS) and not word.endswith(("bundestag", "landtag", "reichstag")))


def quoted_name(page: Page, at: int) -> bool:
    """Whether a few capitalised words stand in quotation marks, as a title or a name does."""
    closing = page.inside[at]
    if page.tokens[at].tag != "QUOTE" or not at < closing <= at + 9:
        return False
    return is_name_like(page, at, closing)


def is_name_like(page: Page, opening: int, closing: int) -> bool:
    """Whether all words between two marks have capitals, but for the small ones of names and titles."""
    inner = page.tokens[opening + 1 : closing]
    return not any(
        token.text[0].islower() and token.lower not in _SMALL and "." not in token.text[1:-1] for token in inner
    )


def named(page: Page, line: Line, phrase: Phrase) -> Range:
    """All the words of a phrase, its appositions included."""
    return with_apposition(page, line, whole(page, phrase, line.end))


def whole(page: Page, phrase: Phrase, end: int, *, wide: bool = False, without: frozenset[str] = frozenset()) -> Range:
    """A phrase with brackets, titles and attributes behind it, up to `end`.

    `wide` takes every prepositional attribute in, as before the finite verb, where nothing else can stand; `without`
    are the prepositions that the verb governs, so that no attribute begins with one.
    """
    start = _stretched_start(page, phrase)
    if page.tokens[phrase.head].tag == "NAME":
        without = without | _NOT_OF_NAMES
    cut = next((i for i in range(phrase.core_end, phrase.end) if page.tokens[i].lower in without), None)
    if cut is not None:
        return start, min(cut, end)
    bare = page.phrases.get(phrase.core_end + 1) if page.tokens[phrase.head].tag == "NAME" and not wide else None
    if bare is not None and bare.preposition == phrase.core_end and not _is_of_name(page, bare):
        return start, min(phrase.core_end, end)
    at = min(max(phrase.end, phrase.core_end), end)
    if start and page.tokens[start - 1].tag == "QUOTE" and page.inside[start] == page.inside[start - 1] >= at:
        start, at = start - 1, min(page.inside[start] + 1, end)
    while at < end:
        following = _next_part(page, phrase, at, end, wide=wide)
        if following is None or page.tokens[at].lower in without:
            break
        at = min(following, end)
    return start, at


def _stretched_start(page: Page, phrase: Phrase) -> int:
    """The determiner of an extended participle far before a phrase ("die in Bonn erscheinende Zeitung")."""
    tokens, start = page.tokens, phrase.start
    if tokens[start].tag != "ADJ" or not start or tokens[start - 1].tag not in ("NOUN", "NAME", "ADV"):
        return start
    for i in range(start - 1, max(-1, start - 12), -1):
        if tokens[i].tag == "DET" and i not in page.phrases and tokens[i + 1].tag in ("PREP", "ADV"):
            return i
        if tokens[i].tag in ("PUNCT", "VERB", "QUOTE"):
            break
    return start


def _next_part(page: Page, phrase: Phrase, at: int, end: int, *, wide: bool) -> int | None:
    """Behind the part of a phrase that begins at a token, if one does."""
    tokens, token = page.tokens, page.tokens[at]
    if token.tag == "QUOTE" and page.inside[at] == at and page.inside[at - 1] == at:
        return at + 1
    if token.text == "(":
        return next((i + 1 for i in range(at + 1, min(at + _LONGEST, end)) if tokens[i].text == ")"), None)
    if token.tag == "QUOTE":
        titled = quoted_name(page, at) or (tokens[at - 1].lower.endswith(MEDIA) and at < page.inside[at] <= at + _TITLE)
        return page.inside[at] + 1 if titled and tokens[phrase.head].tag != "PRON" else None
    if tokens[phrase.head].tag == "PRON":
        return None
    if token.lower in _PARTICLES and at + 1 < end and tokens[at - 1].tag == "NAME" == tokens[at + 1].tag:
        return page.phrases[at + 1].end if at + 1 in page.phrases else at + 2
    if token.tag == "PREP" and at + 1 < end:
        attribute = page.phrases.get(at + 1)
        if attribute is None or attribute.preposition != at or is_time(page, attribute):
            return None
        belongs = token.lower in _ATTRIBUTES or (wide and token.lower not in _NARROWER)
        return attribute.end if belongs else None
    if token.lower in ("und", "sowie", "and") and at + 1 < end:
        further = phrase_at(page, at + 1)
        return further.end if further and further.preposition is None and further.case & phrase.case else None
    further = page.phrases.get(at)
    if further is None or further.preposition is not None:
        return None
    genitive = further.case == {"gen"} or (wide and "gen" in further.case and token.tag == "DET")
    return further.end if genitive or _is_cut_short(page, phrase, at) else None


def _is_of_name(page: Page, attribute: Phrase) -> bool:
    """Whether an attribute can belong to a name: "Berg von der Bank", "aus Bonn", but not "aus Sorge um die Kinder"."""
    first, head = page.tokens[attribute.start], page.tokens[attribute.head]
    return first.tag == "DET" or head.tag == "NAME" or head.text.isupper()


def _is_cut_short(page: Page, phrase: Phrase, at: int) -> bool:
    """Whether the noun that a phrase ends with is the capitalised adjective or the abbreviation before another."""
    tokens, last = page.tokens, page.tokens[at - 1]
    if tokens[at].tag not in ("NOUN", "NAME") or last.tag not in ("NOUN", "NAME") or at != phrase.end:
        return False
    adjective = tokens[at - 2].tag in ("DET", "PREP") and last.lower.endswith(("en", "e", "er", "es"))
    owner = last.tag == "NAME" and last.lower.endswith(("s", "’", "'")) and tokens[at].tag == "NOUN"
    return adjective or owner or (last.text.isupper() and len(last.text) < 5)


def is_nominal(page: Page, start: int, end: int) -> bool:
    """Whether a range is one noun phrase and nothing else."""
    phrase = phrase_at(page, start)
    return phrase is not None and phrase.preposition is None and whole(page, phrase, end, wide=True) == (start, end)


def with_apposition(page: Page, line: Line, found: Range, *, until: int | None = None) -> Range:
    """A phrase with the appositions between commas that follow it ("der Sprecher, Hans Meier,").

    `until` is the finite verb that closes the last one where its comma is missing.
    """
    tokens, end = page.tokens, found[1]
    if end + 2 < line.end and tokens[end].tag == "PREP" and (place := page.phrases.get(end + 1)):
        after = place.end
        behind = tokens[after + 1] if after + 1 < line.end and tokens[after].text == "," else None
        named = behind is not None and (behind.tag == "NAME" or role_of(behind.text) is not None)
        if (
            named
            and place.preposition == end
            and not is_time(page, place)
            and _apposition(page, line, after + 1, until)
        ):
            end = after
    while end + 1 < line.end and tokens[end].text == ",":
        stop = _apposition(page, line, end + 1, until)
        if stop is None:
            break
        end = stop
    return found[0], end


def _apposition(page: Page, line: Line, at: int, until: int | None) -> int | None:
    """Behind the noun phrase that begins behind a comma and ends before the next, the line's end or the verb."""
    limit = min(line.end, at + _LONGEST, until if until is not None and until > at else line.end)
    phrase = phrase_at(page, at)
    if page.tokens[at].tag == "DET" and at + 1 < limit and page.tokens[at + 1].tag == "PREP":
        closed = _closed_at(page, at, limit)
        return (
            closed if closed > at and any(role_of(token.text) for token in page.tokens[closed - 3 : closed]) else None
        )
    if phrase is None or phrase.preposition is not None or page.tokens[phrase.head].tag in ("PRON", "DET"):
        return None
    if is_time(page, phrase):
        return None
    _, stop = whole(page, phrase, limit, wide=True)
    if stop in (line.end, until) or page.tokens[stop].text == ",":
        return stop
    office = any(role_of(token.text) is not None for token in page.tokens[phrase.start : phrase.core_end])
    if office and (page.tokens[stop].text == ":" or stop < (closed := _closed_at(page, at, limit))):
        return stop if page.tokens[stop].text == ":" else closed
    return stop if phrase.case == {"dat"} and page.tokens[stop].tag == "VERB" else None


def _closed_at(page: Page, at: int, limit: int) -> int:
    """Where words without a verb end before a comma or the limit, as an office with all that belongs to it does."""
    for i in range(at, limit):
        if page.tokens[i].tag in _BREAKING and page.inside[i] < 0:
            return i if page.tokens[i].text == "," else at
    return limit
