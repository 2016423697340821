"""What a page says of itself in JSON-LD and meta tags: evidence among others, never above the visible page."""

import html
import json
from dataclasses import dataclass, field
from typing import Any

import msgspec

from depesche.article.blocks import Page
from depesche.record import Claim

_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle LiveBlogPosting BlogPosting Report WebPage VideoObject AdvertiserContentArticle "
    "ClaimReview SocialMediaPosting".split()
)
_DATES = (
    "article:published_time", "date", "datepublished", "og:article:published_time", "dc.date", "dcterms.created",
    "publishdate", "pubdate", "og:pubdate", "article:published", "dc.date.issued",
)  # fmt: skip


@dataclass(slots=True)
class Metadata:
    """What the machine-readable part of a page claims."""

    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    published: list[tuple[str, str]] = field(default_factory=list)
    """Value and origin."""
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    claims: list[Claim] = field(default_factory=list)


def metadata_of(page: Page) -> Metadata:
    """The claims of a page's JSON-LD and meta tags."""
    out = Metadata()
    for script in page.linked_data:
        for item in _articles(script):
            _take_item(item, out)
    for name, value in page.metadata:
        _take_meta(name, value, out)
    return out


def _articles(script: str) -> list[dict[str, Any]]:
    data = _parsed(script)
    found: list[dict[str, Any]] = []
    queue: list[Any] = [data]
    while queue and len(found) < 20:
        item = queue.pop(0)
        if isinstance(item, list):
            queue += item[:50]
        elif isinstance(item, dict):
            types = item.get("@type")
            kinds = types if isinstance(types, list) else [types]
            if any(isinstance(kind, str) and kind.rsplit("/", 1)[-1] in _ARTICLES for kind in kinds):
                found.append(item)
            queue += [
                value for key, value in item.items() if key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
            ]
    return found


def _parsed(script: str) -> Any:  # noqa: ANN401  # JSON of any shape
    """What a script holds, also with control characters in its strings or a semicolon behind it."""
    try:
        return msgspec.json.decode(script)
    except msgspec.DecodeError:
        try:
            return json.loads(script.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            return None
    except RecursionError:
        return None


def _take_item(item: dict[str, Any], out: Metadata) -> None:
    kinds = item.get("@type")
    minor = kinds in ("WebPage", "VideoObject")
    for key, values in (("headline", out.titles), ("name", out.titles), ("alternativeHeadline", out.titles),
                        ("description", out.descriptions)):  # fmt: skip
        value = item.get(key)
        if isinstance(value, str) and value.strip() and not minor:
            values.append(_plain(value))
    if not minor:
        _take_people(item, out)


def _take_people(item: dict[str, Any], out: Metadata) -> None:
    """Authors, date, publisher and captions of an article."""
    for author in _list(item.get("author")):
        name = author.get("name") if isinstance(author, dict) else author
        for one in _list(name):
            if isinstance(one, str) and one.strip():
                out.authors.append(_plain(one))
                out.claims.append(Claim(field="author", value=_plain(one), origin="json-ld"))
    published = item.get("datePublished")
    if isinstance(published, str):
        out.published.append((published, "json-ld"))
    publisher = next((p for p in _list(item.get("publisher")) if isinstance(p, dict)), None)
    if publisher and isinstance(publisher.get("name"), str):
        name = _plain(publisher["name"])
        out.publisher = out.publisher or name
        out.claims.append(Claim(field="publisher", value=name, origin="json-ld"))
    for image in _list(item.get("image")):
        caption = image.get("caption") if isinstance(image, dict) else None
        if isinstance(caption, str):
            out.captions.append(_plain(caption))


def _plain(value: str) -> str:
    """A value without the character references that some houses write into JSON and twice into attributes."""
    return html.unescape(value).strip()


def _list(value: Any) -> list[Any]:  # noqa: ANN401  # JSON of any shape
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _take_meta(name: str, value: str, out: Metadata) -> None:
    text = _plain(value)
    if not text:
        return
    if name in ("og:title", "twitter:title", "title"):
        out.titles.append(text)
        out.claims.append(Claim(field="headline", value=text, origin=f"meta {name}"))
    elif name in ("description", "og:description", "twitter:description"):
        out.descriptions.append(text)
    elif name == "author" and not text.startswith("http"):
        out.authors.append(text)
        out.claims.append(Claim(field="author", value=text, origin="meta author"))
    elif name in _DATES:
        out.published.append((text, f"meta {name}"))
    elif name in ("canonical", "og:url"):
        out.url = out.url or text
        out.claims.append(Claim(field="url", value=text, origin=name))
    elif name == "og:site_name":
        out.publisher = out.publisher or text
        out.claims.append(Claim(field="publisher", value=text, origin="meta og:site_name"))
    elif name == "html lang":
        out.language = text.split("-")[0].split("_")[0].lower() or None
        out.claims.append(Claim(field="language", value=text, origin="html lang"))
