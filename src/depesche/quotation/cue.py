"""Cues: the words of a chunk that mark something as said."""

from collections.abc import Iterator
from dataclasses import dataclass

from depesche.quotation.lexicon import Lexicon, Reading, SpeechVerb
from depesche.quotation.line import Chunk, Page

AUXILIARIES = frozenset(
    "hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wäre wird werden wurde wurden werde"
    " würde würden habe worden has have had is are was were be been".split()
)
_PASSIVE = frozenset("wird werden wurde wurden werde worden würde is are was were been".split())
MODALS = frozenset(
    "will wollen wollte wollten soll sollen sollte sollten kann können konnte konnten muss müssen musste mussten"
    " möchte möchten dürfte könnte müsse könne".split()
)
_NOT_VERBS = frozenset({"DET", "NOUN", "NAME", "PREP", "PRON", "ADJ", "CONJ", "SUBJ", "PREFIX"})
CORRELATES = frozenset("davon darauf darüber dazu damit dafür dagegen daran davor daraus dahin".split())
_PREFIXES = frozenset(
    "an auf aus ab bei ein mit nach vor zu zurück bekannt fest hin hinzu dar klar heraus hervor zusammen voraus teil"
    " durch um statt entgegen hinaus herunter nieder frei wieder ernst wahr".split()
)

_ENDINGS = ("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem")
"""Endings of a participle before its noun."""


@dataclass(slots=True, kw_only=True)
class Cue:
    """A verb of speech found in a chunk."""

    tokens: tuple[int, ...]
    verb: SpeechVerb
    finite: int
    """Its finite token: the verb's own or its auxiliary's."""
    head: int
    """The token of the verb of speech itself."""
    passive: bool
    chunk: int
    """Index of its chunk in the line."""


def find_cue(page: Page, lexicon: Lexicon, chunks: list[Chunk], number: int) -> Cue | None:
    """The verb of speech that rules a chunk, if there is one; looked for once."""
    key = (chunks[number].start, chunks[number].end, number, len(chunks))
    if key not in page.cues:
        best: tuple[int, Cue] | None = None
        for rank, cue in _cues(page, lexicon, chunks, number):
            if best is None or rank > best[0]:
                best = rank, cue
        page.cues[key] = best[1] if best else None
    return page.cues[key]


def _cues(page: Page, lexicon: Lexicon, chunks: list[Chunk], number: int) -> Iterator[tuple[int, Cue]]:
    chunk, tokens = chunks[number], page.tokens
    own = page.outside(chunk.start, chunk.end)
    verbs = [
        (i, readings)
        for i in own
        if (readings := lexicon.forms.get(tokens[i].lower))
        and tokens[i].tag not in _NOT_VERBS
        and (i == chunk.start or not tokens[i].text[0].isupper())
        and not _is_attribute(page, chunk, i)
    ]
    if not verbs:
        return
    helpers = [i for i in own if tokens[i].lower in AUXILIARIES]
    correlates = [i for i in own if tokens[i].lower in CORRELATES]
    for i, readings in verbs:
        for reading in readings:
            found = _built(page, chunks, number, (reading, i, helpers, own[-1]))
            if found:
                rank, parts, finite, passive = found
                passive = passive or _is_passive(page, i)
                words = tuple(sorted({*parts, *correlates}))
                yield (
                    rank,
                    Cue(tokens=words, verb=reading.verb, finite=finite, head=i, passive=passive, chunk=number),
                )


def _is_passive(page: Page, at: int) -> bool:
    """Whether what looks finite is the participle of a passive parted by commas: "wird, wie er sagt, erwartet"."""
    clause = page.analysis.clause_of(at)
    predicate = clause.predicate if clause is not None else None
    return predicate is not None and predicate.passive and predicate.finite != at and at in predicate.tokens


def _is_attribute(page: Page, chunk: Chunk, at: int) -> bool:
    """Whether a word stands before its noun within an article's bracket: "des mit Spannung erwarteten Treffens"."""
    tokens = page.tokens
    if at + 1 >= chunk.end or tokens[at + 1].tag not in {"NOUN", "NAME"} or not tokens[at].lower.endswith(_ENDINGS):
        return False
    return any(tokens[i].tag == "DET" and tokens[i + 1].tag == "PREP" for i in range(chunk.start, at))


def _built(
    page: Page, chunks: list[Chunk], number: int, place: tuple[Reading, int, list[int], int]
) -> tuple[int, list[int], int, bool] | None:
    """Rank, parts, finite token and voice of a reading, if the chunk bears it out."""
    reading, at, helpers, last = place
    tokens, chunk = page.tokens, chunks[number]
    if reading.form == "finite":
        if reading.joined and not reading.verb.prefix:
            blocked = last > at and tokens[last].lower in _PREFIXES and last < chunk.end
            helped = any(helper != at for helper in helpers) and tokens[at].lower.endswith("en")
            return None if blocked or helped else (2, [at], at, False)
        if reading.joined:
            return 3, [at], at, False
        prefix = _prefix_of(page, chunks, number, at, reading.verb.prefix)
        return (4, [at, prefix], at, False) if prefix is not None else None
    if reading.form == "participle":
        before = at > chunk.start and tokens[at - 1].lower == reading.verb.prefix
        if not helpers or not (reading.joined or before):
            return None
        passive = any(tokens[helper].lower in _PASSIVE for helper in helpers)
        return 4, [*helpers, *([at - 1] if before and not reading.joined else []), at], helpers[0], passive
    modal = next((i for i in page.outside(chunk.start, chunk.end) if tokens[i].lower in MODALS), None)
    if modal is None or at != last:
        return None
    return 3, [modal, at], modal, False


def _closes(page: Page, at: int, end: int) -> bool:
    """Whether a word that may be a preposition is the prefix that closes its clause ("gab ... an", not "nach dem")."""
    return page.tokens[at].tag == "PREFIX" or at == end - 1 or page.tokens[at + 1].tag in {"QUOTE", "PUNCT"}


def _prefix_of(page: Page, chunks: list[Chunk], number: int, at: int, prefix: str) -> int | None:
    """The separated prefix: behind the verb, right before it at a clause's end, or alone after an inserted clause."""
    tokens, chunk = page.tokens, chunks[number]
    for i in range(chunk.end - 1, at, -1):
        if tokens[i].lower == prefix and page.inside[i] < 0 and _closes(page, i, chunk.end):
            return i
    if at > chunk.start and tokens[at - 1].lower == prefix:
        return at - 1
    for later in chunks[number + 1 : number + 3]:
        if later.end - later.start <= 3 and tokens[later.end - 1].lower == prefix:
            return later.end - 1
    return None
