"""Positions that a participle before a noun tells: "das von der Opposition geforderte Verbot"."""

from collections.abc import Iterator

from depesche.position.extent import extended
from depesche.position.finding import Finding, Matter
from depesche.position.head import Head
from depesche.position.telling import tell
from depesche.rules import rule

_REACH = 8
"""Words between an agent's preposition and its participle."""


@rule("position.participle")
def participle_positions(head: Head) -> Iterator[Finding]:
    """A participle of a verb of stance before the noun that is the matter, with its agent.

    Found: Das von der Opposition geforderte Verbot kommt nicht.
    Not: Das gestern geforderte Verbot kommt nicht.
    """
    participles = head.scene.marks.participles
    if not participles.within(head.clause.start, head.clause.end):
        return
    for phrase in head.all_phrases:
        for at, entry in participles.within(phrase.start, phrase.head):
            matter = Matter(start=at + 1, end=extended(head.scene, phrase, head.end, ())[1])
            yield from tell(head, entry.kind, _agents(head, at), matter, "position.participle")


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
