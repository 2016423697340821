"""The archive: many reports, one searchable record, in SQLite or PostgreSQL."""

from depesche.archive.adding import Added, add_files
from depesche.archive.archive import DEFAULT, Archive
from depesche.archive.dialect import ArchiveError
from depesche.archive.findings import ActorRow, Row, actors, events, pictures, positions, quotes
from depesche.archive.identity import decide, proposals, undo
from depesche.archive.search import Filters, Hit, search
from depesche.archive.upkeep import check, problems, reindex, reread

__all__ = [
    "DEFAULT", "ActorRow", "Added", "Archive", "ArchiveError", "Filters", "Hit", "Row", "actors", "add_files", "check",
    "decide", "events", "pictures", "positions", "problems", "proposals", "quotes", "reindex", "reread", "search",
    "undo",
]  # fmt: skip
