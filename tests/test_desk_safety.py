"""The desk's doors: who may ask, and what a page may do."""

import pytest

from depesche.desk.safety import Guard
from depesche.desk.server import is_loopback
from tests.desk_archive import TOKEN, client_of, number_of

PAGES = (
    "/",
    "/search",
    "/search?q=Putin",
    "/reports/1",
    "/reports/1/findings/q0",
    "/reports/1/pictures/1",
    "/actors",
    "/actors/1",
    "/timeline",
    "/positions",
    "/map",
    "/pictures",
    "/nowhere",
)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_may_run_or_load_anything_foreign(archive_of_reports: str, page: str) -> None:
    answer = client_of(archive_of_reports).get(page)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    for sign in ("<style", "style=", "javascript:", "onclick", "http://", "https://cdn"):
        assert sign not in answer.text.partition('<main id="main"')[0]
    assert answer.text.count("<script") == 2  # the two files in the head


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7:8417", "", "[::2]"])
def test_other_names_are_not_answered(archive_of_reports: str, host: str) -> None:
    answer = client_of(archive_of_reports).get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "Putin" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8417", "[::1]:9"])
def test_names_of_this_machine_are_answered(archive_of_reports: str, host: str) -> None:
    assert client_of(archive_of_reports).get("/", headers={"host": host}).status_code == 200


def test_with_a_token_nothing_is_shown_without_it(archive_of_reports: str) -> None:
    client = client_of(archive_of_reports, token=TOKEN)
    for page in (*PAGES, "/static/desk.css", "/openapi.json", "/?token=", "/?token=open", "/?token=ß"):
        assert client.get(page).status_code == 401
    client.cookies.set("depesche_pass", "open")
    assert client.get("/").status_code == 401


def test_the_token_opens_once_and_leaves_the_address(archive_of_reports: str) -> None:
    client = client_of(archive_of_reports, token=TOKEN)
    answer = client.get("/search?q=Putin&token=open+sesame", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=Putin")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "sesame" not in cookie
    assert client.get("/search?q=Putin").status_code == 200


def test_the_token_redirects_to_no_other_site(archive_of_reports: str) -> None:
    client = client_of(archive_of_reports, token=TOKEN)
    answer = client.get("http://127.0.0.1:8417//evil.example/?token=open+sesame", follow_redirects=False)
    assert answer.headers["location"] == "/evil.example/"


def test_a_form_is_obeyed_in_its_own_session_only() -> None:
    guard, other = Guard(), Guard()
    assert guard.obeys("one", guard.form_token("one"))
    assert not guard.obeys("two", guard.form_token("one"))
    assert not guard.obeys("one", other.form_token("one"))
    assert not guard.obeys("one", "")


@pytest.mark.parametrize(
    ("host", "is_ours"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("10.0.0.1", False), ("desk", False)]
)
def test_only_loopback_needs_no_token(host: str, *, is_ours: bool) -> None:
    assert is_loopback(host) is is_ours


def test_hostile_words_are_shown_and_do_nothing(archive_of_reports: str) -> None:
    client = client_of(archive_of_reports)
    report = number_of(client, "Bürgermeisterin Muster")
    for page in (f"/reports/{report}", f"/reports/{report}/findings/q0", "/search?q=Muster", "/"):
        answer = client.get(page)
        assert answer.headers["content-type"].startswith("text/html")
        for sign in ("<script>", "<img", "<b>G", "\x00", "\x1b", "\u202e"):
            assert sign not in answer.text
    assert "&lt;img src=x onerror=alert(2)&gt;" in client.get(f"/reports/{report}").text


def test_a_query_is_shown_and_does_nothing(archive_of_reports: str) -> None:
    client = client_of(archive_of_reports)
    for name in ("q", "who", "place", "speaker", "publisher", "agency"):
        answer = client.get("/search", params={name: '"><script>alert(1)</script>'})
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


def test_no_spreadsheet_takes_words_for_a_formula(archive_of_reports: str) -> None:
    answer = client_of(archive_of_reports).get("/search?q=HYPERLINK&format=csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert ",=" not in answer.text
    assert "\n=" not in answer.text


def test_files_outside_the_desk_are_not_served(archive_of_reports: str) -> None:
    client = client_of(archive_of_reports)
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd", "/static/..%2f..%2fapp.py"):
        assert client.get(path).status_code == 404


def test_large_forms_are_refused(archive_of_reports: str) -> None:
    assert client_of(archive_of_reports).post("/", content=b"x" * 100_000).status_code == 413


def test_forms_of_other_sites_are_refused(archive_of_reports: str) -> None:
    answer = client_of(archive_of_reports).post("/", data={"a": "b"}, headers={"origin": "http://evil.example"})
    assert answer.status_code == 403


def test_a_question_that_takes_too_long_is_broken_off(archive_of_reports: str, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(archive_of_reports)
    monkeypatch.setattr("depesche.desk.desk.SECONDS", 1e-9)
    slow = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT count(*) FROM n"
    monkeypatch.setattr("depesche.desk.start.latest_reports", lambda connection, _: connection.exec_driver_sql(slow))
    answer = client.get("/")
    assert answer.status_code == 503
    assert "takes too long" in answer.text
