"""The language of a text, told by its small words."""

import re

from depesche.article.lines.lists import words

_SAMPLE = 40_000
"""Code points that are looked at."""


def language_of(text: str) -> str | None:
    """Language code, "de" or "en", where the small words tell; else None.

    >>> language_of("Der Minister ist nach dem Treffen mit der Kanzlerin abgereist.")
    'de'
    >>> language_of("Lorem ipsum dolor sit amet")
    """
    tokens = re.findall(r"[^\W\d_]+", text[:_SAMPLE].lower())
    counts = {code: sum(token in words(f"function_words_{code}") for token in tokens) for code in ("de", "en")}
    best = max(counts, key=lambda code: counts[code])
    other = min(counts.values())
    return best if counts[best] * 100 >= len(tokens) * 8 and counts[best] > 1.5 * other and counts[best] >= 2 else None
