"""Who, where and when in the specimen: a picture story whose layout is lost, read without a date of its own."""

from pathlib import Path

import pytest

import depesche
from depesche.record import Actor, Place

SUMMIT = "2019-04-25"
PEOPLE = {"Wladimir Putin", "Kim Jong-un", "Kim Jong-il", "Dmitri Medwedew", "Donald Trump", "Alexandr Kozlov"}
STATES = {"Russland", "Nordkorea", "USA", "China", "Südkorea"}


@pytest.fixture(scope="module")
def text(shared: Path) -> str:
    return (shared / "seed" / "gipfel.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def cast(text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in depesche.read(text).actors}


@pytest.fixture(scope="module")
def places(text: str) -> dict[str, Place]:
    found = depesche.read(text).places
    return {mention.text: place for place in found for mention in place.mentions}


def test_people_and_states(cast: dict[str, Actor]) -> None:
    assert {name for name, actor in cast.items() if actor.type == "person"} == PEOPLE
    assert {name for name, actor in cast.items() if actor.type == "state"} == STATES


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("Wladimir Putin", {"Putin", "Vladimir Putin", "Kremlchef", "russische Präsident"}),
        ("Kim Jong-un", {"Kim", "Kim Jong Un", "Kims"}),
        ("Kim Jong-il", {"Vorgänger Kim Jong-il"}),
        ("Dmitri Medwedew", {"Medwedew"}),
        ("Russland", {"Moskau"}),
        ("Nordkorea", {"Pjöngjang", "Nordkoreaner"}),
        ("USA", {"der US-Regierung"}),
    ],
)
def test_each_alias_with_its_actor(cast: dict[str, Actor], name: str, aliases: set[str]) -> None:
    assert aliases <= set(cast[name].aliases)
    assert not any(aliases & set(other.aliases) for key, other in cast.items() if key != name)


def test_roles_with_what_they_are_held_in(cast: dict[str, Actor]) -> None:
    assert cast["Dmitri Medwedew"].roles == ("Ministerpräsident",)
    held = {office.title: office.held_in for office in cast["Wladimir Putin"].offices}
    assert held["Präsident"] == cast["Russland"].id


def test_places(places: dict[str, Place]) -> None:
    vladivostok = places["Wladiwostok"]
    assert (vladivostok.country, vladivostok.gazetteer, places["Vladivostok"]) == ("RU", "2013348", vladivostok)
    assert (vladivostok.latitude, vladivostok.longitude) == pytest.approx((43.1, 131.9), abs=0.1)
    assert (places["Chassan"].country, places["Chassan"]) == ("RU", places["Khasan"])
    assert (places["Insel Russki"].kind, places["Insel Russki"].country) == ("island", "RU")
    assert places["Hanoi"].country == "VN"


def test_the_day_of_the_summit_needs_the_date_of_publication(text: str) -> None:
    open_days = [time for time in depesche.read(text).times if time.text == "Donnerstag"]
    assert open_days
    assert all((time.resolved, time.value) == (False, None) and time.needs for time in open_days)
    known = depesche.read(text, options=depesche.Options(published=SUMMIT)).times
    assert {time.value for time in known if time.text == "Donnerstag"} == {SUMMIT}
    assert {time.value for time in known if time.text == "Mittwoch"} == {"2019-04-24"}
