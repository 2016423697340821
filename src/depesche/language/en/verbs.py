"""English verb forms: every form of a known verb, and what the ending of an unknown one suggests."""

from functools import cache, lru_cache
from typing import Literal

from depesche.language.forms import Form
from depesche.language.words import lines, words

BE, HAVE, DO = frozenset(("be",)), frozenset(("have",)), frozenset(("do",))
MODALS = frozenset(("will", "would", "can", "could", "may", "might", "must", "shall", "should", "ought"))
AUXILIARIES = frozenset(("be", "have", "do")) | MODALS
_DOUBLING = frozenset("bdgklmnprtvz")


def _finite(
    lemma: str, tense: Literal["present", "past"], person: int | None = None, *, plural: bool | None = None
) -> Form:
    return Form(lemma=lemma, kind="finite", mood="indicative", tense=tense, person=person, plural=plural)


@cache
def known_forms() -> dict[str, tuple[Form, ...]]:
    """All forms of the verbs in the word lists, by lower-case form."""
    out: dict[str, tuple[Form, ...]] = {}
    for lemma in sorted(words("en", "weak_verbs")):
        _add(out, lemma, past := _regular(lemma), past)
    for line in lines("en", "strong_verbs"):
        _add(out, *line.split())
    for line in lines("en", "auxiliaries"):
        lemma, *forms = line.split()
        for pair in forms:
            word, code = pair.split(":")
            plural = {"s": False, "p": True}.get(code[2])
            out[word.replace("’", "'")] = (
                _finite(lemma, "present" if code[0] == "p" else "past", int(code[1]) or None, plural=plural),
            )
    for lemma, others in (("be", ("been", "being")), ("have", ("had", "having")), ("do", ("done", "doing"))):
        out[lemma] = (*out.get(lemma, ()), Form(lemma=lemma, kind="infinitive"))
        out[others[0]] = (*out.get(others[0], ()), Form(lemma=lemma, kind="participle"))
        out[others[1]] = (Form(lemma=lemma, kind="gerund"),)
    return out


def _add(out: dict[str, tuple[Form, ...]], lemma: str, past: str, participle: str) -> None:
    rows = {
        lemma: (Form(lemma=lemma, kind="infinitive"), _finite(lemma, "present", plural=True)),
        _third(lemma): (_finite(lemma, "present", 3, plural=False),),
    }
    if past == participle:
        rows[past] = (*rows.get(past, ()), _finite(lemma, "past"), Form(lemma=lemma, kind="participle"))
    else:
        rows[past] = (*rows.get(past, ()), _finite(lemma, "past"))
        rows[participle] = (*rows.get(participle, ()), Form(lemma=lemma, kind="participle"))
    for word, forms in rows.items():
        out[word] = (*out.get(word, ()), *forms)
    out[_gerund(lemma)] = (Form(lemma=lemma, kind="gerund"),)


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _regular(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else _doubled(lemma)) + "ing"


_STRESSED = ("mit", "fer", "pel", "bel", "cur", "gret", "rol", "trol", "cel", "gin", "get", "set", "put", "cut")


def _doubled(lemma: str) -> str:
    """The stem with its last consonant doubled where English writes so ("stop", "commit")."""
    vowels = sum(letter in "aeiou" for letter in lemma)
    closed = len(lemma) > 2 and lemma[-1] in _DOUBLING and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou"
    return lemma + lemma[-1] if closed and (vowels == 1 or lemma.endswith(_STRESSED)) else lemma


@lru_cache(maxsize=100_000)
def readings(lower: str) -> tuple[Form, ...]:
    """The readings of a lower-case word as a verb form; empty if it is none that we know.

    >>> {form.lemma for form in readings("stopped")}
    {'stop'}
    >>> [form.kind for form in readings("gone")]
    ['participle']
    """
    known = known_forms().get(lower.replace("’", "'"))
    return known or _by_ending(lower)


def _by_ending(lower: str) -> tuple[Form, ...]:
    """The readings that -ed and -ing suggest for a verb not in the lists."""
    if lower in words("en", "nouns") or len(lower) < 5 or not lower.isalpha():
        return ()
    if lower.endswith("ied"):
        lemma = lower[:-3] + "y"
        return (_finite(lemma, "past"), Form(lemma=lemma, kind="participle"))
    if lower.endswith("ed") and not lower.endswith("eed"):
        lemma = _stem(lower[:-2])
        return (_finite(lemma, "past"), Form(lemma=lemma, kind="participle"))
    if lower.endswith("ing") and any(letter in "aeiouy" for letter in lower[:-3]):
        return (Form(lemma=_stem(lower[:-3]), kind="gerund"),)
    return ()


def _stem(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem + "e" if stem.endswith(("at", "iz", "is", "uc", "rg", "dg", "v", "s", "c", "u")) else stem
