"""One finding by itself: its words in their surroundings, its rule, and how to cite it."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from depesche.desk.citation import Citation, cited
from depesche.desk.desk import Page, desk_of
from depesche.desk.notes import Note
from depesche.desk.parameters import Format, Number
from depesche.desk.refusal import Refused
from depesche.desk.report import page_of
from depesche.desk.vocabulary import N_
from depesche.rules import RULES, Rule

router = APIRouter()
_AROUND = 200
"""Characters of the text before and behind a finding, no farther than its paragraph goes."""
_BETWEEN = "\n\n"
"""What stands between blocks of a text."""


def _last_block(text: str) -> str:
    return text.rpartition(_BETWEEN)[2]


class FindingPage(Page, frozen=True, kw_only=True):
    """A finding, to be cited."""

    report: int
    title: str
    note: Note
    before: str
    behind: str
    citation: Citation
    rule: Rule | None


@router.get("/reports/{report}/findings/{key}", summary="A finding: its words, its rule, how to cite it")
def finding(
    request: Request,
    report: Number,
    key: Annotated[str, Path(pattern=r"^[qew]\d{1,6}$", description="q, e or w (said, done, wanted) and its number.")],
    format: Format = "html",
) -> Response:
    """The page of one finding."""
    desk = desk_of(request)
    with desk.reading() as connection:
        told = page_of(connection, report)
    note = next((note for note in told.notes if note.key == key), None)
    if note is None:
        raise Refused(404, N_("Report %(number)s has no finding %(key)s."), number=report, key=key)
    text, first, last = told.record.text, note.spans[0], note.spans[-1]
    address = f"{request.url.scheme}://{request.url.netloc}/reports/{report}?at={first.start}-{last.end}#at"
    page = FindingPage(
        report=report, title=told.title, note=note,
        before=_last_block(text[max(0, first.start - _AROUND) : first.start]),
        behind=text[last.end : last.end + _AROUND].partition(_BETWEEN)[0],
        citation=cited(told.record, note, address, datetime.now(UTC).date().isoformat()),
        rule=RULES.get(note.rule),
    )  # fmt: skip
    return desk.answer(request, "finding.html", page, format)
