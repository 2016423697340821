"""The findings of a report as notes in its margin."""

from collections.abc import Callable, Iterator

import msgspec

from depesche.record import Record, Span


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody, with their number in the archive where they have one."""

    name: str
    entity: int | None = None


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """One finding, told in a few words."""

    key: str
    """"q3": the fourth quotation; "e", "w" for events and positions."""
    layer: str
    kind: str
    spans: tuple[Span, ...]
    """Its words."""
    rule: str
    who: tuple[Party, ...] = ()
    whom: tuple[Party, ...] = ()
    status: str | None = None
    when: str | None = None
    where: str | None = None
    addressee: str | None = None
    condition: str | None = None
    according_to: Party | None = None
    certainty: str | None = None
    said: str | None = None
    """Key of the quotation that asserts it."""

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.spans[0].start

    @property
    def words(self) -> str:
        """Its words."""
        return " … ".join(span.text for span in self.spans)


def notes_of(record: Record, entities: dict[str, int]) -> list[Note]:
    """The quotations, events and positions of a report, in the order of their words."""
    names = {actor.id: actor.name for actor in record.actors}

    def party(actor: str | None) -> Iterator[Party]:
        if actor in names:
            yield Party(name=names[actor], entity=entities.get(actor))

    found = [*_quotations(record, party), *_events(record, party), *_positions(record, party)]
    return sorted(found, key=lambda note: (note.start, note.key))


_Named = Callable[[str | None], Iterator[Party]]


def _quotations(record: Record, party: _Named) -> Iterator[Note]:
    for number, item in enumerate(record.quotations):
        who = tuple(party(item.speaker_actor)) or ((Party(name=item.speaker.text),) if item.speaker else ())
        yield Note(
            key=f"q{number}", layer="quotation", kind=item.kind, spans=item.content, rule=item.rule, who=who,
            addressee=item.addressee.text if item.addressee else None, certainty=item.certainty,
        )  # fmt: skip


def _events(record: Record, party: _Named) -> Iterator[Note]:
    places = {place.id: place.name for place in record.places}
    for number, item in enumerate(record.events):
        yield Note(
            key=f"e{number}", layer="event", kind=item.type, spans=(item.trigger,), rule=item.rule,
            who=tuple(one for actor in item.actors for one in party(actor)),
            whom=tuple(one for actor in item.targets for one in party(actor)),
            status=item.status, when=item.time, where=places.get(item.place or ""),
            said=None if item.quotation is None else f"q{item.quotation}",
        )  # fmt: skip


def _positions(record: Record, party: _Named) -> Iterator[Note]:
    for number, item in enumerate(record.positions):
        yield Note(
            key=f"w{number}", layer="position", kind=item.kind, spans=item.content, rule=item.rule,
            who=tuple(party(item.holder)), whom=tuple(party(item.target)),
            condition=item.condition.text if item.condition else None,
            according_to=next(party(item.according_to), None),
        )  # fmt: skip
