"""What holds for every report, however strange: no crash, true offsets, the same record twice, JSON goes round."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import depesche
from depesche.record import Record

GERMAN = """Berlin (dpa) - |Foto: |dpa|© dpa/reu|1 / 13|13 Bilder|„|“|"|»|«|sagte |so der Minister|laut |Putin
Kim Jong-un|der Kremlchef|er|dass |sei |habe |am Donnerstag|25. April 2019|14.30 Uhr|kündigte an|fordert|Wladiwostok
USA|. |, |: |¶|¶¶| - | |?|!|(|)|Von Anna Muster|the minister said |Mr. |on Thursday|“No,” |z. B. |3,5 Mio. |- |•
\u00ad|\u200b|🦊|e\u0301|İ|wurde verhaftet|traf |Präsident |Russland|Nordkorea|nicht |könnte |wollen
im Gegenzug für |Bild 3 von 12: |AFP|;|–"""
MARKUP = """<p>|</p>|<div class=teaser>|</div>|<h1>|</h1>|<figure>|<img alt='-'>|<img alt='Kim'>|<figcaption>
</figcaption></figure>|<span class=kicker>|</span>|<a href=x>|</a>|<li>|<table><tr><td>|<!--|-->|<script>|</script>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":5|<svg>|<br>|<title>|<textarea>|&amp;|&#0;
<meta property=og:title content=x>|&nbsp|<|>|<template>|<noscript>|<time datetime='2019-99-99'>|<html lang=de>|<body>
</html>|\0|<p hidden>|<article>|</article>|<blockquote>|<ul>|</ul>|<h2>|</h2>"""


def pieces(listed: str) -> st.SearchStrategy[str]:
    return st.sampled_from([piece for line in listed.split("\n") for piece in line.replace("¶", "\n").split("|")])


NEWS = st.lists(pieces(GERMAN) | st.text(max_size=5), max_size=40).map("".join)
PAGES = st.lists(pieces(MARKUP) | pieces(GERMAN) | st.text(max_size=5), max_size=40).map(
    lambda parts: "".join(["<!doctype html>", *parts])
)


def spans(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"start", "end", "text"} <= value.keys() else []
        return own + [span for item in value.values() for span in spans(item)]
    return [span for item in value for span in spans(item)] if isinstance(value, list) else []


def checked(content: str | bytes) -> Record:
    record = depesche.read(content)
    for span in spans(msgspec.to_builtins(record)):
        assert record.text[span["start"] : span["end"]] == span["text"]
    assert depesche.read(content) == record
    assert depesche.from_json(depesche.to_json(record)) == record
    return record


@given(st.text() | NEWS)
@example("25. April 2019\n\n© Seekurier/dpa")
@example("1 April 0000")
def test_any_string(text: str) -> None:
    record = checked(text)
    if record.source.media_type == "text/plain":
        assert record.text == text


@given(PAGES)
def test_any_page(page: str) -> None:
    assert checked(page).source.media_type == "text/html"


@given(st.binary() | NEWS.map(str.encode) | PAGES.map(str.encode))
def test_any_bytes(raw: bytes) -> None:
    try:
        checked(raw)
    except depesche.UnreadableInputError as refusal:
        assert refusal.why  # noqa: PT017 - either outcome is right


@given(NEWS | PAGES)
def test_every_reference_leads_somewhere(content: str) -> None:
    record = checked(content)
    actors, places = {actor.id for actor in record.actors}, {place.id for place in record.places}
    for quotation in record.quotations:
        assert quotation.speaker_actor is None or quotation.speaker_actor in actors
    for event in record.events:
        assert {*event.actors, *event.targets} <= actors
        assert event.place is None or event.place in places
        assert event.quotation is None or 0 <= event.quotation < len(record.quotations)
    for position in record.positions:
        assert {position.holder, position.target or position.holder, position.according_to or position.holder} <= actors
    for picture in record.article.pictures:
        assert set(picture.shows) <= actors | places


HOSTILE = {
    "nested elements": "<html><body>" + "<div>" * 100_000 + "Ein Satz." + "</div>" * 100_000,
    "unclosed elements": "<html><body><h1>Titel" + "<p><b><i><a href=x>Ein Satz." * 5_000,
    "one long line": "Die Ministerin sagte am Donnerstag, die Lage sei ernst. " * 4_000,
    "one long word": "a" * 300_000,
    "only quotation marks": "„“\"»«'" * 30_000,
    "only blanks": " \n\t" * 100_000 + "x",
    "brackets": "(" * 100_000 + ")" * 100_000,
    "capitals and hyphens": "Kim-Jong-Un-" * 20_000,
    "digits": "1 / 13 25.04.2019 14.30 Uhr " * 5_000,
    "credits": "Foto: Max Muster/dpa\n\n" * 5_000,
    "many lines": "x\n" * 30_000,
    "attributes": "<html><body><p " + "a=1 " * 100_000 + ">Ein Satz.</p>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_reports_end(name: str) -> None:
    """Each is read within what a reader would wait for; a quadratic scan over any of them takes minutes."""
    record = depesche.read(HOSTILE[name])
    assert record.text
    assert not re.search("[\ud800-\udfff]", record.text)
