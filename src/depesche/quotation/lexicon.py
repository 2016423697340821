"""The words of speech: which forms mark a cue, and of which verb."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

VerbClass = Literal["say", "think", "demand", "announce", "blame", "judge", "know", "sum"]
Form = Literal["finite", "participle", "infinitive"]

_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider", "unter", "über", "hinter", "voll")


@dataclass(frozen=True, kw_only=True, slots=True)
class SpeechVerb:
    """One row of a verb list."""

    lemma: str
    """Infinitive, its separable prefix included."""
    prefix: str
    """Separable prefix, or nothing."""
    kind: VerbClass
    """What the verb does with what is said."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a word form may be."""

    verb: SpeechVerb
    form: Form
    joined: bool
    """Whether the prefix is part of the form ("mitteilte")."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """The speech words of one language."""

    forms: dict[str, tuple[Reading, ...]] = field(default_factory=dict)
    """Readings by lower-case form."""
    nouns: frozenset[str] = frozenset()
    """Nouns of speech and thought."""
    frames: dict[str, frozenset[str]] = field(default_factory=dict)
    """By verb that sums up: the words that bring in its matter, "-" for a plain object."""
    sources: tuple[str, ...] = ()
    """Ends of the nouns that make a source of "nach" + noun."""
    attitudes: frozenset[str] = frozenset()
    """Adjectives that tell how somebody stands to what he thinks."""
    speakers: tuple[str, ...] = ()
    """Ends of the nouns of bodies and groups that speak."""
    addressees: dict[str, Literal["acc", "dat"]] = field(default_factory=dict)
    """By verb: the case of the one whom its words go to."""
    documents: tuple[str, ...] = ()
    """Ends of the nouns of what is written or given to speak for somebody."""
    lemmas: frozenset[str] = frozenset()
    """The infinitives of all verbs of speech and thought."""


def rows(language: str, name: str) -> Iterator[str]:
    """The rows of a word list, comments and blank lines left out."""
    text = files("depesche.quotation").joinpath(language, name).read_text("utf-8")
    return (line for line in map(str.strip, text.splitlines()) if line and not line.startswith("#"))


@cache
def lexicon(language: str) -> Lexicon:
    """The speech words of "de" or "en"."""
    forms: dict[str, list[Reading]] = {}
    conjugate = german_forms if language == "de" else english_forms
    for row in rows(language, "verbs.txt"):
        for word, reading in conjugate(row.split()):
            forms.setdefault(word, []).append(reading)
    frames: dict[str, set[str]] = {}
    for row in rows(language, "frames.txt"):
        lemma, *matter = row.split()
        frames.setdefault(lemma, set()).update(matter)
    return Lexicon(
        frames={lemma: frozenset(frame) for lemma, frame in frames.items()},
        forms={word: tuple(dict.fromkeys(readings)) for word, readings in forms.items()},
        nouns=frozenset(noun for row in rows(language, "nouns.txt") for noun in row.split()),
        attitudes=frozenset(word for row in rows(language, "attitudes.txt") for word in row.split()),
        sources=tuple(rows(language, "sources.txt")),
        speakers=tuple(rows(language, "speakers.txt")),
        addressees={
            verb: "acc" if case == "a" else "dat" for verb, case in map(str.split, rows(language, "addressees.txt"))
        },
        documents=tuple(rows(language, "documents.txt")),
        lemmas=frozenset(reading.verb.lemma for readings in forms.values() for reading in readings),
    )


def german_forms(parts: list[str]) -> Iterator[tuple[str, Reading]]:
    """The third-person forms, infinitive and participle of a row of the German list."""
    infinitive, *strong, kind = parts
    prefix, _, bare = infinitive.rpartition("|")
    prefix = prefix.replace("|", "")
    verb = SpeechVerb(lemma=prefix + bare, prefix=prefix, kind=kind)  # type: ignore[arg-type]
    stem = bare[:-2] if bare.endswith("en") else bare[:-1]
    finite, participle = _strong(stem, strong) if strong else _weak(stem, bare, prefix)
    for word in {*finite, bare, stem + "e", "ich"} - {"ich"}:
        yield word, Reading(verb=verb, form="finite", joined=not prefix)
        if prefix:
            yield prefix + word, Reading(verb=verb, form="finite", joined=True)
    yield prefix + participle, Reading(verb=verb, form="participle", joined=True)
    yield prefix + bare, Reading(verb=verb, form="infinitive", joined=True)
    if prefix:
        yield participle, Reading(verb=verb, form="participle", joined=False)
        yield f"{prefix}zu{bare}", Reading(verb=verb, form="infinitive", joined=True)


def _strong(stem: str, parts: list[str]) -> tuple[set[str], str]:
    present, past, participle = parts
    plural = past + ("n" if past.endswith("e") else "en")
    return {present, past, plural, stem + "t"}, participle


def _weak(stem: str, bare: str, prefix: str) -> tuple[set[str], str]:
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "dm", "gn")) else ""
    past = f"{stem}{link}te"
    augment = "" if bare.endswith("ieren") or (not prefix and bare.startswith(_INSEPARABLE)) else "ge"
    return {f"{stem}{link}t", past, past + "n"}, f"{augment}{stem}{link}t"


def english_forms(parts: list[str]) -> Iterator[tuple[str, Reading]]:
    """The forms of a row of the English list."""
    base, *irregular, kind = parts
    verb = SpeechVerb(lemma=base, prefix="", kind=kind)  # type: ignore[arg-type]
    stem = base.removesuffix("e")
    third = base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
    if base.endswith(("sh", "ch", "ss", "x")):
        third = base + "es"
    past = irregular[0] if irregular else (base[:-1] + "ied" if third.endswith("ies") else stem + "ed")
    participle = irregular[-1] if irregular else past
    for word in {base, third, past}:
        yield word, Reading(verb=verb, form="finite", joined=True)
    yield participle, Reading(verb=verb, form="participle", joined=True)
    yield stem + "ing", Reading(verb=verb, form="infinitive", joined=True)
