"""Whom somebody's words go to: "sagte der Zeitung", "gegenüber Reportern", "forderte die Regierung auf"."""

from depesche.language import Phrase
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Range
from depesche.quotation.lexicon import lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import is_time, named
from depesche.quotation.subject import liveliness, subject_of_verb

_TOWARDS = frozenset({"gegenüber", "an", "ans", "zu", "zum", "zur", "vor", "to", "toward", "towards"})
"""Prepositions that may bring in whom words go to."""
_TALKS = ("interview", "gespräch", "telefonat", "interviews", "gespräche", "conversation")
_TURNED = frozenset({"appellieren", "wenden", "richten", "appeal"})
"""Verbs that turn to somebody with "an"."""
_SPOKEN = frozenset({"sagen", "meinen", "say"})
"""Verbs that take "zu" and "vor" with whom somebody speaks to."""

_ASKED_OF = frozenset({"fordern", "verlangen", "einfordern", "erwarten"})
"""Verbs that ask something "von" somebody."""


def addressee_of(page: Page, line: Line, cue: Cue, speaker: Range | None) -> Range | None:
    """The words that name whom the words of a cue go to; nothing if its clause names none."""
    clause = page.analysis.clause_of(cue.finite)
    if clause is None:
        return None
    case = lexicon(page.analysis.language or "de").addressees.get(cue.verb.lemma)
    if cue.passive and case == "acc":
        asked = subject_of_verb(page, line, cue.finite, cue.verb.lemma)
        return asked.words if asked is not None and asked.lively else None
    for phrase in clause.phrases:
        if page.inside[phrase.start] >= 0 or (speaker and speaker[0] <= phrase.start < speaker[1]):
            continue
        if _is_turned_to(page, phrase, cue) or (case and _is_object(page, phrase, cue, case)):
            return named(page, line, phrase)
    return None


def _is_turned_to(page: Page, phrase: Phrase, cue: Cue) -> bool:
    """Whether a preposition makes a phrase the one that words go to."""
    at = phrase.preposition
    if at is None or is_time(page, phrase):
        return False
    word, before = page.tokens[at].lower, page.tokens[at - 1].lower if at else ""
    if word in {"mit", "with"}:
        return before.endswith(_TALKS)
    if word in {"von", "vom"}:
        return cue.verb.lemma in _ASKED_OF and liveliness(page, phrase) > 0
    if word not in _TOWARDS:
        return False
    if word == "gegenüber":
        return liveliness(page, phrase) > 0
    if word in {"an", "ans"}:
        behind = [token.lower for token in page.tokens[phrase.end : phrase.end + 1]]
        return cue.verb.lemma in _TURNED or behind in (["gewandt"], ["gerichtet"])
    return cue.verb.lemma in _SPOKEN and liveliness(page, phrase) > 0


def _is_object(page: Page, phrase: Phrase, cue: Cue, case: str) -> bool:
    """Whether a phrase without a preposition is the object in the case that the verb asks for."""
    if phrase.preposition is not None or case not in phrase.case or phrase.case == {"nom"} or is_time(page, phrase):
        return False
    if page.tokens[phrase.head].lower == "sich" or not liveliness(page, phrase):
        return False
    return page.analysis.language == "de" or phrase.start > cue.finite
