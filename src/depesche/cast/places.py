"""The places of a report: mentions brought together, each decided by the gazetteer and the report's countries."""

from collections.abc import Iterable
from dataclasses import replace
from math import log10

from depesche.cast.gazetteer import Entry
from depesche.cast.place_mentions import mentions_of, states_named
from depesche.cast.place_scan import Mention
from depesche.cast.states import state_of
from depesche.language import Analysis
from depesche.record import Evidence, Place, Span


def find_places(analysis: Analysis, taken: Iterable[Span] = ()) -> tuple[Place, ...]:
    """The places that a report names, in reading order.

    `taken`: the words of persons and organisations already found; no place is read inside them.
    """
    states = states_named([token.text for token in analysis.tokens])
    mentions = mentions_of(analysis, _tokens_of(analysis, taken), states)
    sure = {m.entries[0].country for m in mentions if len({entry.country for entry in m.entries}) == 1}
    groups: dict[str, list[tuple[Mention, Entry | None]]] = {}
    for mention in (_in_town(mention, states, sure) for mention in mentions):
        entry = _decide(mention, mention.entries, states, sure)
        groups.setdefault(_identity(mention, entry), []).append((mention, entry))
    main = next(iter(sorted(states, key=lambda code: -states[code])), None)
    return tuple(_place(f"p{number}", group, analysis, main) for number, group in enumerate(groups.values(), start=1))


def _tokens_of(analysis: Analysis, taken: Iterable[Span]) -> frozenset[int]:
    """The tokens of names; where a body sits is a place all the same: "die Botschaft in Sanaa"."""
    inside: set[int] = set()
    for span in taken:
        first = analysis.token_at(span.start)
        while first is not None and first < len(analysis.tokens) and analysis.tokens[first].start < span.end:
            if analysis.tokens[first].text in ("in", "im"):
                break
            inside.add(first)
            first += 1
    return frozenset(inside)


def _in_town(mention: Mention, states: dict[str, int], sure: set[str | None]) -> Mention:
    """A mention with the country of the town that its name holds: "Flughafen Toronto"."""
    town = _decide(mention, mention.within, states, sure)
    return replace(mention, country=town.country) if town is not None else mention


def _decide(
    mention: Mention, entries: tuple[Entry, ...], states: dict[str, int], sure: set[str | None]
) -> Entry | None:
    """The likeliest of a name's places: the report's own countries first, then the number of inhabitants."""
    if mention.country is not None:
        return None

    def weight(entry: Entry) -> float:
        own = 2.0 if entry.country in states else 0.0
        near = 1.0 if entry.country in sure else 0.0
        listed = 4.5 if entry.id is None else 0.0
        main = 1.0 if entry.name == mention.name else 0.0
        return log10(entry.population + 10) + own + near + listed + main + (2.0 if _capital(mention, entry) else 0.0)

    return max(entries, key=weight, default=None)


def _capital(mention: Mention, entry: Entry) -> bool:
    state = state_of(mention.name)
    return state is not None and state[0] == entry.country


def _identity(mention: Mention, entry: Entry | None) -> str:
    """What makes two mentions one place: the gazetteer's entry, the country, or the words."""
    if entry is not None:
        return f"entry {entry.key}"
    if mention.kind == "country":
        return f"country {mention.country}"
    return f"words {mention.name}"


def _place(number: str, group: list[tuple[Mention, Entry | None]], analysis: Analysis, main: str | None) -> Place:
    first, entry = group[0]
    name = max((mention.name for mention, _ in group), key=len)
    kind = next((mention.kind for mention, _ in group if mention.kind), None) or (entry.kind if entry else "unknown")
    if entry is not None and entry.kind != "city":
        kind = entry.kind
    return Place(
        id=number,
        name=name,
        kind=kind,
        country=entry.country if entry else first.country or main,
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
        gazetteer=entry.id if entry else None,
        mentions=tuple(_evidence(mention, analysis) for mention, _ in group),
    )


def _evidence(mention: Mention, analysis: Analysis) -> Evidence:
    start, end = analysis.tokens[mention.start].start, analysis.tokens[mention.end - 1].end
    return Evidence(start=start, end=end, text=analysis.text[start:end], rule=mention.rule)
