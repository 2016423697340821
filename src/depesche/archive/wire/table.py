"""Findings as rows: for CSV and Parquet."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from depesche.archive.dialect import ArchiveError
from depesche.record import Record

FINDING_COLUMNS = (
    "report",
    "published",
    "publisher",
    "layer",
    "kind",
    "who",
    "whom",
    "when",
    "where",
    "words",
    "start",
    "end",
    "rule",
)
"""The columns of a table of findings."""

Row = dict[str, str | int | None]


def to_rows(report: int, record: Record) -> Iterator[Row]:
    """One row for each quotation, event and position of a report."""
    names = {actor.id: actor.name for actor in record.actors} | {place.id: place.name for place in record.places}
    shared: Row = {
        "report": report,
        "published": record.published,
        "publisher": record.publisher,
        "when": None,
        "where": None,
    }

    def name(key: str | None) -> str | None:
        return names.get(key or "")

    for quotation in record.quotations:
        who = name(quotation.speaker_actor) or (quotation.speaker.text if quotation.speaker else None)
        words = " … ".join(part.text for part in quotation.content)
        yield shared | {
            "layer": "quotation", "kind": quotation.kind, "who": who, "words": words,
            "start": quotation.content[0].start,
            "end": quotation.content[-1].end, "rule": quotation.rule,
        }  # fmt: skip
    for event in record.events:
        who, whom = ("; ".join(filter(None, map(name, side))) for side in (event.actors, event.targets))
        yield shared | {
            "layer": "event", "kind": f"{event.type} {event.status}", "who": who, "whom": whom, "when": event.time,
            "where": name(event.place), "words": event.trigger.text, "start": event.trigger.start,
            "end": event.trigger.end,
            "rule": event.rule,
        }  # fmt: skip
    for position in record.positions:
        words = " … ".join(part.text for part in position.content)
        yield shared | {
            "layer": "position", "kind": position.kind, "who": name(position.holder), "whom": name(position.target),
            "words": words, "start": position.content[0].start, "end": position.content[-1].end, "rule": position.rule,
        }  # fmt: skip


def write_parquet(rows: Iterable[Row], path: Path) -> None:
    """Write rows of findings as a Parquet file.

    Raises ArchiveError when pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  # an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise ArchiveError("Parquet needs pyarrow: pip install 'depesche[parquet]'") from error
    columns: dict[str, list[str | int | None]] = {name: [] for name in FINDING_COLUMNS}
    for row in rows:
        for name in FINDING_COLUMNS:
            columns[name].append(row.get(name))
    parquet.write_table(pa.table(columns), path)
