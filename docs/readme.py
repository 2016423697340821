"""Put real output into README.md, between its two output marks: `uv run python docs/readme.py`."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SECTIONS = (
    "Pictures",
    "Sources",
    "Who said what",
    "Cast",
    "Places",
    "Dates",
    "What happened",
    "Who wants what",
    "Problems",
)
LINES = {"": 9, "Pictures": 12, "Who said what": 10}
OPEN, CLOSE = "<!-- output -->\n", "<!-- end of output -->"


def sections(shown: str) -> list[list[str]]:
    """The lines of each section, its heading first."""
    parts: list[list[str]] = [[]]
    for line in shown.splitlines():
        if line in SECTIONS:
            parts.append([])
        parts[-1].append(line.rstrip())
    return parts


def excerpt(shown: str) -> str:
    """The beginning of each section."""
    out = []
    for part in sections(shown):
        most = LINES.get(part[0] if part[0] in SECTIONS else "", 6)
        lines = [line for line in part if line] if part[0] in SECTIONS else "\n".join(part).strip().split("\n")
        out += [*lines[:most], *(["  …"] if len(lines) > most else []), ""]
    return "\n".join(out).strip()


def main() -> None:
    """Run README's first command and keep what it shows."""
    command = [sys.executable, "-c", "from depesche.cli import app; app()"]
    shown = subprocess.run(
        [*command, "read", "examples/gipfel-am-see.txt", "--published", "2019-04-25"],
        cwd=ROOT, check=True, capture_output=True, encoding="utf-8", env={**os.environ, "COLUMNS": "100"},
    ).stdout  # fmt: skip
    readme = (ROOT / "README.md").read_text("utf-8")
    before, rest = readme.split(OPEN)
    after = rest.split(CLOSE)[1]
    (ROOT / "README.md").write_text(f"{before}{OPEN}\n```text\n{excerpt(shown)}\n```\n\n{CLOSE}{after}", "utf-8")


if __name__ == "__main__":
    main()
