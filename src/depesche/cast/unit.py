"""A state, body or group of a report while its mentions are gathered."""

from dataclasses import dataclass, field
from typing import Literal

from depesche.cast.people import MentionForm, Person
from depesche.record import ActorType

Number = Literal["f", "m", "plural", ""]
"""How a pronoun takes a unit up: "sie", "er", "sie" with a plural verb; "" where that is not known."""

_FEMININE = (
    "partei", "kommission", "behörde", "organisation", "bank", "zeitung", "agentur", "union", "armee", "polizei",
    "staatsanwaltschaft", "gewerkschaft", "vereinigung", "allianz", "front", "bewegung", "liga", "universität",
    "hochschule", "stiftung", "gesellschaft", "kirche", "miliz", "marine", "luftwaffe", "versammlung", "botschaft",
    "akademie", "kammer", "fraktion", "mission", "garde", "aufsicht", "truppe", "junta", "koalition", "duma",
)  # fmt: skip
_MASCULINE = (
    "verband", "bund", "konzern", "rat", "gerichtshof", "ausschuss", "senat", "kongress", "sender", "rundfunk",
    "verein", "geheimdienst", "dienst", "orden", "klub", "club", "fonds", "verfassungsschutz", "vatikan",
)  # fmt: skip
_PLURAL = ("streitkräfte", "brigaden", "garden", "gewerkschaften")
_FEMININE_KEYS = frozenset("EU EU-Kommission CDU SPD FDP CSU ÖVP SPÖ FPÖ AfD NATO WHO IAEA OSZE OPEC OECD WTO".split())
_MASCULINE_KEYS = frozenset("IWF IStGH UN-Sicherheitsrat".split())
_PLURAL_KEYS = frozenset("UN Taliban".split())
_PLURAL_STATES = frozenset("US NL AE PH BS MV SC SB MH KM".split())


@dataclass(slots=True, kw_only=True, eq=False)
class Unit:
    """A state, body or group of the report, as its mentions are gathered."""

    type: ActorType
    key: str
    shown: str
    country: str | None = None
    kind: str = ""
    first: int
    mentions: list[tuple[int, int, MentionForm, str]] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    """The forms that may be shown as the name."""
    collective: bool = False
    """Whether a group's noun is a singular one: "die Opposition"."""

    @property
    def number(self) -> Number:
        """The pronoun that takes the unit up."""
        if self.type == "state":
            return "plural" if self.key in _PLURAL_STATES else ""
        if self.type == "group":
            return "f" if self.collective else "plural"
        if self.kind.endswith(_PLURAL) or self.key in _PLURAL_KEYS:
            return "plural"
        if self.kind.endswith(_FEMININE) or self.key in _FEMININE_KEYS:
            return "f"
        if self.kind.endswith(_MASCULINE) or self.key in _MASCULINE_KEYS:
            return "m"
        return "f" if self._has_feminine_article() else ""

    def _has_feminine_article(self) -> bool:
        """Whether the report sets "die" before the abbreviation: "die PAD"."""
        return any(alias.lower().startswith("die ") and alias[4:].isupper() for alias in self.aliases)


Actor = Person | Unit
