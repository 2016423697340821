"""One event told several times in a report is one event: tellings are put together, the first clear one counts."""

from depesche.event.candidate import Candidate
from depesche.event.lexicon import Entry

_Key = tuple[str, str]


def put_together(candidates: list[Candidate]) -> list[list[Candidate]]:
    """Groups of tellings of the same event, in order of their first telling."""
    groups: list[list[Candidate]] = []
    by_key: dict[_Key, list[list[Candidate]]] = {}
    for candidate in candidates:
        key = (candidate.entry.type, _stem(candidate.entry))
        same = next((g for g in reversed(by_key.get(key, [])[-8:]) if _is_same(g[0], candidate)), None)
        same = same or next((g for g in reversed(groups[-4:]) if _is_doublet(g[0], candidate)), None)
        if same is None:
            same = []
            groups.append(same)
            by_key.setdefault(key, []).append(same)
        same.append(candidate)
        _fill(same[0], candidate)
    return groups


def _stem(entry: Entry) -> str:
    """What verb and noun of one family share: "verhandeln", "Verhandlung"; "treffen", "Gipfeltreffen"."""
    return entry.word.removeprefix("ge")[:6]


def _is_same(first: Candidate, other: Candidate) -> bool:
    if first.status == "denied" or other.status == "denied" or (first.time and other.time and first.time != other.time):
        return False
    return not first.parties or not other.parties or bool(first.parties & other.parties)


def _is_doublet(first: Candidate, other: Candidate) -> bool:
    """Two words of one class in one sentence with nobody new in the second: "hielten Gespräche ab und verhandelten"."""
    return (
        first.sentence == other.sentence
        and first.entry.type == other.entry.type
        and first.status == other.status
        and (other.parties <= first.parties or not first.parties)
    )


def _fill(first: Candidate, other: Candidate) -> None:
    """Give the first telling what only a later one says."""
    if first is other:
        return
    if not first.parties:
        first.actors, first.actors_rule = other.actors, other.actors_rule
        first.targets, first.targets_rule = other.targets, other.targets_rule
    first.place = first.place or other.place
    first.time = first.time or other.time
