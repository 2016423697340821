"""`depesche explain` as its users meet it."""

import subprocess
import sys
from pathlib import Path

COMMAND = (sys.executable, "-c", "from depesche.cli import app; app()", "explain")
TEXT = 'Brücke gesperrt\n\nBonn (dpa) - "Die Brücke bleibt bis Freitag zu", sagte Stadtsprecherin Erika Beispiel.'


def explained(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COMMAND, *arguments], capture_output=True, check=False, timeout=60, encoding="utf-8")


def test_each_block_has_a_role_and_a_rule(tmp_path: Path) -> None:
    path = tmp_path / "bruecke.txt"
    path.write_text(TEXT, "utf-8")
    done = explained(path)
    shown = " ".join(done.stdout.split())
    assert (done.returncode, done.stderr) == (0, "")
    assert "Brücke gesperrt" in shown
    assert "paragraph" in shown
    assert "article." in shown


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    done = explained(tmp_path / "absent")
    assert (done.returncode, done.stdout) == (1, "")
    assert "No such file" in done.stderr
