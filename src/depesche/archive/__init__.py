"""The archive: many reports, one searchable record, in SQLite or PostgreSQL."""

from depesche.archive.actors import ActorRow, actors
from depesche.archive.adding import Added, add_files
from depesche.archive.archive import DEFAULT, Archive
from depesche.archive.dialect import ArchiveError
from depesche.archive.filters import Filters
from depesche.archive.findings import Row, events, pictures, positions, quotes
from depesche.archive.ledger import Decision, decide, decisions, undo
from depesche.archive.problems import ProblemRow, problems, retry
from depesche.archive.proposals import Proposal, proposals
from depesche.archive.sample import add_sample
from depesche.archive.search import Hit, search
from depesche.archive.timeline import Entry, timeline
from depesche.archive.upkeep import check, repair, reread

__all__ = [
    "DEFAULT", "ActorRow", "Added", "Archive", "ArchiveError", "Decision", "Entry", "Filters", "Hit", "ProblemRow",
    "Proposal", "Row", "actors", "add_files", "add_sample", "check", "decide", "decisions", "events", "pictures",
    "positions", "problems", "proposals", "quotes", "repair", "reread", "retry", "search", "timeline", "undo",
]  # fmt: skip
