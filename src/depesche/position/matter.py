"""The matter of a position: the words that name what is wanted, offered, supported or opposed."""

from depesche.event.frame import CONTRACTED, Frame
from depesche.event.lexicon import Entry
from depesche.language import Analysis, Clause, Phrase, Sentence

_CONDITIONS = (
    ("im", "gegenzug"), ("unter", "der", "bedingung"), ("als", "gegenleistung"), ("nur", "wenn"), ("wenn",), ("falls",),
    ("sofern",), ("sollte",), ("sollten",), ("in", "exchange"), ("in", "return"), ("provided",), ("if",),
    ("unter", "der", "voraussetzung"), ("solange",), ("bis",),
)  # fmt: skip

_ADVERBIAL = frozenset(("um", "ohne", "statt", "anstatt"))
_THAT = frozenset(("dass", "daß", "that"))

Range = tuple[int, int]
"""Token indices, half-open."""


def matters(frame: Frame, entry: Entry, sentence: Sentence) -> list[Range]:
    """The matters in the first of the entry's content slots that holds any."""
    for slot in entry.content:
        if slot == "clause":
            found = _clauses_below(frame, sentence)
        else:
            things = (phrase for phrase in _in_slot(frame, slot) if not _names_actor_only(frame, phrase))
            found = [(phrase.start, phrase.end) for phrase in things]
        if found:
            return found
    return []


def _in_slot(frame: Frame, slot: str) -> list[Phrase]:
    predicate = frame.clause.predicate
    if slot == "acc" and predicate is not None and predicate.passive:
        return [frame.subject] if frame.subject is not None else []
    return list(frame.phrases(slot))


def _names_actor_only(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase is nothing but an actor, so that it is somebody rather than something."""
    return bool(frame.actors(phrase)) and phrase.core_end == phrase.end


def _clauses_below(frame: Frame, sentence: Sentence) -> list[Range]:
    """The first infinitive or dass-clause that depends on the clause, without its introducer and what hangs on it."""
    own = next(index for index, clause in enumerate(sentence.clauses) if clause is frame.clause)
    for clause in sentence.clauses[own + 1 :]:
        if clause.parent == own and _is_content(clause, frame.analysis):
            return [_trimmed(clause, frame.analysis)]
    return []


def _is_content(clause: Clause, analysis: Analysis) -> bool:
    if clause.kind == "infinitive":
        return clause.introducer is None or analysis.tokens[clause.introducer].lower not in {
            "um",
            "ohne",
            "statt",
            "anstatt",
        }
    return clause.introducer is not None and analysis.tokens[clause.introducer].lower in {"dass", "daß", "that"}


def _trimmed(clause: Clause, analysis: Analysis) -> Range:
    start, end = clause.start, clause.end
    while start < end and (analysis.tokens[start].tag in {"PUNCT", "QUOTE"} or start == clause.introducer):
        start += 1
    while end > start and analysis.tokens[end - 1].tag in {"PUNCT", "QUOTE"}:
        end -= 1
    return start, end


def attribute(frame: Frame, phrase: Phrase, head: int, slots: tuple[str, ...]) -> Range | None:
    """The noun's own attribute with one of the prepositions in `slots`: "Forderung nach Neuwahlen"."""
    tokens = frame.analysis.tokens
    if head + 1 < phrase.end:
        word = tokens[head + 1].lower
        if CONTRACTED.get(word, word) in slots:
            return head + 2, phrase.end
    following = next(
        (p for p in frame.clause.phrases if p.preposition is not None and p.preposition == phrase.end), None
    )
    if following is not None:
        word = tokens[phrase.end].lower
        if CONTRACTED.get(word, word) in slots:
            return following.start, following.end
    return None


def condition_of(sentence: Sentence, analysis: Analysis, matter: Range) -> Range | None:
    """The words a position is made to depend on: "im Gegenzug für ...", "unter der Bedingung, dass ...", "wenn ..."."""
    tokens = analysis.tokens
    for start in range(sentence.start, sentence.end):
        for words in _CONDITIONS:
            if tokens[start].lower == words[0] and all(
                start + i < sentence.end and tokens[start + i].lower == word for i, word in enumerate(words)
            ):
                if matter[0] < start < matter[1] and words[0] != "im":
                    continue
                return start, _end_of(start, sentence, analysis)
    return None


def _end_of(start: int, sentence: Sentence, analysis: Analysis) -> int:
    clause = next((c for c in sentence.clauses if c.start <= start < c.end), None)
    end = clause.end if clause else sentence.end
    while end > start + 1 and (analysis.tokens[end - 1].tag in {"PUNCT", "PREFIX", "QUOTE"}):
        end -= 1
    return end
