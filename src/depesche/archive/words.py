"""Words as the archive searches them: folded, stemmed, and by sound across transliterations.

"Sanktion" finds "Sanktionen" by its stem; "Wladiwostok" finds "Vladivostok" by its sound.
"""

import re
from collections.abc import Iterator
from functools import cache

import Stemmer

_WORD = re.compile(r"\w+")
_UMLAUTS = str.maketrans({"ß": "ss", "é": "e", "è": "e", "á": "a", "à": "a", "ó": "o", "ı": "i", "ş": "s", "ç": "c"})
_SPELLINGS = (
    ("tsch", "c"), ("dsch", "j"), ("sch", "s"), ("zh", "j"), ("sh", "s"), ("kh", "h"), ("ch", "c"), ("ts", "z"),
    ("tz", "z"),
    ("ph", "f"), ("th", "t"), ("qu", "k"), ("ck", "k"), ("w", "v"), ("y", "i"), ("j", "i"), ("q", "k"), ("c", "k"),
    ("x", "ks"), ("ä", "e"), ("ö", "e"), ("ü", "i"), ("ae", "e"), ("oe", "e"), ("ue", "i"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english" if language == "en" else "german")


def stems(text: str, language: str | None = "de") -> list[str]:
    """The stems of a text's words, in order.

    >>> stems("Die Sanktionen der Präsidenten")
    ['die', 'sanktion', 'der', 'prasident']
    """
    words = [word.translate(_UMLAUTS) for word in _WORD.findall(text.lower())]
    out: list[str] = _stemmer(language or "de").stemWords(words)
    return out


@cache
def sound(word: str) -> str:
    """The key that a name's spellings in different transliterations share.

    >>> sound("Wladiwostok") == sound("Vladivostok")
    True
    """
    key = word.lower().translate(_UMLAUTS)
    for spelling, letter in _SPELLINGS:
        key = key.replace(spelling, letter)
    return _DOUBLED.sub(r"\1", key)


def index_terms(text: str, language: str | None) -> Iterator[str]:
    """What a text is indexed by: the stem of each word, and the sound ("snd" + key) of each capitalised one."""
    yield from stems(text, language)
    for word in set(_WORD.findall(text)):
        if word[0].isupper() and len(word) > 3:
            yield "snd" + sound(word)


def query_terms(words: str, language: str | None = "de") -> list[tuple[str, ...]]:
    """For each word of a query the terms that count as a hit.

    >>> query_terms("Wladiwostok")
    [('wladiwostok', 'sndvladivostok')]
    """
    out: list[tuple[str, ...]] = []
    for word, stem in zip(_WORD.findall(words), stems(words, language), strict=True):
        out.append((stem, "snd" + sound(word)) if word[0].isupper() and len(word) > 3 else (stem,))
    return out
