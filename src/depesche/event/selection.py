"""Which candidates are events: a surplus event is worse than a missed one."""

from depesche.event.candidate import Candidate
from depesche.language import Analysis, Sentence

_ALONE = frozenset(("PROTEST", "ASSAULT", "COERCE", "MOBILIZE", "CONSULT", "REJECT"))
"""Types whose nouns tell an event even where nobody is named who did it."""
_DONE_TO = frozenset(("ASSAULT", "COERCE", "ACCUSE", "SANCTION", "RETREAT", "AID"))
"""Types whose verbs tell an event in the passive even where nobody named is found."""
_MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
"""Types whose actors do something with each other."""
_SPEAKING = frozenset(("REQUEST", "ACCUSE", "REJECT", "SUPPORT", "PROTEST", "THREATEN", "AGREE", "ASSAULT", "COERCE"))
"""Types whose verbs, with whatever subject, tell what somebody did."""


def is_event(candidate: Candidate, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a candidate has the actors that its entry needs, and is told as an event rather than as a topic."""
    need = candidate.entry.need
    if need in ("subject", "both") and not candidate.actors:
        return False
    if need in ("target", "both") and not candidate.targets and not _is_mutual(candidate):
        return False
    if candidate.status == "hypothetical":
        return False
    return bool(candidate.parties) or _stands_alone(candidate, sentence, analysis)


def _is_mutual(candidate: Candidate) -> bool:
    """Whether those who did it did it with each other: "Beide Präsidenten trafen sich"."""
    return candidate.entry.type in _MUTUAL and len(candidate.actors) > 1


def _stands_alone(candidate: Candidate, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a telling without named actors is an event all the same."""
    if candidate.entry.noun:
        return candidate.entry.type in _ALONE
    predicate = sentence.clauses[candidate.clause].predicate
    if predicate is None:
        return False
    if predicate.passive:
        return candidate.entry.type in _DONE_TO
    subject = sentence.clauses[candidate.clause].subject
    named = subject is not None and analysis.tokens[subject.head].tag in ("NOUN", "NAME")
    return named and candidate.entry.type in _SPEAKING
