"""What else stands in quotation marks: names and titles, told by how they stand in the clause."""

from depesche.quotation.draft import Range
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Page
from depesche.quotation.nominal import is_name_like

_WORKS = (
    "buch", "roman", "film", "lied", "song", "album", "titel", "motto", "name", "namen", "serie", "sendung", "zeitung",
    "zeitschrift", "magazin", "projekt", "programm", "oper", "stück", "ausstellung", "schiff", "studie", "reihe",
    "blatt", "überschrift", "band", "gruppe", "agentur", "preis", "aktion", "kampagne", "initiative", "begriff",
    "book", "novel",
)  # fmt: skip
_SAID = (
    "wort", "worte", "worten", "satz", "sätze", "sätzen", "parole", "parolen", "ruf", "rufe", "rufen", "spruch",
    "sprüche", "sprüchen", "bezeichnung", "ausdruck", "slogan", "slogans", "formel", "zitat", "losung", "sprechchöre",
    "sprechchören", "word", "words", "phrase", "slogan",
)  # fmt: skip
"""Ends of nouns behind which words in marks are what was said, besides the nouns of speech."""
_DEFINITE = frozenset("der die das des dem den the".split())
_INDEFINITE = frozenset("ein eine einen einem einer eines kein keine keinen keinem keiner a an".split())
_COPULAS = frozenset("ist sind sei seien war waren wäre wären is are was were be".split())
_SENTENCES = frozenset({"VERB", "PRON", "SUBJ"})


def count_words(page: Page, pair: Range) -> int:
    """How many words stand between two marks."""
    return sum(page.tokens[i].text[0].isalnum() for i in range(pair[0] + 1, pair[1]))


def is_title(page: Page, pair: Range) -> bool:
    """Whether words between marks are written as a name or title is; where all is in capitals they tell nothing."""
    inner = page.tokens[pair[0] + 1 : pair[1]]
    shouted = len(inner) > 3 and all(token.text.isupper() for token in inner if token.text.isalpha())
    site = len(inner) == 1 and "." in inner[0].text
    return site or (is_name_like(page, pair[0], pair[1]) and not shouted)


def is_described(page: Page, pair: Range) -> bool:
    """Whether words in marks describe something: behind an indefinite article, or behind "is"."""
    return pair[0] > 0 and page.tokens[pair[0] - 1].lower in _INDEFINITE | _COPULAS


def is_named(page: Page, lexicon: Lexicon, pair: Range) -> bool:
    """Whether the noun or article right before the marks makes a name of what is in them.

    "das Magazin „auto und sport“", "der „Preis der Stadt“", but "die Worte „nie wieder“".
    """
    before = page.tokens[pair[0] - 1]
    if before.text == ":":
        return pair[0] > 1 and page.tokens[pair[0] - 2].lower.endswith(_WORKS)
    if before.lower in _DEFINITE:
        return _is_phrase(page, pair)
    if before.lower.endswith(_WORKS):
        return True
    said = before.text in lexicon.nouns or before.lower.endswith(_SAID)
    return before.tag == "NOUN" and not said and page.tokens[pair[0] + 1].text[0].isupper()


def _is_phrase(page: Page, pair: Range) -> bool:
    """Whether words between marks are a noun phrase that opens with its noun, as names do."""
    inner = page.tokens[pair[0] + 1 : pair[1]]
    sentence = any(token.tag in _SENTENCES or token.text in ".!?" for token in inner)
    return inner[0].tag in {"NOUN", "NAME"} and not sentence
