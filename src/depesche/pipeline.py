"""The map of the house: the stages in their order, each result a named variable."""

from depesche.article import read_article, within_reach
from depesche.cast import find_cast, with_shown
from depesche.errors import FailedReportError
from depesche.event import find_events
from depesche.language import analyse
from depesche.position import find_positions
from depesche.quotation import find_quotations, with_actors
from depesche.record import Record, SourceInfo
from depesche.source import Source
from depesche.time import find_times, undated


def read_source(source: Source) -> Record:
    """The record of one source: pure and picklable, so that an engine only maps it."""
    reading = within_reach(read_article(source))
    analysis = analyse(reading.text, reading.passages, reading.language)
    times = find_times(analysis, reading.published)
    cast = find_cast(analysis)
    quotations = with_actors(analysis, find_quotations(analysis), cast)
    events = find_events(analysis, cast, times, quotations)
    positions = find_positions(analysis, cast, quotations)
    problems = source.problems + reading.problems
    return Record(
        source=SourceInfo(
            name=source.name, media_type=f"text/{source.kind}".replace("text/text", "text/plain"),
            sha256=source.sha256, encoding=source.encoding,
        ),
        language=reading.language,
        published=reading.published,
        url=reading.url,
        publisher=reading.publisher,
        metadata=reading.metadata,
        text=reading.text,
        article=with_shown(reading.article, cast),
        quotations=quotations,
        actors=cast.actors,
        places=cast.places,
        times=times,
        events=events,
        positions=positions,
        problems=problems + undated(times, problems),
    )  # fmt: skip


def try_source(source: Source) -> Record | FailedReportError:
    """The record of one source, or the error value if Depesche fails on it: the border of one report."""
    try:
        return read_source(source)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one report, the others are read
        why = f"Depesche failed on this report ({type(error).__name__}: {error}); please report it with the file"
        return FailedReportError(source.name, why)
