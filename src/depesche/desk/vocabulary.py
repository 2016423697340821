"""The names of kinds, types and parts, as readers know them; the templates translate them."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that show nothing, or turn the direction of what follows."""


def N_(words: str) -> str:  # noqa: N802  # gettext's name for words that are translated later
    """Mark words as a message."""
    return words


LABELS = {
    "direct": N_("verbatim"),
    "indirect": N_("retold"),
    "free-indirect": N_("carried on"),
    "reported": N_("summed up"),
    "demand": N_("demand"),
    "offer": N_("offer"),
    "support": N_("support"),
    "oppose": N_("opposition"),
    "interest": N_("interest"),
    "threat": N_("threat"),
    "AGREE": N_("agreement"),
    "CONSULT": N_("meeting"),
    "SUPPORT": N_("backing"),
    "CONCEDE": N_("concession"),
    "COOPERATE": N_("cooperation"),
    "AID": N_("aid"),
    "RETREAT": N_("withdrawal"),
    "REQUEST": N_("request"),
    "ACCUSE": N_("accusation"),
    "REJECT": N_("refusal"),
    "THREATEN": N_("threat"),
    "PROTEST": N_("protest"),
    "SANCTION": N_("sanction"),
    "MOBILIZE": N_("mobilisation"),
    "COERCE": N_("coercion"),
    "ASSAULT": N_("attack"),
    "happened": N_("happened"),
    "announced": N_("announced"),
    "denied": N_("denied"),
    "hypothetical": N_("only thought of"),
    "person": N_("person"),
    "state": N_("state"),
    "organisation": N_("organisation"),
    "group": N_("group"),
    "quotation": N_("said"),
    "event": N_("done"),
    "position": N_("wanted"),
    "actor": N_("who"),
    "place": N_("where"),
    "time": N_("when"),
    "de": N_("German"),
    "en": N_("English"),
    "likely": N_("likely"),
    "certain": N_("certain"),
}
"""Values of the record by the words a reader has for them."""


def label(value: str | None) -> str:
    """The English name of a value of the record; itself where it has none."""
    return LABELS.get(value or "", value or "")


def clean(words: str | None) -> str:
    """Words of a report without characters that show nothing."""
    return _CONTROL.sub("\ufffd", words or "")
