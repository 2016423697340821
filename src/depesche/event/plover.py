"""The sixteen PLOVER event types: what each means, and what they are in the older scales, for export only.

Source of the tables: PLOVER codebook (Open Event Data Alliance, 2018) for types, modes and CAMEO roots; the scores are
Goldstein's weights (Goldstein 1992, as CAMEO carries them) at the root of each type.
"""

from dataclasses import dataclass

from depesche.record import EventType


@dataclass(frozen=True, kw_only=True, slots=True)
class Plover:
    """One event type."""

    meaning: str
    """What is done."""
    cameo: str
    """CAMEO root code."""
    goldstein: float
    """Weight of the root from -10 (hostile) to +10 (cooperative)."""
    quad: int
    """Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""


PLOVER: dict[EventType, Plover] = {
    "AGREE": Plover(meaning="agree, accept, offer or promise cooperation", cameo="03", goldstein=4.0, quad=1),
    "CONSULT": Plover(meaning="meet, visit, phone, negotiate, mediate", cameo="04", goldstein=1.0, quad=1),
    "SUPPORT": Plover(meaning="praise, recognise, back, sign", cameo="05", goldstein=3.5, quad=1),
    "CONCEDE": Plover(meaning="yield verbally, ease restrictions, admit", cameo="08", goldstein=5.0, quad=1),
    "COOPERATE": Plover(meaning="cooperate materially", cameo="06", goldstein=6.0, quad=2),
    "AID": Plover(meaning="give one-sided material help", cameo="07", goldstein=7.0, quad=2),
    "RETREAT": Plover(meaning="withdraw, release, resign, cease fire", cameo="08", goldstein=7.0, quad=2),
    "REQUEST": Plover(meaning="demand, order, appeal", cameo="10", goldstein=-5.0, quad=3),
    "ACCUSE": Plover(meaning="blame, criticise, sue, investigate", cameo="11", goldstein=-2.0, quad=3),
    "REJECT": Plover(meaning="refuse, veto, break off", cameo="12", goldstein=-4.0, quad=3),
    "THREATEN": Plover(meaning="warn of harm, threaten", cameo="13", goldstein=-6.0, quad=3),
    "PROTEST": Plover(meaning="demonstrate, strike, riot", cameo="14", goldstein=-6.5, quad=4),
    "SANCTION": Plover(meaning="cut ties, embargo, expel", cameo="16", goldstein=-4.0, quad=4),
    "MOBILIZE": Plover(meaning="move, alert or test forces and weapons", cameo="15", goldstein=-7.2, quad=4),
    "COERCE": Plover(meaning="arrest, seize, ban, convict", cameo="17", goldstein=-7.0, quad=4),
    "ASSAULT": Plover(meaning="attack, kill, bomb, abduct", cameo="19", goldstein=-10.0, quad=4),
}
