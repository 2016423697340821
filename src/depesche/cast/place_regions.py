"""Regions and parts: of the gazetteer, of countries, of towns."""

from functools import cache, lru_cache

from depesche.cast.gazetteer import look_up
from depesche.cast.place_scan import BROAD, LARGE, Mention, Scan, place_list
from depesche.cast.states import state_at, state_of
from depesche.rules import rule

_DIRECTIONS = frozenset("Norden Süden Osten Westen Nordosten Nordwesten Südosten Südwesten Zentrum Herzen".split())
_HOUSES = ("haus", "büro", "hotel", "wohnung", "villa", "park", "werk", "studio", "redaktion")
_FIGURATIVE = frozenset(("Zentrum", "Herzen"))
_SIDES = ("Nordost", "Nordwest", "Südost", "Südwest", "Nord", "Süd", "Ost", "West", "Zentral", "Mittel")


@rule("cast.place-region")
def bare_region(scan: Scan, start: int) -> list[Mention]:
    """A region, island, water or mountain of one meaning, wherever it stands.

    Found: Die Annexion der Krim verletzt das Völkerrecht.
    Not: Virginia Woolf schrieb einen Brief.
    """
    name = scan.name_at(start)
    if name is None or name.country or state_of(name.words) is not None:
        return _adjectival_region(scan, start)
    broad = tuple(entry for entry in name.entries if entry.id is None and entry.kind in BROAD)
    if not broad or any(entry.population >= LARGE for entry in name.entries):
        return _adjectival_region(scan, start)
    before = scan.tokens[start - 1] if start else None
    following = scan.tokens[name.end] if name.end < len(scan.tokens) else None
    if (following is not None and following.tag == "NAME") or (before is not None and before.tag == "NAME"):
        return []
    return [
        Mention(start=start, end=name.end, name=name.words, rule="cast.place-region", entries=broad),
    ]


def _adjectival_region(scan: Scan, start: int) -> list[Mention]:
    """A region or water whose name begins with an adjective: "auf der koreanischen Halbinsel"."""
    if not start or not scan.words[start].endswith(("insel", "eer", "zean", "see")):
        return []
    words = scan.analysis.words(start - 1, start + 1)
    entries = look_up(words[0].upper() + words[1:]).entries
    if not entries:
        return []
    return [Mention(start=start - 1, end=start + 1, name=words, rule="cast.place-region", entries=entries)]


def is_part(word: str) -> bool:
    """Whether a word names a part of a country, or a direction that may."""
    return word in _DIRECTIONS or _part(word) is not None


def is_genitive(word: str) -> bool:
    """Whether a word may be a town in the genitive or in -er."""
    return word.endswith(("s", "er"))


@rule("cast.place-part")
def part_of_state(scan: Scan, start: int) -> list[Mention]:
    """A part of a country: "Nordirak", "Osten Russlands", "Süden des Libanon".

    Found: Im Osten Russlands trafen sich die Staatschefs.
    Not: Der Osten bleibt kalt.
    """
    word = scan.words[start]
    if word in _DIRECTIONS and not (word in _FIGURATIVE and start and scan.tokens[start - 1].tag == "ADJ"):
        at = start + 1
        if at < len(scan.words) and scan.words[at] in ("des", "der", "von"):
            at += 1
        if scan.words[at - 1 : at + 1] == ["des", "Landes"]:
            words = scan.analysis.words(start, at + 1)
            return [Mention(start=start, end=at + 1, name=words, rule="cast.place-part", kind="region")]
        state = state_at(scan.words, at, scan.analysis.language) if at < len(scan.words) else None
        if state is None or state[1][1] != "name":
            return []
        end = at + state[0]
        return [
            Mention(start=start, end=end, name=scan.analysis.words(start, end), rule="cast.place-part", kind="region",
                    country=state[1][0])
        ]  # fmt: skip
    country = _part(word)
    if country is None or start in scan.taken:
        return []
    name = word.removesuffix("s") if _part(word.removesuffix("s")) else word
    return [Mention(start=start, end=start + 1, name=name, rule="cast.place-part", kind="region", country=country)]


@lru_cache(maxsize=10_000)
def _part(word: str) -> str | None:
    """The country that a word names a part of: "Nordirak", "Süd-Thailand"; none for a country ("Südkorea")."""
    for side in _SIDES:
        if word.startswith(side):
            rest = word[len(side) :].removeprefix("-")
            found = state_of(rest[:1].upper() + rest[1:]) if rest and state_of(word) is None else None
            return found[0] if found is not None and found[1] == "name" and "-" not in rest else None
    return None


@rule("cast.place-genitive")
def possessing(scan: Scan, start: int) -> list[Mention]:
    """A large town before what is in it: in the genitive, or in -er.

    Found: Tausende zogen durch Bangkoks Straßen.
    Not: Putins Besuch endete.
    """
    word = scan.words[start]
    if start + 1 >= len(scan.words) or not word[0].isupper() or start in scan.taken:
        return []
    if word.endswith("er"):
        return _of_town(scan, start)
    if not word.endswith("s"):
        return []
    stem = word[:-1]
    if state_of(stem) is not None or look_up(word).entries:
        return []
    entries = tuple(entry for entry in look_up(stem).entries if entry.population >= LARGE)
    following = scan.words[start + 1]
    if not entries or not following[0].isupper() or scan.tokens[start].tag != "NAME":
        return []
    return [Mention(start=start, end=start + 1, name=stem, rule="cast.place-genitive", entries=entries)]


def _of_town(scan: Scan, start: int) -> list[Mention]:
    """A large town's adjective before a part of it or a house in it: "in ihrem Washingtoner Haus"."""
    stem = scan.words[start][:-2]
    following = scan.words[start + 1]
    entries = tuple(entry for entry in look_up(stem).entries if entry.population >= LARGE)
    if not entries or not (following.lower().endswith(_HOUSES) or is_part_of_town(following)):
        return []
    return [Mention(start=start, end=start + 1, name=stem, rule="cast.place-genitive", entries=entries)]


@rule("cast.place-within")
def within_town(scan: Scan, start: int) -> list[Mention]:
    """A town in the genitive behind a part of it: streets, quarters, outskirts.

    Found: In den Straßen Bangkoks blieb es ruhig.
    Not: Der Einfluss Bangkoks wächst.
    """
    at = start + 1
    if at >= len(scan.words) or not scan.words[at].endswith("s") or not is_part_of_town(scan.words[start]):
        return []
    entries = tuple(entry for entry in look_up(scan.words[at][:-1]).entries if entry.population >= LARGE)
    if not entries:
        return []
    return [Mention(start=at, end=at + 1, name=scan.words[at][:-1], rule="cast.place-within", entries=entries)]


@lru_cache(maxsize=20_000)
def is_part_of_town(word: str) -> bool:
    """Whether a word names a part of a town, behind which its name may stand."""
    return word[0].isupper() and word.lower().endswith(_parts_of_towns())


@cache
def _parts_of_towns() -> tuple[str, ...]:
    return tuple(word for line in place_list("town_parts.txt") for word in line.split())
