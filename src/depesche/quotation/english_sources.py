"""Sources of English sentences that no verb of speech governs: "according to", "allegedly", "the claim that"."""

from itertools import pairwise

from depesche.language.en.verbs import readings
from depesche.quotation.draft import Draft
from depesche.quotation.english import Told, sentences_of, told_in
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import named, phrase_at
from depesche.quotation.source import around, trimmed
from depesche.rules import rule

_HEARSAY = frozenset({"allegedly", "reportedly", "purportedly", "supposedly"})
_OWN = frozenset("their his her its our your my age size how what whether".split())
_STATES = frozenset({"be", "seem", "remain", "feel", "appear", "become"})
_LONGEST = 25
"""Tokens of a source that opens its sentence."""


def english_source_drafts(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """What a line of English lays to a source without a verb of speech."""
    rules = (by_noun, by_attitude, according_to, hearsay)
    return next((found for find in rules if (found := find(page, lexicon, line))), [])


@rule("quotation.claim-that")
def by_noun(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """A noun of speech followed by what is said.

    Found: The warning [that the dam would break] came too late.
    Not: The door that stood open was old.
    """
    found: list[Draft] = []
    for sentence in sentences_of(page, line):
        for clause in sentence.clauses:
            before = clause.start - 1
            noun = before >= line.start and page.tokens[before].lower in lexicon.nouns and page.inside[before] < 0
            if not noun or page.tokens[clause.start].lower != "that" or clause.predicate is None:
                continue
            if clause.subject is None or clause.subject.start <= clause.start:
                continue
            start, end = trimmed(page, clause.start, min(clause.end, line.end))
            part = start, end - (page.tokens[end - 1].tag == "CONJ")
            found.append(Draft(kind="indirect", content=[part], cue=(before,), rule="quotation.claim-that"))
    return found[:1]


@rule("quotation.sure-that")
def by_attitude(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """An adjective of certainty, hope or fear followed by what is thought.

    Found: The mayor is confident [that the bridge will hold].
    Not: The bridge is old, and that is well known.
    """
    for sentence in sentences_of(page, line):
        for main, told in pairwise(sentence.clauses):
            before = told.start - 1
            if page.tokens[before].lower not in lexicon.attitudes or page.tokens[told.start].lower != "that":
                continue
            subject = main.subject
            if main.predicate is None or main.predicate.lemma not in _STATES or subject is None:
                continue
            part = trimmed(page, told.start, min(told.end, line.end))
            cue = (*main.predicate.tokens, before) if before not in main.predicate.tokens else main.predicate.tokens
            return [
                Draft(
                    kind="indirect", content=[part], cue=cue, speaker=named(page, line, subject), certain=True,
                    rule="quotation.sure-that",
                )
            ]  # fmt: skip
    return []


@rule("quotation.according-to")
def according_to(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """A statement with its source behind "according to".

    Found: According to the police, [nobody was hurt].
    Not: They were paid according to their age.
    """
    for at in page.outside(line.start, line.end - 2):
        if page.tokens[at].lower not in lexicon.sources or page.tokens[at + 1].lower != "to":
            continue
        phrase = phrase_at(page, at + 2)
        apart = at == line.start or page.tokens[at - 1].text in {",", "–", "—", "-", "and", "but"}
        if phrase is None or (not apart and page.tokens[at + 2].lower in _OWN):
            continue
        speaker = named(page, line, phrase)
        behind = _fronted(page, line, speaker[1]) if at == line.start else speaker[1]
        content = around(page, (line.start, line.end), (at, behind))
        if content:
            return [
                Draft(
                    kind="indirect", content=content, cue=(at, at + 1), speaker=speaker, certain=True,
                    rule="quotation.according-to",
                )
            ]  # fmt: skip
    return []


def _fronted(page: Page, line: Line, at: int) -> int:
    """Behind a source that opens its sentence, what is added to it included ("a report published on Monday, ...")."""
    for i in range(at, min(at + _LONGEST, line.end)):
        if page.tokens[i].text == ",":
            return i
        if page.tokens[i].tag == "VERB" and not any(
            form.kind == "participle" for form in readings(page.tokens[i].lower)
        ):
            break
    return at


@rule("quotation.hearsay")
def hearsay(page: Page, lexicon: Lexicon, line: Line) -> list[Draft]:
    """A sentence told as hearsay: "allegedly", "reportedly", "is said to".

    Found: [The suspect allegedly fled to the coast.]
    Not: The suspect fled to the coast.
    """
    told = any(page.tokens[i].lower in _HEARSAY for i in page.outside(line.start, line.end))
    if not told and not any(_is_said_to(page, each) for each in told_in(page, lexicon, line)):
        return []
    return [Draft(kind="free-indirect", content=[(line.start, line.stop)], rule="quotation.hearsay")]


def _is_said_to(page: Page, told: Told) -> bool:
    """Whether a passive verb of saying or thinking has an infinitive: "is believed to have left"."""
    later = told.sentence.clauses[told.number + 1 : told.number + 2]
    follows = bool(later) and later[0].kind == "infinitive" and page.tokens[later[0].start].lower == "to"
    return follows and told.predicate.passive and told.verb.kind in {"say", "think"}
