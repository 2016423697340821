"""The sixteen types of events against examples of our own, verbs and nouns: found, must not fire, known failure."""

from typing import Any, get_args

import pytest

import depesche
from depesche.event.lexicon import Lexicon, lexicon
from depesche.record import EventType
from tests.kind_cases import GROUPS, load, parameters, text_of

CASES = load("event_types.toml")


def told(case: dict[str, Any], kind: str) -> list[list[str]]:
    """Trigger, actors and targets of each event of a type in a case's text."""
    record = depesche.read(text_of(case))
    names = {actor.id: actor.name for actor in record.actors}
    return [
        [e.trigger.text, ", ".join(names[a] for a in e.actors), ", ".join(names[t] for t in e.targets)]
        for e in record.events
        if e.type == kind
    ]


@pytest.mark.parametrize(("kind", "case"), parameters(CASES))
def test_type(kind: str, case: dict[str, Any]) -> None:
    assert told(case, kind) == case.get("told", [])


def classes(groups: dict[str, list[dict[str, Any]]]) -> set[tuple[str, str]]:
    """Language and part of speech of the triggers in a type's cases."""
    out = set()
    for case in groups["wild"] + groups["made_up"]:
        language = case.get("language", "de")
        words = lexicon("depesche.event", language)
        out |= {(language, "noun" if is_noun(row[0], words) else "verb") for row in case["told"]}
    return out


def is_noun(word: str, words: Lexicon) -> bool:
    return words.noun(word.lower()) is not None and (word[0].isupper() or words is lexicon("depesche.event", "en"))


def test_every_type_has_cases_of_all_four_groups_of_verbs_and_nouns_in_both_languages() -> None:
    assert set(CASES) == set(get_args(EventType))
    for groups in CASES.values():
        assert set(groups) == set(GROUPS)
        assert {("de", "verb"), ("de", "noun")} <= classes(groups)
        assert {case.get("language", "de") for case in groups["wild"]} == {"de", "en"}
