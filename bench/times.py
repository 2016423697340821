"""Tokens a second of the times, alone and with the cast, and the start-up of `depesche read`.

    uv run bench/times.py [FILE...]

Without files the gold reports beside the repository are taken, or the examples.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from depesche.article import Passage, read_article
from depesche.cast import find_cast
from depesche.errors import UnreadableInputError
from depesche.language import Analysis, analyse
from depesche.options import Options
from depesche.source import open_sources
from depesche.time import find_times

HERE = Path(__file__).resolve().parent
FOLDERS = [*(up / "shared" / "data" / "records" for up in HERE.parents), HERE.parent / "examples"]
REPORT = "Bern (dpa) – Die Außenminister trafen sich am Donnerstag. Ende 2011 war ein Vertrag geschlossen worden.\n"
HOSTILE = {
    "days": "3., ",
    "numbers": "2011 ",
    "months and units": "Juni bis vor zwei Jahren ",
    "times of day": "um 20.30 Uhr ",
    "weekdays without verbs": "Montag Dienstag ",
    "one sentence of verbs": "sagte am Montag, dass ",
}


def main() -> None:
    """Read and analyse each file, time the two layers, best of three; then hostile text; then the command's start."""
    analyses = []
    for source in open_sources(sys.argv[1:] or _reports(), Options()):
        if not isinstance(source, UnreadableInputError):
            reading = read_article(source)
            analyses.append(analyse(reading.text, reading.passages, reading.language))
    tokens = sum(len(analysis.tokens) for analysis in analyses)
    for name, layers in (("times", (_times,)), ("times and cast", (_times, find_cast))):
        best = min(_seconds(analyses, layers) for _ in range(3))
        print(f"{name}: {tokens} tokens in {best:.3f} s: {tokens / best:,.0f} tokens/s")
    for name, unit in HOSTILE.items():
        once, twice = (_hostile(unit, size) for size in (500_000, 1_000_000))
        print(f"{name:30} {once:6.2f} s, twice as long {twice:6.2f} s")
    print(f"start-up of `depesche read`: {min(_start() for _ in range(5)):.2f} s")


def _reports() -> list[str]:
    """The plain reports of the first folder that is there."""
    folder = next(folder for folder in FOLDERS if folder.is_dir())
    return [str(path) for path in sorted(folder.rglob("*.txt"))]


def _times(analysis: Analysis) -> object:
    return find_times(analysis, "2019-04-25")


def _seconds(analyses: list[Analysis], layers: tuple[Callable[[Analysis], object], ...]) -> float:
    start = time.process_time()
    for analysis in analyses:
        for layer in layers:
            layer(analysis)
    return time.process_time() - start


def _hostile(unit: str, size: int) -> float:
    text = unit * (size // len(unit))
    analysis = analyse(text, (Passage(start=0, end=len(text), role="paragraph"),), "de")
    return _seconds([analysis], (_times,))


def _start() -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(REPORT * 3, "utf-8")
        start = time.perf_counter()
        subprocess.run(["depesche", "read", "--json", str(path)], check=True, capture_output=True)  # noqa: S607
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
