"""States by every form in which reports name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depesche.cast.states import Form, capital_of, state_at, state_name, state_of, states_of


@pytest.mark.parametrize(
    ("words", "code", "form"),
    [
        ("Russland", "RU", "name"), ("Russlands", "RU", "name"), ("Rußland", "RU", "name"),
        ("Schweiz", "CH", "name"), ("Iran", "IR", "name"), ("Irans", "IR", "name"), ("Niederlanden", "NL", "name"),
        ("USA", "US", "name"), ("US", "US", "name"), ("Vereinigten Staaten", "US", "name"),
        ("Vereinigte Staaten von Amerika", "US", "name"), ("Großbritanniens", "GB", "name"),
        ("Vereinigten Königreichs", "GB", "name"), ("Vereinigten Arabischen Emiraten", "AE", "name"),
        ("Dominikanischen Republik", "DO", "name"), ("Demokratischen Republik Kongo", "CD", "name"),
        ("Kosovo", "XK", "name"), ("Palästina", "PS", "name"), ("Taiwans", "TW", "name"), ("Westsahara", "EH", "name"),
        ("Abchasien", "XA", "name"), ("Transnistriens", "XT", "name"), ("Nordzypern", "XN", "name"),
        ("Sowjetunion", "SU", "name"), ("DDR", "DD", "name"), ("Jugoslawien", "YU", "name"),
        ("North Korea", "KP", "name"), ("United Kingdom", "GB", "name"), ("Polen", "PL", "name"),
        ("russisch", "RU", "adjective"), ("russischer", "RU", "adjective"), ("Russischen", "RU", "adjective"),
        ("US-amerikanische", "US", "adjective"), ("südkoreanischem", "KR", "adjective"), ("Russian", "RU", "adjective"),
        ("Russe", "RU", "demonym"), ("Russin", "RU", "demonym"), ("Russinnen", "RU", "demonym"),
        ("Nordkoreanern", "KP", "demonym"), ("Nordkoreanerinnen", "KP", "demonym"), ("Franzosen", "FR", "demonym"),
        ("Französin", "FR", "demonym"), ("Deutschen", "DE", "demonym"), ("Israelis", "IL", "demonym"),
        ("Jemeniten", "YE", "demonym"), ("Palästinenserin", "PS", "demonym"), ("Russians", "RU", "demonym"),
        ("Moskau", "RU", "capital"), ("Pjöngjangs", "KP", "capital"), ("Washingtoner", "US", "capital"),
        ("Neu-Delhi", "IN", "capital"), ("Kreml", "RU", "seat"), ("Weißen Hauses", "US", "seat"),
        ("Downing Street", "GB", "seat"), ("Élysée", "FR", "seat"), ("Bundesregierung", "DE", "seat"),
        ("Pentagon", "US", "seat"), ("US-Präsident", "US", "compound"), ("Nordkorea-Politik", "KP", "compound"),
    ],
)  # fmt: skip
def test_state_of(words: str, code: str, form: Form) -> None:
    assert state_of(words) == (code, form)


@pytest.mark.parametrize(
    "word", ["Haus", "rußig", "Nordsee", "island", "der", "", "-", "Krim", "prorussisch", "Polenta"]
)
def test_not_a_state(word: str) -> None:
    assert state_of(word) is None


def test_two_states_in_one_adjective() -> None:
    assert [code for code, _ in states_of("nordkoreanisch-amerikanischen")] == ["KP", "US"]
    assert [code for code, _ in states_of("deutsch-französische")] == ["DE", "FR"]


def test_the_longest_name_wins() -> None:
    words = "die Demokratische Republik Kongo und die Vereinigten Staaten von Amerika".split()
    assert state_at(words, 1) == (3, ("CD", "name"))
    assert state_at(words, 6) == (4, ("US", "name"))
    assert state_at(words, 0) is None


def test_short_names() -> None:
    assert (state_name("KP"), state_name("US"), state_name("GB"), state_name("GE", "en")) == (
        "Nordkorea", "USA", "Großbritannien", "Georgia",
    )  # fmt: skip
    assert state_name("ZZ") is None
    assert (capital_of("JP"), capital_of("QQ")) == ("Tokio", None)


@given(st.text(alphabet="-aUSRussland ÄßI", max_size=30))
def test_any_word_is_read(word: str) -> None:
    found = state_of(word)
    assert found is None or state_name(found[0])
