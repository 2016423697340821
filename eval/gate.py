"""The quality gate: measure every layer on the gold data and hold it against the floors.

    uv run python eval/gate.py [SET...] [--measured]

Run by hand before a release and after any change of rules. The floors stand in `floors.toml`, each set with the digest
of the data it was measured on; lowering one is an explicit edit. The gold data and scorers lie beside the repository
(`../shared`) and are not part of it: where they are absent there is nothing to measure, and the gate says so.
`--measured` prints what was measured in the form of `floors.toml`.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SHARED = next((up / "shared" for up in HERE.parents if (up / "shared" / "score").is_dir()), None)
ROW = re.compile(r"\s*(?P<name>[^\d\s=].*?)\s+(?P<value>\d+\.\d)\s")
COMMAND = "uv run depesche read --json"


def digest(folder: Path) -> str:
    """A hash of all files of a folder, names included."""
    whole = hashlib.sha256()
    for path in sorted(item for item in folder.rglob("*") if item.is_file()):
        whole.update(f"{path.relative_to(folder)}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def measured(gate: dict[str, Any], shared: Path) -> dict[str, float]:
    """What the scorer of a set prints, by the names of its rows."""
    scorer = ["uv", "run", "-q", "--script", str(shared / "score" / gate["scorer"])]
    done = subprocess.run(
        [*scorer, "--command", COMMAND, *gate.get("arguments", [])], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{gate['scorer']} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    rows = (ROW.match(line) for line in done.stdout.splitlines())
    return {row["name"]: float(row["value"]) for row in rows if row}


def losses(name: str, gate: dict[str, Any], values: dict[str, float]) -> Iterator[str]:
    """Print each value beside its floor; yield those that are below."""
    for row, floor in gate["floors"].items():
        value = values.get(row)
        holds = value is not None and value >= floor
        shown = "missing" if value is None else f"{value:6.1f}"
        print(f"{name:12} {row:40} {shown}  floor {floor:5.1f}  {'' if holds else 'BELOW'}")
        if not holds:
            yield f"{name}: {row}"


def main() -> int:
    """Measure the sets that are named, or all; 1 if a floor is not held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--measured", action="store_true")
    arguments = parser.parse_args()
    if SHARED is None:
        print("nothing to measure: the gold data (../shared) is absent")
        return 0
    gates = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    below: list[str] = []
    for name in arguments.sets or gates:
        gate = gates[name]
        values = measured(gate, SHARED)
        if arguments.measured:
            print(f"[{name}.floors]", *(f'"{row}" = {value}' for row, value in values.items()), "", sep="\n")
        elif digest(SHARED / "data" / gate["data"]) != gate["digest"]:
            below.append(
                f"{name}: the data is not what the floors were measured on: {digest(SHARED / 'data' / gate['data'])}"
            )
        else:
            below += losses(name, gate, values)
    print(*below, sep="\n")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
