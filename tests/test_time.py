"""Times: values of expressions, what stays open, and any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import depesche

TAIL = " Das war an dem Ort, und es blieb dort ruhig, wie die Leute sagen."


def values(words: str, published: str | None) -> list[tuple[str, str | None, bool]]:
    record = depesche.read(words + TAIL, options=depesche.Options(published=published))
    return [(time.text, time.value, time.resolved) for time in record.times]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Der Rat tagte am Donnerstag.", [("Donnerstag", "2019-04-25", True)]),
        ("Der Rat wird am Montag tagen.", [("Montag", "2019-04-29", True)]),
        ("Der Rat tagte am 3. Mai 2011.", [("3. Mai 2011", "2011-05-03", True)]),
        ("Gestern Abend war es still.", [("Gestern Abend", "2019-04-24TEV", True)]),
        ("Ende 2011 war Wahl.", [("Ende 2011", "2011", True)]),
        ("Heuer blüht es früh.", [("Heuer", "2019", True)]),
        ("Im Vorjahr war es kalt.", [("Vorjahr", "2018", True)]),
        ("Im Februar war es kalt.", [("Februar", "2019-02", True)]),
        ("Der Bau dauerte zwei Jahre.", [("zwei Jahre", "P2Y", True)]),
        ("Er wartete jahrelang auf den Brief.", [("jahrelang", "PXY", False)]),
        ("Das Blatt erscheint täglich.", [("täglich", "P1D", True)]),
        ("Der Chor probt jeden Montag.", [("jeden Montag", "XXXX-WXX-01", False)]),
        (
            "Am Mittwoch um 20.30 Uhr begann es.",
            [("Mittwoch", "2019-04-24", True), ("20.30 Uhr", "2019-04-24T20:30", True)],
        ),
        ("Damals war es anders.", [("Damals", "PAST_REF", False)]),
        ("Die Burg ist aus dem 15. Jahrhundert.", [("15. Jahrhundert", "14", True)]),
        ("Am 31. Februar 2019 war nichts.", [("31. Februar 2019", None, False)]),
    ],
)
def test_values(words: str, found: list[tuple[str, str | None, bool]]) -> None:
    assert values(words, "2019-04-25") == found


@pytest.mark.parametrize("words", ["Der Rat tagte am Donnerstag.", "Gestern war es still.", "Im Februar war es kalt."])
def test_nothing_is_guessed_without_a_date_of_publication(words: str) -> None:
    record = depesche.read(words + TAIL)
    assert [(time.value, time.resolved, time.needs) for time in record.times] == [(None, False, "published")]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(published: str) -> None:
    found = values(
        "Gestern, morgen, am Montag, im Dezember und im vergangenen Monat war es in der Stadt still.", published
    )
    assert len(found) == 5


@given(
    st.lists(
        st.sampled_from("am 31. Februar 99. Uhr 24.59 jeden Montag 2019 Ende vor Jahren gestern der und ( -".split())
    )
)
def test_any_words(words: list[str]) -> None:
    record = depesche.read(" ".join(words) + TAIL, options=depesche.Options(published="2019-04-25"))
    assert all(record.text[time.start : time.end] == time.text for time in record.times)
