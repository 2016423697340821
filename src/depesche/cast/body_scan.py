"""One report as the finders of organisations read it."""

import re
from collections import Counter

from depesche.cast.body import Body, stem
from depesche.cast.foreign import FOREIGN
from depesche.cast.phrase import DETERMINERS
from depesche.language import Analysis, Token

OPENING = frozenset("„“\"»«‚‘'")
CLOSING = frozenset("“”\"«»‘’'")
ABBREVIATION = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜ]?[A-ZÄÖÜ0-9][A-ZÄÖÜ0-9a-z]{0,4}(?:-[A-Z]+)?")
NO_ABBREVIATION = frozenset(
    "USA DDR UdSSR UK US UTC MEZ MESZ EUR USD TV PC LKW PKW km kg MW GW CO2 AIDS HIV OK NSS SMS DNA GPS IT "
    "WM EM DM GP BIP PIN PDF WLAN ICE IC RE MRT IQ ABS UFO FSK SUV VIP CEO CFO CIO PS TNT DVD CD LED GAU UKW ISBN AKW "
    "WC MP3 URL WWW HTML USB RAM DSL LTE QR KI AI EKG CT EDV AGB GmbH AG KG".split()
)
ROAD = re.compile(r"[ABKLSEM]\d+")
"""The number of a road."""


class BodyScan:
    """The tokens of a report with their stems, and the abbreviations it has given so far."""

    def __init__(self, analysis: Analysis, states: set[int]) -> None:
        """`states` are tokens of states' names."""
        self.states = states
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.stems = [stem(token.text) if token.text[0].isalnum() else token.text for token in self.tokens]
        self.short: dict[str, str] = {}
        """Key of a body by its abbreviation."""
        self.counts = Counter(token.text for token in self.tokens)
        self.foreign = [at for at, token in enumerate(self.tokens) if token.text in FOREIGN]
        """Where foreign words for a kind of body stand."""

    def words(self, start: int, end: int) -> str:
        """The words between two tokens, with single blanks."""
        return " ".join(self.analysis.words(start, end).split())

    def is_determiner(self, at: int) -> bool:
        """Whether an article, possessive or quantity stands at a token."""
        return self.determines(self.tokens[at])

    @staticmethod
    def determines(token: Token) -> bool:
        """Whether a token is an article, possessive or quantity."""
        return token.lower in DETERMINERS

    def body(
        self, start: int, inner: int, end: int, *, key: str, country: str | None, rule: str, kind: str = ""
    ) -> Body:
        """A body named from `inner` to `end`, with the determiner before it."""
        if start == inner and start > 0 and self.is_determiner(start - 1):
            start -= 1
        return Body(
            start=start, inner=inner, end=end, key=key, shown=self.words(inner, end), country=country, rule=rule,
            kind=kind,
        )  # fmt: skip

    def learn(self, behind: int, key: str) -> None:
        """Note the abbreviation in brackets behind a name."""
        while behind < len(self.tokens) and self.tokens[behind].text in CLOSING:
            behind += 1
        if behind + 2 < len(self.tokens) and self.tokens[behind].text == "(" and self.tokens[behind + 2].text == ")":
            word = self.tokens[behind + 1].text
            if ABBREVIATION.fullmatch(word) and word not in NO_ABBREVIATION:
                self.short.setdefault(word, key)
