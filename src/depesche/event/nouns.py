"""Events that a noun tells: "Gipfeltreffen", "die Festnahme des Journalisten durch die Polizei"."""

from collections.abc import Iterator

from depesche.event.candidate import Candidate
from depesche.event.frame import CONTRACTED, Frame
from depesche.event.lexicon import Entry, Lexicon
from depesche.event.sides import ATTRIBUTE
from depesche.language import Phrase
from depesche.rules import rule

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
        inner = (index for index in range(phrase.core_end, phrase.end) if tokens[index].tag in _NOMINAL)
        for head in (phrase.head, *phrase.coordinated, *inner):
            entry = lexicon.noun(tokens[head].lower) if tokens[head].tag in _NOMINAL and head not in seen else None
            if entry is not None:
                seen.add(head)
                yield _candidate(entry, frame, phrase, head, (sentence, clause))


def _candidate(entry: Entry, frame: Frame, phrase: Phrase, head: int, place: tuple[int, int]) -> Candidate:
    out = Candidate(entry=entry, rule="event.noun", sentence=place[0], clause=place[1], tokens=(head, head + 1))
    attributes = slots_of(frame, phrase, head)
    out.actors = [actor for slot in entry.actors for actor in attributes.get(slot, ())]
    out.targets = [actor for slot in entry.targets for actor in attributes.get(slot, ()) if actor not in out.actors]
    out.actors = list(dict.fromkeys(out.actors))
    out.targets = list(dict.fromkeys(out.targets))
    if out.actors:
        out.actors_rule = ATTRIBUTE
    if out.targets:
        out.targets_rule = ATTRIBUTE
    return out


def slots_of(frame: Frame, phrase: Phrase, head: int) -> dict[str, list[str]]:
    """Slots of a noun with the actors in them: "gen" for a genitive or possessor, else the preposition."""
    tokens = frame.analysis.tokens
    out = {"gen": frame.within(phrase.start, head)}
    start, slot = head + 1, "gen"
    for index in range(head + 1, phrase.end + 1):
        if index == phrase.end or tokens[index].tag == "PREP":
            out.setdefault(slot, []).extend(frame.within(start, index))
            if index < phrase.end:
                slot, start = CONTRACTED.get(tokens[index].lower, tokens[index].lower), index + 1
    return out
