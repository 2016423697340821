"""Verb forms: what one reading of a word as a verb says."""

from typing import Literal

import msgspec

from depesche.language.analysis import Mood


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of a word as a verb; a struct, since the word lists make many thousands."""

    lemma: str
    """Infinitive, with its prefix."""
    kind: Literal["finite", "infinitive", "participle", "zu", "gerund"]
    mood: Mood | None = None
    tense: Literal["present", "past"] | None = None
    person: int | None = None
    plural: bool | None = None
