"""Two who were named before and are taken up together: "beide Seiten", "die beiden Länder"."""

from functools import cache

from depesche.cast import Cast
from depesche.language import Phrase, Token
from depesche.language.words import lines

_BOTH = frozenset(("beide", "beiden", "beider", "both", "two"))
_REACH = 600
"""Characters that are looked back."""


@cache
def _kinds(language: str) -> dict[str, str]:
    """What kind of actors a noun takes up: "länder" states, "seiten" any."""
    rows = (line.split() for line in lines(language, "pairs"))
    return {noun: kind for kind, *nouns in rows for noun in nouns}


def pair_of(phrase: Phrase, tokens: list[Token], language: str, cast: Cast, types: dict[str, str]) -> list[str]:
    """Ids of the two actors named last before a phrase such as "die beiden Länder"; none for any other phrase."""
    kind = _kinds(language).get(tokens[phrase.head].lower)
    if kind is None or not any(tokens[at].lower in _BOTH for at in range(phrase.start, phrase.head)):
        return []
    start = tokens[phrase.start].start
    rows = cast.named_in(max(0, start - _REACH), start)
    fits = [actor for *_, actor in reversed(rows) if types.get(actor) == kind or (kind == "any" and actor in types)]
    pair = list(dict.fromkeys(fits))[:2]
    return pair[::-1] if len(pair) == 2 else []
