"""The ledger of decisions about actors."""

import depesche
from depesche.archive import Archive, actors, decide, decisions, proposals, quotes, undo
from depesche.archive.filters import Filters

FULL = "Der finnische Präsident Matti Korhola sagte: „Wir haben Zeit.“ Mehr sagte Matti Korhola an diesem Abend nicht."
SHORT = "„Wir warten auf den Brief“, sagte Präsident Korhola. Danach ging Korhola, und es regnete über dem Hafen."


def filled(archive: Archive) -> Archive:
    for words in (SHORT, FULL):
        archive.add(depesche.read(words, name="a.txt", options=depesche.Options(published="2031-03-13")))
    return archive


def test_a_surname_alone_is_proposed_and_not_merged(archive: Archive) -> None:
    with filled(archive).reading() as connection:
        pairs = [(pair.one_name, pair.other_name) for pair in proposals(connection)]
        names = {row.name for row in actors(connection, Filters())}
    assert pairs == [("Korhola", "Matti Korhola")]
    assert {"Korhola", "Matti Korhola"} <= names


def test_what_two_names_share_is_told_and_another_country_parts_them(archive: Archive) -> None:
    other = (
        "Der schwedische Präsident Nils Korhola sagte: „Wir haben Zeit.“ Mehr sagte Nils Korhola an dem Abend nicht."
    )
    finnish = SHORT.replace("Präsident", "der finnische Präsident")
    for words in (finnish, FULL, other):
        archive.add(depesche.read(words, name="a.txt", options=depesche.Options(published="2031-03-13")))
    with archive.reading() as connection:
        pairs = [(pair.one_name, pair.other_name, pair.why) for pair in proposals(connection)]
    assert pairs == [("Korhola", "Matti Korhola", "the surname, the country FI and the role Präsident")]


def test_a_decision_is_listed_and_bears_the_fullest_name(archive: Archive) -> None:
    with filled(archive).writing() as connection:
        row = decide(connection, "same", ("Korhola", "Matti Korhola"), who="test", why="one president")
    with archive.reading() as connection:
        assert list(proposals(connection)) == []
        assert {said.who for said in quotes(connection, Filters(speaker="Korhola"))} == {"Matti Korhola"}
        [decision] = decisions(connection)
    assert (decision.number, decision.decision, decision.one, decision.other) == (
        row,
        "same",
        "Korhola",
        "Matti Korhola",
    )
    assert (decision.who, decision.why, decision.undone) == ("test", "one president", None)


def test_what_is_undone_stays_listed(archive: Archive) -> None:
    with filled(archive).writing() as connection:
        row = decide(connection, "different", ("Korhola", "Matti Korhola"), who="test", why="")
        assert list(proposals(connection)) == []
        undo(connection, row, who="other", why="two people")
    with archive.reading() as connection:
        [decision] = decisions(connection)
        assert decision.undone is not None
        assert (decision.undone_by, decision.undone_why) == ("other", "two people")
        assert len(list(proposals(connection))) == 1
