"""How the grammar gives an event its two sides."""

from depesche.rules import declare

SUBJECT = declare(
    "event.subject",
    """The subject of an active verb did it.

    Found: Die Polizei verhaftete den Minister.
    Not: Der Minister wurde verhaftet.""",
)
FRAME = declare(
    "event.frame",
    """It was done to whoever stands where the verb's lexicon line says: an object, or behind a preposition.

    Found: Die Opposition protestierte gegen die Regierung.
    Not: Die Opposition protestierte gegen Mittag.""",
)
PASSIVE_SUBJECT = declare(
    "event.passive-subject",
    """It was done to the subject of a passive verb.

    Found: Der Minister wurde von der Polizei verhaftet.
    Not: Die Polizei verhaftete den Minister.""",
)
PASSIVE_AGENT = declare(
    "event.passive-agent",
    """Whoever stands behind "von" or "durch" with a passive verb did it.

    Found: Der Minister wurde von der Polizei verhaftet.
    Not: Der Minister wurde verhaftet.""",
)
ATTRIBUTE = declare(
    "event.attribute",
    """The sides of an event noun are its attributes: a genitive, or behind a preposition that its lexicon line names.

    Found: Die Verhaftung des Ministers durch die Polizei überraschte viele.
    Not: Die Verhaftung überraschte viele.""",
)
POSSESSOR = declare(
    "event.possessor",
    """A possessive before an event noun stands for the subject of its clause.

    Found: Die Gewerkschaft setzte ihre Proteste gegen die Regierung fort.
    Not: Die Proteste gegen die Regierung gingen weiter.""",
)
COMPANION = declare(
    "event.companion",
    """Who does something before, at or after a meeting with somebody has met them.

    Found: Emmanuel Macron reiste nach einem Treffen mit Angela Merkel ab.
    Not: Nach einem Treffen der Minister regnete es.""",
)
SUPPORTED = declare(
    "event.supported",
    """The subject of a verb such as "beginnen", "planen", "fortsetzen" does what its object noun names.

    Found: Die Armee begann eine Offensive gegen die Rebellen.
    Not: Die Rebellen fürchten eine Offensive.""",
)
