"""Events that a noun tells: "Gipfeltreffen", "die Festnahme des Journalisten durch die Polizei"."""

from bisect import bisect_right
from collections.abc import Iterator

from depesche.event.candidate import Candidate
from depesche.event.frame import CONTRACTED, Frame, preposition_of
from depesche.event.lexicon import MUTUAL, Entry, Lexicon
from depesche.event.sides import ATTRIBUTE, COMPANION, POSSESSOR, SUPPORTED
from depesche.event.verbs import agent_of, agents_of
from depesche.language import Phrase
from depesche.language.de.verbs import readings
from depesche.language.words import words
from depesche.rules import rule

_POSSESSIVES = frozenset(
    "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres his her their its".split()
)
_TAKING_PART = frozenset("nach bei vor in zu während auf after at during before in".split())
"""Prepositions before a meeting in which the subject of the clause takes part."""
_INDEFINITE = frozenset("ein eine einem einen einer mehrere mehreren zwei drei a an several".split())
_MEANS = frozenset(("durch", "mittels", "through"))
_ANSWERING = {
    "für": ("verantwortlich",), "an": ("beteiligt", "beteiligen", "beteiligte", "beteiligten"),
    "zu": ("bekannt", "bekannte", "bekannten", "bekennt"), "for": ("responsible",), "in": ("involved",),
}  # fmt: skip
"""Words that say of whom they are said that an event was their doing, by the preposition before the event."""
_SPOKEN_OF = 3
"""Clauses before that are asked who else took part in a meeting."""
_OF = frozenset(("von", "vom", "aus", "of", "from"))
"""Prepositions that say whose those are who stand before them: "mit den Präsidenten von Estland und Polen"."""
_REPEATED = frozenset(("gen", "mit", "with", "zwischen", "between"))
"""Slots that several attributes of a noun may fill: "Gespräche der drei Staaten mit den USA mit der UNO"."""
_LISTING = frozenset((",", "und", "sowie", "oder", "and", "or"))
_NOMINAL = frozenset(("NOUN", "NAME"))


@rule("event.noun")
def noun_events(frame: Frame, lexicon: Lexicon, sentence: int, clause: int) -> Iterator[Candidate]:
    """A noun of an event class with the actors of its attributes.

    Found: Die Festnahme des Journalisten durch die Polizei löste Empörung aus.
    Not: Die Aufnahme der Sonate gelang.
    """
    tokens = frame.analysis.tokens
    seen: set[int] = set()
    for phrase in frame.clause.phrases:
        inner = (index for index in range(phrase.start, phrase.end) if tokens[index].tag in _NOMINAL)
        for head in (*inner, *phrase.coordinated):
            entry = lexicon.noun(tokens[head].lower) if tokens[head].tag in _NOMINAL and head not in seen else None
            if entry is not None and _is_described(entry, frame, phrase, head):
                seen.add(head)
                yield _candidate(entry, frame, phrase, head, (sentence, clause))


def _is_described(entry: Entry, frame: Frame, phrase: Phrase, head: int) -> bool:
    """Whether one of the adjectives that the entry asks for stands before the noun."""
    before = frame.analysis.tokens[_opening(frame, phrase, head) : head]
    return not entry.beside or any(token.lower.startswith(entry.beside) for token in before)


def _opening(frame: Frame, phrase: Phrase, head: int) -> int:
    """Where the words before a noun begin that belong to it: behind a preposition, or the "und" before a conjunct."""
    tokens = frame.analysis.tokens
    for index in range(head - 1, phrase.start, -1):
        if tokens[index].tag == "CONJ" and tokens[index - 1].tag in _NOMINAL:
            return index + 1
        if tokens[index].tag == "PREP" and head != phrase.head:
            return index + 1
    return phrase.start


def _candidate(entry: Entry, frame: Frame, phrase: Phrase, head: int, place: tuple[int, int]) -> Candidate:
    out = Candidate(entry=entry, rule="event.noun", sentence=place[0], clause=place[1], tokens=(head, head + 1))
    attributes = slots_of(frame, phrase, head)
    out.actors = [actor for slot in entry.actors for actor in attributes.get(slot, ())]
    out.targets = [actor for slot in entry.targets for actor in attributes.get(slot, ()) if actor not in out.actors]
    out.actors = list(dict.fromkeys(out.actors))
    out.targets = list(dict.fromkeys(out.targets))
    out.actors_rule = out.targets_rule = ATTRIBUTE
    _add_subject(out, frame, phrase, head)
    return out


def _add_subject(out: Candidate, frame: Frame, phrase: Phrase, head: int) -> None:
    """Let the subject take part where the noun is its own doing: "ihre Proteste", "nach einem Treffen mit X"."""
    predicate = frame.clause.predicate
    if any(phrase.start == part.start for part in frame.constituent()):
        if predicate is not None and predicate.passive and not out.actors and _is_support(frame):
            out.actors, out.actors_rule = agents_of(frame), SUPPORTED
        return
    mutual = out.entry.type in MUTUAL
    start = _opening(frame, phrase, head)
    owned = any(frame.analysis.tokens[index].lower in _POSSESSIVES for index in range(start, head))
    if owned and not frame.within(start, head):
        if "gen" in out.entry.actors and (mutual or not out.actors):
            out.actors, out.actors_rule = [*frame.doers(), *out.actors], POSSESSOR
        elif "gen" in out.entry.targets and not out.targets:
            out.targets, out.targets_rule = frame.doers(), POSSESSOR
    elif mutual and _takes_part(out, frame, phrase, head):
        out.actors, out.actors_rule = [*frame.doers(), *out.actors], COMPANION
    elif not out.actors and head in (phrase.head, *phrase.coordinated) and _is_its_doing(frame, phrase):
        out.actors, out.actors_rule = frame.doers(), SUPPORTED
    out.actors = list(dict.fromkeys(out.actors))
    out.targets = [target for target in out.targets if target not in out.actors]


def _takes_part(out: Candidate, frame: Frame, phrase: Phrase, head: int) -> bool:
    """Whether the clause's subject is one of those who met: it did something at or after a meeting with somebody."""
    together = {"mit", "with"} & set(out.entry.actors)
    preposition = preposition_of(phrase, frame.analysis)
    if not together or preposition not in _TAKING_PART:
        return False
    predicate = frame.clause.predicate
    if preposition == "zu" and (predicate is None or predicate.lemma in words("de", "object_control")):
        return False
    sides = slots_of(frame, phrase, head)
    if any(actors and slot not in together for slot, actors in sides.items() if slot in out.entry.actors):
        return False
    before = frame.analysis.tokens[phrase.start : head]
    return bool(out.actors) or not any(token.tag == "DET" and token.lower not in _INDEFINITE for token in before)


def add_owner(noun: Candidate, frame: Frame, before: list[Frame]) -> None:
    """Let a possessive in the subject stand for the subject before it: "Virtanen reiste an. Ihr Besuch dauert an."."""
    if noun.actors or noun.targets:
        return
    tokens = frame.analysis.tokens
    inside = next((p for p in frame.constituent() if p.start <= noun.tokens[0] < p.core_end), None)
    if inside is None:
        return
    start = _opening(frame, inside, noun.tokens[0])
    if not any(tokens[index].lower in _POSSESSIVES for index in range(start, noun.tokens[0])):
        return
    doers = next((found for other in reversed(before[-_SPOKEN_OF:]) if (found := other.doers())), [])
    if "gen" in noun.entry.actors:
        noun.actors, noun.actors_rule = list(doers), POSSESSOR
    elif "gen" in noun.entry.targets:
        noun.targets, noun.targets_rule = list(doers), POSSESSOR


def add_companion(noun: Candidate, frame: Frame, before: list[Frame]) -> None:
    """Let those of whom the passage has spoken last be the other side of a meeting of which one side is named."""
    if noun.type not in MUTUAL or len(noun.parties) != 1 or not {"mit", "with"} & set(noun.entry.actors):
        return
    tokens = frame.analysis.tokens
    behind = tokens[noun.tokens[1]].lower if noun.tokens[1] < frame.clause.end else ""
    if noun.actors_rule != ATTRIBUTE or behind not in ("mit", "with") or frame.doers():
        return
    telling = (other for other in reversed(before[-_SPOKEN_OF:]) if not other.speaks())
    others = next((doers for other in telling if (doers := other.doers())), [])
    if len(others) == 1 and others[0] not in noun.parties:
        noun.actors, noun.actors_rule = [*others, *noun.actors], COMPANION


def _is_its_doing(frame: Frame, phrase: Phrase) -> bool:
    """Whether the clause says that its subject does what the noun names, answers for it, or does something by it."""
    predicate = frame.clause.predicate
    if predicate is None or predicate.passive:
        return False
    preposition = preposition_of(phrase, frame.analysis)
    if preposition is None:
        return _is_support(frame)
    if preposition in _MEANS:
        return True
    own = frame.analysis.tokens[frame.clause.start : frame.clause.end]
    return any(token.lower in _ANSWERING.get(preposition, ()) for token in own)


def _is_support(frame: Frame) -> bool:
    predicate = frame.clause.predicate
    return predicate is not None and predicate.lemma in words(frame.analysis.language or "", "support_verbs")


def slots_of(frame: Frame, phrase: Phrase, head: int) -> dict[str, list[str]]:
    """Slots of a noun with the actors in them: "gen" for a genitive or possessor, else the preposition."""
    tokens = frame.analysis.tokens
    end = _reach(frame, phrase)
    inside = frame.joints(head, end)
    out = {"gen": frame.within(_opening(frame, phrase, head), head)}
    before = _by_whom_before(frame, phrase) if head == phrase.head else []
    if before:
        out["von"] = before
    start, slot = head + 1, "gen"
    for index in range(head + 1, end + 1):
        if index == end or (tokens[index].tag == "PREP" and index not in inside):
            if index < end and _goes_on(slot, tokens[index].lower) and not frame.within(start, index):
                start = index + 1
                continue
            if slot in _REPEATED or not out.get(slot):
                out.setdefault(slot, []).extend(frame.within(start, index))
            if index < end:
                slot, start = CONTRACTED.get(tokens[index].lower, tokens[index].lower), index + 1
    return out


def _by_whom_before(frame: Frame, phrase: Phrase) -> list[str]:
    """Actors by whom a noun's participle was done: "die von der Gewerkschaft organisierten Proteste"."""
    participle = frame.analysis.tokens[phrase.start]
    if participle.tag not in ("ADJ", "PART") or not _is_of_doing(participle.lower):
        return []
    before = (p for p in frame.clause.phrases if p.preposition is not None and p.end == phrase.start)
    return next((frame.actors(p) for p in before if preposition_of(p, frame.analysis) in ("von", "durch")), [])


def _is_of_doing(lower: str) -> bool:
    """Whether an inflected participle says that a noun's event was done: "organisierten", not "geforderten"."""
    stems = (lower.removesuffix(ending) for ending in ("e", "en", "er", "es", "em"))
    lemmas = (form.lemma for stem in stems for form in readings(stem) if form.kind == "participle")
    return any(lemma in words("de", "support_verbs") for lemma in lemmas)


def _goes_on(slot: str, preposition: str) -> bool:
    """Whether a preposition only says whose those are in a slot: "mit den Präsidenten von Estland"."""
    return slot in _REPEATED and slot != "gen" and preposition in _OF


def _reach(frame: Frame, phrase: Phrase) -> int:
    """Behind the last of the prepositional phrases, and of the lists in them, that follow a noun without a gap."""
    agent = agent_of(frame)
    stop = agent.preposition if agent is not None and agent.preposition is not None else frame.clause.end
    end = listed = min(phrase.end, stop) if phrase.start < stop else phrase.end
    phrases = frame.clause.phrases
    tokens = frame.analysis.tokens
    for following in phrases[bisect_right(phrases, phrase.start, key=lambda other: other.start) :]:
        if following.preposition is not None:
            if following.preposition > end or following is agent:
                break
            end = listed = max(end, following.end)
        elif following.start > listed + 1 or tokens[listed].lower not in _LISTING:
            break
        else:
            closes = tokens[listed].lower != "," or bool(following.coordinated)
            listed = following.end
            end = listed if closes else end
    return end
