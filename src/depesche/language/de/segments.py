"""German sentences to segments, what stands between commas, brackets and conjunctions, each with its verbs."""

from dataclasses import dataclass, field

from depesche.language.analysis import Sentence, Token
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
class Segment:
    """The tokens between two breaks, with the verbs in them."""

    start: int
    end: int
    verbs: list[int] = field(default_factory=list)
    """Tokens with a reading as a verb form."""
    finite: list[int] = field(default_factory=list)
    """Those that are finite."""
    introducer: int | None = None
    relative: bool = False


def segments_of(tokens: list[Token], sentence: Sentence) -> list[Segment]:
    """The segments of one tagged sentence, in order."""
    return [part for segment in _between_breaks(tokens, sentence) for part in _split_coordination(tokens, segment)]


def _between_breaks(tokens: list[Token], sentence: Sentence) -> list[Segment]:
    out: list[Segment] = []
    start = sentence.start
    for index in range(sentence.start, sentence.end):
        if tokens[index].text in _BREAKS:
            if index > start:
                out.append(Segment(start, index))
            start = index + 1
    if start < sentence.end:
        out.append(Segment(start, sentence.end))
    for segment in out:
        _find_verbs(tokens, segment)
    return out


def _find_verbs(tokens: list[Token], segment: Segment) -> None:
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


def _guess(tokens: list[Token], segment: Segment) -> list[int]:
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


def _stands_as_verb(tokens: list[Token], index: int, segment: Segment) -> bool:
    """Whether a word stands behind a finished noun phrase and before no noun."""
    before = tokens[index - 1].tag if index > segment.start else "PUNCT"
    after = tokens[index + 1].tag if index + 1 < segment.end else "PUNCT"
    return before in ("NOUN", "NAME", "PRON") and after not in ("NOUN", "NAME", "ADJ")


def _is_surely_finite(token: Token) -> bool:
    return token.tag == "VERB" and all(form.kind == "finite" for form in readings(token.lower))


def _introducer(tokens: list[Token], segment: Segment) -> tuple[int | None, bool]:
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


def _closes_with_verb(tokens: list[Token], at: int, segment: Segment) -> bool:
    """Whether a finite verb is the last word, and somebody to do it can stand before: "während die Bahn fährt"."""
    last = segment.end - 1
    while last > at and tokens[last].tag in ("PUNCT", "QUOTE"):
        last -= 1
    return last > at + 2 and tokens[last].tag == "VERB" and _is_surely_finite(tokens[last])


def _names_part(tokens: list[Token], at: int, segment: Segment) -> bool:
    """Whether "als" stands before a bare noun and the verb of a main clause: "als Grund nannte er Mängel"."""
    return at + 3 < segment.end and tokens[at + 1].tag in ("NOUN", "NAME") and tokens[at + 2].tag == "VERB"


def _opens_relative(tokens: list[Token], at: int, segment: Segment) -> bool:
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


def _ends_with_verb(tokens: list[Token], segment: Segment) -> bool:
    """Whether nothing but verb forms follows the first finite verb."""
    finite = next((i for i in range(segment.start, segment.end) if tokens[i].tag == "VERB"), None)
    if finite is None:
        return segment.end - segment.start >= 4
    behind = [tokens[i] for i in range(finite + 1, segment.end) if tokens[i].tag not in ("PUNCT", "QUOTE", "OTHER")]
    if behind and _is_surely_finite(tokens[finite]):
        return len(behind) > 1 and all(token.tag in ("INF", "VERB") for token in behind)
    return all(token.tag in ("INF", "PART", "VERB") for token in behind)


def _verb_is_last(tokens: list[Token], segment: Segment) -> bool:
    """Whether the finite verb can stand at the end: no verb form right behind the first two words."""
    verbs = [i for i in range(segment.start, segment.end) if tokens[i].tag == "VERB"]
    last = segment.end - 1
    while last > segment.start and tokens[last].tag in ("PUNCT", "QUOTE"):
        last -= 1
    if not verbs:
        return tokens[last].tag == "ADJ" and tokens[last].lower.endswith(("te", "ten"))
    group = (tokens[i].tag in ("INF", "PART", "VERB", "ADV") for i in range(verbs[-1], last + 1))
    return verbs[-1] >= last - 1 or all(group) or _is_extraposed(tokens, segment, verbs)


def _is_extraposed(tokens: list[Token], segment: Segment, verbs: list[int]) -> bool:
    """Whether a prepositional phrase or a comparison stands behind the closing verb: "die härter sind als erwartet"."""
    behind = tokens[verbs[-1] + 1]
    return verbs[0] > segment.start + 2 and (behind.tag == "PREP" or behind.lower in ("als", "wie"))


def _split_coordination(tokens: list[Token], segment: Segment) -> list[Segment]:
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


def _split_participle(tokens: list[Token], segment: Segment, finite: int) -> list[Segment]:
    """Cut "(wurde, ...,) getroffen und starb" behind the participle, which completes the clause before."""
    joined = finite - 2 >= segment.start and tokens[finite - 1].tag == "CONJ" and tokens[finite - 2].tag == "PART"
    if not joined or (segment.introducer is not None and not segment.relative):
        return [segment]
    if segment.introducer is not None:
        tokens[segment.introducer].tag = "DET"
    return list(_cut(tokens, segment, finite - 1))


def _split_infinitives(tokens: list[Token], segment: Segment) -> list[Segment]:
    """Cut "wachsam zu bleiben und den Grund zu suchen" behind the first infinitive."""
    for index in range(segment.start + 1, segment.end - 2):
        if tokens[index].tag == "CONJ" and tokens[index - 1].tag == "INF" and any(i > index for i in segment.verbs):
            left, right = _cut(tokens, segment, index)
            return [left, right] if not left.finite and not right.finite else [segment]
    return [segment]


def _split_behind_group(tokens: list[Token], segment: Segment, first: int, maybe: list[int]) -> list[Segment]:
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


def _opens_group(tokens: list[Token], segment: Segment, index: int, maybe: list[int]) -> bool:
    """Whether a new subject and a new group follow: "wurde ein Verbot verhängt und die Konten werden gesperrt"."""
    finite = next(
        (i for i in maybe if i > index + 1 and readings(tokens[i].lower)[0].lemma in AUXILIARIES | MODALS), None
    )
    if finite is None or segment.introducer is not None:
        return False
    named = any(tokens[i].tag in ("NOUN", "NAME", "PRON") for i in range(index + 1, finite))
    return named and any(tokens[i].tag in ("PART", "INF") for i in range(finite + 1, segment.end))


def _cut(tokens: list[Token], segment: Segment, index: int) -> tuple[Segment, Segment]:
    """The parts of a segment before and from token `index`, under one conjunction where both end with their verb."""
    left, right = Segment(segment.start, index), Segment(index, segment.end)
    for part in (left, right):
        _find_verbs(tokens, part)
    if right.introducer is None and left.introducer is not None and right.finite and _verb_is_last(tokens, right):
        right.introducer, right.relative = left.introducer, left.relative
    return left, right
