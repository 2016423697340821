"""The sample archive: reports of our own about two invented disputes, over a herring quota and over a research ship.

They are in the manner of German and English outlets: agency reports (1-agenturen.jsonl, 2-wires.jsonl), their reprints
as pages and as text with umlauts spelled out (3-regionalzeitungen.jsonl), picture stories, one of them also as a text
whose layout is lost, interviews, live blogs, commentaries, background. Outlets, people and towns are invented.
"""

from collections.abc import Iterator
from importlib.resources import as_file, files

from sqlalchemy import func, select

from depesche.archive.adding import Added, add_files
from depesche.archive.archive import Archive
from depesche.archive.dialect import ArchiveError
from depesche.archive.tables import REPORTS
from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.source import open_sources


def add_sample(archive: Archive, *, mix: bool = False) -> Iterator[Added]:
    """Read the sample's reports into an archive; again at any time, nothing is stored twice.

    Raises ArchiveError when the archive holds other reports, unless they may `mix`.
    """
    with as_file(files("depesche") / "demo") as folder:
        if not mix and (others := _others(archive, str(folder))):
            raise ArchiveError(
                f"{archive.url}: holds {others} other reports; name another archive with --archive, or allow --mix"
            )
        yield from add_files(archive, [str(folder)], Options(), processes=1)


def _others(archive: Archive, folder: str) -> int:
    """How many reports an archive holds that are not the sample's."""
    sources = open_sources([folder], Options())
    own = {source.sha256 for source in sources if not isinstance(source, UnreadableInputError)}
    with archive.reading() as connection:
        query = select(func.count()).select_from(REPORTS)
        return (connection.scalar(query) or 0) - (connection.scalar(query.where(REPORTS.c.sha256.in_(own))) or 0)
