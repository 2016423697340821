"""The quality gate: measure every layer on the gold data and hold it against the floors.

    uv run python eval/gate.py [SET...] [--raise]

Run by hand before a release and after any change of rules. The floors stand in `floors.toml`, each set with the digest
of the data it was measured on; lowering one is an explicit edit. The gold data and scorers lie beside the repository
(`../shared`) and are not part of it: where they are absent there is nothing to measure, and the gate says so.
`--raise` writes floors that are higher than before, rounded down to whole percents; it lowers none.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.toml"
HEAD = """\
# Floors of quality: what each layer reached, and may not fall below without somebody lowering it here.
# `digest` is of the data a floor was measured on; see gate.py.
"""
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


def raised(floors: dict[str, float], values: dict[str, float]) -> dict[str, float]:
    """The floors, each at the whole percents that were measured where these are more."""
    return {row: max(floors.get(row, 0.0), float(int(value))) for row, value in values.items()} | {
        row: floor for row, floor in floors.items() if row not in values
    }


def written(gates: dict[str, Any]) -> str:
    """The sets as `floors.toml` has them."""
    parts = [HEAD]
    for name, gate in gates.items():
        settings = "\n".join(f"{key} = {json.dumps(value)}" for key, value in gate.items() if key != "floors")
        floors = "\n".join(f"{json.dumps(row)} = {floor}" for row, floor in gate["floors"].items() if floor)
        parts.append(f"[{name}]\n{settings}\n\n[{name}.floors]\n{floors}".rstrip() + "\n")
    return "\n".join(parts)


def main() -> int:
    """Measure the sets that are named, or all; 1 if a floor is not held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--raise", action="store_true", dest="raised")
    arguments = parser.parse_args()
    if SHARED is None:
        print("nothing to measure: the gold data (../shared) is absent")
        return 0
    gates = tomllib.loads(FLOORS.read_text("utf-8"))
    below: list[str] = []
    for name in arguments.sets or gates:
        gate = gates[name]
        values = measured(gate, SHARED)
        if arguments.raised:
            gate["floors"] = raised(gate["floors"], values)
        if digest(SHARED / "data" / gate["data"]) != gate["digest"]:
            below.append(
                f"{name}: the data is not what the floors were measured on: {digest(SHARED / 'data' / gate['data'])}"
            )
        else:
            below += losses(name, gate, values)
    if arguments.raised:
        FLOORS.write_text(written(gates), "utf-8")
    print(*below, sep="\n")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
