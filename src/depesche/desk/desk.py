"""The desk itself: the archive, the templates in each language, and how a page becomes an answer."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import StringIO
from threading import BoundedSemaphore
from typing import Any
from urllib.parse import urlencode

import msgspec
from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from sqlalchemy import Connection
from starlette.responses import HTMLResponse, Response

from depesche.archive import Archive
from depesche.desk import vocabulary
from depesche.desk.refusal import Refused
from depesche.desk.safety import Guard
from depesche.desk.tongue import COOKIE, LANGUAGES, Tongue, preferred, translations

SECONDS = 8.0
"""After so long a query is broken off and the reader asked to narrow it."""
AT_ONCE = 4
"""Pages that look into the archive at the same time: more would only wait for each other, and run out of their time."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a page shows: its JSON twin is this, field by field."""

    def rows(self) -> Sequence[Any]:
        """The rows of its CSV twin; none where it is no table."""
        return ()


class Desk:
    """One archive, served."""

    def __init__(self, archive: Archive, guard: Guard) -> None:
        """The desk of an open archive, behind these doors."""
        self.archive = archive
        self.guard = guard
        self._turns = BoundedSemaphore(AT_ONCE)
        self._languages = {language: _environment(language) for language in LANGUAGES}

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look into the archive that does not take longer than a reader waits."""
        with self._turns, self.archive.reading(seconds=SECONDS) as connection:
            yield connection

    def answer(self, request: Request, template: str, page: Page, format: str = "html", status: int = 200) -> Response:
        """The page as it was asked for: set for reading, as JSON, or as CSV."""
        if format == "json":
            return Response(msgspec.json.encode(page), status, media_type="application/json")
        if format == "csv":
            return Response(_csv(page.rows()), status, media_type="text/csv; charset=utf-8")
        language = self.language(request)
        environment = self._languages[language]
        html = environment.get_template(template).render(page=page, request=request, **self._frame(request, language))
        answer = HTMLResponse(html, status)
        if request.query_params.get("lang") == language:
            answer.set_cookie(COOKIE, language, max_age=31_536_000, samesite="lax", httponly=True)
        return answer

    def check_form(self, request: Request, token: str) -> None:
        """Refuse a form that is not of this session.

        Raises Refused (403).
        """
        if not self.guard.obeys(request.scope["state"]["session"], token):
            raise Refused(403, vocabulary.N_("The form is too old: load its page again, then send it."))

    @staticmethod
    def language(request: Request) -> str:
        """The language of the reader."""
        wanted, known = request.query_params.get("lang"), request.cookies.get(COOKIE)
        return preferred(wanted, known, request.headers.get("accept-language", ""))

    def _frame(self, request: Request, language: str) -> dict[str, Any]:
        """What every template knows besides its page."""
        return {
            "tongue": Tongue(language),
            "path": request.url.path,
            "with_query": lambda **changes: _address(request, changes),
            "form_token": self.guard.form_token(request.scope["state"]["session"]),
        }


def desk_of(request: Request) -> Desk:
    """The desk a request came to."""
    desk: Desk = request.app.state.desk
    return desk


def _environment(language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("depesche.desk"), autoescape=True, undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    environment.filters["label"] = vocabulary.label
    environment.filters["parted"] = vocabulary.parted
    environment.filters["file_name"] = vocabulary.file_name
    environment.filters["clean"] = vocabulary.clean
    environment.filters["query"] = lambda values: urlencode({k: v for k, v in values.items() if v not in (None, "")})
    return environment


def _address(request: Request, changes: Mapping[str, Any]) -> str:
    """The page's address with some of its query changed; None takes a part out."""
    query: dict[str, Any] = {**request.query_params, **changes}
    told = urlencode({key: value for key, value in query.items() if value not in (None, "")})
    return request.url.path + ("?" + told if told else "")


def _csv(rows: Sequence[Any]) -> str:
    out = StringIO()
    told: list[dict[str, Any]] = [msgspec.to_builtins(row) for row in rows]
    if told:
        columns = dict.fromkeys(column for row in told for column in row)
        writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in told)
    return out.getvalue()


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value
