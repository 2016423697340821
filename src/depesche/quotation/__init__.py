"""Who said what."""

import msgspec

from depesche.cast import Cast
from depesche.language import Analysis
from depesche.quotation.direct import direct_drafts
from depesche.quotation.draft import Draft, quotation
from depesche.quotation.free import with_free
from depesche.quotation.indirect import indirect_drafts
from depesche.quotation.lexicon import lexicon
from depesche.quotation.line import page_of
from depesche.quotation.reported import reported_drafts
from depesche.quotation.source import source_drafts
from depesche.record import Quotation

__all__ = ["find_quotations", "with_actors"]


def find_quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations with the words that name their speakers, in the order of the text."""
    if analysis.language not in {"de", "en"}:
        return ()
    words = lexicon(analysis.language)
    page = page_of(analysis)
    by_line: list[list[Draft]] = []
    for line in page.lines:
        drafts = source_drafts(page, words, line) or indirect_drafts(page, words, line)
        direct = direct_drafts(page, words, line, drafts)
        by_line.append(drafts + direct or reported_drafts(page, words, line))
    drafts = with_free(page, by_line)
    drafts.sort(key=lambda draft: draft.content[0])
    return tuple(quotation(analysis, draft) for draft in drafts)


def with_actors(quotations: tuple[Quotation, ...], cast: Cast) -> tuple[Quotation, ...]:
    """The quotations with their speakers' actors."""
    return tuple(
        msgspec.structs.replace(one, speaker_actor=cast.actor_at(one.speaker)) if one.speaker else one
        for one in quotations
    )
