"""How quickly the desk answers: every page on a large archive, one after the other, then many readers at once.

uv run --all-extras python bench/desk.py [--reports 100000] [--archive PATH] [--requests 60] [--readers 50]

Makes an archive of generated reports if there is none at PATH, serves it on this machine, and asks for every page with
changing words and numbers. Then that many readers ask at once while `depesche add` adds reports.
"""

import argparse
import http.client
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import quote

from generated import CITIES, lines

WORDS = ("Sanktionen", "Hafenabkommen", "Wladiwostok Streit", "Berlin Gespräche Zoll", "Regierung", "nirgendwas")
TYPES = ("CONSULT", "SANCTION", "REJECT", "COERCE", "REQUEST", "AID")
STANCES = ("demand", "oppose", "offer", "support")
SHORT = 4
"""Paragraphs of a generated report."""
PROGRAM = str(Path(sys.executable).with_name("depesche"))
MEDIAN, WORST = 150, 400
"""Milliseconds that no page may take at the median, and at the 99th percentile."""


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--requests", type=int, default=60)
    parser.add_argument("--readers", type=int, default=50)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = told.archive or Path(folder, "desk.db")
        if not archive.exists():
            source = Path(folder, "reports.jsonl")
            source.write_text("".join(lines(told.reports, SHORT)), "utf-8")
            subprocess.run([PROGRAM, "add", str(source), "--archive", str(archive)], check=True)
        with served(archive) as (port, process):
            print(f"{'page':36}{'median ms':>12}{'99 % ms':>12}{'processor ms':>14}{'kB':>8}")
            for name, addresses in pages(told.requests, told.reports).items():
                before = processor(process)
                asked = [timed(port, address) for address in addresses]
                row(name, asked, 1000 * (processor(process) - before) / len(asked))
            whole_first_page(port)
            together(port, told.readers, archive, Path(folder, "more.jsonl"))


def pages(count: int, reports: int) -> dict[str, list[str]]:
    """For each kind of page the addresses to ask for."""
    chance = random.Random(7)  # noqa: S311 - the same pages on every run
    numbers = [chance.randint(1, reports) for _ in range(count)]
    words = [quote(WORDS[at % len(WORDS)]) for at in range(count)]
    actors = [chance.randint(1, 60) for _ in range(count)]
    return {
        "first page": ["/"] * count,
        "search, no words": ["/search"] * count,
        "search, words": [f"/search?q={one}&page={1 + at % 3}" for at, one in enumerate(words)],
        "search, words and an actor": [f"/search?q={one}&who={who}" for one, who in zip(words, actors, strict=True)],
        "search, a place": [f"/search?place={quote(one)}" for one in spread(CITIES, count)],
        "search, a speaker": [f"/search?speaker={who}" for who in actors],
        "search, what happened": [f"/search?type={one}" for one in spread(TYPES, count)],
        "search, a month": [f"/search?from=201{at % 10}-0{1 + at % 9}" for at in range(count)],
        "report": [f"/reports/{number}" for number in numbers],
        "report, words": [f"/reports/{number}?q={one}" for number, one in zip(numbers, words, strict=True)],
        "actors": ["/actors"] * count,
        "actors by name": [f"/actors?name={one}" for one in words],
        "actor": [f"/actors/{who}" for who in actors],
        "timeline": ["/timeline"] * count,
        "timeline of an actor": [f"/timeline?who={who}" for who in actors],
        "timeline of a place": [f"/timeline?place={quote(one)}" for one in spread(CITIES, count)],
        "positions": ["/positions"] * count,
        "positions of an actor": [f"/positions?holder={who}" for who in actors],
        "positions of a kind": [f"/positions?kind={one}" for one in spread(STANCES, count)],
        "map": ["/map"] * count,
        "pictures": ["/pictures"] * count,
        "feed": [f"/feed.atom?q={one}" for one in words],
    }


def spread(values: Sequence[str], count: int) -> list[str]:
    """So many of some values, each in its turn."""
    return [values[at % len(values)] for at in range(count)]


@contextmanager
def served(archive: Path) -> Iterator[tuple[int, int]]:
    """The desk on a free port of this machine, and the number of its process."""
    command = [PROGRAM, "desk", "--archive", str(archive), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        told = process.stdout.readline() if process.stdout else ""
        yield int(told.partition("127.0.0.1:")[2].partition("/")[0]), process.pid
    finally:
        process.terminate()
        process.wait()


def processor(process: int) -> float:
    """Seconds of processor time that a process has taken (Linux), which tells more where other programs run, too."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def timed(port: int, address: str) -> tuple[float, int, int]:
    """Milliseconds until an answer is there whole, its status, and its size in bytes as sent."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    begun = time.perf_counter()
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    size = len(answer.read())
    taken = 1000 * (time.perf_counter() - begun)
    connection.close()
    return taken, answer.status, size


def row(name: str, asked: list[tuple[float, int, int]], taken: float | None = None) -> None:
    """Print what one kind of page took."""
    times = sorted(taken for taken, _, _ in asked)
    worst = times[min(len(times) - 1, int(len(times) * 0.99))]
    failed = sum(status >= 500 for _, status, _ in asked)
    note = f"  {failed} failed" if failed else "" if median(times) <= MEDIAN and worst <= WORST else "  slow"
    size = max(size for _, _, size in asked) / 1000
    of_processor = "" if taken is None else f"{taken:.1f}"
    print(f"{name:36}{median(times):12.1f}{worst:12.1f}{of_processor:>14}{size:8.1f}{note}", flush=True)


def whole_first_page(port: int) -> None:
    """Print what is sent for a first page with all it loads."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/")
    loaded = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', connection.getresponse().read().decode()))
    sizes = [timed(port, address)[2] for address in ("/", *loaded)]
    print(f"{'first page with all it loads':36}{'':38}{sum(sizes) / 1000:8.1f}")


def together(port: int, readers: int, archive: Path, more: Path) -> None:
    """Many readers at once while reports are added."""
    new = f"Eingang {time.time_ns()}. "  # texts that the archive has none of, on every run
    more.write_text("".join(line.replace('"text": "', f'"text": "{new}') for line in lines(400, SHORT)), "utf-8")
    adding = subprocess.Popen(
        [PROGRAM, "add", str(more), "--archive", str(archive), "--processes", "1"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    addresses = ["/", "/search?q=Sanktionen", "/reports/5", "/actors/3", "/timeline", "/pictures"]
    with ThreadPoolExecutor(readers) as pool:
        asked = list(pool.map(lambda at: timed(port, addresses[at % len(addresses)]), range(readers * 4)))
    was_adding = adding.poll() is None
    adding.terminate()
    adding.wait()
    row(f"{readers} readers at once" + (" while adding" if was_adding else ""), asked)


if __name__ == "__main__":
    main()
