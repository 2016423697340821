"""Text to tokens with offsets."""

import re

from depesche.language.analysis import Token

_TOKEN = re.compile(
    r"""
    https?://[^\s<>"]+[\w/]           # addresses
    | (?:[^\W\d_]\.){2,}              # z.B., d.h., a.D.
    | \d+(?:[.,:]\d+)+                # 20.30, 1.000,5, 3:1
    | \w+(?:[-'’&/]\w+)*-?            # words, compounds with hyphens, "geht's", "Staats- und"
    | \.\.\.
    | [^\w\s]                         # every mark by itself
    """,
    re.VERBOSE,
)


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of the text.

    >>> [token.text for token in tokens_of("Am 25. April, z.B. um 20.30 Uhr.", 0, 32)]
    ['Am', '25', '.', 'April', ',', 'z.B.', 'um', '20.30', 'Uhr', '.']
    """
    return [Token(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text, start, end)]
