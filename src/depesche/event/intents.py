"""Acts that are only announced, and what the announcement itself is: a promise or a threat."""

from dataclasses import replace

from depesche.event.candidate import Candidate
from depesche.event.frame import Frame
from depesche.event.sides import SUBJECT
from depesche.event.status import is_condition
from depesche.event.verbs import full_verb
from depesche.language import Clause
from depesche.rules import declare

INTENT = declare(
    "event.intent",
    """Who announces material help or cooperation agrees, who announces to cut help or ties threatens.

    Found: Norwegen kündigte an, die Beziehungen zu Island auszubauen.
    Not: Norwegen baute die Beziehungen zu Island aus.""",
)
_PROMISING = frozenset(
    "ankündigen versprechen zusagen zusichern geloben anbieten bereiterklären verpflichten erklären bekräftigen "
    "announce promise pledge vow offer".split()
)
_THREATENING = frozenset("drohen androhen threaten warn".split())
_ON_CONDITION = frozenset("ankündigen bekräftigen erklären announce vow".split())
"""Verbs that threaten where a condition is named: "kündigte an, die Hilfe zu streichen, falls ..."."""
_HELPFUL = frozenset(("COOPERATE", "AID"))
_HARMFUL = frozenset(("SANCTION", "ASSAULT", "COERCE"))


def take_as_intents(candidates: list[Candidate], frames: list[Frame]) -> list[Candidate]:
    """The candidates of a sentence, acts below an announcing verb replaced by the promise or threat that it is."""
    told = {c.clause: c for c in candidates if not c.entry.noun}
    out: list[Candidate] = []
    for candidate in candidates:
        frame = frames[candidate.clause]
        parent = frame.clause.parent if frame.clause.kind == "infinitive" and not candidate.entry.noun else None
        kind = _kind(candidate, frame, frames[parent]) if parent is not None and parent < len(frames) else None
        if parent is None or kind is None:
            out.append(candidate)
            continue
        above = told.get(parent)
        if above is None:
            out.append(_lifted(candidate, kind, frames[parent], parent))
        elif above.type == kind and not above.targets:
            above.targets = [actor for actor in candidate.targets if actor not in above.actors]
            above.targets_rule = candidate.targets_rule
    return out


def _kind(candidate: Candidate, below: Frame, above: Frame) -> str | None:
    """The type of the announcement of an act, if its clause hangs on an announcing verb."""
    predicate = above.clause.predicate
    if predicate is None or predicate.passive or predicate.negated:
        return None
    told = below.clause.predicate
    if candidate.refused or (told is not None and told.negated):
        return "REJECT" if candidate.entry.type in _HELPFUL and predicate.lemma in _PROMISING else None
    if candidate.type in _HELPFUL and predicate.lemma in _PROMISING:
        return "AGREE"
    if candidate.type in _HARMFUL and (
        predicate.lemma in _THREATENING or (predicate.lemma in _ON_CONDITION and _has_condition(above))
    ):
        return "THREATEN"
    return None


def _has_condition(frame: Frame) -> bool:
    clauses = frame.sentence.clauses if frame.sentence is not None else []
    return any(is_condition(clause, frame.analysis) or _is_supposed(clause) for clause in clauses)


def _is_supposed(clause: Clause) -> bool:
    """Whether a clause is a condition by its word order: "sollte er die Macht übernehmen"."""
    return clause.kind == "verb-first" and clause.predicate is not None and clause.predicate.modal == "sollen"


def _lifted(candidate: Candidate, kind: str, above: Frame, clause: int) -> Candidate:
    predicate = above.clause.predicate
    token = full_verb(predicate, above.analysis) if predicate is not None else candidate.tokens[0]
    actors = above.doers() or candidate.actors
    targets = [actor for actor in (*candidate.actors, *candidate.targets) if actor not in actors]
    return Candidate(
        entry=replace(candidate.entry, type=kind, mutual=False, refused=False),
        rule=INTENT,
        sentence=candidate.sentence,
        clause=clause,
        tokens=(token, token + 1),
        actors=actors,
        targets=targets,
        actors_rule=SUBJECT,
        targets_rule=candidate.targets_rule,
    )
