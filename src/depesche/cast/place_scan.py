"""One report as the finders of places read it, and the words by which they find."""

from dataclasses import dataclass
from importlib.resources import files

from depesche.cast.gazetteer import Entry, look_up
from depesche.cast.states import state_at
from depesche.language.analysis import Analysis
from depesche.record.place import PlaceKind

LONGEST = 6
"""Tokens in the longest name that is looked for."""
LARGE = 100_000
"""Inhabitants from which on a town is meant by its bare name after any preposition of place."""
ARTICLES = frozenset("der die das dem den des the ganz".split())
JOINTS = frozenset({",", "und", "oder", "sowie", "and", "/", "bzw"})
"""What joins the places of a list."""
BROAD: frozenset[PlaceKind] = frozenset({"region", "island", "water", "mountain", "site"})
"""Kinds of places that a name may mean besides a town."""


@dataclass(slots=True, kw_only=True)
class Mention:
    """Words that name a place, before it is decided which."""

    start: int
    """First token."""
    end: int
    """Behind the last token."""
    name: str
    """The name, without genitive ending."""
    rule: str
    """The rule that found it."""
    kind: PlaceKind | None = None
    """What the words tell of its kind."""
    country: str | None = None
    """What the words tell of its country."""
    entries: tuple[Entry, ...] = ()
    """The gazetteer's places of this name."""
    within: tuple[Entry, ...] = ()
    """The gazetteer's places of the name that it holds: "Flughafen Toronto"."""


@dataclass(slots=True, frozen=True)
class Named:
    """A name that begins at a token: how far it reaches, and what it may be."""

    end: int
    words: str
    entries: tuple[Entry, ...]
    country: str | None = None


class Scan:
    """The tokens of a report with what is already taken by persons and organisations."""

    def __init__(self, analysis: Analysis, taken: frozenset[int]) -> None:
        """`taken`: tokens that belong to names of persons or organisations."""
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.words = [token.text for token in analysis.tokens]
        self.taken = taken
        self.sites: set[int] = set()
        """Where the sites found so far end."""
        self._names: dict[int, Named | None] = {}

    def name_at(self, start: int) -> Named | None:
        """The longest name of a state or of a gazetteer's place that begins at a token."""
        if start not in self._names:
            self._names[start] = self._name_at(start)
        return self._names[start]

    def _name_at(self, start: int) -> Named | None:
        if start >= len(self.words) or start in self.taken or not self.words[start][0].isupper():
            return None
        state = state_at(self.words, start, self.analysis.language)
        place = self._place_at(start)
        if state is not None and state[1][1] == "name" and (place is None or place.end <= start + state[0]):
            return Named(start + state[0], self._text(start, start + state[0]), (), state[1][0])
        return place

    def _place_at(self, start: int) -> Named | None:
        found = look_up(self.words[start])
        best = Named(start + 1, self.words[start], found.entries) if found.entries else self._genitive(start)
        if not (found.longer or self._punctuated(start)):
            return best
        for end in range(min(start + LONGEST, len(self.tokens)), start + 1, -1):
            words = self._text(start, end)
            if len(words) < 40 and "\n" not in words:
                entries = look_up(words).entries or look_up(words.removesuffix("s")).entries
                if entries:
                    return Named(end, words, entries)
        return best

    def _punctuated(self, start: int) -> bool:
        """Whether a mark within the name may follow: "L'Aquila", "St. Petersburg"."""
        following = start + 1
        return (
            following < len(self.words) and self.words[following] in ("'", "’", "′", ".") and len(self.words[start]) < 4
        )

    def _genitive(self, start: int) -> Named | None:
        word = self.words[start]
        stem = word.removesuffix("s")
        if stem == word:
            return None
        entries = look_up(stem).entries
        return Named(start + 1, stem, entries) if entries else None

    def _text(self, start: int, end: int) -> str:
        return self.analysis.text[self.tokens[start].start : self.tokens[end - 1].end]


def place_list(name: str) -> list[str]:
    """The rows of a list of the gazetteer's folder."""
    text = (files("depesche.cast") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
