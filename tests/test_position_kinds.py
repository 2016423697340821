"""The six kinds of positions in examples of our own, German and English: found, not found, known failures."""

import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

import depesche
from depesche.record import PositionKind

CASES = tomllib.loads((Path(__file__).parent / "data" / "position_kinds.toml").read_text("utf-8"))
GROUPS = ("wild", "made_up", "must_not_fire", "known_failure")
BEHIND = {
    "de": " Das berichtete am Montag eine Zeitung, und es blieb auch am Dienstag ruhig.",
    "en": " The paper reported this on Monday, and it was quiet on the day after that.",
}
"""A sentence without a position that makes a text long enough for its language to be told."""


def told(case: dict[str, Any], kind: str) -> list[list[str]]:
    """Holder, target, matter and condition of each position of a kind in a case's text."""
    record = depesche.read(case["text"] + BEHIND[case.get("language", "de")])
    names = {actor.id: actor.name for actor in record.actors}
    return [
        [names[p.holder], names.get(p.target or "", ""), p.content[0].text, p.condition.text if p.condition else ""]
        for p in record.positions
        if p.kind == kind
    ]


def cases() -> list[Any]:
    rows = []
    for kind, groups in CASES.items():
        for group, entries in groups.items():
            marks = [pytest.mark.xfail(strict=True, reason="known failure")] if group == "known_failure" else []
            rows += [pytest.param(kind, case, id=f"{kind}-{group}-{i}", marks=marks) for i, case in enumerate(entries)]
    return rows


@pytest.mark.parametrize(("kind", "case"), cases())
def test_kind(kind: str, case: dict[str, Any]) -> None:
    assert told(case, kind) == case.get("told", [])


def test_every_kind_has_cases_of_all_four_groups_and_in_both_languages() -> None:
    assert set(CASES) == set(get_args(PositionKind))
    for groups in CASES.values():
        assert set(groups) == set(GROUPS)
        assert {case.get("language", "de") for case in groups["wild"]} == {"de", "en"}
