"""Retold speech in English, clause by clause: "said (that)", "..., she said", "as she said"."""

from collections.abc import Iterator
from dataclasses import dataclass

from depesche.language import Clause, Predicate, Sentence
from depesche.language.words import words
from depesche.quotation.addressee import addressee_of
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Draft, Range
from depesche.quotation.english_subject import english_speaker
from depesche.quotation.lexicon import Lexicon, SpeechVerb
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import named, phrase_at
from depesche.quotation.source import around, trimmed
from depesche.rules import rule

_ASKING = frozenset({"demand", "announce"})
"""Classes of verbs that take an infinitive: urged the government to ..., promised to ..."""
_TELLING = frozenset({"say", "think", "know", "announce", "demand", "blame", "judge"})
_PLAIN = frozenset({"say", "announce", "blame"})
_TURNING = frozenset({"but", "while", "whereas", "although", "though"})
"""Words with which the report takes over again."""
_OPENERS = frozenset("that than whether if how why what who where when".split())
_ADDRESSING = frozenset("tell inform assure remind warn ask advise urge beg instruct order promise accuse".split())
"""Verbs whose object is the one spoken to."""
_ASIDES = frozenset({"citing", "adding", "saying", "quoting", "referring"})
_LATER = 4
"""Clauses that may stand between a verb of speech and what it governs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A clause whose verb is one of speech."""

    lexicon: Lexicon
    sentence: Sentence
    number: int
    """Its place among the sentence's clauses."""
    clause: Clause
    predicate: Predicate
    verb: SpeechVerb
    cue: Cue


def english_drafts(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """What a line of English retells."""
    drafts: list[Draft] = []
    done = line.start
    for told in told_in(page, lexicon, line):
        if told.clause.start < done:
            continue
        found = as_said(page, line, told) or said_that(page, line, told) or inserted(page, line, told, done)
        found = found or said_after(page, line, told, done)
        if found:
            drafts.append(found)
            done = max(done, told.clause.end, *(end for _, end in found.content))
    return drafts


def told_in(page: Page, lexicon: Lexicon, line: Line) -> Iterator[Told]:
    """The clauses of a line with a verb of speech outside of quotation marks."""
    for sentence in sentences_of(page, line):
        for number, clause in enumerate(sentence.clauses):
            predicate = clause.predicate
            first = predicate.tokens[0] if predicate is not None else -1
            if predicate is None or page.inside[first] >= 0:
                continue
            if predicate.finite is None and not page.tokens[first].lower.endswith("ing"):
                continue
            verb = _verb_of(lexicon, predicate.lemma)
            if verb is not None:
                cue = Cue(
                    tokens=predicate.tokens, verb=verb, finite=first, head=predicate.tokens[-1],
                    passive=predicate.passive, chunk=_chunk_of(line, first),
                )  # fmt: skip
                yield Told(
                    lexicon=lexicon,
                    sentence=sentence,
                    number=number,
                    clause=clause,
                    predicate=predicate,
                    verb=verb,
                    cue=cue,
                )


def sentences_of(page: Page, line: Line) -> Iterator[Sentence]:
    """The sentences that a line holds."""
    at = line.start
    while at < line.stop and (sentence := page.analysis.sentence_of(at)) is not None:
        yield sentence
        at = sentence.end


def _verb_of(lexicon: Lexicon, lemma: str) -> SpeechVerb | None:
    readings = lexicon.forms.get(lemma, ())
    return next((reading.verb for reading in readings if reading.verb.lemma == lemma), None)


def _chunk_of(line: Line, at: int) -> int:
    return next((n for n, chunk in enumerate(line.chunks) if chunk.start <= at < chunk.end), 0)


@rule("quotation.said-that")
def said_that(page: Page, line: Line, told: Told) -> Draft | None:
    """A verb of speech followed by what is said: a clause with or without "that", a question, an infinitive.

    Found: The minister said [the talks had failed].
    Not: The minister said goodbye, although it was late.
    """
    number = _governed(page, told)
    if number is None or (told.predicate.passive and not _is_impersonal(page, told)):
        return None
    begun, addressee = _opening(page, line, told, number)
    start, end = trimmed(page, begun, min(_reach(page, told, number), line.end))
    if start >= end or page.inside[start] == end - 1:
        return None
    speaker = _speaker(page, line, told)
    plain = told.verb.kind in _PLAIN and page.tokens[begun].lower != "to"
    certain = plain and speaker is not None and not told.predicate.negated
    return Draft(
        kind="indirect", content=[(start, end)], cue=told.cue.tokens, speaker=speaker,
        addressee=addressee or addressee_of(page, line, told.cue, speaker),
        certain=certain, rule="quotation.said-that",
    )  # fmt: skip


def _opening(page: Page, line: Line, told: Told, number: int) -> tuple[int, Range | None]:
    """Where what is said begins, and to whom it is said, where the verb names that first ("told the court he ...")."""
    begun, behind = told.sentence.clauses[number].start, told.cue.head + 1
    if number == told.number or page.tokens[begun].lower == "than":
        return behind, None
    phrase = phrase_at(page, behind) if told.predicate.lemma in _ADDRESSING and behind < line.end else None
    if phrase is None:
        return begun, None
    addressee = named(page, line, phrase)
    if begun <= addressee[0]:
        begun = addressee[1]
    return begun, (addressee if addressee[1] <= begun else None)


def _speaker(page: Page, line: Line, told: Told) -> Range | None:
    """Who says it: the verb's subject; for "adding that ..." the subject of the main clause before it."""
    if told.predicate.finite is not None:
        return None if told.predicate.passive else english_speaker(page, line, told.cue)
    main = [c for c in told.sentence.clauses[: told.number] if c.kind in {"main", "verb-first"} and c.subject]
    subject = main[-1].subject if main else None
    return named(page, line, subject) if subject is not None else None


def _governed(page: Page, told: Told) -> int | None:
    """The clause that a verb of speech governs."""
    clauses = told.sentence.clauses
    behind = told.cue.head + 1
    if behind < told.clause.end and page.tokens[behind].lower == "that" and page.tokens[behind].tag == "SUBJ":
        return told.number
    if _is_split(page, told):
        return told.number
    for number in range(told.number + 1, min(told.number + _LATER, len(clauses))):
        clause = clauses[number]
        first = page.tokens[clause.start].lower
        if page.inside[clause.start] >= 0:
            return None
        if clause.start <= told.cue.head:
            continue
        if clause.kind == "relative" and first != "that":
            continue
        if clause.kind == "infinitive":
            return number if told.verb.kind in _ASKING and first == "to" and number == told.number + 1 else None
        if clause.kind != "subordinate" or told.verb.kind not in _TELLING:
            return None
        opened = clause.introducer is None or page.tokens[clause.introducer].lower in _OPENERS
        return number if opened and _adjoins(page, clause) else None
    return None


def _is_split(page: Page, told: Told) -> bool:
    """Whether what is said begins within the clause of its verb, its own verb standing behind an insertion.

    "It said the men, aged 20 and 24, had been arrested."
    """
    clauses, behind = told.sentence.clauses, told.cue.head + 1
    if told.number + 1 >= len(clauses) or told.verb.kind not in {"say", "think"} or behind >= told.clause.end:
        return False
    after, phrase = clauses[told.number + 1], phrase_at(page, behind)
    inserted = any(page.tokens[i].text == "," for i in range(behind, told.clause.end))
    return after.kind == "verb-first" and after.subject is None and phrase is not None and inserted


def _adjoins(page: Page, clause: Clause) -> bool:
    """Whether a clause without "that" follows its verb with no comma between."""
    return clause.introducer is not None or page.tokens[clause.start - 1].text != ","


def _reach(page: Page, told: Told, number: int) -> int:
    """How far what is said goes: to where the report turns, or to the sentence's end."""
    end = told.sentence.clauses[number].end
    for clause in told.sentence.clauses[number + 1 :]:
        if _turns(page, told, clause):
            break
        end = max(end, clause.end)
    return end


def _turns(page: Page, told: Told, clause: Clause) -> bool:
    """Whether the report takes over again with a clause."""
    first, before = page.tokens[clause.start].lower, page.tokens[clause.start - 1].text
    if before == ";" or (before == "," and first in _TURNING | _ASIDES):
        return True
    main = clause.kind in {"main", "verb-first"}
    if main and (page.inside[clause.start] >= 0 or told.clause.kind in {"subordinate", "relative"}):
        return True
    joined = page.tokens[clause.start].tag == "CONJ" and page.tokens[clause.start + 1].tag == "VERB"
    if main and joined and clause.predicate is not None and _verb_of(told.lexicon, clause.predicate.lemma):
        return True
    speaks = clause.predicate is not None and clause.predicate.lemma in words("en", "reporting_verbs")
    return main and before == "," and speaks


def _is_impersonal(page: Page, told: Told) -> bool:
    """Whether a passive verb of speech has no subject but "it": "It was alleged that ..."."""
    subject = told.clause.subject
    return subject is not None and page.tokens[subject.head].lower == "it"


@rule("quotation.said-after")
def said_after(page: Page, line: Line, told: Told, done: int) -> Draft | None:
    """A clause followed or interrupted by the one who says it.

    Found: [Two people were hurt], police said.
    Not: When the vote was over, he said goodbye.
    """
    clause, before = told.clause, told.clause.start - 1
    plain = told.verb.kind in {"say", "think"} and told.predicate.finite is not None and not told.predicate.passive
    if not plain or before <= done or told.clause.kind == "relative":
        return None
    if page.tokens[before].text != "," or page.inside[before] >= 0 or page.tokens[clause.start].tag in {"CONJ", "SUBJ"}:
        return None
    start, end = trimmed(page, max(done, told.sentence.start), before)
    if start >= end or page.inside[end - 1] >= 0 or not _is_statement(told, start):
        return None
    speaker = english_speaker(page, line, told.cue)
    if speaker is None or _has_object(page, told, speaker):
        return None
    return Draft(
        kind="indirect", content=[(start, end), *_resumed(page, line, told)], cue=told.cue.tokens, speaker=speaker,
        addressee=addressee_of(page, line, told.cue, speaker),
        certain=True, rule="quotation.said-after",
    )  # fmt: skip


def _is_statement(told: Told, start: int) -> bool:
    """Whether what stands before is no clause that depends on the one of the verb of speech."""
    clauses = told.sentence.clauses[: told.number]
    first = next((c for c in clauses if c.end > start), None)
    return first is not None and first.kind in {"main", "verb-first", "fragment"}


def _has_object(page: Page, told: Told, speaker: Range) -> bool:
    """Whether the verb of speech has an object of its own ("said goodbye"), "told reporters" left aside."""
    if told.predicate.lemma in {"tell", "assure", "inform"}:
        return False
    behind = told.cue.head + 1
    phrase = phrase_at(page, behind) if behind < told.clause.end else None
    if phrase is None or speaker[0] <= behind < speaker[1]:
        return False
    return page.tokens[phrase.head].lower not in _DAYS


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday late early earlier later week"
    " month".split()
)


@rule("quotation.said-between")
def inserted(page: Page, line: Line, told: Told, done: int) -> Draft | None:
    """A clause interrupted by the one who says it.

    Found: [The talks], the minister said, [had failed].
    Not: The minister, who said nothing, left.
    """
    number = told.cue.chunk
    if not 0 < number < len(line.chunks) - 1 or told.verb.kind not in {"say", "think"} or told.predicate.passive:
        return None
    chunk, before, after = (line.chunks[n] for n in (number, number - 1, number + 1))
    phrase = phrase_at(page, chunk.start + (told.cue.finite == chunk.start))
    if chunk.mark != "," or after.mark != "," or phrase is None or page.inside[before.end - 1] >= 0:
        return None
    if set(range(*named(page, line, phrase))) | set(told.cue.tokens) < set(range(chunk.start, chunk.end)):
        return None
    if page.tokens[after.start].tag != "VERB" or before.start < done:
        return None
    content = [trimmed(page, max(done, line.start), before.end), trimmed(page, after.start, line.end)]
    return Draft(
        kind="indirect", content=content, cue=told.cue.tokens, speaker=(phrase.start, min(phrase.end, chunk.end)),
        certain=True, rule="quotation.said-between",
    )  # fmt: skip


def _resumed(page: Page, line: Line, told: Told) -> list[Range]:
    """What goes on behind an inserted "police said"."""
    end = min(told.clause.end, line.end)
    at = next((i for i in range(told.cue.head, end) if page.tokens[i].text == "," and page.inside[i] < 0), None)
    later = told.sentence.clauses[told.number + 1 : told.number + 2]
    if at is None and later and later[0].kind in {"main", "verb-first"} and page.tokens[later[0].start - 1].text == ",":
        at = later[0].start - 1
    if at is None or at + 1 >= line.end or page.tokens[at + 1].lower in _TURNING | {"adding", "and", "citing"}:
        return []
    start, stop = trimmed(page, at + 1, line.end)
    return [(start, stop)] if start < stop and page.inside[start] < 0 else []


@rule("quotation.as-said")
def as_said(page: Page, line: Line, told: Told) -> Draft | None:
    """A statement with a clause in "as" that names who said it.

    Found: As the mayor said, [the pool will stay open].
    Not: As he spoke, it began to rain.
    """
    clause = told.clause
    opener = clause.introducer
    if opener is None or page.tokens[opener].lower != "as" or told.verb.kind not in {"say", "announce", "know"}:
        return None
    speaker = english_speaker(page, line, told.cue)
    content = around(page, (line.start, line.end), (opener, clause.end))
    if not content or speaker is None or _governed(page, told) is not None or _has_object(page, told, speaker):
        return None
    tokens = tuple(sorted({opener, *told.cue.tokens}))
    return Draft(kind="indirect", content=content, cue=tokens, speaker=speaker, certain=True, rule="quotation.as-said")
