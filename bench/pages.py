"""Time from a page's bytes to its article, beside other tools that read pages; one process each, start-up excluded.

    uv run --with trafilatura --with resiliparse python bench/pages.py [FOLDER]

FOLDER holds pages as .html or .html.gz; without it the gold pages beside the repository are taken, or the examples.
Each tool reads every page once to warm up and then five times; what counts is the median over all. Tools that are not
installed are left out.
"""

import argparse
import gzip
import importlib.util
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDERS = [*(up / "shared" / "data" / "pages" for up in HERE.parents), HERE.parent / "examples"]
ROUNDS = 5


def depesche() -> Callable[[bytes], object]:
    """Bytes to article, metadata included."""
    from depesche.article import read_article
    from depesche.options import Options
    from depesche.source import source_of

    options = Options(kind="html")
    return lambda page: read_article(source_of(page, name="page", options=options))


def trafilatura() -> Callable[[bytes], object]:
    """Main text with metadata."""
    from trafilatura import bare_extraction

    return lambda page: bare_extraction(page, with_metadata=True, include_comments=False)


def resiliparse() -> Callable[[bytes], object]:
    """Main text alone."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def selectolax() -> Callable[[bytes], object]:
    """The bare parse, which nothing that reads pages can undercut."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser


TOOLS = {tool.__name__: tool for tool in (depesche, trafilatura, resiliparse, selectolax)}


def pages(folder: Path) -> list[bytes]:
    """The pages of a folder, unpacked."""
    found = [path for path in sorted(folder.iterdir()) if path.name.endswith((".html", ".html.gz"))]
    return [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in found]


def measure(name: str, folder: Path) -> str:
    """Median and mean milliseconds a page, and the megabytes that the tool takes above those of the pages."""
    content = pages(folder)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    read = TOOLS[name]()
    for page in content:
        read(page)
    times = []
    for page in content * ROUNDS:
        begun = time.perf_counter()
        read(page)
        times.append(1000 * (time.perf_counter() - begun))
    above = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    median, mean = statistics.median(times), statistics.fmean(times)
    return f"{name:12} median {median:6.2f} ms  mean {mean:6.2f} ms  memory {above:5.0f} MB"


def main() -> None:
    """Measure each tool in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=next(path for path in FOLDERS if path.is_dir()))
    parser.add_argument("--tool", choices=TOOLS)
    arguments = parser.parse_args()
    if arguments.tool:
        print(measure(arguments.tool, arguments.folder))
        return
    print(f"{len(pages(arguments.folder))} pages of {arguments.folder}")
    for name in TOOLS:
        if importlib.util.find_spec(name):
            subprocess.run([sys.executable, __file__, str(arguments.folder), "--tool", name], check=True)


if __name__ == "__main__":
    main()
