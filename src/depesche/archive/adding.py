"""Many reports into an archive: several processes read, one writes; stop it any time and start it again."""

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess

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
    sources = _new_sources(archive, open_sources(paths, options))
    if processes <= 1:
        for source in sources:
            if isinstance(source, Added):
                yield source
            else:
                yield _stored(archive, source, partial(_read, source, archive.reader))
        return
    readers = _Readers(processes, archive.reader)
    try:
        yield from _by_many(archive, sources, readers)
    finally:
        readers.close()


def _by_many(archive: Archive, sources: Iterator[Source | Added], readers: "_Readers") -> Iterator[Added]:
    while True:
        batch = list(islice(sources, readers.free))
        for source in batch:
            if isinstance(source, Added):
                yield source
            else:
                readers.take(source)
        if not readers.waiting and not batch:
            return
        for source, read in readers.done():
            yield _stored(archive, source, read)


class _Readers:
    """Processes that read; if one dies over a report, the others' reports are read again, each by itself."""

    def __init__(self, processes: int, reader: str) -> None:
        """`reader` is the version that reads."""
        self._processes, self._reader = processes, reader
        self._pool = self._new_pool()
        self.waiting: dict[Future[Rows], Source] = {}

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._processes, initializer=_bound)

    @property
    def free(self) -> int:
        """How many more reports can be taken."""
        return self._processes * AHEAD - len(self.waiting)

    def take(self, source: Source) -> None:
        """Have a report read."""
        try:
            self.waiting[self._pool.submit(_read, source, self._reader)] = source
        except BrokenExecutor as error:
            broken: Future[Rows] = Future()
            broken.set_exception(error)
            self.waiting[broken] = source

    def done(self) -> Iterator[tuple[Source, Callable[[], Rows]]]:
        """The reports that have been read since, with what gives their rows or raises what went wrong."""
        ready = wait(self.waiting, return_when=FIRST_COMPLETED).done if self.waiting else set()
        if any(isinstance(future.exception(), BrokenExecutor) for future in ready):
            yield from self._one_by_one()
        else:
            for future in ready:
                yield self.waiting.pop(future), future.result

    def _one_by_one(self) -> Iterator[tuple[Source, Callable[[], Rows]]]:
        """All reports in hand, each read while no other is, so that only the one that kills its reader fails."""
        while self.waiting:
            future = next(iter(self.waiting))
            source = self.waiting.pop(future)
            if not future.done() or isinstance(future.exception(), BrokenExecutor):
                self._pool.shutdown(cancel_futures=True)
                self._pool = self._new_pool()
                future = self._pool.submit(_read, source, self._reader)
                wait([future])
            yield source, future.result
            if isinstance(future.exception(), BrokenExecutor):
                self._pool = self._new_pool()

    def close(self) -> None:
        """Let the processes end with what they have in hand."""
        self._pool.shutdown(cancel_futures=True)


def _bound() -> None:
    """Leave Ctrl-C to the process that writes, which ends the others when its report is stored; if it dies, die too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with, args=(parent_process(),), daemon=True).start()


def _die_with(parent: BaseProcess | None) -> None:
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(source: Source, reader: str) -> Rows:
    """Read a report and make its rows: all that can be done without the database."""
    return rows_of(read_source(source), reader=reader)


def _new_sources(archive: Archive, sources: Iterable[Source | UnreadableInputError]) -> Iterator[Source | Added]:
    for source in sources:
        if isinstance(source, UnreadableInputError):
            archive.note(source)
            yield Added(name=source.where, outcome=None, error=source.why)
        elif archive.has(source.sha256):
            yield Added(name=source.name, outcome="known")
        else:
            yield source


def _stored(archive: Archive, source: Source, read: Callable[[], Rows]) -> Added:
    try:
        rows = read()
    except BrokenExecutor:
        return _failed(archive, source, "the process that read it was killed, perhaps for want of memory")
    except Exception as error:  # noqa: BLE001  # the border of one report: the run goes on
        return _failed(archive, source, f"{type(error).__name__}: {error}")
    return Added(name=source.name, outcome=archive.add_rows(rows, path=source.name).outcome)


def _failed(archive: Archive, source: Source, why: str) -> Added:
    archive.note(UnreadableInputError(source.name, why))
    return Added(name=source.name, outcome=None, error=why)
