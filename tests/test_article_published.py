"""When a page says it was published: what contradicts itself stays open."""

import pytest

import depesche

PAGE = """<html lang="de"><head>{}</head><body><article><h1>Die Fähre fährt wieder</h1>
<p>Am Morgen legte sie ab, und die Menge stand lange am Kai und sah ihr nach, bis sie im Dunst war.</p>
</article></body></html>"""
META = '<meta property="article:published_time" content="{}">'
LINKED = '<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{}"}}</script>'


@pytest.mark.parametrize(
    ("head", "published", "codes"),
    [
        (META.format("2024-03-05T10:00"), "2024-03-05T10:00", []),
        (LINKED.format("2024-03-05") + META.format("2024-03-05T10:00"), "2024-03-05", []),
        (LINKED.format("2024-03-05") + META.format("2023-01-02"), None, ["published-contradicts"]),
        (META.format("2024-13-45"), None, ["published-impossible"]),
        (LINKED.format("2024-03-05T23:30Z") + META.format("2024-03-06T00:30+01:00"), "2024-03-06T00:30", []),
        ('<meta name="last-modified" content="2024-03-05">', None, []),
    ],
)
def test_published(head: str, published: str | None, codes: list[str]) -> None:
    record = depesche.read(PAGE.format(head))
    assert record.published == published
    assert [problem.code for problem in record.problems] == codes


@pytest.mark.parametrize(
    ("line", "head", "published", "codes"),
    [
        ("5. März 2024, 10:00 Uhr", "", "2024-03-05T10:00", []),
        ("06.03.2024 | 00:30 Uhr", META.format("2024-03-05T23:30Z"), "2024-03-06T00:30", []),
        ("05.03.2024", META.format("2023-01-02"), None, ["published-contradicts"]),
        ("Aktualisiert am 07.03.2024", META.format("2024-03-05"), "2024-03-05", []),
        ("Stand: 07.03.2024", "", "2024-03-07", []),
    ],
)
def test_the_page_shows_its_date(line: str, head: str, published: str | None, codes: list[str]) -> None:
    record = depesche.read(PAGE.format(head).replace("</h1>", f"</h1><div>{line}</div>"))
    assert record.published == published
    assert [problem.code for problem in record.problems] == codes
    assert [claim.evidence.text for claim in record.metadata if claim.origin == "visible" and claim.evidence] == [line]
