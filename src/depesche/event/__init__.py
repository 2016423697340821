"""What happened: events in the sixteen PLOVER types."""

from bisect import bisect_right

from depesche.cast import Cast
from depesche.event.candidate import Candidate
from depesche.event.circumstances import PLACE, Circumstances
from depesche.event.frame import Frame
from depesche.event.intents import take_as_intents
from depesche.event.judgements import judgement_events
from depesche.event.lexicon import Lexicon, lexicon
from depesche.event.naming import Naming
from depesche.event.nouns import add_companion, add_owner, noun_events
from depesche.event.parts import parts_of
from depesche.event.selection import is_event
from depesche.event.sphere import is_public
from depesche.event.status import set_status
from depesche.event.story import complete
from depesche.event.tellings import put_together
from depesche.event.verbs import light_verb_events, verb_events
from depesche.language import Analysis
from depesche.record import Event, Evidence, Quotation, Reasons, Timex, span

__all__ = ["find_events"]

_UNDOING = frozenset(("CONCEDE", "RETREAT", "AGREE"))
"""Types of which the verb's noun is no event of its own: easing sanctions imposes none, signing a truce is one act."""


def find_events(
    analysis: Analysis, cast: Cast, times: tuple[Timex, ...], quotations: tuple[Quotation, ...]
) -> tuple[Event, ...]:
    """The events of a report, each at its first clear telling."""
    words = lexicon("depesche.event", analysis.language or "")
    if not words.verbs or not is_public(analysis):
        return ()
    circumstances = Circumstances(cast, times, analysis)
    naming = Naming(cast)
    candidates: list[Candidate] = []
    frames: list[Frame] = []
    for number, sentence in enumerate(analysis.sentences):
        if number and sentence.passage != analysis.sentences[number - 1].passage:
            frames = []
        candidates += _in_sentence(number, analysis, cast, words, naming, frames)
    kept: list[Candidate] = []
    for candidate in candidates:
        sentence = analysis.sentences[candidate.sentence]
        set_status(candidate, sentence, analysis)
        if is_event(candidate, sentence, analysis):
            circumstances.add_to(candidate, candidate.sentence)
            kept.append(candidate)
    quoted = _Quoted(quotations)
    groups = put_together(kept, analysis)
    complete([group[0] for group in groups], words)
    return tuple(_event(group, analysis, quoted) for group in groups)


def _in_sentence(
    number: int, analysis: Analysis, cast: Cast, words: Lexicon, naming: Naming, before: list[Frame]
) -> list[Candidate]:
    """The candidates of a sentence; `before` are the frames of the passage so far, to which its own are added."""
    out: list[Candidate] = []
    sentence = analysis.sentences[number]
    for index, clause in enumerate(sentence.clauses):
        frame = Frame(clause, analysis, cast, sentence, naming)
        told: list[Candidate] = []
        for part in parts_of(clause, analysis):
            told += _by_verb(
                frame if part is clause else Frame(part, analysis, cast, sentence, naming), words, number, index
            )
        out += told
        absorbed = _UNDOING if clause.kind == "infinitive" else _UNDOING | {"ASSAULT"}
        carriers = [candidate.carrier for candidate in told if candidate.carrier and candidate.type in absorbed]
        nouns = noun_events(frame, words, number, index)
        for noun in nouns:
            if not any(start <= noun.tokens[0] < end for start, end in carriers):
                add_owner(noun, frame, before)
                add_companion(noun, frame, before)
                out.append(noun)
        before.append(frame)
    out = take_as_intents(out, before[-len(sentence.clauses) :])
    return sorted(out, key=lambda candidate: candidate.tokens)


def _by_verb(frame: Frame, words: Lexicon, sentence: int, clause: int) -> list[Candidate]:
    """What a clause's verb tells, alone or with its noun."""
    told = list(light_verb_events(frame, words, sentence, clause))
    told = told or list(verb_events(frame, words, sentence, clause))
    return told or list(judgement_events(frame, sentence, clause))


class _Quoted:
    """Which quotation a stretch of the text belongs to."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        self.rows = sorted((c.start, c.end, index) for index, q in enumerate(quotations) for c in q.content)
        self.starts = [row[0] for row in self.rows]

    def at(self, offset: int) -> int | None:
        """Index of the quotation whose content covers `offset`."""
        found = bisect_right(self.starts, offset) - 1
        return self.rows[found][2] if found >= 0 and offset < self.rows[found][1] else None


def _event(group: list[Candidate], analysis: Analysis, quoted: _Quoted) -> Event:
    first = group[0]
    trigger = _words(first, analysis)
    return Event(
        type=first.type,  # type: ignore[arg-type]  # the file names of the lexicon are the types; a test says so
        trigger=span(analysis.text, *trigger),
        mentions=tuple(_mention(other, analysis) for other in group[1:]),
        actors=tuple(first.actors),
        targets=tuple(first.targets),
        place=first.place,
        time=first.time,
        status=first.status,
        quotation=quoted.at(trigger[0]),
        rule=first.rule,
        reasons=Reasons(
            type=first.entry.rule,
            actors=first.actors_rule if first.actors else None,
            targets=first.targets_rule if first.targets else None,
            place=PLACE if first.place else None,
            time=first.time_rule if first.time else None,
            status=first.status_rule,
        ),
    )


def _words(candidate: Candidate, analysis: Analysis) -> tuple[int, int]:
    start, end = candidate.tokens
    return analysis.tokens[start].start, analysis.tokens[end - 1].end


def _mention(candidate: Candidate, analysis: Analysis) -> Evidence:
    start, end = _words(candidate, analysis)
    return Evidence(start=start, end=end, text=analysis.text[start:end], rule=candidate.rule)
