"""The frame of a clause: who stands where, by case and preposition, as events and positions ask for it."""

from bisect import bisect_left
from collections.abc import Iterator

from depesche.cast import Cast
from depesche.event.naming import Naming
from depesche.event.pairs import pair_of
from depesche.language import Analysis, Clause, Phrase, Sentence
from depesche.language.words import words
from depesche.quotation.lexicon import lexicon as speech
from depesche.record import span

CONTRACTED = {
    "am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "durchs": "durch", "fürs": "für", "hinterm": "hinter",
    "im": "in", "ins": "in", "übers": "über", "ums": "um", "vom": "von", "vorm": "vor", "zum": "zu", "zur": "zu",
}  # fmt: skip
_OBJECT_CASES = frozenset(("acc", "dat"))
_NEAR = 6
"""Clauses and phrases that are looked at for what a clause takes up or hangs on."""
_THAT = frozenset(("dass", "daß", "that"))
_JOINTLY = frozenset(("zusammen", "gemeinsam", "together", "jointly"))
_POINTING = frozenset(("das", "dies", "dieses", "this", "that"))
_WHOLE = frozenset(("was", "which"))
"""Relative pronouns that take up the whole clause before them: "traf den Papst, was Peking kritisierte"."""
_LINKS = frozenset((",", "und", "sowie", "oder", "and", "or", "(", "darunter", "including"))
"""What stands between the members of one constituent: lists, appositions."""


def preposition_of(phrase: Phrase, analysis: Analysis) -> str | None:
    """The preposition that governs a phrase, its contraction with the article undone ("zum": zu)."""
    if phrase.preposition is None:
        return None
    lower = analysis.tokens[phrase.preposition].lower
    return CONTRACTED.get(lower, lower)


class Frame:
    """A clause's phrases by what they do in it."""

    def __init__(
        self,
        clause: Clause,
        analysis: Analysis,
        cast: Cast,
        sentence: Sentence | None = None,
        naming: Naming | None = None,
    ) -> None:
        """The frame of `clause`; actors are looked up in `cast`, antecedents of relative pronouns in `sentence`."""
        self.clause = clause
        self.analysis = analysis
        self.cast = cast
        self.sentence = sentence
        self.naming = naming
        self.subject = self._subject()
        self._constituent: list[Phrase] | None = None
        self._doers: list[str] | None = None

    def _subject(self) -> Phrase | None:
        """The clause's subject; not a "das" in front where an actor behind the verb may be it: "Das lehnte Rom ab"."""
        subject, predicate = self.clause.subject, self.clause.predicate
        if subject is None or predicate is None or predicate.passive or predicate.finite is None:
            return subject
        lower = self.analysis.tokens[subject.head].lower
        if lower not in (_POINTING if self.clause.kind == "main" else _WHOLE):
            return self._behind_its_object(subject, predicate.finite)
        inside = (p for p in self.clause.phrases if p.start > subject.start and p.preposition is None)
        return next((p for p in inside if "nom" in p.case and self.actors(p)), subject)

    def _behind_its_object(self, subject: Phrase, finite: int) -> Phrase:
        """The name right behind the verb where a thing stands in front: "Die Auslieferung lehnte Schweden ab"."""
        tokens = self.analysis.tokens
        thing = tokens[subject.head].tag == "NOUN" and "acc" in subject.case and subject.end <= finite
        if self.clause.kind != "main" or not thing or tokens[finite].number == "plural":
            return subject
        behind = next((p for p in self.clause.phrases if p.start == finite + 1 and p.preposition is None), None)
        named = behind is not None and tokens[behind.head].tag == "NAME" and "nom" in behind.case
        if behind is None or not named or self.actors(subject) or not self.actors(behind):
            return subject
        return behind

    def phrases(self, slot: str) -> Iterator[Phrase]:
        """The phrases in a slot: "acc", "dat" (objects by case) or a preposition; surer ones first."""
        rows = [phrase for phrase in self.objects() if self._fills(phrase, slot)]
        yield from sorted(rows, key=lambda phrase: phrase.case != {slot}) if slot in _OBJECT_CASES else rows

    def _fills(self, phrase: Phrase, slot: str) -> bool:
        preposition = preposition_of(phrase, self.analysis)
        if slot in _OBJECT_CASES:
            return preposition is None and (not phrase.case or slot in phrase.case)
        return preposition == slot

    def objects(self) -> Iterator[Phrase]:
        """Every phrase but those of the subject."""
        inside = {phrase.start for phrase in self.constituent()}
        return (phrase for phrase in self.clause.phrases if phrase.start not in inside)

    def constituent(self) -> list[Phrase]:
        """The subject with its list and its appositions: "Rom, Paris und Bern", "Frau Roth, Chefin der Bahn"."""
        if self._constituent is None:
            self._constituent = self._whole(self.subject) if self.subject is not None else []
        return self._constituent

    def _whole(self, subject: Phrase) -> list[Phrase]:
        phrases = self.clause.phrases
        at = next((index for index, phrase in enumerate(phrases) if phrase is subject), None)
        if at is None or self.analysis.tokens[subject.head].tag == "PRON":
            return [subject]
        first = last = at
        while last + 1 < len(phrases) and self._goes_on(phrases[last], phrases[last + 1]):
            last += 1
        while first > 0 and self._goes_on(phrases[first - 1], phrases[first]):
            first -= 1
        return phrases[first : last + 1]

    def _goes_on(self, phrase: Phrase, following: Phrase) -> bool:
        """Whether nothing but the marks of a list or of an apposition stands between two phrases, before one verb."""
        predicate = self.clause.predicate
        finite = predicate.finite if predicate is not None else None
        if finite is not None and phrase.start < finite < following.start:
            return False
        between = range(phrase.end, following.start)
        words = [self.analysis.tokens[index].lower for index in between]
        if following.preposition is not None:
            return self.clause.kind == "main" and finite is not None and following.start < finite and len(between) == 1
        return 0 < len(words) <= 4 and words[0] in _LINKS

    def doers(self) -> list[str]:
        """Ids of the actors whom the subject names."""
        if self._doers is None:
            self._doers = self._named_by_subject()
        return list(self._doers)

    def _named_by_subject(self) -> list[str]:
        if self.subject is None or self._is_uncontrolled():
            return []
        predicate = self.clause.predicate
        finite = predicate.finite if predicate is not None else None
        many = finite is not None and self.analysis.tokens[finite].number == "plural"
        out: list[str] = []
        for phrase in self.constituent():
            out += self.actors(phrase) if phrase is self.subject or phrase.preposition is None else []
            if out and not many:
                break
        if out:
            out += self._together()
        return list(dict.fromkeys(out))

    def speaks(self) -> bool:
        """Whether the clause's verb only says who says something."""
        predicate = self.clause.predicate
        forms = speech(self.analysis.language or "").forms if predicate is not None else {}
        spoken = (forms.get(self.analysis.tokens[index].lower, ()) for index in (predicate.tokens if predicate else ()))
        return any(reading.verb.kind in ("say", "think") for readings in spoken for reading in readings)

    def _together(self) -> list[str]:
        """Ids of the actors "together with" whom the subject does it."""
        tokens = self.analysis.tokens
        return [
            actor
            for phrase in self.clause.phrases
            if phrase.preposition is not None
            and phrase.preposition > self.clause.start
            and tokens[phrase.preposition - 1].lower in _JOINTLY
            for actor in self.actors(phrase)
        ]

    def _is_uncontrolled(self) -> bool:
        """Whether nobody named does what an infinitive says: "empfahl, zu verhandeln" leaves open who should."""
        if self.clause.kind != "infinitive" or self.clause.parent is None or self.sentence is None:
            return False
        above = self.sentence.clauses[self.clause.parent]
        language = self.analysis.language or ""
        return (
            above.predicate is not None
            and above.subject is self.subject
            and not above.predicate.passive
            and above.predicate.lemma in words(language, "object_control")
        )

    def actors(self, phrase: Phrase | None) -> list[str]:
        """Ids of the actors a phrase's head and further conjuncts stand for."""
        if phrase is None:
            return []
        antecedent = self.antecedent(phrase.head)
        if antecedent is not None:
            return antecedent
        pair = pair_of(phrase, self.analysis.tokens, self.analysis.language or "", self.cast, self._types())
        if pair:
            return pair
        heads = [self._over(phrase.head) or self._in_front(phrase)]
        heads += [self._over(head) for head in phrase.coordinated]
        return list(dict.fromkeys(actor for actor in heads if actor))

    def _types(self) -> dict[str, str]:
        return self.naming.types if self.naming is not None else {}

    def _over(self, token: int) -> str | None:
        word = self.analysis.tokens[token]
        return self.cast.actor_over(word.start, word.end)

    def _in_front(self, phrase: Phrase) -> str | None:
        """Id of the actor that a phrase opens with, where another noun is taken into it: "den Behörden Spionage"."""
        tokens = self.analysis.tokens
        if tokens[phrase.start].tag != "DET" or tokens[phrase.head - 1].tag not in ("NOUN", "NAME"):
            return None
        return self._over(phrase.head - 1)

    def antecedent(self, token: int) -> list[str] | None:
        """Ids of the actors that a relative pronoun takes up; None for any other word."""
        clause = self.clause
        if self.sentence is None or clause.kind != "relative" or token != clause.introducer:
            return None
        if self.analysis.tokens[token].lower == "was":
            return self._doers_above()
        predicate = clause.predicate
        finite = predicate.finite if predicate is not None else None
        number = self.analysis.tokens[finite].number if finite is not None and self._is_subject(token) else None
        for phrase in self._before(self.sentence):
            if number is None or phrase.plural is None or phrase.plural == (number == "plural"):
                return self.actors(phrase) or (self._authors(phrase) if self._is_subject(token) else [])
        return []

    def _doers_above(self) -> list[str]:
        """Ids of those who did what the clause above tells."""
        clauses = self.sentence.clauses if self.sentence is not None else []
        above = clauses[self.clause.parent] if self.clause.parent is not None else None
        if above is None or above is self.clause:
            return []
        return Frame(above, self.analysis, self.cast, self.sentence, self.naming).doers()

    def _authors(self, phrase: Phrase) -> list[str]:
        """Ids of those whose words a document is: the subject of the clause above, whose object it is."""
        head = self.analysis.tokens[phrase.head].lower
        if phrase.preposition is not None or self.sentence is None:
            return []
        if not head.endswith(speech(self.analysis.language or "").documents):
            return []
        above = next((c for c in self.sentence.clauses if any(p is phrase for p in c.phrases)), None)
        if above is None or above is self.clause or above.subject is phrase:
            return []
        return Frame(above, self.analysis, self.cast, self.sentence, self.naming).doers()

    def _before(self, sentence: Sentence) -> list[Phrase]:
        """The last phrases of other clauses that end before this clause, nearest first."""
        opener = self.clause.introducer
        start = self.clause.start if opener is None else min(opener, self.clause.start)
        own = bisect_left(sentence.clauses, start, key=_start_of)
        out: list[Phrase] = []
        for clause in sentence.clauses[max(0, own - _NEAR) : own]:
            last = bisect_left(clause.phrases, start, key=_start_of)
            out += [phrase for phrase in clause.phrases[max(0, last - _NEAR) : last] if phrase.end <= start]
        return sorted(out, key=lambda phrase: (phrase.end, phrase.start), reverse=True)[:3]

    def _is_subject(self, token: int) -> bool:
        return self.subject is not None and self.subject.head == token

    def below(self) -> list[str]:
        """Ids of the actors in the subject of the dass-clause that depends on this clause."""
        for clause in self._dependent():
            opener = self.analysis.tokens[clause.introducer].lower if clause.introducer is not None else None
            if opener in _THAT:
                return Frame(clause, self.analysis, self.cast, self.sentence, self.naming).doers()
        return []

    def undergoing(self) -> list[str]:
        """Ids of the actors to whom the infinitive that depends on this clause would be done."""
        for clause in self._dependent():
            if clause.kind != "infinitive" or clause.introducer is not None:
                continue
            frame = Frame(clause, self.analysis, self.cast, self.sentence, self.naming)
            own = self.doers()
            phrases = (phrase for slot in ("dat", "mit", "gegen", "with", "against") for phrase in frame.phrases(slot))
            found = (frame.actors(phrase) for phrase in phrases if not frame.is_compared(phrase))
            return next((actors for actors in found if actors and not set(actors) & set(own)), [])
        return []

    def is_compared(self, phrase: Phrase) -> bool:
        """Whether an "als" stands before a phrase: "seinen Posten als Minister"."""
        return phrase.start > 0 and self.analysis.tokens[phrase.start - 1].lower in ("als", "wie", "as", "like")

    def _dependent(self) -> list[Clause]:
        """The next clauses of the sentence that depend on this one."""
        clauses = self.sentence.clauses if self.sentence is not None else []
        own = bisect_left(clauses, self.clause.start, key=_start_of)
        return [clause for clause in clauses[own + 1 : own + _NEAR] if clause.parent == own]

    def at(self, token: int) -> str | None:
        """Id of the actor that one token stands for."""
        return self.cast.actor_at(
            span(self.analysis.text, self.analysis.tokens[token].start, self.analysis.tokens[token].end)
        )

    def within(self, start: int, end: int) -> list[str]:
        """Ids of all actors named from token `start` to before token `end`, by adjectives ("russisch") too."""
        tokens = self.analysis.tokens
        if start >= end:
            return []
        rows = self.cast.named_in(tokens[start].start, tokens[end - 1].end)
        starts = {row[0]: row for row in rows}
        out: list[str] = []
        reach = 0
        for token in range(start, end):
            row = starts.get(tokens[token].start)
            if row is not None:
                out.append(row[2])
                reach = row[1]
            elif tokens[token].start >= reach:
                out += self._in_passing(token)
        return list(dict.fromkeys(out))

    def joints(self, start: int, end: int) -> set[int]:
        """Tokens from `start` to before `end` inside the name of an actor: the "von" of "die Regierung von Chile"."""
        tokens = self.analysis.tokens
        inside: set[int] = set()
        for low, high, *_ in self.cast.named_in(tokens[start].start, tokens[end - 1].end):
            first = self.analysis.token_at(low)
            at = max(start, first + 1) if first is not None else start
            while at < end and tokens[at].start < high:
                inside.add(at)
                at += 1
        return inside

    def _in_passing(self, token: int) -> list[str]:
        """Ids of the actors for which a word stands that is no mention of its own."""
        antecedent = self.antecedent(token)
        if antecedent is not None:
            return antecedent
        actor = self.at(token) or (self.naming.lands.get(self.analysis.tokens[token].start) if self.naming else None)
        if actor is not None and "-" not in self.analysis.tokens[token].text:
            return [actor]
        named = self.naming.of(self.analysis.tokens[token].text) if self.naming is not None else []
        return named if len(named) > 1 or actor is None else [actor]

    def host(self, phrase: Phrase, *, anywhere: bool) -> list[str]:
        """Id of the state that a phrase names as a place, or `anywhere` in which the place lies that it names."""
        if self.naming is None:
            return []
        hosts, end = (self.naming.hosts, phrase.end) if anywhere else (self.naming.lands, phrase.core_end)
        starts = (self.analysis.tokens[token].start for token in range(phrase.start, end))
        return [hosts[start] for start in starts if start in hosts][:1]


def _start_of(part: Clause | Phrase) -> int:
    return part.start
