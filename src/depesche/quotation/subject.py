"""The subject of a finite verb: the best by its grammar of the noun phrases of its clause."""

from dataclasses import dataclass

from depesche.cast.roles import role_of
from depesche.language import Clause, Phrase
from depesche.quotation.draft import Range
from depesche.quotation.lexicon import lexicon
from depesche.quotation.line import Line, Page
from depesche.quotation.nominal import SITE, is_time, phrase_at, quoted_name, whole, with_apposition

_NOBODY = frozenset(
    "es it this dieses das dies sich was etwas nichts man alles selbst folgendes einander there these those wie so ein"
    " da denn nun wenn".split()
)
_FIRST = frozenset("er sie wir ich wer he she they we i".split())
_RELATIVES = frozenset({"das", "was"})
_BETWEEN = frozenset({"ADV", "QUOTE", "PRON"})
"""Tags of what may stand between a finite verb and its subject: "sagte sich heute der Minister"."""
_CLAUSAL = frozenset({"VERB", "SUBJ"})
_POSSESSIVE = ("sein", "ihr")
_DATIVES = frozenset({"der", "dem", "den"})
"""Articles behind a name in front of whom a verb speaks to, rather than of a genitive: "warf Berlin der Bahn vor"."""
_INFLECTED = ("e", "en", "er", "es")
"""Endings of the adjective that opens a sentence before its noun and looks like a name there: "Neue Probleme"."""
_LONGEST = 40
"""Tokens of a noun phrase before the finite verb."""
_TITLE = 6
"""Tokens of a title in quotation marks that is written as no name is, the marks included."""
_WORST = -6
"""Rank of a phrase that is no subject."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase that may be a verb's subject."""

    phrase: Phrase
    words: Range
    """All that names it."""
    rank: int
    lively: int
    """How likely it names somebody: 2 for a name or an office, 1 for a body or a pronoun, else 0."""


def subject_of_verb(page: Page, line: Line, finite: int, lemma: str = "") -> Subject | None:
    """The best of the phrases that may be the subject of a finite verb, or the one it shares with the verb before."""
    clause = page.analysis.clause_of(finite)
    if clause is None:
        return None
    shared = clause.subject
    if shared is not None and not clause.start <= shared.start < clause.end and is_candidate(page, shared):
        own = next((p for p in clause.phrases if p.start < finite and _is_sure(page, p)), None)
        if own is not None:
            return _weighed(page, line, (finite, lemma), clause, own)
        return _of_other(page, line, clause, shared) or _weighed(page, line, (finite, lemma), clause, shared)
    carried = _carried(page, clause, lemma)
    if carried is not None:
        return _weighed(page, line, (finite, lemma), clause, carried)
    best: Subject | None = None
    reached = _begin(page, clause, finite)
    for phrase in clause.phrases:
        if phrase.start < reached or not is_candidate(page, phrase) or _is_compared(page, clause, phrase):
            continue
        if page.tokens[phrase.head].lower in _RELATIVES and clause.kind != "relative":
            continue
        found = _weighed(page, line, (finite, lemma), clause, phrase)
        reached = found.words[1]
        if best is None or found.rank > best.rank:
            best = found
    if best is not None and best.rank > _WORST:
        return best
    return _noble(page, clause, finite) or _titled(page, clause, finite)


def _carried(page: Page, clause: Clause, lemma: str) -> Phrase | None:
    """The relative pronoun that a second verb shares where it has an object alone ("die kam und ihn aufforderte")."""
    words = lexicon(page.analysis.language or "de")
    joined = clause.kind == "relative" and page.tokens[clause.start].tag == "CONJ"
    if not joined or words.addressees.get(lemma) != "acc":
        return None
    bare = [phrase for phrase in clause.phrases if phrase.preposition is None]
    before = page.analysis.clause_of(clause.start - 1)
    if len(bare) != 1 or "acc" not in bare[0].case or before is None or before.kind != "relative":
        return None
    return before.subject if before.subject is not None and before.subject.head == before.introducer else None


def _begin(page: Page, clause: Clause, finite: int) -> int:
    """Where a clause begins behind a heading with a colon ("Europa: Die Partei will ...")."""
    colons = (i + 1 for i in range(finite - 1, clause.start, -1) if page.tokens[i].text == ":" and page.inside[i] < 0)
    return next(colons, clause.start)


def _of_other(page: Page, line: Line, clause: Clause, shared: Phrase) -> Subject | None:
    """The subject of the clause that a shared one stands in."""
    other = page.analysis.clause_of(shared.start)
    finite = other.predicate.finite if other is not None and other.predicate is not None else None
    if other is clause or finite is None or page.analysis.clause_of(finite) is clause:
        return None
    return subject_of_verb(page, line, finite)


def _noble(page: Page, clause: Clause, finite: int) -> Subject | None:
    """A name that opens its clause with a particle and looks like no subject: "Von der Leyen betonte"."""
    start = clause.start
    opening = page.phrases.get(start + 1) or page.phrases.get(start + 2)
    if page.tokens[start].lower != "von" or opening is None or opening.end != finite:
        return None
    return Subject(opening, (start, finite), 0, 2) if page.tokens[opening.head].tag in ("NAME", "NOUN") else None


def _titled(page: Page, clause: Clause, finite: int) -> Subject | None:
    """A title in quotation marks or a web site beside the verb, written as no name is: "Wie „heute online“ meldet"."""
    opened = clause.introducer + 1 if clause.introducer is not None else clause.start
    for start in (opened, finite + 1):
        if start >= clause.end or start == finite:
            continue
        closing = page.inside[start]
        end = closing + 1 if page.tokens[start].tag == "QUOTE" and closing > start else start + 1
        alone = finite in (end, clause.start)
        named = end - start > 1 if page.tokens[start].tag == "QUOTE" else bool(SITE.fullmatch(page.tokens[start].text))
        if alone and named and end - start <= _TITLE:
            return Subject(Phrase(start=start, end=end, core_end=end, head=end - 1), (start, end), 0, 2)
    return None


def _all_of(page: Page, line: Line, verb: tuple[int, str], clause: Clause, phrase: Phrase) -> Range:
    """All the words that name a subject."""
    finite, lemma = verb
    if phrase.start > finite:
        known = lexicon(page.analysis.language or "de")
        frames = known.frames.get(lemma, frozenset())
        head = page.tokens[phrase.head]
        if known.addressees.get(lemma) == "dat" and (head.tag == "NAME" or head.text.isupper()):
            frames = frames | _DATIVES
        return with_apposition(page, line, whole(page, phrase, line.end, without=frames))
    if clause.kind in ("subordinate", "relative"):
        return _with_own(page, with_apposition(page, line, whole(page, phrase, finite), until=finite), finite)
    front = _front(page, clause, finite)
    if front is not None and front[0] <= phrase.start < front[1]:
        return front
    return with_apposition(page, line, whole(page, phrase, finite, wide=True), until=finite)


def _with_own(page: Page, found: Range, finite: int) -> Range:
    """A subject with a place of its own behind it: "wie die Zeitung in ihrer Onlineausgabe meldet"."""
    at = found[1]
    own = page.phrases.get(at + 1) if at + 1 < finite and page.tokens[at].lower in {"in", "auf"} else None
    if own is None or not page.tokens[own.start].lower.startswith(_POSSESSIVE) or own.end != finite:
        return found
    return found[0], own.end


def _front(page: Page, clause: Clause, finite: int) -> Range | None:
    """The one noun phrase that stands before the finite verb of a main clause, its appositions included.

    Nothing if something else stands there: a prepositional phrase, another clause, the verb itself.
    """
    tokens, start = page.tokens, _begin(page, clause, finite)
    while start < finite and tokens[start].tag in {"CONJ", "ADV", "PUNCT"}:
        start += 1
    phrase = phrase_at(page, start)
    if phrase is None or not is_candidate(page, phrase):
        return None
    end = start
    while end < finite and (tokens[end].tag not in _CLAUSAL or page.inside[end] >= 0):
        if end > start and tokens[end - 1].text == "," and _leaves_phrase(page, end):
            break
        end += 1
    while end > start + 1 and (tokens[end - 1].tag in {"ADV", "SUBJ", "PREP"} or tokens[end - 1].text in ",–-;"):
        end -= 1
    return (start, end) if end - start <= _LONGEST else None


def _leaves_phrase(page: Page, at: int) -> bool:
    """Whether a relative clause or a loose attribute begins behind a comma: ", die von ...", ", zuständig für ..."."""
    tokens = page.tokens
    if tokens[at].tag == "DET":
        return tokens[at + 1].tag == "PREP"
    loose = tokens[at].tag in {"ADJ", "ADV"} and tokens[at].text[0].islower() and tokens[at + 1].tag == "PREP"
    return tokens[at].tag == "PRON" or loose


def _weighed(page: Page, line: Line, verb: tuple[int, str], clause: Clause, phrase: Phrase) -> Subject:
    """How well a phrase fits as the subject of a verb: by case, number, place and what its noun means."""
    tokens = page.tokens
    words = _all_of(page, line, verb, clause, phrase)
    finite, number = verb[0], tokens[verb[0]].number
    rank = 0
    if _is_sure(page, phrase) or (clause.kind == "relative" and phrase.head == clause.introducer):
        rank += 6
    if clause.predicate is not None and clause.predicate.finite == finite and clause.subject is phrase:
        rank += 1
    plural = False if _is_one(page, words) else phrase.plural
    if plural is not None and number is not None and plural != (number == "plural"):
        rank -= 8
    if phrase.start < finite and clause.kind == "main" and _behind_another(page, clause, phrase):
        rank -= 4
    elif _fills_front(page, words, finite) or _is_front(page, clause, phrase, finite):
        rank += 6
    elif _follows(page, phrase, finite):
        rank += 5
    lively = liveliness(page, phrase)
    return Subject(phrase, words, rank + 2 * lively, lively)


def _is_one(page: Page, words: Range) -> bool:
    """Whether words are a single person's office and name: "Premierminister Tony Blair"."""
    named = page.tokens[words[0] : words[1]]
    role = role_of(named[0].text)
    if role is None or role.plural or len(named) == 1:
        return False
    return all(token.tag in ("NAME", "NOUN") for token in named) and named[-1].tag == "NAME"


def _is_sure(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase can be nothing but a nominative."""
    return phrase.case == {"nom"} or page.tokens[phrase.head].lower in _FIRST


def _behind_another(page: Page, clause: Clause, phrase: Phrase) -> bool:
    """Whether something with a preposition opens the clause before a phrase, so that this is no subject in front."""
    between = page.tokens[clause.start : phrase.start]
    return any(token.tag == "PREP" for token in between) and not any(token.text == "," for token in between)


def _is_front(page: Page, clause: Clause, phrase: Phrase, finite: int) -> bool:
    front = _front(page, clause, finite) if clause.kind == "main" and phrase.start < finite else None
    return front is not None and front[0] <= phrase.start < front[1]


def _fills_front(page: Page, words: Range, finite: int) -> bool:
    """Whether a phrase stands before the finite verb with nothing but adverbs between."""
    return words[1] <= finite and all(page.tokens[i].tag in {"ADV", "PUNCT"} for i in range(words[1], finite))


def _follows(page: Page, phrase: Phrase, finite: int) -> bool:
    """Whether a phrase stands behind the finite verb with nothing but adverbs and pronouns between."""
    between = range(finite + 1, phrase.start)
    return phrase.start > finite and all(page.tokens[i].tag in _BETWEEN for i in between)


def liveliness(page: Page, phrase: Phrase) -> int:
    """How likely a phrase names somebody."""
    token = page.tokens[phrase.head]
    core = page.tokens[phrase.start : phrase.core_end]
    described = len(core) > 1 and token.tag == "NOUN" and core[0].tag == "NAME" and core[0].lower.endswith(_INFLECTED)
    if any(role_of(one.text) is not None or (one.tag == "NAME" and not described) for one in core):
        return 2
    acronym = token.text.isupper() and len(token.text) > 1
    if acronym or token.lower.endswith(lexicon(page.analysis.language or "de").speakers):
        return 1
    return 1 if token.tag == "PRON" else 0


def _is_compared(page: Page, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase stands behind an "als" or "wie" that opens no clause: "als Grund nannte er"."""
    before = phrase.start - 1
    if before < clause.start or before == clause.introducer:
        return False
    word = page.tokens[before].lower
    return word == "als" or (word == "wie" and before > clause.start)


def is_candidate(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject that speaks: no preposition, date, oblique case or quoted word."""
    if phrase.preposition is not None or "nom" not in phrase.case:
        return False
    if page.inside[phrase.head] >= 0 and not _is_title(page, phrase):
        return False
    before = page.tokens[phrase.start - 1].text if phrase.start else ""
    if page.tokens[phrase.head].lower in _NOBODY or is_time(page, phrase):
        return before == "," and page.tokens[phrase.head].lower in _RELATIVES
    return before != "("


def _is_title(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase is named by a title in quotation marks behind its article ("die „Neue Post“")."""
    start = phrase.start
    if page.inside[start] < 0:
        return True
    return page.tokens[start - 1].tag == "QUOTE" and quoted_name(page, start - 1)
