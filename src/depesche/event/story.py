"""What an event leaves open and the report's other events of its kind say: who protested, and against whom."""

from depesche.event.candidate import Candidate
from depesche.rules import declare

STORY = declare(
    "event.story",
    """A side that a protest leaves open is that of the nearest other protest; a visit's host is where the guest came.

    Found: Die Gewerkschaft protestierte gegen die Regierung. Am Abend kam es zu neuen Protesten.
    Not: Am Abend kam es zu Protesten.""",
)
_VISITS = ("besuch", "visite", "reise", "besuchen", "visit", "trip")
"""Ends of the words that tell visits."""
_NEAR = 8
"""Events before and behind that are asked."""


def complete(events: list[Candidate]) -> None:
    """Give protests the sides that the protests told around them have, and visits the host that the arrival had."""
    _complete_protests([event for event in events if event.type == "PROTEST"])
    _complete_visits([event for event in events if event.type == "CONSULT"])


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
