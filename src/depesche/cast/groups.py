"""Groups: people who act together, by a plural or collective noun."""

from dataclasses import dataclass
from functools import cache, lru_cache

from depesche.cast.lexicon import lines_of, sections_of
from depesche.cast.phrase import DEFINITE, OF_SEVERAL, left_part
from depesche.cast.states import state_of
from depesche.language import Analysis, Phrase, Token
from depesche.rules import declare

GROUP = declare(
    "cast.group",
    """A plural or collective noun for people who act together, with its attributes.

    Found: Die Rebellen kontrollieren den Norden.
    Not: Der Rebell floh.
    """,
)


_LONGEST_PHRASE = 10
"""Tokens of the longest noun phrase that is taken for another name of its group."""
_CALLED = frozenset("genannte genannten sogenannte sogenannten".split())
_COUNTS = frozenset("hunderte tausende dutzende zehntausende hunderttausende einige mehrere viele zahlreiche".split())
_LONGEST = 80
"""Letters of the longest word that is taken apart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupMention:
    """Words that name a group."""

    start: int
    inner: int
    end: int
    head: int
    key: str
    noun: str
    """The noun by which the group is filed, without its number."""
    taken_up: bool = False
    """Whether the words may stand for a group named before: an article and the noun, no more."""
    nickname: bool = False
    """Whether it is what somebody is called: "die so genannten Rothemden"."""
    collective: bool = False
    """Whether a singular noun names the group: "die Opposition"."""
    whole: tuple[int, int] | None = None
    """Tokens of the noun phrase with its number and its attributes: "4000 Anhänger der Opposition"."""


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    parts = sections_of("de/groups.txt")
    return frozenset(w.lower() for w in parts[""]), frozenset(w.lower() for w in parts["collective"])


@cache
def _circles() -> dict[str, str]:
    """For nouns that stand for one another the first of their circle."""
    rows = [line.split() for line in lines_of("de/same_groups.txt")]
    return {noun: row[0] for row in reversed(rows) for noun in row}


@lru_cache(maxsize=65536)
def group_key(word: str) -> str | None:
    """The noun by which a group is filed, or none: one key for all cases of "Rebellen".

    >>> group_key("Islamisten"), group_key("Rebell")
    ('islamist', None)
    """
    if len(word) > _LONGEST:
        return None
    plurals, collectives = _nouns()
    lower = word.lower()
    if lower in collectives:
        return lower
    for form in (lower, lower.removesuffix("n")):
        if form in plurals or ("-" in form and form.rpartition("-")[2] in plurals):
            return lower.removesuffix("en").removesuffix("n").removesuffix("e")
        for at in range(3, len(form) - 5):
            if form[at:] in plurals and len(form) - at >= 6:
                return lower.removesuffix("en").removesuffix("n").removesuffix("e")
    return None


_SINGULAR = frozenset(
    "der das ein eine einem einen eines dieses dieser jeder jede sein seine ihr ihre dem des am im zum beim vom".split()
)


def find_groups(analysis: Analysis, start: int, end: int, used: set[int]) -> list[GroupMention]:
    """The groups between two tokens of one sentence; `used` are tokens of other actors."""
    found: list[GroupMention] = []
    tokens = analysis.tokens
    phrases = _by_head(analysis, start)
    for at in range(start, end):
        token = tokens[at]
        if at in used or not token.text[0].isupper():
            continue
        key = group_key(token.text)
        if key is None:
            continue
        left = left_part(tokens, at, start)
        collective = token.lower in _nouns()[1]
        several = left.start > start and tokens[left.start - 1].lower in OF_SEVERAL and left.determiner == "der"
        plural = several or _plural_form(token.text, left.determiner)
        if not collective and left.determiner in _SINGULAR and not plural:
            continue
        if any(i in used for i in range(left.start, at)):
            continue
        inner = left.inner
        nickname = tokens[inner].lower in _CALLED and inner < at
        inner += nickname
        whole = _whole(phrases.get(at), left.start)
        listed = _with_states(tokens, whole or (left.start, at + 1), at, end)
        whole = listed if listed[1] > at + 2 else whole
        number = _number(tokens[whole[0] : at]) if whole is not None else None
        found.append(
            GroupMention(
                start=left.start,
                inner=inner,
                end=at + 1,
                head=at,
                key=f"{number} {key}" if number is not None else key,
                noun=_circles().get(token.lower, key),
                taken_up=(left.determiner is None or left.determiner in DEFINITE) and inner == at and number is None,
                nickname=nickname,
                collective=collective,
                whole=whole,
            )
        )
    return found


def _whole(phrase: Phrase | None, start: int) -> tuple[int, int] | None:
    """The tokens of a group's noun phrase from `start` on, its attributes included, unless it is very long."""
    if phrase is None or phrase.end - min(start, phrase.start) > _LONGEST_PHRASE:
        return None
    return min(start, phrase.start), phrase.end


def _with_states(tokens: list[Token], whole: tuple[int, int], head: int, end: int) -> tuple[int, int]:
    """A group's phrase with all states of a list in the genitive: "die Außenminister Belgiens, Italiens und Maltas"."""
    at = max(whole[1], head + 1)
    if at == head + 1 and at < end and _is_state(tokens[at]) and tokens[at].text.endswith(("s", "’", "'")):
        at += 1
    if at > head + 1 and _is_state(tokens[at - 1]):
        while at + 1 < end and tokens[at].text in {",", "und", "sowie"} and _is_state(tokens[at + 1]):
            at += 2
    return whole[0], at


def _is_state(token: Token) -> bool:
    state = state_of(token.text) if token.text[0].isupper() else None
    return state is not None and state[1] == "name"


def _number(before: list[Token]) -> str | None:
    """The word before a group's noun that counts its members: eighteen people are not the people spoken of before."""
    return next((token.lower for token in before if token.tag == "NUM" or token.lower in _COUNTS), None)


def _by_head(analysis: Analysis, start: int) -> dict[int, Phrase]:
    """The phrases of a sentence by their heads."""
    sentence = analysis.sentence_of(start)
    clauses = sentence.clauses if sentence is not None else []
    return {phrase.head: phrase for clause in clauses for phrase in clause.phrases}


def _plural_form(text: str, determiner: str | None) -> bool:
    """Whether "der" or "seine" stands before a plural: "der Demonstranten", "seine Anhänger"."""
    return determiner in {"der", "seine", "ihre"} and (text.endswith(("en", "s")) or determiner != "der")
