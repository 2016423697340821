"""The order in which the cast of a report is found."""

from bisect import bisect_left

from depesche.cast.body import Body
from depesche.cast.cast import Cast
from depesche.cast.coreference import SURNAME, Resolver, is_definite
from depesche.cast.english_groups import find_english_groups
from depesche.cast.governments import StateFinder, main_state, state_hits
from depesche.cast.groups import GROUP, find_groups
from depesche.cast.name_runs import name_like
from depesche.cast.names import UNKNOWN, Name, NameFinder
from depesche.cast.organisations import BodyFinder
from depesche.cast.people import Person
from depesche.cast.pronouns import PRONOUN, Pronouns
from depesche.cast.record import records_of
from depesche.cast.role_phrases import RoleFinder, RolePhrase
from depesche.cast.roles import role_of
from depesche.cast.speaking import speaks
from depesche.cast.taken_up import TAKEN_UP, called_alike, take_up
from depesche.cast.unit import Actor, Unit
from depesche.language import Analysis, Sentence

_PRONOUNS = frozenset("er ihn ihm sie ihr ihnen dieser diese jener jene he him she her they them".split())


class Casting:
    """One report's cast, step by step."""

    def __init__(self, analysis: Analysis) -> None:
        """Look through the report once for its words and states."""
        self.analysis = analysis
        self.tokens = analysis.tokens
        words = [token.text for token in analysis.tokens]
        self.hits = state_hits(analysis, words)
        self.resolver = Resolver(analysis, self.hits, main_state(self.hits))
        self.words = frozenset(words)
        self.pronouns = Pronouns(analysis)
        self.names: list[Name] = []
        self.bodies: list[Body] = []
        self.roles: list[RolePhrase] = []
        self.used: set[int] = set()
        self.told: set[int] = set()
        """Role nouns without a name that stand for a person."""
        self.owners: list[tuple[int, str]] = []
        """First token of each mention of a person with a state, and the state."""

    def run(self) -> Cast:
        """The cast."""
        self._names_and_bodies()
        self._surnames()
        self._roles()
        self._states_and_groups()
        self._taken_up()
        self._pronouns()
        return records_of(self.analysis, self.resolver)

    def _names_and_bodies(self) -> None:
        bodies = BodyFinder(
            self.analysis, {i for hit in self.hits if hit.form == "name" for i in range(hit.start, hit.end)}
        )
        known = [body for s in self.analysis.sentences for body in bodies.find_known(s.start, s.end)]
        taken = {i for body in known for i in range(body.inner, body.end)}
        taken |= {
            i
            for hit in self.hits
            if hit.form in ("name", "seat", "capital", "adjective")
            for i in range(hit.start, hit.end)
        }
        finder = NameFinder(self.analysis, frozenset(taken), self.words)
        for sentence in self.analysis.sentences:
            self.names += finder.find(sentence.start, sentence.end)
        self._drop_doubtful()
        inside = {i for name in self.names for i in range(name.start, name.end)}
        self.bodies = [body for body in known if body.start not in inside]
        used = inside | {i for body in known for i in range(body.inner, body.end)}
        for find in (bodies.find_patterns, bodies.find_abbreviated):
            found = [body for s in self.analysis.sentences for body in find(s.start, s.end, used)]
            self.bodies += found
            used |= {i for body in found for i in range(body.inner, body.end)}
        again = bodies.find_again(self.bodies, used)
        self.bodies += again
        used |= {i for body in again for i in range(body.inner, body.end)}
        self.bodies.sort(key=lambda body: body.start)
        self.resolver.file_names(self.names)
        self.resolver.bracketed(self.names)
        self.used = used

    def _drop_doubtful(self) -> None:
        """Leave out runs that nothing tells to be names where they hold a word of a name that is told."""
        parts = {part for name in self.names if name.rule != UNKNOWN for part in name.parts}
        self.names = [
            name
            for name in self.names
            if name.rule != UNKNOWN or not any(p in parts or p.rstrip("s") in parts for p in name.parts)
        ]

    def _surnames(self) -> None:
        """Family names alone."""
        taken = {i for hit in self.hits if hit.form in ("name", "seat") for i in range(hit.start, hit.end)}
        for sentence in self.analysis.sentences:
            for at in range(sentence.start, sentence.end):
                token = self.tokens[at]
                if (
                    at in self.used
                    or at in taken
                    or not name_like(token)
                    or token.tag in ("DET", "PREP", "PRON", "SUBJ", "CONJ")
                ):
                    continue
                if role_of(token.text) is not None:
                    continue
                person = self.resolver.surname_at(at)
                if person is not None:
                    self.resolver.add_surname(at, person)
                    self.names.append(_surname(token.text, at, person))
                    self.resolver.person_of[at] = person
                    self.used.add(at)

    def _roles(self) -> None:
        finder = RoleFinder(self.analysis, self.names, self.bodies, self.hits)
        phrases = [(p, s) for s in self.analysis.sentences for p in finder.find(s.start, s.end)]
        rest = [(p, s) for p, s in phrases if not self.resolver.attach(p)]
        for person in self.resolver.people.all:
            person.starts = sorted({m[0] for m in person.mentions})
        for phrase, sentence in rest:
            if not phrase.plural:
                self._bare_role(phrase, sentence)
        self.roles = [p for p, _ in phrases]

    def _bare_role(self, phrase: RolePhrase, sentence: Sentence) -> None:
        known = is_definite(phrase) or (phrase.determiner is None and phrase.start == sentence.start)
        person = self.resolver.resolve(phrase) if known else None
        if person is not None:
            self.resolver.take_up(phrase, person)
            self.told.add(phrase.head)
        elif speaks(self.analysis, sentence, phrase, definite=is_definite(phrase)):
            self.resolver.new_by_role(phrase)
            self.told.add(phrase.head)

    def _states_and_groups(self) -> None:
        for body in sorted(self.bodies, key=lambda body: (-len(body.shown.split()), body.start)):
            self.resolver.add_body(body)
        people = [person for person in self.resolver.people.all if person.country]
        self.owners = sorted((m[0], person.country or "") for person in people for m in person.mentions)
        finder = StateFinder(self.analysis, self.hits, self.used)
        roles = {
            phrase.head
            for phrase in self.roles
            if not phrase.plural and (phrase.determiner or phrase.name or phrase.possessor)
        }
        used = self.used | roles | self.told
        for sentence in self.analysis.sentences:
            for hit in [h for h in (finder.hits.get(i) for i in range(sentence.start, sentence.end)) if h]:
                self.resolver.states.append((hit.start, hit.code))
            for mention in finder.find(sentence.start, sentence.end):
                self.resolver.add_state(mention, self._owner(mention.start))
                used.update(range(mention.start, mention.end))
            find = find_english_groups if self.analysis.language == "en" else find_groups
            for group in find(self.analysis, sentence.start, sentence.end, used):
                self.resolver.add_group(group, GROUP)

    def _taken_up(self) -> None:
        """Bodies by a noun of their kind, and those that the report says are one."""
        units = [unit for unit in self.resolver.units.values() if unit.type != "state"]
        for one, other in called_alike(self.analysis, units):
            self.resolver.merge(one, other)
        bodies = [unit for unit in self.resolver.units.values() if unit.type == "organisation"]
        used = {i for unit in self.resolver.units.values() for m in unit.mentions for i in range(m[0], m[1])}
        for start, end, body in take_up(self.analysis, self.analysis.sentences, bodies, used | self.used):
            self.resolver.take_up_body(body, start, end, TAKEN_UP)

    def _owner(self, at: int) -> str | None:
        """The state of the person named last before a token."""
        near = bisect_left(self.owners, (at, ""))
        return self.owners[near - 1][1] if near else None

    def _pronouns(self) -> None:
        everyone: list[Actor] = [*self.resolver.people.all, *self.resolver.units.values()]
        rows = sorted(((m[0], m[1], i) for i, actor in enumerate(everyone) for m in actor.mentions))
        at = 0
        for number, sentence in enumerate(self.analysis.sentences):
            subjects = {i for c in sentence.clauses if c.subject for i in range(c.subject.start, c.subject.end)}
            for token in range(sentence.start, sentence.end):
                while at < len(rows) and rows[at][0] <= token:
                    start, end, who = rows[at]
                    self.pronouns.trace(
                        everyone[who], start, number, subject=any(i in subjects for i in range(start, end))
                    )
                    at += 1
                if self.tokens[token].lower in _PRONOUNS and self.tokens[token].tag == "PRON":
                    self._pronoun(token, number, sentence, subject=token in subjects)

    def _pronoun(self, token: int, number: int, sentence: Sentence, *, subject: bool) -> None:
        text = self.tokens[token].text
        if text in {"Sie", "Ihnen", "Ihr"} and token > sentence.start and self.tokens[token - 1].text not in '„“"»«:':
            return
        actor = self.pronouns.resolve(token, number, sentence)
        if actor is not None:
            actor.mentions.append((token, token + 1, "pronoun", PRONOUN))
            self.pronouns.trace(actor, token, number, subject=subject)


def _surname(text: str, at: int, person: Person) -> Name:
    genitive = text.endswith(("s", "'", "’")) and text not in person.parts
    return Name(start=at, end=at + 1, parts=(text,), shown=text, gender="", rule=SURNAME, genitive=genitive)


def cast_of(analysis: Analysis) -> Cast:
    """The cast of a report."""
    return Casting(analysis).run()


__all__ = ["Casting", "Person", "Unit", "cast_of"]
