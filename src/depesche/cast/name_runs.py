"""Runs of capitalised words that a name may be made of, with the small words that join them."""

import re
from functools import lru_cache

from depesche.cast.body import head_kind
from depesche.cast.lexicon import given_names, words_of
from depesche.cast.phrase import gap_is_blank
from depesche.cast.states import state_of
from depesche.language import Analysis, Token

_PREFIXED = re.compile(
    r"(?:al|el|as|asch|ash|ad|at|ar|an|az|ul|bin|ed|es|d['’])[-‐'’]?[A-ZÄÖÜÇŞ]\w+|(?:Al|El|Ad|As|At)-\w+"
)
_LONGEST = 40
"""Letters of the longest part of a name."""
_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’`][^\W\d_]+)*")


def name_like(token: Token) -> bool:
    """Whether a token could be a part of a name."""
    return _name_like(token.text)


@lru_cache(maxsize=65536)
def _name_like(word: str) -> bool:
    first = word[0]
    if len(word) > _LONGEST:
        return False
    if first.isupper():
        return len(word) > 1 and _WORD.fullmatch(word) is not None
    return first in "aeubd" and _PREFIXED.fullmatch(word) is not None


def run_end(analysis: Analysis, start: int, limit: int, taken: frozenset[int]) -> int:
    """Behind the last token of the run of name words that opens at `start`."""
    tokens, particles = analysis.tokens, words_of("lists/particles.txt")
    at = start
    while at < limit and at - start < 9:
        token = tokens[at]
        if at > start and not gap_is_blank(analysis.text, tokens[at - 1], token):
            break
        if at in taken:
            break
        if name_like(token):
            at += 1
        elif is_initial(tokens, at, limit):
            at += 2
        elif token.text in particles and at > start and at + 1 < limit and _after_particle(tokens, at, limit):
            at += 1
        else:
            break
    while at > start + 1 and tokens[at - 1].text in particles:
        at -= 1
    return at


def _after_particle(tokens: list[Token], at: int, limit: int) -> bool:
    """Whether a small word joins a name: "von Weizsäcker", "von der Leyen"; not "von der Baader Bank"."""
    text, following = tokens[at].text, tokens[at + 1]
    if tokens[at].lower in _NEUTER or (text in _AMBIGUOUS and tokens[at - 1].text.split("-")[0] not in given_names()):
        return False
    if head_kind(following.text)[0] or (following.text.isupper() and len(following.text) > 1):
        return False
    if text in _ARTICLES:
        return tokens[at - 1].text in {"von", "van", "de"} and name_like(following) and _closes(tokens, at + 1, limit)
    if name_like(following):
        return text not in _AMBIGUOUS | {"von"} or (following.tag == "NAME" and _closes(tokens, at + 1, limit))
    return (
        following.text in _ARTICLES and at + 2 < limit and name_like(tokens[at + 2]) and _closes(tokens, at + 2, limit)
    )


def _closes(tokens: list[Token], at: int, limit: int) -> bool:
    """Whether a family name may close with this word, rather than open a body or a place."""
    word = tokens[at]
    if word.lower.endswith(("ischen", "ischer", "ung")) or "-" in word.text or state_of(word.text) is not None:
        return False
    return at + 1 >= limit or not tokens[at + 1].text[0].isupper()


_ARTICLES = frozenset("der den dem la le los las".split())
_AMBIGUOUS = frozenset("vom zu zur zum an am".split())
"""Prepositions that join a family name to a given name alone: "Harald zur Hausen"."""
_NEUTER = frozenset(("das", "die"))


def is_initial(tokens: list[Token], at: int, limit: int) -> bool:
    """Whether a single letter with its full stop stands before a further part of a name."""
    text = tokens[at].text
    return (
        len(text) == 1
        and text.isupper()
        and at + 2 < limit
        and tokens[at + 1].text == "."
        and name_like(tokens[at + 2])
    )
