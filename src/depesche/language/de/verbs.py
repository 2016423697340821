"""German verb forms: every form of a known verb, and of its derivations by prefix."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal

from depesche.language.analysis import Mood
from depesche.language.forms import Form
from depesche.language.words import lines, words

_Add = Callable[..., None]
_MOODS: dict[str, Mood] = {"i": "indicative", "1": "konjunktiv-1", "2": "konjunktiv-2", "?": "ambiguous"}
_PARTICIPLES = {
    "gewesen": "sein", "gehabt": "haben", "geworden": "werden", "worden": "werden", "gekonnt": "können",
    "gemusst": "müssen", "gewollt": "wollen", "gelassen": "lassen",
}  # fmt: skip
AUXILIARIES = frozenset(("sein", "haben", "werden"))
MODALS = frozenset(("können", "müssen", "dürfen", "sollen", "wollen", "mögen"))


def _finite(lemma: str, mood: Mood, tense: Literal["present", "past"], person: int | None, *, plural: bool) -> Form:
    return Form(lemma=lemma, kind="finite", mood=mood, tense=tense, person=person, plural=plural)


@cache
def known_forms() -> dict[str, tuple[Form, ...]]:
    """All forms of the verbs in the word lists, by lower-case form."""
    out: dict[str, list[Form]] = {}

    def add(word: str, *forms: Form) -> None:
        known = out.get(word)
        if known is None:
            out[word] = list(forms)
        else:
            known += [form for form in forms if form not in known]

    for line in lines("de", "weak_verbs"):
        for lemma in line.split():
            _add_weak(lemma, add)
    for line in lines("de", "strong_verbs"):
        _add_strong(line.split(), add)
    for line in lines("de", "auxiliaries"):
        lemma, *forms = line.split()
        for pair in forms:
            word, code = pair.split(":")
            tense: Literal["present", "past"] = "present" if code[1] == "p" else "past"
            out[word] = [f for f in out.get(word, []) if f.lemma != lemma]
            add(word, _finite(lemma, _MOODS[code[0]], tense, int(code[2]), plural=code[3] == "p"))
        add(lemma, Form(lemma=lemma, kind="infinitive"))
    for word, lemma in _PARTICIPLES.items():
        add(word, Form(lemma=lemma, kind="participle"))
    return {word: tuple(sorted(forms, key=_is_rarer) if len(forms) > 1 else forms) for word, forms in out.items()}


def _is_rarer(form: Form) -> bool:
    """Whether a participle is more often that of another verb: "gestanden" of "stehen", not of "gestehen"."""
    return form.kind == "participle" and form.lemma.startswith("ge")


def _add_present(lemma: str, stem: str, third: str, add: _Add) -> None:
    add(lemma, Form(lemma=lemma, kind="infinitive"), _finite(lemma, "ambiguous", "present", 3, plural=True))
    add(stem + "e", _finite(lemma, "konjunktiv-1", "present", 3, plural=False))
    if third != stem + "e":
        add(third, _finite(lemma, "indicative", "present", 3, plural=False))


def _add_weak(lemma: str, add: _Add) -> None:
    stem = lemma.removesuffix("n").removesuffix("e")
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn", "dn", "kn", "pn", "bn", "tm", "dm")) else ""
    _add_present(lemma, stem, stem + link + "t", add)
    if stem.endswith("el"):
        add(stem[:-2] + "le", _finite(lemma, "konjunktiv-1", "present", 3, plural=False))
    past = stem + link + "te"
    add(past, _finite(lemma, "ambiguous", "past", 3, plural=False))
    add(past + "n", _finite(lemma, "ambiguous", "past", 3, plural=True))
    add(participle_of_weak(lemma, stem + link + "t"), Form(lemma=lemma, kind="participle"))


def participle_of_weak(lemma: str, stem_t: str) -> str:
    """The participle of a weak verb: without ge- after an inseparable prefix or in -ieren."""
    inseparable = lemma.startswith(_prefixes("inseparable")) and any(
        len(lemma) > len(prefix) + 4 and lemma.startswith(prefix) for prefix in _prefixes("inseparable")
    )
    return stem_t if inseparable or lemma.endswith("ieren") else "ge" + stem_t


def _add_strong(row: list[str], add: _Add) -> None:
    lemma, third, past, participle, seconds = row
    second, *others = seconds.split("/")
    stem = lemma.removesuffix("en") if lemma.endswith("en") else lemma.removesuffix("n")
    _add_present(lemma, stem, third, add)
    add(past, _finite(lemma, "indicative", "past", 3, plural=False))
    plural = past + ("n" if past.endswith("e") else "en")
    add(plural, _finite(lemma, "ambiguous" if second + "n" == plural else "indicative", "past", 3, plural=True))
    for form in (second, *others) if second != past else others:
        add(form, _finite(lemma, "konjunktiv-2", "past", 3, plural=False))
        add(form + "n", _finite(lemma, "konjunktiv-2", "past", 3, plural=True))
    add(participle, Form(lemma=lemma, kind="participle"))


@cache
def _prefixes(name: str) -> tuple[str, ...]:
    return tuple(sorted(words("de", name), key=len, reverse=True))


@lru_cache(maxsize=100_000)
def readings(lower: str) -> tuple[Form, ...]:
    """The readings of a lower-case word as a verb form; empty if it is none that we know.

    >>> {form.lemma for form in readings("angekündigt")}
    {'ankündigen'}
    >>> readings("gebe")[0].mood
    'konjunktiv-1'
    """
    known = known_forms().get(lower)
    if known:
        return known
    found = _with_prefix(lower)
    return found or _in_ieren(lower)


@lru_cache(maxsize=20_000)
def guessed(lower: str) -> tuple[Form, ...]:
    """The finite reading that the ending of an unknown verb suggests, where the clause needs a verb."""
    if lower.endswith(("te", "ten")) and len(lower) > 5:
        plural = lower.endswith("ten")
        stem = lower.removesuffix("n").removesuffix("te")
        return (_finite(_infinitive(stem), "ambiguous", "past", 3, plural=plural),)
    if lower.endswith("t") and len(lower) > 4:
        return (_finite(_infinitive(lower[:-1]), "indicative", "present", 3, plural=False),)
    if lower.endswith("en") and len(lower) > 4:
        return (_finite(lower, "ambiguous", "present", 3, plural=True),)
    return ()


def _infinitive(stem: str) -> str:
    return stem + ("n" if stem.endswith(("el", "er")) else "en")


def _with_prefix(lower: str) -> tuple[Form, ...]:
    forms = known_forms()
    for prefix in _prefixes("prefixes"):
        if lower.startswith(prefix) and len(lower) > len(prefix) + 2:
            rest = lower[len(prefix) :]
            out = [_renamed(form, prefix) for form in forms.get(rest, ()) if form.kind != "zu"]
            if not out and rest.startswith("zu"):
                out = [
                    Form(lemma=prefix + form.lemma, kind="zu")
                    for form in forms.get(rest[2:], _insep(rest[2:])) if form.kind == "infinitive"
                ]  # fmt: skip
            out = out or [_renamed(form, prefix) for form in (*_insep(rest), *_in_ieren(rest))]
            if out and prefix in _prefixes("inseparable"):
                out += [form for form in _insep(lower) if form.kind == "participle" and form not in out]
            if out:
                return tuple(out)
    return _insep(lower)


def _insep(lower: str) -> tuple[Form, ...]:
    forms = known_forms()
    for prefix in _prefixes("inseparable"):
        if prefix != "ge" and lower.startswith(prefix) and len(lower) > len(prefix) + 2:
            rest = lower[len(prefix) :]
            out = [_renamed(form, prefix) for form in forms.get(rest, ()) if form.kind in ("finite", "infinitive")]
            out += [_renamed(form, prefix) for form in forms.get("ge" + rest, ()) if form.kind == "participle"]
            if out:
                return tuple(out)
    return ()


def _renamed(form: Form, prefix: str) -> Form:
    return Form(lemma=prefix + form.lemma, kind=form.kind, mood=form.mood, tense=form.tense, person=form.person,
                plural=form.plural)  # fmt: skip


def _in_ieren(lower: str) -> tuple[Form, ...]:
    at = lower.rfind("ier")
    if at < 2:
        return ()
    lemma, ending = lower[: at + 3] + "en", lower[at + 3 :]
    if ending == "en":
        return (Form(lemma=lemma, kind="infinitive"), _finite(lemma, "ambiguous", "present", 3, plural=True))
    if ending == "t":
        return (Form(lemma=lemma, kind="participle"), _finite(lemma, "indicative", "present", 3, plural=False))
    if ending == "e":
        return (_finite(lemma, "konjunktiv-1", "present", 3, plural=False),)
    if ending in ("te", "ten"):
        return (_finite(lemma, "ambiguous", "past", 3, plural=ending == "ten"),)
    return ()
