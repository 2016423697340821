"""Words beside a statement that lay it to somebody: "so der Minister", "wie die Stadt mitteilte", "demnach"."""

from depesche.quotation.addressee import addressee_of
from depesche.quotation.clause import embedded, is_subjunctive, is_subordinate, is_verb
from depesche.quotation.cue import Cue
from depesche.quotation.draft import Draft, Range
from depesche.quotation.lexicon import Lexicon
from depesche.quotation.line import Chunk, Line, Page
from depesche.quotation.source import around, trimmed
from depesche.quotation.speaker import named_before, speaker_of, subject_after
from depesche.rules import rule

_NOT_SO = frozenset(
    "dass wie lange weit viel viele wenig wenige oft lautet sehr etwa zum auch beispielsweise unter".split()
)
_RELATIVES = frozenset("denen der dem welchen welcher welchem".split())
_TELLING = frozenset({"say", "announce", "know", "think"})


@rule("quotation.so-speaker")
def said_so(page: Page, line: Line, number: int, cue: Cue | None, done: int) -> Draft | None:
    """A clause followed by "so" and the one who says it.

    The verb of speech may stand between them ("so sagte der Minister").

    Found: [Die Lage sei ernst], so der Minister.
    Not: Er war müde, so müde wie nie.
    """
    chunk = line.chunks[number]
    after = page.tokens[min(chunk.start + 1, line.end - 1)].lower
    if not number or page.tokens[chunk.start].lower != "so" or after in _NOT_SO or chunk.mark in {":", ";"}:
        return None
    told = cue is not None and cue.finite == chunk.start + 1 and cue.verb.kind in _TELLING
    if not told and any(is_verb(page, i) for i in range(chunk.start, chunk.end)):
        return None
    speaker = subject_after(page, line, number, cue.finite if cue and told else chunk.start)
    content = [trimmed(page, max(done, line.start), line.chunks[number - 1].end)]
    nobody = (
        told and cue is not None and (cue.passive or page.tokens[min(chunk.start + 2, line.end - 1)].lower == "man")
    )
    if (speaker is None and not nobody) or page.inside[content[0][0]] == content[0][1] - 1:
        return None
    rest = [c for c in line.chunks[number + 1 :] if speaker is None or c.start >= speaker[1]]
    if rest and (is_subjunctive(page, rest[0]) or _goes_on(page, rest[0]) or not _has_verb(page, content[0])):
        content.append((rest[0].start, line.end))
    if content[0][0] >= content[0][1]:
        return None
    tokens = (chunk.start, *cue.tokens) if cue and told else (chunk.start,)
    return Draft(
        kind="indirect", content=content, cue=tokens, speaker=speaker, certain=True, rule="quotation.so-speaker"
    )


def _goes_on(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk without a finite verb, and no label before a colon, goes on with what the aside interrupts."""
    labels = chunk.end < len(page.tokens) and page.tokens[chunk.end].text == ":"
    return not labels and not is_subordinate(page, chunk) and not _has_verb(page, (chunk.start, chunk.end))


def _has_verb(page: Page, part: Range) -> bool:
    return any(is_verb(page, i) for i in range(*part))


@rule("quotation.wie-told")
def as_told(page: Page, line: Line, cue: Cue, done: int) -> Draft | None:
    """A statement with a clause in "wie" that names who told it.

    Found: Wie die Stadt mitteilte, [bleibt das Bad geschlossen].
    Not: Wie sie das sagte, war unklar.
    """
    chunk = line.chunks[cue.chunk]
    opener = next((c for c in line.chunks[max(0, cue.chunk - 3) : cue.chunk + 1] if _is_as(page, c)), None)
    if opener is None or cue.finite < chunk.end - 3 or opener.start < done:
        return None
    if any(is_verb(page, i) for i in range(opener.start, chunk.start)):
        return None
    first = opener.start
    before = trimmed(page, done, first)
    own = {page.tokens[i].lower for i in range(chunk.start, chunk.end)}
    impersonal = "es" in own
    if "man" in own or "nicht" in own:
        return None
    if cue.verb.kind not in _TELLING or (cue.verb.lemma == "heißen" and not impersonal):
        return None
    content = [part for part in (before, trimmed(page, chunk.end, line.end)) if part[0] < part[1]]
    if not content:
        return None
    tokens = tuple(sorted({first, *cue.tokens}))
    speaker = speaker_of(page, line, cue)
    return Draft(
        kind="indirect", content=content, cue=tokens, speaker=speaker, certain=True, rule="quotation.wie-told",
        addressee=addressee_of(page, line, cue, speaker),
    )  # fmt: skip


def _is_as(page: Page, chunk: Chunk) -> bool:
    first = page.tokens[chunk.start].lower
    return first == "wie" or (first == "so" and page.tokens[chunk.start + 1].lower == "wie")


@rule("quotation.demnach")
def demnach(page: Page, lexicon: Lexicon, line: Line, number: int) -> Draft | None:
    """A statement that "demnach", "wonach" or "nach denen" lays to what was named before.

    Found: Demnach [stieg der Umsatz].
    Not: Danach ging er nach Hause.
    """
    chunk = line.chunks[number]
    first = chunk.start
    word = page.tokens[first].lower
    behind = 1 if word == "wonach" else 2 if _is_whereby(page, lexicon, chunk) else 0
    told = first + behind, embedded(page, line, number, number, noun=True)[1]
    if behind and number and told[0] < told[1]:
        return Draft(
            kind="indirect", content=[told],
            cue=tuple(range(first, first + behind)),
            speaker=(first + 1, first + 2) if behind == 2 else named_before(page, line, first - 1),
            rule="quotation.demnach",
        )  # fmt: skip
    at = next((i for i in page.outside(first, min(chunk.end, first + 6)) if page.tokens[i].lower == "demnach"), None)
    if at is None or number:
        return None
    content = around(page, (line.start, line.end), (at, at + 1))
    if not content:
        return None
    return Draft(kind="indirect", content=content, cue=(at,), speaker=(at, at + 1), rule="quotation.demnach")


def _is_whereby(page: Page, lexicon: Lexicon, chunk: Chunk) -> bool:
    """Whether a clause opens with "nach denen" or "nach dem" behind a noun of speech ("Gerüchte, nach denen ...")."""
    if chunk.end - chunk.start < 3 or page.tokens[chunk.start].lower != "nach" or chunk.start < 2:
        return False
    relative = page.tokens[chunk.start + 1].lower in _RELATIVES and is_subordinate(page, chunk)
    nouns = [page.tokens[i] for i in range(max(0, chunk.start - 8), chunk.start)]
    return relative and any(noun.text in lexicon.nouns or noun.lower.endswith(lexicon.sources) for noun in nouns)
