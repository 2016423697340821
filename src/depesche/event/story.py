"""What an event leaves open and the report's other events of its kind say: who protested, and against whom."""

from depesche.event.candidate import Candidate
from depesche.rules import declare

STORY = declare(
    "event.story",
    """A side of a protest that is left open is that of the nearest other protest in the report.

    Found: Die Gewerkschaft protestierte gegen die Regierung. Am Abend kam es zu neuen Protesten.
    Not: Am Abend kam es zu Protesten.""",
)
_NEAR = 8
"""Events before and behind that are asked."""


def complete(events: list[Candidate]) -> None:
    """Give protests the sides that the protests told around them have: they are parts of one movement."""
    protests = [event for event in events if event.type == "PROTEST"]
    for index, event in enumerate(protests):
        before = list(reversed(protests[max(0, index - _NEAR) : index]))
        others = before + protests[index + 1 : index + 1 + _NEAR]
        if not event.actors:
            actors = next((o.actors for o in others if o.actors and _agree(event.targets, o.targets)), [])
            event.actors, event.actors_rule = [actor for actor in actors if actor not in event.targets], STORY
        if not event.targets:
            targets = next((o.targets for o in others if o.targets and _agree(event.actors, o.actors)), [])
            event.targets, event.targets_rule = [target for target in targets if target not in event.actors], STORY


def _agree(one: list[str], two: list[str]) -> bool:
    return not one or not two or bool(set(one) & set(two))
