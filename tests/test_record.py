"""The record: JSON goes round, and every span is its words."""

import depesche


def test_json_goes_round() -> None:
    record = depesche.read("Bonn (dpa) - Es regnet.\n\nMorgen scheint die Sonne.")
    assert depesche.from_json(depesche.to_json(record)) == record
