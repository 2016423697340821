"""Keys under which one name is found again in another transliteration.

A name written in Latin letters has been read by ear: the German way ("Koslow", "Selenskyj", "Chassan"), the English
way ("Kozlov", "Zelensky", "Khasan"), or a French one ("Poutine"). Each reading is folded into sounds; two names are one
when a reading of the first equals a reading of the second in consonants and all but equals it in vowels.
"""

import re
from functools import lru_cache

from depesche.cast.letters import bare, plain
from depesche.cast.lexicon import equivalents

_COMMON = (
    (r"schtsch|shch|chtch|stsch", "S"),  # щ
    (r"dzh|dsch|dj|dž", "J"),  # Ahmadinedschad, Ahmadinejad
    (r"tsch|tch|cz", "C"),
    (r"sch|sh|zh", "S"),  # ш and ж: "Breschnew", "Brezhnev"
    (r"kh", "X"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"dh", "d"),
    (r"gh", "g"),
    (r"ck|q|c(?![heiyC])|k", "k"),
    (r"x", "ks"),
    (r"tz", "ts"),
    (r"ou|oo", "u"),
    (r"ee", "i"),
    (r"ae", "a"),
    (r"oe", "o"),
    (r"ue", "u"),
)
_READINGS = {
    "german": ((r"ch", "X"), (r"z", "T"), (r"ts", "T"), (r"w|v", "v"), (r"j|y", "i"), (r"c", "s")),
    "english": ((r"ch", "C"), (r"ts", "T"), (r"z", "s"), (r"w|v", "v"), (r"j", "J"), (r"y", "i"), (r"c", "s")),
    "slavic": ((r"ch", "X"), (r"ts|c", "T"), (r"z", "s"), (r"w|v", "v"), (r"j|y", "i")),
    "french": ((r"ch", "S"), (r"ts", "T"), (r"z", "s"), (r"w|v", "v"), (r"j", "S"), (r"y", "i"), (r"c", "s")),
}
_ENDINGS = (
    (r"h$", ""),
    (r"(?:ii|i|e)$", "i"),
    (r"ine?$", "in"),
    (r"(?:ev|ef|ov|of|ff|eff|off|iov|iev|io?f)$", "V"),
    (r"er$", "r"),
)
_COMPILED = {name: [(re.compile(p), r) for p, r in (*_COMMON, *steps, *_ENDINGS)] for name, steps in _READINGS.items()}
_VOWELS = frozenset("aeiou")
_NEAR = {frozenset("ae"), frozenset("ei"), frozenset("ou"), frozenset("ie")}
_SEPARATORS = re.compile(r"[\s\-‐‑–'’ʼ`.´]+")


def _reading(word: str, steps: list[tuple[re.Pattern[str], str]]) -> str:
    for pattern, sound in steps:
        word = pattern.sub(sound, word)
    word = re.sub(r"^i(?=[eu])", "", word) if word.startswith("ie") else word
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def _skeleton(sounds: str) -> tuple[str, str]:
    """Consonants, with a vowel at the start told as "-", and the vowels."""
    consonants = "".join(c for i, c in enumerate(sounds) if c not in _VOWELS and not (c == "h" and i > 0))
    return ("-" if sounds[:1] in _VOWELS else "") + consonants, "".join(c for c in sounds if c in _VOWELS)


@lru_cache(maxsize=65536)
def readings(word: str) -> frozenset[tuple[str, str]]:
    """Consonants and vowels of each way to read a word.

    >>> {c for c, _ in readings("Koslow")} & {c for c, _ in readings("Kozlov")}
    {'kslV'}
    """
    spellings = {_SEPARATORS.sub("", plain(word)), _SEPARATORS.sub("", plain(bare(word).replace("đ", "dj")))}
    return frozenset(_skeleton(_reading(letters, steps)) for letters in spellings for steps in _COMPILED.values())


@lru_cache(maxsize=65536)
def index_keys(word: str) -> frozenset[str]:
    """The keys to file a word under: two like words share at least one.

    >>> bool(index_keys("Selenskyj") & index_keys("Zelensky"))
    True
    """
    line = equivalents().get(plain(word))
    return frozenset(c for c, _ in readings(word)) | ({f"={line}"} if line is not None else frozenset())


def _vowels_agree(first: str, second: str) -> bool:
    if first == second:
        return True
    if len(first) == len(second):
        pairs = [frozenset(pair) for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
        return len(pairs) <= max(1, len(first) // 3) and all(pair in _NEAR for pair in pairs)
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) > 1 or len(short) < 1:
        return False
    return any(long[:i] + long[i + 1 :] == short and c in "ei" for i, c in enumerate(long))


def _closing(word: str) -> bool:
    """Whether a word closes in a vowel that tells "Christiane" from "Christian"."""
    return word[-1] in "ao" or (word[-1] == "e" and not word.endswith("ine"))


@lru_cache(maxsize=65536)
def same_word(first: str, second: str) -> bool:
    """Whether two single names are one name, in whatever transliteration.

    >>> same_word("Koslow", "Kozlov"), same_word("Jong-un", "Jong-il"), same_word("Alexander", "Alexandra")
    (True, False, False)
    """
    one, two = (_SEPARATORS.sub("", plain(word)) for word in (first, second))
    if one == two:
        return True
    lines = equivalents()
    if plain(first) in lines and lines[plain(first)] == lines.get(plain(second)):
        return True
    if min(len(one), len(two)) < 3 or _closing(one) != _closing(two):
        return False
    return any(
        a == b and len(a.replace("-", "")) >= 2 and _vowels_agree(v, w)
        for a, v in readings(first)
        for b, w in readings(second)
    )
