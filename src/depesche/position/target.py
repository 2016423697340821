"""Of whom a position wants something, or whose matter it is about."""

from depesche.language import Phrase
from depesche.position.finding import Matter
from depesche.position.head import Head
from depesche.position.scene import Scene

_RELATIVES = frozenset(("dessen", "deren", "whose"))


def target_of(head: Head, slots: tuple[str, ...], holders: list[str]) -> str | None:
    """Id of the actor in the first of a verb's own target slots that holds any."""
    for slot in slots:
        for phrase in (p for p in head.slot(slot) if not _is_apposition(head, p) and not _is_within(head, p)):
            found = [actor for actor in head.actors(phrase) if actor not in holders]
            if found:
                return found[0]
    return None


def owner_of(scene: Scene, matter: Matter, holders: list[str]) -> str | None:
    """Id of the actor whose the matter is.

    Behind "Ihre" the one addressed; in a clause its subject; else the first one named in it; else the one an earlier
    mention of the thing belongs to.
    """
    clause = matter.clause
    if scene.references.is_address(matter.start):
        return scene.references.addressee(matter.start)
    if clause is not None and clause.subject is not None and clause.kind != "infinitive":
        found = [actor for actor in scene.actors(clause.subject) if actor not in holders]
        if found:
            return found[0]
    if scene.tokens[matter.start].lower in _RELATIVES:
        return _antecedent(scene, matter, holders)
    named = [actor for actor in _named(scene, matter) if actor not in holders]
    if named:
        return named[0]
    country = _the_country(scene, matter)
    if country is not None:
        return scene.sides.state_before(scene.tokens[country].start, holders)
    phrase = _thing(scene, matter) if clause is None else None
    return scene.things.owner(phrase, holders) if phrase is not None else None


def doer_of(head: Head, matter: Matter, holders: list[str]) -> str | None:
    """Id of the subject that did the thing which a relative pronoun takes up: "nahm Änderungen vor, denen ..."."""
    if matter.clause is not None or head.start <= matter.start < head.end:
        return None
    clause = head.scene.analysis.clause_of(matter.start)
    found = head.scene.actors(clause.subject) if clause is not None else []
    return next((actor for actor in found if actor not in holders), None)


def _antecedent(scene: Scene, matter: Matter, holders: list[str]) -> str | None:
    """Id of the actor that the "dessen" of a matter stands for."""
    clause, sentence = scene.analysis.clause_of(matter.start), scene.analysis.sentence_of(matter.start)
    if clause is None or sentence is None:
        return None
    meant = scene.references.antecedent(matter.start, clause, sentence)
    return next((actor for actor in scene.actors(meant) if actor not in holders), None)


def _named(scene: Scene, matter: Matter) -> list[str]:
    """Those named in a matter or in the phrase that announces it, the one in the genitive before all others."""
    told = matter.named
    start, end = (told.start, told.end) if told is not None else (matter.start, matter.end)
    if matter.clause is None:
        start = behind_sufferer(scene, start, end)
    found = scene.named(start, end) or (scene.named(matter.start, matter.end) if told is not None else [])
    return [*_possessor(scene, start, end), *found]


def behind_sufferer(scene: Scene, start: int, end: int) -> int:
    """Behind the one to whom a thing is done, of whom nobody wants it: "die Freilassung der Journalistin"."""
    tokens = scene.tokens
    noun = next((i for i in range(start, end) if tokens[i].tag in ("NOUN", "NAME")), end)
    if noun == end or not tokens[noun].lower.endswith(tuple(scene.listed("suffered"))):
        return start
    return next((i for i in range(noun + 1, end) if tokens[i].lower in ("durch", "by", "aus", "in")), end)


def _possessor(scene: Scene, start: int, end: int) -> list[str]:
    """The head of a genitive: in "der Schritt der EU-Mitglieder" the members, not the EU."""
    tokens = scene.tokens
    nouns = [i for i in range(start, end) if tokens[i].tag in ("NOUN", "NAME")]
    if len(nouns) < 2 or any(tokens[i].tag not in ("DET", "ADJ", "QUOTE") for i in range(nouns[0] + 1, nouns[1])):
        return []
    actor = scene.at(nouns[1]) if tokens[nouns[1]].lower not in scene.listed("instruments") else None
    return [actor] if actor is not None else []


def _is_apposition(head: Head, phrase: Phrase) -> bool:
    """Whether a phrase says who the subject before its comma is: "Frau Abt, Sprecherin der Bahn, rief ..."."""
    subject, before = head.subject, phrase.start - 1
    return subject is not None and before == subject.end and head.scene.tokens[before].text == ","


def _is_within(head: Head, phrase: Phrase) -> bool:
    """Whether a prepositional phrase without article is an attribute: "die Freilassung von fünf Männern"."""
    tokens = head.scene.tokens
    if phrase.preposition is None or tokens[phrase.start].tag == "DET" or tokens[phrase.head].tag == "NAME":
        return False
    return any(p is not phrase and p.start < phrase.start and phrase.end <= p.end for p in head.phrases)


def _the_country(scene: Scene, matter: Matter) -> int | None:
    """The "des Landes" in a matter or right behind it."""
    clause = scene.analysis.clause_of(matter.start)
    end = clause.end if clause is not None else matter.end
    at = next((i for i in range(matter.start, end) if scene.tokens[i].lower in ("landes", "country")), None)
    opened = at is not None and any(
        scene.tokens[i].lower in ("des", "the") for i in range(max(matter.start, at - 9), at)
    )
    return at if opened else None


def _thing(scene: Scene, matter: Matter) -> Phrase | None:
    clause = scene.analysis.clause_of(matter.start)
    phrases = clause.phrases if clause is not None else []
    return next((phrase for phrase in phrases if phrase.start == matter.start), None)
