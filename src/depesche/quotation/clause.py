"""What kind of clause a chunk is, and how far the speech that it opens goes."""

from depesche.language import Token
from depesche.quotation.draft import Range
from depesche.quotation.line import Chunk, Line, Page

SUBORDINATORS = frozenset(
    "dass ob weil da wenn als nachdem bevor während obwohl damit sodass falls indem seit seitdem bis sobald solange"
    " wobei wodurch womit woran worauf wofür weshalb weswegen sofern soweit obgleich wohingegen um ohne anstatt statt"
    " denen deren dessen welche welcher welches welchen welchem".split()
)
_PRONOUNS = frozenset("der die das dem den denen deren dessen".split())
_RELATIVES = frozenset("denen deren dessen".split())
"""Pronouns that open a clause that stands by itself, too: "Dessen Frau soll verletzt sein."."""
_EITHER = frozenset("damit da seit während wobei als bis um ohne statt anstatt".split())
_QUESTIONS = frozenset(
    "wie wer was wo warum weshalb wieso wann wohin woher wem wen wessen womit worum wofür welche welcher welches"
    " inwieweit inwiefern".split()
)
WEAK = frozenset("sollte sollten wollte wollten könnte könnten möchte möchten dürfte".split())


def is_verb(page: Page, at: int) -> bool:
    """Whether a token is a finite verb."""
    return page.tokens[at].tag == "VERB"


def is_subjunctive(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk's verb stands in the mood of retelling."""
    tokens = page.tokens
    return any(
        tokens[i].mood in {"konjunktiv-1", "konjunktiv-2"} and tokens[i].lower not in WEAK
        for i in page.outside(chunk.start, chunk.end)
    )


def is_subordinate(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk is a subordinate or relative clause."""
    tokens, first = page.tokens, chunk.start
    word = tokens[first].lower
    following = tokens[first + 1].lower if first + 1 < chunk.end else ""
    if word in {"so", "und", "oder", "als"} and following in {"dass", "ob", "weil"}:
        return True
    if word in _RELATIVES and not chunk.mark:
        return False
    if word in SUBORDINATORS:
        verbs = [i for i in range(first, chunk.end) if is_verb(page, i)]
        return word not in _EITHER or not verbs or _is_final(page, verbs[-1], chunk)
    at = first
    if tokens[at].tag == "PREP" or tokens[at].lower in {
        "in",
        "mit",
        "von",
        "bei",
        "für",
        "an",
        "auf",
        "zu",
        "nach",
        "aus",
    }:
        at += 1
    if at >= chunk.end or tokens[at].lower not in _PRONOUNS or not chunk.mark:
        return False
    verbs = [i for i in range(at + 1, chunk.end) if is_verb(page, i)]
    if not verbs or verbs[0] < chunk.end - 2:
        return False
    behind = chunk.end - 1 - verbs[-1]
    return not behind or (behind > 1 and tokens[chunk.end - 1].tag in {"INF", "PART"})


def _is_final(page: Page, verb: int, chunk: Chunk) -> bool:
    """Whether a finite verb closes its clause: nothing but other verb forms stands behind it."""
    return all(page.tokens[i].tag in {"INF", "PART", "VERB"} for i in range(verb + 1, chunk.end))


def is_question(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk is opened by a question word."""
    tokens = page.tokens
    first = chunk.start + (tokens[chunk.start].tag == "PREP")
    if first + 1 >= chunk.end or tokens[first].lower not in _QUESTIONS:
        return False
    return not tokens[first].lower.startswith("welch") or tokens[first + 1].tag in {"NOUN", "NAME", "ADJ"}


def is_infinitive(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk is an infinitive with "zu" and has no finite verb."""
    if page.tokens[chunk.start].lower in {"um", "ohne", "anstatt", "statt"}:
        return False
    group = _zu_group(page, chunk)
    if group is None:
        return False
    return not any(is_verb(page, i) and not group[0] <= i < group[1] for i in range(chunk.start, chunk.end))


def _zu_group(page: Page, chunk: Chunk) -> Range | None:
    """The last infinitive with "zu" of a chunk, the participles before it included."""
    tokens = page.tokens
    for end in range(chunk.end, chunk.start, -1):
        word = tokens[end - 1]
        if not word.text[0].islower():
            continue
        if end - 2 >= chunk.start and tokens[end - 2].lower == "zu" and _is_infinitive(word):
            at = end - 2
        elif "zu" in word.lower[2:-3] and word.lower.endswith("en") and word.tag in {"INF", "OTHER", "ADJ", "ADV"}:
            at = end - 1
        else:
            continue
        while at > chunk.start and tokens[at - 1].lower.endswith(("t", "en")) and tokens[at - 1].text[0].islower():
            at -= 1
        return at, end
    return None


def _is_infinitive(word: Token) -> bool:
    return word.lower in {"sein", "tun"} or (word.lower.endswith("n") and word.tag in {"INF", "VERB", "PART", "OTHER"})


def embedded(page: Page, line: Line, cue: int, number: int, *, noun: bool = False) -> Range:
    """From the chunk that opens the speech to where the sentence around it goes on, or to its end."""
    chunks, tokens = line.chunks, page.tokens
    within = noun or is_subordinate(page, chunks[cue])
    end = chunks[number].end
    for chunk in chunks[number + 1 :]:
        first = tokens[chunk.start].lower
        if chunk.mark in {":", ";"} or (within and _resumes(page, chunk)):
            break
        if first in {"und", "aber", "doch"} and _indicative(page, chunk):
            break
        if chunk.mark == "," and _goes_on_outside(page, chunk):
            break
        end = chunk.end
    return chunks[number].start, end


def _goes_on_outside(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk opens with a verb in the past indicative, or with "doch" or "aber" and takes the report up."""
    first = page.tokens[chunk.start]
    if is_subjunctive(page, chunk):
        return False
    if first.lower in {"doch", "jedoch", "aber", "allerdings"}:
        return any(page.tokens[i].mood in {"indicative", "ambiguous"} for i in page.outside(chunk.start, chunk.end))
    return first.tag == "VERB" and first.mood is not None and tells(first)


def _resumes(page: Page, chunk: Chunk) -> bool:
    """Whether the sentence around the speech goes on with a chunk."""
    if is_subordinate(page, chunk) or is_infinitive(page, chunk):
        return False
    return not is_subjunctive(page, chunk)


def _indicative(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk after "und" takes the report up again: its verb comes next and is no subjunctive."""
    at = chunk.start + 1
    return at < chunk.end and is_verb(page, at) and tells(page.tokens[at])


def tells(verb: Token) -> bool:
    """Whether a verb is in the indicative, or a weak past that looks like a subjunctive but is hardly one."""
    past = verb.mood == "ambiguous" and verb.tense == "past" and verb.lower not in WEAK
    return verb.mood in {None, "indicative"} or past
