"""What the desk's pages show."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import depesche
from depesche.archive import Archive
from tests.desk_archive import client_of, fill, number_of


@pytest.fixture(scope="module")
def client(archive_of_reports: str) -> TestClient:
    return client_of(archive_of_reports)


@pytest.fixture(scope="module")
def summit(client: TestClient) -> int:
    """The number of the picture story."""
    return number_of(client, "Altmann")


def test_an_empty_archive_says_what_to_do(tmp_path: Path) -> None:
    Archive(str(tmp_path / "empty.db")).close()
    answer = client_of(str(tmp_path / "empty.db")).get("/")
    assert answer.status_code == 200
    assert "depesche add" in answer.text
    assert 'action="/sample"' in answer.text


def test_one_click_fills_an_empty_archive_and_no_other(tmp_path: Path) -> None:
    client = client_of(str(tmp_path / "empty.db"))
    token = client.get("/").text.partition('name="token" value="')[2].partition('"')[0]
    assert client.post("/sample", data={"token": "0"}).status_code == 403
    assert client.post("/sample", data={"token": token}).status_code == 200
    assert client.get("/search?format=json").json()["total"] > 30
    other = client_of(fill(tmp_path / "other.db"))
    token = other.get("/actors/1").text.partition('name="token" value="')[2].partition('"')[0]
    assert other.post("/sample", data={"token": token}).status_code == 409


def test_the_first_page_tells_what_came_in_and_who_said_what(client: TestClient) -> None:
    page = client.get("/").text
    assert "2 prints" in page
    assert "Island ferries to run again" in page
    assert "Wir brauchen Gespräche und keine Drohungen" in page


def test_a_report_is_an_article_with_its_findings_beside(client: TestClient, summit: int) -> None:
    page = client.get(f"/reports/{summit}").text
    assert "<h1>" in page
    assert "Quelle: Marie Sandmann/dpa" in page
    assert 'href="#n-q0"' in page  # from the words to the note
    assert 'id="n-q0"' in page
    assert 'href="#q0"' in page  # and back
    assert 'id="q0"' in page
    assert "Newsletter abonnieren" in page.partition('class="furniture"')[2]
    assert "Newsletter abonnieren" not in page.partition('class="furniture"')[0]


def test_every_link_of_every_page_leads_somewhere(client: TestClient) -> None:
    seen, new = set(), {"/"}
    while new:
        page = new.pop()
        seen.add(page)
        answer = client.get(page)
        assert answer.status_code == 200, page
        if answer.headers["content-type"].startswith("text/html"):
            ids = {part.partition('"')[0] for part in answer.text.split(' id="')[1:]}
            for part in answer.text.split('href="')[1:]:
                link = part.partition('"')[0].replace("&amp;", "&")
                if link.startswith("#"):
                    assert link[1:] in ids, f"{page}: {link}"
                elif _is_new_kind(link, seen | new):
                    new.add(link.partition("#")[0])


def _is_new_kind(link: str, seen: set[str]) -> bool:
    """Whether a link is one to follow: each page, but of the endless addresses of a search only the first few."""
    address = link.partition("#")[0]
    path, _, query = address.partition("?")
    if not query:
        return address not in seen
    names = sorted(part.partition("=")[0] for part in query.split("&"))
    alike = [one for one in seen if one.partition("?")[0] == path and "?" in one]
    return address not in seen and len(names) <= 2 and len(alike) < 12


def test_words_are_found_and_highlighted(client: TestClient) -> None:
    page = client.get("/search?q=Sanktion").text
    assert "<mark>Sanktionen</mark>" in page
    report = number_of(client, "Sanktion")
    assert 'id="h0"' in client.get(f"/reports/{report}?q=Sanktion").text


def test_words_in_what_was_set_aside_are_no_hits(client: TestClient, summit: int) -> None:
    assert "Newsletter" in client.get(f"/reports/{summit}").text
    assert client.get(f"/reports/{summit}?q=Newsletter&format=json").json()["hits"] == []


def test_words_lead_to_the_part_of_a_long_report_in_which_they_stand(tmp_path: Path) -> None:
    archive = Archive(str(tmp_path / "long.db"))
    body = "".join(f"Der Rat berät am Abend über Punkt {number} seiner langen Liste.\n\n" for number in range(400))
    archive.add(depesche.read(f"Der Rat tagt bis in die Nacht\n\n{body}Ganz am Ende spricht Eva Muster.\n"))
    archive.close()
    client = client_of(str(tmp_path / "long.db"))
    assert "Eva Muster" not in client.get("/reports/1").text.partition("</article>")[0]
    page = client.get("/reports/1?q=Muster").text
    assert 'id="h0"' in page
    assert "3 / 3" in page
    assert "1 / 3" in client.get("/reports/1?q=Muster&part=1").text


def test_the_histogram_has_no_gaps(client: TestClient) -> None:
    days = [bar["value"] for bar in client.get("/search?format=json").json()["facets"]["when"]]
    first = date.fromisoformat(days[0]).toordinal()
    assert len(days) > 1
    assert [date.fromisoformat(day).toordinal() for day in days] == list(range(first, first + len(days)))


def test_faults_and_dates_are_told_in_the_readers_language(archive_of_reports: str) -> None:
    german = client_of(archive_of_reports, language="de")
    assert "from ist kein Datum: „gestern“" in german.get("/search?from=gestern").text
    assert "Im Archiv ist kein Bericht 4711." in german.get("/reports/4711").text
    assert german.get("/search?from=25.4.2019&to=25.4.2019&format=json").json()["filters"]["since"] == "2019-04-25"


def test_facets_count_and_narrow(client: TestClient) -> None:
    found = client.get("/search?format=json").json()
    assert found["total"] == 6
    nation = next(facet for facet in found["facets"]["who"] if facet["name"] == "Nordkorea")
    narrowed = client.get("/search", params={"who": nation["value"], "format": "json"}).json()
    assert narrowed["total"] == nation["count"] == 2
    for facet in found["facets"]["publishers"]:
        answer = client.get("/search", params={"publisher": facet["value"], "format": "json"}).json()
        assert answer["total"] == facet["count"]


@pytest.mark.parametrize(
    "address",
    ["/search?from=gestern", "/search?page=0", "/search?q=" + "x" * 301, "/search?q=%00", "/reports/0", "/reports/x",
     "/reports/99999999999999999999", "/reports/1?at=5", "/reports/1/findings/zz", "/search?format=xml"],
)  # fmt: skip
def test_what_cannot_be_is_told(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in (404, 422)
    assert "<h1>" in answer.text


@pytest.mark.parametrize("address", ["/reports/4711", "/reports/1/findings/q999", "/reports/1/pictures/99", "/nix"])
def test_what_is_not_there_is_not_found(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_words_given_by_their_offsets_light_up(client: TestClient, summit: int) -> None:
    assert '<mark class="quotation hit' not in client.get(f"/reports/{summit}").text
    text = client.get(f"/reports/{summit}?format=json").json()["record"]["text"]
    start = text.index("kein gemeinsamer See")
    page = client.get(f"/reports/{summit}?at={start}-{start + 20}").text
    assert 'id="at"' in page
    assert ">kein gemeinsamer See</mark>" in page


def test_a_finding_is_cited_by_its_words(client: TestClient, summit: int) -> None:
    page = client.get(f"/reports/{summit}/findings/q0?format=json").json()
    address = client.get(f"/reports/{summit}/findings/q0").text
    words = page["note"]["spans"][0]
    assert f"?at={words['start']}-{words['end']}#at" in address
    assert "@article{" in address
    assert page["citation"]["plain"].startswith("„")
    assert page["before"].count("\n\n") == page["behind"].count("\n\n") == 0


def test_pictures_lead_from_one_to_the_next(client: TestClient, summit: int) -> None:
    page = client.get(f"/reports/{summit}/pictures/2").text
    for rel, at in (("prev", "pictures/1"), ("next", "pictures/3"), ("up", "#picture-2")):
        assert any(f'rel="{rel}"' in part and at in part for part in page.split("<a ")), rel
    assert "2 / 6" in page


def test_a_rule_is_told_with_examples(client: TestClient, summit: int) -> None:
    rule = client.get(f"/reports/{summit}?format=json").json()["record"]["quotations"][0]["rule"]
    assert client.get(f"/rules/{rule}").status_code == 200
    assert client.get("/rules/quotation.none").status_code == 404


def test_a_table_is_csv_too(client: TestClient, summit: int) -> None:
    rows = list(csv.DictReader(StringIO(client.get(f"/reports/{summit}?format=csv").text)))
    record = client.get(f"/reports/{summit}?format=json").json()["record"]
    findings = sum(len(record[layer]) for layer in ("quotations", "events", "positions"))
    assert len(rows) == findings + len(record["article"]["pictures"])
    assert all(record["text"][int(row["start"]) : int(row["end"])] for row in rows)


def test_the_desk_speaks_the_readers_language(archive_of_reports: str) -> None:
    client = client_of(archive_of_reports)
    assert "Came in last" in client.get("/", headers={"accept-language": "en-GB,en;q=0.9,de;q=0.1"}).text
    assert "Zuletzt eingegangen" in client.get("/", headers={"accept-language": "de-AT"}).text
    answer = client.get("/?lang=de")
    assert '<html lang="de">' in answer.text
    assert "depesche_language=de" in answer.headers["set-cookie"]
    client.cookies.set("depesche_language", "en")
    assert "Came in last" in client.get("/", headers={"accept-language": "de-AT"}).text


def test_openapi_tells_every_page(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert {"/", "/search", "/reports/{report}", "/reports/{report}/pictures/{at}", "/rules/{name}"} <= set(paths)
