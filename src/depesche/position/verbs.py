"""Positions that a verb tells."""

from collections.abc import Iterator

from depesche.event.lexicon import is_one_of
from depesche.language import Clause
from depesche.position.finding import Finding
from depesche.position.head import Head
from depesche.position.kind import kind_of
from depesche.position.lexicon import Entry
from depesche.position.matter import matters
from depesche.position.target import target_of
from depesche.position.telling import aimed_beside, tell
from depesche.rules import declare, rule

_FOREIGN_MODALS = frozenset(("können", "müssen", "sollen", "can", "could", "must", "should"))
"""Modals under which a verb tells no stance that the subject takes: it could, must or should take it."""

CLAUSE = declare(
    "position.verb-clause",
    """A verb of stance whose matter is told in a clause: zu-infinitive, dass-clause or clause in the subjunctive.

    Found: Der Verband rief die Betriebe auf, mehr Lehrlinge einzustellen.
    Not: Der Verband rief an, um Lehrlinge einzustellen.
    """,
)


@rule("position.verb")
def verb_positions(head: Head) -> Iterator[Finding]:
    """A verb of demanding, offering, supporting, opposing, seeking or threatening, with its holder and its matter.

    Found: Die Opposition fordert den Rücktritt des Ministers.
    Not: Der Aufstieg fordert den Bergsteigern viel Kraft ab.
    """
    entries = head.scene.words.verbs.get(head.lemma, ())
    if not entries or head.predicate.modal in _FOREIGN_MODALS or head.supposed or _is_only_wanted(head):
        return
    for entry in entries:
        found = list(_from_entry(head, entry)) if _fits(head, entry) else []
        yield from found
        if found:
            return


def _is_only_wanted(head: Head) -> bool:
    """Whether an infinitive's act is only possible, or itself the matter: "rief Rom auf, den Bau zu fördern"."""
    above = head.above
    if head.clause.kind != "infinitive" or above is None or above.predicate is None:
        return False
    accused = above.predicate.lemma in head.scene.listed("accusing")
    others = head.clause.subject is not None and head.subject is not above.subject
    controlled = others and head.clause.subject is not above.subject and not accused
    entries = head.scene.words.verbs.get(above.predicate.lemma, ())
    told = any("clause" in entry.content and not entry.act and not entry.objects for entry in entries)
    possible = above.predicate.modal in _FOREIGN_MODALS
    hangs_on = told or possible or _hangs_on_stance(head, above)
    return controlled or (hangs_on and head.clause.introducer is None)


def _hangs_on_stance(head: Head, above: Clause) -> bool:
    """Whether an infinitive is the matter of an adjective or noun in the clause above: "war bereit, ... zu fördern"."""
    marks = head.scene.marks
    entries = (*marks.adjectives.within(above.start, above.end), *marks.nouns.within(above.start, above.end))
    return any("clause" in entry.content and not entry.act for _, entry in entries)


def _fits(head: Head, entry: Entry) -> bool:
    tokens = head.scene.tokens
    if entry.reflexive and not head.reflexive:
        return False
    nouns = (i for i in range(head.start, head.end) if tokens[i].tag in ("NOUN", "NAME", "PART", "ADJ", "ADV", "PRON"))
    return not entry.objects or any(is_one_of(tokens[i].lower, entry.objects) for i in nouns)


def _from_entry(head: Head, entry: Entry) -> Iterator[Finding]:
    holders = _holders(head, entry)
    target = target_of(head, entry.targets, holders) if holders else None
    if not holders or (entry.whom and target is None):
        return
    found = matters(head, entry.content, entry.targets, _beyond(head, entry))
    beside = aimed_beside(head, found, holders)
    for matter in found:
        named = (t.lower for t in head.scene.tokens[matter.start : matter.end] if t.tag in ("NOUN", "NAME"))
        if entry.never and is_one_of(next(named, ""), entry.never):
            continue
        kind = kind_of(head.scene, entry, matter, negated=head.negated)
        name = CLAUSE if matter.clause is not None else "position.verb"
        yield from tell(head, kind, holders, matter, name, target=target, beside=beside)


def _beyond(head: Head, entry: Entry) -> int | None:
    """Where what is no matter opens: a passive's agent, or the noun of the stance: "(stellte Hilfe) in Aussicht"."""
    tokens = head.scene.tokens
    agent = head.agent() if head.predicate.passive else None
    if agent is not None:
        return agent.preposition
    prepositions = (p.preposition for p in head.phrases if is_one_of(tokens[p.head].lower, entry.objects))
    return next((at for at in prepositions if at is not None), None)


def _holders(head: Head, entry: Entry) -> list[str]:
    """Who holds the stance: the subject, or the object of a verb like "empören"."""
    if not entry.holders:
        return _owners(head, entry) or head.holders()
    if head.predicate.passive:
        return []
    found = (head.actors(phrase) for slot in entry.holders for phrase in head.slot(slot))
    return next((actors for actors in found if actors), [])


def _owners(head: Head, entry: Entry) -> list[str]:
    """Whose the stance is that the verb's noun names: "erklärte die Bereitschaft ihres Landes"."""
    tokens = head.scene.tokens
    for phrase in head.phrases if entry.objects else ():
        if phrase.preposition is None and is_one_of(tokens[phrase.head].lower, entry.objects):
            genitive = range(phrase.head + 1, phrase.end)
            end = next((i for i in genitive if tokens[i].tag == "PREP"), phrase.end)
            return head.scene.within(phrase.head + 1, end)[:1]
    return []
