"""Whether an event happened, was announced, denied, or is only thought of."""

from depesche.event.candidate import Candidate
from depesche.language import Analysis, Clause, Sentence
from depesche.record import EventStatus
from depesche.rules import declare

ASSERTED = declare(
    "event.asserted",
    """The report tells it as done.

    Found: Die Regierung wies den Botschafter aus.
    Not: Die Regierung will den Botschafter ausweisen.""",
)
PLANNED = declare(
    "event.planned",
    """Future, "sollen", "wollen", an announcing verb above an infinitive, or a word such as "geplant".

    Found: Die Regierung will den Botschafter ausweisen.
    Not: Die Regierung wies den Botschafter aus.""",
)
NEGATED = declare(
    "event.negated",
    """A negation in the verb group, or a denying verb above it.

    Found: Die Armee hat das Dorf nicht angegriffen.
    Not: Die Armee hat das Dorf angegriffen.""",
)
SUPPOSED = declare(
    "event.supposed",
    """A condition, "könnte", "würde", or a word such as "möglich".

    Found: Die Armee könnte das Dorf angreifen.
    Not: Die Armee hat das Dorf angegriffen.""",
)

_CONDITIONS = frozenset(
    ("wenn", "falls", "sofern", "ob", "sollte", "sollten", "if", "unless", "whether", "bis", "solange", "until")
)
_PLANNED_WORDS = frozenset(
    "geplant geplante geplanten geplantes geplanter angekündigt angekündigte angekündigten angekündigter "
    "bevorstehend bevorstehende bevorstehenden anstehende anstehenden kommende kommenden vorgesehen "
    "künftige künftigen planned upcoming scheduled".split()
)
_SUPPOSED_WORDS = frozenset(
    "möglich mögliche möglichen möglicher mögliches möglicherweise eventuell eventuelle drohende "
    "drohenden denkbar possible potential etwaige etwaigen".split()
)
_ANNOUNCING = frozenset(
    "ankündigen planen beabsichtigen versprechen zusagen vorhaben wollen drohen anbieten geloben einigen verständigen "
    "vereinbaren übereinkommen bereitstehen beschließen entscheiden schwören zusichern "
    "plan pledge promise vow intend threaten".split()
)
_DENYING = frozenset(
    "dementieren bestreiten abstreiten leugnen weigern ablehnen verhindern vereiteln deny refuse".split()
)
_DOING = frozenset(
    "beginnen anfangen fortfahren gelingen schaffen wagen begin start continue manage succeed dare proceed".split()
)
"""Verbs that tell of an act below them that it was done: "begann, die Stadt zu beschießen"."""
_NOBODY = frozenset("niemand niemanden niemandem nichts nobody nothing".split())
_PLANNING_MODALS = frozenset(("wollen", "sollen", "will", "shall"))
_SUPPOSING_MODALS = frozenset(
    ("können", "dürfen", "müssen", "mögen", "can", "could", "may", "might", "must", "would", "should")
)


def set_status(candidate: Candidate, sentence: Sentence, analysis: Analysis) -> None:
    """Give a candidate its status, with the rule that decided."""
    candidate.status, candidate.status_rule = _status(candidate, sentence, analysis)


def _status(candidate: Candidate, sentence: Sentence, analysis: Analysis) -> tuple[EventStatus, str]:
    clause = sentence.clauses[candidate.clause]
    near = {analysis.tokens[i].lower for i in range(max(sentence.start, candidate.tokens[0] - 3), candidate.tokens[0])}
    if is_condition(clause, analysis) or near & _SUPPOSED_WORDS:
        return "hypothetical", SUPPOSED
    if near & _PLANNED_WORDS:
        return "announced", PLANNED
    if candidate.entry.noun and not _tells_the_noun(clause):
        return "happened", ASSERTED
    return _by_verb(clause, sentence, candidate, analysis)


def _by_verb(clause: Clause, sentence: Sentence, candidate: Candidate, analysis: Analysis) -> tuple[EventStatus, str]:
    predicate = clause.predicate
    if predicate is None:
        return "happened", ASSERTED
    entry = candidate.entry
    if candidate.refused:
        return "happened", ASSERTED
    negated = predicate.negated or _is_to_nobody(clause, analysis)
    if negated and not candidate.told_by_denial and not (entry.refused and not entry.noun):
        return "denied", NEGATED
    if predicate.modal in _PLANNING_MODALS or predicate.tense == "future":
        return "announced", PLANNED
    if predicate.modal in _SUPPOSING_MODALS and (predicate.mood == "konjunktiv-2" or predicate.tense != "past"):
        return "hypothetical", SUPPOSED
    if clause.kind == "infinitive" and clause.parent is not None:
        above = sentence.clauses[clause.parent].predicate
        if above is not None and above.lemma in _DENYING:
            return "denied", NEGATED
        if above is not None and above.lemma in _ANNOUNCING:
            return "announced", PLANNED
        if above is not None and above.lemma in _DOING and above.modal is None:
            return ("denied", NEGATED) if above.negated else ("happened", ASSERTED)
        return "hypothetical", SUPPOSED
    return "happened", ASSERTED


def _is_to_nobody(clause: Clause, analysis: Analysis) -> bool:
    """Whether a pronoun denies it: "lobte niemanden"."""
    return any(analysis.tokens[phrase.head].lower in _NOBODY for phrase in clause.phrases)


def is_condition(clause: Clause, analysis: Analysis) -> bool:
    """Whether a clause opens with "wenn", "falls", "bis" and the like."""
    return clause.introducer is not None and analysis.tokens[clause.introducer].lower in _CONDITIONS


_OCCURRING = frozenset(
    "stattfinden beginnen kommen geben abhalten führen planen folgen enden ausbrechen laufen weitergehen "
    "be take hold begin vorsehen ansetzen sein werden erfolgen".split()
)


def _tells_the_noun(clause: Clause) -> bool:
    """Whether the clause's verb only says that the noun's event takes place."""
    return clause.predicate is not None and clause.predicate.lemma in _OCCURRING
