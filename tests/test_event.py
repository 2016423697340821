"""Events: types of the lexicons, and texts in which nothing political happens."""

from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

import depesche
from depesche.event.plover import PLOVER
from depesche.record import EventType, PositionKind

TEXTS = Path(__file__).parent / "data" / "nonpolitical.txt"


@pytest.mark.parametrize(
    ("package", "kinds"),
    [("depesche.event", get_args(EventType)), ("depesche.position", get_args(PositionKind))],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_lexicon_files_are_the_types(package: str, kinds: tuple[str, ...], language: str) -> None:
    names = {file.name.removesuffix(".txt") for file in (files(package) / language).iterdir()}
    assert names == set(kinds)


def test_every_type_has_its_scales() -> None:
    assert set(PLOVER) == set(get_args(EventType))


def test_texts_without_politics_have_next_to_no_events() -> None:
    texts = [text.strip() for text in TEXTS.read_text("utf-8").split("%%")]
    events = [event for text in texts for event in depesche.read(text).events]
    assert len(texts) >= 40
    assert len(events) <= len(texts) / 10


def test_one_event_told_twice_is_one() -> None:
    record = depesche.read(
        "Angela Merkel traf sich am Montag in Genf mit Emmanuel Macron. "
        "Das Treffen zwischen Merkel und Macron dauerte lange."
    )
    assert [event.type for event in record.events] == ["CONSULT"]
    assert [mention.text for mention in record.events[0].mentions] == ["Treffen"]


def sides(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and targets of a text's events, by the actors' names."""
    record = depesche.read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return [(e.type, [names[a] for a in e.actors], [names[t] for t in e.targets]) for e in record.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Frankreich, Spanien und Portugal kritisierten am Montag die Regierung von Ungarn.",
            ["Frankreich", "Spanien", "Portugal"],
        ),
        (
            "Gemeinsam mit Angela Merkel kritisierte Emmanuel Macron am Montag die Regierung von Ungarn.",
            ["Emmanuel Macron", "Angela Merkel"],
        ),
    ],
)
def test_all_members_of_a_subject_take_part(text: str, expected: list[str]) -> None:
    accused = [actors for kind, actors, _ in sides(text) if kind == "ACCUSE"]
    assert accused == [expected]


def test_a_place_stands_for_its_state_as_host() -> None:
    text = "Angela Merkel besuchte die Türkei. Emmanuel Macron reiste am Dienstag nach Ankara."
    assert ("CONSULT", ["Emmanuel Macron"], ["Türkei"]) in sides(text)


def test_a_relative_pronoun_stands_for_what_it_takes_up() -> None:
    text = "Der Minister Karl Weber, den die Polizei am Montag verhaftete, schwieg dazu."
    assert sides(text) == [("COERCE", ["Polizei"], ["Karl Weber"])]


def test_who_refuses_to_agree_rejects() -> None:
    text = "Die Regierung Ungarns stimmte dem Vertrag am Montag in Brüssel nicht zu."
    assert [kind for kind, _, _ in sides(text)] == ["REJECT"]


def test_a_counted_group_is_not_the_one_spoken_of_before() -> None:
    record = depesche.read("Hunderte Demonstranten zogen durch Bern. Die Polizei verhaftete am Abend 18 Demonstranten.")
    assert len([actor for actor in record.actors if actor.type == "group"]) == 2


def test_the_specimen(shared: Path) -> None:
    text = (shared / "seed" / "gipfel.txt").read_text("utf-8")
    record = depesche.read(text, options=depesche.Options(published="2019-04-25"))
    names = {actor.id: actor.name for actor in record.actors}
    told = {(e.type, frozenset(names[a] for a in (*e.actors, *e.targets)), e.time) for e in record.events}
    wanted = {
        ("CONSULT", frozenset({"Wladimir Putin", "Kim Jong-un"}), "2019-04-25"),
        ("CONSULT", frozenset({"Kim Jong-un", "Alexandr Kozlov"}), "2019-04-25"),
        ("CONSULT", frozenset({"Kim Jong-il", "Dmitri Medwedew"}), "2011"),
        ("CONSULT", frozenset({"Kim Jong-un", "Donald Trump"}), "2019-02"),
        ("MOBILIZE", frozenset({"Nordkorea"}), "2019-02"),
        ("REQUEST", frozenset({"USA"}), None),
    }
    assert wanted - told == set()
    assert any({"USA", "China", "Südkorea"} < parties for kind, parties, _ in told if kind == "CONSULT")
    places = {place.id: place.name for place in record.places}
    first = next(event for event in record.events if event.type == "CONSULT")
    assert places[first.place or ""] == "Wladiwostok"


def documented() -> list[tuple[str, ...]]:
    lines = (Path(__file__).parents[1] / "docs" / "events.md").read_text("utf-8").splitlines()
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines if line.startswith("|")]
    return rows[2:]


def test_all_types_are_documented() -> None:
    assert {row[0] for row in documented()} == set(get_args(EventType))


@pytest.mark.parametrize(("kind", "text", "who", "whom"), documented())
def test_documented_examples_hold(kind: str, text: str, who: str, whom: str) -> None:
    found = [(k, ", ".join(actors), ", ".join(targets)) for k, actors, targets in sides(text)]
    assert found == [(kind, who, whom)]
