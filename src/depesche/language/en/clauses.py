"""English sentences to clauses: by commas, brackets, "that", "who", conjunctions and a second finite verb."""

from dataclasses import dataclass, field

from depesche.language.analysis import Clause, Predicate, Sentence, Token
from depesche.language.en.predicates import bare_predicate, finite_predicate, group_end
from depesche.language.en.verbs import readings
from depesche.language.words import words

_BREAKS = frozenset((",", ";", ":", "–", "—", "-", "(", ")", "[", "]"))
_NOMINAL = frozenset(("NOUN", "NAME", "PRON"))
_DEPENDENT = frozenset(("subordinate", "relative", "infinitive"))
_WINDOW = 14
"""How far a conjunction looks ahead for the subject and verb of a clause of its own."""


@dataclass(slots=True)
class _Piece:
    """A stretch with at most one predicate."""

    start: int
    end: int
    introducer: int | None = None
    relative: bool = False
    without_that: bool = False
    verbs: list[int] = field(default_factory=list)


def clauses_of(tokens: list[Token], sentence: Sentence) -> list[Clause]:
    """The clauses of one tagged sentence, in order of their first word."""
    clauses: list[Clause] = []
    main: Clause | None = None
    for piece in _pieces(tokens, sentence):
        clause = _clause_of(tokens, piece)
        if clause.predicate is None and clauses:
            _open_clause(clauses, main).end = clause.end
        elif clause.kind in _DEPENDENT and clauses:
            clause.parent = len(clauses) - 1
            clauses.append(clause)
        elif main is not None and main.predicate is None and clause.kind not in _DEPENDENT:
            main.end, main.predicate, main.kind = clause.end, clause.predicate, "main"
        else:
            main = clause if clause.kind not in _DEPENDENT else main
            clauses.append(clause)
    if len(clauses) > 1 and clauses[0].kind in _DEPENDENT:
        clauses[0].parent = 1
    return clauses or [Clause(start=sentence.start, end=sentence.end, kind="fragment")]


def _open_clause(clauses: list[Clause], main: Clause | None) -> Clause:
    """The clause that words without a verb go on with."""
    last = clauses[-1]
    return main if main is not None and main.predicate is None and last.kind == "relative" else last


def _pieces(tokens: list[Token], sentence: Sentence) -> list[_Piece]:
    out: list[_Piece] = []
    start = sentence.start
    for index in range(sentence.start, sentence.end + 1):
        if index == sentence.end or tokens[index].text in _BREAKS:
            if index > start:
                out += _cut(tokens, start, index)
            start = index + 1
    return out


def _cut(tokens: list[Token], start: int, end: int) -> list[_Piece]:
    """A stretch between two breaks, cut where another clause begins."""
    out: list[_Piece] = []
    piece = _Piece(start, end)
    _introduce(tokens, piece)
    verb: int | None = None
    noun_since = False
    for index in range(start, end):
        at = _begins(tokens, index, end, verb) if index > piece.start else None
        second = tokens[index].tag == "VERB" and verb is not None and noun_since
        if second and verb is not None and index >= group_end(tokens, verb, end):
            at = index if piece.relative else _without_that(tokens, verb, index, end)
            verb = index if at is None and tokens[index].tag == "VERB" else verb
        if at is not None and at > piece.start:
            piece.end = at
            out.append(piece)
            piece, verb = _Piece(at, end, without_that=second and at < index), None
            _introduce(tokens, piece)
        if verb is None and _opens_group(tokens, index):
            verb, noun_since = index, False
        elif tokens[index].tag in _NOMINAL:
            noun_since = True
    out.append(piece)
    return out


def _opens_group(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return token.tag == "VERB" or (token.tag == "INF" and tokens[index - 1].lower == "to")


def _begins(tokens: list[Token], index: int, end: int, verb: int | None) -> int | None:
    """Where a clause begins that `index` opens, if it opens one."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < end else None
    if following is None:
        return None
    if token.tag == "SUBJ":
        return index
    if _is_relative(token) and (following.tag != "PUNCT"):
        return index - 1 if tokens[index - 1].tag == "PREP" else index
    if verb is None:
        return None
    if token.lower == "to" and following.tag == "INF":
        return None if tokens[index - 1].lemma in ("have", "be", "ought") else index
    if token.tag == "PREP" and following.tag == "PART" and following.lower.endswith("ing"):
        return index
    return index if token.tag == "CONJ" and _joins_clause(tokens, index, end) else None


def _is_relative(token: Token) -> bool:
    return token.lower == "whose" or (token.tag == "PRON" and token.lower in ("who", "whom", "which", "that"))


def _joins_clause(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a verb, or a subject and its verb, follow a conjunction."""
    seen_noun = False
    for at in range(index + 1, min(end, index + _WINDOW)):
        tag = tokens[at].tag
        if tag == "VERB":
            return seen_noun or at <= index + 2
        if tag in ("SUBJ", "CONJ", "PUNCT", "INF") or tokens[at].lower == "to":
            return False
        seen_noun = seen_noun or tag in _NOMINAL
    return False


def _without_that(tokens: list[Token], first: int, second: int, end: int) -> int | None:
    """Where the clause of a second finite verb begins ("He said | the talks failed"), if it is one.

    Else one of the two is a participle: "The man arrested on Friday left", "He freed the men arrested on Friday".
    """
    behind = group_end(tokens, first, end)
    lemma = readings(tokens[behind - 1].lower)[0].lemma if readings(tokens[behind - 1].lower) else ""
    placed = behind < second and tokens[behind].tag == "PREP" and _is_participle(tokens[second])
    if lemma in words("en", "reporting_verbs"):
        if not placed:
            return behind
        tokens[second].tag = "PART"
        return None
    phrase_follows = behind < second and tokens[behind].tag in ("PREP", "ADV")
    after = tokens[second + 1].tag if second + 1 < end else "PUNCT"
    if not _is_participle(tokens[second]) or (
        phrase_follows and _is_participle(tokens[first]) and (after != "PREP" or _reports(tokens[second]))
    ):
        if not _is_participle(tokens[first]) or behind > first + 1:
            return behind
        tokens[first].tag = "PART"
    else:
        tokens[second].tag = "PART"
    return None


def _is_participle(token: Token) -> bool:
    return any(form.kind == "participle" for form in readings(token.lower))


def _reports(token: Token) -> bool:
    return readings(token.lower)[0].lemma in words("en", "reporting_verbs")


def _introduce(tokens: list[Token], piece: _Piece) -> None:
    at = piece.start
    while at < piece.end and tokens[at].tag in ("QUOTE", "CONJ", "ADV"):
        at += 1
    if at >= piece.end:
        return
    if tokens[at].tag == "PREP" and at + 1 < piece.end:
        if _is_relative(tokens[at + 1]):
            piece.introducer, piece.relative = at + 1, True
        elif tokens[at + 1].tag == "PART" and tokens[at + 1].lower.endswith("ing"):
            piece.introducer = at
    elif tokens[at].tag == "SUBJ":
        piece.introducer = at
        piece.relative = (
            tokens[at].lower in words("en", "relatives") and at > 0 and tokens[at - 1].tag in ("NOUN", "NAME")
        )
        piece.relative = piece.relative and tokens[at].lower != "that"
    elif _is_relative(tokens[at]) and at > 0 and tokens[at - 1].tag in ("NOUN", "NAME", "PUNCT", "NUM"):
        piece.introducer, piece.relative = at, True


def _clause_of(tokens: list[Token], piece: _Piece) -> Clause:
    finite = next((i for i in range(piece.start, piece.end) if tokens[i].tag == "VERB"), None)
    predicate: Predicate | None
    if finite is not None:
        predicate = finite_predicate(tokens, piece.start, piece.end, finite)
    else:
        predicate = bare_predicate(tokens, piece.start, piece.end)
    clause = Clause(start=piece.start, end=piece.end, kind="fragment", introducer=piece.introducer, predicate=predicate)
    if predicate is None:
        return clause
    if predicate.finite is None:
        clause.kind = "infinitive"
    elif piece.introducer is not None:
        clause.kind = "relative" if piece.relative else "subordinate"
    elif piece.without_that:
        clause.kind = "subordinate"
    else:
        first = next((i for i in range(piece.start, piece.end) if tokens[i].tag not in ("QUOTE", "CONJ", "ADV")), -1)
        clause.kind = "verb-first" if first == finite and tokens[piece.start].tag != "CONJ" else "main"
    return clause
