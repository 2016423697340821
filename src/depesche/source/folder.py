"""Folders: which of their files are reports."""

import os
from collections.abc import Iterator
from pathlib import Path

from depesche.errors import UnreadableInputError
from depesche.source.stream import STDIN

_REPORTS = (".html", ".htm", ".xhtml", ".txt", ".text", ".jsonl", ".ndjson", ".warc")
"""Endings of the files in a folder that are read (also with .gz); a file that is named itself may end as it likes."""


def files_in(path: str) -> Iterator[str]:
    """The path itself, or the reports in the folder that it is, folders within it included, in order of their names.

    Raises UnreadableInputError where a folder holds none.
    """
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    found = False
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().removesuffix(".gz").endswith(_REPORTS) and not name.startswith("."):
                found = True
                yield str(Path(folder, name))
    if not found:
        raise UnreadableInputError(path, f"no report in this folder: none of its files ends in {', '.join(_REPORTS)}")
