"""What the desk shows across reports: actors, timeline, positions, map, pictures, feed; decisions about actors."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from depesche.archive.told import Told, Who
from depesche.desk.lanes import day_of, lanes_of
from depesche.desk.projection import projected
from tests.desk_archive import client_of, fill


@pytest.fixture(scope="module")
def client(archive_of_reports: str) -> TestClient:
    return client_of(archive_of_reports)


def actor(client: TestClient, name: str) -> int:
    return int(client.get("/actors", params={"name": name, "format": "json"}).json()["actors"][0]["entity"])


@pytest.mark.parametrize("name", ["Putin", "Wladimir Putin", "Vladimir", "putin"])
def test_actors_are_found_by_parts_and_other_spellings_of_their_names(client: TestClient, name: str) -> None:
    found = client.get("/actors", params={"name": name, "format": "json"}).json()["actors"]
    assert found[0]["name"] == "Wladimir Putin"
    assert found[0]["reports"] == 2


def test_an_actor_says_and_wants(client: TestClient) -> None:
    page = client.get(f"/actors/{actor(client, 'Putin')}?format=json").json()
    said = [row["words"] for row in page["said"]]
    assert said.count("„Wir brauchen Gespräche und keine Drohungen“") == 1  # two prints, one saying
    assert "Präsident" in {form["words"] for form in page["actor"]["roles"]}
    wanted = client.get(f"/actors/{actor(client, 'Nordkorea')}?format=json").json()["wanted"]
    assert "eine atomare Abrüstung" in {row["words"] for row in wanted}


def test_actors_are_merged_and_parted_with_reasons(tmp_path: Path) -> None:
    client = client_of(fill(tmp_path / "own.db"))
    one, other = actor(client, "Putin"), actor(client, "Kim Jong-un")
    page = client.get(f"/actors/{one}").text
    token = page.partition('name="token" value="')[2].partition('"')[0]
    form = {"token": token, "other": str(other), "decision": "same", "why": "only for the test"}
    answer = client.post(f"/actors/{one}/decisions", data=form)
    assert answer.status_code == 200  # after the redirect
    assert "only for the test" in answer.text
    assert client.get(f"/actors/{other}?format=json").json()["actor"]["numbers"] == sorted([one, other])
    number = client.get(f"/actors/{one}?format=json").json()["decisions"][0]["number"]
    client.post(f"/actors/{one}/decisions/{number}/undone", data={"token": token, "why": "test is over"})
    assert client.get(f"/actors/{other}?format=json").json()["actor"]["numbers"] == [other]
    page = client.get(f"/actors/{one}").text
    assert "taken back" in page
    assert "test is over" in page


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_no_form_is_obeyed_without_its_token(tmp_path: Path, token: str) -> None:
    client = client_of(fill(tmp_path / "own.db"))
    one, other = actor(client, "Putin"), actor(client, "Kim Jong-un")
    answer = client.post(f"/actors/{one}/decisions", data={"token": token, "other": str(other)})
    assert answer.status_code in (403, 422)
    assert client.get(f"/actors/{one}?format=json").json()["decisions"] == []


def test_a_decision_about_nobody_is_refused(tmp_path: Path) -> None:
    client = client_of(fill(tmp_path / "own.db"))
    one = actor(client, "Putin")
    token = client.get(f"/actors/{one}").text.partition('name="token" value="')[2].partition('"')[0]
    answer = client.post(f"/actors/{one}/decisions", data={"token": token, "other": "Niemand Nirgends"})
    assert answer.status_code == 409


def test_the_timeline_opens_the_words(client: TestClient) -> None:
    page = client.get("/timeline?who=Altmann").text
    assert 'class="lanes"' in page
    assert "#at" in page.partition('class="lanes"')[2]
    found = client.get("/timeline?who=Altmann&from=2019-04-25&to=2019-04-25&format=json").json()["events"]
    assert found
    assert all(row["when"].startswith("2019-04-25") for row in found)


def test_two_who_meet_share_a_lane_whoever_is_named_first() -> None:
    one, other = Who(entity=1, name="A"), Who(entity=2, name="B")
    meetings = [replace(event("2019-04-25"), who=who) for who in ((one, other), (other, one))]
    lanes = lanes_of([*meetings, event("2019-04-26")])
    assert lanes
    assert [(lane.who, len(lane.spots)) for lane in lanes.lanes] == [((one, other), 2), ((one,), 1)]


def event(when: str, who: str = "A") -> Told:
    return Told(
        report=1, number=0, start=0, end=1, words="x", kind="CONSULT", who=(Who(entity=1, name=who),), published=None,
        publisher=None, when=when,
    )  # fmt: skip


def test_events_far_off_do_not_push_the_others_together() -> None:
    days = [f"2019-04-{day:02}" for day in range(1, 25)]
    lanes = lanes_of([event(day) for day in ("1200", *days, "2033")])
    assert lanes
    assert (lanes.first, lanes.last, lanes.far) == (date(2019, 4, 1), date(2019, 4, 24), 2)
    places = [spot.at for spot in lanes.lanes[0].spots]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (2, 98)


@pytest.mark.parametrize("value", ["P2D", "XXXX-12", "", None, "2019-13-45", "0000", "2019-W60", "PAST_REF"])
def test_what_is_no_day_is_on_no_lane(value: str | None) -> None:
    assert day_of(value) is None


def test_lanes_of_extreme_years_are_drawn() -> None:
    assert lanes_of([event("0001-01-01"), event("9999-12-31")])


def test_positions_count_each_story_once_and_open_the_words(client: TestClient) -> None:
    page = client.get("/positions?format=json").json()
    names = {who["entity"]: who["name"] for who in page["matrix"]["holders"] + page["matrix"]["targets"]}
    cells = {(names[cell["holder"]], names[cell["target"]]): cell["kinds"] for cell in page["matrix"]["cells"]}
    assert cells["USA", "Nordkorea"] == [["demand", 1]]
    row = next(row for row in page["positions"] if row["words"] == "eine atomare Abrüstung")
    assert row["who"][0]["name"] == "USA"


def test_the_map_shows_places_of_events_and_lists_them(client: TestClient) -> None:
    page = client.get("/map?format=json").json()
    assert page["spots"]
    shown = client.get("/map").text
    for spot in page["spots"]:
        assert spot["name"] in shown
    assert shown.count("<circle") == len(page["spots"])


def test_every_place_of_the_earth_is_on_the_map() -> None:
    for longitude in range(-180, 181, 20):
        for latitude in range(-90, 91, 15):
            x, y = projected(longitude, latitude)
            assert 0 <= x <= 1000
            assert 0 <= y <= 520


def test_pictures_by_credit_agency_and_who_is_shown(client: TestClient) -> None:
    def words(**what: str) -> list[str]:
        return [row["credit"] for row in client.get("/pictures", params={"format": "json", **what}).json()["pictures"]]

    assert words(credit="Sandmann") == ["Quelle: Marie Sandmann/dpa"]
    assert words(agency="APA") == ["Quelle: Anna Leitgeb/APA"]
    assert "Quelle: Marie Sandmann/dpa" in words(shows="Altmann")
    assert words(agency="Keine") == []


def test_a_search_is_a_feed(client: TestClient) -> None:
    answer = client.get("/feed.atom?q=Sanktion")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(answer.text)  # noqa: S314  # our own
    assert len(feed.findall(f"{atom}entry")) == 2
    assert all(entry.find(f"{atom}updated") is not None for entry in feed.findall(f"{atom}entry"))
    assert feed.findtext(f"{atom}title") == "Depesche: Sanktion"
