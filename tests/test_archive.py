"""The archive, on SQLite and on PostgreSQL: the same tests on both."""

import subprocess
import sys
from pathlib import Path

import pytest

import depesche
from depesche.archive import (
    Archive,
    ArchiveError,
    Filters,
    actors,
    add_files,
    check,
    decide,
    events,
    problems,
    quotes,
    repair,
    reread,
    search,
    undo,
)

WIRE = (
    "Wladiwostok (dpa) - Russlands Präsident Wladimir Putin hat neue Sanktionen gegen Nordkorea abgelehnt. "
    "„Wir brauchen Gespräche und keine Drohungen“, sagte Putin am Donnerstag. "
    "Die Lage sei ernst, aber nicht ohne Ausweg. "
    "Nordkoreas Machthaber Kim Jong-un hatte am Mittwoch die Stadt besucht und mit dem Präsidenten gesprochen."
)
OTHER = (
    "Die Stadtbücherei in Seeheim öffnet am Montag ihren neuen Lesesaal. Bürgermeisterin Eva Muster sagte, "
    "der Saal sei hell und still. Im Herbst soll ein Garten dazukommen, in dem gelesen werden darf."
)


def add(archive: Archive, words: str, name: str = "a.txt", url: str | None = None) -> str:
    options = depesche.Options(url=url, published="2019-04-25")
    return archive.add(depesche.read(words, name=name, options=options)).outcome


def test_the_same_bytes_are_one_report(archive: Archive) -> None:
    assert [add(archive, WIRE), add(archive, WIRE, "b.txt")] == ["new", "known"]
    assert archive.counts()["reports"] == 1


def test_the_same_address_with_new_words_is_a_new_version(archive: Archive) -> None:
    assert add(archive, WIRE, url="https://seebote.example/1") == "new"
    assert add(archive, WIRE + " Mehr in Kürze.", url="https://seebote.example/1") == "version"
    with archive.reading() as connection:
        assert [hit.report for hit in search(connection, "Sanktionen", Filters())] == [2]
    assert archive.record(1).text == WIRE


@pytest.mark.parametrize("words", ["Sanktion", "sanktionen", "Vladivostok", "Wladiwostok Putin"])
def test_search_finds_other_forms_and_spellings(archive: Archive, words: str) -> None:
    add(archive, WIRE)
    add(archive, OTHER, "b.txt")
    with archive.reading() as connection:
        hits = search(connection, words, Filters())
    assert [hit.report for hit in hits] == [1]
    assert hits[0].words


def test_of_a_storys_prints_the_best_hit_is_enough(archive: Archive) -> None:
    add(archive, WIRE)
    add(archive, "Gipfel am Meer\n\n" + WIRE, "b.txt")
    add(archive, OTHER + " Die Sanktionen sind dort kein Thema.", "c.txt")
    with archive.reading() as connection:
        assert len(search(connection, "Sanktionen", Filters())) == 3
        hits = search(connection, "Sanktionen", Filters(once=True))
    assert sorted(hit.prints for hit in hits) == [1, 2]


def test_hostile_words_are_words(archive: Archive) -> None:
    add(archive, WIRE)
    with archive.reading() as connection:
        for words in ("'; DROP TABLE reports; --", '" OR 1', "(((", "*", "NEAR(a b)"):
            search(connection, words, Filters())
    assert archive.counts()["reports"] == 1


def test_quotes_of_a_story_count_once(archive: Archive) -> None:
    add(archive, WIRE, "seebote.txt")
    add(archive, "Gipfel am Meer\n\n" + WIRE + "\n\nAuch hier am Ort war das Thema.", "morgenblatt.txt")
    with archive.reading() as connection:
        rows = quotes(connection, Filters(speaker="Putin", about="Drohung"))
    assert [(row.words, row.who, row.prints) for row in rows] == [
        ("„Wir brauchen Gespräche und keine Drohungen“", "Wladimir Putin", 2)
    ]


def test_different_reports_are_different_stories(archive: Archive) -> None:
    add(archive, WIRE)
    add(archive, OTHER, "b.txt")
    assert archive.counts()["stories"] == 2


def test_actors_over_reports_and_decisions_that_can_be_undone(archive: Archive) -> None:
    add(archive, WIRE)
    add(
        archive,
        "Vladimir Putin flog am Freitag nach Moskau zurück. Das war am Abend, und es regnete in der Stadt.",
        "b.txt",
    )
    with archive.reading() as connection:
        names = {row.name: row.reports for row in actors(connection, Filters())}
    assert names["Wladimir Putin"] == 2
    with archive.writing() as connection:
        row = decide(connection, "same", ("Wladimir Putin", "Kim Jong-un"), who="test", why="a joke")
    with archive.reading() as connection:
        assert "Kim Jong-un" not in {row.name for row in actors(connection, Filters())}
    with archive.writing() as connection:
        undo(connection, row, who="test")
    with archive.reading() as connection:
        assert "Kim Jong-un" in {row.name for row in actors(connection, Filters())}


def test_events_name_their_parties(archive: Archive) -> None:
    add(archive, WIRE)
    with archive.reading() as connection:
        rows = events(connection, Filters(about="Putin"))
    assert rows
    assert all("Putin" in f"{row.who} {row.whom}" for row in rows)


def test_check_repair_and_reread_change_nothing_that_is_sound(archive: Archive) -> None:
    add(archive, WIRE)
    assert list(check(archive)) == []
    assert repair(archive) == 1
    with archive.reading() as connection:
        assert len(search(connection, "Sanktionen", Filters())) == 1
    assert [item.changed for item in reread(archive, everything=True)] == [()]


def test_what_cannot_be_read_is_listed(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text(WIRE, "utf-8")
    outcomes = [item.outcome for item in add_files(archive, [str(tmp_path)], depesche.Options(), processes=1)]
    assert sorted(outcomes, key=str) == [None, "new"]
    assert any("empty.txt" in row.name for row in problems(archive))


def test_a_file_that_is_no_archive_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    path.write_bytes(b"no database, but long enough to be looked at" * 100)
    with pytest.raises(ArchiveError, match="damaged"):
        Archive(str(path))


def test_an_archive_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("depesche")), "search", "Hering", "-a", str(tmp_path / "a.db")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "depesche demo" in done.stderr
    assert not (tmp_path / "a.db").exists()


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    command = [
        str(Path(sys.executable).with_name("depesche")),
        "quotes",
        "--from",
        "gestern",
        "-a",
        str(tmp_path / "a.db"),
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "gestern" in done.stderr
