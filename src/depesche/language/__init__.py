"""Text to language: tokens, sentences, clauses, verb groups and noun phrases."""

from depesche.article import Passage
from depesche.language.analysis import Analysis, Clause, Phrase, Predicate, Sentence, Token

__all__ = ["Analysis", "Clause", "Phrase", "Predicate", "Sentence", "Token", "analyse"]


def analyse(text: str, passages: tuple[Passage, ...], language: str | None) -> Analysis:
    """The language analysis of a report's passages; empty for a language we do not know."""
    return Analysis(text=text, language=language, passages=passages)
