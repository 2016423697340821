"""The sixteen types of events against examples of our own, verbs and nouns: found, must not fire, known failure."""

import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

import depesche
from depesche.event.lexicon import Lexicon, lexicon
from depesche.record import EventType

CASES = tomllib.loads((Path(__file__).parent / "data" / "event_types.toml").read_text("utf-8"))
GROUPS = ("wild", "made_up", "must_not_fire", "known_failure")
BEHIND = {
    "de": " Das berichtete am Montag eine Zeitung, und es blieb auch am Dienstag ruhig.",
    "en": " The paper reported this on Monday, and it was quiet on the day after that.",
}
"""A sentence without an event that makes a text long enough for its language to be told."""


def told(case: dict[str, Any], kind: str) -> list[list[str]]:
    """Trigger, actors and targets of each event of a type in a case's text."""
    record = depesche.read(case["text"] + BEHIND[case.get("language", "de")])
    names = {actor.id: actor.name for actor in record.actors}
    return [
        [e.trigger.text, ", ".join(names[a] for a in e.actors), ", ".join(names[t] for t in e.targets)]
        for e in record.events
        if e.type == kind
    ]


def cases() -> list[Any]:
    rows = []
    for kind, groups in CASES.items():
        for group, entries in groups.items():
            marks = [pytest.mark.xfail(strict=True, reason="known failure")] if group == "known_failure" else []
            rows += [pytest.param(kind, case, id=f"{kind}-{group}-{i}", marks=marks) for i, case in enumerate(entries)]
    return rows


@pytest.mark.parametrize(("kind", "case"), cases())
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
