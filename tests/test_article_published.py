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
        ('<meta name="last-modified" content="2024-03-05">', None, []),
    ],
)
def test_published(head: str, published: str | None, codes: list[str]) -> None:
    record = depesche.read(PAGE.format(head))
    assert record.published == published
    assert [problem.code for problem in record.problems] == codes
