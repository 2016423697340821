"""Events that a verb tells: active and passive, with separable prefix, as light verb with its noun."""

from collections.abc import Iterator, Sequence
from functools import cache

from depesche.event.candidate import Candidate
from depesche.event.frame import Frame, preposition_of
from depesche.event.lexicon import MUTUAL, Entry, Lexicon, is_one_of
from depesche.event.sides import FRAME, PASSIVE_AGENT, PASSIVE_SUBJECT, SUBJECT
from depesche.language import Analysis, Phrase, Predicate, Token
from depesche.rules import rule

PLACING = frozenset(("in", "nach", "zu", "to", "at"))
"""Slots that a place fills too, for the state in which it lies: "reiste nach Athen"."""


_ASKED_FOR = frozenset(("AGREE", "AID", "COOPERATE", "SUPPORT", "CONSULT", "CONCEDE"))
"""Types of acts which it is a refusal not to want."""
_ANSWERING = frozenset(("AGREE", "REJECT", "SUPPORT", "CONCEDE", "THREATEN"))
"""Types that are done by words to whom the infinitive below names: "weigerte sich, Rom zu helfen"."""
_KNOWN = frozenset("der die das den dem diese dieser dieses diesen the this that these those".split())
_ABOUT = frozenset(("gegen", "an", "auf", "für", "über", "hinter", "against", "on", "for", "of"))
"""Prepositions behind which a thing stands for whose it is."""


@rule("event.verb")
def verb_events(frame: Frame, lexicon: Lexicon, sentence: int, clause: int) -> Iterator[Candidate]:
    """A verb of an event class with the actors its frame asks for, in the active or the passive voice.

    Found: Die Polizei nahm am Montag drei Verdächtige fest.
    Not: Der Vertrag nahm viel Raum ein.
    """
    yield from _first(frame, lexicon, sentence, clause, light=False)


@rule("event.light-verb")
def light_verb_events(frame: Frame, lexicon: Lexicon, sentence: int, clause: int) -> Iterator[Candidate]:
    """A verb that tells an event only together with its noun ("Gespräche führen", "in Haft nehmen").

    Found: Beide Seiten führten in Genf Gespräche über den Grenzverlauf.
    Not: Die Straße führte durch das Dorf.
    """
    yield from _first(frame, lexicon, sentence, clause, light=True)


def _first(frame: Frame, lexicon: Lexicon, sentence: int, clause: int, *, light: bool) -> Iterator[Candidate]:
    """What the first entry of the clause's verb tells that fits the clause."""
    predicate = frame.clause.predicate
    if predicate is None:
        return
    for entry in lexicon.verbs.get(predicate.lemma, ()):
        if bool(entry.objects or entry.beside) != light or not _fits(frame, entry, predicate):
            continue
        carrier = _carrier(frame, entry) if entry.objects else None
        if entry.objects and carrier is None:
            continue
        name = "event.light-verb" if light else "event.verb"
        out = _candidate(entry, name, frame, predicate, carrier, (sentence, clause))
        if out.has_needed():
            yield out
            return


def _fits(frame: Frame, entry: Entry, predicate: Predicate) -> bool:
    """Whether the reflexive, the words beside the verb and the preposition that an entry asks for are there."""
    if (entry.reflexive and not predicate.reflexive) or (entry.denied and not predicate.negated):
        return False
    tokens = frame.analysis.tokens
    own = range(frame.clause.start, frame.clause.end)
    if entry.beside and not any(tokens[index].lower in entry.beside for index in own):
        return False
    if not entry.governs or any(preposition_of(p, frame.analysis) in entry.governs for p in frame.clause.phrases):
        return True
    return any(tokens[index].lower in _stood_for(entry.governs) for index in own)


@cache
def _stood_for(prepositions: tuple[str, ...]) -> frozenset[str]:
    """The adverbs that stand for a preposition with its phrase: "damit", "dagegen", "darauf"."""
    return frozenset(
        f"{start}{link}{word}" for word in prepositions for start in ("da", "hier", "wo") for link in ("", "r")
    )


def _carrier(frame: Frame, entry: Entry) -> Phrase | None:
    tokens = frame.analysis.tokens
    passive = frame.clause.predicate is not None and frame.clause.predicate.passive
    for phrase in frame.clause.phrases:
        if phrase is frame.subject and not passive and not entry.reflexive:
            continue
        if any(is_one_of(tokens[noun].lower, entry.objects) for noun in nouns_in(phrase, tokens)):
            return phrase
    return None


def nouns_in(phrase: Phrase, tokens: list[Token]) -> list[int]:
    """The nouns of a phrase's core ("Widerstand Russlands" has two) and of its conjuncts."""
    core = range(phrase.start, phrase.core_end)
    return [index for index in core if tokens[index].tag in ("NOUN", "NAME", "NUM")] + list(phrase.coordinated)


def _candidate(
    entry: Entry, name: str, frame: Frame, predicate: Predicate, carrier: Phrase | None, place: tuple[int, int]
) -> Candidate:
    token = full_verb(predicate, frame.analysis)
    out = Candidate(entry=entry, rule=name, sentence=place[0], clause=place[1], tokens=(token, token + 1))
    if predicate.passive:
        out.actors = agents_of(frame) or _in_slots(frame, entry.actors)
        out.actors_rule = PASSIVE_AGENT
        if carrier is not frame.subject and entry.targets[:1] == ("acc",):
            out.targets, out.targets_rule = _patients(frame), PASSIVE_SUBJECT
        else:
            out.targets, out.targets_rule = targets_of(frame, entry, carrier, out.actors), FRAME
    else:
        out.actors, out.actors_rule = _patients(frame) if entry.swap else frame.doers(), SUBJECT
        out.targets, out.targets_rule = targets_of(frame, entry, carrier), FRAME
    if not out.targets:
        out.matter = _matter(frame, carrier)
    out.carrier = (carrier.start, carrier.core_end) if carrier is not None else None
    out.refused = predicate.negated and (entry.refused or _is_unwilling(entry, predicate))
    out.set_sides()
    return out


def _matter(frame: Frame, carrier: Phrase | None) -> str | None:
    """The noun, lower case, of the known thing that a verb is about, if its words do not say whose it is."""
    predicate = frame.clause.predicate
    passive = predicate is not None and predicate.passive
    things = [frame.subject] if passive and carrier is None else list(frame.phrases("acc"))
    tokens = frame.analysis.tokens
    for phrase in things:
        if phrase is not None and phrase is not carrier and tokens[phrase.head].tag == "NOUN":
            return tokens[phrase.head].lower if tokens[phrase.start].lower in _KNOWN else None
    return None


def _is_unwilling(entry: Entry, predicate: Predicate) -> bool:
    """Whether somebody will not do what others would have him do: "will keine Hilfe leisten"."""
    return entry.type in _ASKED_FOR and not predicate.passive and predicate.modal in ("wollen", "will")


def _patients(frame: Frame) -> list[str]:
    """Whom a passive verb's subject names, or else whose it is: "die Haltung der Regierung wurde kritisiert"."""
    found = frame.doers()
    if not found and frame.subject is not None:
        found = owners_in(frame, frame.subject)
    return found


def full_verb(predicate: Predicate, analysis: Analysis) -> int:
    """The token of a verb group that carries its meaning: participle or infinitive before the finite verb."""
    bare = [index for index in predicate.tokens if analysis.tokens[index].tag in ("PART", "INF")]
    if bare and (predicate.finite is None or analysis.tokens[predicate.finite].lemma != predicate.lemma):
        return bare[0]
    return predicate.finite if predicate.finite is not None else predicate.tokens[0]


def agents_of(frame: Frame) -> list[str]:
    """Ids of those by whom a passive verb is done."""
    for phrase in _by_whom(frame):
        actors = frame.actors(phrase)
        if actors:
            return actors
    return []


def agent_of(frame: Frame) -> Phrase | None:
    """The phrase that names by whom a passive verb is done, between the halves of the verb group or before it."""
    predicate = frame.clause.predicate
    if predicate is None or not predicate.passive:
        return None
    last = frame.clause.phrases[-1].end if frame.clause.phrases else 0
    parted = frame.clause.kind in ("main", "verb-first") and predicate.finite is not None
    inside = (p for p in _by_whom(frame) if (p.start > (predicate.finite or 0) if parted else p.end >= last))
    return next((phrase for phrase in inside if not _is_owner(phrase, frame.analysis.tokens)), None)


def _is_owner(phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a bare "von" right behind a noun stands for a genitive: "die Stationierung von Truppen"."""
    at = phrase.preposition or phrase.start
    return tokens[at - 1].tag == "NOUN" and tokens[phrase.start].tag in ("NOUN", "NAME", "ADJ", "NUM")


def _by_whom(frame: Frame) -> list[Phrase]:
    return [phrase for slot in ("von", "durch", "by") for phrase in frame.phrases(slot)]


def targets_of(frame: Frame, entry: Entry, carrier: Phrase | None, agents: Sequence[str] = ()) -> list[str]:
    """The actors in the first of the entry's target slots that holds any but the agents, the carrier's own too."""
    for slot in entry.targets:
        if carrier is not None and _is_left_open(frame, carrier, slot, agents):
            continue
        if slot == "gen":
            found = _owners(frame, carrier)
        elif slot == "clause":
            found = frame.below()
        else:
            found = _in_slot(frame, slot, carrier)
            if not found and carrier is not None:
                found = _attribute(frame, carrier, slot)
            if not found and slot == "dat":
                found = _mistaken(frame)
        others = [actor for actor in dict.fromkeys(found) if actor not in agents]
        if others:
            return others
    behind = _behind(frame, entry, carrier) or (
        frame.undergoing() if entry.type in _ANSWERING and not entry.mutual else []
    )
    return [actor for actor in behind if actor not in agents]


def _behind(frame: Frame, entry: Entry, carrier: Phrase | None) -> list[str]:
    """Whose the thing is that stands where the target would: "protestierten gegen die Politik der Regierung"."""
    for slot in entry.targets:
        if slot == "acc" and carrier is None and entry.type not in MUTUAL:
            found = _owners(frame, carrier)
        elif slot in _ABOUT:
            found = next((own for phrase in frame.phrases(slot) if (own := owners_in(frame, phrase))), [])
        else:
            continue
        if found:
            return found
    return []


def _in_slots(frame: Frame, slots: Sequence[str]) -> list[str]:
    return next((found for slot in slots if (found := _in_slot(frame, slot, None))), [])


def _in_slot(frame: Frame, slot: str, carrier: Phrase | None) -> list[str]:
    """The actors of the first phrase in a slot that names any, or of several joined in a list."""
    for phrase in frame.phrases(slot):
        found = frame.actors(phrase) if phrase is not carrier else []
        found = found or frame.host(phrase, anywhere=slot in PLACING)
        if found:
            return found
    return []


def _is_left_open(frame: Frame, carrier: Phrase, slot: str, agents: Sequence[str]) -> bool:
    """Whether nobody says which of two did it to the other: "das Treffen Roms mit Paris wurde abgebrochen"."""
    predicate = frame.clause.predicate
    passive = predicate is not None and predicate.passive and not agents
    return passive and slot in ("mit", "with") and bool(frame.within(carrier.start, carrier.core_end))


def _mistaken(frame: Frame) -> list[str]:
    """Actors in a dative that looks like a genitive: "weil die Opposition der Regierung Betrug vorwirft"."""
    subject, tokens = frame.subject, frame.analysis.tokens
    if subject is None or subject.end <= subject.core_end or tokens[subject.core_end].lower != "der":
        return []
    return frame.within(subject.core_end, subject.end)[:1]


def _owners(frame: Frame, carrier: Phrase | None) -> list[str]:
    """Actors in the attributes of the object, a passive verb's subject: "die Politik der Regierung"."""
    predicate = frame.clause.predicate
    if predicate is not None and predicate.passive and frame.subject is not None:
        return owners_in(frame, frame.subject)
    for phrase in frame.objects():
        if phrase is carrier or preposition_of(phrase, frame.analysis) is None:
            found = owners_in(frame, phrase)
            if found:
                return found
    return next((found for phrase in frame.objects() if (found := _as_genitive(frame, phrase))), [])


def _as_genitive(frame: Frame, phrase: Phrase) -> list[str]:
    """The actor of a phrase that can only be a genitive, parted from its noun: "Stopp des ... belegten Landes"."""
    genitive = phrase.preposition is None and "gen" in phrase.case
    head = frame.analysis.tokens[phrase.head]
    return frame.actors(phrase) if genitive and head.tag == "NOUN" and head.lower.endswith("es") else []


def owners_in(frame: Frame, phrase: Phrase) -> list[str]:
    """The actor that a phrase's attributes name first: behind its noun, else before it."""
    attributes = range(phrase.core_end, phrase.end)
    first = next((index for index in attributes if frame.analysis.tokens[index].tag == "PREP"), phrase.end)
    return (
        frame.within(phrase.core_end, first)
        or frame.within(phrase.start, phrase.head)[:1]
        or _in_core(frame, phrase)
        or frame.within(first, phrase.end)[:1]
    )


def _in_core(frame: Frame, phrase: Phrase) -> list[str]:
    """The actor that ends a phrase's core as a genitive without article: "die Anschuldigungen Israels"."""
    tokens = frame.analysis.tokens
    head = tokens[phrase.head]
    genitive = phrase.head > phrase.start and tokens[phrase.head - 1].tag == "NOUN" and head.lower.endswith(("s", "’"))
    return frame.actors(phrase) if genitive and head.tag == "NAME" else []


def _attribute(frame: Frame, carrier: Phrase, slot: str) -> list[str]:
    """Actors in the carrier's attribute with that preposition: "Kritik an der Regierung"."""
    tokens = frame.analysis.tokens
    for index in range(carrier.core_end, carrier.end):
        if tokens[index].lower == slot:
            return frame.within(index + 1, carrier.end)
    return []
