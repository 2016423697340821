"""Positions that an adjective tells: "zu Gesprächen bereit", "auf Hilfe angewiesen"."""

from collections.abc import Iterator

from depesche.position.finding import Finding
from depesche.position.head import Head
from depesche.position.kind import kind_of
from depesche.position.matter import matters
from depesche.position.target import target_of
from depesche.position.telling import tell
from depesche.rules import rule

_ADVERBS = ("dagegen", "dafür", "against")
"""Words that tell a stance only beside "to be" itself."""
_COPULAS = frozenset(
    "ist sind war waren sei seien wäre wären sein bleibt bleiben blieb blieben zeigt zeigte zeigten zeigen gezeigt "
    "steht stand stehe stehen erklärt erklärte erklärten erklären is are was were be been remains remained".split()
)


@rule("position.adjective")
def adjective_positions(head: Head) -> Iterator[Finding]:
    """An adjective of stance in the predicate, with its matter in a prepositional phrase or an infinitive.

    Found: Die Regierung zeigte sich zu Gesprächen bereit.
    Not: Das Essen steht bereit.
    """
    scene = head.scene
    found = scene.marks.adjectives.within(head.start, head.end)
    words = (token.lower for token in scene.tokens[head.start : head.end])
    if not found or head.supposed or _COPULAS.isdisjoint(words):
        return
    entry = found[0][1]
    holders = head.actors(head.subject)
    if not holders or (entry.word in _ADVERBS and head.lemma not in ("sein", "be")):
        return
    target = target_of(head, entry.targets, holders)
    for matter in matters(head, entry.content, entry.targets):
        kind = kind_of(scene, entry, matter, negated=head.negated)
        yield from tell(head, kind, holders, matter, "position.adjective", target=target)
