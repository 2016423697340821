"""Actors in words that name them in passing: "der russische Angriff", "die US-Sanktionen", "der Putin-Besuch"."""

from depesche.cast import Cast
from depesche.cast.states import states_of


class Naming:
    """The actors of a report by the words that can stand before an event noun."""

    def __init__(self, cast: Cast) -> None:
        """Only actors of `cast` are found."""
        self.states: dict[str | None, str] = {
            actor.country: actor.id for actor in cast.actors if actor.type == "state" and actor.country
        }
        self.types: dict[str, str] = {actor.id: actor.type for actor in cast.actors if actor.type != "group"}
        """What kind of actor each is, groups left out."""
        self.names: dict[str, str] = {}
        for actor in cast.actors:
            for name in (actor.name, *actor.aliases):
                last = name.split()[-1] if name.split() else ""
                if last[:1].isupper() and (" " not in name or actor.type == "person"):
                    self.names.setdefault(last, actor.id)
        self.hosts = {
            mention.start: self.states[place.country]
            for place in cast.places
            if place.country in self.states
            for mention in place.mentions
        }
        """The states in which places lie, by where the places are named."""
        self.lands = {
            mention.start: self.states[place.country]
            for place in cast.places
            if place.kind == "country" and place.country in self.states
            for mention in place.mentions
        }
        """The states that are named as places, by where."""

    def of(self, word: str) -> list[str]:
        """Ids of the actors that an adjective or the first part of a hyphenated compound stands for."""
        if "-" in word:
            first = word.split("-", maxsplit=1)[0]
            if first in self.names:
                return [self.names[first]]
        elif not word[:1].islower():
            return []
        return [self.states[code] for code, _ in states_of(word) if code in self.states]
