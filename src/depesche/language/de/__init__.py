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
    main: Clause | None = None
    for number, clause in enumerate(sentence.clauses):
        owned = [i for i in range(clause.start, clause.end) if owners[i - sentence.start] == number]
        clause.phrases = phrases_of(tokens, clause, owned)
        clause.subject = subject_of(tokens, clause)
        if number and _shares_pronoun(clause, sentence.clauses[number - 1], tokens):
            clause.subject = sentence.clauses[number - 1].subject
        joined = main if main is not None and clause.kind in ("main", "verb-first") else previous
        if joined is not None and _shares_subject(clause, joined, tokens):
            clause.subject = controller(joined, "de") if clause.kind == "infinitive" else joined.subject
        _mend_mood(clause, tokens)
        if clause.predicate is not None and clause.kind in ("main", "subordinate", "verb-first"):
            previous = clause
            main = clause if clause.kind != "subordinate" else main


def _shares_pronoun(clause: Clause, previous: Clause, tokens: list[Token]) -> bool:
    """Whether the second half of a relative clause has its pronoun as subject: "die prüft und die Stadt verklagt"."""
    opener = clause.introducer
    return (
        clause.kind == previous.kind == "relative"
        and opener is not None
        and opener == previous.introducer
        and opener < clause.start
        and tokens[clause.start].tag == "CONJ"
        and previous.subject is not None
        and previous.subject.head == opener
        and (clause.subject is None or clause.subject.case != {"nom"})
    )


def _shares_subject(clause: Clause, previous: Clause, tokens: list[Token]) -> bool:
    """Whether a clause shares the subject of the one before: an infinitive, or "und" with the verb right behind it."""
    if clause.kind == "infinitive":
        return True
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or previous.subject is None:
        return False
    if tokens[clause.start].tag != "CONJ":
        return _goes_on_with_verb(clause, previous, tokens, predicate.finite)
    if clause.kind == "verb-first":
        clause.kind = "main"
        own = clause.subject
        return own is None or own.case != {"nom"}
    return clause.subject is None


def _goes_on_with_verb(clause: Clause, previous: Clause, tokens: list[Token], finite: int) -> bool:
    """Whether a verb behind a comma has the subject of the main clause before: "lehnt ab, nimmt aber ...)."""
    if clause.kind != "verb-first" or previous.kind != "main":
        return False
    contrasted = finite + 1 < clause.end and tokens[finite + 1].lower in ("aber", "jedoch", "dabei", "zugleich", "dann")
    before = previous.predicate.finite if previous.predicate is not None else None
    agrees = before is not None and tokens[before].number == tokens[finite].number
    if agrees and (contrasted or clause.subject is None):
        clause.kind = "main"
        return True
    return False


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
