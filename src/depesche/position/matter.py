"""The matter of a position: the words that name what is wanted, offered, supported or opposed."""

from collections.abc import Iterator
from dataclasses import replace

from depesche.language import Phrase
from depesche.position.content_clause import clauses_below, infinitive_inside, told_clauses
from depesche.position.extent import conjuncts, extended, is_time
from depesche.position.finding import Matter
from depesche.position.head import Head
from depesche.position.scene import Scene

_NO_THINGS = frozenset(("PRON", "ADJ", "ADV", "DET"))
"""Tags of words that name nothing by themselves."""
_NAMED = frozenset("vorschlag plan forderung bitte wunsch antrag proposal plan demand request".split())
"""Nouns that only announce the matter, which the clause behind them tells."""


def matters(head: Head, slots: tuple[str, ...], barred: tuple[str, ...], limit: int | None = None) -> list[Matter]:
    """The matters in the first of the slots that holds any; phrases with a preposition in `barred` belong to none.

    Nor do the words from token `limit` on, which belong to the verb: "stellte Hilfe in Aussicht".
    """
    for slot in slots:
        if slot in ("clause", "inf", "that"):
            below = list(clauses_below(head)) or list(infinitive_inside(head))
            found = [matter for matter in below if slot in ("clause", _form(matter))]
        elif slot == "told":
            found = list(told_clauses(head))
        else:
            found = list(_in_slot(head, slot, barred, slots, limit or head.end))
        if found:
            return found
    return list(_behind_whom(head, barred)) if "acc" in slots else []


def _behind_whom(head: Head, barred: tuple[str, ...]) -> Iterator[Matter]:
    """The matter that stands without article right behind the one asked: "verlangte von Teheran Auskunft"."""
    for phrase in (phrase for slot in barred if slot not in ("acc", "dat") for phrase in head.slot(slot)):
        start = behind_name(head.scene, phrase)
        if start > phrase.start:
            yield Matter(start=start, end=extended(head.scene, phrase, head.end, barred)[1])
            return


def behind_name(scene: Scene, phrase: Phrase) -> int:
    """Where a thing begins that shares its phrase with the name before it: "(sicherte) Südkorea Beistand (zu)"."""
    at = phrase.start
    while at < phrase.head and scene.tokens[at].tag == "NAME" and scene.at(at) is not None:
        at += 1
    return at if at == phrase.head and scene.at(at) is None else phrase.start


def _form(matter: Matter) -> str:
    """Whether a clause is an infinitive or a dass-clause."""
    return "that" if matter.clause is not None and matter.clause.kind != "infinitive" else "inf"


def _in_slot(head: Head, slot: str, barred: tuple[str, ...], slots: tuple[str, ...], limit: int) -> Iterator[Matter]:
    covered = -1
    for phrase in head.slot(slot):
        thing = _thing(head, phrase)
        whom = slot == "acc" and thing is not None and _is_whom(head.scene, thing, barred, slots)
        if thing is None or whom:
            continue
        if covered >= 0 and thing.start > covered:
            return
        if thing.start < covered:
            continue
        named = _named_by_clause(head, thing)
        if named:
            yield from named
            return
        beyond = limit if thing.start < limit else head.end
        start, end = extended(head.scene, thing, beyond if thing is phrase else thing.end, barred)
        start = behind_name(head.scene, thing) if slot == "acc" and "dat" in barred else start
        region = start, min(end, beyond) if thing is phrase else end
        covered = region[1]
        yield from (Matter(start=start, end=end) for start, end in conjuncts(head.scene, region, slot))


def _thing(head: Head, phrase: Phrase) -> Phrase | None:
    """The phrase that names something, or what a relative pronoun stands for; none for somebody and for times."""
    scene = head.scene
    thing: Phrase | None = phrase
    if scene.tokens[phrase.head].tag == "PRON":
        is_relative = phrase.head == head.clause.introducer
        thing = scene.references.antecedent(phrase.head, head.clause, head.sentence) if is_relative else None
    if thing is None or scene.tokens[thing.head].tag in _NO_THINGS or is_time(scene, thing):
        return None
    return None if scene.is_somebody(thing) or _is_somebody_there(scene, thing) else thing


def _is_somebody_there(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is a name with what the verb says besides: "(schloss) Russland aus der Gruppe (aus)"."""
    named = scene.tokens[phrase.head].tag == "NAME" and phrase.core_end < phrase.end and not scene.is_owned(phrase)
    return named and scene.at(phrase.head) is not None and scene.tag(phrase.core_end) == "PREP"


def _is_whom(scene: Scene, phrase: Phrase, barred: tuple[str, ...], slots: tuple[str, ...]) -> bool:
    """Whether a phrase without preposition is rather the one to whom something is said, or who is praised for it."""
    if "dat" in barred:
        named = scene.at(phrase.head) is not None and not scene.is_owned(phrase) and not scene.is_any(phrase)
        return named or _is_dative(scene, phrase)
    praised = "acc" in barred and scene.at(phrase.core_end - 1) is not None
    return praised and phrase.core_end < phrase.end and scene.tokens[phrase.core_end].lower in slots


def _is_dative(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase without article is a dative by its endings: "(drohte) neun führenden Männern (an)"."""
    tokens = scene.tokens
    adjective = next((i for i in range(phrase.start, phrase.head) if tokens[i].tag == "ADJ"), None)
    bare = tokens[phrase.start].tag in ("NUM", "ADJ") and adjective is not None
    return bare and tokens[adjective or 0].lower.endswith("en") and tokens[phrase.head].lower.endswith("n")


def _named_by_clause(head: Head, phrase: Phrase) -> list[Matter]:
    """The clause that tells what "den Vorschlag" is, where one follows."""
    if head.scene.tokens[phrase.head].lower not in _NAMED:
        return []
    return [replace(matter, named=phrase) for matter in clauses_below(head)]
