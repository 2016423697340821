"""States as actors: by name, people, government, seat or capital, told from the mere place by the context."""

from collections import Counter
from dataclasses import dataclass

from depesche.cast.people import MentionForm
from depesche.cast.phrase import POSSESSIVE, QUANTIFIERS, LeftPart, left_part
from depesche.cast.states import state_at, state_of, states_of
from depesche.language import Analysis
from depesche.rules import declare

STATE = declare(
    "cast.state",
    """The name of a state that is more than the place of what happens.

    Found: Frankreich und Italien schicken Truppen.
    Not: Die Konferenz findet in Italien statt.
    """,
)
GOVERNMENT = declare(
    "cast.government",
    """The government, by the state's adjective or name, by the owner of "sein", or as that of the report's own state.

    Found: Die iranische Regierung weist das zurück.
    Not: Regierung und Opposition sind in Demokratien Gegner.
    """,
)
PEOPLE = declare(
    "cast.people-of-state",
    """The people for the state, with an article or alone before a verb.

    Found: Die Nordkoreaner brauchen Sicherheiten.
    Not: Zwei Deutsche kamen ums Leben.
    """,
)
SEAT = declare(
    "cast.seat-of-government",
    """A building or street that stands for the government in it.

    Found: Das Weiße Haus wies den Bericht zurück.
    Not: Das weiße Haus am Ende der Straße steht leer.
    """,
)
CAPITAL = declare(
    "cast.capital-for-government",
    """A capital that acts: beside the verb of a clause, or in the genitive behind a political noun.

    Found: Moskau fordert neue Verhandlungen.
    Not: In Moskau begann am Montag eine Konferenz.
    """,
)
COUNTRY = declare(
    "cast.the-country",
    """A noun phrase that takes up a state: "das Land", "seines Landes".

    Found: Der Iran bleibt hart. Das Land will sein Programm fortsetzen.
    Not: Auf dem Land leben immer weniger Menschen.
    """,
)

_LONG_ATTRIBUTE = 10
"""Tokens between an article and its noun that may be an attribute."""
LOCAL = frozenset(
    "in im nach aus nahe bei innerhalb außerhalb nördlich südlich östlich westlich into from within durch "
    "über auf ins unweit".split()
)
_REGION = frozenset(
    "süden norden osten westen nordosten nordwesten südosten südwesten hauptstadt provinz region grenze "
    "küste stadt teil teilen teile süden "
    "zentrum mitte gebiet süden inseln flughafen bezirk süd nord straßen universität dorf nordteil "
    "südteil grenzen ort".split()
)
_GOVERNMENT = frozenset(
    "regierung führung staatsführung regime administration regierungen militärregierung kabinett "
    "militärdiktatur zentralregierung behörden koalitionsregierung minderheitsregierung übergangsregierung "
    "interimsregierung einheitsregierung".split()
)
_BY_THEMSELVES = frozenset(
    "regierung kabinett führung regierungen übergangsregierung interimsregierung einheitsregierung".split()
)
"""Governments that with an article alone are that of the report's own state."""
_OFFICIALS = frozenset("regierungsvertreter regierungsvertretern regierungskreise regierungskreisen".split())
"""Officials who speak for a government."""
_OF_SEVERAL = QUANTIFIERS | {"die", "den", "diese", "diesen"}
_FEDERATION = frozenset(("bund", "bundes"))
_OF_THE_FEDERATION = frozenset("der den dem des vom beim zwischen von und durch".split())
_BOND = frozenset("der des für gegen mit zur deutscher aus".split())
_GIVEN = frozenset(
    "geld gelder mittel hilfe hilfen unterstützung rückendeckung druck kritik lob protest proteste widerstand zusage "
    "zusagen angebot angebote signal signale forderungen drohungen waffen lieferungen waffenlieferungen zustimmung "
    "zuspruch".split()
)
"""What a state gives: "Druck aus Moskau", "Geld aus den USA"."""
_COUNTRY = frozenset("land landes staat staates staats nachbarland".split())


@dataclass(frozen=True, kw_only=True, slots=True)
class StateHit:
    """Words that stand for a state."""

    start: int
    end: int
    code: str
    form: str
    """"name", "adjective", "demonym", "capital", "seat" or "compound"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StateMention:
    """Words by which a state acts."""

    start: int
    end: int
    code: str | None
    """None where it has to be told from the context."""
    form: MentionForm
    """Form of the mention."""
    rule: str
    owner: bool = False
    """Whether a possessive ties it to somebody before."""


def state_hits(analysis: Analysis, words: list[str]) -> list[StateHit]:
    """Every form of a state in the report."""
    hits: list[StateHit] = []
    at = 0
    while at < len(words):
        word = words[at]
        found = (
            state_at(words, at, analysis.language)
            if len(word) > 1
            and (word[0].isupper() or "isch" in word or "deutsch" in word or word.startswith("auswärtig"))
            else None
        )
        if found is None:
            at += 1
            continue
        length, (code, form) = found
        if form == "seat" and word.isupper() is False and length == 1 and word == "Westminster":
            at += 1
            continue
        hits.append(StateHit(start=at, end=at + length, code=code, form=form))
        at += length
    return hits


def main_state(hits: list[StateHit]) -> str | None:
    """The state the report speaks of most; the first of equals."""
    counts = Counter(hit.code for hit in hits)
    first: dict[str, int] = {}
    for i, hit in enumerate(hits):
        first.setdefault(hit.code, i)
    return max(counts, key=lambda code: (counts[code], -first[code]), default=None)


class StateFinder:
    """Tells the states that act from those that are only places."""

    def __init__(self, analysis: Analysis, hits: list[StateHit], used: set[int]) -> None:
        """`used` are tokens of names of people and bodies."""
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.hits = {hit.start: hit for hit in hits}
        self.ends = {hit.end: hit for hit in hits}
        self.used = used
        self.local: set[int] = set()

    def find(self, start: int, end: int) -> list[StateMention]:
        """The mentions of acting states between two tokens of one sentence."""
        found: list[StateMention] = []
        for at in range(start, end):
            hit = self.hits.get(at)
            if hit is not None and at not in self.used:
                mention = self._of_hit(hit, start, end)
                if mention is not None:
                    found.append(mention)
            elif self.tokens[at].text[0].isupper() and at not in self.used:
                mention = self._noun(at, start, end)
                if mention is not None:
                    found.append(mention)
        return found

    def _of_hit(self, hit: StateHit, low: int, end: int) -> StateMention | None:
        if hit.form == "name":
            if self._is_local(hit, low) or self._is_attribute(hit, end):
                self.local.add(hit.start)
                return None
            return self._mention(hit, low, "name", STATE)
        if hit.form == "seat":
            if self.tokens[hit.start - 1].lower in {"im", "in", "vor", "vom"} and hit.start > low:
                return None
            if self.tokens[hit.start].lower in _FEDERATION and not self._is_federation(hit, low, end):
                return None
            return self._mention(hit, low, "metonym", SEAT)
        if hit.form == "capital" and self._capital_acts(hit, low, end):
            return self._mention(hit, low, "metonym", CAPITAL)
        if hit.form == "demonym" and self._people_act(hit, low, end):
            return self._mention(hit, low, "demonym", PEOPLE)
        return None

    def _is_federation(self, hit: StateHit, low: int, end: int) -> bool:
        """Whether "Bund" is the federal state, as beside its Länder, and no other bond."""
        before = self.tokens[hit.start - 1].lower if hit.start > low else ""
        behind = self.tokens[hit.end].lower if hit.end < end else ""
        return before in _OF_THE_FEDERATION and behind not in _BOND

    def _mention(self, hit: StateHit, low: int, form: MentionForm, rule: str) -> StateMention:
        start = hit.start
        if start > low and self.tokens[start - 1].lower in {"der", "die", "das", "den", "dem", "des"}:
            start -= 1
        return StateMention(start=start, end=hit.end, code=hit.code, form=form, rule=rule)

    def _is_local(self, hit: StateHit, low: int) -> bool:
        """Whether a preposition of place, or a region's noun, governs the name; also through "X, Y und Z"."""
        at = hit.start - 1
        while at >= low:
            lower = self.tokens[at].lower
            if lower in {",", "und", "sowie", "oder", "and"} and at in self.ends:
                at = self.ends[at].start - 1
            elif (
                lower in {"der", "den", "dem", "die", "das", "des", "ganz", "the", "zu"} or self.tokens[at].tag == "ADJ"
            ):
                at -= 1
            else:
                if lower == "aus" and at > low and self.tokens[at - 1].lower in _GIVEN:
                    return False
                if lower == "durch" and at > low and self.tokens[at - 1].tag in ("NOUN", "NAME"):
                    return False
                return (
                    lower in LOCAL
                    or lower in _REGION
                    or lower.endswith(
                        ("hauptstadt", "provinz", "grenze", "quartier", "gebäude", "palast", "bahnhof", "flughafen")
                    )
                )
        return False

    def _is_attribute(self, hit: StateHit, end: int) -> bool:
        """Whether the name only opens something else: a compound torn apart, a sports result."""
        return (
            hit.end < end
            and self.tokens[hit.end].text in {"-", ":"}
            and self.tokens[hit.end].start == self.tokens[hit.end - 1].end
        )

    def _capital_acts(self, hit: StateHit, low: int, end: int) -> bool:
        text = self.tokens[hit.end - 1].text
        if (
            text.endswith("er")
            and state_of(text) is not None
            and hit.end < end
            and self.tokens[hit.end].text[0].isupper()
        ):
            return False
        before = self.tokens[hit.start - 1] if hit.start > low else None
        behind = self.tokens[hit.end] if hit.end < end else None
        if before is not None and before.lower in LOCAL | {"von", "bis", "zwischen", "um", "dpa", "(", "/", "-"}:
            return before.lower == "zwischen"
        if text.endswith("s") and before is not None and before.tag == "NOUN":
            return before.lower not in _REGION and not before.lower.endswith(
                ("hauptstadt", "stadt", "straßen", "flughafen", "platz", "viertel", "zentrum")
            )
        if behind is not None and behind.tag == "VERB" and before is not None:
            return not before.text[0].isalpha() or before.tag in ("CONJ", "SUBJ")
        if before is None:
            return behind is not None and behind.tag == "VERB"
        return (
            before.tag == "VERB"
            and behind is not None
            and (behind.tag != "PUNCT" or behind.text == ",")
            and behind.text != "("
        )

    def _people_act(self, hit: StateHit, low: int, end: int) -> bool:
        text = self.tokens[hit.start].text
        if hit.start > low and self.tokens[hit.start - 1].lower in {"die", "den", "der"}:
            return not text.endswith(("in", "s")) and self._plural_people(text)
        behind = self.tokens[hit.end] if hit.end < end else None
        before = self.tokens[hit.start - 1] if hit.start > low else None
        return (
            self._plural_people(text)
            and behind is not None
            and behind.tag == "VERB"
            and (before is None or before.text == ":")
        )

    @staticmethod
    def _plural_people(text: str) -> bool:
        return text.endswith(("er", "en", "ern", "is")) and not text.endswith("innen")

    def _noun(self, at: int, low: int, end: int) -> StateMention | None:
        lower = self.tokens[at].lower
        if lower in _GOVERNMENT or lower.endswith(("-regierung", "-führung", "-regime", "-administration")):
            return self._government(at, low, end)
        if lower in _OFFICIALS:
            return self._officials(at, low)
        if lower in _COUNTRY:
            return self._the_country(at, low)
        return None

    def _government(self, at: int, low: int, end: int) -> StateMention | None:
        left = left_part(self.tokens, at, low)
        code: str | None = None
        for i in range(at - 1, left.start - 1, -1):
            states = states_of(self.tokens[i].text) if len(self.tokens[i].text) > 4 else ()
            code = code or (states[0][0] if states and states[0][1] in ("adjective", "capital") else None)
        if code is None and at > low and (hit := self.ends.get(at)) is not None:
            code, left = hit.code, left_part(self.tokens, hit.start, low)
        stop, owner = at + 1, left.determiner in POSSESSIVE
        behind = self.hits.get(stop) or (
            self.hits.get(stop + 1) if stop < end and self.tokens[stop].lower in {"in", "von", "der", "des"} else None
        )
        if code is None and behind is not None and behind.start < end and behind.form in ("name", "capital"):
            code, stop = behind.code, behind.end
        lower = self.tokens[at].lower
        if code is None:
            states = states_of(self.tokens[at].text)
            code = states[0][0] if states else None
        if code is None and (
            lower not in _BY_THEMSELVES
            or left.determiner not in {"die", "der", "das", "dem", "diese", "dieser"} | POSSESSIVE
            or (lower == "führung")
        ):
            return None
        if code is None and not owner and self._is_within(left.start - 1, at, (low, stop, end)):
            return None
        if lower in {"behörden", "führung"} and code is None:
            return None
        if code is None and stop < end and self.tokens[stop].lower in {"des", "der"} and not owner:
            return None
        return StateMention(
            start=left.start, end=stop, code=code, form="name" if code else "role", rule=GOVERNMENT, owner=owner
        )

    def _is_within(self, preposition: int, noun: int, ends: tuple[int, int, int]) -> bool:
        """Whether a government is only where something is, not what is heard or left: "Aus der Regierung hieß es"."""
        low, stop, end = ends
        lower = self.tokens[preposition].lower if preposition >= low else ""
        if lower != "aus":
            return lower == "in"
        opens = preposition == low or self.tokens[preposition - 1].text in {",", ":", "–"}
        heard = opens and stop < end and self.tokens[stop].tag == "VERB"
        return not heard and self.tokens[noun].lower == "regierung"

    def _officials(self, at: int, low: int) -> StateMention | None:
        """Several officials: "israelische Regierungsvertreter", and those of the report's own state."""
        left = left_part(self.tokens, at, low)
        singular = left.determiner is not None and left.determiner not in _OF_SEVERAL
        if singular or (left.determiner is None and self._is_one(at, low)):
            return None
        states = [state for i in range(left.inner, at) for state in states_of(self.tokens[i].text)]
        code = next((code for code, form in states if form == "adjective"), None)
        return StateMention(start=left.start, end=at + 1, code=code, form="role", rule=GOVERNMENT)

    def _is_one(self, at: int, low: int) -> bool:
        """Whether a name follows, or the noun is a predicate: "Regierungsvertreter Toby Lanz", "als"."""
        named = at + 1 < len(self.tokens) and at + 1 in self.used
        return named or (at > low and self.tokens[at - 1].lower == "als")

    def _with_long_attribute(self, at: int, low: int) -> LeftPart | None:
        """What stands before "Landes" where its attribute has nouns of its own: "des mit Strafen belegten Landes"."""
        for i in range(at - 1, max(low, at - _LONG_ATTRIBUTE) - 1, -1):
            if self.tokens[i].lower == "des":
                return LeftPart(start=i, inner=i + 1, determiner="des")
            if self.tokens[i].tag in ("PUNCT", "VERB", "QUOTE", "SUBJ"):
                return None
        return None

    def _the_country(self, at: int, low: int) -> StateMention | None:
        left = left_part(self.tokens, at, low)
        lower = self.tokens[at].lower
        if left.determiner is None and lower == "landes":
            left = self._with_long_attribute(at, low) or left
        if left.determiner is None or left.determiner in {
            "ein",
            "eine",
            "einem",
            "einen",
            "eines",
            "kein",
            "am",
            "zum",
        }:
            return None
        if left.start > low and self.tokens[left.start - 1].lower in {"auf", "in", "aus", "im", "über", "an"}:
            return None
        if lower.startswith("staat") and left.determiner not in {"dem", "der", "den", "dieser", "diesem"}:
            return None
        return StateMention(
            start=left.start, end=at + 1, code=None, form="role", rule=COUNTRY, owner=left.determiner in POSSESSIVE
        )
