"""Which candidates are events: a surplus event is worse than a missed one."""

from depesche.event.candidate import Candidate
from depesche.event.status import is_condition
from depesche.language import Analysis, Clause, Sentence

_ALONE = frozenset(("PROTEST", "ASSAULT", "COERCE", "MOBILIZE", "CONSULT", "REJECT"))
"""Types whose nouns tell an event even where nobody is named who did it."""
_DONE_TO = frozenset(("ASSAULT", "COERCE", "ACCUSE", "SANCTION", "RETREAT", "AID"))
"""Types whose verbs tell an event in the passive even where nobody named is found."""
_SAID = frozenset(("CONSULT", "AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
"""Types that are done by words: not to have said something is no event."""
_HARM = frozenset(("ASSAULT", "MOBILIZE", "SANCTION"))
"""Types of which a report tells that they could come about."""
_SPEAKING = frozenset(("REQUEST", "ACCUSE", "REJECT", "SUPPORT", "PROTEST", "THREATEN", "AGREE", "ASSAULT", "COERCE"))
"""Types whose verbs, with whatever subject, tell what somebody did."""


def is_event(candidate: Candidate, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a candidate has the actors that its entry needs, and is told as an event rather than as a topic."""
    if not candidate.has_needed():
        return False
    if candidate.status == "hypothetical" and not _is_feared(candidate, sentence.clauses[candidate.clause], analysis):
        return False
    if candidate.status == "denied" and candidate.type in _SAID:
        return False
    return bool(candidate.parties) or _stands_alone(candidate, sentence, analysis)


def _is_feared(candidate: Candidate, clause: Clause, analysis: Analysis) -> bool:
    """Whether what could happen is harm by somebody to somebody, and no mere condition: "könnte Rom angreifen"."""
    both = bool(candidate.actors) and bool(candidate.targets)
    return both and candidate.type in _HARM and clause.kind != "infinitive" and not is_condition(clause, analysis)


def _stands_alone(candidate: Candidate, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a telling without named actors is an event all the same."""
    if candidate.entry.noun:
        return candidate.type in _ALONE
    predicate = sentence.clauses[candidate.clause].predicate
    if predicate is None:
        return False
    if predicate.passive:
        return candidate.type in _DONE_TO or (candidate.type == "REJECT" and bool(candidate.entry.objects))
    subject = sentence.clauses[candidate.clause].subject
    named = subject is not None and analysis.tokens[subject.head].tag in ("NOUN", "NAME")
    return named and candidate.type in _SPEAKING
