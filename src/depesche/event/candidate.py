"""A candidate: an event as one clause or noun tells it, before the report's tellings are put together."""

from dataclasses import dataclass, field

from depesche.event.lexicon import Entry
from depesche.record import EventStatus


@dataclass(slots=True, kw_only=True)
class Candidate:
    """One telling of an event."""

    entry: Entry
    """The lexicon entry that made it a candidate."""
    rule: str
    """Name of the rule that found it."""
    sentence: int
    """Index of its sentence."""
    clause: int
    """Index of its clause in the sentence."""
    tokens: tuple[int, int]
    """Tokens of the trigger, half-open."""
    actors: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    actors_rule: str | None = None
    targets_rule: str | None = None
    status: EventStatus = "happened"
    status_rule: str = "event.asserted"
    place: str | None = None
    time: str | None = None
    time_rule: str | None = None

    matter: str | None = None
    """The noun of the known thing that it is about, where nobody is named: "kritisierte den Beschluss"."""
    carrier: tuple[int, int] | None = None
    """Tokens of the noun phrase with which a light verb tells it."""
    refused: bool = False
    """Whether it is told as a refusal: "stimmte dem Plan nicht zu"."""

    told_by_denial: bool = False
    """Whether the negation has made it what it is: "nannte den Plan nicht gerecht"."""

    @property
    def type(self) -> str:
        """The event's type."""
        return "REJECT" if self.refused else self.entry.type

    @property
    def parties(self) -> set[str]:
        """Everybody in it."""
        return {*self.actors, *self.targets}

    def set_sides(self) -> None:
        """Put everybody on one side where they do it with each other, change sides where the verb tells the reverse."""
        if self.entry.swap:
            self.actors, self.targets = self.targets, self.actors
            self.actors_rule, self.targets_rule = self.targets_rule, self.actors_rule
        if self.entry.mutual:
            self.actors_rule = self.actors_rule if self.actors else self.targets_rule
            self.actors = list(dict.fromkeys([*self.actors, *self.targets]))
            self.targets = []
        self.targets = [target for target in self.targets if target not in self.actors]

    def has_needed(self) -> bool:
        """Whether actors stand where the lexicon line asks for them."""
        need = self.entry.need
        if need in ("subject", "both") and not self.actors:
            return False
        return need not in ("target", "both") or bool(self.targets) or (self.entry.mutual and len(self.actors) > 1)
