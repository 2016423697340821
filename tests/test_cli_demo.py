"""`depesche demo`: an archive in seconds, on which every command shows something."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from depesche.archive import Archive, Filters, pictures, quotes, timeline
from depesche.cli.demo import TRY


def run(words: str, archive: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("depesche")), *shlex.split(words), "--archive", str(archive)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    done = run("demo", path)
    assert done.returncode == 0, done.stderr
    assert "depesche timeline" in done.stdout
    return path


def test_it_holds_two_disputes_and_their_prints(sample: Path) -> None:
    counts = Archive(str(sample)).counts()
    assert counts["reports"] >= 40
    assert counts["stories"] <= counts["reports"] * 2 / 3


def test_again_adds_nothing(sample: Path) -> None:
    before = Archive(str(sample)).counts()
    assert run("demo", sample).returncode == 0
    assert Archive(str(sample)).counts() == before


@pytest.mark.parametrize("command", [command for command, _ in TRY])
def test_what_it_says_to_try_shows_something(sample: Path, command: str) -> None:
    done = run(command, sample)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) >= 2


@pytest.mark.parametrize(
    "command", ["search Hering", "quotes", "events", "positions", "pictures", "actors", "timeline"]
)
def test_every_list_has_three_forms(sample: Path, command: str) -> None:
    rows = [json.loads(line) for line in run(f"{command} --json --limit 5", sample).stdout.splitlines()]
    assert len(rows) == 5
    head, *lines = run(f"{command} --csv --limit 5", sample).stdout.splitlines()
    assert head.split(",") == list(rows[0])
    assert len(lines) >= 5


def test_an_agency_report_counts_once_with_all_its_prints(sample: Path) -> None:
    with Archive(str(sample)).reading() as connection:
        [said] = quotes(connection, Filters(speaker="Solheim", about="Nachbarschaft"))
        [signed] = [
            entry for entry in timeline(connection, Filters(about="Solheim", type="AGREE"))
            if entry.when == "2031-04-03"
        ]  # fmt: skip
        shown = pictures(connection, Filters(credit="Sandmann", shows="Hallgrímsson"))
    assert said.prints == 3
    assert {"Seekurier", "Hafenanzeiger"} < set(said.printed_by)
    assert signed.prints == 2
    assert len(shown) == 2


def test_it_does_not_mix_with_other_reports(tmp_path: Path) -> None:
    report, path = tmp_path / "own.txt", tmp_path / "own.db"
    report.write_text("Die Stadtbücherei in Seeheim öffnet am Montag ihren neuen Lesesaal.", "utf-8")
    assert run(f"add {report}", path).returncode == 0
    refused = run("demo", path)
    assert refused.returncode == 1
    assert "--mix" in refused.stderr
    assert Archive(str(path)).counts()["reports"] == 1
    assert run("demo --mix", path).returncode == 0
    assert Archive(str(path)).counts()["reports"] > 40
