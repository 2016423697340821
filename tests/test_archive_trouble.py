"""Trouble: full disks, several writers, damaged files, processes that die: no report lost, none twice, a clear word."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import event, text, update

import depesche
from depesche.archive import (
    Archive,
    ArchiveError,
    Filters,
    add_files,
    check,
    problems,
    quotes,
    repair,
    search,
)
from depesche.archive.dialect import is_sqlite
from depesche.archive.packing import pack
from depesche.archive.tables import EVENTS, QUOTATIONS, REPORTS

PROGRAM = str(Path(sys.executable).with_name("depesche"))
COUNT = 24
MANY = 300
KILLS = 60
NEW = 5
"""Reports that are added between two kills; most of them are stored then."""


def words(number: int) -> str:
    return (
        f"Seeheim (dpa) - Bürgermeisterin Eva Muster hat am Montag den Brunnen Nummer {number} eröffnet. „Das Wasser"
        f" von Quelle {number} ist klar“, sagte Muster. Finnland lobte das Vorhaben {number} und versprach Hilfe."
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with COUNT reports."""
    path = tmp_path / "reports"
    path.mkdir()
    for number in range(COUNT):
        (path / f"{number:02}.txt").write_text(words(number), "utf-8")
    return path


def run(*arguments: str, limit: Callable[[], None] | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([PROGRAM, *arguments], check=False, capture_output=True, text=True, preexec_fn=limit)


def is_whole(url: str, count: int = COUNT) -> bool:
    """Whether an archive holds so many reports, each once, and is sound."""
    archive = Archive(url)
    try:
        names = [record.source.name for _, record in archive.records()]
        return (len(names), len(set(names)), list(check(archive))) == (count, count, [])
    finally:
        archive.close()


def fill(archive: Archive, count: int = COUNT) -> None:
    """Store so many reports."""
    for number in range(count):
        archive.add(depesche.read(words(number), name=f"{number}.txt"))


# A full disk


def test_a_disk_that_is_full_stops_with_a_word_and_goes_on_when_it_is_not(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Archive(str(path)).close()
    size = path.stat().st_size

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100_000, resource.RLIM_INFINITY))

    done = run("add", str(folder), "-a", str(path), "--processes", "1", limit=limit)
    assert done.returncode == 1
    assert "make room on the disk and run the command again: what is stored is kept" in done.stderr
    assert "Traceback" not in done.stderr
    archive = Archive(str(path))
    stored = archive.counts()["reports"]
    assert 0 < stored < COUNT
    assert list(check(archive)) == []
    archive.close()
    again = run("add", str(folder), "-a", str(path), "--processes", "2")
    assert (again.returncode, again.stdout) == (0, f"{COUNT - stored} new, {stored} known already\n")
    assert is_whole(str(path))


def test_a_database_that_may_not_grow_is_a_full_disk(tmp_path: Path) -> None:
    archive = Archive(str(tmp_path / "a.db"))
    archive.engine.dispose()
    pages = (tmp_path / "a.db").stat().st_size // 2048
    event.listen(archive.engine, "connect", lambda driver, _: driver.execute(f"PRAGMA max_page_count={pages + 4}"))
    with pytest.raises(ArchiveError, match="make room"):
        fill(archive)
    archive.close()
    whole = Archive(str(tmp_path / "a.db"))
    fill(whole)
    whole.close()
    assert is_whole(str(tmp_path / "a.db"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_an_export_to_a_full_disk_says_so(tmp_path: Path) -> None:
    archive = Archive(str(tmp_path / "a.db"))
    archive.add(depesche.read(words(1)))
    archive.close()
    for output in ([], ["-o", "/dev/full"]):
        with Path("/dev/full").open("w") as full:
            command = [PROGRAM, "export", "jsonl", "-a", str(tmp_path / "a.db"), *output]
            done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, text=True)
        assert done.returncode == 1
        assert "No space left on device" in done.stderr
        assert "Traceback" not in done.stderr


# Several at once


def test_two_writers_at_once_store_each_report_once(folder: Path, archive_url: str) -> None:
    Archive(archive_url).close()
    command = [PROGRAM, "add", str(folder), "-a", archive_url, "--processes", "2"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    new = [int(part.split()[0]) for line in told for part in line.split(", ") if part.strip().endswith("new")]
    assert sum(new) == COUNT
    assert is_whole(archive_url)


def test_two_may_make_the_archive_at_once(folder: Path, archive_url: str) -> None:
    command = [PROGRAM, "add", str(folder), "-a", archive_url, "--processes", "1"]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(process.communicate()[1], process.returncode) for process in both] == [("", 0), ("", 0)]
    assert is_whole(archive_url)


def test_an_archive_that_another_is_just_making_is_waited_for(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    made = threading.Timer(0.3, other.rollback)
    made.start()
    assert Archive(path).counts()["reports"] == 0
    made.join()
    other.close()


def test_reading_goes_on_while_another_writes(archive: Archive) -> None:
    archive.add(depesche.read(words(1)))
    reader = Archive(archive.url)
    with archive.writing() as connection:
        connection.execute(update(REPORTS).values(title="half done"))
        with reader.reading() as other:
            assert len(search(other, "Brunnen", Filters())) == 1
    reader.close()


def test_a_lock_that_stays_is_told(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    archive, other = Archive(path), Archive(path)
    other.engine.dispose()
    event.listen(other.engine, "connect", lambda driver, _: driver.execute("PRAGMA busy_timeout=20"))
    with archive.writing(), pytest.raises(ArchiveError, match="another process writes to it: wait for it"):
        other.add(depesche.read(words(1)))
    other.close()
    archive.close()


# Processes that are stopped or die


def test_killed_at_any_moment_nothing_is_lost_or_twice(archive: Archive, folder: Path) -> None:
    random, written, kills = Random(1), COUNT, 0
    while kills < KILLS:
        assert written < 50 * KILLS, "it always ends before it is killed"
        for number in range(written, written + NEW):
            (folder / f"{number}.txt").write_text(words(number), "utf-8")
        written, before = written + NEW, archive.counts()["reports"]
        process = get_context("fork").Process(target=add_all, args=(archive.url, folder))
        process.start()
        while process.is_alive() and archive.counts()["reports"] == before:
            time.sleep(0.001)
        time.sleep(random.uniform(0, 0.03))
        process.kill()
        process.join()
        kills += process.exitcode == -signal.SIGKILL
    assert list(check(archive)) == []
    add_all(archive.url, folder)
    assert is_whole(archive.url, written)


def add_all(url: str, folder: Path) -> None:
    """What `depesche add` does, in a process that need not start first."""
    archive = Archive(url)
    assert [
        item.error for item in add_files(archive, [str(folder)], depesche.Options(), processes=1) if item.error
    ] == []


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="no /proc that tells whose child a process is")
def test_readers_die_with_the_writer(folder: Path, tmp_path: Path) -> None:
    for number in range(COUNT, MANY):
        (folder / f"{number}.txt").write_text(words(number), "utf-8")
    path = tmp_path / "a.db"
    process = subprocess.Popen([PROGRAM, "add", str(folder), "-a", str(path), "--processes", "2"])
    wait_for(lambda: stored(path) > 0)
    readers = children_of(process.pid)
    assert len(readers) == 2
    process.kill()
    process.wait()
    wait_for(lambda: not any(Path(f"/proc/{reader}").exists() for reader in readers))


def children_of(process: int) -> list[str]:
    """The numbers of the processes that another has started."""
    return Path(f"/proc/{process}/task/{process}/children").read_text("utf-8").split()


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something is so, a minute at the most."""
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_ctrl_c_keeps_what_is_stored(folder: Path, tmp_path: Path) -> None:
    for number in range(COUNT, 400):
        (folder / f"{number}.txt").write_text(words(number), "utf-8")
    command = [PROGRAM, "add", str(folder), "-a", str(tmp_path / "a.db"), "--processes", "2"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    wait_for(lambda: stored(tmp_path / "a.db") >= 3)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "What is stored is kept; run it again to go on." in told
    assert "Traceback" not in told
    assert run(*command[1:]).returncode == 0
    assert is_whole(str(tmp_path / "a.db"), 400)


def stored(path: Path) -> int:
    """How many reports an archive that is being filled holds."""
    try:
        archive = Archive(str(path)) if path.exists() else None
        return archive.counts()["reports"] if archive else 0
    except ArchiveError:
        return 0


def test_a_report_that_kills_its_reader_is_the_only_one_that_fails(
    folder: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = depesche.pipeline.read_source

    def deadly(source: depesche.Source) -> depesche.Record:
        if "Nummer 7 " in source.content:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(source)

    monkeypatch.setattr("depesche.archive.adding.read_source", deadly)
    items = list(add_files(archive, [str(folder)], depesche.Options(), processes=2))
    failed = [item for item in items if item.error]
    assert [(Path(item.name).name, "killed" in str(item.error)) for item in failed] == [("07.txt", True)]
    assert archive.counts()["reports"] == COUNT - 1
    told = [row for row in problems(archive) if row.code != "published-missing"]
    assert [Path(row.name).name for row in told] == ["07.txt"]


# Damaged files


@pytest.fixture
def filled(archive: Archive) -> Archive:
    fill(archive, 6)
    return archive


def test_a_damaged_record_is_named_and_the_others_are_kept(filled: Archive) -> None:
    whole = pack(filled.record(3))
    half = whole[: len(whole) // 2]
    with filled.writing() as connection:
        connection.execute(update(REPORTS).where(REPORTS.c.id == 3).values(record=half))
    assert [fault.report for fault in check(filled)] == [3]
    with pytest.raises(ArchiveError, match="restore a copy of the archive"):
        filled.record(3)
    done = run("export", "jsonl", "-a", filled.url)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "`depesche check` tells which" in done.stderr
    assert repair(filled) == 6
    assert filled.record(4).text == words(3)
    assert [row.code for row in problems(filled) if row.code != "published-missing"] == ["record-damaged"]


def test_check_finds_what_was_changed_and_repair_mends_it(filled: Archive) -> None:
    with filled.writing() as connection:
        connection.execute(update(QUOTATIONS).where(QUOTATIONS.c.report == 2).values(words="erfunden"))
        connection.execute(EVENTS.delete().where(EVENTS.c.report == 3))
        connection.execute(text("DELETE FROM reports_words WHERE rowid = 4") if not is_sqlite(connection) else text(
            "DELETE FROM reports_words_docsize WHERE id = 4"
        ))  # fmt: skip
    found = {fault.report: fault.what for fault in check(filled)}
    assert set(found) == {2, 3, 4}
    assert all("depesche check --repair" in what for what in found.values())
    done = run("check", "--repair", "-a", filled.url)
    assert (done.returncode, done.stdout) == (0, "Made anew from 6 records.\n6 reports, 0 faults.\n")
    with filled.reading() as connection:
        assert len(quotes(connection, Filters(about="Wasser", limit=50))) == 6
        assert len(search(connection, "Brunnen", Filters())) == 6


def test_check_finds_a_span_that_does_not_stand_in_the_text(filled: Archive) -> None:
    record = filled.record(1)
    moved = depesche.from_json(depesche.to_json(record).replace(b'"text":"Seeheim', b'"text":"Seehaim', 1))
    with filled.writing() as connection:
        connection.execute(update(REPORTS).where(REPORTS.c.id == 1).values(record=pack(moved)))
    faults = [fault for fault in check(filled) if "does not stand at" in fault.what]
    assert faults
    assert {fault.report for fault in faults} == {1}


def test_a_file_damaged_in_the_middle_is_told_without_a_traceback(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    run("add", str(folder), "-a", str(path), "--processes", "1")
    raw = bytearray(path.read_bytes())
    for at in range(4 * 2048, len(raw) - 2048, 3 * 2048):
        raw[at : at + 2048] = os.urandom(2048)
    path.write_bytes(raw)
    for command in (["check"], ["search", "Brunnen"], ["export", "jsonl"], ["add", str(folder), "--processes", "1"]):
        done = run(*command, "-a", str(path))
        assert "Traceback" not in done.stderr, command
    assert run("check", "-a", str(path)).returncode == 1


@pytest.mark.parametrize("length", [0, 50, 5000])
def test_a_file_that_is_cut_is_made_anew_or_refused(tmp_path: Path, length: int) -> None:
    path = tmp_path / "a.db"
    archive = Archive(str(path))
    archive.add(depesche.read(words(1)))
    archive.close()
    path.write_bytes(path.read_bytes()[:length])
    done = run("check", "-a", str(path))
    assert "Traceback" not in done.stderr
    assert done.returncode == (1 if length else 0)
    assert not length or "restore a copy" in done.stderr


def test_text_with_the_character_0_is_stored_whole(archive: Archive) -> None:
    odd = words(1).replace("Brunnen", "Brun\0nen")
    archive.add(depesche.read(odd, name="a\0b.txt"))
    assert archive.record(1).text == odd
    assert list(check(archive)) == []


def test_names_and_addresses_without_end_are_stored_and_told_apart(archive: Archive) -> None:
    long = "".join(Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=6000))
    html = (
        f"<html><head><meta property='og:site_name' content='{long}'></head><body><article><h1>Der Brunnen</h1>"
        f"<p>Seeheim (dpa) - Eva {long[:4000].capitalize()} hat den Brunnen eröffnet. „Gut“, sagte sie.</p></article>"
    )
    outcomes = []
    for ending in ("a", "b"):
        options = depesche.Options(url=f"https://seebote.example/{long}{ending}")
        outcomes.append(archive.add(depesche.read(html + ending, name=f"{ending}.html", options=options)).outcome)
    again = depesche.Options(url=f"https://seebote.example/{long}a")
    outcomes.append(archive.add(depesche.read(html + "c", name="c.html", options=again)).outcome)
    archive.note(depesche.UnreadableInputError("d.html", long))
    assert outcomes == ["new", "new", "version"]
    assert archive.record(2).url == f"https://seebote.example/{long}b"
    assert list(check(archive)) == []
    with archive.reading() as connection:
        assert len(search(connection, "Brunnen", Filters(publisher=long[:40]))) == 2
