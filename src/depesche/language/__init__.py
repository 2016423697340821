"""Text to language: tokens, sentences, clauses, verb groups and noun phrases."""

from collections.abc import Callable

from depesche.article import Passage
from depesche.language import de, en
from depesche.language.analysis import Analysis, Clause, Phrase, Predicate, Sentence, Token
from depesche.language.marks import pair_marks
from depesche.language.sentences import sentence_ends
from depesche.language.tokens import tokens_of

__all__ = ["Analysis", "Clause", "Phrase", "Predicate", "Sentence", "Token", "analyse"]

_LANGUAGES: dict[str, Callable[[list[Token], Sentence], None]] = {"de": de.analyse_sentence, "en": en.analyse_sentence}


def analyse(text: str, passages: tuple[Passage, ...], language: str | None) -> Analysis:
    """The language analysis of a report's passages; tokens, sentences and marks alone for a language we do not know."""
    analysis = Analysis(text=text, language=language, passages=passages)
    tokens = analysis.tokens
    of_language = _LANGUAGES.get((language or "")[:2])
    for number, passage in enumerate(passages):
        first = len(tokens)
        tokens += tokens_of(text, passage.start, passage.end, (language or "")[:2])
        analysis.quoted += pair_marks(tokens, first, len(tokens), text)
        start = first
        for end in sentence_ends(tokens, first, len(tokens), language or "de"):
            sentence = Sentence(start=start, end=end, passage=number)
            if of_language is not None:
                of_language(tokens, sentence)
            analysis.sentences.append(sentence)
            start = end
    return analysis
