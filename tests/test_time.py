"""Times: values of expressions, what stays open, and any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import depesche
from depesche.record import Timex
from depesche.time.lexicon import lexicon

TAIL = {
    "de": " Das war an dem Ort, und es blieb dort ruhig, wie die Leute sagen.",
    "en": " It was a quiet place, and they said that it had been like that for them.",
}


def times(words: str, published: str | None, language: str = "de") -> tuple[Timex, ...]:
    return depesche.read(words + TAIL[language], options=depesche.Options(published=published)).times


def values(words: str, published: str | None, language: str = "de") -> list[tuple[str, str | None, bool]]:
    return [(time.text, time.value, time.resolved) for time in times(words, published, language)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Der Rat tagte am Donnerstag.", [("Donnerstag", "2019-04-25", True)]),
        ("Der Rat wird am Montag tagen.", [("Montag", "2019-04-29", True)]),
        ("Das Fest beginnt am Samstag.", [("Samstag", "2019-04-27", True)]),
        ("Der Rat tagte am vergangenen Donnerstag.", [("vergangenen Donnerstag", "2019-04-18", True)]),
        ("Der Rat tagte am 3. Mai 2011.", [("3. Mai 2011", "2011-05-03", True)]),
        ("Der Rat tagte am 3. Dezember.", [("3. Dezember", "2018-12-03", True)]),
        ("Der Rat tagt am 3. und 5. Mai.", [("3.", "2019-05-03", True), ("5. Mai", "2019-05-05", True)]),
        ("Gestern Abend war es still.", [("Gestern Abend", "2019-04-24TEV", True)]),
        ("Davon lebt das Dorf noch heute.", [("heute", "PRESENT_REF", False)]),
        ("Vor dem heutigen Besuch war es still.", [("heutigen", "2019-04-25", True)]),
        ("Nach dem heutigen Gesetz ist es verboten.", [("heutigen", "PRESENT_REF", False)]),
        ("Heute leben dort 2000 Menschen.", [("Heute", "PRESENT_REF", False)]),
        ("Heute tagt der Rat.", [("Heute", "2019-04-25", True)]),
        ("Sie kam an einem Montag.", [("Montag", "XXXX-WXX-1", False)]),
        ("Das sagte Peter Freitag.", []),
        ("Ende 2011 war Wahl.", [("Ende 2011", "2011", True)]),
        ("Heuer blüht es früh.", [("Heuer", "2019", True)]),
        ("Im Vorjahr war es kalt.", [("Vorjahr", "2018", True)]),
        ("Im Februar war es kalt.", [("Februar", "2019-02", True)]),
        ("Im November war es kalt.", [("November", "2018-11", True)]),
        ("Im vierten Quartal stieg der Gewinn.", [("vierten Quartal", "2018-Q4", True)]),
        ("Am Ostermontag war es kalt.", [("Ostermontag", "2019-04-22", True)]),
        ("Der Bau dauerte zwei Jahre.", [("zwei Jahre", "P2Y", True)]),
        ("Das dauert sechs bis acht Monate.", [("sechs", "P6M", True), ("acht Monate", "P8M", True)]),
        ("Er wartete jahrelang auf den Brief.", [("jahrelang", "PXY", False)]),
        ("Das Blatt erscheint täglich.", [("täglich", "P1D", True)]),
        ("Der Chor probt jeden Montag.", [("jeden Montag", "XXXX-WXX-1", False)]),
        (
            "Am Mittwoch um 20.30 Uhr begann es.",
            [("Mittwoch", "2019-04-24", True), ("20.30 Uhr", "2019-04-24T20:30", True)],
        ),
        (
            "Am 4. Mai 2018 kam er. Am Tag darauf fuhr er.",
            [("4. Mai 2018", "2018-05-04", True), ("Tag darauf", "2018-05-05", True)],
        ),
        ("Damals war es anders.", [("Damals", "PAST_REF", False)]),
        ("Die Burg ist aus dem 15. Jahrhundert.", [("dem 15. Jahrhundert", "14", True)]),
        ("In der Saison 2007/08 gewann er.", [("der Saison 2007/08", "XXXX-XX-XX", False)]),
        ("Am 31. Februar 2019 war nichts.", [("31. Februar 2019", None, False)]),
    ],
)  # fmt: skip
def test_values(words: str, found: list[tuple[str, str | None, bool]]) -> None:
    assert values(words, "2019-04-25") == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The council met on Thursday.", [("Thursday", "2019-04-25", True)]),
        ("The council will meet on Monday.", [("Monday", "2019-04-29", True)]),
        ("The council met last Thursday.", [("last Thursday", "2019-04-18", True)]),
        ("He left a year and a half ago.", [("a year and a half ago", "2017-10", True)]),
        ("The vote was held in late 2011.", [("late 2011", "2011", True)]),
        ("He left on December 3.", [("December 3", "2018-12-03", True)]),
        ("He left on 3 May 2011.", [("3 May 2011", "2011-05-03", True)]),
        ("The talks lasted more than two hours.", [("more than two hours", "PT2H", True)]),
        ("The market is held twice a week.", [("twice a week", "P1W", True)]),
        (
            "It starts at 8:30 p.m. tomorrow.",
            [("8:30 p.m.", "2019-04-26T20:30", True), ("tomorrow", "2019-04-26", True)],
        ),
        ("He may go, and he said so recently.", [("recently", "PAST_REF", False)]),
        ("In the third quarter prices rose.", [("the third quarter", "2018-Q3", True)]),
        ("Today the mill employs 50 people.", [("Today", "PRESENT_REF", False)]),
        ("The council meets today.", [("today", "2019-04-25", True)]),
        ("Last month she resigned.", [("Last month", "2019-03", True)]),
        ("It was signed on 03/04/2019.", [("03/04/2019", None, False)]),
    ],
)  # fmt: skip
def test_english_values(words: str, found: list[tuple[str, str | None, bool]]) -> None:
    assert values(words, "2019-04-25", "en") == found


@pytest.mark.parametrize(
    ("words", "mod", "when"),
    [
        ("Ende 2011 war Wahl.", "END", "2011-10~/2011-12~"),
        ("Er kam Mitte April.", "MID", "2019-04-11~/2019-04-20~"),
        ("Seit den späten Neunzigern ist er fort.", "END", "1997~/1999~"),
        ("Anfang der 90er Jahre zog er fort.", "START", "1990~/1993~"),
        ("Er versprach es vor etwa eineinhalb Jahren.", "APPROX", "2017-10~"),
        ("Er versprach es vor drei Tagen.", None, "2019-04-22"),
        ("Im Sommer 2014 war es kalt.", None, "2014-22"),
        ("Nach dem mehr als einstündigen Gespräch ging er.", "MORE_THAN", None),
    ],
)
def test_stretch_of_the_calendar(words: str, mod: str | None, when: str | None) -> None:
    assert [(time.mod, time.when) for time in times(words, "2019-04-25")] == [(mod, when)]


@pytest.mark.parametrize("words", ["Der Rat tagte am Donnerstag.", "Gestern war es still.", "Im Februar war es kalt."])
def test_nothing_is_guessed_without_a_date_of_publication(words: str) -> None:
    assert [(time.value, time.resolved, time.needs) for time in times(words, None)] == [(None, False, "published")]


@pytest.mark.parametrize(
    ("words", "published", "codes"),
    [
        ("Der Rat tagte am Donnerstag.", None, ["published-missing"]),
        ("Der Rat tagte am Donnerstag.", "2019-04-25", []),
        ("Der Rat tagte am 3. Mai 2011.", None, []),
    ],
)
def test_a_missing_date_of_publication_is_said_where_it_is_needed(
    words: str, published: str | None, codes: list[str]
) -> None:
    record = depesche.read(words + TAIL["de"], options=depesche.Options(published=published))
    assert [problem.code for problem in record.problems] == codes


def test_contradicting_dates_of_publication_guess_nothing() -> None:
    page = (
        '<html lang="de"><head><meta property="article:published_time" content="2023-01-02"><script type='
        '"application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05"}</script></head><body><article>'
        f"<h1>Der Rat</h1><p>Der Rat tagte am Donnerstag.{TAIL['de']}</p></article></body></html>"
    )
    record = depesche.read(page)
    assert [(time.value, time.needs) for time in record.times] == [(None, "published")]
    assert [problem.code for problem in record.problems] == ["published-contradicts"]


def test_a_year_of_publication_tells_years_and_no_days() -> None:
    found = times("Heuer war am Donnerstag Wahl, im Vorjahr war keine.", "2019")
    assert [(time.value, time.needs) for time in found] == [
        ("2019", None), (None, "the day of publication"), ("2018", None),
    ]  # fmt: skip


def test_a_month_without_year_and_verb_stays_open() -> None:
    (month,) = times("Noch ein Termin im Dezember.", "2019-04-25")
    assert (month.resolved, month.needs) == (False, "a year")


def test_an_impossible_day_says_so() -> None:
    (day,) = times("Am 31. Februar 2019 war nichts.", "2019-04-25")
    assert day.needs == "a day that the calendar has"


@pytest.mark.parametrize(
    ("published", "words"),
    [("0001-01-01", "Gestern war es still."), ("9999-12-31", "Morgen wird es still sein.")],
)
def test_beyond_the_ends_of_the_calendar(published: str, words: str) -> None:
    assert [(time.value, time.needs) for time in times(words, published)] == [(None, "a year from 1 to 9999")]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_at_the_ends_of_the_calendar(published: str) -> None:
    words = "Gestern, morgen, am Montag, im Dezember und im vergangenen Monat war es in der Stadt still."
    assert len(values(words, published)) == 5


def test_a_time_of_several_days_has_no_day() -> None:
    found = times("Geöffnet ist am 3. und 5. Mai von 10 bis 18 Uhr.", "2019-04-25")
    assert [time.value for time in found] == ["2019-05-03", "2019-05-05", "T10:00", "T18:00"]
    assert [time.needs for time in found[2:]] == ["one of its days"] * 2


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Nach der am Dienstag erfolgten Wahl blieb es still.", "2019-04-23"),
        ("Vor der am Dienstag beginnenden Messe ist es still.", "2019-04-30"),
        ("Die für Dienstag geplante Reise fiel aus.", "2019-04-30"),
        ("Das Ergebnis der Wahl vom Dienstag liegt vor.", "2019-04-23"),
        ("Der Absturz soll sich am Dienstag ereignet haben.", "2019-04-23"),
        ("Sie sucht die Männer, die am Dienstag einen Laden überfallen haben sollen.", "2019-04-23"),
        ("Er kündigte an, am Dienstag zu streiken.", "2019-04-30"),
        ("Das Treffen ist am Dienstag geplant.", "2019-04-30"),
        ("In der Nacht auf Dienstag starben zwei Menschen.", "2019-04-23"),
    ],
)
def test_what_tells_before_from_after(words: str, value: str) -> None:
    assert [time.value for time in times(words, "2019-04-25")] == [value]


@pytest.mark.parametrize(
    ("words", "value", "resolved"),
    [
        ("Darüber müsse man im Herbst noch einmal sprechen.", "2019-FA", True),
        ("Die Wahl soll im Herbst stattfinden.", "2019-FA", True),
        ("Die Gespräche beginnen im Herbst.", "2019-FA", True),
        ("Er kündigte an, im Herbst zurückzutreten.", "2019-FA", True),
        ("Das Gesetz sei im Herbst beschlossen worden.", "2018-FA", True),
        ("Im Herbst trat der Minister zurück.", "2018-FA", True),
        ("Gespräche im Herbst ohne Ergebnis?", "2019-FA", False),
    ],
)
def test_a_season_lies_where_its_clause_does(words: str, value: str, *, resolved: bool) -> None:
    assert [(time.value, time.resolved) for time in times(words, "2019-04-25")] == [(value, resolved)]


def test_what_a_picture_shows_was_and_what_must_be_done_is_to_come() -> None:
    page = (
        "<html lang=de><body><h1>Treffen am See</h1><p>Die Minister trafen sich zu einem langen Gespräch.</p><figure>"
        "<img src=a.jpg><figcaption>Gruber trifft am Dienstag am See ein. Man müsse im Herbst noch einmal sprechen, "
        "sagte er. Foto: Anna Berg/dpa</figcaption></figure></body></html>"
    )
    found = depesche.read(page.encode(), options=depesche.Options(published="2019-04-25", kind="html")).times
    assert [(time.text, time.value) for time in found] == [("Dienstag", "2019-04-23"), ("Herbst", "2019-FA")]


def test_the_specimen(shared: Path) -> None:
    path = shared / "seed" / "gipfel.txt"
    text = path.read_text("utf-8")
    unknown = depesche.read(text).times
    known = depesche.read(text, options=depesche.Options(published="2019-04-25")).times
    thursday = [(time.value, time.needs) for time in unknown if time.text == "Donnerstag"]
    assert thursday == [(None, "published")] * 2
    told = {time.text: (time.value, time.when) for time in known}
    assert told["Donnerstag"] == ("2019-04-25", "2019-04-25")
    assert told["Mittwoch"] == ("2019-04-24", "2019-04-24")
    assert told["Februar"] == ("2019-02", "2019-02")
    assert told["etwa eineinhalb Jahren"] == ("P1.5Y", "2017-10~")
    assert told["Jahr 2011"] == ("2011", "2011")


PUBLISHED = ["2019-04-25", "0001-01-01", "9999-12-31", "2020-02-29", "2019-04", "2019"]
SHAPES = (
    "0 3 12 31 99 1848 2011 2500 10000 1.5 2,5 12.10 20.30 24.59 25.4 31.02.2019 03/04/2019 2019-13-45 2007/08 "
    "2005/2010 10-18 90er 1990er-Jahre 1990s 3rd 8pm 14-tägig 30-jährige mit-jährig mid-May two-day , . : / - – ( ) ' "
    "„ “ Haus tagte wird Peter"
).split()


def words_of_times(language: str) -> st.SearchStrategy[list[str]]:
    """Lists of words that times are made of, in any order."""
    known = lexicon(language)
    phrases = [" ".join((first, *rest)) for first, rows in known.phrases.items() for rest, _ in rows]
    return st.lists(st.sampled_from(sorted([*known.words, *phrases]) + SHAPES * 20), max_size=30)


@given(words_of_times("de"), st.sampled_from(PUBLISHED))
def test_any_words(words: list[str], published: str) -> None:
    check(" ".join(words) + TAIL["de"], published)


@given(words_of_times("en"), st.sampled_from(PUBLISHED))
def test_any_english_words(words: list[str], published: str) -> None:
    check(" ".join(words) + TAIL["en"], published)


def check(text: str, published: str) -> None:
    record = depesche.read(text, options=depesche.Options(published=published))
    assert all(record.text[time.start : time.end] == time.text for time in record.times)
    assert all(one.end <= other.start for one, other in zip(record.times, record.times[1:], strict=False))


def test_english_modals_tell_of_what_is_to_come() -> None:
    text = "The union warned that it could strike again in June. It struck in February."
    record = depesche.read(text, options=depesche.Options(published="2019-04-26"))
    assert [time.value for time in record.times] == ["2019-06", "2019-02"]
