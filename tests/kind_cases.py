"""Cases of our own for each kind of finding, in four groups: where they are, and as parameters of a test."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

GROUPS = ("wild", "made_up", "must_not_fire", "known_failure")
BEHIND = {
    "de": " Das berichtete am Montag eine Zeitung, und es blieb auch am Dienstag ruhig.",
    "en": " The paper reported this on Monday, and it was quiet on the day after that.",
}
"""A sentence without a finding that makes a text long enough for its language to be told."""
Cases = dict[str, dict[str, list[dict[str, Any]]]]
"""By kind and group."""


def load(name: str) -> Cases:
    """The cases in a file under data/."""
    return tomllib.loads((Path(__file__).parent / "data" / name).read_text("utf-8"))


def parameters(cases: Cases) -> list[Any]:
    """Kind and case, one after the other; known failures must fail."""
    rows = []
    for kind, groups in cases.items():
        for group, entries in groups.items():
            marks = [pytest.mark.xfail(strict=True, reason="known failure")] if group == "known_failure" else []
            rows += [pytest.param(kind, case, id=f"{kind}-{group}-{i}", marks=marks) for i, case in enumerate(entries)]
    return rows


def text_of(case: dict[str, Any]) -> str:
    """A case's text, long enough to be read."""
    return str(case["text"]) + BEHIND[case.get("language", "de")]
