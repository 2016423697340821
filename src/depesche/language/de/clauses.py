"""German sentences to clauses, by the topological fields: commas, brackets and where the finite verb stands."""

from depesche.language.analysis import Clause, Sentence, Token
from depesche.language.de.predicates import NEGATIONS, predicate_of
from depesche.language.de.segments import Segment, segments_of
from depesche.language.de.verbs import AUXILIARIES, MODALS, readings


def clauses_of(tokens: list[Token], sentence: Sentence) -> list[Clause]:
    """The clauses of one tagged sentence, in order of their first word."""
    segments = segments_of(tokens, sentence)
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


def _names_source(tokens: list[Token], segment: Segment) -> bool:
    """Whether a piece is an inserted "so der Sprecher"."""
    first = next((i for i in range(segment.start, segment.end) if tokens[i].tag != "QUOTE"), segment.start)
    return tokens[first].lower == "so" and first + 1 < segment.end and tokens[first + 1].tag in ("DET", "NOUN", "NAME")


def _completes(tokens: list[Token], clause: Clause, *, last: bool) -> bool:
    """Whether a piece ends with the finite verb that an interrupted subordinate clause still waits for."""
    if clause.predicate is None or clause.predicate.finite is None or (clause.introducer is not None and not last):
        return False
    return _is_at_end(tokens, clause, clause.predicate.finite) and clause.kind in ("main", "verb-first", "relative")


def _complete(tokens: list[Token], pending: Clause, clause: Clause, segment: Segment) -> None:
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


def _clause_of(tokens: list[Token], segment: Segment) -> Clause:
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
