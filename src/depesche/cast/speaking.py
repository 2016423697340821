"""Whether a role phrase without a name brings in a person of its own."""

from depesche.cast.role_phrases import RolePhrase
from depesche.language import Analysis, Sentence

_SOLE = ("head of state", "head of government", "envoy")
"""Kinds of offices that a state gives to one person at a time."""
_HEARD = frozenset("angaben aussage aussagen worten laut so zufolge ansicht meinung einschätzung".split())
_ACTING = frozenset("speaker envoy law member press soldier minister head".split()) | {
    "head of state",
    "head of government",
    "monarch",
}


def speaks(analysis: Analysis, sentence: Sentence, phrase: RolePhrase, *, definite: bool) -> bool:
    """Whether the phrase is the subject of its clause and tells enough to be somebody: an article, and where."""
    if phrase.word.kind in ("kin", "deputy") or phrase.word.plural:
        return False
    told = phrase.end > phrase.head + 1 or phrase.country is not None or phrase.body is not None
    subject = any(
        c.subject is not None and c.subject.start <= phrase.head < c.subject.core_end for c in sentence.clauses
    )
    opening = phrase.start
    heard = opening > sentence.start and analysis.tokens[opening - 1].lower in _HEARD
    subject = subject or heard
    preceding = analysis.tokens[opening - 1].lower if opening > sentence.start else ""
    sole = phrase.country is not None and phrase.inner < phrase.head and phrase.word.kind in _SOLE
    if definite and sole and preceding not in {"amt", "posten", "als"}:
        return True
    if definite:
        return subject and told and phrase.word.kind in _ACTING
    before = analysis.tokens[phrase.start].lower if phrase.determiner else ""
    return subject and before.startswith("ein")
