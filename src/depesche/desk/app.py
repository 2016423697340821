"""The desk as an ASGI application: its pages, its files, its doors."""

from collections.abc import Iterable
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp

from depesche.archive import DEFAULT, Archive, ArchiveError
from depesche.archive.dialect import SlowQueryError
from depesche.desk import (
    actor,
    actors,
    atlas,
    feed,
    finding,
    gallery,
    pictures,
    positions,
    report,
    rule,
    sample,
    search,
    start,
    timeline,
)
from depesche.desk.desk import Desk, Page, desk_of
from depesche.desk.refusal import Reason, Refused, reason_of
from depesche.desk.safety import Guard, Safety
from depesche.desk.vocabulary import N_

_PAGES = (
    start,
    report,
    finding,
    gallery,
    search,
    actors,
    actor,
    timeline,
    positions,
    atlas,
    pictures,
    rule,
    feed,
    sample,
)


class Trouble(Page, frozen=True, kw_only=True):
    """A page that could not be shown."""

    status: int
    what: str
    details: tuple[Reason, ...] = ()


class _Files(StaticFiles):
    """The desk's own files: the browser keeps them, for their addresses carry the version."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        answer = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        answer.headers["cache-control"] = "max-age=86400"
        return answer


def create_app(url: str = DEFAULT, *, token: str | None = None, hosts: Iterable[str] = ()) -> ASGIApp:
    """The desk of the archive at `url`; with a token it asks for that, and `hosts` are further names it answers to.

    Raises ArchiveError when the archive cannot be opened.
    """
    guard = Guard(token=token, hosts=hosts)
    app = FastAPI(title="Depesche", docs_url=None, redoc_url=None, summary="The archive, page by page.")
    app.state.desk = Desk(Archive(url), guard)
    for page in _PAGES:
        app.include_router(page.router)
    app.mount("/static", _Files(packages=[("depesche.desk", "static")]), name="static")
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misunderstood)
    app.add_exception_handler(ArchiveError, _failed)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)
    return Safety(app, guard)


def _told(request: Request, trouble: Trouble) -> Response:
    twin = "json" if request.query_params.get("format") in ("json", "csv") else "html"
    return desk_of(request).answer(request, "trouble.html", trouble, twin, trouble.status)


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    what = N_("This is not here") if status == HTTPStatus.NOT_FOUND else N_("This cannot be done")
    if isinstance(error, Refused):
        details: tuple[Reason, ...] = (error.reason,)
    else:
        details = () if detail in ("", HTTPStatus(status).phrase) else (Reason(message=detail),)
    return _told(request, Trouble(status=status, what=what, details=details))


def _misunderstood(request: Request, error: Exception) -> Response:
    faults = error.errors() if isinstance(error, RequestValidationError) else []
    details = tuple(reason_of(fault) for fault in faults)
    return _told(request, Trouble(status=422, what=N_("This address says something that cannot be"), details=details))


def _failed(request: Request, error: Exception) -> Response:
    is_slow = isinstance(error, SlowQueryError)
    told = N_("That takes too long: ask for less, an actor or a span of time.") if is_slow else str(error)
    status = 503 if is_slow else 500
    return _told(
        request, Trouble(status=status, what=N_("The archive did not answer"), details=(Reason(message=told),))
    )
