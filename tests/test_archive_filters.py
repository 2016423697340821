"""Every filter of `depesche search`, on both databases: the one report that fits is found, the other is not."""

import json

import pytest
from typer.testing import CliRunner

import depesche
from depesche.archive import Archive
from depesche.cli import app

GERMAN = (
    "<html lang=de><head><meta property='og:site_name' content='Seebote 100%'></head><body><article>"
    "<h1>Streit um die Heringsquote</h1><p>Oslo (dpa) - Norwegens Außenministerin Ingrid Solheim hat am Mittwoch in"
    " Oslo den finnischen Präsidenten Matti Korhola getroffen. „Wir brauchen Gespräche und keine Drohungen“, sagte"
    " Solheim am Abend. Norwegen fordert von Finnland eine kleinere Quote für den Hering im Nordmeer.</p>"
    "</article></body></html>"
)
ENGLISH = (
    "<html lang=en><head><meta property='og:site_name' content='Harbour Post'></head><body><article>"
    "<h1>Herring quota: police arrest protesters</h1><p>WELLINGTON (Reuters) - Police arrested three protesters in"
    " Wellington on Monday. Minister Sarah Whitcombe said that the quota for Hering, as she spelled it, would be"
    " reviewed by the end of the year and that the government was not worried.</p></article></body></html>"
)


@pytest.fixture
def both(archive: Archive) -> Archive:
    """An archive with the German report (1) and the English one (2)."""
    for number, (html, day) in enumerate(((GERMAN, "2031-03-12"), (ENGLISH, "2032-05-04"))):
        archive.add(depesche.read(html, name=f"{number}.html", options=depesche.Options(published=day)))
    return archive


def found(archive: Archive, *arguments: str) -> list[int]:
    """The numbers of the reports that a search finds."""
    done = CliRunner().invoke(app, ["search", *arguments, "--json", "-a", archive.url])
    assert done.exit_code == 0, done.output
    return sorted(json.loads(line)["report"] for line in done.stdout.splitlines())


ONLY = (
    ("--speaker", "Solheim", 1),
    ("--speaker", "Ingrid Solheim", 1),
    ("--speaker", "Sarah Whitcombe", 2),
    ("--about", "Korhola", 1),
    ("--about", "Drohung", 1),
    ("--about", "Finland", 1),
    ("--kind", "direct", 1),
    ("--kind", "demand", 1),
    ("--kind", "indirect", 2),
    ("--type", "consult", 1),
    ("--type", "COERCE", 2),
    ("--from", "2031-03-13", 2),
    ("--from", "2032", 2),
    ("--to", "2031-03", 1),
    ("--to", "2031", 1),
    ("--place", "Oslo", 1),
    ("--place", "Wellington", 2),
    ("--place", "NZ", 2),
    ("--publisher", "seebote", 1),
    ("--publisher", "100%", 1),
    ("--publisher", "Post", 2),
    ("--agency", "dpa", 1),
    ("--agency", "reuters", 2),
    ("--language", "de", 1),
    ("--language", "en", 2),
)
NONE = (
    ("--speaker", "Korhola"),
    ("--about", "Fernsehturm"),
    ("--kind", "threat"),
    ("--type", "MOBILIZE"),
    ("--from", "2033"),
    ("--to", "2031-03-11"),
    ("--place", "Helsinki"),
    ("--publisher", "See%bote"),
    ("--agency", "AFP"),
    ("--language", "fr"),
)


def test_each_filter_leaves_the_report_that_fits(both: Archive) -> None:
    for words in (["Hering"], []):
        assert found(both, *words) == [1, 2]
        for option, value, report in ONLY:
            assert found(both, *words, option, value) == [report], (words, option, value)
        for option, value in NONE:
            assert found(both, *words, option, value) == [], (words, option, value)


def test_filters_narrow_each_other(both: Archive) -> None:
    first = {option: value for option, value, report in reversed(ONLY) if report == 1}
    assert found(both, "Hering", *(part for pair in first.items() for part in pair)) == [1]
    assert found(both, "--speaker", "Norwegen", "--kind", "demand", "--about", "Quote") == [1]
    assert found(both, "--speaker", "Solheim", "--kind", "demand") == []
    assert found(both, "Hering", "--agency", "dpa", "--language", "en") == []
    assert found(both, "--speaker", "Solheim", "--about", "Drohungen", "--kind", "direct") == [1]
    assert found(both, "--speaker", "Solheim", "--kind", "reported") == []


def test_words_and_filters_find_the_same_few_among_very_many(both: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seldom way: where the likeliest reports do not fit, those that do are found first."""
    monkeypatch.setattr("depesche.archive.ranking.LIKELIEST", 1)
    for words in (["Hering"], []):
        for option, value, report in ONLY:
            assert found(both, *words, option, value, "--limit", "1") == [report], (words, option, value)
        for option, value in NONE:
            assert found(both, *words, option, value, "--limit", "1") == [], (words, option, value)


def test_words_that_say_nothing_are_passed_over(both: Archive) -> None:
    assert found(both, "der", "Quote") == found(both, "Quote")
    assert found(both, "der") == [1, 2]
    assert found(both, "--about", "der", "--type", "COERCE") == []
