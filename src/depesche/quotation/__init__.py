"""Who said what."""

from depesche.language import Analysis
from depesche.quotation.actor import with_actors
from depesche.quotation.direct import direct_drafts
from depesche.quotation.draft import Draft, quotation
from depesche.quotation.english import english_drafts
from depesche.quotation.english_sources import english_source_drafts
from depesche.quotation.free import carried_on, outermost
from depesche.quotation.headline import attributed, headline_drafts, speaking
from depesche.quotation.indirect import indirect_drafts
from depesche.quotation.lexicon import Lexicon, lexicon
from depesche.quotation.line import Line, Page, page_of
from depesche.quotation.reported import reported_drafts
from depesche.quotation.resumed import resumed_drafts
from depesche.quotation.source import source_drafts
from depesche.quotation.thread import with_free
from depesche.record import Quotation

__all__ = ["find_quotations", "with_actors"]


def find_quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations with the words that name their speakers, in the order of the text."""
    if analysis.language not in {"de", "en"}:
        return ()
    words = lexicon(analysis.language)
    page = page_of(analysis)
    by_line: list[list[Draft]] = []
    before: Line | None = None
    for line in page.lines:
        drafts = _retold(page, words, line, before if before is None or not by_line[-1] else None)
        direct = direct_drafts(page, words, line, drafts)
        by_line.append(
            drafts + direct or ([] if carried_on(page, line, spoken=False) else reported_drafts(page, words, line))
        )
        before = line
    names = speaking(page, by_line)
    for number, line in enumerate(page.lines):
        attributed(page, words, line, by_line[number], names)
        if not by_line[number] and (above := headline_drafts(page, words, line, names)):
            by_line[number] = above + direct_drafts(page, words, line, above)
    drafts = with_free(page, words, by_line)
    drafts.sort(key=lambda draft: draft.content[0])
    return tuple(quotation(analysis, draft) for draft in drafts)


def _retold(page: Page, words: Lexicon, line: Line, before: Line | None) -> list[Draft]:
    """What a line retells; where a source stands beside a verb of speech that governs it, the verb tells."""
    if page.analysis.language == "en":
        return english_drafts(page, words, line) or english_source_drafts(page, words, line)
    told = outermost(page, line, indirect_drafts(page, words, line))
    sources = source_drafts(page, words, line)
    if not told or not sources:
        return told or sources or resumed_drafts(page, words, line, before)
    chunk = next((c for c in line.chunks if c.start <= sources[0].cue[0] < c.end), line.chunks[0])
    inserted = sources[0].cue[0] != line.start
    beside = inserted and any(chunk.start <= i < chunk.end for draft in told for i in draft.cue)
    within = any(start <= sources[0].cue[0] < end for draft in told for start, end in draft.content)
    return told if beside or within else sources
