"""A story without end is read as far as a reader would, and the record says so."""

import pytest

import depesche

READ = 20_000
SENTENCE = "Die Ministerin kam mit dem Zug nach Bonn. "


@pytest.fixture(autouse=True)
def _short_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("depesche.article.length.READ", READ)


def test_a_report_of_usual_length_is_read_whole() -> None:
    assert depesche.read(SENTENCE * 100).problems == ()


def test_an_endless_line_is_read_in_part() -> None:
    text = SENTENCE * (READ // len(SENTENCE) + 200)
    record = depesche.read(text)
    assert record.text == text
    assert [problem.code for problem in record.problems] == ["read-in-part"]


def test_endless_paragraphs_are_read_in_part() -> None:
    text = (SENTENCE * 50 + "\n\n") * (READ // len(SENTENCE) // 50 + 5)
    record = depesche.read(text)
    assert record.text == text
    assert [problem.code for problem in record.problems] == ["read-in-part"]
