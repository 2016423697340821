"""A record as rows of the archive's tables: what of storing needs no database, done where the report is read."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import msgspec

from depesche.archive.identity import LONGEST_NAME, entity_key, name_sound
from depesche.archive.packing import pack
from depesche.archive.stories import fingerprints
from depesche.archive.words import WORD, index_terms, stems
from depesche.record import Actor, Record, Span, to_json

Cells = dict[str, Any]
"""One row: column and value."""


LONGEST_URL = 600
"""Characters of an address that PostgreSQL indexes however many bytes they take."""
LONGEST_TITLE = 120
"""Characters of a first line that stands for a headline."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One row of a table of findings, with the actors it names by their ids in the record."""

    cells: Cells
    actors: tuple[tuple[str, str], ...] = ()
    """A column or side, and the id of the actor that belongs there."""
    terms: str = ""
    """What a quotation is searched by."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rows:
    """One record, ready to be stored."""

    name: str
    sha256: str
    url: str | None
    report: Cells
    terms: str
    """What the report is searched by."""
    marks: frozenset[int]
    """Its fingerprints."""
    actors: tuple[Actor, ...]
    """Without their mentions, which only the record holds."""
    keys: tuple[str, ...]
    """The key of each actor."""
    mentions: tuple[int, ...]
    """How often each is mentioned."""
    places: tuple[Cells, ...]
    quotations: tuple[Finding, ...]
    events: tuple[Finding, ...]
    positions: tuple[Finding, ...]
    pictures: tuple[Finding, ...]
    problems: tuple[tuple[str, str], ...]
    """Code and message of each."""


def rows_of(record: Record, *, reader: str) -> Rows:
    """The rows of a record that this version (`reader`) of Depesche has read."""
    stored = pack(record)
    record = _without_nul(record)
    names = name_words(record)
    return Rows(
        name=record.source.name,
        sha256=record.source.sha256,
        url=_indexed_url(record.url),
        report=_report(record, reader) | {"record": stored},
        terms=" ".join(index_terms(searched_text(record), record.language, names)),
        marks=frozenset(fingerprints(stems(story_text(record), record.language))),
        actors=tuple(
            Actor(id=actor.id, type=actor.type, name=actor.name, roles=actor.roles, country=actor.country, mentions=())
            for actor in record.actors
        ),
        keys=tuple(entity_key(actor) for actor in record.actors),
        mentions=tuple(len(actor.mentions) for actor in record.actors),
        places=tuple(_places(record)),
        quotations=tuple(_quotations(record, names)),
        events=tuple(_events(record)),
        positions=tuple(_positions(record)),
        pictures=tuple(_pictures(record)),
        problems=tuple((problem.code, problem.message) for problem in record.problems),
    )


def _without_nul(record: Record) -> Record:
    """The record with U+FFFD for the character 0, which PostgreSQL stores in no text; what is packed keeps it."""
    if b"\\u0000" not in to_json(record):
        return record
    return msgspec.convert(_replaced(msgspec.to_builtins(record)), Record)


def _replaced(value: Any) -> Any:  # noqa: ANN401  # any part of a record
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, dict):
        return {name: _replaced(item) for name, item in value.items()}
    return [_replaced(item) for item in value] if isinstance(value, (list, tuple)) else value


def name_words(record: Record) -> frozenset[str]:
    """The words that name somebody or a place, those of the dateline among them."""
    named = [mention.text for actor in record.actors for mention in actor.mentions if mention.form == "name"]
    named += [mention.text for place in record.places for mention in place.mentions]
    named += [record.article.dateline.text] if record.article.dateline else []
    return frozenset(word for name in set(named) for word in WORD.findall(name) if len(word) > 3 and word[0].isupper())


def title_of(record: Record) -> str:
    """The headline of a report; without one how its first line begins."""
    if record.article.headline:
        return record.article.headline.text
    line = record.text.strip().partition("\n")[0]
    return line if len(line) <= LONGEST_TITLE else line[: line.rfind(" ", 0, LONGEST_TITLE)] + " …"


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


def words_of(spans: Iterable[Span]) -> str:
    """The words of a finding in one line; where something stands between them, an ellipsis."""
    return " … ".join(part.text for part in spans)


def _report(record: Record, reader: str) -> Cells:
    article = record.article
    return {
        "sha256": record.source.sha256,
        "name": record.source.name,
        "url": _indexed_url(record.url),
        "language": record.language,
        "published": record.published,
        "publisher": record.publisher and record.publisher[:LONGEST_NAME],
        "title": title_of(record),
        "agencies": ("|" + "".join(f"{agency}|" for agency in article.agencies))[:LONGEST_NAME],
        "reader": reader,
    }


def _indexed_url(url: str | None) -> str | None:
    """An address as it is indexed: of one that is too long for that, its beginning and what tells it from others."""
    if url is None or len(url) <= LONGEST_URL:
        return url
    return f"{url[:LONGEST_NAME]}…{sha256(url.encode()).hexdigest()}"


def _finding(number: int, spans: tuple[Span, ...], printed: str) -> Cells:
    return {
        "number": number,
        "start": spans[0].start,
        "end": spans[-1].end,
        "words": words_of(spans),
        "printed": zlib.crc32(" ".join(stems(printed)).encode()),
    }


def _places(record: Record) -> Iterable[Cells]:
    for place in record.places:
        yield {
            "local": place.id, "name": place.name, "sound": name_sound(place.name)[:LONGEST_NAME],
            "country": place.country, "latitude": place.latitude, "longitude": place.longitude,
        }  # fmt: skip


def _quotations(record: Record, names: frozenset[str]) -> Iterable[Finding]:
    for number, quotation in enumerate(record.quotations):
        cells = _finding(number, quotation.content, " ".join(part.text for part in quotation.content))
        cells["kind"] = quotation.kind
        cells["speaker_words"] = quotation.speaker.text if quotation.speaker else None
        speaker = quotation.speaker_actor
        terms = " ".join(index_terms(cells["words"], record.language, names))
        yield Finding(cells=cells, actors=(("speaker", speaker),) if speaker else (), terms=terms)


def _events(record: Record) -> Iterable[Finding]:
    places = {place.id: place.name for place in record.places}
    for number, event in enumerate(record.events):
        cells = _finding(number, (event.trigger,), f"{event.type} {event.trigger.text}")
        cells |= {
            "type": event.type, "status": event.status, "time": event.time, "place": places.get(event.place or ""),
        }  # fmt: skip
        sides = [("actor", actor) for actor in event.actors] + [("target", actor) for actor in event.targets]
        yield Finding(cells=cells, actors=tuple(sides))


def _positions(record: Record) -> Iterable[Finding]:
    actors = {actor.id for actor in record.actors}
    for number, position in enumerate(record.positions):
        if position.holder not in actors:
            continue
        cells = _finding(number, position.content, " ".join(part.text for part in position.content))
        target = (("target", position.target),) if position.target else ()
        yield Finding(cells=cells | {"kind": position.kind}, actors=(("holder", position.holder), *target))


def _pictures(record: Record) -> Iterable[Finding]:
    for number, picture in enumerate(record.article.pictures):
        spans = tuple(part for part in (*picture.caption, picture.alt, picture.credit) if part is not None)
        if not spans:
            continue
        credit = picture.credit.text if picture.credit else None
        cells = _finding(number, (spans[0],), spans[0].text)
        cells |= {
            "credit": credit,
            "agencies": "|" + "".join(f"{agency}|" for agency in picture.agencies),
            "credit_sound": name_sound(credit or ""),
        }
        yield Finding(cells=cells, actors=tuple(("shown", actor) for actor in picture.shows))
