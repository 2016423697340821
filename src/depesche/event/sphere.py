"""Whether a report is about public affairs, or about sport, kitchen, stars and the like, where nothing is an event."""

from functools import lru_cache

from depesche.language import Analysis
from depesche.language.words import words

_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "in", "innen")
_SHORTEST = 5
"""Letters of the shortest word that is looked for within a compound."""
_NO_COMPOUNDS = ("beispiel", "beispiele", "beispielen")
_OUTWEIGHS = 3
"""How many words of leisure one of public affairs outweighs."""


def is_public(analysis: Analysis) -> bool:
    """Whether the words of public affairs in a report outweigh those of leisure; each word counts once."""
    language = analysis.language or ""
    seen = {token.lower for token in analysis.tokens if token.tag in ("NOUN", "NAME")}
    kinds = [_kind(word, language) for word in seen]
    leisure = kinds.count("leisure")
    return not leisure or kinds.count("public") * _OUTWEIGHS > leisure


@lru_cache(maxsize=100_000)
def _kind(lower: str, language: str) -> str | None:
    for ending in _ENDINGS:
        kind = _listed(lower.removesuffix(ending), language)
        if kind is not None:
            return kind
    return _of_compound(lower, language) if language == "de" and lower not in _NO_COMPOUNDS else None


def _listed(word: str, language: str) -> str | None:
    if word in words(language, "public"):
        return "public"
    return "leisure" if word in words(language, "leisure") else None


def _of_compound(lower: str, language: str) -> str | None:
    """What the last part of a compound says, else its first: "Außenminister", "Polizeisprecher"."""
    tails = (lower[at:].removesuffix(end) for at in range(2, len(lower) - _SHORTEST + 1) for end in _ENDINGS)
    kind = next((kind for tail in tails if len(tail) >= _SHORTEST and (kind := _listed(tail, language))), None)
    heads = (lower[:at] for at in range(len(lower) - 2, _SHORTEST, -1))
    return kind or next((kind for head in heads if (kind := _listed(head, language))), None)
