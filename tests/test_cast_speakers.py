"""Speakers brought to their actors: pronouns, roles, bodies taken up, documents, governments."""

import pytest

import depesche


def speakers(text: str) -> list[str | None]:
    """The names of the actors who speak, in order; None for a speaker who is nobody known."""
    record = depesche.read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return [names.get(one.speaker_actor) if one.speaker_actor else None for one in record.quotations]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Die Volksbewegung Melgora (VBM) tagte. Die VBM will mehr Sitze. Bis Mai sagte sie, das sei gerecht.", "VBM"),
        ("Mit der Opposition wurde verhandelt. Sie sagte, das Gesetz sei schlecht.", "Opposition"),
        ("Thailand wählt am Sonntag ein Parlament. Regierungsvertreter sagten, die Wahl sei frei.", "Thailand"),
        ("Israelische Regierungsvertreter sagten am Montag nach dem Treffen, dass der Plan gut sei.", "Israel"),
        ("Angela Merkel reist ab. Der Sprecher Merkels sagte, sie sei müde.", "Sprecher Merkels"),
        ("Greenpeace hat den Hafen blockiert. Die Organisation sagte, das Schiff sei gefährlich.", "Greenpeace"),
        ("Am Morgen gab die Wahlkommission ein Ergebnis bekannt. Demnach habe die Partei gewonnen.", "Wahlkommission"),
        ("Wie es im Iran weitergeht, ist offen. Aus der Regierung hieß es, man warte ab.", "Iran"),
        ("Das Europaparlament beschloss eine Resolution, welche die polnische Regierung auffordert, abzulassen.",
         "Europaparlament"),
        ("Der Berg Verlag zog zurück. In der Süddeutschen Zeitung steht ein Kommentar, der sagt, das sei falsch.",
         "Süddeutschen Zeitung"),
        ("Die NATO gab am Montag eine Erklärung ab. In der Erklärung heißt es, der Plan sei falsch.", "NATO"),
        ("Die Polizei sperrte am Montag den Platz. Nach Polizeiangaben sei niemand verletzt worden.", "Polizei"),
        ("Am Montag erklärte die SPD-Landtagsfraktion, das Gesetz sei falsch.", "SPD-Landtagsfraktion"),
        ("Anna Berg traf am Montag den Trainer Jan Kravik. Dieser sagte, er sei müde.", "Jan Kravik"),
        ("Die „Union für Fortschritt“ trat an. Viele sind dabei. Die Partei sagte, sie habe gewonnen.",
         "Union für Fortschritt"),
        ("Einige der größten Gewerkschafter im Land haben Premierminister Tony Blair geschrieben, dass es reiche.",
         "größten Gewerkschafter"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, named: str) -> None:
    assert speakers(text) == [named]


@pytest.mark.parametrize(
    "text",
    [
        "Eine Untersuchung über Anna Berg ergab, dass der Vertrag falsch sei.",
        "Die Mitteilung kam spät. Demnach sei die Brücke gesperrt.",
    ],
)
def test_nobody_known_speaks(text: str) -> None:
    assert speakers(text) == [None]


def test_lawyers_of_two_clients_stay_apart() -> None:
    text = (
        "Jan Kravik und Ole Semin stehen vor Gericht. Die Anwältin Kraviks sagte, er sei frei. "
        "Die Anwältin Semins sagte, er sei krank. Die Anwältin fügte hinzu, das sei ernst."
    )
    assert speakers(text) == ["Anwältin Kraviks", "Anwältin Semins", "Anwältin Semins"]


def test_hearsay_of_another_passage_is_nobodys() -> None:
    text = (
        "Laut der Zeitung „Morgenblatt“ ist die Brücke gesperrt, und der Verkehr auf dem Fluss ruht.\n\n"
        "Am Abend zogen Tausende durch die Stadt. Dabei sollen drei Menschen verletzt worden sein."
    )
    assert speakers(text) == ["Morgenblatt", None]
