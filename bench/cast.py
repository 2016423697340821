"""Tokens a second of the cast, places included: `uv run bench/cast.py FILE...`."""

import sys
import time

from depesche.article import read_article
from depesche.cast import find_cast
from depesche.errors import UnreadableInputError
from depesche.language import Analysis, analyse
from depesche.options import Options
from depesche.source import open_sources


def main() -> None:
    """Read each file, analyse it, and time the cast alone, best of three."""
    analyses = []
    for source in open_sources(sys.argv[1:], Options()):
        if isinstance(source, UnreadableInputError):
            continue
        reading = read_article(source)
        analyses.append(analyse(reading.text, reading.passages, reading.language))
    tokens = sum(len(analysis.tokens) for analysis in analyses)
    best = min(_seconds(analyses) for _ in range(3))
    print(f"{tokens} tokens in {best:.3f} s: {tokens / best:,.0f} tokens/s")


def _seconds(analyses: list[Analysis]) -> float:
    start = time.perf_counter()
    for analysis in analyses:
        find_cast(analysis)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
