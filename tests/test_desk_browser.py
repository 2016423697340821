"""A walk through the desk with Debian's chromium: with and without JavaScript, in both languages, narrow and wide."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from depesche.archive import Archive
from depesche.desk import create_app
from tests.desk_archive import TOKEN, fill

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium")
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PAGES = (
    "/", "/search", "/search?q=Putin", "/reports/1", "/reports/4?q=Sanktion", "/reports/1/findings/q0",
    "/reports/1/pictures/2", "/actors", "/actors/1", "/timeline?who=Altmann", "/positions", "/map?area=europe",
    "/pictures", "/rules/event.verb", "/search?from=gestern",
    "/reports/4711", "/timeline", "/reports/4/findings/e0", "/search?q=nirgendwas",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(archive_of_reports: str) -> Iterator[str]:
    """Where the desk is served for these tests."""
    with served(archive_of_reports) as address:
        yield address


@contextmanager
def served(archive: str, token: str | None = None) -> Iterator[str]:
    """The address of a desk."""
    server = uvicorn.Server(uvicorn.Config(create_app(archive, token=token), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 20
    while not server.started and time.monotonic() < end:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, **what: Any) -> Iterator[Page]:
    """A page of a browser of this kind; afterwards nothing was complained of, and nothing asked of another machine."""
    context = browser.new_context(**({"viewport": {"width": 1400, "height": 900}, "locale": "en-GB"} | what))
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: None if "//127.0.0.1:" in request.url else complaints.append(request.url))
    yield page
    context.close()
    assert [text for text in complaints if "status of 4" not in text] == []


@pytest.mark.parametrize("with_javascript", [True, False], ids=["javascript", "plain"])
@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
def test_every_page_fits_and_is_quiet(
    browser: Browser, address: str, width: int, locale: str, *, with_javascript: bool
) -> None:
    scheme = "dark" if (width == 360) is (locale == "de-DE") else "light"
    what = {
        "viewport": {"width": width, "height": 800}, "color_scheme": scheme, "java_script_enabled": with_javascript,
        "locale": locale,
    }  # fmt: skip
    with opened(browser, **what) as page:
        for path in PAGES:
            page.goto(address + path)
            assert page.locator("h1").count() == 1, path
            assert page.locator("html").get_attribute("lang") == locale[:2]
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_no_serious_hurdle_for_anybody(browser: Browser, address: str, path: str, scheme: Any) -> None:
    with opened(browser, color_scheme=scheme) as page:
        page.goto(address + path)
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        serious = [
            (violation["id"], node["html"][:160], node.get("failureSummary", "")[:200])
            for violation in found
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]
        assert serious == []


@pytest.mark.parametrize("with_javascript", [True, False])
def test_an_empty_archive_is_filled_with_one_click(browser: Browser, tmp_path: Path, *, with_javascript: bool) -> None:
    Archive(str(tmp_path / "empty.db")).close()
    with (
        served(str(tmp_path / "empty.db")) as address,
        opened(browser, java_script_enabled=with_javascript, locale="de-DE") as page,
    ):
        for path in ("/search", "/actors", "/timeline", "/positions", "/map", "/pictures"):
            page.goto(address + path)
            assert page.locator(".none").is_visible(), path
        page.goto(address)
        page.get_by_role("button", name="Das Archiv mit der Probe füllen").click()
        page.locator(".stories li").first.wait_for()
        assert page.locator(".saying").count() > 5


@pytest.mark.parametrize("with_javascript", [True, False])
def test_actors_are_merged_and_parted_by_hand(browser: Browser, tmp_path: Path, *, with_javascript: bool) -> None:
    with (
        served(fill(str(tmp_path / "own.db"))) as address,
        opened(browser, java_script_enabled=with_javascript) as page,
    ):
        page.goto(f"{address}/actors/1")
        page.get_by_label("Name or number").fill("2")
        page.get_by_label("Reason").fill("one office")
        page.get_by_role("button", name="Decide").click()
        page.get_by_text("one office").wait_for()
        page.locator(".decision input[name=why]").fill("two people after all")
        page.get_by_role("button", name="Take back").click()
        page.get_by_text("two people after all").wait_for()
        assert page.locator(".decision s").count() == 1


def test_the_printed_address_opens_a_desk_with_a_token(browser: Browser, archive_of_reports: str) -> None:
    with served(archive_of_reports, token=TOKEN) as address, opened(browser) as page:
        assert page.request.get(address).status == 401
        page.goto(f"{address}/reports/1?token={TOKEN}")
        assert page.url == f"{address}/reports/1"
        page.get_by_role("link", name="Timeline").click()
        assert page.locator("h1").inner_text() == "Timeline"
        assert "token" not in page.evaluate("document.cookie")


def test_slash_goes_to_the_search_box(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address)
        page.keyboard.press("/")
        page.keyboard.type("Putin")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?q=Putin")
        assert page.locator("mark").count() > 0


def test_keys_lead_from_hit_to_hit(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/search?q=Sanktion")
        page.keyboard.press("n")
        page.keyboard.press("n")
        page.keyboard.press("p")
        page.keyboard.press("Enter")
        page.wait_for_url("**/reports/*?q=Sanktion#h0")
        assert page.locator(".steps").is_visible()
        page.goto(f"{address}/reports/1?q=Altmann")
        for key, place in (("n", "#h0"), ("n", "#h1"), ("n", "#h2"), ("p", "#h1")):
            page.keyboard.press(key)
            assert page.url.endswith(place)
        page.locator("[data-step='1']").click()
        assert page.url.endswith("#h2")


def test_a_finding_and_its_words_light_up_together(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/reports/1")
        page.locator("#n-q0 summary").hover()
        assert page.locator('.w.lit[data-f~="q0"]').count() > 0
        page.wait_for_timeout(300)
        colours = "selector => getComputedStyle(document.querySelector(selector)).backgroundColor"
        assert page.evaluate(colours, '.w.lit[data-f~="q0"]') == page.evaluate(colours, "#n-q0")
        page.mouse.move(0, 0)
        assert page.locator(".lit").count() == 0
        page.locator('.w[data-f~="q0"]').first.hover()
        assert page.locator("#n-q0.lit").count() == 1


@pytest.mark.parametrize("with_javascript", [True, False])
def test_words_and_notes_lead_to_each_other(browser: Browser, address: str, *, with_javascript: bool) -> None:
    with opened(browser, java_script_enabled=with_javascript) as page:
        page.goto(f"{address}/reports/1")
        page.locator('a.w[href="#n-q0"]').first.click()
        assert page.url.endswith("#n-q0")
        if not with_javascript:
            page.locator("#n-q0 summary").click()
        page.locator('#n-q0 a[href="#q0"]').click()
        assert page.url.endswith("#q0")


@pytest.mark.parametrize("with_javascript", [True, False])
def test_a_layer_can_be_put_out(browser: Browser, address: str, *, with_javascript: bool) -> None:
    with opened(browser, java_script_enabled=with_javascript) as page:
        page.goto(f"{address}/reports/1")
        assert page.locator("#n-q0").is_visible()
        page.locator("#layer-quotation").uncheck()
        assert not page.locator("#n-q0").is_visible()
        page.locator("#layer-quotation").check()
        assert page.locator("#n-q0").is_visible()


@pytest.mark.parametrize("with_javascript", [True, False])
def test_why_tells_the_rule(browser: Browser, address: str, *, with_javascript: bool) -> None:
    with opened(browser, java_script_enabled=with_javascript) as page:
        page.goto(f"{address}/reports/1")
        page.locator("#n-q0 summary").click()
        page.locator("#n-q0 .ways a").first.click()
        if with_javascript:
            page.locator("#why-q0 .rule").wait_for()
            assert "/reports/1" in page.url
        else:
            page.wait_for_url("**/rules/**")
        assert page.locator(".rule dd").count() >= 2


def test_arrow_keys_and_escape_in_the_gallery(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/reports/1/pictures/2")
        page.keyboard.press("ArrowRight")
        page.wait_for_url("**/pictures/3")
        page.keyboard.press("ArrowLeft")
        page.wait_for_url("**/pictures/2")
        page.keyboard.press("Escape")
        page.wait_for_url("**/reports/1#picture-2")


def test_swipes_turn_the_gallerys_pages(browser: Browser, address: str) -> None:
    swipe = """way => { for (const [name, x] of [["touchstart", 200], ["touchend", 200 + way]]) {
        const touch = new Touch({identifier: 1, target: document.body, clientX: x, clientY: 300});
        document.dispatchEvent(new TouchEvent(name, {changedTouches: [touch]})); } }"""
    with opened(browser, has_touch=True) as page:
        page.goto(f"{address}/reports/1/pictures/2")
        page.evaluate(swipe, -120)
        page.wait_for_url("**/pictures/3")
        page.evaluate(swipe, 120)
        page.wait_for_url("**/pictures/2")


def test_a_citation_is_copied(browser: Browser, address: str) -> None:
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}/reports/1/findings/q0")
        page.locator("pre + button").nth(1).click()
        page.get_by_text("Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").startswith("@article{")


def test_a_cited_link_lights_up_the_words(browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{address}/reports/1/findings/q1")
        words = page.locator(".context mark").inner_text()
        page.goto(page.locator("pre").nth(2).inner_text().strip())
        assert "".join(page.locator("mark").all_inner_texts()).strip() == words
        assert page.locator("mark").first.is_visible()


def test_everything_is_reached_by_keys(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/reports/1")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        note = page.locator("#n-q0 summary")
        note.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#q0"
        page.keyboard.press("Enter")
        assert page.url.endswith("#q0")


def test_dragging_zooms_the_timeline(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        for path, zoomed in (("/timeline", "**/timeline?from=*to=*"), ("/actors/1", "**/timeline?who=1&from=*to=*")):
            page.goto(address + path)
            box = page.locator(".lanes .axis svg").bounding_box()
            assert box
            page.mouse.move(box["x"] + 10, box["y"] + 5)
            page.mouse.down()
            page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 5, steps=5)
            page.mouse.up()
            page.wait_for_url(zoomed)


def test_facets_narrow_without_a_new_page(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/search")
        page.evaluate("window.kept = true")
        page.locator(".facets a", has_text="dpa").first.click()
        page.wait_for_url("**agency=dpa*")
        page.locator(".chips").wait_for()
        assert page.evaluate("window.kept") is True
        page.go_back()
        page.locator(".chips").wait_for(state="detached")


def test_the_first_page_is_light(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        sizes: list[int] = []

        def count(request: Any) -> None:
            told = request.sizes()
            sizes.append(told["responseBodySize"] + told["responseHeadersSize"])

        page.on("requestfinished", count)
        page.goto(address, wait_until="networkidle")
        assert sum(sizes) < 120_000


@pytest.mark.parametrize("width", [360, 1400])
def test_nothing_shifts_after_a_page_is_there(browser: Browser, address: str, width: int) -> None:
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        page.add_init_script(
            "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) "
            "window.shift += entry.value; }).observe({type: 'layout-shift', buffered: true});"
        )
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
            page.wait_for_timeout(100)
            assert page.evaluate("window.shift") < 0.001, path


def test_a_page_is_printed_without_its_buttons(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/reports/1")
        page.emulate_media(media="print")
        assert not page.locator(".masthead nav").is_visible()
        assert not page.locator("form.layers").is_visible()
        assert page.locator("article.report").is_visible()
        assert page.locator("#n-q0").is_visible()
