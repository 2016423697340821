"""The Python interface: read and read_files."""

import pickle
from pathlib import Path

import pytest

import depesche
from depesche.errors import FailedReportError
from depesche.pipeline import read_source, try_source
from depesche.source import Source, source_of

TEXT = "Brücke gesperrt\n\nBonn (dpa) - Die Brücke bleibt bis Freitag zu."


def test_read_takes_a_string_bytes_or_a_path(tmp_path: Path) -> None:
    path = tmp_path / "bruecke.txt"
    path.write_text(TEXT, "utf-8")
    assert depesche.read(TEXT).text == TEXT
    assert depesche.read(TEXT.encode("cp1252"), name="b").text == TEXT
    assert depesche.read(path).source.name == str(path)


def test_read_refuses_what_holds_no_report_or_several(tmp_path: Path) -> None:
    with pytest.raises(depesche.UnreadableInputError, match="x: is empty"):
        depesche.read(b"", name="x")
    with pytest.raises(depesche.UnreadableInputError, match="No such file"):
        depesche.read(tmp_path / "absent")
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "eins"}\n{"text": "zwei"}\n', "utf-8")
    with pytest.raises(depesche.UnreadableInputError, match="holds several reports"):
        depesche.read(lines)


def test_options_reach_the_record() -> None:
    record = depesche.read(TEXT, options=depesche.Options(published="2019-04-25", url="https://example.org/a"))
    assert (record.published, record.url) == ("2019-04-25", "https://example.org/a")


def test_read_files_gives_errors_as_values(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    first, second = depesche.read_files([str(tmp_path)])
    assert isinstance(first, depesche.Record)
    assert isinstance(second, depesche.UnreadableInputError)


def test_a_source_and_an_error_travel_between_processes() -> None:
    source = source_of(TEXT, name="x", options=depesche.Options())
    assert read_source(pickle.loads(pickle.dumps(source))) == read_source(source)  # noqa: S301 - our own
    error = depesche.UnreadableInputError("a.html", "is empty")
    assert str(pickle.loads(pickle.dumps(error))) == "a.html: is empty"  # noqa: S301 - our own


def test_a_mistake_of_ours_in_one_report_names_it_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: Source) -> depesche.Record:
        if source.name == "b":
            raise KeyError("oops")
        return read_source(source)

    monkeypatch.setattr("depesche.pipeline.read_source", broken)
    results = [try_source(source_of(TEXT, name=name, options=depesche.Options())) for name in "abc"]
    assert [type(result) for result in results] == [depesche.Record, FailedReportError, depesche.Record]
    assert str(results[1]).startswith("b: Depesche failed on this report (KeyError: 'oops')")
