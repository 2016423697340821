"""The sixteen PLOVER event types: what each means, and what they are in the older scales, for export only.

Source of the tables: the PLOVER codebook (Open Event Data Alliance; "PLOVER_MANUAL", section "Numeric
conflict/cooperation scores", and "CAMEO2PLOVER-2021"). What the codebook of 2018 calls DEMAND is called REQUEST now.
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
    score: float
    """Weight of the type from -10 (hostile) to +10 (cooperative), as Goldstein's for CAMEO."""
    quad: int
    """Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""


PLOVER: dict[EventType, Plover] = {
    "AGREE": Plover(meaning="agree, accept, offer or promise cooperation", cameo="03", score=4.2, quad=1),
    "CONSULT": Plover(meaning="meet, visit, phone, negotiate, mediate", cameo="04", score=2.1, quad=1),
    "SUPPORT": Plover(meaning="praise, recognise, back, sign", cameo="05", score=4.6, quad=1),
    "CONCEDE": Plover(meaning="yield verbally, ease restrictions, admit", cameo="08", score=5.0, quad=1),
    "COOPERATE": Plover(meaning="cooperate materially", cameo="06", score=6.8, quad=2),
    "AID": Plover(meaning="give one-sided material help", cameo="07", score=7.4, quad=2),
    "RETREAT": Plover(meaning="withdraw, release, resign, cease fire", cameo="08", score=7.6, quad=2),
    "REQUEST": Plover(meaning="demand, order, appeal", cameo="10", score=-5.0, quad=3),
    "ACCUSE": Plover(meaning="blame, criticise, sue, investigate", cameo="11", score=-2.0, quad=3),
    "REJECT": Plover(meaning="refuse, veto, break off", cameo="12", score=-4.2, quad=3),
    "THREATEN": Plover(meaning="warn of harm, threaten", cameo="13", score=-5.1, quad=3),
    "PROTEST": Plover(meaning="demonstrate, strike, riot", cameo="14", score=-6.6, quad=4),
    "SANCTION": Plover(meaning="cut ties, embargo, expel", cameo="16", score=-5.2, quad=4),
    "MOBILIZE": Plover(meaning="move, alert or test forces and weapons", cameo="15", score=-5.3, quad=4),
    "COERCE": Plover(meaning="arrest, seize, ban, convict", cameo="17", score=-7.2, quad=4),
    "ASSAULT": Plover(meaning="attack, kill, bomb, abduct", cameo="19", score=-9.3, quad=4),
}
