"""The words and marks of a report that can tell a stance, found in one pass and looked up by place."""

from bisect import bisect_left
from functools import lru_cache

from depesche.language import Token
from depesche.language.de.verbs import readings
from depesche.position.lexicon import Entry, Stances, stances

_ENDINGS = ("em", "en", "er", "es", "e")
_DECLINED = frozenset(("ADJ", "PART", "VERB"))
_NOUNS = frozenset(("NOUN", "NAME"))
_REMEMBERED = 20_000
"""Words that are remembered, so that a participle is not looked up each time."""


class Table:
    """Entries of the word lists by the tokens they stand at."""

    def __init__(self) -> None:
        """An empty table; tokens are added in their order."""
        self._tokens: list[int] = []
        self._entries: list[Entry] = []

    def add(self, token: int, entry: Entry) -> None:
        """Add the entry of the next token."""
        self._tokens.append(token)
        self._entries.append(entry)

    def within(self, start: int, end: int) -> list[tuple[int, Entry]]:
        """The tokens from `start` to before `end` that stand in the table, with their entries."""
        first = bisect_left(self._tokens, start)
        if first == len(self._tokens) or self._tokens[first] >= end:
            return []
        last = bisect_left(self._tokens, end, first)
        return list(zip(self._tokens[first:last], self._entries[first:last], strict=True))


class Marks:
    """Nouns, adjectives and participles of stance, colons, and the words "darunter" of a report."""

    def __init__(self, tokens: list[Token], words: Stances, language: str) -> None:
        """The marks of a report's tokens."""
        self.nouns, self.adjectives, self.participles = Table(), Table(), Table()
        self.among: set[int] = set()
        self._colons: list[int] = []
        german = language == "de"
        for at, token in enumerate(tokens):
            lower, tag = token.lower, token.tag
            if tag == "PUNCT":
                if lower == ":":
                    self._colons.append(at)
                continue
            noun = words.noun(lower) if tag in _NOUNS else None
            if noun is not None:
                self.nouns.add(at, noun)
            adjective = words.adjectives.get(lower)
            if adjective is not None:
                self.adjectives.add(at, adjective)
            participle = participle_entry(lower) if german and tag in _DECLINED else None
            if participle is not None:
                self.participles.add(at, participle)
            if lower == "darunter":
                self.among.add(at)

    def colon(self, start: int, end: int) -> int | None:
        """The first colon from token `start` to before token `end`."""
        at = bisect_left(self._colons, start)
        return self._colons[at] if at < len(self._colons) and self._colons[at] < end else None

    def is_among(self, token: int) -> bool:
        """Whether a phrase that opens at a token is told as a part of the one before: "darunter (auch) die Stadt"."""
        return bool(self.among) and (token - 1 in self.among or token - 2 in self.among)


@lru_cache(maxsize=_REMEMBERED)
def participle_entry(lower: str) -> Entry | None:
    """The verb of stance that a German word is the declined participle of, if its object is the matter."""
    stem = next((lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending)), "")
    lemmas = sorted({form.lemma for form in readings(stem) if form.kind == "participle"})
    entries = (entry for lemma in lemmas for entry in stances("de").verbs.get(lemma, ()))
    return next(
        (entry for entry in entries if "acc" in entry.content and not entry.objects and not entry.reflexive), None
    )
