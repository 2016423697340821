"""A saved search as an Atom feed (RFC 4287): what came in last that fits."""

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from fastapi import APIRouter, Request
from starlette.responses import Response

from depesche.archive.facets import found_last
from depesche.archive.latest import ReportRow, reports_of
from depesche.desk.desk import desk_of
from depesche.desk.parameters import Words
from depesche.desk.search import Filtered
from depesche.desk.vocabulary import clean

router = APIRouter()
_ENTRIES = 40
_ATOM = "http://www.w3.org/2005/Atom"


@router.get("/feed.atom", summary="A saved search as an Atom feed", response_class=Response)
def feed(request: Request, filters: Filtered, q: Words = "") -> Response:
    """The reports that came in last of those that fit."""
    desk = desk_of(request)
    with desk.reading() as connection:
        rows = reports_of(connection, found_last(connection, q, filters, _ENTRIES))
    root = f"{request.url.scheme}://{request.url.netloc}"
    title = "Depesche" + (f": {q}" if q else "")
    return Response(_atom(title, f"{root}/search?{request.url.query}", root, rows), media_type="application/atom+xml")


def _atom(title: str, address: str, root: str, rows: list[ReportRow]) -> bytes:
    ET.register_namespace("", _ATOM)
    top = ET.Element(f"{{{_ATOM}}}feed")
    newest = max((row.added for row in rows), default=datetime.now(UTC).isoformat(timespec="seconds"))
    for name, words in (("title", title), ("id", address), ("updated", newest)):
        ET.SubElement(top, f"{{{_ATOM}}}{name}").text = clean(words)
    ET.SubElement(top, f"{{{_ATOM}}}link", href=address)
    ET.SubElement(ET.SubElement(top, f"{{{_ATOM}}}author"), f"{{{_ATOM}}}name").text = "Depesche"
    for row in rows:
        entry = ET.SubElement(top, f"{{{_ATOM}}}entry")
        summary = " · ".join(words for words in (row.publisher, row.published, row.agencies) if words)
        fields = {"title": row.title, "id": f"{root}/reports/{row.report}", "updated": row.added, "summary": summary}
        for name, words in fields.items():
            ET.SubElement(entry, f"{{{_ATOM}}}{name}").text = clean(words)
        ET.SubElement(entry, f"{{{_ATOM}}}link", href=f"{root}/reports/{row.report}")
    told: bytes = ET.tostring(top, encoding="utf-8", xml_declaration=True)
    return told
