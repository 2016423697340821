"""Words as the archive searches them: folded, stemmed, and by sound across transliterations.

"Sanktion" finds "Sanktionen" by its stem; the name "Wladiwostok" finds "Vladivostok" by its sound. Words that every
report has ("der", "and") are passed over.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import normalize

import Stemmer

WORD = re.compile(r"\w+")
"""What a word is."""
LONGEST = 60
"""Letters of a word that count: what is longer is no word, but must not break an index."""
LANGUAGES = ("de", "en")
"""Languages whose stems we know; any other is stemmed as German."""
_ACCENTED = re.compile(r"[ßà-ãå-õø-ûý-ɏḁ-ỿ]")
"""Small Latin letters that names are also written without, ä, ö and ü not among them."""
_OTHERWISE = {
    "ß": "ss", "ø": "o", "ı": "i", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ŋ": "n", "ħ": "h",
}  # fmt: skip
"""Those that are no letter with an accent."""
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


@cache
def stop_words(language: str) -> frozenset[str]:
    """The folded words that say nothing of what a report is about."""
    lines = (files("depesche.archive") / language / "stop_words.txt").read_text("utf-8").splitlines()
    return frozenset(fold(" ".join(line.partition("#")[0] for line in lines)).split())


def stems(text: str, language: str | None = "de") -> list[str]:
    """The stems of a text's words, in order.

    >>> stems("Die Sanktionen der Präsidenten")
    ['die', 'sanktion', 'der', 'prasident']
    """
    return _stems([word[:LONGEST] for word in WORD.findall(fold(text))], language)


def _stems(words: list[str], language: str | None) -> list[str]:
    out: list[str] = _stemmer("en" if language == "en" else "de").stemWords(words)
    return out


def fold(text: str) -> str:
    """Small letters without accents; as many words as before.

    >>> fold("Größe, Jón, Ålesund, Erdoğan")
    'grösse, jon, alesund, erdogan'
    """
    text = text.replace("İ", "i").lower()
    return text if text.isascii() else _ACCENTED.sub(_without_accent, text)


def _without_accent(match: re.Match[str]) -> str:
    letter = match.group()
    plain = _OTHERWISE.get(letter) or normalize("NFKD", letter)[0]
    return plain if plain.isalpha() else letter


@lru_cache(100_000)
def sound(word: str) -> str:
    """The key that a name's spellings in different transliterations share.

    >>> sound("Wladiwostok") == sound("Vladivostok")
    True
    """
    key = fold(word)
    for spelling, letter in _SPELLINGS:
        key = key.replace(spelling, letter)
    return _DOUBLED.sub(r"\1", key)


def index_terms(text: str, language: str | None, names: Collection[str] = ()) -> Iterator[str]:
    """What a text is indexed by: the stem of each telling word, and the sound ("snd" + key) of each that is in `names`.

    Words that name nobody have no sound: "Tasche" must not find "Tasse".
    """
    passed = stop_words("en" if language == "en" else "de")
    folded = [word[:LONGEST] for word in WORD.findall(fold(text))]
    yield from _stems([word for word in folded if word not in passed], language)
    for word in dict.fromkeys(WORD.findall(text)) if names else ():
        if word in names:
            yield _heard(word)


def query_terms(words: str) -> list[tuple[str, ...]]:
    """For each telling word of a query the terms that count as a hit, in German and in English.

    >>> query_terms("die Sanctions")
    [('sanction', 'sndsanktions')]
    >>> query_terms("wladiwostok")
    [('wladiwostok', 'sndvladivostok')]
    """
    passed = frozenset().union(*map(stop_words, LANGUAGES))
    asked = WORD.findall(words)
    telling = [word for word in asked if fold(word) not in passed]
    return [
        (*dict.fromkeys(stem for language in LANGUAGES for stem in stems(word, language)), _heard(word))
        for word in telling
    ] or [(_heard(word),) for word in asked if len(word) > 3]


def places_of(terms: Collection[str], text: str, language: str | None, names: Collection[str]) -> list[tuple[int, int]]:
    """Where in a text, with these names in it, words stand that terms of a query meet."""
    words = list(WORD.finditer(text))
    found = _stems([fold(word[0])[:LONGEST] for word in words], language)
    return [
        word.span()
        for word, stem in zip(words, found, strict=True)
        if stem in terms or (word[0] in names and _heard(word[0]) in terms)
    ]


def _heard(word: str) -> str:
    return "snd" + sound(word[:LONGEST])
