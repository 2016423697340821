"""Positions that an adjective tells: "zu Gesprächen bereit", "auf Hilfe angewiesen"."""

from collections.abc import Iterator

from depesche.position.finding import Finding
from depesche.position.head import Head
from depesche.position.kind import kind_of
from depesche.position.lexicon import Entry
from depesche.position.matter import matters
from depesche.position.target import target_of
from depesche.position.telling import tell
from depesche.rules import rule

_ADVERBS = ("dagegen", "dafür", "against", "gegen", "für")
"""Words that tell a stance only beside "to be" itself."""
_PREPOSITIONS = ("gegen", "für", "against")
"""Those of them that tell it only where nothing else is said of the subject: not "ist für den Bau zuständig"."""
_BETWEEN = frozenset(
    "auch nun jetzt weiterhin immer noch klar strikt grundsätzlich eindeutig ebenfalls zwar aber nicht also still "
    "strongly firmly not clearly".split()
)
"""Words between "to be" and such a preposition."""
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
    entry = min((entry for _, entry in found), key=_is_preposition)
    holders = head.actors(head.subject)
    if not holders or (entry.word in _ADVERBS and head.lemma not in ("sein", "be")):
        return
    equated = any(phrase.preposition is None and phrase is not head.subject for phrase in head.phrases)
    if entry.word in _ADVERBS and (equated or (_is_preposition(entry) and _says_more(head))):
        return
    target = target_of(head, entry.targets, holders)
    for matter in matters(head, entry.content, entry.targets):
        kind = kind_of(scene, entry, matter, negated=head.negated)
        yield from tell(head, kind, holders, matter, "position.adjective", target=target)


def _says_more(head: Head) -> bool:
    """Whether a predicate beside a preposition of stance says something else of the subject."""
    at = next((i for i in range(head.start, head.end) if head.scene.tokens[i].lower in _PREPOSITIONS), head.start)
    before = head.scene.word_before(at)
    after_subject = head.subject is not None and at == head.subject.end
    last = next((i for i in range(head.end - 1, at, -1) if head.scene.tokens[i].tag not in ("PUNCT", "QUOTE")), at)
    ends_open = not any(phrase.end > last for phrase in head.phrases) and last != head.token
    return ends_open or not (at == head.token + 1 or after_subject or before in _BETWEEN)


def _is_preposition(entry: Entry) -> bool:
    return entry.word in _PREPOSITIONS
