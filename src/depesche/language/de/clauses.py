"""German sentences to clauses, by the topological fields: commas, brackets and where the finite verb stands."""

from dataclasses import dataclass, field

from depesche.language.analysis import Clause, Sentence, Token
from depesche.language.de.predicates import NEGATIONS, predicate_of
from depesche.language.de.verbs import AUXILIARIES, MODALS, guessed, readings
from depesche.language.words import words

_BREAKS = frozenset((",", ";", ":", "–", "—", "-", "(", ")", "[", "]"))
_DOUBTFUL = frozenset(("als", "wie", "da", "seit", "während", "bis", "damit", "statt", "anstatt", "je"))
"""Subordinators that are prepositions or adverbs as well: only the verb at the end tells."""
_EITHER = frozenset(("während", "seit", "bis"))
"""Prepositions that are subordinators as well."""
_LONGEST = 400
"""Tokens of a segment that is still cut at its conjunctions: longer ones are lists, and time must stay linear."""


@dataclass(slots=True)
class _Segment:
    """The tokens between two breaks, with the verbs in them."""

    start: int
    end: int
    verbs: list[int] = field(default_factory=list)
    """Tokens with a reading as a verb form."""
    finite: list[int] = field(default_factory=list)
    """Those that are finite."""
    introducer: int | None = None
    relative: bool = False


def clauses_of(tokens: list[Token], sentence: Sentence) -> list[Clause]:
    """The clauses of one tagged sentence, in order of their first word."""
    segments = [part for segment in _segments(tokens, sentence) for part in _split_coordination(tokens, segment)]
    clauses: list[Clause] = []
    main: Clause | None = None
    pending: Clause | None = None
    for segment in segments:
        clause = _clause_of(tokens, segment)
        previous = clauses[-1] if clauses else None
        if pending is not None and _completes(tokens, clause, last=segment is segments[-1]):
            _complete(tokens, pending, clause, segment)
            pending = None
            continue
        if segment.introducer is not None and clause.predicate is None and segment is not segments[-1]:
            clause.kind = "relative" if segment.relative else "subordinate"
            pending = clause
        if clause.kind in ("subordinate", "relative", "infinitive"):
            clause.parent = len(clauses) - 1 if previous is not None else None
            clauses.append(clause)
        elif pending is not None and clause.predicate is None:
            pending.end = clause.end
        elif main is not None and _continues(main, clause, tokens):
            _extend(main, clause, tokens)
        elif clause.predicate is None and previous is not None and _names_source(tokens, segment):
            clause.kind, clause.parent = "parenthesis", len(clauses) - 1
            clauses.append(clause)
        elif clause.predicate is None and previous is not None and segment.start > sentence.start:
            _extend(_open_clause(clauses, main), clause, tokens)
        else:
            main = clause
            clauses.append(clause)
    _adopt(clauses)
    return clauses or [Clause(start=sentence.start, end=sentence.end, kind="fragment")]


def _names_source(tokens: list[Token], segment: _Segment) -> bool:
    """Whether a piece is an inserted "so der Sprecher"."""
    first = next((i for i in range(segment.start, segment.end) if tokens[i].tag != "QUOTE"), segment.start)
    return tokens[first].lower == "so" and first + 1 < segment.end and tokens[first + 1].tag in ("DET", "NOUN", "NAME")


def _completes(tokens: list[Token], clause: Clause, *, last: bool) -> bool:
    """Whether a piece ends with the finite verb that an interrupted subordinate clause still waits for."""
    if clause.predicate is None or clause.predicate.finite is None or (clause.introducer is not None and not last):
        return False
    return _is_at_end(tokens, clause, clause.predicate.finite) and clause.kind in ("main", "verb-first", "relative")


def _complete(tokens: list[Token], pending: Clause, clause: Clause, segment: _Segment) -> None:
    """Give an interrupted subordinate clause ("nachdem sie den Versuch, ..., vereitelt hatte") its verb group."""
    pending.end = clause.end
    if clause.predicate is not None:
        pending.predicate = predicate_of(tokens, segment.start, segment.end, clause.predicate.finite, segment.verbs)


def _adopt(clauses: list[Clause]) -> None:
    """Let a dependent clause in front depend on the clause behind it."""
    for number, clause in enumerate(clauses):
        if (
            clause.parent is None
            and clause.kind in ("subordinate", "relative", "infinitive")
            and number + 1 < len(clauses)
        ):
            clause.parent = number + 1


def _open_clause(clauses: list[Clause], main: Clause | None) -> Clause:
    """The clause that words without a verb go on with: the last one, unless it has closed with its verb."""
    last = clauses[-1]
    if last.predicate is not None and last.kind in ("subordinate", "relative") and main is not None:
        return main
    return last


def _continues(main: Clause, clause: Clause, tokens: list[Token]) -> bool:
    """Whether a piece goes on with a main clause that an embedded clause or an apposition interrupted."""
    if main.predicate is None:
        return clause.predicate is not None
    if clause.predicate is None:
        return False
    incomplete = len(main.predicate.tokens) == 1 and main.predicate.lemma in AUXILIARIES | MODALS
    if clause.predicate.finite is None:
        return incomplete or tokens[clause.start].tag != "CONJ"
    kinds = {form.kind for form in readings(tokens[clause.predicate.finite].lower)}
    return (
        incomplete
        and clause.kind in ("main", "verb-first")
        and main.predicate.lemma in MODALS | {"werden"}
        and len(clause.predicate.tokens) == 1
        and ("infinitive" in kinds or ("participle" in kinds and main.predicate.lemma == "werden"))
        and _is_at_end(tokens, clause, clause.predicate.finite)
    )


def _is_at_end(tokens: list[Token], clause: Clause, index: int) -> bool:
    return all(tokens[i].tag in ("PUNCT", "QUOTE") for i in range(index + 1, clause.end))


def _extend(main: Clause, clause: Clause, tokens: list[Token]) -> None:
    """Let a clause go on with a later piece, whose participle, infinitive or prefix completes its verb group."""
    main.end = clause.end
    if main.predicate is None:
        if clause.predicate is not None:
            before = range(main.start, clause.start)
            clause.predicate.negated |= any(tokens[i].lower in NEGATIONS for i in before)
        main.predicate = clause.predicate
        main.kind = "main" if clause.predicate is not None else main.kind
    elif main.predicate.finite is not None and len(main.predicate.tokens) == 1:
        verbs = list(clause.predicate.tokens) if clause.predicate is not None else []
        main.predicate = predicate_of(tokens, main.start, main.end, main.predicate.finite, verbs)


def _segments(tokens: list[Token], sentence: Sentence) -> list[_Segment]:
    out: list[_Segment] = []
    start = sentence.start
    for index in range(sentence.start, sentence.end):
        if tokens[index].text in _BREAKS:
            if index > start:
                out.append(_Segment(start, index))
            start = index + 1
    if start < sentence.end:
        out.append(_Segment(start, sentence.end))
    for segment in out:
        _find_verbs(tokens, segment)
    return out


def _find_verbs(tokens: list[Token], segment: _Segment) -> None:
    segment.introducer, segment.relative = _introducer(tokens, segment)
    segment.verbs = [i for i in range(segment.start, segment.end) if tokens[i].tag in ("VERB", "INF", "PART")]
    sure = [i for i in segment.verbs if _is_surely_finite(tokens[i])]
    if sure:
        segment.finite = sure if segment.introducer is None else sure[-1:] if len(sure) > 1 else sure
        if segment.introducer is not None and len(sure) > 1:
            segment.finite = sure
    else:
        maybe = [i for i in segment.verbs if tokens[i].tag == "VERB"]
        maybe = maybe or _guess(tokens, segment)
        segment.finite = maybe[-1:] if segment.introducer is not None else _finite_of(tokens, maybe)


def _finite_of(tokens: list[Token], maybe: list[int]) -> list[int]:
    """The finite one of several verb forms: the first, or the auxiliary behind a participle."""
    if len(maybe) > 1 and any(form.kind == "participle" for form in readings(tokens[maybe[0]].lower)):
        helpers = [i for i in maybe[1:] if readings(tokens[i].lower)[0].lemma in AUXILIARIES | MODALS]
        return helpers[-1:] or maybe[:1]
    return maybe[:1]


def _guess(tokens: list[Token], segment: _Segment) -> list[int]:
    """The unknown word that must be the finite verb: the last of a subordinate clause, or a past in -te."""
    last = segment.end - 1
    while last > segment.start and tokens[last].tag in ("PUNCT", "QUOTE"):
        last -= 1
    if segment.introducer is not None:
        found = [last] if last > segment.introducer + 1 and tokens[last].tag in ("ADJ", "ADV") else []
    else:
        found = [
            i for i in range(segment.start, segment.end)
            if tokens[i].tag == "ADJ"
            and tokens[i].lower.endswith(("te", "ten"))
            and _stands_as_verb(tokens, i, segment)
        ]  # fmt: skip
    found = [i for i in found[:1] if tokens[i].text[0].islower() and guessed(tokens[i].lower)]
    for index in found:
        tokens[index].tag = "VERB"
    return found


def _stands_as_verb(tokens: list[Token], index: int, segment: _Segment) -> bool:
    """Whether a word stands behind a finished noun phrase and before no noun."""
    before = tokens[index - 1].tag if index > segment.start else "PUNCT"
    after = tokens[index + 1].tag if index + 1 < segment.end else "PUNCT"
    return before in ("NOUN", "NAME", "PRON") and after not in ("NOUN", "NAME", "ADJ")


def _is_surely_finite(token: Token) -> bool:
    return token.tag == "VERB" and all(form.kind == "finite" for form in readings(token.lower))


def _introducer(tokens: list[Token], segment: _Segment) -> tuple[int | None, bool]:
    """The word that opens a subordinate clause, and whether it is a relative pronoun."""
    at = segment.start
    while at < segment.end and (
        tokens[at].tag in ("CONJ", "QUOTE") or tokens[at].lower in ("so", "nur", "auch", "erst", "selbst")
    ):
        at += 1
    if at >= segment.end:
        return None, False
    after_comma = segment.start > 0 and tokens[segment.start - 1].text in (",", "–", "—", "(")
    word = tokens[at]
    if word.tag == "PREP" and after_comma and at + 1 < segment.end and tokens[at + 1].lower in words("de", "relatives"):
        at += 1
        word = tokens[at]
    if word.lower == "als" and _names_part(tokens, at, segment):
        return None, False
    if word.lower in _EITHER and word.tag == "PREP" and _closes_with_verb(tokens, at, segment):
        word.tag = "SUBJ"
        return at, False
    if word.tag == "SUBJ" and (word.lower not in _DOUBTFUL or _verb_is_last(tokens, segment)):
        return at, False
    if after_comma and word.lower in words("de", "relatives") and _opens_relative(tokens, at, segment):
        word.tag = "PRON"
        return at, True
    return None, False


def _closes_with_verb(tokens: list[Token], at: int, segment: _Segment) -> bool:
    """Whether a finite verb is the last word, and somebody to do it can stand before: "während die Bahn fährt"."""
    last = segment.end - 1
    while last > at and tokens[last].tag in ("PUNCT", "QUOTE"):
        last -= 1
    return last > at + 2 and tokens[last].tag == "VERB" and _is_surely_finite(tokens[last])


def _names_part(tokens: list[Token], at: int, segment: _Segment) -> bool:
    """Whether "als" stands before a bare noun and the verb of a main clause: "als Grund nannte er Mängel"."""
    return at + 3 < segment.end and tokens[at + 1].tag in ("NOUN", "NAME") and tokens[at + 2].tag == "VERB"


def _opens_relative(tokens: list[Token], at: int, segment: _Segment) -> bool:
    """Whether a "der", "die", "das" behind a comma is the relative pronoun: its clause ends with the verb."""
    if at + 1 >= segment.end or not _verb_is_last(tokens, segment):
        return False
    following = tokens[at + 1].tag
    if tokens[at].lower == "den" and following == "NUM":
        return False
    if tokens[segment.start].tag == "CONJ" and not _ends_with_verb(tokens, segment):
        return False
    if (
        tokens[at].tag == "PRON"
        or tokens[at].lower in ("dessen", "deren")
        or following in ("PREP", "DET", "PRON", "ADV", "CONJ")
    ):
        return True
    return following in ("NOUN", "NAME", "ADJ", "NUM", "OTHER") and _ends_with_verb(tokens, segment)


def _ends_with_verb(tokens: list[Token], segment: _Segment) -> bool:
    """Whether nothing but verb forms follows the first finite verb."""
    finite = next((i for i in range(segment.start, segment.end) if tokens[i].tag == "VERB"), None)
    if finite is None:
        return segment.end - segment.start >= 4
    behind = [tokens[i] for i in range(finite + 1, segment.end) if tokens[i].tag not in ("PUNCT", "QUOTE", "OTHER")]
    if behind and _is_surely_finite(tokens[finite]):
        return len(behind) > 1 and all(token.tag in ("INF", "VERB") for token in behind)
    return all(token.tag in ("INF", "PART", "VERB") for token in behind)


def _verb_is_last(tokens: list[Token], segment: _Segment) -> bool:
    """Whether the finite verb can stand at the end: no verb form right behind the first two words."""
    verbs = [i for i in range(segment.start, segment.end) if tokens[i].tag == "VERB"]
    last = segment.end - 1
    while last > segment.start and tokens[last].tag in ("PUNCT", "QUOTE"):
        last -= 1
    if not verbs:
        return tokens[last].tag == "ADJ" and tokens[last].lower.endswith(("te", "ten"))
    group = (tokens[i].tag in ("INF", "PART", "VERB", "ADV") for i in range(verbs[-1], last + 1))
    return verbs[-1] >= last - 1 or all(group) or _is_extraposed(tokens, segment, verbs)


def _is_extraposed(tokens: list[Token], segment: _Segment, verbs: list[int]) -> bool:
    """Whether a prepositional phrase or a comparison stands behind the closing verb: "die härter sind als erwartet"."""
    behind = tokens[verbs[-1] + 1]
    return verbs[0] > segment.start + 2 and (behind.tag == "PREP" or behind.lower in ("als", "wie"))


def _split_coordination(tokens: list[Token], segment: _Segment) -> list[_Segment]:
    """Cut a segment where a conjunction joins two finite verbs: "kritisierte X und forderte Y"."""
    if segment.end - segment.start > _LONGEST:
        return [segment]
    if len(segment.finite) < 2:
        maybe = [i for i in segment.verbs if tokens[i].tag == "VERB" and i not in segment.finite]
        first = segment.finite[0] if segment.finite else None
        if first is None:
            return _split_infinitives(tokens, segment)
        if not maybe:
            return _split_participle(tokens, segment, first)
        if readings(tokens[first].lower)[0].lemma in AUXILIARIES | MODALS:
            return _split_behind_group(tokens, segment, first, maybe)
        segment.finite = sorted([*segment.finite, maybe[-1]])
    for index in range(segment.finite[0] + 1, segment.finite[-1]):
        if tokens[index].tag == "CONJ" and tokens[index].lower in ("und", "oder", "aber", "sowie", "doch", "sondern"):
            left, right = _cut(tokens, segment, index)
            if left.finite and right.finite:
                return [left, *_split_coordination(tokens, right)]
    segment.finite = segment.finite[-1:] if segment.introducer is not None else segment.finite[:1]
    return [segment]


def _split_participle(tokens: list[Token], segment: _Segment, finite: int) -> list[_Segment]:
    """Cut "(wurde, ...,) getroffen und starb" behind the participle, which completes the clause before."""
    joined = finite - 2 >= segment.start and tokens[finite - 1].tag == "CONJ" and tokens[finite - 2].tag == "PART"
    if not joined or (segment.introducer is not None and not segment.relative):
        return [segment]
    if segment.introducer is not None:
        tokens[segment.introducer].tag = "DET"
    return list(_cut(tokens, segment, finite - 1))


def _split_infinitives(tokens: list[Token], segment: _Segment) -> list[_Segment]:
    """Cut "wachsam zu bleiben und den Grund zu suchen" behind the first infinitive."""
    for index in range(segment.start + 1, segment.end - 2):
        if tokens[index].tag == "CONJ" and tokens[index - 1].tag == "INF" and any(i > index for i in segment.verbs):
            left, right = _cut(tokens, segment, index)
            return [left, right] if not left.finite and not right.finite else [segment]
    return [segment]


def _split_behind_group(tokens: list[Token], segment: _Segment, first: int, maybe: list[int]) -> list[_Segment]:
    """Cut "wurde nach Bern gebracht und gehört seither dem Museum" behind the finished group."""
    for index in range(first + 1, segment.end - 2):
        complete = tokens[index].tag == "CONJ" and tokens[index - 1].tag in ("PART", "INF")
        if complete and _opens_group(tokens, segment, index, maybe):
            left, right = _cut(tokens, segment, index)
            return [left, right] if left.finite and right.finite else [segment]
        if complete and index + 1 in maybe and tokens[index + 2].tag not in ("PUNCT", "QUOTE", "VERB"):
            left, right = _cut(tokens, segment, index)
            return [left, right] if left.finite and right.finite else [segment]
    return [segment]


def _opens_group(tokens: list[Token], segment: _Segment, index: int, maybe: list[int]) -> bool:
    """Whether a new subject and a new group follow: "wurde ein Verbot verhängt und die Konten werden gesperrt"."""
    finite = next(
        (i for i in maybe if i > index + 1 and readings(tokens[i].lower)[0].lemma in AUXILIARIES | MODALS), None
    )
    if finite is None or segment.introducer is not None:
        return False
    named = any(tokens[i].tag in ("NOUN", "NAME", "PRON") for i in range(index + 1, finite))
    return named and any(tokens[i].tag in ("PART", "INF") for i in range(finite + 1, segment.end))


def _cut(tokens: list[Token], segment: _Segment, index: int) -> tuple[_Segment, _Segment]:
    """The parts of a segment before and from token `index`, under one conjunction where both end with their verb."""
    left, right = _Segment(segment.start, index), _Segment(index, segment.end)
    for part in (left, right):
        _find_verbs(tokens, part)
    if right.introducer is None and left.introducer is not None and right.finite and _verb_is_last(tokens, right):
        right.introducer, right.relative = left.introducer, left.relative
    return left, right


def _clause_of(tokens: list[Token], segment: _Segment) -> Clause:
    predicate = predicate_of(
        tokens, segment.start, segment.end, segment.finite[0] if segment.finite else None, segment.verbs
    )
    clause = Clause(
        start=segment.start, end=segment.end, kind="fragment", introducer=segment.introducer, predicate=predicate
    )
    if predicate is None:
        return clause
    if segment.introducer is not None:
        clause.kind = "relative" if segment.relative else "subordinate"
    elif predicate.finite is None:
        zu = any(tokens[i].tag == "OTHER" or _is_zu(tokens[i]) for i in range(segment.start, segment.end))
        clause.kind = "infinitive" if zu else "fragment"
        if clause.kind == "infinitive" and tokens[segment.start].lower in ("um", "ohne", "statt", "anstatt"):
            clause.introducer = segment.start
            tokens[segment.start].tag = "SUBJ"
    else:
        first = next(
            (i for i in range(segment.start, segment.end) if tokens[i].tag not in ("QUOTE", "CONJ", "PUNCT")), 0
        )
        clause.kind = "verb-first" if first == predicate.finite else "main"
    return clause


def _is_zu(token: Token) -> bool:
    return token.tag == "INF" and any(form.kind == "zu" for form in readings(token.lower))
