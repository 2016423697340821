"""Actors over many reports."""

import depesche
from depesche.archive import Archive, Filters, actors, quotes

GERMAN = (
    "Bern (dpa) - Die Schweizer Außenministerin Lucía Peñalba hat die Einigung begrüßt. "
    "„Wir haben Zeit gewonnen“, sagte Peñalba am Abend. Das Treffen mit der Außenministerin dauerte nicht lange."
)
PLAIN = (
    "Bern (sda) - Die Schweizer Aussenministerin Lucia Penalba reist nach Oslo. "
    "„Ich freue mich auf die Fjorde“, sagte Penalba vor dem Abflug, und dann begann es zu regnen."
)


def filled(archive: Archive) -> Archive:
    for words in (GERMAN, PLAIN):
        archive.add(depesche.read(words, name="a.txt", options=depesche.Options(published="2031-03-13")))
    return archive


def test_a_name_with_and_without_accents_is_one_actor(archive: Archive) -> None:
    with filled(archive).reading() as connection:
        [found] = [row for row in actors(connection, Filters(type="person")) if "Lucía" in f"{row.name} {row.aliases}"]
        said = quotes(connection, Filters(speaker="Penalba", kind="direct"))
    assert found.reports == 2
    assert len(said) == 2


def test_a_role_in_other_spellings_is_told_once(archive: Archive) -> None:
    with filled(archive).reading() as connection:
        [found] = [row for row in actors(connection, Filters(about="Peñalba")) if row.type == "person"]
    assert found.roles.count("ministerin") == 1
