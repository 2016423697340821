"""The article layer's word lists: commented text files in `words/`, read once."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[str, ...]:
    """The lines of the list `name`, comments and empty lines left out."""
    text = (files("depesche.article.lines") / "words" / f"{name}.txt").read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """All words of the list `name`."""
    return frozenset(word for row in rows(name) for word in row.split())
