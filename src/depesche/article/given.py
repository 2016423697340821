"""Parts of a text whose role the input names: they are what it says, whatever their form would make of them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, TypeVar, cast

import msgspec

from depesche.article import rules
from depesche.article.flat import read_flat
from depesche.article.reading import Decision, Passage, Reading
from depesche.record import Article, BodyBlock, Evidence, Span
from depesche.source import Source
from depesche.source.source import Given

T = TypeVar("T")
_RULES = {"headline": rules.HEADLINE, "lead": rules.LEAD, "byline": rules.BYLINE}
_READ: tuple[Literal["headline", "lead"], ...] = ("headline", "lead")
"""Those of them that tell the story."""


def read_given(source: Source) -> Reading:
    """The article of a text with the roles, writers, publisher and other claims that its input names.

    What stands below the given parts is read as a text whose layout is lost.
    """
    told: dict[str, Given] = {given.role: given for given in source.given}
    area = max((given.end for given in source.given), default=0)
    below = read_flat(replace(source, content=source.content[area:]))
    publisher = next((claim.value for claim in source.claims if claim.field == "publisher"), None)
    return replace(
        below,
        text=source.content,
        article=_article(_moved(below.article, area), source.content, told),
        passages=_passages(below.passages, told, area),
        publisher=below.publisher or publisher,
        metadata=_moved(below.metadata, area) + source.claims,
        decisions=lambda: _decisions(below.decisions(), source.given, area),
    )


def _moved(value: T, by: int) -> T:
    """Words and all that holds some, so many characters further on."""
    if isinstance(value, tuple):
        return cast("T", tuple(_moved(item, by) for item in value))
    if not isinstance(value, msgspec.Struct):
        return value
    fields = {name: _moved(getattr(value, name), by) for name in value.__struct_fields__}
    if isinstance(value, Span):
        fields |= {"start": value.start + by, "end": value.end + by}
    return cast("T", msgspec.structs.replace(value, **fields))


def _article(article: Article, text: str, told: dict[str, Given]) -> Article:
    """The article with the given parts at its head, and what was taken for one of them below in the body."""
    parts = {role: _evidence(text, part, _RULES[role]) for role, part in told.items()}
    taken = (("headline", article.kicker), ("headline", article.headline), ("lead", article.lead))
    misled = [found for role, found in taken if found and role in told]
    paragraphs = [
        BodyBlock(start=found.start, end=found.end, text=found.text, rule=rules.BODY, role="paragraph")
        for found in misled
    ]
    names, evidence = _byline(article, text, told.get("byline"))
    return msgspec.structs.replace(
        article,
        kicker=None if "headline" in told else article.kicker,
        headline=parts.get("headline", article.headline),
        lead=parts.get("lead", article.lead),
        body=tuple(sorted((*article.body, *paragraphs), key=lambda block: block.start)),
        byline=names,
        byline_evidence=evidence,
    )


def _byline(article: Article, text: str, given: Given | None) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """The given writers, and behind them others whom the text names."""
    found: dict[str, Evidence] = {}
    at = given.start if given else 0
    for name in given.names if given else ():
        at = text.index(name, at)
        found[name] = Evidence(start=at, end=at + len(name), text=name, rule=rules.BYLINE)
        at += len(name)
    for name, words in zip(article.byline, article.byline_evidence, strict=True):
        found.setdefault(name, words)
    return tuple(found), tuple(found.values())


def _passages(passages: Iterable[Passage], told: dict[str, Given], area: int) -> tuple[Passage, ...]:
    heading = [Passage(start=told[role].start, end=told[role].end, role=role) for role in _READ if role in told]
    mistaken = ("kicker", *told) if "headline" in told else tuple(told)
    below = [
        msgspec.structs.replace(
            passage,
            start=passage.start + area,
            end=passage.end + area,
            role="paragraph" if passage.role in mistaken else passage.role,
        )
        for passage in passages
    ]
    return (*heading, *below)


def _decisions(decisions: list[Decision], given: tuple[Given, ...], area: int) -> list[Decision]:
    named = [
        Decision(start=part.start, end=part.end, role=part.role, rule=_RULES[part.role], why="the input names it so")
        for part in given
    ]
    return named + [
        msgspec.structs.replace(found, start=found.start + area, end=found.end + area) for found in decisions
    ]


def _evidence(text: str, given: Given, rule: str) -> Evidence:
    return Evidence(start=given.start, end=given.end, text=text[given.start : given.end], rule=rule)
