"""Organisations taken up by a noun of their kind, and those that the report itself says are one."""

from collections.abc import Iterator
from functools import cache

from depesche.cast.body import head_kind
from depesche.cast.body_scan import CLOSING, OPENING
from depesche.cast.lexicon import lines_of
from depesche.cast.phrase import gap_is_blank
from depesche.cast.unit import Unit
from depesche.language import Analysis, Sentence
from depesche.rules import declare

TAKEN_UP = declare(
    "cast.taken-up",
    """A noun with the definite article that takes up the last organisation of its kind.

    Found: Die „Volksfront Melgora“ tritt nicht an. Die Partei beklagt Druck.
    Not: Die Partei der Bauern gibt es nicht mehr.
    """,
)

_ARTICLES = frozenset("der die das dem den des dieser diese dieses diesem diesen".split())
_ATTRIBUTES = frozenset("der des von für".split())
_SAID = frozenset("nennt nennen nannte nannten bezeichnet bezeichnen".split())
_SO_CALLED = frozenset("sogenannten sogenannte genannten genannte".split())


@cache
def _kinds_taken_up() -> dict[str, tuple[str, ...]]:
    """By noun: the ends of the kinds of bodies that it takes up."""
    rows = (line.split(":") for line in lines_of("de/taken_up.txt"))
    return {noun: tuple(kinds.split()) for noun, kinds in rows}


@cache
def _kind_of_known() -> dict[str, tuple[str, ...]]:
    """By key of a body of the list: the nouns for what it is."""
    out: dict[str, tuple[str, ...]] = {}
    for kind, _, keys in (line.partition(":") for line in lines_of("lists/body_kinds.txt")):
        for key in keys.split("|"):
            out[key.strip()] = (*out.get(key.strip(), ()), kind)
    return out


def kinds_of(unit: Unit) -> tuple[str, ...]:
    """The nouns for what a body is, by its name and by what is known of it."""
    names = {word for name in (unit.shown, *unit.names) for word in name.split() if word[0].isupper()}
    told = [head_kind(word)[0] for word in names]
    return tuple(kind for kind in (unit.kind, *told, *_kind_of_known().get(unit.key, ())) if kind)


def take_up(
    analysis: Analysis, sentences: list[Sentence], bodies: list[Unit], used: set[int]
) -> Iterator[tuple[int, int, Unit]]:
    """First token, end and body of each noun that takes a body up; `used` are tokens of other actors."""
    named = sorted((m[0], m[1], i) for i, unit in enumerate(bodies) for m in unit.mentions)
    kinds = [kinds_of(unit) for unit in bodies]
    last: dict[str, Unit] = {}
    row = 0
    for sentence in sentences:
        for at in range(sentence.start + 1, sentence.end):
            while row < len(named) and named[row][1] <= at:
                body = named[row][2]
                last.update((noun, bodies[body]) for noun in _nouns_for(kinds[body]))
                row += 1
            token = analysis.tokens[at]
            noun = _noun(token.lower) if last and token.text[0].isupper() else ""
            if noun in last and at not in used and _is_bare(analysis, at, sentence):
                yield at - 1, at + 1, last[noun]


@cache
def _nouns_for(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The nouns that take up a body of some kinds."""
    return tuple(noun for noun, ends in _kinds_taken_up().items() if any(kind.endswith(ends) for kind in kinds))


def _noun(word: str) -> str:
    for ending in ("", "s", "es"):
        if word.endswith(ending) and word.removesuffix(ending) in _kinds_taken_up():
            return word.removesuffix(ending)
    return ""


def _is_bare(analysis: Analysis, at: int, sentence: Sentence) -> bool:
    """Whether a noun stands with the article alone, with nothing behind it that tells which one it is."""
    tokens = analysis.tokens
    if tokens[at - 1].lower not in _ARTICLES or not tokens[at].text[0].isupper():
        return False
    if at + 1 >= sentence.end or not gap_is_blank(analysis.text, tokens[at], tokens[at + 1]):
        return True
    following = tokens[at + 1]
    return (
        following.lower not in _ATTRIBUTES and following.tag not in ("NAME", "NOUN") and following.text not in OPENING
    )


def called_alike(analysis: Analysis, units: list[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Pairs that the report says are one: "der „Rat“, wie sich die Junta nennt", "die sogenannten Roten der Front"."""
    tokens = analysis.tokens
    starts = {m[0]: (m[1], unit) for unit in units for m in unit.mentions}
    ends = {m[1]: unit for unit in units for m in unit.mentions}
    for at in range(1, len(tokens) - 2):
        lower = tokens[at].lower
        if lower == "sich" and tokens[at - 1].lower == "wie" and at + 1 in starts:
            end, other = starts[at + 1]
            name = ends.get(_before_marks(analysis, at - 1))
            if name is not None and any(token.lower in _SAID for token in tokens[end : end + 2]):
                yield name, other
        elif lower in _SO_CALLED and (other_end := ends.get(at + 2)) is not None and other_end.type == "group":
            body = starts.get(_behind_marks(analysis, at + 2), (0, None))[1]
            if body is not None and body.type == "organisation":
                yield body, other_end


def _before_marks(analysis: Analysis, at: int) -> int:
    """The token behind which a naming before a comma and closing marks ends."""
    while at > 0 and (analysis.tokens[at - 1].text == "," or analysis.tokens[at - 1].text in CLOSING):
        at -= 1
    return at


def _behind_marks(analysis: Analysis, at: int) -> int:
    """The first token of a naming in the genitive behind its article and opening marks."""
    if at < len(analysis.tokens) and analysis.tokens[at].lower == "der":
        at += 1
        while at < len(analysis.tokens) and analysis.tokens[at].text in OPENING:
            at += 1
        return at if analysis.tokens[at - 1].text in OPENING else at - 1
    return len(analysis.tokens)
