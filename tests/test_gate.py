"""The quality gate notices a fall."""

import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

EVAL = Path(__file__).resolve().parents[1] / "eval"


def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", EVAL / "gate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_value_below_its_floor_or_missing_is_a_loss() -> None:
    floors = {"floors": {"body F1": 97.0, "headline": 93.0, "lead": 85.0}}
    assert list(gate().losses("html", floors, {"body F1": 97.0, "headline": 92.9})) == ["html: headline", "html: lead"]


def test_the_rows_of_a_scorer_are_understood() -> None:
    row = gate().ROW.match("  pictures: number n/N exact          96.5  3/4")
    assert (row["name"], row["value"]) == ("pictures: number n/N exact", "96.5")
    assert gate().ROW.match("== html: 58 pages, 29.2 ms a page") is None


def test_a_changed_file_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("eins", "utf-8")
    before = gate().digest(tmp_path)
    (tmp_path / "a").write_text("zwei", "utf-8")
    assert gate().digest(tmp_path) != before


def test_floors_rise_and_never_fall() -> None:
    assert gate().raised({"a": 90.0, "b": 95.0, "gone": 1.0}, {"a": 92.7, "b": 94.0, "new": 3.9}) == {
        "a": 92.0,
        "b": 95.0,
        "new": 3.0,
        "gone": 1.0,
    }


def test_floors_are_written_as_they_are_read() -> None:
    text = (EVAL / "floors.toml").read_text("utf-8")
    assert gate().written(tomllib.loads(text)) == text
