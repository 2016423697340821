"""The tables of an archive, the same in SQLite and PostgreSQL."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)  # fmt: skip

METADATA = MetaData()

BIG = BigInteger().with_variant(Integer, "sqlite")
"""A row number: SQLite counts rows only in INTEGER columns."""

MIGRATIONS = Table(
    "migrations", METADATA, Column("name", String, primary_key=True), Column("applied", String, nullable=False)
)

STORIES = Table(
    "stories", METADATA,
    Column("id", BIG, primary_key=True),
    Column("marks", Integer, nullable=False, server_default="0"),  # how many fingerprints it has
)  # fmt: skip

REPORTS = Table(
    "reports", METADATA,
    Column("id", BIG, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("path", Text),  # where to read it again
    Column("url", Text, index=True),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("language", String),
    Column("published", String, index=True),
    Column("publisher", Text),
    Column("title", Text, nullable=False),
    Column("agencies", Text, nullable=False),  # "|dpa|AFP|"
    Column("story", ForeignKey("stories.id"), index=True),
    Column("added", String, nullable=False),
    Column("reader", String, nullable=False),  # version of Depesche that read it
    Column("record", LargeBinary, nullable=False),  # the record's JSON, deflated
    Index(
        "ix_reports_facts", "language", "published", "publisher", "agencies", "current",
        postgresql_include=["id"],  # which SQLite's indexes hold anyway
    ),
)  # fmt: skip

ENTITIES = Table(
    "entities", METADATA,
    Column("id", BIG, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("type", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", String(2)),
    Column("sound", String, nullable=False, index=True),
    Column("same_as", BIG, nullable=False, index=True),  # the entity it counts as; itself if none
)  # fmt: skip

ACTORS = Table(
    "actors", METADATA,
    Column("report", ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("local", String, primary_key=True),
    Column("entity", ForeignKey("entities.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("mentions", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip


def _finding(name: str, *columns: Column[object] | Index) -> Table:
    return Table(
        name, METADATA,
        Column("id", BIG, primary_key=True),
        Column("report", ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
        Column("number", Integer, nullable=False),  # index in the record's list
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("words", Text, nullable=False),
        Column("printed", BIG, nullable=False),  # the same for the same finding in every print of a story
        *columns,
    )  # fmt: skip


QUOTATIONS = _finding(
    "quotations",
    Column("kind", String, nullable=False),
    Column("speaker_words", Text),
    Column("speaker", ForeignKey("entities.id"), index=True),
    Index("ix_quotations_kind", "kind", "report"),
)
EVENTS = _finding(
    "events",
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("time", String, index=True),
    Column("place", Text),
    Index("ix_events_type", "type", "report"),
)
POSITIONS = _finding(
    "positions",
    Column("kind", String, nullable=False),
    Column("holder", ForeignKey("entities.id"), nullable=False, index=True),
    Column("target", ForeignKey("entities.id"), index=True),
    Index("ix_positions_kind", "kind", "report"),
)
PICTURES = _finding(
    "pictures", Column("credit", Text), Column("agencies", Text, nullable=False), Column("credit_sound", Text)
)

PARTIES = Table(
    "parties", METADATA,
    Column("event", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("side", String, primary_key=True),  # actor, target
    Column("entity", ForeignKey("entities.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip
SHOWN = Table(
    "shown", METADATA,
    Column("picture", ForeignKey("pictures.id", ondelete="CASCADE"), primary_key=True),
    Column("entity", ForeignKey("entities.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip
PLACES = Table(
    "places", METADATA,
    Column("report", ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("local", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sound", String, nullable=False, index=True),
    Column("country", String(2)),
    Column("latitude", Float),
    Column("longitude", Float),
    sqlite_with_rowid=False,
)  # fmt: skip
FINGERPRINTS = Table(
    "fingerprints", METADATA,
    Column("hash", BIG, primary_key=True),
    Column("story", ForeignKey("stories.id"), primary_key=True),
    sqlite_with_rowid=False,
)  # fmt: skip

LEDGER = Table(
    "ledger", METADATA,
    Column("id", BIG, primary_key=True),
    Column("decision", String, nullable=False),  # same, different
    Column("one", String, nullable=False),  # entity keys, which outlive re-reading
    Column("other", String, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("undone", String),
    Column("undone_by", Text),
    Column("undone_why", Text),
)  # fmt: skip
PROBLEMS = Table(
    "problems", METADATA,
    Column("id", BIG, primary_key=True),
    Column("name", Text, nullable=False),
    Column("report", ForeignKey("reports.id", ondelete="CASCADE"), index=True),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("at", String, nullable=False),
    UniqueConstraint("name", "code", "message"),
)  # fmt: skip
