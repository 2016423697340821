"""Events: types of the lexicons, and texts in which nothing political happens."""

from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

import depesche
from depesche.event.plover import PLOVER
from depesche.record import Event, EventType, PositionKind

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
    assert len(texts) >= 80
    assert len(events) <= len(texts) / 10


def test_politics_around_a_match_is_politics() -> None:
    text = (
        "Vor dem Finale der Weltmeisterschaft demonstrierten am Montag Tausende gegen die Regierung. Die Polizei nahm "
        "vor dem Stadion zwölf Demonstranten fest. Emmanuel Macron verurteilte die Proteste."
    )
    assert [event.type for event in depesche.read(text).events] == ["PROTEST", "COERCE", "ACCUSE"]


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


Told = tuple[str, frozenset[str], frozenset[str]]


def told_in(record: depesche.Record) -> dict[Told, Event]:
    """A record's events by type, actors and targets, by their names; the first of those that are alike."""
    names = {actor.id: actor.name for actor in record.actors}
    out: dict[Told, Event] = {}
    for event in record.events:
        actors, targets = (frozenset(names[one] for one in side) for side in (event.actors, event.targets))
        out.setdefault((event.type, actors, targets), event)
    return out


SPECIMEN: dict[Told, tuple[str | None, str | None]] = {
    ("CONSULT", frozenset({"Wladimir Putin", "Kim Jong-un"}), frozenset()): ("Wladiwostok", "2019-04-25"),
    ("CONSULT", frozenset({"Kim Jong-un"}), frozenset({"Russland"})): (None, None),
    ("AGREE", frozenset({"Kim Jong-un"}), frozenset()): (None, "2017-10~"),
    ("CONSULT", frozenset({"Kim Jong-un", "USA", "China", "Südkorea"}), frozenset()): (None, None),
    ("CONSULT", frozenset({"Kim Jong-un", "Alexandr Kozlov"}), frozenset()): ("Wladiwostok", None),
    ("CONSULT", frozenset({"Kim Jong-il", "Wladimir Putin"}), frozenset()): (None, "2001"),
    ("CONSULT", frozenset({"Kim Jong-il", "Dmitri Medwedew"}), frozenset()): (None, "2011"),
    ("CONSULT", frozenset({"Kim Jong-un", "Donald Trump"}), frozenset()): ("Hanoi", "2019-02"),
    ("REJECT", frozenset(), frozenset()): ("Hanoi", "2019-02"),
    ("REQUEST", frozenset({"USA"}), frozenset({"Nordkorea"})): (None, None),
    ("MOBILIZE", frozenset({"Nordkorea"}), frozenset()): (None, None),
}
"""What the specimen tells, with place and time where it names them; a day and a month need its date."""


@pytest.mark.parametrize("published", ["2019-04-25", None])
def test_the_specimen(shared: Path, published: str | None) -> None:
    text = (shared / "seed" / "gipfel.txt").read_text("utf-8")
    record = depesche.read(text, options=depesche.Options(published=published))
    found = told_in(record)
    assert set(SPECIMEN) - set(found) == set()
    places = {place.id: place.name for place in record.places}
    for event, (place, time) in SPECIMEN.items():
        assert place is None or places[found[event].place or ""] == place
        known = published is not None or (time is not None and "-" not in time)
        assert time is None or found[event].time == (time if known else None)


LOOK_ALIKE = """Gipfeltreffen in Bergen: Olsen verlangt Garantien

Der norwegische Präsident Henrik Olsen und Finnlands Regierungschefin Maija Virtanen sind am Dienstag in Bergen \
zu ihrem zweiten Gipfel zusammengetroffen. Im Mittelpunkt des lange erwarteten Treffens stand die Fischerei.

Virtanen war am Montag angekommen. Ihr Besuch dauert drei Tage.

Finnland hatte vor drei Jahren angekündigt, die wirtschaftlichen Beziehungen zu anderen Ländern auszubauen. Seitdem \
war Virtanen bei mehreren Gipfeltreffen mit den Präsidenten von Estland, Polen und Island.

In Bergen traf sich Virtanen auch mit Fischereiminister Lars Dahl.

Virtanens Vorgänger Pekka Niemi traf sich mehrmals mit der Opposition, auf dem Bild ist ein Treffen mit Olsen im Jahr \
2003 zu sehen. Zuletzt 2009 hatte sich Niemi mit Ingrid Solberg getroffen.

Ein drittes Gipfeltreffen Virtanens mit Nils Ek war in Uppsala ohne Ergebnis abgebrochen worden. Schweden \
fordert einen Stopp der Fangflotte des seit Jahren mit Strafzöllen belegten Landes. Finnland hatte zuletzt wieder \
Raketen getestet.
"""


def test_a_report_of_the_specimens_kind() -> None:
    record = depesche.read(LOOK_ALIKE, options=depesche.Options(published="2015-05-12"))
    expected = {
        ("REQUEST", frozenset({"Henrik Olsen"}), frozenset()),
        ("CONSULT", frozenset({"Henrik Olsen", "Maija Virtanen"}), frozenset()),
        ("CONSULT", frozenset({"Maija Virtanen"}), frozenset()),
        ("AGREE", frozenset({"Finnland"}), frozenset()),
        ("CONSULT", frozenset({"Maija Virtanen", "Estland", "Polen", "Island"}), frozenset()),
        ("CONSULT", frozenset({"Maija Virtanen", "Lars Dahl"}), frozenset()),
        ("CONSULT", frozenset({"Pekka Niemi", "Opposition"}), frozenset()),
        ("CONSULT", frozenset({"Pekka Niemi", "Henrik Olsen"}), frozenset()),
        ("CONSULT", frozenset({"Pekka Niemi", "Ingrid Solberg"}), frozenset()),
        ("CONSULT", frozenset({"Maija Virtanen", "Nils Ek"}), frozenset()),
        ("REJECT", frozenset(), frozenset()),
        ("REQUEST", frozenset({"Schweden"}), frozenset({"Finnland"})),
        ("MOBILIZE", frozenset({"Finnland"}), frozenset()),
    }
    assert set(told_in(record)) == expected
