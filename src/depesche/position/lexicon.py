"""The words that tell a stance: one commented text file per kind and language."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import get_args

from depesche.event.lexicon import noun_forms
from depesche.record import PositionKind

_REMEMBERED = 50_000
"""Nouns that are remembered, so that a compound is not taken apart each time."""
_LONGEST = 60
"""Letters of a compound that are tried as its first part."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of a word list: a word of stance and the frame it stands in."""

    kind: PositionKind
    """The kind of position the file stands for."""
    word: str
    """Infinitive with its separable prefix, singular noun, or adjective, lower case."""
    content: tuple[str, ...] = ()
    """Where the matter stands, the first match wins: cases, prepositions, "clause", "told"."""
    targets: tuple[str, ...] = ()
    """Where the one stands of whom it is wanted: cases or prepositions."""
    holders: tuple[str, ...] = ()
    """Where the holder stands: "gen" or prepositions of a noun, the case of a verb's object."""
    objects: tuple[str, ...] = ()
    """Nouns, lower case, one of which must stand beside the verb; with a leading "-" compounds count too."""
    never: tuple[str, ...] = ()
    """Nouns, lower case, that are not the matter as its first noun; with a leading "-" compounds count too."""
    reflexive: bool = False
    """Whether the verb counts only with its reflexive pronoun."""
    own: bool = False
    """Whether a compound of the noun names its own matter: "Rücktrittsforderung"."""
    negated: bool = False
    """Whether the verb counts only where it is negated: "nimmt es nicht hin"."""
    whom: bool = False
    """Whether the verb counts only where the one is named of whom it is wanted: "wants Rome to pay"."""
    act: bool = False
    """Whether the kind follows what is promised: a harmful act threatens, a negated one refuses."""


@dataclass(slots=True)
class Stances:
    """All words of stance of one language."""

    verbs: dict[str, list[Entry]] = field(default_factory=dict)
    """By infinitive; entries that ask for a certain noun come first."""
    nouns: dict[str, Entry] = field(default_factory=dict)
    """By inflected form."""
    tails: dict[str, Entry] = field(default_factory=dict)
    """By inflected form, for nouns that also count as the last part of a compound."""
    adjectives: dict[str, Entry] = field(default_factory=dict)
    no_compounds: tuple[str, ...] = ()
    """Ends of nouns, lower case, that only look like a compound of a noun of stance: "Herausforderung"."""
    _seen: dict[str, Entry | None] = field(default_factory=dict)

    def noun(self, lower: str) -> Entry | None:
        """The entry of a noun form or of the noun it is a compound of; the longest known last part wins."""
        if lower not in self._seen:
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
            tails = (self.tails.get(lower[at:]) for at in range(2, min(len(lower) - 3, _LONGEST)))
            compound = None if lower.endswith(self.no_compounds) else next((entry for entry in tails if entry), None)
            self._seen[lower] = self.nouns.get(lower) or compound
        return self._seen[lower]


@cache
def word_list(language: str, name: str) -> frozenset[str]:
    """The words of one of the layer's plain lists; empty where the language has none."""
    return frozenset(word for line in _lines(f"words/{language}/{name}.txt") for word in line.split())


@cache
def stances(language: str) -> Stances:
    """The words of stance of a language, empty where it has none."""
    out = Stances(no_compounds=tuple(word_list(language, "no_compounds")))
    for kind in get_args(PositionKind):
        section = ""
        for line in _lines(f"{language}/{kind}.txt"):
            if line.startswith("["):
                section = line
            else:
                _add(_entry(line, kind), line, section, out)
    for entries in out.verbs.values():
        entries.sort(key=lambda entry: (not entry.objects, not entry.reflexive))
    return out


def _lines(path: str) -> list[str]:
    file = files("depesche.position").joinpath(*path.split("/"))
    rows = file.read_text("utf-8").splitlines() if file.is_file() else []
    return [row.strip() for row in rows if row.strip() and not row.startswith("#")]


def _add(entry: Entry, line: str, section: str, out: Stances) -> None:
    if section == "[verbs]":
        out.verbs.setdefault(entry.word, []).append(entry)
    elif section == "[adjectives]":
        out.adjectives[entry.word] = entry
    else:
        for form in noun_forms(line.partition(" ")[0].lstrip("-").lower()):
            out.nouns.setdefault(form, entry)
            if line.startswith("-"):
                out.tails.setdefault(form, entry)


def _entry(line: str, kind: PositionKind) -> Entry:
    word, *rest = line.split()
    columns = {key: tuple(value.split(",")) for key, _, value in (part.partition("=") for part in rest)}
    return Entry(
        kind=kind,
        word=word.lstrip("-").lower().split("/")[0],
        content=columns.get("c", ()),
        targets=columns.get("t", ()),
        holders=columns.get("a", columns.get("h", ())),
        objects=_nouns(columns.get("o", ())),
        never=_nouns(columns.get("x", ())),
        reflexive="refl" in columns,
        own="own" in columns,
        negated="neg" in columns,
        act="act" in columns,
        whom="whom" in columns,
    )


def _nouns(names: tuple[str, ...]) -> tuple[str, ...]:
    """Nouns of a column in lower case, "-Beschluss/Beschlüss" with its plural stem as two."""
    stems = (("-" * name.startswith("-") + stem.lstrip("-").lower()) for name in names for stem in name.split("/"))
    return tuple(stems)
