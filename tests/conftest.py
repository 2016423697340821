"""What several tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from depesche.archive import Archive
from depesche.archive.dialect import connect
from tests.desk_archive import fill

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=3000, deadline=None)
settings.load_profile("same")
"""The same examples on every run, so that red is red for everyone; `--hypothesis-profile=search` looks for new ones."""

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""The folder with the specimen and the gold data, beside the repository; absent on most machines."""
_WORKTREES = Path(__file__).resolve().parents[3] / "shared"
"""The same folder, seen from a git worktree one level deeper."""


POSTGRESQL = os.environ.get("DEPESCHE_TEST_POSTGRESQL")


@pytest.fixture
def postgresql() -> str:
    """URL of an empty PostgreSQL database, which no other test process uses."""
    if POSTGRESQL is None:
        pytest.skip("no PostgreSQL server: .ci/run starts one and names it in DEPESCHE_TEST_POSTGRESQL")
    name = f"depesche_test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    server = connect(POSTGRESQL).execution_options(isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    server.dispose()
    return POSTGRESQL.rpartition("/")[0] + f"/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def archive_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an archive can be made, in SQLite and in PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "test.db")
    url: str = request.getfixturevalue("postgresql")
    return url


@pytest.fixture
def archive(archive_url: str) -> Iterator[Archive]:
    """An empty archive, in SQLite and in PostgreSQL."""
    store = Archive(archive_url)
    yield store
    store.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder; the test is skipped where it is absent."""
    for folder in (SHARED, _WORKTREES):
        if folder.is_dir():
            return folder
    pytest.skip(f"{SHARED} is absent: the specimen and the gold data are not part of the repository")


@pytest.fixture(scope="session")
def archive_of_reports(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of an archive with reports of our own in it, for tests that only look."""
    return fill(tmp_path_factory.mktemp("desk") / "desk.db")
