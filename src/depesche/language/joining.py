"""What joins clauses and phrases in any language: attributes, conjuncts, and which clause a token belongs to."""

from depesche.language.analysis import Clause, Phrase, Sentence, Token
from depesche.language.words import words


def owners_of(sentence: Sentence) -> list[int]:
    """For each token of a sentence the innermost clause it belongs to."""
    owners = [-1] * (sentence.end - sentence.start)
    for number in sorted(
        range(len(sentence.clauses)), key=lambda n: sentence.clauses[n].start - sentence.clauses[n].end
    ):
        clause = sentence.clauses[number]
        for index in range(clause.start, clause.end):
            owners[index - sentence.start] = number
    return owners


def controller(clause: Clause, language: str) -> Phrase | None:
    """Who does what an infinitive under a clause says: its object behind verbs like "urge", else its subject."""
    if clause.predicate is None or clause.predicate.lemma not in words(language, "object_control"):
        return clause.subject
    free = [p for p in clause.phrases if p.preposition is None and p is not clause.subject and p.case - {"nom", "gen"}]
    return free[0] if free else clause.subject


def stretch(out: list[Phrase], old: int, new: int) -> None:
    """Let every phrase that ended where its last attribute did end with what that attribute takes in."""
    for phrase in out[-4:]:
        if phrase.end == old:
            phrase.end = new


def coordinate(first: Phrase, further: Phrase) -> None:
    """Make `further` and its conjuncts conjuncts of `first`."""
    first.coordinated = (*first.coordinated, further.head, *further.coordinated)
    first.end = further.end
    first.plural = True


def same_list(first: Phrase, second: Phrase, tokens: list[Token]) -> bool:
    """Whether two phrases with a comma between them are members of one list that an "und" closes."""
    heads = tokens[first.head].tag, tokens[second.head].tag
    return (
        second.preposition is None
        and first.end + 1 == second.start
        and tokens[first.end].text == ","
        and (heads[0] == heads[1] or tokens[first.start].tag == tokens[second.start].tag)
        and "PRON" not in heads
    )
