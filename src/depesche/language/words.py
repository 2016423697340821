"""Word lists: commented text files, the same file names for every language."""

from functools import cache
from importlib.resources import files


@cache
def lines(language: str, name: str) -> tuple[str, ...]:
    """The lines of a word list, comments and empty lines left out; empty where the language has no such list."""
    file = files("depesche.language") / language / f"{name}.txt"
    if not file.is_file():
        return ()
    rows = (line.strip() for line in file.read_text("utf-8").splitlines())
    return tuple(row for row in rows if row and not row.startswith("#"))


@cache
def words(language: str, name: str) -> frozenset[str]:
    """All words of a word list."""
    return frozenset(word for line in lines(language, name) for word in line.split())
