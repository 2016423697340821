"""What a page says of itself, as a user reads it."""

from depesche import read

PAGE = """<!doctype html><html lang="de"><head><meta charset="utf-8">
<meta property="og:site_name" content="Hafen &amp;amp; Kai">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fisch &amp; Recht",
 "author": {"name": "Eva M&uuml;ster"}}; </script></head>
<body><article><h1>Fisch &amp; Recht</h1><p>Die Quote wird neu verteilt, sagte die Ministerin am See.</p></article>
</body></html>"""


def test_character_references_written_twice_are_read_once() -> None:
    record = read(PAGE)
    assert record.publisher == "Hafen & Kai"
    assert {claim.value for claim in record.metadata if claim.field == "author"} == {"Eva Müster"}
    assert record.article.headline is not None
    assert record.article.headline.text == "Fisch & Recht"
