"""Several full verbs under one auxiliary: "hatten das Haus gestürmt und den Minister festgenommen"."""

from msgspec import structs

from depesche.language import Analysis, Clause, Phrase, Predicate

_MOST = 6
"""Full verbs of one clause that are told apart."""


def parts_of(clause: Clause, analysis: Analysis) -> list[Clause]:
    """The clause for each of its full verbs that "und" joins, each with its own objects; most have only one."""
    predicate = clause.predicate
    heads = _joined(predicate, analysis) if predicate is not None else []
    if predicate is None or len(heads) < 2:
        return [clause]
    out: list[Clause] = []
    start = clause.start
    for number, head in enumerate(heads):
        inside = [p for p in clause.phrases if start <= p.start < head or (number == 0 and p.start < head)]
        if number == len(heads) - 1:
            inside += [p for p in clause.phrases if p.start > head]
        shared = [p for p in out[0].phrases if p is clause.subject] if out else []
        subject = _own_subject(inside, analysis) if out and predicate.passive else None
        out.append(
            structs.replace(
                clause,
                phrases=sorted({p.start: p for p in [*shared, *inside]}.values(), key=lambda p: p.start),
                subject=subject or clause.subject,
                predicate=structs.replace(
                    predicate,
                    lemma=analysis.tokens[head].lemma or predicate.lemma,
                    tokens=tuple(t for t in predicate.tokens if t == head or t not in heads),
                ),
            )
        )
        start = head + 1
    return out


def _joined(predicate: Predicate, analysis: Analysis) -> list[int]:
    """The participles or infinitives of a group with a conjunction between each and the next."""
    tokens = analysis.tokens
    if predicate.finite is None or len(predicate.tokens) < 3:
        return []
    first = next((t for t in predicate.tokens if t != predicate.finite and tokens[t].tag in ("PART", "INF")), None)
    if first is None:
        return []
    out = [first]
    for token in predicate.tokens:
        if token <= first or tokens[token].tag != tokens[first].tag or tokens[token].lower in ("worden", "werden"):
            continue
        if token == out[-1] + 1:
            out[-1] = token
        elif any(tokens[at].tag == "CONJ" for at in range(out[-1] + 1, token)):
            out.append(token)
    return out[:_MOST]


def _own_subject(phrases: list[Phrase], analysis: Analysis) -> Phrase | None:
    """The subject that the second half of a passive has of its own: "wurden drei Männer verletzt und einer getötet"."""
    fits = (p for p in phrases if p.preposition is None and "nom" in p.case)
    return next((p for p in fits if analysis.tokens[p.head].lower != "sich"), None)
