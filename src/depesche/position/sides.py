"""Whom the actors of a report speak for: their offices, their states, and who was named last."""

from bisect import bisect_left

from depesche.cast import Cast
from depesche.cast.states import state_of
from depesche.record import Actor

_SHORTEST, _LONGEST = 6, 40
"""Letters of a group's name that may be the last part of a compound."""


class Sides:
    """The actors of a report by type, country and office."""

    def __init__(self, cast: Cast) -> None:
        """The sides of a cast."""
        self._actors = {actor.id: actor for actor in cast.actors}
        self._by_country = {a.country: a.id for a in cast.actors if a.type == "state" and a.country is not None}
        self._types: dict[str, frozenset[str]] = {}
        self._own: dict[str, frozenset[str]] = {}
        self._called: dict[str, str | None] = {}
        self._groups: dict[str, str] | None = None
        self._named: list[tuple[int, str]] | None = None

    def of_type(self, kind: str) -> frozenset[str]:
        """Ids of all actors of a type."""
        if kind not in self._types:
            self._types[kind] = frozenset(a.id for a in self._actors.values() if a.type == kind)
        return self._types[kind]

    def mentions(self, actor: str) -> int:
        """How often the report names an actor."""
        return len(self._actors[actor].mentions)

    def name(self, actor: str) -> str:
        """The name of an actor."""
        return self._actors[actor].name

    def offices(self, actor: str) -> list[str]:
        """Ids of what an actor holds an office in, by the compound too: "SPD-Vorsitzender"."""
        held = (o.held_in or (self.state_in(o.title) if "-" in o.title else None) for o in self._actors[actor].offices)
        return [one for one in dict.fromkeys(held) if one is not None and one != actor]

    def state(self, actor: str) -> str | None:
        """Id of the state an actor belongs to, itself if it is one."""
        country = self._actors[actor].country
        return self._by_country.get(country) if country is not None else None

    def governed(self, actor: str, titles: frozenset[str]) -> str | None:
        """Id of the state that a head of government or state governs whose country the report need not say.

        The one that the report names more often than any other.
        """
        this = self._actors[actor]
        if not any(office.title.lower().split()[-1] in titles for office in this.offices if office.title):
            return None
        states = sorted((a for a in self._actors.values() if a.type == "state"), key=lambda a: -len(a.mentions))
        clear = states and (len(states) == 1 or len(states[0].mentions) > len(states[1].mentions))
        return states[0].id if clear else None

    def own(self, actor: str) -> frozenset[str]:
        """Ids of those for whom somebody speaks: itself, what it holds an office in, its state."""
        if actor not in self._own:
            state = self.state(actor)
            self._own[actor] = frozenset({actor, *self.offices(actor), *([state] if state is not None else [])})
        return self._own[actor]

    def called(self, noun: str) -> str | None:
        """Id of the only group or body of the cast that is called by a noun or by what it is a compound of."""
        if self._groups is None:
            bodies = (a for a in self._actors.values() if a.type in ("group", "organisation"))
            self._groups = {a.name.lower(): a.id for a in bodies if a.name.isalpha() and len(a.name) >= _SHORTEST}
        lower = noun.lower()
        tails = (
            self._groups.get(lower[at:]) for at in range(max(0, len(lower) - _LONGEST), len(lower) - _SHORTEST + 1)
        )
        found = {actor for actor in tails if actor is not None}
        return found.pop() if len(found) == 1 else None

    def state_in(self, word: str) -> str | None:
        """Id of the actor of the cast whose state, name or initials a word has in it: "russische", "EU-Mission"."""
        if word not in self._called:
            self._called[word] = self._state_in(word)
        return self._called[word]

    def _state_in(self, word: str) -> str | None:
        found = state_of(word) if word[:1].isalpha() else None
        if found is not None:
            return self._by_country.get(found[0])
        part = word.partition("-")[0] if "-" in word else ""
        bodies = (a for a in self._actors.values() if part and a.type != "person")
        return next((a.id for a in bodies if _is_called(a, part)), None)

    def state_before(self, offset: int, but: list[str]) -> str | None:
        """Id of the state, none of `but`, that was named last before an offset."""
        if self._named is None:
            states = (a for a in self._actors.values() if a.type == "state")
            self._named = sorted((mention.start, a.id) for a in states for mention in a.mentions)
        before = range(bisect_left(self._named, (offset, "")) - 1, -1, -1)
        return next((self._named[at][1] for at in before if self._named[at][1] not in but), None)


def _is_called(actor: Actor, short: str) -> bool:
    """Whether an actor is called by a name or by its initials: "EU" of "Europäische Union"."""
    initials = "".join(word[0] for word in actor.name.split() if word[0].isupper())
    names = (actor.name, *actor.aliases)
    return any(short in (name, name.partition("-")[0]) for name in names) or (len(short) > 1 and short == initials)
