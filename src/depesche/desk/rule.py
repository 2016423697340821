"""A rule's page: what it finds, with an example that is found and one that is not."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from depesche.desk.desk import Page, desk_of
from depesche.desk.parameters import Format
from depesche.desk.refusal import Refused
from depesche.desk.vocabulary import N_
from depesche.rules import RULES

router = APIRouter()


class RulePage(Page, frozen=True, kw_only=True):
    """Why a finding was made."""

    name: str
    finds: str
    found: str
    """An example that is found."""
    other: str
    """A like one that is not."""


@router.get("/rules/{name}", summary="What a rule finds")
def rule(
    request: Request,
    name: Annotated[str, Path(max_length=100, pattern=r"^[\w.-]+$", description="Layer and rule.")],
    format: Format = "html",
) -> Response:
    """The page of one rule."""
    known = RULES.get(name)
    if known is None:
        raise Refused(404, N_("No rule is named %(name)s."), name=name)
    page = RulePage(name=name, finds=known.finds, found=known.found, other=known.other)
    return desk_of(request).answer(request, "rule.html", page, format)
