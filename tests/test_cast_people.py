"""Who is one person: pairs of names from general knowledge, and name lists of any length."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import depesche
from depesche.cast.people import same_person

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "name_pairs.tsv").read_text("utf-8").splitlines()
    if line[:1] in ("=", "!")
]


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 300


def test_one_name_in_two_spellings_is_one() -> None:
    pairs = [(one, two) for kind, one, two in PAIRS if kind == "="]
    missed = [pair for pair in pairs if not same_person(*pair)]
    assert len(missed) <= 0.05 * len(pairs), missed


def test_different_names_stay_apart() -> None:
    pairs = [(one, two) for kind, one, two in PAIRS if kind == "!"]
    merged = [pair for pair in pairs if same_person(*pair)]
    assert len(merged) <= 0.01 * len(pairs), merged


@pytest.mark.parametrize(("kind", "one", "two"), PAIRS[:20])
def test_order_does_not_matter(kind: str, one: str, two: str) -> None:
    del kind
    assert same_person(one, two) == same_person(two, one)


WORDS = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=12)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(NAMES, NAMES)
def test_any_two_names_compare_alike_in_both_orders(one: str, two: str) -> None:
    assert same_person(one, two) == same_person(two, one)


@given(NAMES)
def test_any_name_is_itself(name: str) -> None:
    assert same_person(name, name)


def test_english_roles_are_of_either_gender_and_have_several_words() -> None:
    text = (
        "Transport Minister Alison Greig met union leaders in Glasgow. Alison Greig said the talks were good. "
        "She stayed there. The prime minister, John Smith, left."
    )
    people = {actor.name: actor for actor in depesche.read(text).actors if actor.type == "person"}
    assert set(people) == {"Alison Greig", "John Smith"}
    assert people["Alison Greig"].roles == ("Transport Minister",)
    assert people["John Smith"].roles == ("prime minister",)
    assert any(mention.text == "She" for mention in people["Alison Greig"].mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Hitlers Wohnhaus wird am Montag umgebaut, wie das Amt mitteilte und die Nachbarn bestätigten.",
        "Der größte Busbetreiber Europas hat am Montag einen neuen Plan für die Züge vorgelegt.",
        "Gegen Nowa Sól gewann am Montag Eintracht Frankfurt, und die Fans sangen bis in die Nacht.",
        "Die Zeit des Treffens ist in Pacific Standard Time angegeben, wie am Montag mitgeteilt wurde.",
        "Das teilte die Friedrich-Schiller-Universität Jena am Montag mit, und es wurde nicht bestritten.",
        "Hamburgs Kanäle sind zugefroren, wie die Behörden am Montag mitteilten und die Fischer klagten.",
        "Bester Deutscher war am Montag ein Läufer aus dem Norden, der die Strecke zum ersten Mal lief.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert [actor.name for actor in depesche.read(text).actors if actor.type == "person"] == []


def test_a_name_ends_before_the_body_it_speaks_for() -> None:
    text = "Das Urteil begrüßte am Montag Josef Schuster vom Zentralrat, und Anna Berg vom DKB lehnte es ab."
    people = [actor.name for actor in depesche.read(text).actors if actor.type == "person"]
    assert people == ["Josef Schuster", "Anna Berg"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am Montag rief Peter Hauk das Projekt ins Leben, das den Bürgern der Stadt helfen soll.", "Peter Hauk"),
        ("Nach einer Stunde klärte Jesper Grønkjær zur Ecke, und das Spiel war am Montag vorbei.", "Jesper Grønkjær"),
        (
            "Der Preis geht am Montag an Karl-Theodor zu Guttenberg, wie die Jury mitteilte.",
            "Karl-Theodor zu Guttenberg",
        ),
        (
            "Das Tor schoss am Montag Kevin-Prince Boateng, und die Fans sangen bis in die Nacht.",
            "Kevin-Prince Boateng",
        ),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert [actor.name for actor in depesche.read(text).actors if actor.type == "person"] == [name]
