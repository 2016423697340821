"""The timeline: dated events once for all their prints and for all stories that tell them."""

import depesche
from depesche.archive import Archive, Filters, timeline

WIRE = (
    "Oslo (dpa) - Norwegens Außenministerin Ingrid Solheim hat am Mittwoch in Oslo den finnischen Präsidenten "
    "Matti Korhola getroffen. Nach dem Gespräch verurteilte Solheim am Donnerstag den Angriff auf den Hafen. "
    "Die Lage sei ernst, aber nicht ohne Ausweg, sagte Solheim vor Journalisten im Regierungsviertel."
)
OWN = (
    "Finnlands Präsident Matti Korhola traf am Mittwoch die norwegische Außenministerin Ingrid Solheim. "
    "Im Hafen von Bergen lagen an diesem Abend nur zwei Boote, und der Kiosk hatte geschlossen."
)


def add(archive: Archive, words: str, name: str, publisher_line: str = "") -> None:
    options = depesche.Options(published="2031-03-13")
    archive.add(depesche.read(publisher_line + words, name=name, options=options))


def entries(archive: Archive, **filters: str) -> list[tuple[str, str, int, int]]:
    with archive.reading() as connection:
        found = timeline(connection, Filters(**filters))  # type: ignore[arg-type]
    return [(entry.when, entry.kind, entry.prints, entry.stories) for entry in found]


def test_prints_of_a_story_are_one_event(archive: Archive) -> None:
    add(archive, WIRE, "a.txt")
    add(archive, WIRE, "b.txt", "Treffen in Oslo\n\n")
    assert ("2031-03-12", "CONSULT", 2, 1) in entries(archive)


def test_a_second_story_of_the_same_meeting_is_the_same_event(archive: Archive) -> None:
    add(archive, WIRE, "a.txt")
    add(archive, OWN, "b.txt")
    assert archive.counts()["stories"] == 2
    assert [row for row in entries(archive, type="consult") if row[0] == "2031-03-12"] == [
        ("2031-03-12", "CONSULT", 2, 2)
    ]


def test_dates_are_those_of_the_events(archive: Archive) -> None:
    add(archive, WIRE, "a.txt")
    days = [row[0] for row in entries(archive)]
    assert days == sorted(days)
    assert {row[0] for row in entries(archive, until="2031-03-12")} == {"2031-03-12"}
    assert "2031-03-12" not in {row[0] for row in entries(archive, since="2031-03-13")}


def test_events_without_a_date_stand_on_the_day_of_their_report_if_asked(archive: Archive) -> None:
    add(archive, WIRE.replace(" am Mittwoch", "").replace(" am Donnerstag", ""), "a.txt")
    assert entries(archive) == []
    with archive.reading() as connection:
        found = timeline(connection, Filters(undated=True, type="ACCUSE"))
    assert [(entry.when, entry.who, entry.dated) for entry in found] == [("2031-03-13", "Ingrid Solheim", False)]


def test_place_and_actor_narrow_it(archive: Archive) -> None:
    add(archive, WIRE, "a.txt")
    assert entries(archive, place="Oslo", about="Korhola") == [("2031-03-12", "CONSULT", 1, 1)]
    assert entries(archive, place="Helsinki") == []
    assert entries(archive, speaker="Niemand") == []


def test_the_sentence_stands_in_the_report(archive: Archive) -> None:
    add(archive, WIRE, "a.txt")
    with archive.reading() as connection:
        for entry in timeline(connection, Filters()):
            text = archive.record(entry.report).text
            assert entry.context in text
            assert text[entry.start : entry.end] in entry.context
