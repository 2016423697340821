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
