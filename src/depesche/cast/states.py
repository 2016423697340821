"""States by their names, adjectives, demonyms, capitals and seats of government, in every case."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

Form = Literal["name", "adjective", "demonym", "capital", "seat", "compound"]
"""How a word stands for a state: "Russland", "russisch", "Russin", "Moskauer", "Kreml", "Russland-Politik"."""
StateForm = tuple[str, Form]
"""ISO 3166 code (see data/states.tsv for the disputed and the former) and form."""

LONGEST = 6
"""Words in the longest state name that is looked for."""
_ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
_ENGLISH_NOUNS = frozenset(("Island", "Islands"))
"""German names of states that are English nouns."""
_SIBILANTS = ("s", "x", "z", "ß")


def state_of(words: str) -> StateForm | None:
    """The state that a word, or several joined by single blanks, stands for.

    >>> state_of("Nordkoreanerinnen"), state_of("Vereinigten Staaten"), state_of("US-Regierung")
    (('KP', 'demonym'), ('US', 'name'), ('US', 'seat'))
    """
    found = _table().get(words)
    if found is None and "-" in words:
        states = states_of(words)
        return states[0] if states else None
    return found


def states_of(words: str) -> tuple[StateForm, ...]:
    """All states in a word: both of "nordkoreanisch-amerikanisch", the one of "Russland-Politik".

    >>> states_of("russisch-nordkoreanische")
    (('RU', 'adjective'), ('KP', 'adjective'))
    """
    found = _table().get(words)
    if found is not None:
        return (found,)
    if "-" not in words:
        return ()
    states = [(part, _table().get(part)) for part in _parts(words)]
    known = [(part, state) for part, state in states if state is not None and state[1] in ("name", "adjective")]
    if len(known) == len(states) and known:
        return tuple(state for _, state in known)
    first = states[0][1] if states else None
    return ((first[0], "compound"),) if first is not None and first[1] == "name" else ()


def state_at(words: Sequence[str], start: int, language: str | None = None) -> tuple[int, StateForm] | None:
    """The longest state form that begins at word `start`: how many words it has, and what it stands for.

    In English an island is no Iceland.
    """
    first = words[start]
    if language == "en" and first in _ENGLISH_NOUNS:
        return None
    most = _openers().get(first)
    for length in range(min(most, len(words) - start), 1, -1) if most else ():
        found = _table().get(" ".join(words[start : start + length]))
        if found is not None:
            return length, found
    single = state_of(first)
    return (1, single) if single is not None else None


def state_name(code: str, language: str | None = "de") -> str | None:
    """The short name of a state in German (or English, for "en"); none for an unknown code."""
    row = _rows().get(code)
    if row is None:
        return None
    return row[5 if language == "en" else 2].split("|")[0].lstrip("*")


def capital_of(code: str) -> str | None:
    """The German name of a state's capital, where the table has one."""
    row = _rows().get(code)
    return (row[7].split("|")[0] or None) if row else None


def _parts(words: str) -> list[str]:
    """The parts of a hyphenated word, "US-amerikanisch" kept whole."""
    marked = words.replace("US-amerikanisch", "amerikanisch").replace("us-amerikanisch", "amerikanisch")
    return [part for part in marked.split("-") if part]


@cache
def _rows() -> dict[str, list[str]]:
    return {row[0]: row for row in _lines("states.tsv")}


def _lines(name: str) -> list[list[str]]:
    text = (files("depesche.cast") / "data" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _table() -> dict[str, StateForm]:
    """Every form of every state; names come before demonyms ("Polen"), those before adjectives, capitals, seats."""
    table: dict[str, StateForm] = {}
    for form, forms_of in _FORMS:
        for code, row in _rows().items():
            state: StateForm = (code, form)
            for word in forms_of(row):
                table.setdefault(word, state)
    for code, seats in _lines("seats.tsv"):
        table.update((seat, (code, "seat")) for seat in seats.split("|"))
    return table


@cache
def _openers() -> dict[str, int]:
    """The first words of names of several words, with the number of words of the longest."""
    openers: dict[str, int] = {}
    for name in _table():
        words = name.split(" ")
        if len(words) > 1:
            openers[words[0]] = min(LONGEST, max(openers.get(words[0], 1), len(words)))
    return openers


def _names(row: list[str]) -> list[str]:
    forms: list[str] = []
    for name in (*row[2].split("|"), *(name for name in row[5].split("|") if not name.startswith("*"))):
        if not name:
            continue
        forms += [name, *_genitive(name)]
        if row[1] == "pl" and name.endswith(("e", "er", "el")):
            forms.append(name + "n")
        if "ische " in name or "inigte " in name:
            forms.append(name.replace("ische ", "ischen ").replace("inigte ", "inigten "))
    return forms


def _genitive(name: str) -> list[str]:
    """The genitive of a name: "Russlands"; "Laos'" after a sibilant."""
    return [name + "'", name + "’"] if name.endswith(_SIBILANTS) else [name + "s", name + "'s", name + "’s"]


def _adjectives(row: list[str]) -> list[str]:
    stems = [stem for stem in row[3].split("|") if stem]
    german = [
        form + ending for stem in stems for form in (stem, stem[0].upper() + stem[1:]) for ending in _ADJECTIVE_ENDINGS
    ]
    return german + [word for word in row[6].split("|") if word]


def _demonyms(row: list[str]) -> list[str]:
    german = [form for word in row[4].split("|") if word for form in _declined(word)]
    return german + [
        word + "s" for word in row[6].split("|") if word.endswith(("n", "i", "k", "c", "t", "b", "r", "e"))
    ]


def _declined(word: str) -> list[str]:
    """The forms of a demonym: weak ("Russe"), strong ("Kanadier"), adjectival ("Deutsche"), foreign ("Israeli")."""
    if word == "Deutsche":
        return ["Deutsche", "Deutscher", "Deutschen", "Deutschem"]
    if word.endswith("in"):
        return [word, word + "nen"]
    if word.endswith("e"):
        stem = word[:-1]
        return [word, word + "n", stem + "in", stem + "innen"]
    if word.endswith("er"):
        return [word, word + "s", word + "n", word + "in", word + "innen"]
    if word.endswith(("t", "r", "n")):
        return [word, word + "en", word + "s", word + "in", word + "innen"]
    return [word, word + "s", word + "n", word + "in", word + "innen"]


def _capitals(row: list[str]) -> list[str]:
    return [form for name in row[7].split("|") if name for form in (name, *_genitive(name), name + "er")]


_FORMS: tuple[tuple[Form, Callable[[list[str]], list[str]]], ...] = (
    ("name", _names), ("demonym", _demonyms), ("adjective", _adjectives), ("capital", _capitals),
)  # fmt: skip
