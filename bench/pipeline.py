"""Reports a second of the whole pipeline on one core, page to record, with the share of each stage.

    uv run python bench/pipeline.py [FILE ...]

Without files the reports are our own: pages of about 400 words, their sentences in changing order, none twice.
The floor is 60 reports of 400 words a second.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from depesche.article import read_article, within_reach
from depesche.cast import find_cast, with_shown
from depesche.event import find_events
from depesche.language import analyse
from depesche.options import Options
from depesche.position import find_positions
from depesche.quotation import find_quotations, with_actors
from depesche.source import Source, source_of
from depesche.time import find_times

SENTENCES = (
    "Der Außenminister von Norwegen kündigte am 3. Mai an, sein Land werde die Gespräche mit Island wieder aufnehmen.",
    "„Wir haben lange genug gewartet“, sagte er vor Journalisten in Bern.",
    "Die Opposition kritisierte den Schritt und forderte die Regierung auf, die verhafteten Fischer freizulassen.",
    "Nach Angaben der Polizei wurden bei den Protesten zwei Menschen verletzt.",
    "Ministerpräsidentin Ingrid Solheim traf sich am Montag mit ihrem isländischen Kollegen Jón Hallgrímsson.",
    "Die Europäische Union verhängte Sanktionen gegen das Nachbarland, Russland wies die Vorwürfe zurück.",
    "Das Parlament lehnte den Vertrag ab; die Gewerkschaft drohte mit einem Streik in den Häfen.",
    "Im Gegenzug für eine Lockerung der Quoten verlangt Island einen Zugang zu den Fanggründen im Norden.",
)
WORDS = 400
FLOOR = 60
T = TypeVar("T")


def page(seed: int) -> str:
    """A page with a report of about 400 words."""
    chooser = random.Random(seed)  # noqa: S311 - order of sentences, no secret
    paragraphs: list[str] = []
    words = 0
    while words < WORDS:
        chosen = chooser.sample(SENTENCES, 4)
        words += sum(len(sentence.split()) for sentence in chosen)
        paragraphs.append(f"<p>{' '.join(chosen)}</p>")
    head = f'<meta charset="utf-8"><title>Streit um die Quote, Teil {seed}</title>'
    return (
        f"<html lang=de><head>{head}</head><body><article><h1>Streit um die Quote</h1>{''.join(paragraphs)}</article>"
    )


class Stages:
    """Seconds that each stage took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def run(self, name: str, stage: Callable[[], T]) -> T:
        """What a stage gives, its time noted under `name`."""
        start = time.perf_counter()
        out = stage()
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start
        return out


def read(source: Source, stages: Stages) -> int:
    """Run the stages of `pipeline.read_source` on one source; the number of words read."""
    reading = stages.run("article", lambda: within_reach(read_article(source)))
    analysis = stages.run("language", lambda: analyse(reading.text, reading.passages, reading.language))
    times = stages.run("time", lambda: find_times(analysis, reading.published))
    cast = stages.run("cast", lambda: find_cast(analysis))
    quotations = stages.run("quotation", lambda: with_actors(analysis, find_quotations(analysis), cast))
    stages.run("event", lambda: find_events(analysis, cast, times, quotations))
    stages.run("position", lambda: find_positions(analysis, cast, quotations))
    stages.run("article", lambda: with_shown(reading.article, cast))
    return len(reading.text.split())


def main(files: list[str]) -> None:
    """Print the rate and the shares."""
    contents = [Path(name).read_bytes() for name in files] or [page(seed) for seed in range(300)]
    read(source_of(contents[0], name="warm", options=Options(published="2031-05-04")), Stages())
    stages = Stages()
    start = time.perf_counter()
    words = 0
    for content in contents:
        source = stages.run(
            "source", lambda content=content: source_of(content, name="bench", options=Options(published="2031-05-04"))
        )
        words += read(source, stages)
    seconds = time.perf_counter() - start
    rate = words / WORDS / seconds
    print(f"{len(contents)} reports, {words / len(contents):.0f} words each, in {seconds:.2f} s")
    print(f"{rate:.0f} reports of {WORDS} words a second on one core (floor {FLOOR})")
    for name, spent in sorted(stages.seconds.items(), key=lambda row: -row[1]):
        print(f"  {name:10} {100 * spent / seconds:5.1f} %")


if __name__ == "__main__":
    main(sys.argv[1:])
