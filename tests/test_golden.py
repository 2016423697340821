"""Golden reports: a folder each, with `meta.toml` (what is read) and `expected.json` (what must be in its record).

A span is told by its words. What `expected.json` leaves out is not compared; what it has is compared field by field.
"""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import depesche

GOLDEN = Path(__file__).resolve().parent / "golden"
REPOSITORY = GOLDEN.parents[1]


def plain(value: Any) -> Any:
    """The record with each bare span as its words."""
    if isinstance(value, dict):
        rest = {key: plain(item) for key, item in value.items() if key not in ("start", "end", "rule", "xpath")}
        return rest["text"] if rest.keys() == {"text"} else rest
    return [plain(item) for item in value] if isinstance(value, list) else value


def differences(expected: Any, found: Any, where: str) -> Iterator[str]:
    """The fields in which a record is not what was expected."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, item in expected.items():
            yield from differences(item, found.get(key, "(no such field)"), f"{where}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for number, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(one, other, f"{where}[{number}]")
    elif expected != found:
        yield f"{where}: expected {expected!r}, found {found!r}"


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir() if path.is_dir()))
def test_golden_report(name: str) -> None:
    folder = GOLDEN / name
    meta = tomllib.loads((folder / "meta.toml").read_text("utf-8"))
    record = depesche.read(REPOSITORY / meta["input"], options=depesche.Options(published=meta.get("published")))
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    assert list(differences(expected, plain(json.loads(depesche.to_json(record))), "record")) == []
