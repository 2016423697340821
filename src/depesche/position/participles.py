"""Positions that a participle before a noun tells: "das von der Opposition geforderte Verbot"."""

from collections.abc import Iterator
from functools import lru_cache

from depesche.language.de.verbs import readings
from depesche.position.extent import extended
from depesche.position.finding import Finding, Matter
from depesche.position.head import Head
from depesche.position.lexicon import Entry, stances
from depesche.position.telling import tell
from depesche.rules import rule

_ENDINGS = ("em", "en", "er", "es", "e")
_TAGS = frozenset(("ADJ", "PART", "VERB"))
_REMEMBERED = 20_000
"""Words that are remembered, so that a participle is not looked up each time."""
_REACH = 8
"""Words between an agent's preposition and its participle."""


@rule("position.participle")
def participle_positions(head: Head) -> Iterator[Finding]:
    """A participle of a verb of stance before the noun that is the matter, with its agent.

    Found: Das von der Opposition geforderte Verbot kommt nicht.
    Not: Das gestern geforderte Verbot kommt nicht.
    """
    scene = head.scene
    if scene.language != "de":
        return
    for phrase in (*head.phrases, head.subject):
        for at in range(phrase.start, phrase.head) if phrase is not None else ():
            this = scene.tokens[at]
            entry = _entry(this.lower) if this.tag in _TAGS else None
            if phrase is not None and entry is not None:
                matter = Matter(start=at + 1, end=extended(head.scene, phrase, head.end, ())[1])
                yield from tell(head, entry.kind, _agents(head, at), matter, "position.participle")


@lru_cache(maxsize=_REMEMBERED)
def _entry(lower: str) -> Entry | None:
    """The verb of stance that a word is the declined participle of, if its object is the matter."""
    stem = next((lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending)), "")
    lemmas = {form.lemma for form in readings(stem) if form.kind == "participle"}
    entries = (entry for lemma in lemmas for entry in stances("de").verbs.get(lemma, ()))
    return next(
        (entry for entry in entries if "acc" in entry.content and not entry.objects and not entry.reflexive), None
    )


def _agents(head: Head, at: int) -> list[str]:
    """The actors between "von" or "durch" and the participle."""
    scene = head.scene
    for start in range(at - 1, max(head.sentence.start, at - _REACH) - 1, -1):
        lower = scene.tokens[start].lower
        if scene.tokens[start].tag in ("VERB", "PUNCT"):
            return []
        if lower in ("von", "vom", "durch"):
            return scene.within(start + 1, at)
        if lower in ("in", "im") and scene.tokens[at - 1].lower.endswith(tuple(scene.listed("voices"))):
            return scene.within(start + 1, at)[:1]
    return []
