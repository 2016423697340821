"""Many reports into an archive: several processes read, one writes; stop it any time and start it again."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import islice

from depesche.archive.archive import Archive
from depesche.archive.rows import Rows, rows_of
from depesche.archive.writer import Outcome
from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.pipeline import read_source
from depesche.source import Source, open_sources

AHEAD = 4
"""Reports in the hands of each reading process at most, so that memory stays bounded."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Added:
    """What became of one report of the input."""

    name: str
    outcome: Outcome | None
    """None where it could not be read."""
    error: str | None = None


def add_files(archive: Archive, paths: Iterable[str], options: Options, *, processes: int) -> Iterator[Added]:
    """Read and store all reports in files and folders; what is stored already is not read again."""
    sources, reader = _new_sources(archive, open_sources(paths, options)), archive.reader
    if processes <= 1:
        for source in sources:
            yield source if isinstance(source, Added) else _stored(archive, source, partial(_read, source, reader))
        return
    with ProcessPoolExecutor(processes) as pool:
        waiting: dict[Future[Rows], Source] = {}
        try:
            while True:
                batch = list(islice(sources, processes * AHEAD - len(waiting)))
                for source in batch:
                    if isinstance(source, Added):
                        yield source
                    else:
                        waiting[pool.submit(_read, source, reader)] = source
                if not waiting and not batch:
                    return
                done, _ = wait(waiting, return_when=FIRST_COMPLETED) if waiting else ((), ())
                for future in done:
                    yield _stored(archive, waiting.pop(future), future.result)
        finally:
            for future in waiting:
                future.cancel()


def _new_sources(archive: Archive, sources: Iterable[Source | UnreadableInputError]) -> Iterator[Source | Added]:
    for source in sources:
        if isinstance(source, UnreadableInputError):
            archive.note(source)
            yield Added(name=source.where, outcome=None, error=source.why)
        elif archive.has(source.sha256):
            yield Added(name=source.name, outcome="known")
        else:
            yield source


def _read(source: Source, reader: str) -> Rows:
    """Read a report and make its rows: all that can be done without the database."""
    return rows_of(read_source(source), reader=reader)


def _stored(archive: Archive, source: Source, read: Callable[[], Rows]) -> Added:
    try:
        rows = read()
    except Exception as error:  # noqa: BLE001  # the border of one report: the run goes on
        trouble = UnreadableInputError(source.name, f"{type(error).__name__}: {error}")
        archive.note(trouble)
        return Added(name=source.name, outcome=None, error=trouble.why)
    return Added(name=source.name, outcome=archive.add_rows(rows, path=source.name).outcome)
