"""Findings as rows: for CSV and Parquet."""

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from depesche.archive.dialect import ArchiveError
from depesche.record import Picture, Record, Span

if TYPE_CHECKING:
    import pyarrow as pa

FINDING_COLUMNS = (
    "report", "name", "url", "published", "publisher", "language", "layer", "kind", "status", "who", "whom", "when",
    "where", "words", "start", "end", "rule",
)  # fmt: skip
"""The columns of a table of findings."""
NUMBERS = ("report", "start", "end")
"""Those of them that are whole numbers; the others are text."""
AT_ONCE = 10_000
"""Rows of a Parquet file in memory at a time."""

Row = dict[str, str | int | None]


def to_rows(report: int, record: Record) -> Iterator[Row]:
    """One row for each quotation, event, position and picture of a report."""
    shared: Row = dict.fromkeys(FINDING_COLUMNS) | {
        "report": report, "name": record.source.name, "url": record.url, "published": record.published,
        "publisher": record.publisher, "language": record.language,
    }  # fmt: skip
    for row in (*_quotations(record), *_events(record), *_positions(record), *_pictures(record)):
        yield shared | row


def _names(record: Record) -> dict[str | None, str]:
    names: dict[str | None, str] = {actor.id: actor.name for actor in record.actors}
    return names | {place.id: place.name for place in record.places}


def _words(*spans: Span) -> Row:
    return {"words": " … ".join(part.text for part in spans), "start": spans[0].start, "end": spans[-1].end}


def _quotations(record: Record) -> Iterator[Row]:
    names = _names(record)
    for said in record.quotations:
        who = names.get(said.speaker_actor) or (said.speaker.text if said.speaker else None)
        yield _words(*said.content) | {
            "layer": "quotation", "kind": said.kind, "status": said.certainty, "who": who, "rule": said.rule,
        }  # fmt: skip


def _events(record: Record) -> Iterator[Row]:
    names = _names(record)
    for event in record.events:
        who, whom = ("; ".join(filter(None, map(names.get, side))) or None for side in (event.actors, event.targets))
        yield _words(event.trigger) | {
            "layer": "event", "kind": event.type, "status": event.status, "who": who, "whom": whom, "when": event.time,
            "where": names.get(event.place), "rule": event.rule,
        }  # fmt: skip


def _positions(record: Record) -> Iterator[Row]:
    names = _names(record)
    for position in record.positions:
        yield _words(*position.content) | {
            "layer": "position", "kind": position.kind, "who": names.get(position.holder),
            "whom": names.get(position.target), "rule": position.rule,
        }  # fmt: skip


def _pictures(record: Record) -> Iterator[Row]:
    names = _names(record)
    for picture in record.article.pictures:
        spans = _told_of(picture)
        if spans:
            whom = "; ".join(filter(None, map(names.get, picture.shows))) or None
            credit = picture.credit.text if picture.credit else None
            yield _words(*spans) | {"layer": "picture", "who": credit, "whom": whom, "rule": picture.rule}


def _told_of(picture: Picture) -> tuple[Span, ...]:
    """The words that tell what a picture shows: its caption, else its alt text, else its credit."""
    return picture.caption or tuple(part for part in (picture.alt or picture.credit,) if part)


class Lines:
    """Rows as lines of text, one at a time."""

    def __init__(self, columns: Iterable[str], *, tabs: bool = False) -> None:
        """Comma-separated as RFC 4180 has it, or separated by tabs."""
        self._last = ""
        end = "\n" if tabs else "\r\n"
        self._writer = csv.writer(self, delimiter="\t" if tabs else ",", lineterminator=end)
        self.columns = tuple(columns)

    def write(self, text: str) -> None:
        """Take a line from the csv module."""
        self._last = text

    def line(self, cells: Iterable[Any]) -> str:
        """The line of some cells."""
        self._writer.writerow(cells)
        return self._last

    def header(self) -> str:
        """The line of the columns' names."""
        return self.line(self.columns)


def write_parquet(rows: Iterable[Row], path: Path) -> None:
    """Write rows of findings as a Parquet file, some thousand at a time.

    Raises ArchiveError when pyarrow is not installed or the file cannot be written.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  # an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise ArchiveError("Parquet needs pyarrow: pip install 'depesche[parquet]'") from error
    schema = pa.schema([(name, pa.int64() if name in NUMBERS else pa.string()) for name in FINDING_COLUMNS])
    rest = iter(rows)
    with parquet.ParquetWriter(path, schema) as file:
        while some := list(islice(rest, AT_ONCE)):
            file.write_table(_table(some, schema))


def _table(rows: list[Row], schema: "pa.Schema") -> "pa.Table":
    import pyarrow as pa  # noqa: PLC0415  # an extra

    return pa.Table.from_pylist(rows, schema=schema)
