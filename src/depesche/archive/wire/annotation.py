"""W3C Web Annotation: each finding as an annotation of its words.

The target is the frozen text, named by its hash (RFC 6920), as offsets count in it and not in the page's markup; the
page's address is the scope in which the text was found.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from depesche.record import Record, Span

AROUND = 32
"""Characters before and behind the words, by which they are found again in a text that has changed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Finding:
    layer: str
    number: int
    spans: tuple[Span, ...]
    tag: str
    names: tuple[str, ...] = ()
    """Who is identified by it."""


def to_annotations(record: Record) -> Iterator[dict[str, Any]]:
    """The record's findings as W3C Web Annotations, by text position and by quote with its surroundings."""
    digest = hashlib.sha256(record.text.encode()).digest()
    text = "ni:///sha-256;" + urlsafe_b64encode(digest).decode().rstrip("=")
    for finding in _findings(record):
        yield {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": uuid5(NAMESPACE_URL, f"{record.source.sha256}/{finding.layer}/{finding.number}").urn,
            "type": "Annotation",
            "motivation": "classifying",
            "body": [_body("tagging", finding.tag), *(_body("identifying", name) for name in finding.names)],
            "target": [_target(record, text, span) for span in finding.spans],
        }


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "format": "text/plain", "purpose": purpose, "value": value}


def _findings(record: Record) -> Iterator[_Finding]:
    names = {actor.id: actor.name for actor in record.actors}

    def named(*ids: str | None) -> tuple[str, ...]:
        return tuple(names[key] for key in ids if key in names)

    for number, quotation in enumerate(record.quotations):
        tag, who = f"quotation {quotation.kind}", named(quotation.speaker_actor)
        yield _Finding(layer="quotation", number=number, spans=quotation.content, tag=tag, names=who)
    for number, event in enumerate(record.events):
        tag, who = f"event {event.type} {event.status}", named(*event.actors, *event.targets)
        yield _Finding(layer="event", number=number, spans=(event.trigger,), tag=tag, names=who)
    for number, position in enumerate(record.positions):
        tag, who = f"position {position.kind}", named(position.holder, position.target)
        yield _Finding(layer="position", number=number, spans=position.content, tag=tag, names=who)
    for number, time in enumerate(record.times):
        yield _Finding(layer="time", number=number, spans=(time,), tag=f"{time.type} {time.value or 'unresolved'}")
    for number, actor in enumerate(record.actors):
        tag = f"actor {actor.type}"
        yield _Finding(layer="actor", number=number, spans=actor.mentions, tag=tag, names=(actor.name,))
    for number, place in enumerate(record.places):
        tag = f"place {place.kind}"
        yield _Finding(layer="place", number=number, spans=place.mentions, tag=tag, names=(place.name,))


def _target(record: Record, text: str, span: Span) -> dict[str, Any]:
    before, after = record.text[max(0, span.start - AROUND) : span.start], record.text[span.end : span.end + AROUND]
    scope = {"scope": record.url} if record.url else {}
    return scope | {
        "type": "SpecificResource",
        "source": text,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": span.text, "prefix": before, "suffix": after},
        ],
    }
