"""Which actor a speaker stands for: by its own words, by what it takes up, or by who spoke before."""

from collections.abc import Iterator

import msgspec

from depesche.cast import Cast
from depesche.cast.roles import role_of
from depesche.cast.states import states_of
from depesche.language import Analysis, Clause, Phrase
from depesche.quotation.lexicon import lexicon
from depesche.record import Actor, Quotation, Span
from depesche.record.evidence import span

_THEREBY = frozenset({"demnach", "danach", "wonach", "hiernach"})
"""Words that lay what is said to what was told before."""
_POSSESSIVE = ("eigene", "sein", "ihr", "his", "her", "their", "its")
_DEFINITE = frozenset("der die das dem den des dieser diese dieses diesem diesen the this that".split())
_VIEWS = (
    "sprachregelung", "darstellung", "lesart", "sichtweise", "sicht", "auffassung", "version", "angaben", "position",
    "haltung", "linie", "interpretation", "propaganda",
)  # fmt: skip
"""Ends of nouns for what a government gives out as true."""
_ABOUT = frozenset("nach über zu zum zur gegen wegen um für about on against".split())
"""Prepositions of what a document or investigation is about."""
_WITHIN = frozenset("in im von vom der des".split())
_TOLD = ("angaben", "angabe", "berichten", "berichte", "bericht", "kreisen", "informationen", "aussagen", "meldungen")
"""Ends of the nouns of sources that hold their speaker in their first part."""
_BACK = 150
"""Tokens in which the first naming of a document is looked for."""
_LONGEST = 3
"""Words of a noun phrase that can take up somebody known."""


def with_actors(analysis: Analysis, quotations: tuple[Quotation, ...], cast: Cast) -> tuple[Quotation, ...]:
    """The quotations with their speakers' actors."""
    return tuple(_resolved(analysis, quotations, cast))


def _resolved(analysis: Analysis, quotations: tuple[Quotation, ...], cast: Cast) -> Iterator[Quotation]:
    actors = {actor.id: actor for actor in cast.actors}
    before: Actor | None = None
    for one in quotations:
        if one.speaker is None or _is_hearsay(analysis, one):
            yield one
            continue
        found = _actor(analysis, cast, one.speaker)
        found = found or _named_in_compound(cast, one.speaker)
        found = found or _announced(analysis, cast, one.speaker) or _written(analysis, cast, one.speaker)
        found = found or _taken_up(analysis, one.speaker, before)
        before = actors.get(found, before) if found else before
        yield msgspec.structs.replace(one, speaker_actor=found)


def _is_hearsay(analysis: Analysis, one: Quotation) -> bool:
    """Whether it is said that something is said, and nobody in the passage says so: the speaker before is a guess."""
    if one.rule != "quotation.sollen" or one.speaker is None:
        return False
    places = (one.content[0].start, one.speaker.start)
    sentences = [analysis.sentence_of(at) for at in map(analysis.token_at, places) if at is not None]
    passages = {sentence.passage for sentence in sentences if sentence is not None}
    return len(passages) > 1 or any("angeblich" in part.text.lower() for part in one.content)


def _actor(analysis: Analysis, cast: Cast, speaker: Span) -> str | None:
    """The actor that a speaker's words name, or those of the phrase that they stand for."""
    named = None if _is_about(analysis, cast, speaker) else cast.actor_at(speaker)
    at = analysis.token_at(speaker.start)
    if named is not None or at is None:
        return named
    clause = analysis.clause_of(at)
    if clause is None:
        return None
    official = _government(cast, speaker)
    if official is not None:
        return official
    phrase = None
    if clause.kind == "relative" and clause.introducer == at:
        phrase = _antecedent(analysis, at)
    elif analysis.tokens[at].lower.startswith(_POSSESSIVE):
        phrase = clause.subject
    if phrase is None:
        return None
    return cast.actor_at(_span(analysis, phrase)) or _author(analysis, cast, phrase)


def _author(analysis: Analysis, cast: Cast, phrase: Phrase) -> str | None:
    """Whose a document is: the subject's of its clause, else the body's in or of which it is ("In der Post steht")."""
    if not analysis.tokens[phrase.head].lower.endswith(lexicon(analysis.language or "de").documents):
        return None
    clause = analysis.clause_of(phrase.head)
    if clause is None:
        return None
    if clause.subject is not None and clause.subject.head != phrase.head:
        return cast.actor_at(_span(analysis, clause.subject))
    placed = [p for p in clause.phrases if p.preposition is not None]
    near = [p for p in placed if analysis.tokens[p.preposition or 0].lower in _WITHIN]
    bodies = {actor.id for actor in cast.actors if actor.type == "organisation"}
    return next((found for p in near if (found := cast.actor_at(_span(analysis, p))) in bodies), None)


def _is_about(analysis: Analysis, cast: Cast, speaker: Span) -> bool:
    """Whether the first actor in a speaker's words is only what they are about: "eine Studie über Meier"."""
    inside = cast.named_in(speaker.start, speaker.end)
    if not inside or cast.actor_at(span(analysis.text, speaker.start, inside[0][0])) is not None:
        return False
    first = analysis.token_at(speaker.start)
    named = analysis.token_at(inside[0][0])
    if first is None or named is None:
        return False
    between = analysis.tokens[first:named]
    links = [i for i, token in enumerate(between) if token.tag == "PREP"]
    return bool(links) and between[links[0]].lower in _ABOUT and between[links[0] - 1].tag == "NOUN"


def _government(cast: Cast, speaker: Span) -> str | None:
    """The state whose adjective tells whose view a speaker's words name: "nach offizieller iranischer Darstellung"."""
    words = speaker.text.split()
    if not words[-1].lower().endswith(_VIEWS):
        return None
    states = {actor.country: actor.id for actor in cast.actors if actor.type == "state"}
    codes = [code for word in words[:-1] for code, form in states_of(word) if form == "adjective"]
    return next((states[code] for code in codes if code in states), None)


def _antecedent(analysis: Analysis, at: int) -> Phrase | None:
    """The phrase that ends right before the comma of a relative clause."""
    sentence = analysis.sentence_of(at)
    clauses: list[Clause] = sentence.clauses if sentence is not None else []
    before = [phrase for clause in clauses for phrase in clause.phrases if at - 3 <= phrase.end < at]
    return max(before, key=lambda phrase: (phrase.end, -phrase.start), default=None)


def _span(analysis: Analysis, phrase: Phrase) -> Span:
    return span(analysis.text, analysis.tokens[phrase.start].start, analysis.tokens[phrase.end - 1].end)


def _named_in_compound(cast: Cast, speaker: Span) -> str | None:
    """Who is named by the first part of a source's noun: "Polizeiangaben", "USGS-Angaben"."""
    word = speaker.text.split()[-1]
    tail = next((end for end in _TOLD if word.lower().endswith(end)), "")
    first = word[: len(word) - len(tail)].rstrip("-").lower()
    if not tail or not first:
        return None
    names = {name.lower(): actor.id for actor in cast.actors for name in (actor.name, *actor.aliases)}
    return names.get(first) or names.get(first.removesuffix("s"))


def _announced(analysis: Analysis, cast: Cast, speaker: Span) -> str | None:
    """Who made known what "demnach" points to: the subject of a verb of speech that closes the sentence before."""
    at = analysis.token_at(speaker.start)
    here = analysis.sentence_of(at) if at is not None and speaker.text.lower() in _THEREBY else None
    before = analysis.sentence_of(here.start - 1) if here is not None and here.start else None
    words = lexicon(analysis.language or "de")
    for clause in reversed(before.clauses if before is not None and here is not None else []):
        predicate = clause.predicate
        told = predicate is not None and predicate.lemma in words.lemmas and not predicate.passive
        if told and clause.subject is not None:
            return cast.actor_at(_span(analysis, clause.subject))
    return None


def _written(analysis: Analysis, cast: Cast, speaker: Span) -> str | None:
    """Whose the letter, speech or statement is that a speaker takes up: that of who wrote or gave it before."""
    words = speaker.text.lower().split()
    ends = lexicon(analysis.language or "de").documents
    kind = next((end for end in ends if words[-1].endswith(end)), None)
    at = analysis.token_at(speaker.start)
    here = analysis.sentence_of(at) if at is not None else None
    if kind is None or words[0] not in _DEFINITE or len(words) > _LONGEST or here is None:
        return None
    for token in range(here.start - 1, max(-1, here.start - _BACK), -1):
        if not analysis.tokens[token].lower.endswith(kind):
            continue
        clause = analysis.clause_of(token)
        subject = clause.subject if clause is not None else None
        if subject is not None and not subject.start <= token < subject.end:
            return cast.actor_at(_span(analysis, subject))
    return None


def _taken_up(analysis: Analysis, speaker: Span, before: Actor | None) -> str | None:
    """Who spoke before, where a speaker is named by a word that takes that up, or by a noun of its kind."""
    if before is None:
        return None
    words = speaker.text.split()
    if words[0].lower() in _THEREBY:
        return before.id
    if words[0].lower() not in _DEFINITE or len(words) > _LONGEST:
        return None
    if before.type == "person":
        return before.id if any(role_of(word) is not None for word in words[1:]) else None
    body = words[-1].lower().endswith(lexicon(analysis.language or "de").speakers)
    return before.id if body and before.type == "organisation" else None
