"""The desk shows the same from PostgreSQL as from SQLite."""

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.desk_archive import client_of, fill

ADDRESSES = (
    "/", "/search", "/search?q=Sanktion", "/search?q=Putin&agency=dpa", "/search?type=CONSULT", "/search?place=Lindau",
    "/search?from=2019-04-24&to=2019-04-25", "/search?speaker=Altmann", "/reports/1", "/reports/4?q=Sanktion",
    "/reports/1/findings/q0", "/reports/1/pictures/2", "/actors", "/actors?name=Putin&type=person", "/actors/1",
    "/timeline", "/timeline?who=Altmann", "/timeline?place=Lindau", "/timeline?from=2019-04&to=2019-04-25",
    "/positions", "/positions?holder=USA", "/map", "/map?area=europe&from=2019", "/pictures", "/pictures?agency=dpa",
    "/pictures?credit=Sandmann", "/pictures?shows=Altmann",
)  # fmt: skip


@pytest.fixture
def clients(postgresql: str, tmp_path: Path) -> tuple[TestClient, TestClient]:
    """The same reports in both."""
    return client_of(fill(str(tmp_path / "desk.db"))), client_of(fill(postgresql))


def test_both_databases_tell_the_same(clients: tuple[TestClient, TestClient]) -> None:
    for address in ADDRESSES:
        one, other = (told(client, address) for client in clients)
        assert one == other, address
        assert clients[1].get(address).status_code == 200


def test_decisions_are_made_and_taken_back_in_both(clients: tuple[TestClient, TestClient]) -> None:
    for client in clients:
        token = client.get("/actors/1").text.partition('name="token" value="')[2].partition('"')[0]
        decided = client.post("/actors/1/decisions", data={"token": token, "other": "2", "why": "a test"})
        assert "a test" in decided.text
        assert client.get("/actors/2?format=json").json()["actor"]["numbers"] == [1, 2]
        assert client.post("/actors/1/decisions/1/undone", data={"token": token}).status_code == 200
        assert client.get("/actors/2?format=json").json()["actor"]["numbers"] == [2]


def told(client: TestClient, address: str) -> Any:
    """What a page tells, without the hour at which something came in."""
    return _without(client.get(address, params=_json(address)).json())


def _json(address: str) -> dict[str, str]:
    query = address.partition("?")[2]
    return {"format": "json"} | dict(part.split("=") for part in query.split("&") if part)


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without(inner) for key, inner in value.items() if key != "added"}
    return [_without(inner) for inner in value] if isinstance(value, list) else value
