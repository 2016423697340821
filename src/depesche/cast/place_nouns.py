"""Places behind or by a noun that tells their kind: "die Stadt Wanne", "die thailändische Hauptstadt"."""

from functools import cache, lru_cache
from typing import cast

from depesche.cast.gazetteer import Entry, look_up
from depesche.cast.place_scan import BROAD, JOINTS, Mention, Scan, place_list
from depesche.cast.states import capital_of, state_of
from depesche.record.place import PlaceKind
from depesche.rules import rule

_NAMED_AT_LENGTH = ("insel", "vulkan", "atoll", "bucht", "kap")
"""Ends of nouns of place whose names may be several words that the gazetteer does not know."""


def is_place_noun(word: str) -> bool:
    """Whether a word says what sort of place is named behind it."""
    return _place_noun(word) is not None


def is_seat(word: str) -> bool:
    """Whether a word is a capital without its name."""
    return word.startswith("Hauptstadt")


@rule("cast.place-noun")
def after_noun(scan: Scan, start: int) -> list[Mention]:
    """A name behind a noun that says what sort of place it is, known to the gazetteer or not.

    Found: Der Zug hielt am Grenzpunkt Chassan.
    Not: Die Stadt Bürgern zu erklären ist schwer.
    """
    kind_and_use = _place_noun(scan.words[start])
    at = start + 1
    if kind_and_use is None or at >= len(scan.words) or at in scan.taken or start in scan.taken:
        return []
    kind, kept = kind_and_use
    if scan.words[at] in ("von", "of"):
        at += 1
    if at >= len(scan.words) or not scan.words[at][0].isupper():
        return []
    name = scan.name_at(at)
    if name is None and (scan.tokens[at].tag != "NAME" or at != start + 1):
        return []
    if name is not None and name.country:
        return []
    end = name.end if name is not None else _proper_end(scan, at)
    if name is None and not _stands_alone(scan, start, end):
        return []
    whole = start if kept else at
    words = scan.analysis.words(whole, end)
    entries = tuple(entry for entry in name.entries if _fits(entry, kind)) if name is not None else ()
    within = name.entries if name is not None and kind == "site" and not entries else ()
    found = [
        Mention(start=whole, end=end, name=words, rule="cast.place-noun", kind=kind, entries=entries, within=within)
    ]
    return found + (_listed(scan, end, kind) if _plural(scan.words[start]) else [])


def _stands_alone(scan: Scan, start: int, end: int) -> bool:
    """Whether an unknown word behind "Stadt" is its name rather than the next word: "der Stadt Leichen lägen"."""
    if start == 0 or scan.tokens[start - 1].tag not in ("PREP", "DET", "ADJ"):
        return False
    if end > start + 2:
        return scan.words[start].lower().endswith(_NAMED_AT_LENGTH)
    return (
        not scan.words[end - 1].endswith(("en", "ern", "er"))
        or end >= len(scan.tokens)
        or (scan.tokens[end].tag != "VERB")
    )


def _listed(scan: Scan, at: int, kind: PlaceKind) -> list[Mention]:
    """The further names of a list that a noun in the plural opened: "die Städte A, B und C"."""
    found: list[Mention] = []
    while at + 1 < len(scan.words) and scan.words[at] in JOINTS and scan.words[at + 1][0].isupper():
        name = scan.name_at(at + 1)
        if name is None and scan.tokens[at + 1].tag != "NAME":
            break
        end = name.end if name is not None else at + 2
        entries = tuple(entry for entry in name.entries if _fits(entry, kind)) if name is not None else ()
        words = scan.analysis.words(at + 1, end)
        found.append(Mention(start=at + 1, end=end, name=words, rule="cast.place-noun", kind=kind, entries=entries))
        at = end
    return found


def _plural(noun: str) -> bool:
    return noun.lower().endswith(("städte", "städten", "orte", "orten", "dörfer", "dörfern", "provinzen", "inseln",
                                  "bezirke", "bezirken", "kantone", "kantonen", "regionen", "gemeinden"))  # fmt: skip


def _fits(entry: Entry, kind: PlaceKind) -> bool:
    return entry.kind == kind or (entry.kind in BROAD and kind in BROAD)


def _proper_end(scan: Scan, at: int) -> int:
    """Behind a name that the gazetteer does not know: "al-" and names joined to it included."""
    end = at + 1
    while end < min(at + 3, len(scan.tokens)) and scan.words[end][0].isupper() and scan.tokens[end].tag == "NAME":
        end += 1
    return end


@rule("cast.place-capital")
def capital(scan: Scan, start: int) -> list[Mention]:
    """A capital by its country: "in der thailändischen Hauptstadt".

    Found: Tausende zogen durch die thailändische Hauptstadt.
    Not: Die Hauptstadt erwacht.
    """
    if not is_seat(scan.words[start]) or not start:
        return []
    state = state_of(scan.words[start - 1])
    named = capital_of(state[0]) if state is not None and state[1] == "adjective" else None
    if state is None or named is None:
        return []
    entries = tuple(entry for entry in look_up(named).entries if entry.country == state[0])
    words = scan.analysis.words(start - 1, start + 1)
    return [
        Mention(start=start - 1, end=start + 1, name=words, rule="cast.place-capital", kind="city", entries=entries)
    ]


@cache
def _place_nouns() -> dict[str, tuple[PlaceKind, bool]]:
    out: dict[str, tuple[PlaceKind, bool]] = {}
    for line in place_list("place_nouns.tsv"):
        kind, kept, nouns = line.split("\t")
        out |= dict.fromkeys(nouns.split(), (cast("PlaceKind", kind), kept == "yes"))
    return out


@lru_cache(maxsize=20_000)
def _place_noun(word: str) -> tuple[PlaceKind, bool] | None:
    """Kind of place and whether the noun belongs to the name; compounds by their last part."""
    if not word[0].isupper():
        return None
    lower = word.lower()
    nouns = _place_nouns()
    if lower in nouns:
        return nouns[lower]
    for noun in ("stadt", "provinz", "dorf", "insel", "distrikt", "städte", "städten", "provinzen", "inseln"):
        if lower.endswith(noun):
            kind, _ = nouns[noun]
            return kind, False
    return None
