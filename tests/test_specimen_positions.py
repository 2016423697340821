"""The positions of the specimen: who wants what from whom at the summit."""

from pathlib import Path

import pytest

import depesche

Row = tuple[str, str, str | None, str]


@pytest.fixture(scope="module")
def specimen(shared: Path) -> list[Row]:
    """Kind, holder, target and matter of each position of the specimen."""
    record = depesche.read((shared / "seed" / "gipfel.txt").read_text("utf-8"))
    names = {actor.id: actor.name for actor in record.actors}
    return [(p.kind, names[p.holder], names.get(p.target or ""), p.content[0].text) for p in record.positions]


@pytest.mark.parametrize(
    ("kind", "holder", "target", "words"),
    [
        ("interest", "Nordkorea", None, "Garantie für ihre Sicherheit"),
        (
            "support", "Wladimir Putin", "Kim Jong-un",
            ("Ihre Anstrengungen bei der Entwicklung des innerkoreanischen Dialogs und bei der Normalisierung der "
            "nordkoreanisch-amerikanischen Beziehungen"),
        ),
        ("demand", "Wladimir Putin", "internationale Gemeinschaft", "eine Garantie für ihre Sicherheit"),
        ("offer", "Kim Jong-un", None, "die diplomatischen Beziehungen zu anderen Ländern wieder auszubauen"),
        ("interest", "Kim Jong-un", None, "Unterstützung für die wirtschaftliche Entwicklung seines Landes"),
        ("support", "Russland", None, "eine Lockerung der Sanktionen"),
        ("interest", "Russland", "Nordkorea", "einem größeren Zugang zu Bodenschätzen in Nordkorea"),
        ("interest", "Nordkorea", "Russland", "russische Energieversorgung"),
        (
            "interest", "Nordkorea", "Russland",
            ("russische Investitionen für eine Modernisierung von veralteten Industrieanlagen, Eisenbahnstrecken und "
            "anderer Infrastruktur aus der Sowjet-Ära"),
        ),
        ("demand", "USA", "Nordkorea", "eine atomare Abrüstung"),
        ("demand", "USA", "Nordkorea", "einen Stopp des Raketenprogramms"),
        ("demand", "Nordkorea", None, "eine Lockerung der Sanktionen"),
    ],
)  # fmt: skip
def test_the_specimens_positions(specimen: list[Row], kind: str, holder: str, target: str | None, words: str) -> None:
    assert (kind, holder, target, words) in specimen


def test_the_specimens_condition_and_attribution(shared: Path) -> None:
    record = depesche.read((shared / "seed" / "gipfel.txt").read_text("utf-8"))
    names = {actor.id: actor.name for actor in record.actors}
    conditions = [p.condition.text for p in record.positions if p.condition is not None]
    assert conditions == ["im Gegenzug für ein Entgegenkommen Pjöngjangs beim umstrittenen Atomprogramm"]
    access = next(p for p in record.positions if "Bodenschätzen" in p.content[0].text)
    guarantee = next(p for p in record.positions if p.content[0].text.startswith("Garantie"))
    assert access.according_to is None
    assert names[guarantee.according_to or ""] == "Wladimir Putin"
