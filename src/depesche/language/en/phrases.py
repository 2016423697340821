"""English noun phrases: determiner, adjectives, nouns and names, possessors, attributes; and the subject."""

from depesche.language.analysis import Clause, Phrase, Token
from depesche.language.en.tags import pronouns
from depesche.language.joining import coordinate, same_list, stretch

_CASES = {"n": "nom", "a": "acc", "d": "dat", "g": "gen"}
_NOUNS = frozenset(("NOUN", "NAME"))
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_ATTACHING = frozenset("in for on from between against to at with near".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow day week month year morning "
    "evening night afternoon days weeks months years hours minutes time".split()
)


def phrases_of(tokens: list[Token], clause: Clause, owned: list[int]) -> list[Phrase]:
    """The noun phrases among a clause's own tokens, in order; possessors are phrases in the genitive."""
    out: list[Phrase] = []
    at = 0
    while at < len(owned):
        found, used = _phrase_at(tokens, owned, at)
        for number, phrase in enumerate(found):
            if number or not _joined(out, phrase, tokens):
                if not number:
                    _attach(out, phrase, tokens, clause)
                out.append(phrase)
        at += used
    return out


def _phrase_at(tokens: list[Token], owned: list[int], at: int) -> tuple[list[Phrase], int]:
    """The phrase at a position with its possessors, and how many tokens it takes, its preposition included."""
    start, preposition = at, None
    while at < len(owned) and tokens[owned[at]].tag == "PREP":
        preposition, at = owned[at], at + 1
    if at >= len(owned):
        return [], 1
    if tokens[owned[at]].tag == "PRON":
        return [_pronoun(tokens, owned[at], preposition)], at + 1 - start
    heads = _heads(tokens, owned, at)
    if not heads:
        return [], 1
    phrase, *possessors = [_nominal(tokens, owned[at], owned[head], preposition) for head in reversed(heads)]
    for possessor in possessors:
        possessor.case, possessor.preposition = frozenset(("gen",)), None
    return [phrase, *possessors], heads[-1] - start + 1


def _heads(tokens: list[Token], owned: list[int], begin: int) -> list[int]:
    """The positions of the possessors' heads and of the head of the phrase that begins at a position."""
    heads: list[int] = []
    head: int | None = None
    at = begin
    while at < len(owned) and (at == begin or owned[at] == owned[at - 1] + 1):
        if tokens[owned[at]].tag in _NOUNS:
            head = at
        elif head is not None and tokens[owned[at]].text in _POSSESSIVE:
            heads.append(head)
            head = None
        elif head is not None or not _is_modifier(tokens, owned, at, begin):
            break
        at += 1
    if not heads and head is None and begin < at < len(owned) and tokens[owned[at]].lower == "of":
        return [at - 1]
    return heads if head is None else [*heads, head]


def _is_modifier(tokens: list[Token], owned: list[int], at: int, begin: int) -> bool:
    token = tokens[owned[at]]
    if token.tag == "DET":
        return at == begin or tokens[owned[at - 1]].tag == "DET"
    if token.tag in ("ADJ", "NUM"):
        return True
    following = tokens[owned[at + 1]].tag if at + 1 < len(owned) else "PUNCT"
    if token.tag == "QUOTE":
        return at > begin and following in ("NOUN", "NAME", "ADJ")
    return at > begin and token.tag in ("ADV", "PART", "CONJ") and following in ("NOUN", "NAME", "ADJ")


def _pronoun(tokens: list[Token], index: int, preposition: int | None) -> Phrase:
    row = pronouns().get(tokens[index].lower)
    cases = frozenset(_CASES[letter] for letter in row[1] if letter in _CASES) if row else frozenset(("nom", "acc"))
    return Phrase(
        start=index, end=index + 1, core_end=index + 1, head=index, preposition=preposition, case=cases,  # type: ignore[arg-type]
        gender=row[2] if row and len(row) > 2 else None,  # type: ignore[arg-type]
        plural=row[0].endswith("p") if row and row[0][-1] in "sp" else None,
    )  # fmt: skip


def _nominal(tokens: list[Token], start: int, head: int, preposition: int | None) -> Phrase:
    plural: bool | None = None
    if tokens[start].lower in ("a", "an", "this", "that", "each", "every", "another"):
        plural = False
    elif tokens[start].lower in ("these", "those", "many", "several", "both", "few") or tokens[start].tag == "NUM":
        plural = True
    cases = frozenset() if preposition is not None else frozenset(("nom", "acc"))
    return Phrase(
        start=start, end=head + 1, core_end=head + 1, head=head, preposition=preposition, case=cases, plural=plural,  # type: ignore[arg-type]
    )  # fmt: skip


def _joined(out: list[Phrase], phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a phrase is a further conjunct of the last."""
    last = out[-1] if out else None
    if (
        last is None
        or phrase.preposition is not None
        or phrase.start != last.end + 1
        or tokens[last.head].tag == "PRON"
    ):
        return False
    if tokens[last.end].lower not in ("and", "or", "&"):
        return False
    coordinate(last, phrase)
    while len(out) > 1 and same_list(out[-2], out[-1], tokens):
        coordinate(out[-2], out.pop())
    return True


def _attach(out: list[Phrase], phrase: Phrase, tokens: list[Token], clause: Clause) -> None:
    """Let an "of" attribute, and before the verb any other, belong to the phrase it stands right behind, too."""
    if phrase.preposition is None or not out or out[-1].end != phrase.preposition or tokens[out[-1].head].tag == "PRON":
        return
    finite = clause.predicate.finite if clause.predicate is not None else None
    lower = tokens[phrase.preposition].lower
    if lower == "of" or (lower in _ATTACHING and finite is not None and phrase.start < finite):
        stretch(out, out[-1].end, phrase.end)


def subject_of(tokens: list[Token], clause: Clause) -> Phrase | None:
    """The likely subject: the first free phrase before the finite verb, or behind it where the verb comes first."""
    predicate = clause.predicate
    if predicate is None or predicate.finite is None:
        return None
    fits = [
        p for p in clause.phrases if p.preposition is None and "nom" in p.case and tokens[p.head].lower not in _TIMES
    ]
    before = [p for p in fits if p.start < predicate.finite]
    if clause.kind == "relative":
        return before[-1] if before else None
    if before:
        return before[0]
    behind = [p for p in fits if p.start > predicate.finite]
    return behind[0] if behind and clause.kind == "verb-first" else None
