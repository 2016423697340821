"""A record into the archive's tables: one transaction a report."""

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, delete, func, select, update

from depesche.archive.dialect import index_words, insert_new, unindex_words
from depesche.archive.identity import entity_of, name_sound
from depesche.archive.stories import fingerprints, join_story, leave_story
from depesche.archive.tables import (
    ACTORS,
    EVENTS,
    PARTIES,
    PICTURES,
    PLACES,
    POSITIONS,
    PROBLEMS,
    QUOTATIONS,
    REPORTS,
    SHOWN,
)  # fmt: skip
from depesche.archive.words import index_terms, stems
from depesche.record import Record, Span, from_json, to_json

Outcome = Literal["new", "known", "version", "changed", "unchanged"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stored:
    """What became of a record."""

    report: int
    """Row of the report."""
    outcome: Outcome
    """"new"; "known" (same bytes as before); "version" (same address, new bytes); for a re-reading "changed" or not."""


def pack(record: Record) -> bytes:
    """The record as an archive keeps it."""
    return zlib.compress(to_json(record), 6)


def unpack(stored: bytes) -> Record:
    """The record an archive has kept."""
    return from_json(zlib.decompress(stored))


def now() -> str:
    """The present moment, ISO 8601 in UTC to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def store(connection: Connection, record: Record, *, path: str | None, reader: str) -> Stored:
    """Store one record within the caller's transaction; the same bytes twice are one report."""
    known = connection.scalar(select(REPORTS.c.id).where(REPORTS.c.sha256 == record.source.sha256))
    if known is not None:
        return Stored(report=int(known), outcome="known")
    version = 1
    if record.url:
        version += connection.scalar(select(func.count()).where(REPORTS.c.url == record.url)) or 0
        connection.execute(update(REPORTS).where(REPORTS.c.url == record.url).values(current=False))
    row = _report_row(record, reader) | {"path": path, "version": version, "current": True, "added": now()}
    report = int(connection.execute(REPORTS.insert().values(row).returning(REPORTS.c.id)).scalar_one())
    _store_layers(connection, report, record)
    return Stored(report=report, outcome="new" if version == 1 else "version")


def store_again(connection: Connection, report: int, record: Record, *, reader: str) -> Stored:
    """Put a new reading of a stored report in the place of the old one."""
    row = connection.execute(select(REPORTS.c.record).where(REPORTS.c.id == report)).one()
    if zlib.decompress(row.record) == to_json(record):
        connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(reader=reader))
        return Stored(report=report, outcome="unchanged")
    _drop_layers(connection, report, unpack(row.record))
    connection.execute(update(REPORTS).where(REPORTS.c.id == report).values(_report_row(record, reader)))
    _store_layers(connection, report, record)
    return Stored(report=report, outcome="changed")


def note_problem(connection: Connection, name: str, code: str, message: str, report: int | None = None) -> None:
    """Write down what was wrong with a report or an input."""
    row = {"name": name, "report": report, "code": code, "message": message, "at": now()}
    insert_new(connection, PROBLEMS, [row])


def _report_row(record: Record, reader: str) -> dict[str, Any]:
    article = record.article
    title = article.headline.text if article.headline else record.text.strip().split("\n", 1)[0][:120]
    return {
        "sha256": record.source.sha256,
        "name": record.source.name,
        "url": record.url,
        "language": record.language,
        "published": record.published,
        "publisher": record.publisher,
        "title": title,
        "agencies": "|" + "".join(f"{agency}|" for agency in article.agencies),
        "reader": reader,
        "record": pack(record),
    }


def story_text(record: Record) -> str:
    """The part of a report that its prints share: lead, body and captions."""
    article = record.article
    parts: list[Span] = [*([article.lead] if article.lead else []), *article.body]
    parts += [paragraph for picture in article.pictures for paragraph in picture.caption]
    return "\n".join(part.text for part in parts)


def searched_text(record: Record) -> str:
    """The part of a report that is searched: everything but furniture."""
    article = record.article
    head = [part.text for part in (article.kicker, article.headline, article.dateline) if part]
    alts = [picture.alt.text for picture in article.pictures if picture.alt]
    return "\n".join([*head, *alts, story_text(record)])


def _store_layers(connection: Connection, report: int, record: Record) -> None:
    entities = {actor.id: entity_of(connection, actor) for actor in record.actors}
    _insert(connection, ACTORS, [
        {
            "report": report, "local": actor.id, "entity": entities[actor.id], "name": actor.name,
            "roles": "; ".join(actor.roles), "mentions": len(actor.mentions),
        }
        for actor in record.actors
    ])  # fmt: skip
    _insert(connection, PLACES, [
        {
            "report": report, "local": place.id, "name": place.name, "sound": name_sound(place.name),
            "country": place.country, "latitude": place.latitude, "longitude": place.longitude,
        }
        for place in record.places
    ])  # fmt: skip
    _store_quotations(connection, report, record, entities)
    _store_events(connection, report, record, entities)
    _store_positions(connection, report, record, entities)
    _store_pictures(connection, report, record, entities)
    for problem in record.problems:
        note_problem(connection, record.source.name, problem.code, problem.message, report)
    index_words(connection, "reports", [(report, " ".join(index_terms(searched_text(record), record.language)))])
    join_story(connection, report, fingerprints(stems(story_text(record), record.language)))


def _drop_layers(connection: Connection, report: int, old: Record) -> None:
    rows = connection.execute(select(QUOTATIONS.c.id, QUOTATIONS.c.words).where(QUOTATIONS.c.report == report)).all()
    unindex_words(connection, "quotations", [(row.id, " ".join(index_terms(row.words, old.language))) for row in rows])
    unindex_words(connection, "reports", [(report, " ".join(index_terms(searched_text(old), old.language)))])
    for table in (ACTORS, PLACES, QUOTATIONS, EVENTS, POSITIONS, PICTURES, PROBLEMS):
        connection.execute(delete(table).where(table.c.report == report))
    leave_story(connection, report)


def _insert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:  # noqa: ANN401  # any of our tables
    if rows:
        connection.execute(table.insert(), rows)


def _next(connection: Connection, table: Any) -> int:  # noqa: ANN401
    return int(connection.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0) + 1


def _place_in_text(report: int, number: int, spans: tuple[Span, ...], printed: str) -> dict[str, Any]:
    return {
        "report": report,
        "number": number,
        "start": spans[0].start,
        "end": spans[-1].end,
        "words": " … ".join(part.text for part in spans),
        "printed": zlib.crc32(" ".join(stems(printed)).encode()),
    }


def _store_quotations(connection: Connection, report: int, record: Record, entities: dict[str, int]) -> None:
    first = _next(connection, QUOTATIONS)
    rows = []
    for number, quotation in enumerate(record.quotations):
        row = _place_in_text(report, number, quotation.content, " ".join(part.text for part in quotation.content))
        speaker = quotation.speaker.text if quotation.speaker else None
        actor = entities.get(quotation.speaker_actor or "")
        rows.append(row | {"id": first + number, "kind": quotation.kind, "speaker_words": speaker, "speaker": actor})
    _insert(connection, QUOTATIONS, rows)
    terms = [(row["id"], " ".join(index_terms(row["words"], record.language))) for row in rows]
    index_words(connection, "quotations", terms)


def _store_events(connection: Connection, report: int, record: Record, entities: dict[str, int]) -> None:
    first = _next(connection, EVENTS)
    places = {place.id: place.name for place in record.places}
    rows, parties = [], []
    for number, event in enumerate(record.events):
        key = f"{event.type} {event.trigger.text}"
        row = _place_in_text(report, number, (event.trigger,), key)
        where = places.get(event.place or "")
        rows.append(
            row | {"id": first + number, "type": event.type, "status": event.status, "time": event.time, "place": where}
        )
        for side, ids in (("actor", event.actors), ("target", event.targets)):
            found = dict.fromkeys(entities[actor] for actor in ids if actor in entities)
            parties += [{"event": first + number, "side": side, "entity": entity} for entity in found]
    _insert(connection, EVENTS, rows)
    _insert(connection, PARTIES, parties)


def _store_positions(connection: Connection, report: int, record: Record, entities: dict[str, int]) -> None:
    first = _next(connection, POSITIONS)
    rows: list[dict[str, Any]] = []
    for number, position in enumerate(record.positions):
        row = _place_in_text(report, number, position.content, " ".join(part.text for part in position.content))
        holder, target = entities.get(position.holder), entities.get(position.target or "")
        if holder is not None:
            rows.append(row | {"id": first + len(rows), "kind": position.kind, "holder": holder, "target": target})
    _insert(connection, POSITIONS, rows)


def _store_pictures(connection: Connection, report: int, record: Record, entities: dict[str, int]) -> None:
    first = _next(connection, PICTURES)
    rows: list[dict[str, Any]] = []
    shown: list[dict[str, int]] = []
    for number, picture in enumerate(record.article.pictures):
        spans = tuple(part for part in (*picture.caption, picture.alt, picture.credit) if part is not None)
        if not spans:
            continue
        credit = picture.credit.text if picture.credit else None
        row = _place_in_text(report, number, (spans[0],), spans[0].text)
        key = first + len(rows)
        agencies = "|" + "".join(f"{agency}|" for agency in picture.agencies)
        rows.append(row | {"id": key, "credit": credit, "agencies": agencies, "credit_sound": name_sound(credit or "")})
        found = dict.fromkeys(entities[actor] for actor in picture.shows if actor in entities)
        shown += [{"picture": key, "entity": entity} for entity in found]
    _insert(connection, PICTURES, rows)
    _insert(connection, SHOWN, shown)


def changes(old: Record, new: Record) -> list[str]:
    """What a re-reading changed, a line for each layer that did: "quotations 7 -> 8"."""
    before, after = msgspec.to_builtins(old), msgspec.to_builtins(new)
    out = []
    for key in after:
        if before[key] != after[key]:
            counted = isinstance(after[key], (list, tuple)) and len(before[key]) != len(after[key])
            out.append(f"{key} {len(before[key])} → {len(after[key])}" if counted else key)
    return out
