"""What an event leaves open and the report's other events of its kind say: who protested, and against whom."""

from depesche.event.candidate import Candidate
from depesche.event.lexicon import MUTUAL, Lexicon
from depesche.rules import declare

STORY = declare(
    "event.story",
    """A side that a protest leaves open is that of the nearest other protest; a visit's host is where the guest came.

    Found: Die Gewerkschaft protestierte gegen die Regierung. Am Abend kam es zu neuen Protesten.
    Not: Am Abend kam es zu Protesten.""",
)
_VISITS = ("besuch", "visite", "reise", "besuchen", "visit", "trip")
"""Ends of the words that tell visits."""
_TOGETHER = frozenset(("mit", "zwischen", "with", "between"))
_ANSWERS = frozenset(("ACCUSE", "SUPPORT", "REJECT", "CONCEDE"))
_ACTS = (
    "entscheidung", "beschluss", "beschlüsse", "schritt", "schritte", "maßnahme", "maßnahmen", "ankündigung",
    "entwicklung", "tat", "taten", "vorgehen", "verhalten", "erklärung", "äußerung", "äußerungen",
    "pläne", "plan", "kurs", "gesetz",
    "urteil", "decision", "move", "step", "announcement", "plan", "plans", "law", "ruling", "remarks",
)  # fmt: skip
"""Ends of nouns for what somebody has done or said."""
_SENTENCES = 2
"""Sentences between a meeting and the one that names its parties."""
_NEAR = 8
"""Events before and behind that are asked."""


def complete(events: list[Candidate], lexicon: Lexicon) -> None:
    """Give events the sides that others of the report have: protests, visits, meetings, answers to what was done."""
    _complete_protests([event for event in events if event.type == "PROTEST"])
    _complete_visits([event for event in events if event.type == "CONSULT"])
    _complete_meetings(events)
    _complete_answers(events, lexicon)


def _complete_meetings(events: list[Candidate]) -> None:
    """A meeting of which nobody is named is of those whom the nearest meeting or agreement names."""
    for index, event in enumerate(events):
        if event.type != "CONSULT" or event.parties or not _TOGETHER & set(event.entry.actors):
            continue
        others = [*reversed(events[max(0, index - _NEAR) : index]), *events[index + 1 : index + 1 + _NEAR]]
        near = [o for o in others if o.type in MUTUAL and abs(o.sentence - event.sentence) <= _SENTENCES]
        parties = next((o.actors for o in near if len(o.actors) > 1), [])
        event.actors, event.actors_rule = list(parties), STORY


def _complete_answers(events: list[Candidate], lexicon: Lexicon) -> None:
    """What is said of "the decision" or "the accusations" is said to whoever was told to have done it."""
    for index, event in enumerate(events):
        if event.targets or event.matter is None or event.type not in _ANSWERS:
            continue
        entry = lexicon.noun(event.matter)
        kinds = {entry.type} if entry is not None else None
        if kinds is None and not event.matter.endswith(_ACTS):
            continue
        before = [o for o in reversed(events[max(0, index - _NEAR) : index]) if not kinds or o.type in kinds]
        doers = next((_answered(o, event) for o in before if _answered(o, event)), [])
        event.targets, event.targets_rule = doers, STORY


def _answered(other: Candidate, event: Candidate) -> list[str]:
    """Those to whom an event is an answer, if it is one to `other`: its doers, or whom another answer was to."""
    if other.matter is not None and other.type in _ANSWERS:
        return [target for target in other.targets if target not in event.actors]
    return (
        [actor for actor in other.actors if actor not in event.actors] if set(other.actors) - set(event.actors) else []
    )


def _complete_protests(protests: list[Candidate]) -> None:
    """They are parts of one movement."""
    for index, event in enumerate(protests):
        before = list(reversed(protests[max(0, index - _NEAR) : index]))
        others = before + protests[index + 1 : index + 1 + _NEAR]
        if not event.actors:
            actors = next((o.actors for o in others if o.actors and _agree(event.targets, o.targets)), [])
            event.actors, event.actors_rule = [actor for actor in actors if actor not in event.targets], STORY
        if not event.targets:
            alike = [o for o in others if o.targets and _agree(event.actors, o.actors)]
            alike += [o for o in others if o.targets]
            targets = alike[0].targets if alike else []
            event.targets, event.targets_rule = [target for target in targets if target not in event.actors], STORY


def _complete_visits(meetings: list[Candidate]) -> None:
    """A visit without a host goes where the same guest is told to have arrived."""
    for index, event in enumerate(meetings):
        if event.targets or len(event.actors) != 1 or not event.entry.word.endswith(_VISITS):
            continue
        others = meetings[max(0, index - _NEAR) : index] + meetings[index + 1 : index + 1 + _NEAR]
        hosts = next((o.targets for o in others if o.targets and o.actors == event.actors), [])
        event.targets, event.targets_rule = list(hosts), STORY


def _agree(one: list[str], two: list[str]) -> bool:
    return not one or not two or bool(set(one) & set(two))
