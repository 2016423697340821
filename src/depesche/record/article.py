"""The article layer: what each block of the report is."""

from typing import Literal

import msgspec

from depesche.record.evidence import Evidence, Span


class BodyBlock(Evidence, frozen=True, kw_only=True):
    """One block of the body."""

    role: Literal["paragraph", "subhead", "list_item"]
    """What the block is within the body."""


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """One picture of the report, in reading order."""

    number: int | None = None
    """The picture's number where the page counts its pictures ("3 / 13")."""
    of: int | None = None
    """How many pictures the page counts."""
    alt: Evidence | None = None
    """The short agency title; "-" alone is none."""
    caption: tuple[Evidence, ...] = ()
    """The paragraphs that tell what the picture shows (IPTC caption)."""
    credit: Evidence | None = None
    """The words that say who made or supplied the picture, label included (IPTC credit line)."""
    photographers: tuple[str, ...] = ()
    """Names of the people who made the picture, out of the credit."""
    agencies: tuple[str, ...] = ()
    """Canonical names of the agencies or suppliers, out of the credit."""
    shows: tuple[str, ...] = ()
    """Ids of the actors and places that the picture shows, out of alt and caption."""
    url: str | None = None
    """Address of the image file where the page gives one."""
    rule: str
    """Name of the rule that found the picture."""


class SignOff(Evidence, frozen=True, kw_only=True):
    """The closing line of sources: "© SZ.de/dpa/rtr/jsa/mkoh"."""

    publisher: str | None = None
    """The publisher named in it."""
    agencies: tuple[str, ...] = ()
    """Canonical names of the agencies named in it."""
    initials: tuple[str, ...] = ()
    """Staff initials."""


class Furniture(Evidence, frozen=True, kw_only=True):
    """A block that is not part of the article: kept, with the reason it was set aside."""

    reason: str
    """Why: "navigation", "teaser", "advert", "share bar", ..."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The report's anatomy (schema.org NewsArticle, IPTC terms)."""

    kicker: Evidence | None = None
    """The short line set apart over or before the headline."""
    headline: Evidence | None = None
    """The title."""
    lead: Evidence | None = None
    """The summary set apart between headline and body."""
    byline: tuple[str, ...] = ()
    """Names of the writers."""
    byline_evidence: tuple[Evidence, ...] = ()
    """The words each name of the byline stands in."""
    dateline: Evidence | None = None
    """Place and/or agency that opens the body: "Berlin (dpa) –"."""
    body: tuple[BodyBlock, ...] = ()
    """Paragraphs, subheads and list items in reading order, without the dateline."""
    pictures: tuple[Picture, ...] = ()
    """Pictures in reading order."""
    sign_off: SignOff | None = None
    """The closing line of sources."""
    agencies: tuple[str, ...] = ()
    """Canonical names of all agencies the report names as its source (dateline, sign-off, byline)."""
    agencies_evidence: tuple[Evidence, ...] = ()
    """The words each agency is named in."""
    furniture: tuple[Furniture, ...] = ()
    """Everything else on the page."""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What one place of the report says of the report itself, such as its date of publication."""

    field: Literal["published", "modified", "url", "publisher", "language", "author", "headline", "other"]
    """What is told; "other" for a field of an import that we have no name for."""
    value: str
    """What it is said to be: EDTF for dates, BCP 47 for languages."""
    origin: str
    """Where it is said: "option", "json-ld", "meta og:title", "html lang", "visible", "http header", ..."""
    evidence: Span | None = None
    """The words, where they stand in the visible text."""
