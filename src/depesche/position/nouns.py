"""Positions that a noun tells: "die Forderung der Opposition nach Neuwahlen"."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from depesche.event.frame import CONTRACTED
from depesche.language import Phrase
from depesche.position.extent import conjuncts, extended, trimmed
from depesche.position.finding import Finding, Matter
from depesche.position.head import NEGATIONS, Head
from depesche.position.kind import kind_of
from depesche.position.lexicon import Entry
from depesche.position.target import target_of
from depesche.position.telling import tell
from depesche.rules import declare, rule

_POSSESSIVES = ("ihr", "sein", "unser", "their", "its", "his", "her")
_VOICED_WITH = frozenset(("demand", "offer", "threat"))
"""Kinds that somebody voices with a noun: "wandte sich mit der Bitte um Hilfe an die Stadt"."""
_GENITIVE = frozenset(("DET", "ADJ", "NUM", "NAME", "NOUN", "QUOTE"))

IS = declare(
    "position.noun-is",
    """What a clause says to be somebody's demand, wish or offer.

    Found: Der Abzug der Truppen ist eine alte Forderung der Rebellen.
    Not: Der Abzug der Truppen ist eine alte Geschichte.
    """,
)


@dataclass(slots=True)
class _Attributes:
    """What stands around a noun of stance."""

    holders: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)


@rule("position.noun")
def noun_positions(head: Head) -> Iterator[Finding]:
    """A noun of demanding, offering, supporting, opposing, seeking or threatening with its holder and its matter.

    Found: Die Forderung der Gewerkschaft nach höheren Löhnen blieb unerfüllt.
    Not: Die Nachfrage nach Holz stieg.
    """
    nouns = head.scene.marks.nouns
    if not nouns.within(head.clause.start, head.clause.end):
        return
    seen = set[int]()
    for phrase in head.all_phrases:
        for noun, entry in nouns.within(phrase.start, phrase.end):
            if noun not in seen:
                seen.add(noun)
                yield from _from_noun(head, phrase, noun, entry)


def _from_noun(head: Head, phrase: Phrase, noun: int, entry: Entry) -> Iterator[Finding]:
    about = _attributes(head, phrase, noun, entry)
    name = "position.noun"
    if not about.matters and about.holders:
        about.matters = list(_itself(head, noun, entry)) or list(_said_of(head, phrase, entry))
        name = "position.noun" if about.matters and about.matters[0].start == noun else IS
    holders = about.holders or _carriers(head, phrase, noun, entry)
    voiced = bool(holders) and not about.holders
    target = next(iter(about.targets), None) or (target_of(head, entry.targets, holders) if voiced else None)
    denied = any(head.scene.tokens[i].lower in NEGATIONS for i in range(phrase.start, noun))
    for matter in about.matters:
        kind = kind_of(head.scene, entry, matter, negated=denied)
        yield from tell(head, kind, holders, matter, name, target=target)


def _attributes(head: Head, phrase: Phrase, noun: int, entry: Entry) -> _Attributes:
    """The noun's holder, target and matter, read from left to right."""
    scene, tokens = head.scene, head.scene.tokens
    out = _Attributes(holders=scene.named(phrase.start, noun)[:1] if noun < phrase.core_end else [])
    after = {p.preposition: p for p in head.phrases if p.preposition is not None}
    at = _behind_genitive(head, noun + 1)
    if not out.holders and "gen" in entry.holders:
        out.holders = scene.within(noun + 1, at)[:1] or _owner_behind(head, noun, at)
    while at in after and not out.matters:
        preposition = CONTRACTED.get(tokens[at].lower, tokens[at].lower)
        _take(out, head, entry, after[at], preposition)
        at = _behind_genitive(head, max(after[at].core_end, at + 1))
    if "clause" in entry.content and not out.matters:
        out.matters = list(_clause_at(head, at))
    return out


def _owner_behind(head: Head, noun: int, end: int) -> list[str]:
    """The group that a genitive behind a noun calls again: "eine Forderung der protestierenden Mönche"."""
    tokens = head.scene.tokens
    last = next((i for i in range(end - 1, noun, -1) if tokens[i].tag == "NOUN"), None)
    again = head.scene.again(last) if last is not None else None
    return [again] if again is not None else []


def _take(out: _Attributes, head: Head, entry: Entry, phrase: Phrase, preposition: str) -> None:
    """Take a prepositional attribute for what the noun's entry says it is."""
    scene = head.scene
    if preposition in entry.content:
        region = extended(scene, phrase, head.end, entry.targets)
        out.matters = [Matter(start=start, end=end) for start, end in conjuncts(scene, region, preposition)]
    elif preposition in entry.holders and not out.holders:
        out.holders = scene.actors(phrase) or scene.within(phrase.start, phrase.core_end)[:1]
    elif preposition in entry.targets:
        out.targets = scene.within(phrase.start, phrase.core_end)


def _behind_genitive(head: Head, at: int) -> int:
    """Behind the words of a genitive and a short bracket that open at a token."""
    tokens = head.scene.tokens
    while at < head.end and tokens[at].tag in _GENITIVE:
        at += 1
    if at < head.end and tokens[at].text == "(":
        return next((i + 1 for i in range(at, min(at + 5, head.end)) if tokens[i].text == ")"), at)
    return at


def _clause_at(head: Head, at: int) -> Iterator[Matter]:
    """The infinitive or dass-clause that opens right behind a noun and its attributes."""
    tokens = head.scene.tokens
    while at < head.end and tokens[at].tag in ("PREFIX", "PART", "VERB", "ADV"):
        at += 1
    if head.scene.text(at) != ",":
        return
    for clause in head.sentence.clauses:
        if clause.start <= at or any(tokens[i].tag in ("VERB", "SUBJ") for i in range(at, clause.start)):
            continue
        that = clause.introducer is not None and tokens[clause.introducer].lower in ("dass", "daß", "that")
        if (clause.kind == "infinitive" and clause.introducer is None) or that:
            start, end = trimmed(head.scene, at, clause.end, clause.introducer)
            yield Matter(start=start, end=end, clause=clause)
        return


def _itself(head: Head, noun: int, entry: Entry) -> Iterator[Matter]:
    """A compound that names its own matter: "Unabhängigkeitsbestrebungen"."""
    if entry.own and not head.scene.tokens[noun].lower.startswith(entry.word):
        yield Matter(start=noun, end=noun + 1)


def _said_of(head: Head, phrase: Phrase, entry: Entry) -> Iterator[Matter]:
    """The subject of "is" or a verb of meeting: "ist eine Forderung der Rebellen", "stieß auf Kritik der Kirche"."""
    equated = head.lemma in ("sein", "bleiben", "be") and "nach" in entry.content
    met = head.lemma in head.scene.listed("meeting") and phrase is not head.subject
    if not (equated or met) or head.predicate.finite is None:
        return
    others = (p for p in (head.subject, *head.phrases) if p is not None and p is not phrase and p.preposition is None)
    nouns = [p for p in others if head.scene.tokens[p.head].tag == "NOUN" and not head.scene.is_somebody(p)]
    yield from (Matter(start=thing.start, end=thing.end) for thing in nouns[:1])


def _carriers(head: Head, phrase: Phrase, noun: int, entry: Entry) -> list[str]:
    """The holder that only the verb names: who voices the demand, or who is said to have the interest."""
    scene, tokens = head.scene, head.scene.tokens
    if head.lemma in scene.listed("ascribing"):
        bare = [p for p in (head.subject, *head.phrases) if p is not None and p is not phrase and p.preposition is None]
        return next((found for found in map(scene.actors, bare) if found), [])
    if phrase.preposition is not None and tokens[noun].lower in ("ziel", "absicht", "aim", "intention"):
        return head.holders()
    if phrase.preposition is not None and tokens[phrase.preposition].lower == "mit" and entry.kind in _VOICED_WITH:
        return head.holders()
    own = next((i for i in range(phrase.start, noun) if tokens[i].lower.startswith(_POSSESSIVES)), None)
    voiced = phrase.preposition is None and head.lemma in scene.listed("voicing")
    if own is not None and scene.references.is_address(own):
        addressed = scene.references.addressee(own)
        return [addressed] if addressed is not None else []
    if phrase is head.subject:
        before = scene.references.subject_before(head.sentence) if own is not None and head.number == 0 else None
        return scene.actors(before)
    return head.holders() if own is not None or voiced else []
