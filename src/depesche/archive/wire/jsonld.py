"""schema.org: a report as NewsArticle, its pictures as ImageObject, its quotations as Quotation."""

from typing import Any

from depesche.record import Picture, Quotation, Record


def to_jsonld(record: Record) -> dict[str, Any]:
    """The record as one schema.org JSON-LD object."""
    article = record.article
    names = {actor.id: actor.name for actor in record.actors}
    out: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline.text if article.headline else None,
        "alternativeHeadline": article.kicker.text if article.kicker else None,
        "description": article.lead.text if article.lead else None,
        "articleBody": "\n\n".join(block.text for block in article.body) or None,
        "inLanguage": record.language,
        "datePublished": record.published,
        "url": record.url,
        "publisher": {"@type": "Organization", "name": record.publisher} if record.publisher else None,
        "author": [{"@type": "Person", "name": name} for name in article.byline] or None,
        "sourceOrganization": [{"@type": "Organization", "name": name} for name in article.agencies] or None,
        "image": [_image(picture) for picture in article.pictures] or None,
        "hasPart": [_quotation(quotation, names) for quotation in record.quotations] or None,
        "identifier": f"sha256:{record.source.sha256}",
    }
    return {key: value for key, value in out.items() if value is not None}


def _image(picture: Picture) -> dict[str, Any]:
    out: dict[str, Any] = {
        "@type": "ImageObject",
        "caption": "\n\n".join(block.text for block in picture.caption) or None,
        "name": picture.alt.text if picture.alt else None,
        "creditText": picture.credit.text if picture.credit else None,
        "creator": [{"@type": "Person", "name": name} for name in picture.photographers] or None,
        "copyrightHolder": [{"@type": "Organization", "name": name} for name in picture.agencies] or None,
        "contentUrl": picture.url,
        "position": picture.number,
    }
    return {key: value for key, value in out.items() if value is not None}


def _quotation(quotation: Quotation, names: dict[str, str]) -> dict[str, Any]:
    speaker = names.get(quotation.speaker_actor or "") or (quotation.speaker.text if quotation.speaker else None)
    out: dict[str, Any] = {"@type": "Quotation", "text": " … ".join(part.text for part in quotation.content)}
    if speaker:
        out["spokenByCharacter"] = {"@type": "Thing", "name": speaker}
    return out
