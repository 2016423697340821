"""The desk as its tests meet it: an archive of reports of our own, some of them hostile."""

from pathlib import Path

from starlette.testclient import TestClient

import depesche
from depesche.archive import Archive
from depesche.desk import create_app

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
TOKEN = "open sesame"  # noqa: S105  # guards nothing
EVIL = (
    "Streit um Fähre: <script>alert(1)</script>\n\n"
    "Seestadt (dpa) - Bürgermeisterin Eva <img src=x onerror=alert(2)> Muster fordert von Österreich eine Fähre. "
    '„Wir brauchen <b>Gespräche</b> & keine "Drohungen"“, sagte Muster am Donnerstag. '
    '=HYPERLINK("http://evil.example") stand auf dem Plakat. \x00\x1b[31m\u202e'
)
WIRE = (
    "Wladiwostok (dpa) - Russlands Präsident Wladimir Putin hat neue Sanktionen gegen Nordkorea abgelehnt. "
    "„Wir brauchen Gespräche und keine Drohungen“, sagte Putin am Donnerstag. "
    "Die USA fordern von Nordkorea eine atomare Abrüstung. "
    "Nordkoreas Machthaber Kim Jong-un hatte am Mittwoch die Stadt besucht und mit dem Präsidenten gesprochen."
)


def fill(path: Path | str) -> str:
    """An archive with the examples, a wire text in two prints, and a hostile report; returns its path or URL."""
    archive = Archive(str(path))
    for name in ("gipfel-am-see.html", "ferry-strike.html", "agenturmeldung.txt"):
        archive.add(depesche.read(EXAMPLES / name))
    for number, text in enumerate((WIRE, f"Gipfel am Meer\n\n{WIRE}\n\nAuch hier war das Thema.", EVIL)):
        options = depesche.Options(published=f"2019-04-2{number + 3}", url=f"https://blatt.example/{number}")
        archive.add(depesche.read(text, name=f"{number}.txt", options=options))
    archive.close()
    return str(path)


def client_of(url: str, token: str | None = None, language: str = "en") -> TestClient:
    """A browser of sorts, on this machine."""
    app = create_app(url, token=token)
    return TestClient(
        app, base_url="http://127.0.0.1:8417", headers={"accept-language": language}, raise_server_exceptions=False
    )


def number_of(client: TestClient, words: str) -> int:
    """The first report with these words."""
    return int(client.get("/search", params={"q": words, "format": "json"}).json()["hits"][0]["report"])
