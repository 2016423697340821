"""From findings to the record's actors."""

from depesche.cast.cast import Cast
from depesche.cast.coreference import Resolver
from depesche.cast.people import MentionForm, Person
from depesche.cast.people import Office as Held
from depesche.cast.places import find_places
from depesche.cast.states import state_name
from depesche.cast.unit import Unit
from depesche.language import Analysis
from depesche.record import Actor, Mention, Office
from depesche.record import span as span_of

_FORM_ORDER = {"name": 0, "metonym": 1, "demonym": 2, "role": 3, "pronoun": 4}


def records_of(analysis: Analysis, resolver: Resolver) -> Cast:
    """The actors in order of first mention, and the places outside the names of people and bodies."""
    everyone: list[Person | Unit] = [*resolver.people.all, *resolver.units.values()]
    everyone = [actor for actor in everyone if any(m[2] != "pronoun" for m in actor.mentions)]
    everyone.sort(key=lambda actor: min(m[0] for m in actor.mentions))
    ids = {id(actor): f"a{number}" for number, actor in enumerate(everyone, start=1)}
    held = {unit.key: ids[id(unit)] for unit in resolver.units.values() if id(unit) in ids and unit.type != "group"}
    actors = tuple(_actor(actor, ids[id(actor)], held, analysis) for actor in everyone)
    taken = [
        span_of(analysis.text, m.start, m.end)
        for actor in actors
        if actor.type in ("person", "organisation")
        for m in actor.mentions
        if m.form == "name"
    ]
    return Cast(actors=actors, places=find_places(analysis, taken))


def _mentions(actor: Person | Unit, analysis: Analysis) -> tuple[Mention, ...]:
    best: dict[tuple[int, int], tuple[MentionForm, str]] = {}
    for start, end, form, rule in actor.mentions:
        known = best.get((start, end))
        if known is None or _FORM_ORDER[form] < _FORM_ORDER[known[0]]:
            best[start, end] = (form, rule)
    out = []
    for (start, end), (form, rule) in sorted(best.items()):
        low, high = analysis.tokens[start].start, analysis.tokens[end - 1].end
        out.append(Mention(start=low, end=high, text=analysis.text[low:high], form=form, rule=rule))
    return tuple(out)


def _actor(actor: Person | Unit, number: str, held: dict[str, str], analysis: Analysis) -> Actor:
    mentions = _mentions(actor, analysis)
    if isinstance(actor, Person):
        return _person(actor, number, held, mentions, analysis)
    name = actor.shown
    if actor.type == "state":
        name = state_name(actor.key, analysis.language) or actor.key
    elif actor.type == "organisation":
        name = max(actor.names, key=len, default=name)
    aliases = tuple(alias for alias in actor.aliases if alias != name)
    return Actor(
        id=number,
        type=actor.type,
        name=name,
        aliases=aliases,
        country=_iso(actor.country),
        mentions=mentions,
    )


def _iso(code: str | None) -> str | None:
    return code if code and len(code) == 2 and code != "EU" else None


def _worded(office: Held, nominatives: set[str]) -> str:
    """The role as the report words it: in the nominative where it uses that."""
    lemma = office.word.lemma
    if lemma in nominatives or not office.title.startswith(lemma):
        return office.title
    return office.worded + office.title[len(lemma) :]


def _person(
    person: Person, number: str, held: dict[str, str], mentions: tuple[Mention, ...], analysis: Analysis
) -> Actor:
    bare = {office.word.lemma for office in person.offices if office.worded == office.word.lemma}
    roles = dict.fromkeys(_worded(office, bare) for office in person.offices)
    offices = tuple(
        Office(
            title=office.title, held_in=held.get(office.held_key or "") or held.get(office.country or ""),
            evidence=span_of(analysis.text, analysis.tokens[office.start].start, analysis.tokens[office.end - 1].end),
        )
        for office in person.offices
    )  # fmt: skip
    return Actor(
        id=number, type="person", name=person.shown, aliases=tuple(a for a in person.aliases if a != person.shown),
        roles=tuple(roles), offices=offices, country=_iso(person.country), mentions=mentions,
    )  # fmt: skip
