"""Dates of publication: written as EDTF, or refused."""

import pytest

from depesche import Options
from depesche.errors import ImpossibleDateError
from depesche.record.edtf import edtf


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2019-04-25", "2019-04-25"),
        ("2019-04", "2019-04"),
        ("2019", "2019"),
        ("2019-21", "2019-21"),
        (" 2020-02-29 ", "2020-02-29"),
        ("2019-04-25T14:30", "2019-04-25T14:30"),
        ("2019-04-25T14:30:59.123+0200", "2019-04-25T14:30:59+02:00"),
        ("2019-04-25 14:30 +02", "2019-04-25T14:30+02:00"),
        ("2019-04-25T14:30Z", "2019-04-25T14:30Z"),
        ("2019-04-XX", "2019-04-XX"),
        ("2019-04?", "2019-04?"),
        ("2019-04-25/2019-04-27", "2019-04-25/2019-04-27"),
        ("../2019", "../2019"),
    ],
)
def test_a_date_is_written_as_edtf(given: str, written: str) -> None:
    assert edtf(given) == written


@pytest.mark.parametrize(
    "given",
    ["", "gestern", "2019-13", "2019-02-29", "2019-04-31", "2019-4-5", "25.04.2019", "2019-04-25T25:00",
     "2019-04-25T14:60", "2019-04T14:30", "201X-X4", "2019/2020/2021", "/", "..", "0000-00-00", "٢٠١٩-04-25",
     "2019-04-25\n2019", "2019-X3"],
)  # fmt: skip
def test_an_impossible_date_is_refused_by_name(given: str) -> None:
    with pytest.raises(ImpossibleDateError, match="is no date"):
        edtf(given)


def test_options_refuse_an_impossible_date() -> None:
    with pytest.raises(ImpossibleDateError, match="2019-02-30"):
        Options(published="2019-02-30")
