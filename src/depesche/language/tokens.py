"""Text to tokens with offsets."""

import re

from depesche.language.analysis import Token

_MARKS = r"""
    | \.\.\.
    | [^\w\s]                         # every mark by itself
    """
_COMMON = r"""
    https?://[^\s<>"]+[\w/]           # addresses
    | \w++(?:[-.]\w++){0,3}?\.(?:de|com|org|net|at|ch|eu|info|tv)\b  # names of web sites
    | (?:[^\W\d_]\.){2,}              # z.B., d.h., a.D., U.S.
    | \d+(?:[.,:]\d+)+                # 20.30, 1.000,5, 3:1
    """
_TOKEN = re.compile(
    _COMMON
    + r"""
    | \w+(?:[-'’&/]\w+)*-?            # words, compounds with hyphens, "geht's", "Staats- und"
    """
    + _MARKS,
    re.VERBOSE,
)
_ENGLISH = re.compile(
    _COMMON
    + r"""
    | \w+?(?=n['’]t\b) | n['’]t\b     # did|n't
    | (?<=\w)['’](?:s|re|ve|ll|d|m)\b # Putin|'s, they|'ve
    | \w+(?:(?:[-&/]|['’](?!(?:s|re|ve|ll|d|m)\b))\w+)*-?
    """
    + _MARKS,
    re.VERBOSE | re.IGNORECASE,
)


def tokens_of(text: str, start: int, end: int, language: str | None = None) -> list[Token]:
    """The tokens of a stretch of the text; English clitics stand by themselves.

    >>> [token.text for token in tokens_of("Am 25. April, z.B. um 20.30 Uhr.", 0, 32)]
    ['Am', '25', '.', 'April', ',', 'z.B.', 'um', '20.30', 'Uhr', '.']
    >>> [token.text for token in tokens_of("Smith's son didn't go.", 0, 22, "en")]
    ['Smith', "'s", 'son', 'did', "n't", 'go', '.']
    """
    pattern = _ENGLISH if language == "en" else _TOKEN
    return [Token(match.start(), match.end(), match.group()) for match in pattern.finditer(text, start, end)]
