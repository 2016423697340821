"""Events that a judgement tells: who calls something an outrage accuses, who calls it a success supports."""

from collections.abc import Iterator
from functools import cache

from depesche.event.candidate import Candidate
from depesche.event.frame import Frame
from depesche.event.lexicon import Entry
from depesche.event.sides import FRAME, SUBJECT
from depesche.event.verbs import agents_of, full_verb, targets_of
from depesche.language import Predicate
from depesche.language.words import words
from depesche.rules import rule

_ENDINGS = ("", "e", "en", "er", "es", "em", "s", "n")
_MARKS = frozenset(("als", "für", "as", "zu"))
"""What stands before the judgement: "als Fehler", "für falsch"."""
_UNMARKED = frozenset(("nennen", "call", "brand", "label", "deem", "consider"))
"""Verbs behind which the judgement stands without such a mark."""
_FACTUAL = frozenset(("verurteilen", "kritisieren", "loben", "würdigen", "preisen", "rühmen"))
"""Verbs whose own event the lexicon tells."""
_OPPOSITE = {"ACCUSE": "SUPPORT", "SUPPORT": "ACCUSE"}


@rule("event.judgement")
def judgement_events(frame: Frame, sentence: int, clause: int) -> Iterator[Candidate]:
    """What somebody calls good or bad: a SUPPORT or an ACCUSE of whoever it is, or whose it is.

    Found: Die Opposition bezeichnete das Vorgehen der Regierung als verfassungswidrig.
    Not: Die Opposition bezeichnete das Vorgehen der Regierung als bekannt.
    """
    predicate = frame.clause.predicate
    language = frame.analysis.language or ""
    if predicate is None or predicate.lemma not in words(language, "judging") or predicate.lemma in _FACTUAL:
        return
    kind = _judged(frame, predicate, language)
    if kind is None:
        return
    entry = _entry(_OPPOSITE[kind] if predicate.negated else kind, predicate.lemma)
    token = full_verb(predicate, frame.analysis)
    out = Candidate(entry=entry, rule="event.judgement", sentence=sentence, clause=clause, tokens=(token, token + 1))
    out.told_by_denial = predicate.negated
    if predicate.passive:
        out.actors, out.targets = agents_of(frame), frame.doers()
    else:
        out.actors, out.targets = frame.doers(), targets_of(frame, entry, None)
    out.actors_rule, out.targets_rule = SUBJECT, FRAME
    out.set_sides()
    if out.has_needed():
        yield out


@cache
def _entry(kind: str, lemma: str) -> Entry:
    return Entry(type=kind, word=lemma, noun=False, targets=("acc", "gen"), need="subject")


def _judged(frame: Frame, predicate: Predicate, language: str) -> str | None:
    """The type that the judgement makes, if the clause holds one."""
    tokens = frame.analysis.tokens
    own = range(frame.clause.start, frame.clause.end)
    start = next((at + 1 for at in own if tokens[at].lower in _MARKS), None)
    if start is None:
        if predicate.lemma not in _UNMARKED or predicate.finite is None:
            return None
        start = predicate.finite + 1
    for at in range(start, frame.clause.end):
        stems = {tokens[at].lower.removesuffix(ending) for ending in _ENDINGS}
        if stems & words(language, "blame"):
            return "ACCUSE"
        if stems & words(language, "praise"):
            return "SUPPORT"
    return None
