"""Tokens a second of the cast, places included.

    uv run bench/cast.py [FILE...]

Without files the gold reports beside the repository are taken, or the examples.
"""

import sys
import time
from pathlib import Path

from depesche.article import read_article
from depesche.cast import find_cast
from depesche.errors import UnreadableInputError
from depesche.language import Analysis, analyse
from depesche.options import Options
from depesche.source import open_sources

HERE = Path(__file__).resolve().parent
FOLDERS = [*(up / "shared" / "data" / "records" for up in HERE.parents), HERE.parent / "examples"]


def main() -> None:
    """Read each file, analyse it, and time the cast alone, best of three."""
    analyses = []
    for source in open_sources(sys.argv[1:] or _reports(), Options()):
        if isinstance(source, UnreadableInputError):
            continue
        reading = read_article(source)
        analyses.append(analyse(reading.text, reading.passages, reading.language))
    tokens = sum(len(analysis.tokens) for analysis in analyses)
    best = min(_seconds(analyses) for _ in range(3))
    print(f"{tokens} tokens in {best:.3f} s: {tokens / best:,.0f} tokens/s")


def _reports() -> list[str]:
    """The plain reports of the first folder that is there."""
    folder = next(folder for folder in FOLDERS if folder.is_dir())
    return [str(path) for path in sorted(folder.rglob("*.txt"))]


def _seconds(analyses: list[Analysis]) -> float:
    start = time.process_time()
    for analysis in analyses:
        find_cast(analysis)
    return time.process_time() - start


if __name__ == "__main__":
    main()
