"""What the rules of this layer look things up in: who is meant, who speaks, whose a thing is."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from depesche.cast import Cast
from depesche.language import Analysis, Phrase, Sentence
from depesche.position.attribution import Attribution
from depesche.position.lexicon import Stances, stances, word_list
from depesche.position.marks import Marks
from depesche.position.references import OWN_COUNTRY, References
from depesche.position.sides import Sides
from depesche.position.things import Things
from depesche.record import Quotation, span

_LABEL = 14
"""Tokens of the longest label before a colon."""
_NAMING = frozenset(("NOUN", "NAME", "DET", "ADJ"))
_APPOSED = _NAMING | {"PREP", "CONJ", "NUM"}
"""Tags of a label's name, and of the apposition behind it."""
_OWN = frozenset(("ich", "wir", "uns", "mich", "i", "we", "us"))
_INDEFINITE = frozenset("ein eine einen einem einer eines kein keine keinen keinem keiner a an no".split())
_ANSWERING = _OWN | OWN_COUNTRY
"""Words that may stand for somebody where no mention of the cast does."""
_STATING = frozenset(("NOUN", "NAME", "ADJ", "OTHER", "DET"))
"""Tags of words that may have a state in them."""
_Naming = tuple[int, str | None, str | None]
"""A token, the actor that it stands for, the state that its word has in it."""


class Scene:
    """One report as the position rules see it."""

    def __init__(self, analysis: Analysis, cast: Cast, quotations: tuple[Quotation, ...]) -> None:
        """The scene of a report whose actors and quotations are known."""
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.cast = cast
        self.language = analysis.language or ""
        self.words: Stances = stances(self.language)
        self.attribution = Attribution(quotations)
        self.marks = Marks(analysis.tokens, self.words, self.language)
        self.sides = Sides(cast)
        self.references = References(self)
        self.things = Things(self)
        self._standing = _standing(analysis, cast)
        self._voices = tuple(self.listed("voices"))
        self._telling: list[_Naming] | None = None
        self._tellers: list[int] = []
        self._labels: dict[int, tuple[int, str] | None] = {}
        self._mentions: dict[int, tuple[int, str]] = {}
        self._parties: dict[int, list[str]] = {}

    def listed(self, name: str) -> frozenset[str]:
        """A word list of the report's language."""
        return word_list(self.language, name)

    def text(self, token: int) -> str:
        """The word or mark at a token's place, empty behind the last one."""
        return self.tokens[token].text if token < len(self.tokens) else ""

    def tag(self, token: int) -> str:
        """The tag of the token at a place, empty behind the last one."""
        return self.tokens[token].tag if token < len(self.tokens) else ""

    def word_before(self, token: int) -> str:
        """The lower-case word before a token, quotation marks passed over; empty before the first."""
        at = token - 1
        while at > 0 and self.tokens[at].tag == "QUOTE":
            at -= 1
        return self.tokens[at].lower if at >= 0 else ""

    def speaker(self, token: int) -> str | None:
        """Id of the actor in whose mouth a token stands: by a label right before its quotation, else as it is told."""
        labelled = self._labelled(token)
        if labelled is not None and self.tag(labelled[0] + 1) == "QUOTE":
            return labelled[1]
        return self.attribution.at(self.tokens[token].start) or (labelled[1] if labelled is not None else None)

    def _labelled(self, token: int) -> tuple[int, str] | None:
        """The colon before a token and the actor whose name it follows: "Merkel: Wir brauchen ..."."""
        sentence = self.analysis.sentence_of(token)
        first = sentence.start if sentence is not None else token
        if first not in self._labels:
            self._labels[first] = self._label(first, sentence.end if sentence is not None else token)
        label = self._labels[first]
        return label if label is not None and label[0] < token else None

    def _label(self, first: int, end: int) -> tuple[int, str] | None:
        """The colon behind the name, or name with apposition, that opens a sentence, and the actor of that name."""
        colon = next((i for i in range(first, min(first + _LABEL, end)) if self.tokens[i].text == ":"), first)
        comma = next((i for i in range(first, colon) if self.tokens[i].text == ","), colon)
        tags = {self.tokens[i].tag for i in range(comma + 1, colon)}
        if comma == first or not tags <= _APPOSED or not {self.tokens[i].tag for i in range(first, comma)} <= _NAMING:
            return None
        actor = self.one(comma - 1)
        return (colon, actor) if actor is not None else None

    def at(self, token: int) -> str | None:
        """Id of the actor that one token stands for; "we" and "I" stand for the one who speaks."""
        if self.tokens[token].lower in _OWN:
            return self.speaker(token)
        return self._standing[token] if token in self._standing else self.references.country(token)

    def within(self, start: int, end: int) -> list[str]:
        """Ids of all actors named from token `start` to before token `end`, in order."""
        return list(dict.fromkeys(actor for _, actor, _ in self._naming(start, end) if actor))

    def _naming(self, start: int, end: int) -> list[_Naming]:
        """The tokens of a stretch that name somebody."""
        if self._telling is None:
            self._telling = list(self._all_naming())
            self._tellers = [row[0] for row in self._telling]
        first = bisect_left(self._tellers, start)
        return self._telling[first : bisect_left(self._tellers, end, first)]

    def _all_naming(self) -> Iterator[_Naming]:
        for at, token in enumerate(self.tokens):
            known = at in self._standing or token.lower in _ANSWERING
            actor = self.at(at) if known else None
            state = self.sides.state_in(token.text) if token.tag in _STATING else None
            if actor is not None or state is not None:
                yield at, actor, state

    def actors(self, phrase: Phrase | None) -> list[str]:
        """Ids of the actors a phrase's head and further conjuncts stand for.

        Words that speak for somebody stand for their owner: "die Mehrheit der Mitglieder", "die Resolution der UN".
        """
        if phrase is None:
            return []
        both = self.references.both(phrase)
        if both:
            return both
        heads = (phrase.head, *phrase.coordinated)
        found = [self.one(head) or self._voice(phrase, head) or self.again(head) for head in heads]
        return list(dict.fromkeys(actor for actor in found if actor))

    def one(self, head: int) -> str | None:
        """The actor of the longest mention that ends with a noun, else the one it stands for."""
        return self._named_up_to(head) or self.at(head)

    def _named_up_to(self, head: int) -> str | None:
        """The actor of the longest mention that ends with a head: of "Präsident Chiles" the president, not Chile."""
        return self._mention_ending(head)[1]

    def _mention_ending(self, head: int) -> tuple[int, str | None]:
        """Start and actor of the longest mention that ends with a token; the token's own start where none does."""
        if not self._mentions:
            rows = ((mention.end, mention.start, actor.id) for actor in self.cast.actors for mention in actor.mentions)
            self._mentions = {
                end: (start, actor) for end, start, actor in sorted(rows, key=lambda row: (row[0], -row[1]))
            }
        return self._mentions.get(self.tokens[head].end, (self.tokens[head].start, None))

    def named(self, start: int, end: int) -> list[str]:
        """Ids of those named in a stretch, whoever can answer first: persons, bodies and states before groups.

        States count by adjective, place and compound too: "russische Hilfe", "Zugang zu Häfen in Chile", "EU-Mission".
        """
        firm = self.firm(start, end)
        groups, instruments = self.sides.of_type("group"), self.listed("instruments")
        told = [(self.tokens[at], actor) for at, actor, _ in self._naming(start, end) if actor in groups]
        able = [a for this, a in told if a and this.tag in ("NOUN", "NAME") and this.lower not in instruments]
        return list(dict.fromkeys([*firm, *able])) if able else firm

    def firm(self, start: int, end: int) -> list[str]:
        """Ids of the persons, bodies and states named in a stretch, groups left out."""
        rows = self._naming(start, end)
        groups = self.sides.of_type("group") if rows else frozenset[str]()
        named = [actor for at, actor, _ in rows if actor and actor not in groups and self.tokens[at].lower not in _OWN]
        return list(dict.fromkeys([*named, *(state for _, _, state in rows if state)]))

    def parties(self, sentence: Sentence) -> list[str]:
        """Ids of the persons, bodies and states a sentence names, without those in brackets and its sources."""
        if sentence.start not in self._parties:
            told = self._sources(sentence)
            named = [at for at, _, _ in self._naming(sentence.start, sentence.end)]
            free = (at for at in named if at not in told and self.word_before(at) != "(")
            self._parties[sentence.start] = list(dict.fromkeys(actor for i in free for actor in self.firm(i, i + 1)))
        return self._parties[sentence.start]

    def _sources(self, sentence: Sentence) -> set[int]:
        """The tokens of phrases that only say who reports it: "laut Reuters", "nach Angaben der Polizei"."""
        words, telling = self.listed("sources"), self.listed("telling")
        phrases = (p for clause in sentence.clauses for p in clause.phrases if p.preposition is not None)
        return {
            at for p in phrases for at in range(p.start, p.end)
            if self.tokens[p.preposition or 0].lower in telling or self.tokens[p.head].lower in words
        }  # fmt: skip

    def speaks_for(self, noun: int) -> bool:
        """Whether a noun speaks for the one it belongs to: "Resolution", "Mehrheit"."""
        return self.tokens[noun].lower.endswith(self._voices)

    def _voice(self, phrase: Phrase, head: int) -> str | None:
        if not self.speaks_for(head):
            return None
        owners = self.within(head + 1, phrase.end) or self.within(phrase.start, head)
        return owners[0] if owners else None

    def again(self, head: int) -> str | None:
        """The group or body that a noun calls again: "Mönche", "Regierungskoalition" where "Koalition" is known."""
        this = self.tokens[head]
        return self.sides.called(this.text) if this.tag == "NOUN" and this.text[:1].isupper() else None

    def is_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase is nothing but an actor, so that it is somebody rather than something."""
        actor = self.at(phrase.head)
        if actor is None or self.is_owned(phrase) or phrase.core_end != phrase.end:
            return False
        return not self.is_any(phrase) or actor in self.sides.of_type("person")

    def is_any(self, phrase: Phrase) -> bool:
        """Whether a phrase names no one known, so that a body in it is a thing yet: "eine Koalition"."""
        return self.tokens[phrase.start].lower in _INDEFINITE and self.tokens[phrase.head].tag == "NOUN"

    def is_owned(self, phrase: Phrase) -> bool:
        """Whether a phrase is a thing with the name of its owner: "die Unterstützung Deutschlands"."""
        head = phrase.head
        start, actor = self._mention_ending(head)
        follows = head > phrase.start and self.tokens[head].tag == "NAME" and self.tokens[head - 1].tag == "NOUN"
        return follows and actor is not None and start >= self.tokens[head].start


def _standing(analysis: Analysis, cast: Cast) -> dict[int, str | None]:
    """The actors that tokens stand for by the smallest mention around them, else by one of a part of the word."""
    starts = [token.start for token in analysis.tokens]
    out: dict[int, str | None] = {}
    parts = set[int]()
    rows = [(m.end - m.start, actor.id, m.start, m.end) for actor in cast.actors for m in actor.mentions]
    for _, actor, start, end in sorted(rows, reverse=True):
        for at in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
            if start <= starts[at] and analysis.tokens[at].end <= end:
                out[at] = actor
            else:
                parts.add(at)
    for at in parts - out.keys():
        out[at] = cast.actor_at(span(analysis.text, starts[at], analysis.tokens[at].end))
    return out
