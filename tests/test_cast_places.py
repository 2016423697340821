"""Places: found, decided, brought together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import depesche
from depesche.cast.gazetteer import look_up
from depesche.record import Place


def places(text: str) -> dict[str, Place]:
    """The places of a text by every form they are named in."""
    found = depesche.read(text).places
    return {name: place for place in found for name in (place.name, *(m.text for m in place.mentions))}


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Wladiwostok", "RU"), ("Владивосток", "RU"), ("Mailand", "IT"), ("Genf", "CH"), ("Brüssel", "BE"),
        ("Kiew", "UA"), ("Lemberg", "UA"), ("Peking", "CN"),
        ("Pjöngjang", "KP"), ("Warschau", "PL"), ("Krim", "UA"), ("Donbass", "UA"),
        ("Westjordanland", "PS"), ("Tschetschenien", "RU"), ("Schleswig-Holstein", "DE"), ("Mallorca", "ES"),
        ("Scharm el-Scheich", "EG"), ("Kalifornien", "US"), ("Suezkanal", "EG"), ("Chassan", "RU"),
    ],
)  # fmt: skip
def test_german_names_are_known(name: str, country: str) -> None:
    assert country in {entry.country for entry in look_up(name).entries}


@given(st.text(max_size=20))
def test_any_name_can_be_looked_up(name: str) -> None:
    for entry in look_up(name).entries:
        assert entry.name


def test_transliterations_are_one_place() -> None:
    found = depesche.read(
        "Der Gipfel war in Wladiwostok. The summit was in Vladivostok. Sie lebt in Владивосток."
    ).places
    assert [(place.country, len(place.mentions)) for place in found] == [("RU", 3)]
    assert found[0].gazetteer == "2013348"


def test_the_reports_countries_decide() -> None:
    home = places("In Frankfurt und in Birmingham sprach die britische Regierung mit Großbritanniens Bischöfen.")
    away = places("Die US-Regierung erklärte, in Birmingham in Alabama habe die amerikanische Polizei geschossen.")
    assert home["Birmingham"].country == "GB"
    assert away["Birmingham"].country == "US"


def test_a_place_unknown_to_the_gazetteer_keeps_its_words() -> None:
    place = places("Der Zug aus Russland hielt am Grenzpunkt Dunkelowo.")["Dunkelowo"]
    assert (place.kind, place.country, place.latitude, place.gazetteer) == ("city", "RU", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton sprach mit Werder Bremen über das Essen.",
        "Sie kamen mit Halle überein.",
        "Das Urteil ist in Kraft, der Mann in Haft.",
        "Man einigte sich in der Sache.",
    ],
)
def test_no_places(text: str) -> None:
    assert depesche.read(text).places == ()


def test_the_seat_of_a_body_is_a_place() -> None:
    assert places("Er fragte die deutsche Botschaft in Sanaa.")["Sanaa"].country == "YE"


def test_a_part_of_the_country_told_of() -> None:
    assert places("Thailand wählt. Im Süden des Landes gilt der Notstand.")["Süden des Landes"].country == "TH"


def test_a_site_lies_where_its_town_does() -> None:
    text = "Thailand sucht ihn, Thailands Polizei auch. Am Montag wurde er am Flughafen Toronto verhaftet."
    assert {p.name: p.country for p in depesche.read(text).places}["Flughafen Toronto"] == "CA"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Auf der norwegischen Insel Jan Mayen wurde am Montag ein Erdbeben gemessen.", "Insel Jan Mayen"),
        ("The ship left the port of Anna Regina on Monday, and nobody was hurt in the storm.", "Anna Regina"),
        ("Die Luftwaffe flog am Montag Angriffe gegen Bengasi und die Dörfer der Gegend.", "Bengasi"),
        ("Die Stadt liegt an der Grenze zu Syrien, wo am Montag geschossen wurde.", "Syrien"),
        ("Sie flohen in eine Kirche, ein Krankenhaus und eine Moschee, die am Montag brannte.", "Krankenhaus"),
        ("Soldaten hatten am Montag den Präsidentenpalast gestürmt und die Minister verhaftet.", "Präsidentenpalast"),
    ],
)
def test_places_that_are_no_people(text: str, name: str) -> None:
    record = depesche.read(text)
    assert name in {place.name for place in record.places}
    assert not any(actor.type == "person" for actor in record.actors)


@given(st.text(alphabet=" inImvon.,'StadtBerlinKrimßs\n", max_size=60))
def test_evidence_is_true_whatever_the_text(text: str) -> None:
    record = depesche.read(text)
    for place in record.places:
        assert all(record.text[m.start : m.end] == m.text for m in place.mentions)
