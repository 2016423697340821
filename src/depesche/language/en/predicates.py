"""English verb groups: auxiliaries and the full verb, tense, passive, negation."""

from typing import Literal

from depesche.language.analysis import Predicate, Token
from depesche.language.en.verbs import AUXILIARIES, MODALS, readings

Tense = Literal["present", "past", "perfect", "pluperfect", "future"] | None
_NEGATIONS = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "nothing"))
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"))


def group_end(tokens: list[Token], first: int, end: int) -> int:
    """Behind the last token of the verb group that starts at `first`."""
    last, at = first, first + 1
    while at < end:
        token = tokens[at]
        if token.tag in ("PART", "INF") and _goes_on(tokens[last], token):
            last = at
        elif not (token.tag == "ADV" or token.lower in ("n't", "n’t") or (at == first + 1 and token.tag == "PRON")):
            break
        at += 1
    return last + 1


def _goes_on(helper: Token, token: Token) -> bool:
    forms = readings(helper.lower)
    return bool(forms) and forms[0].lemma in AUXILIARIES and bool(readings(token.lower))


def finite_predicate(tokens: list[Token], start: int, end: int, finite: int) -> Predicate | None:
    """The verb group with the finite verb at `finite`."""
    form = next((form for form in readings(tokens[finite].lower) if form.kind == "finite"), None)
    if form is None:
        return None
    token = tokens[finite]
    token.lemma, token.mood, token.tense, token.person = form.lemma, "indicative", form.tense, form.person
    token.number = None if form.plural is None else "plural" if form.plural else "singular"
    group = _members(tokens, finite, end)
    full = tokens[group[-1]]
    helpers = [tokens[i].lemma for i in group[:-1]]
    passive = full.tag == "PART" and "be" in helpers[-1:] and not full.lower.endswith("ing")
    modal = form.lemma if form.lemma in MODALS - {"will", "shall"} and len(group) > 1 else None
    told: Tense = "future" if form.lemma in ("will", "shall") else form.tense
    if "have" in helpers:
        told = "perfect" if form.tense == "present" or modal else "pluperfect"
    return Predicate(
        lemma=full.lemma or "", finite=finite, tokens=group, mood="indicative", tense=told,
        passive=passive, modal=modal, negated=_any(tokens, start, end, _NEGATIONS),
        reflexive=_any(tokens, start, end, _REFLEXIVES),
    )  # fmt: skip


def _members(tokens: list[Token], first: int, end: int) -> tuple[int, ...]:
    stop = group_end(tokens, first, end)
    members = [first, *(i for i in range(first + 1, stop) if tokens[i].tag in ("PART", "INF"))]
    for index in members[1:]:
        _settle(tokens[index])
    return tuple(members)


def _settle(token: Token) -> None:
    forms = readings(token.lower)
    if forms:
        token.lemma = forms[0].lemma


def bare_predicate(tokens: list[Token], start: int, end: int) -> Predicate | None:
    """The verb group without a finite verb: "to withdraw", "killing twelve", "accused of fraud"."""
    at = next((i for i in range(start, end) if tokens[i].tag in ("INF", "PART") and readings(tokens[i].lower)), None)
    if at is None or any(tokens[i].tag in ("NOUN", "NAME", "PRON") for i in range(start, at)):
        return None
    group = _members(tokens, at, end)
    _settle(tokens[at])
    full = tokens[group[-1]]
    participle = full.tag == "PART" and not full.lower.endswith("ing")
    return Predicate(
        lemma=full.lemma or "", finite=None, tokens=group, mood="indicative", tense=None, passive=participle,
        negated=_any(tokens, start, end, _NEGATIONS), reflexive=_any(tokens, start, end, _REFLEXIVES),
    )  # fmt: skip


def _any(tokens: list[Token], start: int, end: int, of: frozenset[str]) -> bool:
    return any(tokens[i].lower in of for i in range(start, end))
