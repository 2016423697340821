"""schema.org: a report as NewsArticle, its pictures as ImageObject, its quotations as Quotation."""

from typing import Any

from depesche.archive.wire.dates import iso_date
from depesche.record import Actor, Picture, Place, Quotation, Record

_TYPES = {
    "person": "Person", "state": "GovernmentOrganization", "organisation": "Organization", "group": "Organization",
}  # fmt: skip


def to_jsonld(record: Record) -> dict[str, Any]:
    """The record as one schema.org JSON-LD object."""
    article = record.article
    actors = {actor.id: actor for actor in record.actors}
    modified = next((claim.value for claim in record.metadata if claim.field == "modified"), None)
    return _told({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline.text if article.headline else None,
        "alternativeHeadline": article.kicker.text if article.kicker else None,
        "description": article.lead.text if article.lead else None,
        "dateline": article.dateline.text if article.dateline else None,
        "articleBody": "\n\n".join(block.text for block in article.body) or None,
        "inLanguage": record.language,
        "datePublished": iso_date(record.published),
        "dateModified": iso_date(modified),
        "url": record.url,
        "publisher": {"@type": "Organization", "name": record.publisher} if record.publisher else None,
        "author": [{"@type": "Person", "name": name} for name in article.byline] or None,
        "sourceOrganization": [{"@type": "Organization", "name": name} for name in article.agencies] or None,
        "image": [_image(picture) for picture in article.pictures] or None,
        "hasPart": [_quotation(quotation, actors) for quotation in record.quotations] or None,
        "mentions": [*map(_actor, record.actors), *map(_place, record.places)] or None,
        "identifier": f"sha256:{record.source.sha256}",
    })  # fmt: skip


def _image(picture: Picture) -> dict[str, Any]:
    return _told({
        "@type": "ImageObject",
        "caption": "\n\n".join(block.text for block in picture.caption) or None,
        "name": picture.alt.text if picture.alt else None,
        "creditText": picture.credit.text if picture.credit else None,
        "creator": [{"@type": "Person", "name": name} for name in picture.photographers] or None,
        "provider": [{"@type": "Organization", "name": name} for name in picture.agencies] or None,
        "contentUrl": picture.url,
        "position": picture.number,
    })  # fmt: skip


def _quotation(quotation: Quotation, actors: dict[str, Actor]) -> dict[str, Any]:
    """A speaker whom the report tells to be somebody is an actor; other words for one are what they are: a credit."""
    speaker = actors.get(quotation.speaker_actor or "")
    return _told({
        "@type": "Quotation",
        "text": " … ".join(part.text for part in quotation.content),
        "spokenByCharacter": _actor(speaker) if speaker else None,
        "creditText": quotation.speaker.text if quotation.speaker and not speaker else None,
    })  # fmt: skip


def _actor(actor: Actor) -> dict[str, Any]:
    return _told({
        "@type": _TYPES[actor.type],
        "name": actor.name,
        "alternateName": list(actor.aliases) or None,
        "jobTitle": list(actor.roles) or None if actor.type == "person" else None,
    })  # fmt: skip


def _place(place: Place) -> dict[str, Any]:
    known = place.latitude is not None and place.longitude is not None
    geo = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude} if known else None
    address = {"@type": "PostalAddress", "addressCountry": place.country} if place.country else None
    return _told({"@type": "Place", "name": place.name, "geo": geo, "address": address})


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value is not None}
