"""Letters of other scripts and marked letters, folded into plain Latin ones."""

import unicodedata

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "jo", "є": "je", "ж": "zh", "з": "s",
    "и": "i", "й": "i", "і": "i", "ї": "ji", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "tsch", "ш": "sch", "щ": "schtsch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "ju", "я": "ja", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "tsch",
    "ђ": "dsch", "џ": "dsch",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "s", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_LETTERS = str.maketrans(
    _CYRILLIC
    | _GREEK
    | {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "a", "œ": "o", "ß": "ss", "ə": "a"}
    | {"č": "tsch", "ć": "tsch", "š": "sch", "ž": "zh", "ç": "tsch", "ş": "sch", "ș": "sch", "ţ": "ts", "ț": "ts"}
    | {"ğ": "g", "ń": "n", "ñ": "nj"}
)


def plain(word: str) -> str:
    """A word in lower case Latin letters without marks.

    >>> plain("Владивосток"), plain("Hašek")
    ('vladivostok', 'haschek')
    """
    return bare(unicodedata.normalize("NFC", word).lower().translate(_LETTERS)).translate(_LETTERS)


def bare(word: str) -> str:
    """A word in lower case with its marks simply left out, as writers without the letters do.

    >>> bare("Hašek")
    'hasek'
    """
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
