"""Lexicons of verbs and nouns that tell events or positions: commented text files, one per class and language."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from depesche.language.words import words

_NOUN_ENDINGS = ("", "s", "es", "e", "en", "n")
_TOGETHER = frozenset(("mit", "with", "zwischen", "between"))
MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
"""Types that those on both sides do with each other, where the lexicon line says "with whom"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of a lexicon file."""

    type: str
    """Class the file stands for: a PLOVER type, or a kind of position."""
    word: str
    """Infinitive with its separable prefix, or singular noun, lower case."""
    noun: bool
    """Whether it is a noun."""
    actors: tuple[str, ...] = ("gen", "von", "durch")
    """Where a noun's actors stand: "gen" or prepositions."""
    targets: tuple[str, ...] = ("acc",)
    """Where the targets stand: cases or prepositions, the first match wins."""
    content: tuple[str, ...] = ("acc",)
    """Where a position's matter stands: cases, "clause" or prepositions, the first match wins."""
    objects: tuple[str, ...] = ()
    """Nouns, lower case, one of which must be the verb's object; with a leading "-" compounds count too."""
    beside: tuple[str, ...] = ()
    """Words, lower case, one of which stands in the verb's clause ("haftbar machen") or, inflected, before the noun."""
    governs: tuple[str, ...] = ()
    """Prepositions, one of which must govern a phrase of the verb's clause: "gegen etwas stimmen"."""
    refused: bool = False
    """Whether the negated verb tells a refusal: "erkannte das Ergebnis nicht an"."""
    denied: bool = False
    """Whether the verb counts only negated: "steht nicht zur Verfügung"."""
    need: str | None = None
    """"subject", "target" or "both": where an actor must stand."""
    reflexive: bool = False
    """Whether the verb counts only with its reflexive pronoun."""
    mutual: bool = False
    """Whether both sides do it with each other, so that all are actors."""
    swap: bool = False
    """Whether the object is the one who does it: "empfangen" tells the guest's visit."""

    @property
    def conditions(self) -> int:
        """How much a clause must offer; of several entries of a verb the most demanding is tried first."""
        sides = {"both": 2, "target": 1, "subject": 1}.get(self.need or "", 0)
        return (
            4 * bool(self.objects)
            + 4 * bool(self.beside)
            + 4 * bool(self.governs)
            + 3 * self.denied
            + 3 * self.reflexive
            + sides
        )

    @property
    def rule(self) -> str:
        """Name of the lexicon class: "CONSULT verbs"."""
        return f"{self.type} {'nouns' if self.noun else 'verbs'}"


@dataclass(slots=True)
class Lexicon:
    """All entries of one layer in one language."""

    verbs: dict[str, list[Entry]] = field(default_factory=dict)
    nouns: dict[str, Entry] = field(default_factory=dict)
    """By inflected form, lower case."""
    tails: dict[str, Entry] = field(default_factory=dict)
    """By inflected form, for nouns that also count as the last part of a compound."""
    _seen: dict[str, Entry | None] = field(default_factory=dict)

    def noun(self, lower: str) -> Entry | None:
        """The entry of a noun form or of the noun it is a compound of; the longest known last part wins."""
        if lower not in self._seen:
            if len(self._seen) > 50_000:
                self._seen.clear()
            self._seen[lower] = self.nouns.get(lower) or self._of_compound(lower)
        return self._seen[lower]

    def _of_compound(self, lower: str) -> Entry | None:
        for at in range(2, len(lower) - 3):
            entry = self.tails.get(lower[at:])
            if entry is not None:
                return entry if is_joint(lower, at) else None
        return None


def noun_forms(word: str) -> list[str]:
    """The forms a noun may take, "Anschlag/Anschläg" with its plural stem; more than the language has, none missing."""
    stems = word.split("/")
    stems += [stem + "s" for stem in stems if stem.endswith("nis")]
    return [stem + ending for stem in stems for ending in _NOUN_ENDINGS]


def is_joint(lower: str, at: int) -> bool:
    """Whether a compound can be cut there: "Krisen|gipfel", not "Gemeinsc|haft" nor "Ver|einigung"."""
    if lower[:at].endswith("sc"):
        return False
    whole = words("de", "not_compounds")
    ends = range(len(lower), max(at, len(lower) - 3), -1)
    return not any(lower[start:end] in whole for start in range(at) for end in ends)


def is_one_of(lower: str, nouns: tuple[str, ...]) -> bool:
    """Whether a noun form is one of `nouns`, or a compound of one with a leading "-"."""
    for noun in nouns:
        bare = noun.lstrip("-")
        at = lower.rfind(bare)
        if (
            at >= 0
            and lower[at + len(bare) :] in _NOUN_ENDINGS
            and (at == 0 or (noun[0] == "-" and is_joint(lower, at)))
        ):
            return True
    return False


@cache
def lexicon(package: str, language: str) -> Lexicon:
    """The lexicon of a layer ("depesche.event") in a language, empty where it has none."""
    out = Lexicon()
    folder = files(package) / language
    for file in sorted(folder.iterdir(), key=lambda f: f.name) if folder.is_dir() else []:
        if file.name.endswith(".txt"):
            _read(file.read_text("utf-8"), file.name.removesuffix(".txt"), out)
    for entries in out.verbs.values():
        entries.sort(key=lambda entry: -entry.conditions)
    return out


def _read(text: str, kind: str, out: Lexicon) -> None:
    noun = False
    for raw in text.splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            noun = line == "[nouns]"
            continue
        entry, forms = _entry(line, kind, noun=noun)
        if not noun:
            out.verbs.setdefault(entry.word, []).append(entry)
            continue
        for form in forms:
            out.nouns.setdefault(form, entry)
            if line.startswith("-"):
                out.tails.setdefault(form, entry)


def _entry(line: str, kind: str, *, noun: bool) -> tuple[Entry, list[str]]:
    word, *rest = line.split()
    slots = {key: tuple(value.split(",")) for key, _, value in (part.partition("=") for part in rest)}
    word = word.lstrip("-").lower()
    entry = Entry(
        type=kind,
        word=word.split("/")[0],
        noun=noun,
        actors=slots.get("a", ()),
        targets=slots.get("t", () if noun else ("acc",)),
        content=slots.get("c", ("acc",)),
        objects=tuple(name.lower() for name in slots.get("o", ())),
        beside=slots.get("w", ()),
        governs=slots.get("p", ()),
        refused="refused" in slots or "neg" in slots,
        denied="neg" in slots,
        need=slots["need"][0] if "need" in slots else None,
        reflexive="refl" in slots,
        mutual="mutual" in slots or (kind in MUTUAL and slots.get("t", ("",))[0] in _TOGETHER),
        swap="swap" in slots,
    )
    return entry, noun_forms(word)
