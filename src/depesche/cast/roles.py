"""Role nouns: what somebody is, with the office's kind, gender and number read from the word."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from depesche.cast.lexicon import lines_of, sections_of

_LONGEST = 80
"""Letters of the longest word that is taken apart."""
_NO_COMPOUNDS = frozenset(("kin",))
_SHORT_TAILS = frozenset(("chef", "arzt", "boss", "führer"))
_FEMININE_STEMS = frozenset(
    "Schwester Königin Kaiserin Zarin Fürstin Großherzogin Kronprinzessin Prinzessin Queen Leiterin Herzogin "
    "Landeshauptfrau Obfrau".split()
)


_ADJECTIVAL = frozenset(
    stem + ending
    for stem in "Vorsitzend Abgeordnet Beauftragt Gesandt Sondergesandt Angeklagt Verdächtig Beamt Verlobt".split()
    for ending in ("er", "e", "en")
)
"""Role nouns that are declined like adjectives: their form tells the gender only in part."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleWord:
    """A role noun, as a report words it."""

    lemma: str
    """Nominative singular, in the gender the report uses: "Präsident", "Außenministerin"."""
    stem: str
    """The masculine nominative: "Außenminister"."""
    kind: str
    """Section of the list: "head of state", "kin", ..."""
    gender: str
    """"m", "f" or ""."""
    plural: bool
    """Whether the form can only be a plural."""
    base: str
    """The role the compound ends in: "Minister"."""


@cache
def _forms() -> dict[str, tuple[str, str, str, bool]]:
    """Each inflected form in lower case, with stem, kind, gender and whether it is a plural."""
    out: dict[str, tuple[str, str, str, bool]] = {}
    for kind, words in sections_of("de/roles.txt").items():
        for word in sorted(words):
            for form, gender, plural in _inflected(word):
                out.setdefault(form.lower(), (word, kind, gender, plural))
    for kind, words in sections_of("en/roles.txt").items():
        for word in sorted(words):
            out.setdefault(word, (word, kind, _forms_of_women(word), False))
            out.setdefault(word + "s", (word, kind, "", True))
    return out


def _inflected(word: str) -> list[tuple[str, str, bool]]:
    """The forms of a masculine (or already feminine) noun with gender and number."""
    feminine = (
        word.endswith(("in", "frau")) or word in _FEMININE_STEMS or word in {"Mutter", "Tochter", "Frau", "Tante"}
    )
    gender = "f" if feminine else "m"
    if word in _ADJECTIVAL:
        return [(word, "m" if word.endswith("er") else "", False)]
    out = [(word, gender, False)]
    if feminine:
        return [*out, (word + "nen", "f", True)]
    weak = word.endswith(
        (
            "ent",
            "ist",
            "ant",
            "at",
            "arch",
            "ot",
            "oge",
            "ege",
            "Prinz",
            "Fürst",
            "Zar",
            "Soldat",
            "Kommandant",
            "ph",
            "nom",
            "ege",
        )
    )
    if word.endswith("e"):
        out += [(word + "n", gender, False), (word + "ns", gender, False)]
    elif weak or word in {"Präsident", "Kandidat"}:
        out += [(word + "en", "m", False)]
    else:
        out += [(word + "s", "m", False), (word + "es", "m", False)]
        if not word.endswith(("er", "el", "en")):
            out += [(word + "e", "m", True), (word + "en", "m", True)]
        else:
            out += [(word + "n", "m", True)]
    stem = word.removesuffix("e")
    out += [(stem + "in", "f", False), (stem + "innen", "f", True)]
    return out


@lru_cache(maxsize=65536)
def role_of(word: str) -> RoleWord | None:
    """The role a capitalised word names, or none.

    >>> role_of("Entwicklungsministers").lemma, role_of("Außenministerin").gender, role_of("Gipfel")
    ('Entwicklungsminister', 'f', None)
    """
    if not word[:1].isupper() or not 3 <= len(word) <= _LONGEST:
        return None
    lower = word.lower()
    forms = _forms()
    hit = forms.get(lower)
    if hit is not None:
        return _role(word, lower, 0, hit)
    for at in range(1, len(lower) - 3):
        tail = lower[at:]
        hit = forms.get(tail)
        if hit is None or hit[1] in _NO_COMPOUNDS or not _may_close(lower, at, hit[0].lower()):
            continue
        if hit[0].islower() and lower[at - 1] not in "-‐":
            continue
        return _role(word, tail, at, hit)
    return None


def role_in(word: str, language: str | None) -> RoleWord | None:
    """The role a capitalised word names in a language: in English "Minister" may be a woman.

    >>> role_in("Minister", "en").gender, role_in("Minister", "de").gender, role_in("Spokeswoman", "en").gender
    ('', 'm', 'f')
    """
    role = role_of(word)
    if role is None or language != "en" or role.base.lower() not in _english():
        return role
    return replace(role, gender=_forms_of_women(role.base))


@cache
def _english() -> frozenset[str]:
    return frozenset(word for words in sections_of("en/roles.txt").values() for word in words)


def _forms_of_women(word: str) -> str:
    return "f" if word.lower().endswith(("woman", "ess", "queen")) else ""


def _may_close(lower: str, at: int, stem: str) -> bool:
    """Whether the last part of a compound may be that role."""
    if lower[at - 1] in "-‐":
        return True
    return at >= 3 and (len(stem) >= 6 or stem in _SHORT_TAILS)


def _role(word: str, tail: str, at: int, hit: tuple[str, str, str, bool]) -> RoleWord:
    stem, kind, gender, plural = hit
    head = word[:at]
    masculine = head + (stem if at == 0 or head.endswith(("-", "‐")) else stem.lower())
    feminine = gender == "f" and not stem.lower().endswith(("in", "frau"))
    lemma = masculine.removesuffix("e") + "in" if feminine and tail.endswith(("in", "innen")) else masculine
    return RoleWord(lemma=lemma, stem=masculine, kind=kind, gender=gender, plural=plural, base=stem)


@cache
def _offices() -> dict[str, frozenset[int]]:
    """Each role word with the lines of equal offices it stands in."""
    out: dict[str, set[int]] = {}
    for number, line in enumerate(lines_of("de/equal_roles.txt")):
        for word in line.split():
            out.setdefault(word, set()).add(number)
    return {word: frozenset(lines) for word, lines in out.items()}


@cache
def _seats() -> dict[str, str]:
    return dict(line.split() for line in lines_of("de/role_seats.txt"))


def seat_of(stem: str) -> str | None:
    """The state a compound says the role is held in: "US-Präsident", "Kremlchef", "Bundeskanzler"."""
    for first, code in _seats().items():
        if stem.startswith(first) and len(stem) > len(first) + 3:
            return code
    return None


def _bare(stem: str) -> str:
    """The role without the state its compound names."""
    for first in _seats():
        if stem.startswith(first + "-"):
            return stem[len(first) + 1 :]
    return stem


@lru_cache(maxsize=65536)
def same_office(first: RoleWord, second: RoleWord) -> bool:
    """Whether two role words may stand for one office.

    >>> same_office(role_of("Premierminister"), role_of("Ministerpräsidenten"))
    True
    >>> same_office(role_of("Außenminister"), role_of("Innenminister"))
    False
    """
    one, two = _bare(first.stem), _bare(second.stem)
    if one == two:
        return True
    if one.lower().startswith("vize") != two.lower().startswith("vize"):
        return False
    offices = _offices()
    if offices.get(one, frozenset()) & offices.get(two, frozenset()):
        return True
    return one.lower().endswith(two.lower()) or two.lower().endswith(one.lower())
