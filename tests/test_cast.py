"""The cast of whole reports: length, languages, determinism of references."""

import depesche
from depesche.cast import Cast
from depesche.record import Actor


def by_name(record: depesche.Record) -> dict[str, Actor]:
    return {actor.name: actor for actor in record.actors}


def test_a_list_of_many_names_is_read_to_its_end() -> None:
    names = [
        f"Anna {chr(65 + i % 26)}{'aeiou'[i % 5]}{chr(98 + i // 5 % 20)}er{'abcdefghijk'[i % 11]}" for i in range(5000)
    ]
    text = "Auf der Liste, die am Montag in der Stadt verlesen wurde, stehen: " + ", ".join(names) + "."
    record = depesche.read(text)
    assert record.text == text


def test_english() -> None:
    record = depesche.read(
        "Russian President Vladimir Putin met Kim Jong Un on Thursday. The Kremlin said that the talks were good. "
        "The United States demanded more, and the leader of the delegation was not pleased with the result."
    )
    cast = by_name(record)
    assert cast["Vladimir Putin"].country == "RU"
    assert cast["Kim Jong Un"].type == "person"
    assert cast["Russia"].type == "state"


def test_every_mention_leads_to_its_actor() -> None:
    text = (
        "Der russische Präsident Wladimir Putin empfing am Montag die Bundeskanzlerin Angela Merkel in Sotschi. "
        "Putin sagte, die USA hätten ihn enttäuscht. Sie widersprach ihm, wie der Kreml mitteilte."
    )
    record = depesche.read(text)
    cast = Cast(actors=record.actors)
    names = {m: actor.id for actor in record.actors for m in actor.mentions}
    assert len(names) > 5
    assert {m.text: cast.actor_at(m) for m in names} == {m.text: actor for m, actor in names.items()}
