"""W3C Web Annotation: each finding as an annotation of its words."""

from collections.abc import Iterator
from typing import Any

from depesche.record import Record, Span


def to_annotations(record: Record) -> Iterator[dict[str, Any]]:
    """The record's findings as W3C Web Annotations, by text position and by quote with its surroundings."""
    for name, number, spans, body in _findings(record):
        yield {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:sha256:{record.source.sha256}:{name}:{number}",
            "type": "Annotation",
            "motivation": "classifying",
            "body": {"type": "TextualBody", "format": "text/plain", "purpose": "tagging", "value": body},
            "target": [_target(record, span) for span in spans],
        }


def _findings(record: Record) -> Iterator[tuple[str, int, tuple[Span, ...], str]]:
    for number, quotation in enumerate(record.quotations):
        yield "quotation", number, quotation.content, f"quotation {quotation.kind}"
    for number, event in enumerate(record.events):
        yield "event", number, (event.trigger,), f"event {event.type} {event.status}"
    for number, position in enumerate(record.positions):
        yield "position", number, position.content, f"position {position.kind}"
    for number, time in enumerate(record.times):
        yield "time", number, (time,), f"{time.type} {time.value or 'unresolved'}"
    for number, actor in enumerate(record.actors):
        yield "actor", number, actor.mentions, f"{actor.type} {actor.name}"


def _target(record: Record, span: Span) -> dict[str, Any]:
    before, after = record.text[max(0, span.start - 32) : span.start], record.text[span.end : span.end + 32]
    return {
        "source": record.url or f"urn:sha256:{record.source.sha256}",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": span.text, "prefix": before, "suffix": after},
        ],
    }
