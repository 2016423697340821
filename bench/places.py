"""Speed of the places: microseconds a token, over reports in text files (or a made-up one), and the first look-up.

uv run python bench/places.py [FILE...]
"""

import sys
from pathlib import Path
from time import perf_counter

from depesche.article import Passage
from depesche.cast.gazetteer import look_up
from depesche.cast.places import find_places
from depesche.language import analyse

MADE_UP = (
    "Die Minister trafen sich am Donnerstag in Genf und Oslo. Im Süden des Libanon blieb es nach Angaben der Behörden "
    "ruhig, in der Provinz Helmand kam es zu Gefechten. Der Präsident der Republik reiste nach Rio de Janeiro weiter.\n"
)


def main() -> None:
    """Print one line a measure."""
    start = perf_counter()
    look_up("Wladiwostok")
    print(f"first look-up {1000 * (perf_counter() - start):.1f} ms")
    texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]] or [MADE_UP * 200]
    analyses = [analyse(text, (Passage(start=0, end=len(text), role="paragraph"),), "de") for text in texts]
    tokens = sum(len(analysis.tokens) for analysis in analyses)
    for state in ("cold", "warm"):
        start = perf_counter()
        places = sum(len(find_places(analysis)) for analysis in analyses)
        each = 1e6 * (perf_counter() - start) / max(1, tokens)
        print(f"{state}: {each:.2f} µs a token ({tokens} tokens, {places} places)")


if __name__ == "__main__":
    main()
