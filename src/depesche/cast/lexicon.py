"""The word lists of the cast: plain text, `#` opens a comment, read once."""

from functools import cache
from importlib.resources import files

from depesche.cast.letters import plain


def lines_of(path: str) -> list[str]:
    """The lines of a list without comments and blank ones; `path` is relative to this folder."""
    text = files("depesche.cast").joinpath(path).read_text("utf-8")
    stripped = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in stripped if line]


@cache
def words_of(path: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(word for line in lines_of(path) for word in line.split())


@cache
def sections_of(path: str) -> dict[str, frozenset[str]]:
    """The words of a list whose parts are headed "[name]"."""
    parts: dict[str, set[str]] = {}
    name = ""
    for line in lines_of(path):
        if line.startswith("["):
            name = line.strip("[]")
            parts.setdefault(name, set())
        else:
            parts.setdefault(name, set()).update(line.split())
    return {key: frozenset(value) for key, value in parts.items()}


@cache
def given_names() -> dict[str, str]:
    """Given names with their gender: "m", "f", or "" where both bear it."""
    male, female = words_of("lists/given_male.txt"), words_of("lists/given_female.txt")
    return {name: "" if name in male and name in female else ("m" if name in male else "f") for name in male | female}


@cache
def family_first() -> frozenset[str]:
    """Family names that stand first."""
    return words_of("lists/given_other.txt")


@cache
def equivalents() -> dict[str, int]:
    """Each name of the list of equivalents with the number of its line, in lower case Latin letters."""
    return {plain(word): i for i, line in enumerate(lines_of("lists/equivalents.txt")) for word in line.split()}
