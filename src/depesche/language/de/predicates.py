"""German verb groups: the finite verb with its participles, infinitives and prefix; tense, voice, mood."""

from functools import cache

from depesche.language.analysis import Predicate, Token
from depesche.language.de.verbs import AUXILIARIES, MODALS, guessed, readings
from depesche.language.forms import Form
from depesche.language.words import words

NEGATIONS = frozenset(
    "nicht nie niemals kein keine keinen keinem keiner keines weder keineswegs keinesfalls nirgends".split()
)
_REFLEXIVES = frozenset(("sich", "mich", "dich", "uns", "euch"))


def predicate_of(tokens: list[Token], start: int, end: int, finite: int | None, verbs: list[int]) -> Predicate | None:
    """The verb group with `finite` as its finite verb, or of infinitives alone."""
    others = [i for i in verbs if i != finite and _kind(tokens[i]) in ("participle", "infinitive", "zu")]
    if finite is None:
        if not others:
            return None
        return _bare(tokens, start, end, others)
    form = next(
        (f for f in (*readings(tokens[finite].lower), *guessed(tokens[finite].lower)) if f.kind == "finite"), None
    )
    if form is None:
        return None
    token = tokens[finite]
    token.tag, token.lemma, token.mood, token.tense, token.person = (
        "VERB",
        form.lemma,
        form.mood,
        form.tense,
        form.person,
    )
    token.number = "plural" if form.plural else "singular"
    perfect = form.lemma in ("haben", "sein") or any(tokens[i].lower in ("werden", "worden") for i in others)
    perfect = perfect or token.lower in ("wurde", "wurden")
    for index in others:
        _settle(tokens[index], perfect=perfect)
    prefix = None if others else _separated_prefix(tokens, finite, end, form.lemma)
    return _group(tokens, (start, end), finite, form, others, prefix)


def _kind(token: Token) -> str:
    kinds = [form.kind for form in readings(token.lower) if form.kind != "finite"]
    return kinds[0] if kinds else "finite"


def _settle(token: Token, *, perfect: bool = False) -> None:
    """Decide on a form's reading; behind "hat" and "ist" a participle goes before an infinitive ("ergeben hat")."""
    forms = [form for form in readings(token.lower) if form.kind != "finite"]
    form = next((form for form in forms if perfect and form.kind == "participle"), forms[0])
    token.tag, token.lemma = ("PART" if form.kind == "participle" else "INF"), form.lemma


def _separated_prefix(tokens: list[Token], finite: int, end: int, lemma: str) -> int | None:
    """The separated prefix at the end of the clause ("kündigte ... an")."""
    if lemma in AUXILIARIES - {"haben"}:
        return None
    last = end - 1
    while last > finite and tokens[last].tag in ("PUNCT", "QUOTE"):
        last -= 1
    if last <= finite or tokens[last].lower not in words("de", "prefixes") or tokens[last].text[0].isupper():
        return None
    tokens[last].tag = "PREFIX"
    return last


def _group(
    tokens: list[Token], border: tuple[int, int], finite: int, form: Form, others: list[int], prefix: int | None
) -> Predicate:
    lemma, passive, modal = form.lemma, False, None
    tense = form.tense
    full: str | None = None
    out_tense: str | None = tense
    participles = [i for i in others if tokens[i].tag == "PART" and tokens[i].lower != "worden"]
    infinitives = [i for i in others if tokens[i].tag == "INF"]
    if form.lemma in MODALS and (infinitives or participles):
        modal = form.lemma
    if participles and (form.lemma in AUXILIARIES or modal or infinitives):
        full = tokens[_carrying(participles)].lemma
        becoming = form.lemma == "werden" or any(tokens[i].lower in ("worden", "werden") for i in others)
        being = form.lemma == "sein" or (modal and any(tokens[i].lower == "sein" for i in infinitives))
        state = being and not becoming and not (full or "").endswith(_sein_verbs())
        passive = becoming or bool(state)
        if form.lemma in ("haben", "sein") and not modal and not state:
            told = form.mood in ("konjunktiv-1", "konjunktiv-2")
            out_tense = "perfect" if tense == "present" or told else "pluperfect"
    elif infinitives and (form.lemma in MODALS | AUXILIARIES | {"lassen"}):
        full = tokens[infinitives[0]].lemma
        out_tense = "future" if form.lemma == "werden" else out_tense
    if form.lemma == "werden" and infinitives and not participles:
        out_tense = "future"
    name = full or lemma
    if prefix is not None:
        name = tokens[prefix].lower + name
    words_between = range(border[0], border[1])
    negated = any(tokens[i].lower in NEGATIONS for i in words_between)
    reflexive = any(tokens[i].lower in _REFLEXIVES for i in words_between)
    group = tuple(sorted([finite, *others, *([prefix] if prefix is not None else [])]))
    mood = form.mood or "indicative"
    if form.lemma == "werden" and form.mood == "konjunktiv-2" and not passive:
        mood = "konjunktiv-2"
    return Predicate(
        lemma=name, finite=finite, tokens=group, mood=mood, tense=out_tense,  # type: ignore[arg-type]
        passive=passive, modal=modal, negated=negated, reflexive=reflexive,
    )  # fmt: skip


def _carrying(participles: list[int]) -> int:
    """The participle that is the verb: the second of two in a row, as in "gefangen genommen"."""
    joined = len(participles) > 1 and participles[1] == participles[0] + 1
    return participles[1] if joined else participles[0]


@cache
def _sein_verbs() -> tuple[str, ...]:
    return tuple(words("de", "sein_verbs"))


def _bare(tokens: list[Token], start: int, end: int, others: list[int]) -> Predicate:
    for index in others:
        _settle(tokens[index])
    participles = [i for i in others if tokens[i].tag == "PART"]
    passive = bool(participles) and any(tokens[i].lemma == "werden" for i in others)
    head = participles[0] if participles else others[0]
    span = range(start, end)
    return Predicate(
        lemma=tokens[head].lemma or "", finite=None, tokens=tuple(others), mood="indicative", tense=None,
        passive=passive, modal=None, negated=any(tokens[i].lower in NEGATIONS for i in span),
        reflexive=any(tokens[i].lower in _REFLEXIVES for i in span),
    )  # fmt: skip
