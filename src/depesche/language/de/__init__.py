"""German: tags, verb forms, clauses and noun phrases."""

from depesche.language.analysis import Clause, Sentence, Token
from depesche.language.de.clauses import clauses_of
from depesche.language.de.phrases import phrases_of, subject_of
from depesche.language.de.tags import tag
from depesche.language.joining import controller, owners_of

__all__ = ["analyse_sentence"]


def analyse_sentence(tokens: list[Token], sentence: Sentence) -> None:
    """Tag a sentence's tokens and find its clauses, verb groups, noun phrases and subjects."""
    tag(tokens, sentence.start, sentence.end)
    sentence.clauses = clauses_of(tokens, sentence)
    owners = owners_of(sentence)
    previous: Clause | None = None
    for number, clause in enumerate(sentence.clauses):
        owned = [i for i in range(clause.start, clause.end) if owners[i - sentence.start] == number]
        clause.phrases = phrases_of(tokens, clause, owned)
        clause.subject = subject_of(tokens, clause)
        if previous is not None and _shares_subject(clause, previous, tokens):
            clause.subject = controller(previous, "de") if clause.kind == "infinitive" else previous.subject
        _mend_mood(clause, tokens)
        if clause.predicate is not None and clause.kind in ("main", "subordinate", "verb-first"):
            previous = clause


def _shares_subject(clause: Clause, previous: Clause, tokens: list[Token]) -> bool:
    """Whether a clause shares the subject of the one before: an infinitive, or "und" with the verb right behind it."""
    if clause.kind == "infinitive":
        return True
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or tokens[clause.start].tag != "CONJ" or previous.subject is None:
        return False
    if clause.kind == "verb-first":
        clause.kind = "main"
        own = clause.subject
        return own is None or own.case != {"nom"}
    return clause.subject is None


def _mend_mood(clause: Clause, tokens: list[Token]) -> None:
    """Take the first person's "Ich freue mich" for the indicative that it is."""
    predicate, subject = clause.predicate, clause.subject
    if (
        predicate is not None
        and subject is not None
        and tokens[subject.head].lower == "ich"
        and predicate.mood == "konjunktiv-1"
    ):
        predicate.mood = "indicative"
