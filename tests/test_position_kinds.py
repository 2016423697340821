"""The six kinds of positions in examples of our own, German and English: found, not found, known failures."""

from typing import Any, get_args

import pytest

import depesche
from depesche.record import PositionKind
from tests.kind_cases import GROUPS, load, parameters, text_of

CASES = load("position_kinds.toml")


def told(case: dict[str, Any], kind: str) -> list[list[str]]:
    """Holder, target, matter and condition of each position of a kind in a case's text."""
    record = depesche.read(text_of(case))
    names = {actor.id: actor.name for actor in record.actors}
    return [
        [names[p.holder], names.get(p.target or "", ""), p.content[0].text, p.condition.text if p.condition else ""]
        for p in record.positions
        if p.kind == kind
    ]


@pytest.mark.parametrize(("kind", "case"), parameters(CASES))
def test_kind(kind: str, case: dict[str, Any]) -> None:
    assert told(case, kind) == case.get("told", [])


def test_every_kind_has_cases_of_all_four_groups_and_in_both_languages() -> None:
    assert set(CASES) == set(get_args(PositionKind))
    for groups in CASES.values():
        assert set(groups) == set(GROUPS)
        assert {case.get("language", "de") for case in groups["wild"]} == {"de", "en"}
