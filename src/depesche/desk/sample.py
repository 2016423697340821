"""The sample, put into an empty archive with one click."""

from threading import Lock

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from depesche.archive import ArchiveError, add_sample
from depesche.desk.desk import desk_of
from depesche.desk.parameters import Token

router = APIRouter()
_one_at_a_time = Lock()


@router.post("/sample", status_code=303, summary="Put the sample's reports into an empty archive")
def sample(request: Request, token: Token) -> Response:
    """Read the sample into the archive; an archive with other reports is left as it is."""
    desk = desk_of(request)
    desk.check_form(request, token)
    try:
        with _one_at_a_time:
            for _ in add_sample(desk.archive):
                pass
    except ArchiveError as error:
        raise HTTPException(409, str(error)) from error
    return RedirectResponse("/", 303)
