"""English: tags, verb groups, clauses and noun phrases."""

from depesche.language.analysis import Clause, Sentence, Token
from depesche.language.en.clauses import clauses_of
from depesche.language.en.phrases import phrases_of, subject_of
from depesche.language.en.tags import tag
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
        if clause.subject is None and previous is not None and _shares_subject(clause, tokens):
            clause.subject = controller(previous, "en") if clause.kind == "infinitive" else previous.subject
        if clause.predicate is not None and clause.kind in ("main", "subordinate", "verb-first"):
            previous = clause


def _shares_subject(clause: Clause, tokens: list[Token]) -> bool:
    """Whether a clause without a subject of its own has that of the one before: "and left", "to leave", "leaving"."""
    return clause.kind == "infinitive" or (clause.kind == "main" and tokens[clause.start].tag == "CONJ")
