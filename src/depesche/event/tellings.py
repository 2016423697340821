"""One event told several times in a report is one event: tellings are put together, the first clear one counts."""

from itertools import islice

from depesche.event.candidate import Candidate
from depesche.event.circumstances import TIME, TIME_BEFORE
from depesche.event.lexicon import MUTUAL, Entry
from depesche.language import Analysis

_Key = tuple[str, str]
_TOGETHER = frozenset(("mit", "zwischen", "with", "between"))
_ATTRIBUTE = 6
"""Tokens before a noun among which its article is looked for: "des mit Spannung erwarteten Treffens"."""
_DEFINITE = frozenset(
    "der die das den dem des diese dieser dieses diesen diesem im am beim zum zur vom sein seine seinen seinem seiner "
    "ihr ihre ihren ihrem ihrer jener jene jenes jenen the this that these those his her their its beiden".split()
)


def put_together(candidates: list[Candidate], analysis: Analysis) -> list[list[Candidate]]:
    """Groups of tellings of the same event, each with its first clear telling in front, in order of the first."""
    groups: list[list[Candidate]] = []
    by_key: dict[_Key, list[list[Candidate]]] = {}
    by_type: dict[str, list[list[Candidate]]] = {}
    for candidate in candidates:
        key = (candidate.type, _stem(candidate.entry))
        same = next((g for g in reversed(by_key.get(key, [])[-8:]) if _is_same(g, candidate)), None)
        same = same or next((g for g in reversed(groups[-4:]) if _holds_doublet(g, candidate)), None)
        if same is None and _takes_up(candidate, analysis):
            same = next((g for g in _meant(by_type.get(key[0], []), candidate) if _agree(g[0], candidate)), None)
        if same is None:
            same = []
            groups.append(same)
            by_key.setdefault(key, []).append(same)
            by_type.setdefault(key[0], []).append(same)
        same.append(candidate)
    return [_clearest_first(group, analysis) for group in groups]


def _stem(entry: Entry) -> str:
    """What verb and noun of one family share: "verhandeln", "Verhandlung"; "treffen", "Gipfeltreffen"."""
    return entry.word.removeprefix("ge")[:6]


def _is_same(group: list[Candidate], other: Candidate) -> bool:
    """Whether a telling by a word of the same family tells the event of a group."""
    first = group[0]
    if not _agree(first, other):
        return False
    known = next((telling for telling in group[:8] if telling.parties), first)
    if not known.parties or not other.parties:
        return known.entry.noun or other.entry.noun
    if first.type in MUTUAL:
        return known.parties <= other.parties or other.parties <= known.parties
    return (
        bool(known.parties & other.parties) and _fit(known.actors, other.actors) and _fit(known.targets, other.targets)
    )


def _agree(first: Candidate, other: Candidate) -> bool:
    """Whether neither status nor time keeps two tellings apart."""
    if (first.status == "denied") != (other.status == "denied"):
        return False
    return not (first.time and other.time and first.time != other.time and first.time_rule == other.time_rule == TIME)


def _fit(one: list[str], two: list[str]) -> bool:
    return not one or not two or bool(set(one) & set(two))


def _holds_doublet(group: list[Candidate], other: Candidate) -> bool:
    """Whether a group's first telling, or its last one in the same clause, tells what another word tells again."""
    last = group[-1]
    return _is_doublet(group[0], other) or (
        last.type in MUTUAL and last.clause == other.clause and _is_doublet(last, other)
    )


def _is_doublet(first: Candidate, other: Candidate) -> bool:
    """Two words of one class in one sentence with nobody new in the second: "hielten Gespräche ab und verhandelten"."""
    return (
        first.sentence == other.sentence
        and first.type == other.type
        and first.status == other.status
        and (first.clause == other.clause or first.entry.noun or other.entry.noun)
        and (other.parties <= first.parties or not first.parties)
    )


def _takes_up(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether a noun without sides of its own takes up an event told before: "bei der Kundgebung"."""
    if not candidate.entry.noun or candidate.parties:
        return False
    for at in range(candidate.tokens[0] - 1, max(-1, candidate.tokens[0] - _ATTRIBUTE), -1):
        token = analysis.tokens[at]
        if token.lower in _DEFINITE:
            return True
        if token.tag in ("PUNCT", "VERB", "CONJ"):
            return False
    return False


def _meant(groups: list[list[Candidate]], candidate: Candidate) -> list[list[Candidate]]:
    """The group that a noun may take up: the last of its type; for a meeting the last in which two met."""
    if not _TOGETHER & set(candidate.entry.actors) or candidate.type != "CONSULT":
        return groups[-1:]
    met = (group for group in reversed(groups[-4:]) if any(len(telling.actors) > 1 for telling in group[:4]))
    return list(islice(met, 1))


def _clearest_first(group: list[Candidate], analysis: Analysis) -> list[Candidate]:
    """Put the first telling that names somebody, outside the headline if there is one, in front; fill it up."""
    best = min(group, key=lambda c: (_is_heading(c, analysis), not c.parties, c.tokens))
    for other in group:
        _fill(best, other)
    return [best, *(other for other in group if other is not best)]


def _is_heading(candidate: Candidate, analysis: Analysis) -> bool:
    passage = analysis.passages[analysis.sentences[candidate.sentence].passage]
    return passage.role in ("kicker", "headline")


def _fill(first: Candidate, other: Candidate) -> None:
    """Give the first telling what only another one says."""
    if first is other:
        return
    if not first.actors:
        first.actors, first.actors_rule = [a for a in other.actors if a not in first.targets], other.actors_rule
    if not first.targets and first.type not in MUTUAL:
        first.targets, first.targets_rule = [t for t in other.targets if t not in first.actors], other.targets_rule
    first.place = first.place or other.place
    if not first.time or (first.time_rule == TIME_BEFORE and other.time_rule == TIME):
        first.time, first.time_rule = other.time or first.time, other.time_rule if other.time else first.time_rule
