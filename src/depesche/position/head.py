"""Verbs with what belongs to them: the stretch in which a verb's complements stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from depesche.event.frame import CONTRACTED, preposition_of
from depesche.language import Clause, Phrase, Predicate, Sentence
from depesche.position.scene import Scene
from depesche.position.subject import subject_of

_CASES = frozenset(("acc", "dat"))
NEGATIONS = frozenset(
    "nicht nie niemals kein keine keinen keinem keiner keines keinerlei weder keineswegs keinesfalls "
    "not never no neither nor".split()
)
REFLEXIVES = frozenset(("sich", "uns", "mich"))
AMOUNTS = frozenset("mehr weniger genug viel wenig more less enough".split())
"""Adverbs that belong to the noun behind them."""
_LISTING = frozenset("und oder noch sowie auch sowohl als weder and or nor".split())
_PERSONAL = frozenset(("er", "sie", "es", "he", "she", "it", "they"))
_TOGETHER = frozenset(("zusammen", "gemeinsam"))
_AT_END = frozenset(("PART", "ADV", "VERB"))
_AGENTS = ("von", "durch", "by")
_CASES_OF = frozenset(("fall", "falle", "case", "event"))
"""Nouns whose dass-clause only supposes: "für den Fall, dass"."""
_SUPPOSED = frozenset(("wenn", "falls", "sofern", "ob", "if", "whether", "unless"))


@dataclass(slots=True, kw_only=True)
class Head:
    """A verb of a clause; of several joined by "und" each has its own."""

    scene: Scene
    sentence: Sentence
    number: int
    """Index of the clause in its sentence."""
    clause: Clause
    predicate: Predicate
    lemma: str
    token: int
    start: int
    """First token of the stretch in which its complements stand."""
    end: int
    subject: Phrase | None
    phrases: list[Phrase]
    """The other phrases of the stretch."""
    _supposed: bool | None = None

    @property
    def all_phrases(self) -> list[Phrase]:
        """The phrases of the stretch, and the subject where it stands in the clause."""
        subject, clause = self.subject, self.clause
        own = subject is not None and clause.start <= subject.start < clause.end
        return [*self.phrases, subject] if subject is not None and own else self.phrases

    @property
    def above(self) -> Clause | None:
        """The clause that this one depends on."""
        return self.sentence.clauses[self.clause.parent] if self.clause.parent is not None else None

    @property
    def negated(self) -> bool:
        """Whether the stretch is negated; "nicht nur" and "nicht zuletzt" negate nothing."""
        scene = self.scene
        said = [i for i in range(self.start, self.end) if scene.tokens[i].lower in NEGATIONS]
        own = (i for i in said if scene.analysis.clause_of(i) is self.clause)
        return any(scene.text(i + 1) not in ("nur", "zuletzt", "allein", "only") for i in own)

    @property
    def reflexive(self) -> bool:
        """Whether a reflexive pronoun stands beside the verb."""
        return any(token.lower in REFLEXIVES for token in self.scene.tokens[self.start : self.end])

    @property
    def supposed(self) -> bool:
        """Whether the clause only supposes or asks: "wenn", "ob", a question."""
        if self._supposed is None:
            self._supposed = self._supposes()
        return self._supposed

    def _supposes(self) -> bool:
        tokens = self.scene.tokens
        introducer = self.clause.introducer
        if introducer is not None and any(
            tokens[i].lower in _CASES_OF for i in range(max(0, introducer - 2), introducer)
        ):
            return True
        last = range(max(self.sentence.start, self.sentence.end - 2), self.sentence.end)
        asked = any(tokens[i].text == "?" for i in last)
        return asked or (introducer is not None and tokens[introducer].lower in _SUPPOSED)

    def slot(self, name: str) -> list[Phrase]:
        """The phrases in a slot: "acc", "dat" (objects by case) or a preposition; a passive's object is its subject."""
        if name == "nom" or (name == "acc" and self.predicate.passive):
            return [self.subject] if self.subject is not None else []
        return [phrase for phrase in self.phrases if self._stands_in(phrase, name)]

    def _stands_in(self, phrase: Phrase, name: str) -> bool:
        preposition = preposition_of(phrase, self.scene.analysis)
        if name in _CASES:
            if (
                preposition is not None
                or self._before_amount(phrase)
                or (phrase.case and name not in phrase.case)
                or self._before_verb(phrase)
            ):
                return False
            compared = self.scene.word_before(phrase.start) in ("als", "wie", "as")
            return not compared and not self.scene.marks.is_among(phrase.start)
        return preposition == name or (preposition is None and self._before_amount(phrase) == name)

    def _before_amount(self, phrase: Phrase) -> str | None:
        """The preposition that an amount parts from its noun: "(rief) zu mehr Härte (auf)"."""
        tokens = self.scene.tokens
        at = phrase.start - 2
        amount = at >= self.start and tokens[at + 1].lower in AMOUNTS and tokens[at].tag == "PREP"
        return CONTRACTED.get(tokens[at].lower, tokens[at].lower) if amount else None

    def _before_verb(self, phrase: Phrase) -> bool:
        """Whether a phrase stands before the verb of a main clause together with the subject, and so belongs to it."""
        finite, subject = self.predicate.finite, self.subject
        if self.clause.kind != "main" or finite is None or subject is None:
            return False
        return self.start <= subject.start < phrase.start < finite

    def holders(self) -> list[str]:
        """Ids of the actors whose stance the verb tells: its subject, or a passive's agent."""
        if not self.predicate.passive:
            found = self.actors(self.subject)
            return list(dict.fromkeys([*found, *self._companions()])) if found else []
        agent = self.agent()
        return self.actors(agent) if agent is not None else self._untold()

    def agent(self) -> Phrase | None:
        """The phrase that names who does what a passive tells."""
        phrases = (phrase for slot in _AGENTS for phrase in self.slot(slot) if self._is_agent(phrase))
        return next((phrase for phrase in phrases if self.actors(phrase)), None)

    def _untold(self) -> list[str]:
        """The agent of a passive that names none: who speaks, where it is refused ("daran sei nicht gedacht").

        Where it goes on with what was told before ("besonders kritisiert wurde", "darin wird ... aufgefordert"), the
        subject before.
        """
        scene = self.scene
        speaker = scene.speaker(self.token)
        if speaker is not None:
            return (scene.sides.offices(speaker)[:1] or [speaker]) if self.negated else []
        first = next((t.lower for t in scene.tokens[self.start : self.end] if t.tag not in ("QUOTE", "CONJ")), "")
        before = scene.references.subject_before(self.sentence) if first in scene.listed("going_on") else None
        if before is None or self.number > 0 or any(self.slot(slot) for slot in _AGENTS):
            return []
        return scene.actors(before)

    def _companions(self) -> list[str]:
        """Ids of those together with whom the subject acts: "zusammen mit der Stadt", "darunter auch die Stadt"."""
        joined = [p for p in self.slot("mit") if self.scene.word_before(p.preposition or p.start) in _TOGETHER]
        among = [p for p in self.phrases if self.scene.marks.is_among(p.start)]
        return [actor for phrase in (*joined, *among) for actor in self.scene.actors(phrase)]

    def _is_agent(self, phrase: Phrase) -> bool:
        """Whether a "von" phrase tells who did it: not an attribute, unless it stands right before the verb."""
        within = [p for p in (self.subject, *self.phrases) if p is not None and p is not phrase]
        attribute = any(p.start < phrase.start and phrase.end <= p.end for p in within)
        return not attribute or (self.clause.kind != "main" and self.scene.tag(phrase.end) in _AT_END)

    def actors(self, phrase: Phrase | None) -> list[str]:
        """Ids of the actors of a phrase of this clause.

        A relative pronoun's are those of the phrase it stands for; a subject's list may go on in further phrases.
        """
        if phrase is None:
            return []
        scene = self.scene
        opened = next((c for c in self.sentence.clauses if c.kind == "relative" and c.introducer == phrase.head), None)
        if opened is not None:
            meant = scene.references.antecedent(phrase.head, opened, self.sentence)
            return self._meant(meant) if meant is not None else []
        found = scene.actors(phrase)
        if not found and phrase is self.subject:
            return self._described(phrase)
        return (
            list(dict.fromkeys([*found, *self._listed_behind(phrase)])) if found and phrase is self.subject else found
        )

    def _meant(self, phrase: Phrase) -> list[str]:
        """Actors of what a relative pronoun stands for; of a thing its author, else the one at whose name it ends."""
        scene = self.scene
        named = scene.one(phrase.end - 1) if scene.tokens[phrase.end - 1].tag == "NAME" else None
        return scene.actors(phrase) or self._authors(phrase) or ([named] if named is not None else [])

    def _described(self, subject: Phrase) -> list[str]:
        """Actors that a pronoun, a short description or a stance in the subject belongs to or stands for."""
        scene = self.scene
        if scene.tokens[subject.head].lower in _PERSONAL:
            speaker = scene.speaker(self.token) if self.predicate.mood == "konjunktiv-1" else None
            return [speaker] if speaker is not None else scene.references.pronoun(self.sentence, subject)
        if scene.marks.nouns.within(subject.head, subject.head + 1):
            return scene.references.whose(subject, self.sentence)
        body = scene.references.body(subject)
        return [body] if body is not None else []

    def _authors(self, phrase: Phrase) -> list[str]:
        """Who passed or wrote a resolution or letter: the subject of the clause that names it."""
        clause = self.scene.analysis.clause_of(phrase.head)
        subject = clause.subject if clause is not None else None
        if subject is None or subject is phrase or not self.scene.speaks_for(phrase.head):
            return []
        return self.scene.actors(subject)

    def _listed_behind(self, phrase: Phrase) -> list[str]:
        """Actors of the further members of a subject's list: "Weder die EU, noch die Ukraine"."""
        out: list[str] = []
        end = phrase.end
        for other in self.phrases:
            between = range(end, other.start)
            if other.preposition is not None or other.start < end or not between:
                continue
            tokens = self.scene.tokens
            if not all(tokens[i].text == "," or tokens[i].lower in _LISTING for i in between):
                break
            if not any(tokens[i].lower in _LISTING for i in between):
                break
            out += self.scene.actors(other)
            end = other.end
        return out


def heads_of(scene: Scene, sentence: Sentence, number: int) -> Iterator[Head]:
    """The verbs of a clause: its full verb, and those joined to it ("hat X verurteilt und Y empfohlen")."""
    clause = sentence.clauses[number]
    predicate = clause.predicate
    if predicate is None:
        return
    subject = subject_of(scene, sentence, number)
    full, *further = _full_verbs(predicate, scene)
    cuts = [_cut(scene, before, after) for before, after in zip([full, *further], further, strict=False)]
    starts, ends = [clause.start, *cuts], [*cuts, clause.end]
    for at, (verb, start, end) in enumerate(zip([full, *further], starts, ends, strict=True)):
        phrases = [p for p in clause.phrases if p is not subject and start <= p.start < end]
        yield Head(
            scene=scene, sentence=sentence, number=number, clause=clause, predicate=predicate,
            lemma=predicate.lemma if at == 0 else scene.tokens[verb].lemma or "",
            token=verb, start=start, end=end, subject=subject, phrases=phrases,
        )  # fmt: skip


def _full_verbs(predicate: Predicate, scene: Scene) -> list[int]:
    """The token of the full verb, and further participles or infinitives that an "und" joins to it."""
    tokens = scene.tokens
    bare = [i for i in predicate.tokens if tokens[i].tag in ("PART", "INF")]
    bare = [i for i in bare if tokens[i].lower not in ("worden", "werden")]
    own = predicate.finite is not None and tokens[predicate.finite].lemma == predicate.lemma
    if not bare or own or predicate.finite is None:
        return [predicate.finite if predicate.finite is not None else predicate.tokens[0]]
    joined = [
        after for before, after in pairwise(bare)
        if before + 1 < after and tokens[before + 1].tag == "CONJ" and tokens[after].tag == tokens[bare[0]].tag
    ]  # fmt: skip
    return [bare[0], *joined]


def _cut(scene: Scene, before: int, after: int) -> int:
    return next((i for i in range(before + 1, after) if scene.tokens[i].tag == "CONJ"), after)
