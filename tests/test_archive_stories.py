"""Agency copies form one story however desks edit them, and different reports never do."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

import depesche
from depesche.archive import Archive, add_sample
from depesche.archive.tables import REPORTS
from tests.desk_edits import EDITS, edited

SEED = 20310306
COPIES = 12
"""Edited copies of each report."""


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The sample's reports as headline and paragraphs, the longest print of each story."""
    sample = Archive(str(tmp_path_factory.mktemp("sample") / "sample.db"))
    assert all(item.error is None for item in add_sample(sample))
    with sample.reading() as connection:
        stories = {row.id: row.story for row in connection.execute(select(REPORTS.c.id, REPORTS.c.story))}
    longest: dict[int, str] = {}
    for report, record in sample.records():
        story, text = stories[report], _as_text(record)
        longest[story] = max(longest.get(story, ""), text, key=len)
    return list(longest.values())


def _as_text(record: depesche.Record) -> str:
    article = record.article
    captions = [part.text for picture in article.pictures for part in picture.caption]
    first, *rest = [block.text for block in article.body] + captions
    dateline = f"{article.dateline.text} " if article.dateline else ""
    return "\n\n".join([article.headline.text if article.headline else "", dateline + first, *rest])


@dataclass
class Result:
    found: int = 0
    """Copies in the story of their original."""
    missed: int = 0
    """Copies in a story of their own."""
    wrong: int = 0
    """Reports in the story of another original."""

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed + self.wrong)

    @property
    def false_merges(self) -> float:
        return self.wrong / (self.found + self.missed + self.wrong)


def sorted_out(archive: Archive, originals: list[str], copies: list[tuple[int, str]]) -> Result:
    """Add originals and copies (with the number of their original) and see which stories they come to."""
    own = {_story(archive, text): number for number, text in enumerate(originals)}
    assert len(own) == len(originals), "two originals are one story"
    result = Result()
    for number, text in copies:
        story = own.get(_story(archive, text))
        result.found += story == number
        result.missed += story is None
        result.wrong += story not in (None, number)
    return result


def _story(archive: Archive, text: str) -> int:
    report = archive.add(depesche.read(text, name="a.txt")).report
    with archive.reading() as connection:
        return int(connection.scalar(select(REPORTS.c.story).where(REPORTS.c.id == report)) or 0)


def test_edited_copies_are_one_story_and_others_are_not(archive: Archive, originals: list[str]) -> None:
    random = Random(SEED)
    copies = [(number, edited(text, random)) for number, text in enumerate(originals) for _ in range(COPIES)]
    random.shuffle(copies)
    result = sorted_out(archive, originals, copies)
    assert result.recall >= 0.97
    assert result.false_merges <= 0.005


def test_no_edit_by_itself_parts_a_copy_from_its_original(tmp_path: Path, originals: list[str]) -> None:
    random = Random(SEED)
    copies = [
        (number, "\n\n".join(edit(text.split("\n\n"), random)))
        for number, text in enumerate(originals)
        for edit in EDITS
    ]
    result = sorted_out(Archive(str(tmp_path / "one.db")), originals, copies)
    assert result.recall >= 0.97
    assert result.wrong == 0


def test_a_borrowed_paragraph_does_not_make_a_report_a_copy(tmp_path: Path, originals: list[str]) -> None:
    """Reports on one dispute share their background paragraph; each stays the story it is."""
    copies = []
    for number, text in enumerate(originals):
        other = originals[(number + 1) % len(originals)].split("\n\n")
        borrowed = next((part for part in reversed(other[1:]) if 100 < len(part) < len(text) / 3), other[-1])
        copies.append((number, f"{text}\n\n{borrowed}"))
    result = sorted_out(Archive(str(tmp_path / "one.db")), originals, copies)
    assert result.wrong == 0
    assert result.recall >= 0.97
