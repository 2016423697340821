"""Every rule against its case file: found in the wild, made up, must not fire, known failure."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

import depesche
from depesche.rules import RULES

CASES = Path(__file__).parent / "cases"
"""`cases/LAYER/RULE.toml`: tables `wild`, `made_up`, `must_not_fire`, `known_failure`.

A case has `text`, optionally `published` and `url`, and `finds`: the words of the rule's findings, in order
(a picture is told by its caption, a quotation or position by its spans joined by " / ", an event by its trigger).
A case of a quotation may have `speakers` and `addressees`: the words that name them, "" for none; one of a position
`holders` and `targets`: the names of the actors.
"""
KINDS = ("wild", "made_up", "must_not_fire", "known_failure")


def words_of(finding: Any) -> str:
    """The words by which a case names a finding."""
    if "caption" in finding:
        return " / ".join(span["text"] for span in finding["caption"])
    if "content" in finding:
        return " / ".join(span["text"] for span in finding["content"])
    return str((finding.get("trigger") or finding).get("text"))


def found_by(rule: str, value: Any) -> list[str]:
    """The words of all findings under `value` that carry `rule`."""
    if isinstance(value, dict):
        told = value.get("rule") == rule or rule in (value.get("reasons") or {}).values()
        own = [words_of(value)] if told else []
        return own + [words for item in value.values() for words in found_by(rule, item)]
    if isinstance(value, list | tuple):
        return [words for item in value for words in found_by(rule, item)]
    return []


def all_cases() -> list[Any]:
    cases = []
    for path in sorted(CASES.rglob("*.toml")):
        rule = f"{path.parent.name}.{path.stem}"
        for kind, rows in tomllib.loads(path.read_text("utf-8")).items():
            assert kind in KINDS, f"{path}: {kind}"
            marks = [pytest.mark.xfail(strict=True, reason="known failure")] if kind == "known_failure" else []
            cases += [pytest.param(rule, kind, row, id=f"{rule}-{kind}-{i}", marks=marks) for i, row in enumerate(rows)]
    return cases


@pytest.mark.parametrize(("rule", "kind", "case"), all_cases())
def test_rule_case(rule: str, kind: str, case: dict[str, Any]) -> None:
    record = depesche.read(case["text"], options=depesche.Options(published=case.get("published"), url=case.get("url")))
    found = found_by(rule, msgspec.to_builtins(record))
    assert found == ([] if kind == "must_not_fire" else case["finds"])
    quotations = [one for one in record.quotations if one.rule == rule]
    for role in ("speaker", "addressee"):
        if f"{role}s" in case:
            named = [getattr(one, role) for one in quotations]
            assert [span.text if span else "" for span in named] == case[f"{role}s"]
    names = {actor.id: actor.name for actor in record.actors}
    positions = [one for one in record.positions if one.rule == rule]
    for role in ("holder", "target"):
        if f"{role}s" in case:
            assert [names.get(getattr(one, role), "") for one in positions] == case[f"{role}s"]


def test_every_rule_has_its_case_file() -> None:
    missing = [name for name in RULES if not (CASES / Path(*name.split(".", 1))).with_suffix(".toml").exists()]
    assert missing == []
