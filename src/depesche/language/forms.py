"""Verb forms: what one reading of a word as a verb says."""

from dataclasses import dataclass
from typing import Literal

from depesche.language.analysis import Mood


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One reading of a word as a verb."""

    lemma: str
    """Infinitive, with its prefix."""
    kind: Literal["finite", "infinitive", "participle", "zu", "gerund"]
    mood: Mood | None = None
    tense: Literal["present", "past"] | None = None
    person: int | None = None
    plural: bool | None = None
