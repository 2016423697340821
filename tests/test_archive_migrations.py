"""Archives of earlier and later versions: opened with everything that was in them, or refused with a clear word."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from depesche.archive import Archive, ArchiveError, Filters, actors, check, problems, quotes, search
from depesche.archive.dialect import connect
from depesche.archive.migrations import CHANGES
from depesche.archive.tables import LEDGER, METADATA

FIRST = Path(__file__).parent / "data" / "archives"
"""Archives as the first version made them: a wire report, its reprint, a local one, a decision, an unreadable input."""


@pytest.fixture(params=["sqlite", "postgresql"])
def first(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an archive with the first version's tables."""
    if request.param == "sqlite":
        path = tmp_path / "first.db"
        path.write_bytes(gzip.decompress((FIRST / "first-tables.db.gz").read_bytes()))
        yield str(path)
        return
    url = request.getfixturevalue("postgresql")
    engine = connect(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(gzip.decompress((FIRST / "first-tables.sql.gz").read_bytes()).decode())
    engine.dispose()
    yield url


def test_an_archive_of_the_first_version_keeps_all_and_gains_the_rest(first: str) -> None:
    archive = Archive(first)
    assert archive.counts() == {"reports": 3, "stories": 2, "quotations": 6, "events": 7, "positions": 2}
    assert list(check(archive)) == []
    with archive.reading() as connection:
        assert [hit.report for hit in search(connection, "Sanktion", Filters())] == [1, 2]
        (row,) = quotes(connection, Filters(speaker="Putin", about="Drohung"))
        assert (row.who, row.prints) == ("Wladimir Putin", 2)
        names = {row.name for row in actors(connection, Filters())}
        assert len(names & {"Kim Jong-un", "Eva Muster"}) == 1, "the decision stands"
    assert [(row.name, row.code) for row in problems(archive)] == [("leer.txt", "unreadable")]
    archive.close()


def test_a_migrated_archive_is_as_a_new_one(first: str, tmp_path: Path) -> None:
    old, new = Archive(first), Archive(str(tmp_path / "new.db"))
    assert shape(old) == shape(new)


def shape(archive: Archive) -> dict[str, tuple[set[str], set[str | None]]]:
    """Columns and indexes of each table."""
    tables = inspect(archive.engine)
    out = {
        name: (
            {column["name"] for column in tables.get_columns(name)},
            {index["name"] for index in tables.get_indexes(name) if "duplicates_constraint" not in index},
        )
        for name in METADATA.tables
    }
    archive.close()
    return out


def test_a_migration_that_fails_leaves_the_archive_as_it_was(first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("depesche.archive.migrations.rebuild", fails)
        with pytest.raises(KeyboardInterrupt):
            Archive(first)
    assert Archive(first).counts()["reports"] == 3


def test_an_archive_of_a_later_version_is_refused_untouched(first: str) -> None:
    archive = Archive(first)
    with archive.writing() as connection:
        connection.execute(text("INSERT INTO migrations VALUES ('2031-01-holograms', '2031-01-01')"))
    archive.close()
    with pytest.raises(ArchiveError, match=r"newer Depesche \(2031-01-holograms\); upgrade"):
        Archive(first)


def test_every_change_has_a_name_of_its_own() -> None:
    names = [name for name, _ in CHANGES]
    assert names == sorted(set(names))


def test_a_database_with_other_tables_is_refused(tmp_path: Path) -> None:
    engine = connect(str(tmp_path / "shop.db"))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE customers (id INTEGER)"))
    engine.dispose()
    with pytest.raises(ArchiveError, match="holds other tables"):
        Archive(str(tmp_path / "shop.db"))


def test_decisions_are_kept_by_key(first: str) -> None:
    archive = Archive(first)
    with archive.reading() as connection:
        assert connection.execute(LEDGER.select()).one().why == "a joke"
    archive.close()
