"""What the language layer hands on: tokens, sentences, clauses, verb groups and noun phrases, with offsets.

Plain slotted classes rather than frozen structs: hundreds of thousands are made per second, and no one outside the
pipeline keeps them. Indices are positions in `Analysis.tokens`; ranges are half-open.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from depesche.article import Passage

Tag = Literal[
    "NOUN",   # common noun
    "NAME",   # proper name, or a capitalised word that may be one
    "PRON",   # personal, demonstrative, relative, indefinite pronoun standing alone
    "DET",    # article, determiner, possessive before a noun
    "ADJ",
    "VERB",   # finite verb
    "INF",    # infinitive, also with zu
    "PART",   # past participle
    "ADV",    # adverb, particle
    "PREP",
    "CONJ",   # coordinating conjunction
    "SUBJ",   # subordinating conjunction
    "NUM",
    "PREFIX",  # separated verb prefix ("kündigte ... an")
    "QUOTE",  # quotation mark
    "PUNCT",
    "OTHER",
]  # fmt: skip
Mood = Literal["indicative", "konjunktiv-1", "konjunktiv-2", "ambiguous", "imperative"]


class Token:
    """A word, number or mark."""

    __slots__ = ("end", "lemma", "lower", "mood", "number", "person", "start", "tag", "tense", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        """Start and end are code point offsets into the record's text."""
        self.start = start
        self.end = end
        self.text = text
        self.lower = text.lower()
        self.tag: Tag = "OTHER"
        self.lemma: str | None = None
        """Infinitive of a verb (without a separated prefix), else None unless known."""
        self.mood: Mood | None = None
        self.tense: Literal["present", "past"] | None = None
        self.person: int | None = None
        self.number: Literal["singular", "plural"] | None = None


class Phrase(msgspec.Struct, kw_only=True):
    """A noun phrase, with its preposition and the genitive or prepositional attributes that belong to its noun."""

    start: int
    """First token (the determiner or adjective; the preposition is not part of it)."""
    end: int
    """Behind the last token of the whole phrase, attributes included ("der Sprecher der Behörde in Bonn")."""
    core_end: int
    """Behind the last token of the head's own part ("der Sprecher")."""
    head: int
    """The head noun, last name part or pronoun."""
    preposition: int | None = None
    """The governing preposition's token."""
    case: frozenset[Literal["nom", "acc", "dat", "gen"]] = frozenset()
    """Cases its form allows."""
    gender: Literal["m", "f", "n"] | None = None
    plural: bool | None = None
    """Number, where its form tells."""
    coordinated: tuple[int, ...] = ()
    """Heads of the further conjuncts ("USA und Russland")."""


class Predicate(msgspec.Struct, kw_only=True):
    """The verb group of a clause."""

    lemma: str
    """Infinitive of the full verb with its separable prefix: "ankündigen"."""
    finite: int | None
    """Token of the finite verb."""
    tokens: tuple[int, ...]
    """All tokens of the group: finite verb, participle, infinitives, prefix."""
    mood: Mood
    tense: Literal["present", "past", "perfect", "pluperfect", "future"] | None
    passive: bool = False
    modal: str | None = None
    """Lemma of a modal verb over the full verb: "wollen"."""
    negated: bool = False
    reflexive: bool = False


class Clause(msgspec.Struct, kw_only=True):
    """A stretch of a sentence around one predicate (topological fields): main, subordinate, relative, infinitive."""

    start: int
    end: int
    kind: Literal["main", "verb-first", "subordinate", "relative", "infinitive", "fragment", "parenthesis"]
    introducer: int | None = None
    """Subordinating conjunction, relative pronoun or question word that opens it."""
    predicate: Predicate | None = None
    phrases: list[Phrase] = msgspec.field(default_factory=list)
    """Noun phrases of this clause, in order."""
    subject: Phrase | None = None
    """The likely grammatical subject."""
    parent: int | None = None
    """Index in the sentence's clauses of the clause it depends on."""


class Sentence(msgspec.Struct, kw_only=True):
    """One sentence."""

    start: int
    """First token."""
    end: int
    """Behind the last token, closing marks included."""
    passage: int
    """Index of its passage in `Analysis.passages`."""
    clauses: list[Clause] = msgspec.field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Analysis:
    """The whole report as the language layers see it."""

    text: str
    language: str | None
    passages: tuple[Passage, ...]
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)
    """Pairs of token indices of the opening and closing marks that belong together, within a passage."""
    starts: list[int] = field(default_factory=list, repr=False)
    """Offsets of the tokens, once one has been looked for."""
    openings: list[int] = field(default_factory=list, repr=False)
    """First tokens of the sentences, once one has been looked for."""

    def words(self, start: int, end: int) -> str:
        """The text from token `start` up to and not including token `end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def token_at(self, offset: int) -> int | None:
        """Index of the token that covers the code point at `offset`."""
        if len(self.starts) != len(self.tokens):
            self.starts = [token.start for token in self.tokens]
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.tokens[index].end else None

    def sentence_of(self, token: int) -> Sentence | None:
        """The sentence that holds a token."""
        if len(self.openings) != len(self.sentences):
            self.openings = [sentence.start for sentence in self.sentences]
        index = bisect_right(self.openings, token) - 1
        return self.sentences[index] if index >= 0 and token < self.sentences[index].end else None

    def clause_of(self, token: int) -> Clause | None:
        """The innermost clause that holds a token."""
        sentence = self.sentence_of(token)
        holding = [c for c in sentence.clauses if c.start <= token < c.end] if sentence is not None else []
        return min(holding, key=lambda clause: clause.end - clause.start, default=None)
