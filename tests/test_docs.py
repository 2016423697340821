"""The documentation says what the code does: generated pages are fresh, every command has its page."""

import importlib
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"
REMEDY = "run: uv run python docs/generate.py"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("which", ["record", "commands", "rules", "positions", "events"])
def test_generated_pages_are_fresh(which: str) -> None:
    pages: dict[Path, str] = generator().pages(which)
    stale = [path.name for path, page in pages.items() if not path.exists() or path.read_text("utf-8") != page]
    assert not stale, f"stale: {', '.join(stale)}; {REMEDY} {which}"


def test_every_command_says_what_it_does() -> None:
    for path, command in generator().commands():
        assert command.help, f"depesche {' '.join(path)} has no docstring"
        for item in command.params:
            assert item.help, f"depesche {' '.join(path)}: {item.name} has no help"


def test_every_field_of_the_record_is_explained() -> None:
    page = (DOCS / "record.md").read_text("utf-8")
    for name in (
        "Record",
        "Article",
        "Picture",
        "SignOff",
        "Quotation",
        "Actor",
        "Place",
        "Timex",
        "Event",
        "Position",
    ):
        struct = getattr(importlib.import_module("depesche.record"), name)
        section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
        own = [field for field in struct.__struct_fields__ if field not in ("start", "end", "text", "rule", "xpath")]
        missing = [field for field in own if f"| `{field}` |" not in section]
        assert not missing, f"{name}: {missing}"
