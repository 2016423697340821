"""Thousands of requests made from the desk's OpenAPI, the well-formed and the ill-formed: none makes it fail."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from starlette.testclient import TestClient

from depesche.desk import create_app
from tests.desk_archive import fill

LEAST = 2000
"""Requests in all."""
EACH = 160
"""Requests for each kind of page."""
HEADERS = {"Host": "127.0.0.1"}
KINDS = ("text/html", "text/plain", "text/csv", "application/json", "application/atom+xml")


@dataclass(frozen=True)
class Asked:
    """What the desk can be asked, and the cookie and form token of a reader."""

    operations: list[Any]
    cookie: str
    token: str


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """On an archive of its own, for forms may change it."""
    app = create_app(fill(Path(tmp_path_factory.mktemp("api")) / "api.db"))
    page = TestClient(app, base_url="http://127.0.0.1").get("/actors/1")
    described: Any = schemathesis.openapi.from_asgi("/openapi.json", app, headers=HEADERS)
    return Asked(
        operations=[operation.ok() for operation in described.get_all_operations()],
        cookie=page.headers["set-cookie"].partition(";")[0],
        token=page.text.partition('name="token" value="')[2].partition('"')[0],
    )


def test_no_request_makes_the_desk_fail(desk: Asked) -> None:
    asked = 0
    for operation in desk.operations:

        @settings(
            max_examples=EACH, deadline=None, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            nonlocal asked
            asked += 1
            if isinstance(case.body, dict) and asked % 2:  # every second form is one that the desk obeys
                case.body["token"] = desk.token
            answer = case.call(headers=HEADERS | {"Cookie": desk.cookie})
            assert answer.status_code < 500, f"{case.as_curl_command()}\n{answer.text}"
            assert all(kind.startswith(KINDS) for kind in answer.headers.get("content-type", []))
            assert "content-security-policy" in answer.headers

        ask()
    assert asked >= LEAST
