"""Take README's pictures of the desk from the sample: `uv run python docs/screenshots.py`; needs chromium."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

DOCS = Path(__file__).resolve().parent
PROGRAM = str(Path(sys.executable).with_name("depesche"))
SIZE = {"width": 1180, "height": 780}


def main() -> None:
    """Fill an archive, serve it, and take both pictures."""
    with tempfile.TemporaryDirectory() as folder:
        archive = str(Path(folder, "demo.db"))
        subprocess.run([PROGRAM, "demo", "--archive", archive], check=True, stdout=subprocess.DEVNULL)
        desk = [PROGRAM, "desk", "--archive", archive, "--port", "0"]
        process = subprocess.Popen(desk, stdout=subprocess.PIPE, text=True)
        try:
            told = process.stdout.readline() if process.stdout else ""
            take(next(word for word in told.split() if word.startswith("http://")))
        finally:
            process.terminate()
            process.wait()


def take(address: str) -> None:
    """Both pictures, of the desk at an address."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, locale="en-GB")
        take_report(page, address)
        take_timeline(page, address)
        browser.close()


def take_report(page: Page, address: str) -> None:
    """The picture story, with a finding opened and its words lit."""
    page.goto(f"{address}search?q=Hering+Gipfel+Sundvik")
    story = page.get_by_role("link", name="Der Hering wartet nicht").first.get_attribute("href") or ""
    page.goto(address + story.partition("?")[0].removeprefix("/"))
    note = page.locator(".note.quotation summary").nth(1)
    note.click()
    note.hover()
    page.wait_for_timeout(400)  # until the colours have changed
    page.screenshot(path=DOCS / "desk-report.png")


def take_timeline(page: Page, address: str) -> None:
    """Events as lanes."""
    page.goto(f"{address}timeline")
    page.screenshot(path=DOCS / "desk-timeline.png")


if __name__ == "__main__":
    main()
