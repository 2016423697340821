"""People: every naming filed with the person it names, in linear time."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from depesche.cast.lexicon import family_first, given_names, words_of
from depesche.cast.names import Name
from depesche.cast.roles import RoleWord
from depesche.cast.transliteration import index_keys, same_word

MentionForm = Literal["name", "role", "demonym", "metonym", "pronoun"]
K = TypeVar("K", str, tuple[str, str])
_MOST = 16
"""How many people filed under one key are compared."""
_NUMERAL = re.compile(r"\b(?:[IVX]+|Jr|jun|junior|Junior|Sr|sen|senior)\b\.?$")


def split_name(shown: str) -> tuple[tuple[str, ...], str]:
    """The parts of a name without its particles, and the numeral or "Jr." behind it.

    >>> split_name("Ursula von der Leyen"), split_name("Elizabeth II.")
    ((('Ursula', 'Leyen'), ''), (('Elizabeth',), 'II'))
    """
    match = _NUMERAL.search(shown)
    numeral = match.group().rstrip(".").lower().upper() if match else ""
    bare = shown[: match.start()] if match else shown
    particles, titles = words_of("lists/particles.txt"), words_of("lists/titles.txt")
    words = [w for w in re.findall(r"[^\W_](?:[^\s.,()]*[^\W_])?", bare) if w not in particles and w not in titles]
    return tuple(re.sub(r"^(?:al|el|as|asch|ash|ad|at|ar|an|az)-", "", w, flags=re.IGNORECASE) for w in words), numeral


def _agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether what stands between given and family name does not speak against one person."""
    if not first or not second:
        return True
    if len(first) != len(second):
        return any(same_word(a, b) for a in first for b in second if len(a) > 1)
    return all(
        same_word(a, b) or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(first, second, strict=True)
    )


def _given_agree(first: str, second: str) -> bool:
    if same_word(first, second):
        return True
    short, long = sorted((first, second), key=len)
    return len(short) == 1 and short.lower() == long[0].lower()


def same_parts(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the parts of two full names are one person's."""
    if len(first) < 2 or len(second) < 2:
        return len(first) == len(second) and all(same_word(a, b) for a, b in zip(first, second, strict=True))
    if first[0] in family_first() or second[0] in family_first():
        one, two = "".join(first[1:]), "".join(second[1:])
        if same_word(first[0], second[0]):
            return same_word(one, two)
        return _swapped(first, second)
    first, second = _unhyphened(first), _unhyphened(second)
    short, long = sorted((first, second), key=len)
    if same_word(short[-1], long[-1]):
        if _given_agree(first[0], second[0]):
            return _agree(first[1:-1], second[1:-1])
        if same_word("".join(first[:-1]), "".join(second[:-1])):
            return True
        return len(long) > len(short) and all(any(same_word(a, b) for b in long) for a in short) and len(short[0]) > 2
    return _swapped(first, second) or _hyphenated(short, long)


def _unhyphened(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts with "Jan-Peter" as two given names; a family name stays whole."""
    return (*(word for part in parts[:-1] for word in part.split("-") if word), parts[-1])


def _swapped(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return len(first) == len(second) == 2 and same_word(first[0], second[1]) and same_word(first[1], second[0])


def _hyphenated(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return same_word("".join(short), "".join(long))


def same_person(first: str, second: str) -> bool:
    """Whether two full names may name one person.

    >>> same_person("Kim Jong-un", "Kim Jong Un"), same_person("Kim Jong-un", "Kim Jong-il")
    (True, False)
    """
    (one, numeral), (two, other) = split_name(first), split_name(second)
    return numeral == other and same_parts(one, two)


@dataclass(slots=True, kw_only=True, eq=False)
class Office:
    """A role of a person."""

    word: RoleWord
    title: str
    """The role in the nominative, with what it is held in where that belongs to it."""
    worded: str
    """The role noun as it stands."""
    country: str | None
    held_key: str | None
    """Key of the organisation it is held in."""
    owner: "Person | None" = None
    """The person whose lawyer or speaker he is."""
    start: int
    end: int


@dataclass(slots=True, kw_only=True, eq=False)
class Person:
    """A person of the report."""

    parts: tuple[str, ...]
    shown: str
    gender: str
    numeral: str = ""
    country: str | None = None
    first: int
    """Token of the first naming."""
    offices: list[Office] = field(default_factory=list)
    mentions: list[tuple[int, int, MentionForm, str]] = field(default_factory=list)
    """Token range, form and rule."""
    aliases: dict[str, None] = field(default_factory=dict)
    full: int = 0
    """How often the full name is used."""
    starts: list[int] = field(default_factory=list)
    """First tokens of the namings, once all are known, in order."""
    named: bool = True

    def before(self, token: int) -> int:
        """The last token before `token` at which the person is mentioned, -1 for none."""
        at = bisect_left(self.starts, token)
        return self.starts[at - 1] if at else -1


class People:
    """The people of a report, filed by the sounds of their names."""

    def __init__(self) -> None:
        """No one yet."""
        self.all: list[Person] = []
        self._pairs: dict[tuple[str, str], list[Person]] = {}
        self._single: dict[str, list[Person]] = {}

    def add(self, name: Name) -> Person:
        """File a full name; the person it names."""
        parts, numeral = split_name(name.shown)
        parts = parts or name.parts
        for person in self._candidates(parts):
            if person.numeral == numeral and same_parts(parts, person.parts) and not self._clash(person, name.gender):
                self._enrich(person, parts, name)
                return person
        person = Person(parts=parts, shown=name.shown, gender=name.gender, numeral=numeral, first=name.start)
        self.all.append(person)
        self._file(person)
        self._enrich(person, parts, name)
        return person

    @staticmethod
    def _clash(person: Person, gender: str) -> bool:
        return bool(person.gender and gender and person.gender != gender)

    def _enrich(self, person: Person, parts: tuple[str, ...], name: Name) -> None:
        person.full += len(parts) > 1
        person.gender = person.gender or name.gender
        joined, known = (re.sub(r"\W", "", "".join(words)).lower() for words in (parts, person.parts))
        if len(parts) > len(person.parts) and joined != known:
            person.parts, person.shown = parts, name.shown
            self._file(person)
        elif (
            len(name.shown) > len(person.shown)
            and len(parts) == len(person.parts)
            and "." in name.shown
            and "." not in person.shown
        ):
            person.shown = name.shown

    def _file(self, person: Person) -> None:
        parts = person.parts
        family = parts[0] if parts[0] in family_first() else parts[-1]
        for key in index_keys(family):
            for part in parts:
                for other in index_keys(part):
                    self._put(self._pairs, (key, other), person)
            self._put(self._pairs, (key, parts[0][0].lower()), person)
        for part in parts:
            for key in index_keys(part):
                self._put(self._single, key, person)
        for key in index_keys("".join(parts)):
            self._put(self._pairs, (key, ""), person)

    @staticmethod
    def _put(index: dict[K, list[Person]], key: K, person: Person) -> None:
        row = index.setdefault(key, [])
        if len(row) < _MOST and person not in row:
            row.append(person)

    def _candidates(self, parts: tuple[str, ...]) -> list[Person]:
        found: dict[int, Person] = {}
        families = {parts[-1], parts[0]}
        others = [k for part in parts for k in index_keys(part)] + [parts[0][0].lower()]
        for key in [k for family in families for k in index_keys(family)]:
            for other in others:
                for person in self._pairs.get((key, other), ()):
                    found.setdefault(id(person), person)
        for key in index_keys("".join(parts)):
            for person in self._pairs.get((key, ""), ()):
                found.setdefault(id(person), person)
        return list(found.values())

    def named(self, word: str, *, at: int, gender: str = "") -> Person | None:
        """The person a single word names: by the family name, or else by another part of the full name."""
        found: dict[int, Person] = {}
        for key in index_keys(word):
            for person in self._single.get(key, ()):
                found.setdefault(id(person), person)
        best: tuple[tuple[int, int, int], Person] | None = None
        for person in found.values():
            rank = self._rank(person, word)
            if rank == 0 or self._clash(person, gender):
                continue
            order = (rank, min(person.full, 9), -abs(at - person.first) if person.full > 9 else -person.first)
            if best is None or order > best[0]:
                best = (order, person)
        return best[1] if best else None

    @staticmethod
    def _rank(person: Person, word: str) -> int:
        """2 for the family name, 1 for another part, 0 for none."""
        family = person.parts[0] if person.parts[0] in family_first() and len(person.parts) > 1 else person.parts[-1]
        if same_word(family, word):
            return 3
        if word in given_names() and len(person.parts) > 1 and word != person.parts[0]:
            return 0
        return 2 if any(len(part) > 2 and same_word(part, word) for part in person.parts) else 0
