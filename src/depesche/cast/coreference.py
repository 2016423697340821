"""Who is who: names, role phrases and pronouns brought to the actor they stand for, in reading order."""

from collections import defaultdict

from depesche.cast.body import Body, stem
from depesche.cast.governments import StateHit, StateMention
from depesche.cast.groups import GroupMention
from depesche.cast.names import Name
from depesche.cast.people import MentionForm, Office, People, Person
from depesche.cast.phrase import DEFINITE, FUSED, POSSESSIVE
from depesche.cast.role_phrases import ROLE, ROLE_ONLY, RolePhrase
from depesche.cast.roles import RoleWord, same_office
from depesche.cast.unit import Actor, Unit
from depesche.language import Analysis
from depesche.record import ActorType
from depesche.rules import declare

SURNAME = declare(
    "cast.surname",
    """A family name alone (or the part of a name by which the report calls somebody), of a person named in full.

    Found: Barack Obama sprach. Obamas Rede dauerte eine Stunde.
    Not: Die Obamalogie ist kein Fach.
    """,
)

_RANKS = ("head of state", "head of government", "minister")
"""Kinds of offices of which each word used is a role of its own."""
_GENITIVE = 4
"""Tokens behind a group's nickname in which the body begins whose people they are."""
_ASKED = 8
"""How many people of one office are asked, latest first."""


class Resolver:
    """Brings the findings of one report together."""

    def __init__(self, analysis: Analysis, hits: list[StateHit], main: str | None) -> None:
        """`main` is the state the report speaks of most."""
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.hits = hits
        self.main = main
        self.people = People()
        self.units: dict[tuple[str, str], Unit] = {}
        self.short_bodies: dict[str, Unit] = {}
        self.offices: dict[str, list[tuple[RoleWord, Person]]] = defaultdict(list)
        self.person_of: dict[int, Person] = {}
        """Person by the first token of a naming."""
        self.states: list[tuple[int, str]] = []
        self.groups: dict[str, Unit] = {}
        """The group named last by a noun."""
        self.body_at: dict[int, Unit] = {}
        """Bodies by the first token of a naming."""

    # names

    def file_names(self, names: list[Name]) -> None:
        """File every name of the report: full ones first, so that a surname before them is understood too."""
        for name in names:
            if len(name.parts) > 1:
                self.person_of[name.start] = self.people.add(name)
        for name in names:
            if len(name.parts) == 1:
                person = self.people.named(name.parts[0], at=name.start, gender=name.gender)
                if person is None or (person.numeral != "" and "." in name.shown):
                    person = self.people.add(name)
                person.gender = person.gender or name.gender
                self.person_of[name.start] = person
        for name in names:
            self._mention(self.person_of[name.start], name.start, name.end, "name", name.rule)
            self.person_of[name.start].aliases.setdefault(name.shown)
            self.person_of[name.start].aliases.setdefault(self._words(name.start, name.end))

    def bracketed(self, names: list[Name]) -> None:
        """Take "Benedikt XVI. (Joseph Ratzinger)" for one person."""
        by_start = {name.start: name for name in names}
        for name in names:
            other = by_start.get(name.end + 1)
            if other is None or self.tokens[name.end].text != "(" or other.end >= len(self.tokens):
                continue
            one, two = self.person_of[name.start], self.person_of[other.start]
            if self.tokens[other.end].text == ")" and one.numeral and one is not two and two in self.people.all:
                one.mentions += two.mentions
                one.aliases |= two.aliases
                self.people.all.remove(two)
                self.person_of |= {start: one for start, person in self.person_of.items() if person is two}

    def surname_at(self, at: int) -> Person | None:
        """The person whom the single word at a token names."""
        text = self.tokens[at].text
        for word in (
            text,
            text[:-1] if text.endswith(("s", "'", "’")) else "",
            text[:-2] if text.endswith(("'s", "’s")) else "",
        ):
            if len(word) > 1:
                person = self.people.named(word, at=at)
                if person is not None and self._spelled_alike(person, word):
                    return person
        return None

    @staticmethod
    def _spelled_alike(person: Person, word: str) -> bool:
        return any(word[0].lower() == part[0].lower() or word[:1] in "WVZSCKJY" for part in person.parts)

    def add_surname(self, at: int, person: Person) -> None:
        """Note a family name alone."""
        self._mention(person, at, at + 1, "name", SURNAME)
        person.aliases.setdefault(self.tokens[at].text)

    def _mention(self, actor: Actor, start: int, end: int, form: MentionForm, rule: str) -> None:
        actor.mentions.append((start, end, form, rule))

    # roles

    def attach(self, phrase: RolePhrase) -> bool:
        """Give a role to the person named beside it; whether there is one."""
        if phrase.name is None:
            return False
        person = self.person_of.get(phrase.name.start)
        if person is None:
            return False
        self._give(person, phrase)
        if phrase.name.end < phrase.start and self.tokens[phrase.name.end].text[0].isalpha():
            return True
        start, end = phrase.start, phrase.end
        if phrase.name.start == phrase.end or (phrase.head + 1 == phrase.name.start):
            end = phrase.name.end
        elif phrase.name.start > phrase.end:
            end = phrase.end
        self._mention(person, start, max(end, phrase.head + 1), "role", ROLE)
        inner = phrase.inner if phrase.determiner else phrase.start
        person.aliases.setdefault(self._words(inner, max(end, phrase.head + 1)))
        return True

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.analysis.words(start, end).split())

    def _give(self, person: Person, phrase: RolePhrase) -> None:
        person.offices.append(
            Office(
                word=phrase.word,
                title=phrase.title,
                worded=self.tokens[phrase.head].text,
                country=phrase.country,
                held_key=phrase.body.key if phrase.body else None,
                owner=self._owner(phrase),
                start=phrase.inner,
                end=phrase.end,
            )
        )
        if phrase.word.kind != "kin":
            person.country = person.country or phrase.country
        if phrase.word.gender == "f" or (phrase.word.gender == "m" and phrase.word.kind in ("kin", "monarch")):
            person.gender = person.gender or phrase.word.gender
        elif phrase.word.gender == "m":
            person.gender = person.gender or "m"
        for key in _office_keys(phrase.word):
            self.offices[key].append((phrase.word, person))

    def _owner(self, phrase: RolePhrase) -> Person | None:
        """The person whose lawyer, speaker or friend a role phrase names."""
        return self.person_of.get(phrase.possessor.start) if phrase.possessor else None

    def resolve(self, phrase: RolePhrase) -> Person | None:
        """The person a role phrase without a name takes up."""
        best: tuple[tuple[int, int], Person] | None = None
        for key in _office_keys(phrase.word):
            rows = self.offices.get(key, [])
            for word, person in [*rows[:4], *rows[-_ASKED:]]:
                if not self._fits(phrase, word, person):
                    continue
                exact = int(word.stem == phrase.word.stem)
                near = person.before(phrase.head)
                order = (exact if near < 0 else exact + 1, near)
                if best is None or order > best[0]:
                    best = (order, person)
        return best[1] if best else None

    def _fits(self, phrase: RolePhrase, word: RoleWord, person: Person) -> bool:
        if not same_office(phrase.word, word) or phrase.word.kind in ("kin", "deputy", "person"):
            return False
        if phrase.country and person.country and phrase.country != person.country:
            return False
        if phrase.country and not person.country and word.stem != phrase.word.stem:
            return False
        if person.gender and phrase.word.gender and person.gender != phrase.word.gender:
            return False
        owner = self._owner(phrase)
        if owner is person or (owner is not None and all(office.owner is not owner for office in person.offices)):
            return False
        keys = {office.held_key for office in person.offices if office.held_key}
        return not (phrase.body and keys and phrase.body.key not in keys)

    def take_up(self, phrase: RolePhrase, person: Person) -> None:
        """Note a role phrase as a mention of the person."""
        self._mention(person, phrase.start, phrase.end, "role", ROLE)
        person.starts.append(phrase.start)
        person.aliases.setdefault(self._words(phrase.inner if phrase.determiner else phrase.start, phrase.end))
        person.aliases.setdefault(self._words(phrase.start, phrase.end))
        if phrase.country and not person.country:
            person.country = phrase.country
        known = {office.word.lemma for office in person.offices}
        if phrase.word.lemma not in known and phrase.word.kind in _RANKS and "chef" not in phrase.word.lemma:
            self._give(person, phrase)

    def new_by_role(self, phrase: RolePhrase) -> Person:
        """A person known by the role alone."""
        inner = phrase.inner if phrase.determiner else phrase.start
        shown = self._words(inner, phrase.end)
        person = Person(
            parts=(phrase.word.lemma,), shown=shown, gender=phrase.word.gender, first=phrase.start, named=False
        )
        person.country = phrase.country
        person.starts = [phrase.start]
        self.people.all.append(person)
        self._mention(person, phrase.start, phrase.end, "role", ROLE_ONLY)
        person.aliases.setdefault(self._words(phrase.start, phrase.end))
        person.aliases.setdefault(self._words(phrase.head, phrase.end))
        person.aliases.setdefault(self._words(inner, phrase.head + 1))
        self._give(person, phrase)
        return person

    # states, bodies, groups

    def unit(self, type_: ActorType, key: str, shown: str, at: int, country: str | None = None) -> Unit:
        """The state, body or group filed under a key."""
        unit = self.units.get((type_, key))
        if unit is None:
            unit = self.units[type_, key] = Unit(type=type_, key=key, shown=shown, first=at, country=country)
        unit.country = unit.country or country
        return unit

    def add_state(self, mention: StateMention, owner: str | None) -> Unit | None:
        """Note a mention of a state; one without a code is that of the owner, the last state, or the report's."""
        code = mention.code
        if code is None and mention.owner:
            code = owner
        if code is None and mention.rule.endswith("the-country"):
            described = mention.end - mention.start > 2
            code = self.states[-1][1] if self.states and not described else self.main
        code = code or self.main
        bare = mention.rule.endswith("the-country") and mention.end - mention.start < 3
        if code is None or (bare and ("state", code) not in self.units):
            return None
        unit = self.unit("state", code, code, mention.start, code)
        self._mention(unit, mention.start, mention.end, mention.form, mention.rule)
        unit.aliases.setdefault(self._words(mention.start, mention.end))
        return unit

    def add_body(self, body: Body) -> Unit:
        """Note a naming of an organisation."""
        words = tuple(stem(word) for word in body.shown.split())
        unit = self.units.get(("organisation", body.key)) or self.short_bodies.get("".join(words))
        if unit is None:
            unit = self.unit("organisation", body.key, body.shown, body.start, body.country)
            unit.kind = body.kind
            self._shorten(unit, words)
        self._mention(unit, body.start, body.end, "name", body.rule)
        self.body_at[body.inner] = self.body_at[body.start] = unit
        unit.kind = unit.kind or body.kind
        unit.names.setdefault(body.shown)
        unit.aliases.setdefault(body.shown)
        if not body.rule.endswith("named-body"):
            unit.aliases.setdefault(self._words(body.start, body.end))
        return unit

    def _shorten(self, unit: Unit, words: tuple[str, ...]) -> None:
        """Note the shorter forms by which the report may call a body: without its state, or by its kind alone."""
        if not unit.kind or len(words) < 2:
            return
        for shorter in {"".join(words[:-1]), words[-1], *(word for word in words if word.endswith(unit.kind))}:
            self.short_bodies.setdefault(shorter, unit)

    def take_up_body(self, unit: Unit, start: int, end: int, rule: str) -> None:
        """Note a noun that takes an organisation up."""
        self._mention(unit, start, end, "role", rule)
        unit.aliases.setdefault(self._words(start, end))

    def merge(self, unit: Unit, other: Unit) -> None:
        """Take two units for one, the first."""
        if unit is other or self.units.get((other.type, other.key)) is not other:
            return
        unit.mentions += other.mentions
        unit.aliases |= {other.shown: None} | other.aliases
        del self.units[other.type, other.key]

    def add_group(self, mention: GroupMention, rule: str) -> Unit:
        """Note a naming of a group: of one named before, where an article takes it up."""
        shown = self._words(mention.inner, mention.end)
        unit = self._called(mention) if mention.nickname else None
        unit = unit or (self.groups.get(mention.noun) if mention.taken_up else None)
        if unit is None:
            unit = self.unit("group", mention.key, shown, mention.start)
            unit.collective = mention.collective
        self.groups[mention.noun] = unit
        self._mention(unit, mention.start, mention.end, "role", rule)
        unit.aliases.setdefault(shown)
        unit.aliases.setdefault(self._words(mention.start, mention.end))
        if mention.whole is not None:
            unit.aliases.setdefault(self._words(*mention.whole))
        return unit

    def _called(self, mention: GroupMention) -> Unit | None:
        """The body whose people have a nickname: "die so genannten Rothemden der Einheitsfront"."""
        near = range(mention.end, mention.end + _GENITIVE)
        return next((self.body_at[at] for at in near if at in self.body_at), None)


def _office_keys(word: RoleWord) -> list[str]:
    """The keys an office is filed under: its last part, and the kinds that may name the same."""
    keys = ["base " + word.base.lower()]
    if word.kind in ("head of state", "head of government", "monarch", "head"):
        keys.append("leader")
    return keys


def is_definite(phrase: RolePhrase) -> bool:
    """Whether a role phrase speaks of somebody known."""
    return phrase.determiner in DEFINITE | POSSESSIVE | FUSED or (
        phrase.determiner is None and phrase.start < phrase.inner
    )
