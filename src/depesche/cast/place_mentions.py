"""Where a report names places: after prepositions and nouns of place, in lists, and parts of countries."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

from depesche.cast.gazetteer import Entry, look_up
from depesche.cast.states import capital_of, state_at, state_of
from depesche.language.analysis import Analysis, Token
from depesche.record.place import PlaceKind
from depesche.rules import rule

LONGEST = 6
"""Tokens in the longest name that is looked for."""
LARGE = 100_000
"""Inhabitants from which on a town is meant by its bare name after any preposition of place."""
_INNER = frozenset("in im aus nach bei nahe near nördlich südlich östlich westlich at into".split())
"""Prepositions that stand before towns and countries where something is."""
_OUTER = frozenset("von vom um über durch bis zwischen vor ab zu zur zum am an auf off of from".split())
"""Prepositions that also stand before persons and things."""
_BETWEEN = frozenset("von um bis über vor ab from of".split())
"""Prepositions after which a town must be large or its name of several words."""
_CONTRACTED = frozenset("im am vom zum zur ans ins".split())
"""Prepositions that hold an article."""
_ARTICLES = frozenset("der die das dem den des the ganz".split())
_DIRECTIONS = frozenset("Norden Süden Osten Westen Nordosten Nordwesten Südosten Südwesten Zentrum Herzen".split())
_SIDES = ("Nordost", "Nordwest", "Südost", "Südwest", "Nord", "Süd", "Ost", "West", "Zentral", "Mittel")
_BROAD: frozenset[PlaceKind] = frozenset({"region", "island", "water", "mountain", "site"})
_SITED = frozenset("in im auf am an vor aus nahe bei ins aufs zum".split())
"""Prepositions before buildings where something is."""
_JOINTS = frozenset({",", "und", "oder", "sowie", "and", "/", "bzw"})


@dataclass(slots=True, kw_only=True)
class Mention:
    """Words that name a place, before it is decided which."""

    start: int
    """First token."""
    end: int
    """Behind the last token."""
    name: str
    """The name, without genitive ending."""
    rule: str
    """The rule that found it."""
    kind: PlaceKind | None = None
    """What the words tell of its kind."""
    country: str | None = None
    """What the words tell of its country."""
    entries: tuple[Entry, ...] = ()
    """The gazetteer's places of this name."""


@dataclass(slots=True, frozen=True)
class _Name:
    """A name that begins at a token: how far it reaches, and what it may be."""

    end: int
    words: str
    entries: tuple[Entry, ...]
    country: str | None = None


class Scan:
    """The tokens of a report with what is already taken by persons and organisations."""

    def __init__(self, analysis: Analysis, taken: frozenset[int]) -> None:
        """`taken`: tokens that belong to names of persons or organisations."""
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.words = [token.text for token in analysis.tokens]
        self.taken = taken
        self._names: dict[int, _Name | None] = {}

    def name_at(self, start: int) -> _Name | None:
        """The longest name of a state or of a gazetteer's place that begins at a token."""
        if start not in self._names:
            self._names[start] = self._name_at(start)
        return self._names[start]

    def _name_at(self, start: int) -> _Name | None:
        if start >= len(self.words) or start in self.taken or not self.words[start][0].isupper():
            return None
        state = state_at(self.words, start, self.analysis.language)
        place = self._place_at(start)
        if state is not None and state[1][1] == "name" and (place is None or place.end <= start + state[0]):
            return _Name(start + state[0], self._text(start, start + state[0]), (), state[1][0])
        return place

    def _place_at(self, start: int) -> _Name | None:
        found = look_up(self.words[start])
        best = _Name(start + 1, self.words[start], found.entries) if found.entries else self._genitive(start)
        if not (found.longer or self._punctuated(start)):
            return best
        for end in range(min(start + LONGEST, len(self.tokens)), start + 1, -1):
            words = self._text(start, end)
            if len(words) < 40 and "\n" not in words:
                entries = look_up(words).entries or look_up(words.removesuffix("s")).entries
                if entries:
                    return _Name(end, words, entries)
        return best

    def _punctuated(self, start: int) -> bool:
        """Whether a mark within the name may follow: "L'Aquila", "St. Petersburg"."""
        following = start + 1
        return (
            following < len(self.words) and self.words[following] in ("'", "’", "′", ".") and len(self.words[start]) < 4
        )

    def _genitive(self, start: int) -> _Name | None:
        word = self.words[start]
        stem = word.removesuffix("s")
        if stem == word:
            return None
        entries = look_up(stem).entries
        return _Name(start + 1, stem, entries) if entries else None

    def _text(self, start: int, end: int) -> str:
        return self.analysis.text[self.tokens[start].start : self.tokens[end - 1].end]


@rule("cast.place-preposition")
def after_preposition(scan: Scan, start: int) -> list[Mention]:
    """A name the gazetteer knows, right behind a preposition of place, and those joined to it.

    Found: Die Minister trafen sich in Genf und Oslo.
    Not: Die Minister sprachen mit Moskau.
    """
    lower = scan.tokens[start].lower
    if lower not in _INNER and lower not in _OUTER:
        return []
    at = _behind_modifiers(scan, start + 1)
    found: list[Mention] = []
    defined = lower in _CONTRACTED if at == start + 1 else scan.tokens[at - 1].text in _ARTICLES
    while (name := scan.name_at(at)) is not None and _acceptable(scan, at, name, lower):
        if defined and not _takes_article(name):
            break
        kind: PlaceKind | None = "country" if name.country else None
        found.append(
            Mention(start=at, end=name.end, name=name.words, rule="cast.place-preposition", kind=kind,
                    country=name.country, entries=name.entries)
        )  # fmt: skip
        following = name.end
        if following + 1 >= len(scan.words) or scan.words[following] not in _JOINTS:
            break
        at = following + 1
        if scan.words[at] in ("und", "sowie", "and"):
            at += 1
        if at < len(scan.words) and scan.words[at] in _ARTICLES:
            at += 1
    return found


def _behind_modifiers(scan: Scan, start: int) -> int:
    """Behind an article and adjectives: "in der iranischen Stadt", "im nordsyrischen Idlib"."""
    at = start
    while at < min(start + 3, len(scan.tokens)):
        token = scan.tokens[at]
        if token.text in _ARTICLES or (token.text[0].islower() and token.tag == "ADJ"):
            at += 1
        else:
            break
    return at


def _acceptable(scan: Scan, at: int, name: _Name, preposition: str) -> bool:
    """Whether a name after a preposition is a place rather than a thing or a person."""
    following = scan.tokens[name.end] if name.end < len(scan.tokens) else None
    if following is not None and following.text.startswith("-"):
        return False
    if name.country:
        return preposition in _INNER
    if any(entry.kind in _BROAD for entry in name.entries):
        return True
    if any(entry.kind == "continent" for entry in name.entries):
        return preposition in _INNER
    if _common(scan.tokens[at]) and name.end == at + 1 and not _is_main(name):
        return False
    population = max((entry.population for entry in name.entries), default=0)
    named = following is not None and following.tag == "NAME" and following.text[0].isupper()
    whole = name.end > at + 1
    if named and not (population >= LARGE and _is_main(name) and (preposition in _INNER or whole)):
        return False
    if preposition in _INNER:
        return scan.tokens[at].tag == "NAME" or population >= LARGE
    return (whole or (population >= LARGE and _is_main(name))) and preposition in _BETWEEN


def _takes_article(name: _Name) -> bool:
    """Whether an article may stand right before a name: "im Irak", "auf der Krim", but no town."""
    return bool(name.country) or any(entry.kind != "city" for entry in name.entries)


def _is_main(name: _Name) -> bool:
    """Whether it is a large town's own name or its capital's: "Essen", not an old name of a village."""
    return any(entry.population >= LARGE for entry in name.entries) or state_of(name.words) is not None


def _common(token: Token) -> bool:
    return token.tag != "NAME"


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
    found = [Mention(start=whole, end=end, name=words, rule="cast.place-noun", kind=kind, entries=entries)]
    return found + (_listed(scan, end, kind) if _plural(scan.words[start]) else [])


def _stands_alone(scan: Scan, start: int, end: int) -> bool:
    """Whether an unknown word behind "Stadt" is its name rather than the next word: "der Stadt Leichen lägen"."""
    if start == 0 or scan.tokens[start - 1].tag not in ("PREP", "DET", "ADJ"):
        return False
    if end > start + 2:
        return False
    return (
        not scan.words[end - 1].endswith(("en", "ern", "er"))
        or end >= len(scan.tokens)
        or (scan.tokens[end].tag != "VERB")
    )


def _listed(scan: Scan, at: int, kind: PlaceKind) -> list[Mention]:
    """The further names of a list that a noun in the plural opened: "die Städte A, B und C"."""
    found: list[Mention] = []
    while at + 1 < len(scan.words) and scan.words[at] in _JOINTS and scan.words[at + 1][0].isupper():
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
    return entry.kind == kind or (entry.kind in _BROAD and kind in _BROAD)


def _proper_end(scan: Scan, at: int) -> int:
    """Behind a name that the gazetteer does not know: "al-" and names joined to it included."""
    end = at + 1
    while end < min(at + 3, len(scan.tokens)) and scan.words[end][0].isupper() and scan.tokens[end].tag == "NAME":
        end += 1
    return end


@rule("cast.place-region")
def bare_region(scan: Scan, start: int) -> list[Mention]:
    """A region, island, water or mountain of one meaning, wherever it stands.

    Found: Die Annexion der Krim verletzt das Völkerrecht.
    Not: Virginia Woolf schrieb einen Brief.
    """
    name = scan.name_at(start)
    if name is None or name.country or state_of(name.words) is not None:
        return _adjectival_region(scan, start)
    broad = tuple(entry for entry in name.entries if entry.id is None and entry.kind in _BROAD)
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


@rule("cast.place-part")
def part_of_state(scan: Scan, start: int) -> list[Mention]:
    """A part of a country: "Nordirak", "Osten Russlands", "Süden des Libanon".

    Found: Im Osten Russlands trafen sich die Staatschefs.
    Not: Der Osten bleibt kalt.
    """
    word = scan.words[start]
    if word in _DIRECTIONS:
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
    """A large town in the genitive before what it has, or a country behind what is in it.

    Found: Tausende zogen durch Bangkoks Straßen.
    Not: Putins Besuch endete.
    """
    word = scan.words[start]
    if not word.endswith("s") or start + 1 >= len(scan.words) or not word[0].isupper() or start in scan.taken:
        return []
    stem = word[:-1]
    if state_of(stem) is not None or look_up(word).entries:
        return []
    entries = tuple(entry for entry in look_up(stem).entries if entry.population >= LARGE)
    following = scan.words[start + 1]
    if not entries or not following[0].isupper() or scan.tokens[start].tag != "NAME":
        return []
    return [Mention(start=start, end=start + 1, name=stem, rule="cast.place-genitive", entries=entries)]


@rule("cast.place-within")
def within_town(scan: Scan, start: int) -> list[Mention]:
    """A town in the genitive behind a part of it: streets, quarters, outskirts.

    Found: In den Straßen Bangkoks blieb es ruhig.
    Not: Der Einfluss Bangkoks wächst.
    """
    at = start + 1
    if at >= len(scan.words) or not scan.words[at].endswith("s") or not _is_part_of_town(scan.words[start]):
        return []
    entries = tuple(entry for entry in look_up(scan.words[at][:-1]).entries if entry.population >= LARGE)
    if not entries:
        return []
    return [Mention(start=at, end=at + 1, name=scan.words[at][:-1], rule="cast.place-within", entries=entries)]


@lru_cache(maxsize=20_000)
def _is_part_of_town(word: str) -> bool:
    return word[0].isupper() and word.lower().endswith(_parts_of_towns())


@cache
def _parts_of_towns() -> tuple[str, ...]:
    return tuple(word for line in _list("town_parts.txt") for word in line.split())


@rule("cast.place-site")
def site(scan: Scan, start: int) -> list[Mention]:
    """A building or ground where something is, named by its noun, behind a preposition of place and an article.

    Found: Soldaten drangen in den Präsidentenpalast ein.
    Not: Der Präsidentenpalast dementierte.
    """
    kind = scan.words[start].lower().rpartition("-")[2]
    if not scan.words[start][0].isupper() or start == 0 or start in scan.taken or not kind.endswith(_sites()):
        return []
    before = start - 1
    adjective = scan.words[before][-1:] == "r" and scan.words[before][0].isupper() and state_of(scan.words[before])
    first = before if adjective else start
    while before >= 0 and (scan.tokens[before].tag == "ADJ" or before == first):
        before -= 1
    if scan.tokens[before].lower in ("dem", "den", "der", "das", "die", "einem", "einer", "einen", "eine", "ein"):
        before -= 1
    if before < 0 or scan.tokens[before].lower not in _SITED:
        return []
    if first == start and (owner := state_of(scan.words[start - 1])) is not None and owner[1] == "adjective":
        first = start - 1
    end, country = _owned(scan, start + 1)
    words = scan.analysis.words(first, end)
    return [Mention(start=first, end=end, name=words, rule="cast.place-site", kind="site", country=country)]


def _owned(scan: Scan, at: int) -> tuple[int, str | None]:
    """Behind a state or organisation in the genitive that belongs to a site, and the state's code."""
    article = at < len(scan.words) and scan.words[at] in ("der", "des")
    first = at + 1 if article else at
    state = state_at(scan.words, first, scan.analysis.language) if first < len(scan.words) else None
    if state is not None and state[1][1] == "name" and (article or scan.words[first].endswith("s")):
        return first + state[0], state[1][0]
    if article and first < len(scan.words) and scan.words[first].isupper():
        return first + 1, None
    return at, None


@cache
def _sites() -> tuple[str, ...]:
    return tuple(word for line in _list("sites.txt") for word in line.split())


@rule("cast.place-capital")
def capital(scan: Scan, start: int) -> list[Mention]:
    """A capital by its country: "in der thailändischen Hauptstadt".

    Found: Tausende zogen durch die thailändische Hauptstadt.
    Not: Die Hauptstadt erwacht.
    """
    if not scan.words[start].startswith("Hauptstadt") or not start:
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


RULES = (after_noun, part_of_state, after_preposition, bare_region, possessing, within_town, site, capital)


def mentions_of(analysis: Analysis, taken: frozenset[int]) -> list[Mention]:
    """All mentions of places, in reading order, none overlapping: the earlier rule wins."""
    scan = Scan(analysis, taken)
    found: dict[int, Mention] = {}
    for index in range(len(scan.tokens)):
        if index in found:
            continue
        for find in RULES if scan.words[index][0].isupper() else (after_preposition,):
            for mention in find(scan, index):
                if not any(at in found for at in range(mention.start, mention.end)):
                    found.update(dict.fromkeys(range(mention.start, mention.end), mention))
    return list({id(mention): mention for mention in found.values()}.values())


@cache
def _place_nouns() -> dict[str, tuple[PlaceKind, bool]]:
    out: dict[str, tuple[PlaceKind, bool]] = {}
    for line in _list("place_nouns.tsv"):
        kind, kept, nouns = line.split("\t")
        out |= dict.fromkeys(nouns.split(), (cast("PlaceKind", kind), kept == "yes"))
    return out


def _list(name: str) -> list[str]:
    text = (files("depesche.cast") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


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


def states_named(words: Sequence[str]) -> dict[str, int]:
    """How often the report names or means each state, by its code."""
    counts: dict[str, int] = {}
    for word in words:
        found = state_of(word) if len(word) > 1 else None
        if found is not None:
            counts[found[0]] = counts.get(found[0], 0) + 1
    return counts
