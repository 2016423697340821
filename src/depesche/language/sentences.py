"""Tokens to sentences: abbreviations, ordinals, initials and quotation marks do not mislead."""

from collections.abc import Iterator

from depesche.language.analysis import Token
from depesche.language.marks import QUOTES
from depesche.language.words import words

LONGEST = 400
"""Tokens of the longest sentence: rules look at a sentence as a whole, so an endless one would take endless time."""
_ENDS = frozenset((".", "!", "?", "…", "..."))
_CLOSING = QUOTES | frozenset(")]")
_MONTHS = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember jänner feber "
    "january february march may june july october december".split()
)
_NUMBERED = frozenset(
    "jahrhundert jahrhunderts geburtstag geburtstages todestag jahrestag jahrestages mal minute platz runde bezirk "
    "spieltag etage stock auflage klasse division brigade armee weltkrieg parteitag amtszeit lebensjahr "
    "lebensjahres jahr tag legislaturperiode sinfonie verfassungszusatz".split()
)
"""Nouns that an ordinal number stands before."""
_ORDINAL_BEFORE = frozenset(
    "am der den dem des vom zum bis im seit und ab beim die das ein eine einen zur ihr sein".split()
)


def sentence_ends(tokens: list[Token], start: int, end: int, language: str) -> list[int]:
    """For each sentence of one passage (tokens `start` to `end`) the index behind its last token."""
    ends: list[int] = []
    index = start
    while index < end:
        if tokens[index].text in _ENDS and _is_end(tokens, index, start, end, language):
            index += 1
            while index < end and tokens[index].text in _ENDS:
                index += 1
            while index < end and tokens[index].text in _CLOSING and tokens[index].start == tokens[index - 1].end:
                index += 1
            ends.append(index)
        elif tokens[index].text in _ENDS:
            while index < end and tokens[index].text in _ENDS:
                index += 1
        else:
            index += 1
    if end > start and (not ends or ends[-1] < end):
        ends.append(end)
    return list(_bounded(start, ends))


def _bounded(start: int, ends: list[int]) -> Iterator[int]:
    """The ends, and more of them where a sentence would be longer than any that was meant to be read."""
    for end in ends:
        yield from range(start + LONGEST, end, LONGEST)
        yield end
        start = end


def _is_end(tokens: list[Token], index: int, start: int, end: int, language: str) -> bool:
    behind = index + 1
    while behind < end and tokens[behind].text in _ENDS:
        behind += 1
    closed = behind
    while closed < end and tokens[closed].text in _CLOSING and tokens[closed].start == tokens[closed - 1].end:
        closed += 1
    if closed >= end:
        return True
    following = tokens[closed]
    if following.text[0].islower() or (following.text[0] in ",;:–—-" and len(following.text) == 1):
        return False
    if tokens[index].text != "." or index == start:
        return True
    return not _is_abbreviated(tokens, index, start, following, language) or closed > behind


def _is_abbreviated(tokens: list[Token], index: int, start: int, following: Token, language: str) -> bool:
    """Whether the full stop at `index` belongs to an abbreviation, an ordinal or an initial."""
    word = tokens[index - 1]
    if word.end != tokens[index].start:
        return False
    if word.text.isdecimal():
        before = tokens[index - 2].lower if index - 2 >= start else ""
        return following.lower in _MONTHS | _NUMBERED or (
            len(word.text) <= 2 and (before in _ORDINAL_BEFORE or index - 1 == start)
        )
    if len(word.text) == 1 and word.text.isalpha() and word.text.isupper():
        return True
    return word.text + "." in words(language, "abbreviations")
