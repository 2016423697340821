"""Places behind prepositions: "in Genf und Oslo"."""

from depesche.cast.place_scan import ARTICLES, BROAD, JOINTS, LARGE, Mention, Named, Scan
from depesche.cast.states import state_of
from depesche.language.analysis import Token
from depesche.record.place import PlaceKind
from depesche.rules import rule

_INNER = frozenset("in im aus nach bei nahe near nördlich südlich östlich westlich at into".split())
"""Prepositions that stand before towns and countries where something is."""
_OUTER = frozenset("von vom um über durch bis zwischen vor ab zu zur zum am an auf off of from".split())
"""Prepositions that also stand before persons and things."""
_BETWEEN = frozenset("von um bis über vor ab from of".split())
"""Prepositions after which a town must be large or its name of several words."""
_AGAINST = frozenset(("gegen", "auf"))
_ATTACKS = (
    "angriff",
    "angriffe",
    "angriffen",
    "angriffs",
    "offensive",
    "vorstoß",
    "luftschläge",
    "luftschlägen",
    "anschlag",
)
_TOWARDS = frozenset("zu zum zur mit nach von".split())
_BORDERS = ("grenze", "grenzen", "grenzgebiet", "grenzregion", "grenzübergang")
_CONTRACTED = frozenset("im am vom zum zur ans ins".split())
"""Prepositions that hold an article."""


OPENERS = _INNER | _OUTER | _AGAINST
"""The words that a place may stand behind."""


@rule("cast.place-preposition")
def after_preposition(scan: Scan, start: int) -> list[Mention]:
    """A name the gazetteer knows, right behind a preposition of place, and those joined to it.

    Found: Die Minister trafen sich in Genf und Oslo.
    Not: Die Minister sprachen mit Moskau.
    """
    lower = scan.tokens[start].lower
    attacked = lower in _AGAINST and start > 0 and scan.tokens[start - 1].lower.endswith(_ATTACKS)
    bordering = lower in _TOWARDS and start > 0 and scan.tokens[start - 1].lower.endswith(_BORDERS)
    if lower not in _INNER and lower not in _OUTER and not attacked:
        return []
    lower = "in" if attacked or bordering else lower
    at = _behind_modifiers(scan, start + 1)
    found: list[Mention] = []
    defined = scan.tokens[start].lower in _CONTRACTED if at == start + 1 else scan.tokens[at - 1].text in ARTICLES
    while (name := scan.name_at(at)) is not None and _acceptable(scan, at, name, lower):
        if defined and not _takes_article(name):
            break
        kind: PlaceKind | None = "country" if name.country else None
        found.append(
            Mention(start=at, end=name.end, name=name.words, rule="cast.place-preposition", kind=kind,
                    country=name.country, entries=name.entries)
        )  # fmt: skip
        following = name.end
        if following + 1 >= len(scan.words) or scan.words[following] not in JOINTS:
            break
        at = following + 1
        if scan.words[at] in ("und", "sowie", "and"):
            at += 1
        if at < len(scan.words) and scan.words[at] in ARTICLES:
            at += 1
    return found


def _behind_modifiers(scan: Scan, start: int) -> int:
    """Behind an article and adjectives: "in der iranischen Stadt", "im nordsyrischen Idlib"."""
    at = start
    while at < min(start + 3, len(scan.tokens)):
        token = scan.tokens[at]
        if token.text in ARTICLES or (token.text[0].islower() and token.tag == "ADJ"):
            at += 1
        else:
            break
    return at


def _acceptable(scan: Scan, at: int, name: Named, preposition: str) -> bool:
    """Whether a name after a preposition is a place rather than a thing or a person."""
    following = scan.tokens[name.end] if name.end < len(scan.tokens) else None
    if following is not None and following.text.startswith("-"):
        return False
    if name.country:
        return preposition in _INNER
    if any(entry.kind in BROAD for entry in name.entries):
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


def _takes_article(name: Named) -> bool:
    """Whether an article may stand right before a name: "im Irak", "auf der Krim", but no town."""
    return bool(name.country) or any(entry.kind != "city" for entry in name.entries)


def _is_main(name: Named) -> bool:
    """Whether it is a large town's own name or its capital's: "Essen", not an old name of a village."""
    return any(entry.population >= LARGE for entry in name.entries) or state_of(name.words) is not None


def _common(token: Token) -> bool:
    return token.tag != "NAME"
