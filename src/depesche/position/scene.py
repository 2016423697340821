"""What the rules of this layer look things up in: who is meant, who speaks, whose a thing is."""

from bisect import bisect_left

from depesche.cast import Cast
from depesche.cast.states import state_of
from depesche.language import Analysis, Clause, Phrase, Sentence
from depesche.position.attribution import Attribution
from depesche.position.lexicon import Stances, stances, word_list
from depesche.record import Actor, Quotation, span

_PASSED = frozenset(("PUNCT", "QUOTE", "PREP", "VERB", "PART", "INF", "PREFIX"))
"""Tags of what may stand between a phrase and its relative clause: "dem Beispiel des Abgeordneten folgen, der ..."."""
_LABEL = 6
"""Tokens of the longest label before a colon."""
_OWN = frozenset(("ich", "wir", "uns", "mich", "i", "we", "us"))
_PRONOUNS = {"er": "m", "sie": "f", "es": "n"}
_GENDERS = {"der": "m", "den": "m", "dem": "mn", "dessen": "mn", "das": "n", "die": "f", "deren": "f"}


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
        self._mentions: dict[int, tuple[int, str]] = {}
        self._parties: dict[int, list[str]] = {}
        self._types: dict[str, frozenset[str]] = {}
        self._by_country = {a.country: a.id for a in cast.actors if a.type == "state" and a.country is not None}
        self._pairs: list[tuple[int, list[str]]] | None = None
        self._sides: dict[str, frozenset[str]] = {}
        self._things: dict[str, list[Phrase]] = {}
        self._owners: dict[str, list[tuple[int, str]]] = {}

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
        """Id of the actor in whose mouth a token stands."""
        return self.attribution.at(self.tokens[token].start) or self._labelled(token)

    def _labelled(self, token: int) -> str | None:
        """Id of the actor whose name and a colon open the sentence of a token: "Merkel: Wir brauchen ..."."""
        sentence = self.analysis.sentence_of(token)
        first = sentence.start if sentence is not None else token
        colon = next((i for i in range(first, min(first + _LABEL, token)) if self.tokens[i].text == ":"), None)
        if colon is None or any(self.tokens[i].tag not in ("NOUN", "NAME", "DET", "ADJ") for i in range(first, colon)):
            return None
        return self._named_up_to(colon - 1) or self.at(colon - 1) if colon > first else None

    def at(self, token: int) -> str | None:
        """Id of the actor that one token stands for; "we" and "I" stand for the one who speaks."""
        this = self.tokens[token]
        if this.lower in _OWN:
            return self.speaker(token)
        return self.cast.actor_at(span(self.analysis.text, this.start, this.end))

    def within(self, start: int, end: int) -> list[str]:
        """Ids of all actors named from token `start` to before token `end`, in order."""
        return list(dict.fromkeys(actor for actor in map(self.at, range(start, end)) if actor))

    def actors(self, phrase: Phrase | None) -> list[str]:
        """Ids of the actors a phrase's head and further conjuncts stand for.

        Words that speak for somebody stand for their owner: "die Mehrheit der Mitglieder", "die Resolution der UN".
        """
        if phrase is None:
            return []
        both = self._both(phrase)
        if both:
            return both
        heads = (phrase.head, *phrase.coordinated)
        found = [self._named_up_to(head) or self.at(head) or self._voice(phrase, head) for head in heads]
        return list(dict.fromkeys(actor for actor in found if actor))

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
        groups = self.of_type("group")
        able = [a for a in map(self.at, self._without_instruments(start, end)) if a is not None and a in groups]
        return list(dict.fromkeys([*self.firm(start, end), *able]))

    def firm(self, start: int, end: int) -> list[str]:
        """Ids of the persons, bodies and states named in a stretch, groups left out."""
        told = [state for at in range(start, end) if (state := self._state_in(at)) is not None]
        groups = self.of_type("group")
        others = (i for i in range(start, end) if self.tokens[i].lower not in _OWN)
        named = [actor for i in others if (actor := self.at(i)) is not None and actor not in groups]
        return list(dict.fromkeys([*named, *told]))

    def parties(self, sentence: Sentence) -> list[str]:
        """Ids of the persons, bodies and states a sentence names, those in brackets left out: "(CDU)"."""
        if sentence.start not in self._parties:
            free = (i for i in range(sentence.start, sentence.end) if self.word_before(i) != "(")
            self._parties[sentence.start] = list(dict.fromkeys(actor for i in free for actor in self.firm(i, i + 1)))
        return self._parties[sentence.start]

    def _without_instruments(self, start: int, end: int) -> list[int]:
        instruments = self.listed("instruments")
        return [
            i
            for i in range(start, end)
            if self.tokens[i].tag in ("NOUN", "NAME") and self.tokens[i].lower not in instruments
        ]

    def _state_in(self, token: int) -> str | None:
        """Id of the state in the cast that a token has in it."""
        text = self.tokens[token].text
        found = state_of(text) if text[:1].isalpha() else None
        if found is not None:
            return self._by_country.get(found[0])
        part = text.partition("-")[0] if "-" in text else ""
        return next((a.id for a in self.cast.actors if part and _is_called(a, part)), None)

    def _both(self, phrase: Phrase) -> list[str]:
        """The two that were last named together, for "beide Länder" and "die beiden Seiten"."""
        both = any(self.tokens[i].lower in ("beide", "beiden", "both") for i in range(phrase.start, phrase.head))
        named = both and self.tokens[phrase.head].lower in self.listed("sides")
        return self._pair_before(phrase.start) if named or self._are_sides(phrase.head) else []

    def _are_sides(self, pronoun: int) -> bool:
        """Whether a "sie" stands for such a group as "die Länder", which only sums up those named before."""
        actor = self.at(pronoun) if self.tokens[pronoun].lower in ("sie", "they") else None
        return actor is not None and any(
            a.id == actor and a.name.lower() in self.listed("sides") for a in self.cast.actors
        )

    def _pair_before(self, token: int) -> list[str]:
        if self._pairs is None:
            phrases = (p for s in self.analysis.sentences for c in s.clauses for p in c.phrases if p.coordinated)
            named = (
                (p.start, [self._named_up_to(head) or self.at(head) for head in (p.head, *p.coordinated)])
                for p in phrases
            )
            self._pairs = [(at, [a for a in pair if a]) for at, pair in named if len({a for a in pair if a}) == 2]
            self._pairs.sort(key=_offset)
        at = bisect_left(self._pairs, token, key=_offset) - 1
        return self._pairs[at][1] if at >= 0 else []

    def speaks_for(self, noun: int) -> bool:
        """Whether a noun speaks for the one it belongs to: "Resolution", "Mehrheit"."""
        return self.tokens[noun].lower.endswith(tuple(self.listed("voices")))

    def _voice(self, phrase: Phrase, head: int) -> str | None:
        if not self.speaks_for(head):
            return None
        owners = self.within(head + 1, phrase.end) or self.within(phrase.start, head)
        return owners[0] if owners else None

    def is_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase is nothing but an actor, so that it is somebody rather than something."""
        head = phrase.head
        start, actor = self._mention_ending(head)
        owned = head > phrase.start and self.tokens[head].tag == "NAME" and self.tokens[head - 1].tag == "NOUN"
        if owned and actor is not None and start >= self.tokens[head].start:
            return False
        return self.at(head) is not None and phrase.core_end == phrase.end

    def antecedent(self, pronoun: int, clause: Clause, sentence: Sentence) -> Phrase | None:
        """The phrase before the comma that a relative pronoun stands for, by its gender and number."""
        at = min(clause.start, pronoun) - 1
        while at > sentence.start and self.tokens[at].tag in _PASSED:
            at -= 1
        gender = _GENDERS.get(self.tokens[pronoun].lower, "")
        fits = [
            phrase for other in sentence.clauses if other is not clause for phrase in other.phrases
            if phrase.end == at + 1 and (not gender or _agrees(phrase, gender))
        ]  # fmt: skip
        return max(fits, key=lambda phrase: phrase.start, default=None)

    def subject_before(self, sentence: Sentence, pronoun: Phrase) -> list[str]:
        """The actors of the last main clause's subject in the sentence before, for a pronoun that agrees with it."""
        sentences = self.analysis.sentences
        at = bisect_left(sentences, sentence.start, key=_first) - 1
        if at < 0 or sentences[at].passage != sentence.passage:
            return []
        mains = [c for c in sentences[at].clauses if c.kind == "main" and c.subject is not None]
        subject = mains[-1].subject if mains else None
        lower = self.tokens[pronoun.head].lower
        if subject is None or (subject.gender is not None and subject.gender not in _PRONOUNS.get(lower, "")):
            return []
        return self.actors(subject)

    def state_before(self, token: int, but: list[str]) -> str | None:
        """Id of the state, none of `but`, that was named last before a token."""
        offset = self.tokens[token].start
        rows = [
            (mention.start, a.id)
            for a in self.cast.actors
            if a.type == "state" and a.id not in but
            for mention in a.mentions
        ]
        return max((row for row in rows if row[0] < offset), default=(0, None))[1]

    def offices(self, actor: str) -> list[str]:
        """Ids of what an actor holds an office in."""
        this = next(a for a in self.cast.actors if a.id == actor)
        return [office.held_in for office in this.offices if office.held_in is not None]

    def of_type(self, kind: str) -> frozenset[str]:
        """Ids of all actors of a type."""
        if kind not in self._types:
            self._types[kind] = frozenset(actor.id for actor in self.cast.actors if actor.type == kind)
        return self._types[kind]

    def own_side(self, actor: str) -> frozenset[str]:
        """Ids of those for whom somebody speaks: itself, what it holds an office in, its state."""
        if actor not in self._sides:
            this = next(a for a in self.cast.actors if a.id == actor)
            states = (a.id for a in self.cast.actors if a.type == "state" and a.country and a.country == this.country)
            self._sides[actor] = frozenset({actor, *self.offices(actor), *states})
        return self._sides[actor]

    def owner_of_thing(self, phrase: Phrase) -> str | None:
        """Whose an earlier mention said a thing to be: "die Resolution" after "die Resolution der UN"."""
        if not self._things:
            self._things = self._all_things()
        lower = self.tokens[phrase.head].lower
        if lower not in self._owners:
            owned = (
                (p.start, self.named(p.head + 1, p.end) or self.named(p.start, p.head))
                for p in self._things.get(lower, ())
            )
            self._owners[lower] = [(start, owners[0]) for start, owners in owned if owners]
        return next((owner for at, owner in reversed(self._owners[lower]) if at < phrase.start), None)

    def _all_things(self) -> dict[str, list[Phrase]]:
        """All phrases of more than a noun, by their noun."""
        out: dict[str, list[Phrase]] = {}
        phrases = (p for sentence in self.analysis.sentences for clause in sentence.clauses for p in clause.phrases)
        for phrase in phrases:
            if self.tokens[phrase.head].tag == "NOUN" and phrase.end - phrase.start > 1:
                out.setdefault(self.tokens[phrase.head].lower, []).append(phrase)
        return out


def _agrees(phrase: Phrase, gender: str) -> bool:
    if phrase.gender is None or phrase.plural:
        return gender == "f" or not phrase.plural
    return phrase.gender in gender


def _first(sentence: Sentence) -> int:
    return sentence.start


def _offset(row: tuple[int, list[str]]) -> int:
    return row[0]


def _is_called(actor: Actor, short: str) -> bool:
    """Whether an actor is called by a name or by its initials: "EU" of "Europäische Union"."""
    initials = "".join(word[0] for word in actor.name.split() if word[0].isupper())
    names = (actor.name, *actor.aliases)
    return any(short in (name, name.partition("-")[0]) for name in names) or (len(short) > 1 and short == initials)
