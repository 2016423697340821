"""What went wrong: inputs that could not be read, reports with something wrong in them; and trying again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, select

from depesche.archive.adding import Added, add_files
from depesche.archive.archive import Archive
from depesche.archive.tables import PROBLEMS
from depesche.options import Options


@dataclass(frozen=True, kw_only=True, slots=True)
class ProblemRow:
    """Something that was wrong with a report or an input."""

    name: str
    code: str
    message: str
    at: str
    report: int | None
    """Number of the report; None for an input that could not be read."""


def problems(archive: Archive) -> list[ProblemRow]:
    """All that was wrong, the newest first."""
    with archive.reading() as connection:
        rows = connection.execute(select(PROBLEMS).order_by(PROBLEMS.c.id.desc())).all()
    return [ProblemRow(name=row.name, code=row.code, message=row.message, at=row.at, report=row.report) for row in rows]


def retry(archive: Archive, *, processes: int) -> Iterator[Added]:
    """Read again the files with inputs that could not be read; what can be read now is stored and no problem any more.

    An input whose file is gone stays listed, and comes as an error that says so.
    """
    failed = [row for row in problems(archive) if row.report is None]
    files: dict[str, list[str]] = {}
    for row in reversed(failed):
        file = _file_of(row.name)
        if file is None:
            yield Added(name=row.name, outcome=None, error="its file is not there: run this where `add` was run")
        elif row.name not in files.setdefault(file, []):
            files[file].append(row.name)
    for file, names in files.items():
        with archive.writing() as connection:
            connection.execute(delete(PROBLEMS).where(PROBLEMS.c.report.is_(None), PROBLEMS.c.name.in_(names)))
        yield from add_files(archive, [file], Options(), processes=processes)


def _file_of(name: str) -> str | None:
    """The file of an input ("reports.jsonl:17", "pages.warc.gz#3")."""
    for file in (name, name.rpartition(":")[0], name.rpartition("#")[0]):
        if file and Path(file).exists():
            return file
    return None
