"""`depesche read` as its users meet it."""

import gzip
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from depesche.record import Record, from_json

TEXT = "Brücke gesperrt\n\nBonn (dpa) - Die Brücke bleibt bis Freitag zu, sagte Stadtsprecherin Erika Beispiel."
COMMAND = (sys.executable, "-c", "from depesche.cli import app; app()")


def depesche(*arguments: str | Path, **settings: Any) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, check=False, timeout=60, **settings)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "bruecke.txt"
    path.write_text(TEXT, "utf-8")
    return path


def records(raw: bytes) -> list[Record]:
    return [from_json(line) for line in raw.split(b"\n") if line]


def test_json_lines_are_records_and_nothing_else_is_printed(report: Path) -> None:
    done = depesche("read", "--json", "--published", "2019-04-25", "--url", "https://example.org/a", report)
    (record,) = records(done.stdout)
    assert (record.text, record.published, record.url) == (TEXT, "2019-04-25", "https://example.org/a")
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_json_has_the_keys_that_were_agreed_on(report: Path) -> None:
    value = json.loads(depesche("read", "--json", report).stdout)
    agreed = {
        "source",
        "language",
        "published",
        "text",
        "article",
        "quotations",
        "actors",
        "places",
        "times",
        "events",
        "positions",
    }
    assert agreed <= value.keys()
    anatomy = {
        "kicker",
        "headline",
        "lead",
        "byline",
        "dateline",
        "body",
        "pictures",
        "sign_off",
        "agencies",
        "furniture",
    }
    assert anatomy <= value["article"].keys()
    assert {"name", "media_type", "sha256"} <= value["source"].keys()


def test_people_see_the_article(report: Path) -> None:
    shown = depesche("read", report).stdout.decode()
    assert "bruecke.txt" in shown.replace("\n", "")
    assert "Die Brücke bleibt bis Freitag zu" in " ".join(shown.split())


def test_a_report_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Es \x1b[31mregnet\x1b]0;Titel\x07 heute \x9b2J sehr \u202estark.", "utf-8")
    shown = depesche("read", path).stdout.decode()
    assert not re.search("[\x07\x1b\x9b\u202e]", shown)
    assert "regnet" in shown


def test_standard_input() -> None:
    for given in (TEXT.encode(), gzip.compress(TEXT.encode())):
        (record,) = records(depesche("read", "--json", "-", input=given).stdout)
        assert (record.source.name, record.text) == ("-", TEXT)


def test_what_cannot_be_read_is_named_after_the_rest_is_read(report: Path, tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "eins"}\n[]\n{"text": "zwei"}\n', "utf-8")
    done = depesche("read", "--json", tmp_path / "absent", lines, report)
    assert [record.text for record in records(done.stdout)] == ["eins", "zwei", TEXT]
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in done.stderr.decode().splitlines()] == [
        str(tmp_path / "absent"),
        f"{lines}:2",
    ]


@pytest.mark.parametrize("date", ["2019-02-30", "gestern"])
def test_an_impossible_date_is_refused(report: Path, date: str) -> None:
    done = depesche("read", "--published", date, report)
    assert (done.returncode, done.stdout) == (2, b"")
    assert date in done.stderr.decode()


def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "Es regnet in Bonn."}\n' * 3000, "utf-8")
    for arguments in (["--json"], []):
        with subprocess.Popen([*COMMAND, "read", *arguments, str(lines)], stdout=-1, stderr=-1) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""


def test_interrupted_it_ends_without_a_traceback() -> None:
    begun = time.monotonic()
    subprocess.run([*COMMAND, "read", "-"], input=b"Es regnet.", check=True, capture_output=True)
    start_up = time.monotonic() - begun
    with subprocess.Popen([*COMMAND, "read", "-"], stdin=-1, stdout=-1, stderr=-1) as process:
        time.sleep(1 + 2 * start_up)  # long enough to be waiting for input on a machine that is busy, too
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode != 0
    assert out == b""
    assert b"Traceback" not in err


def test_no_bar_where_standard_error_is_no_terminal(tmp_path: Path) -> None:
    assert _bar_of(tmp_path, redirected=True) == b""


def test_a_bar_on_the_terminal_and_never_on_standard_output(tmp_path: Path) -> None:
    assert b"reading" in _bar_of(tmp_path, redirected=False)


def _bar_of(tmp_path: Path, *, redirected: bool) -> bytes:
    """What a run that is slow from its beginning writes to the terminal that its standard error is, or to a pipe."""
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "Es regnet in Bonn."}\n' * 50, "utf-8")
    program = "import depesche.cli.progress as p; p._QUIET = 0.0; from depesche.cli import app; app()"
    ours, theirs = pty.openpty()
    where = subprocess.PIPE if redirected else theirs
    done = subprocess.run(
        [sys.executable, "-c", program, "read", "--json", str(lines)],
        stdout=subprocess.PIPE, stderr=where, check=True, timeout=60, env={**os.environ, "TERM": "xterm"},
    )  # fmt: skip
    assert len(records(done.stdout)) == 50
    os.close(theirs)
    if redirected:
        return done.stderr
    seen = b""
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:
        pass  # how Linux tells that the other end of a terminal is closed
    os.close(ours)
    return seen


def test_reading_waits_for_nothing_it_does_not_need(report: Path) -> None:
    slow = "{'sqlalchemy', 'rich', 'charset_normalizer', 'fastwarc'}"
    program = f"import atexit, sys; atexit.register(lambda: print(*{slow} & {{*sys.modules}}, file=sys.stderr)); "
    done = subprocess.run(
        [sys.executable, "-c", program + COMMAND[2], "read", "--json", str(report)],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert done.stderr.strip() == b""
