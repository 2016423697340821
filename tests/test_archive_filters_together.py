"""Filters together leave what each of them leaves, by whichever way the reports are found."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from depesche.archive import Archive, Filters
from depesche.archive.facets import found, found_last
from depesche.archive.ranking import ranked
from tests.desk_archive import fill

EACH: tuple[dict[str, Any], ...] = (
    {"type": "CONSULT"}, {"type": "STRIKE"}, {"agency": "dpa"}, {"agency": "Nix"}, {"language": "en"},
    {"publisher": "Seekurier"}, {"place": "Lindau"}, {"about": "Putin"}, {"about": "Altmann"}, {"speaker": "Altmann"},
    {"speaker": "Putin"}, {"since": "2019-04-24"}, {"until": "2019-04-23"}, {"towards": "Nordkorea"},
    {"kind": "direct"},
)  # fmt: skip
OF_ONE_FINDING = {"speaker", "kind", "about"}
"""Filters that one and the same finding must fulfil."""


@pytest.fixture
def reports(archive_url: str) -> Iterator[Archive]:
    archive = Archive(fill(archive_url))
    yield archive
    archive.close()


@pytest.mark.parametrize("words", ["", "Gespräche"])
def test_filters_together_leave_what_each_leaves(reports: Archive, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with reports.reading() as connection:
        by_itself = [set(found(connection, words, Filters(**one))) for one in EACH]
        monkeypatch.setattr("depesche.archive.ranking.LIKELIEST", 1)  # so that the likeliest are not all
        for (one, fit_one), (other, fit_other) in combinations(zip(EACH, by_itself, strict=True), 2):
            if one.keys() & other.keys() or not (one.keys() | other.keys()) - OF_ONE_FINDING:
                continue
            filters = Filters(**one, **other)
            both = fit_one & fit_other
            assert set(found(connection, words, filters)) == both, filters
            assert set(found_last(connection, words, filters, 10)) == both, filters
            first = ranked(connection, words, filters, 1)
            assert len(first) == min(1, len(both)), filters
            assert set(first) <= both, filters
    assert any(by_itself)
