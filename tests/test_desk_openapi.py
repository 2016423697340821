"""Thousands of requests made from the desk's OpenAPI, the well-formed and the ill-formed: none makes it fail."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from depesche.desk import create_app
from tests.desk_archive import fill

LEAST = 2000
"""Requests in all."""
EACH = 160
"""Requests for each kind of page."""
HEADERS = {"Host": "127.0.0.1"}
KINDS = ("text/html", "text/plain", "text/csv", "application/json", "application/atom+xml")


@pytest.fixture(scope="module")
def operations(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """What the desk can be asked; on an archive of its own, for forms may change it."""
    app = create_app(fill(Path(tmp_path_factory.mktemp("api")) / "api.db"))
    described: Any = schemathesis.openapi.from_asgi("/openapi.json", app, headers=HEADERS)
    return [operation.ok() for operation in described.get_all_operations()]


def test_no_request_makes_the_desk_fail(operations: list[Any]) -> None:
    asked = 0
    for operation in operations:

        @settings(
            max_examples=EACH, deadline=None, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            nonlocal asked
            asked += 1
            answer = case.call(headers=HEADERS)
            assert answer.status_code < 500, f"{case.as_curl_command()}\n{answer.text}"
            assert all(kind.startswith(KINDS) for kind in answer.headers.get("content-type", []))
            assert "content-security-policy" in answer.headers

        ask()
    assert asked >= LEAST
