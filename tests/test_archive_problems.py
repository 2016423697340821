"""Inputs that could not be read, and trying them again."""

from pathlib import Path

import pytest

import depesche
from depesche.archive import Archive, add_files, problems, retry
from depesche.archive import adding as module

GOOD = "Die Stadtbücherei in Seeheim öffnet ihren neuen Lesesaal. Er ist hell und still."


def test_what_can_be_read_now_is_a_problem_no_more(archive: Archive, tmp_path: Path) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (file, other):
        path.write_bytes(b"")
    list(add_files(archive, [str(tmp_path)], depesche.Options(), processes=1))
    file.write_text(GOOD, "utf-8")
    outcomes = {Path(item.name).name: item.outcome for item in retry(archive, processes=1)}
    assert outcomes == {"a.txt": "new", "b.txt": None}
    assert [Path(row.name).name for row in problems(archive)] == ["b.txt"]


def test_lines_are_tried_again_with_their_file(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"text": "{GOOD}"}}\n{{"text": "{GOOD} Er ist auch groß."}}\n', "utf-8")

    def broken(_: object) -> depesche.Record:
        raise RecursionError("an old mistake")

    with monkeypatch.context() as patch:
        patch.setattr(module, "read_source", broken)
        list(add_files(archive, [str(file)], depesche.Options(), processes=1))
    assert {row.message for row in problems(archive)} == {"RecursionError: an old mistake"}
    assert [item.outcome for item in retry(archive, processes=1)] == ["new", "new"]
    assert problems(archive) == []


def test_a_file_that_is_gone_stays_listed(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"")
    list(add_files(archive, [str(file)], depesche.Options(), processes=1))
    file.unlink()
    [item] = retry(archive, processes=1)
    assert item.outcome is None
    assert "not there" in (item.error or "")
    assert len(problems(archive)) == 1
