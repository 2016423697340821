"""Positions: who wants what from whom, in the specimen and in texts of our own."""

from pathlib import Path

import pytest

import depesche

TEXTS = Path(__file__).parent / "data" / "nonpolitical.txt"
BEHIND = " Das berichtete am Montag eine Zeitung, und es blieb auch am Dienstag ruhig."
ENGLISH = " The paper reported this on Monday, and it was quiet on the day after that."


def told(text: str) -> list[tuple[str, str, str | None, str]]:
    """Kind, holder, target and matter of each position of a text."""
    record = depesche.read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return [(p.kind, names[p.holder], names.get(p.target or ""), p.content[0].text) for p in record.positions]


def test_texts_without_politics_have_next_to_no_positions() -> None:
    texts = [text.strip() for text in TEXTS.read_text("utf-8").split("%%")]
    assert sum(len(depesche.read(text).positions) for text in texts) <= len(texts) / 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow demanded a withdrawal of the troops from the United Nations.",
         [("demand", "Russia", "United Nations", "a withdrawal of the troops")]),
        ("Russia rejected new sanctions against Iran.", [("oppose", "Russia", "Iran", "new sanctions against Iran")]),
        ("France offered to mediate.", [("offer", "France", None, "mediate")]),
    ],
)  # fmt: skip
def test_english(text: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    assert told(text + ENGLISH) == expected


def test_each_holder_and_each_matter_is_a_position_of_its_own() -> None:
    found = told("China und Indien fordern einen Stopp der Zölle und den Abzug der Truppen." + BEHIND)
    assert [row[1] for row in found] == ["China", "Indien"] * 2
    assert [row[3] for row in found[::2]] == ["einen Stopp der Zölle", "den Abzug der Truppen"]


def test_nobody_attributes_what_is_held_together() -> None:
    text = "Deutschland und Frankreich appellierten an Russland, den Waffenstillstand einzuhalten." + BEHIND
    assert [position.according_to for position in depesche.read(text).positions] == [None, None]
