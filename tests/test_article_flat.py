"""Texts whose layout is lost: the specimen, a look-alike, picture stories numbered otherwise, bare paragraphs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import depesche
from depesche.article import read_article
from depesche.record import Article
from depesche.source import Source

HEAD = (
    "Gipfel am See:Zwei Präsidenten geben sich die Hand\n\n"
    "Nach Jahren des Streits treffen sich beide in Seeheim am Wasser.\n\n"
)
ONE = "Die Präsidentin kam am Morgen mit dem Schiff in Seeheim an und grüßte die Menge."
TWO = "Ihr Kollege wartete am Kai, wo die Kapelle seit einer Stunde Märsche spielte."
END = "© Seebote/dpa/abc\n\nZur Startseite"
STORIES = {
    "below the credit": (
        f"{HEAD}-\n\nQuelle: Eva Licht/dpa\n\n1 / 2\n\n{ONE}\n\n"
        f"Ship at Seeheim\n\nQuelle: AP\n\n2 / 2\n\n{TWO}\n\n{END}"
    ),
    "Bild 1 von 2": f"{HEAD}Bild 1 von 2\n{ONE}\nFoto: Eva Licht/dpa\nBild 2 von 2\n{TWO}\nFoto: AP\n{END}",
    "1/2": f"{HEAD}1/2\n\n{ONE} (Foto: Eva Licht/dpa)\n\n2/2\n\n{TWO} (Foto: AP)\n\n{END}",
    "Foto 1:": f"{HEAD}Foto 1: {ONE}\nQuelle: Eva Licht/dpa\nFoto 2: {TWO}\nQuelle: AP\n{END}",
}


def read(text: str) -> Article:
    return depesche.read(text).article


def words(span: depesche.record.Span | None) -> str | None:
    return span.text if span else None


@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
def test_picture_story(text: str) -> None:
    article = read(text)
    assert (words(article.kicker), words(article.headline)) == ("Gipfel am See", "Zwei Präsidenten geben sich die Hand")
    assert words(article.lead) == "Nach Jahren des Streits treffen sich beide in Seeheim am Wasser."
    first, second = article.pictures
    assert [(picture.number, [part.text for part in picture.caption]) for picture in article.pictures] == [
        (1, [ONE]),
        (2, [TWO]),
    ]
    assert (first.photographers, first.agencies) == (("Eva Licht",), ("dpa",))
    assert (second.photographers, second.agencies) == ((), ("AP",))
    assert article.sign_off is not None
    assert (article.sign_off.publisher, article.sign_off.agencies, article.sign_off.initials) == (
        "Seebote",
        ("dpa",),
        ("abc",),
    )


def test_specimen(shared: Path) -> None:
    text = (shared / "seed" / "gipfel.txt").read_text("utf-8")
    record = depesche.read(text)
    article = record.article
    assert words(article.kicker) == "Gipfeltreffen in Wladiwostok"
    assert words(article.headline) == 'Putin: Nordkoreaner brauchen "Garantie für ihre Sicherheit"'
    assert (words(article.lead) or "").startswith("Eine atomare Abrüstung sei nicht möglich")
    assert [(picture.number, picture.of) for picture in article.pictures] == [(n, 13) for n in range(1, 14)]
    assert [len(picture.caption) for picture in article.pictures] == [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1]
    assert [words(picture.alt) for picture in article.pictures].count(None) == 7
    assert {agency for picture in article.pictures for agency in picture.agencies} == {"AFP", "AP", "Reuters"}
    assert article.pictures[6].photographers == ("Shamil Zhumatov",)
    sign_off = article.sign_off
    assert sign_off is not None
    assert (sign_off.publisher, sign_off.agencies) == ("SZ.de", ("dpa", "Reuters"))
    assert sign_off.initials == ("jsa", "mkoh")
    assert [part.text for part in article.furniture] == [
        "13 Bilder", "Zur SZ-Startseite", "Lesen Sie mehr zum Thema", "Jetzt entdecken", "Gutscheine:",
    ]  # fmt: skip
    assert all(part.reason for part in article.furniture)
    assert (record.language, article.body) == ("de", ())


def test_a_question_is_a_headline_and_the_short_line_over_it_its_kicker() -> None:
    article = read(f"Gipfel am See\nKommt jetzt der Frieden?\n{ONE}\n\n{TWO}\n")
    assert article.kicker is not None
    assert article.headline is not None
    assert (article.kicker.text, article.headline.text) == ("Gipfel am See", "Kommt jetzt der Frieden?")
    assert [block.text for block in article.body] == [ONE, TWO]


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_paragraphs_alone_stay_in_the_body(joint: str) -> None:
    paragraphs = [ONE, TWO, "Das war alles.", "Am Abend fuhren beide wieder ab. Die Menge ging heim."]
    article = read(joint.join(paragraphs))
    assert [block.text for block in article.body] == paragraphs
    assert (article.furniture, article.lead, article.headline) == ((), None, None)


@given(
    st.text()
    | st.lists(st.sampled_from(["1 / 2", "2 / 2", "-", "Quelle: AP", ONE, "Mehr zum Thema", "(dpa)", ""])).map(
        "\n".join
    )
)
def test_any_text_is_read_the_same_way_twice(text: str) -> None:
    article = read(text)
    for part in (*article.body, *article.furniture, article.headline, article.lead, article.sign_off, article.kicker):
        assert part is None or text[part.start : part.end] == part.text
    assert article == read(text)


@pytest.mark.parametrize(
    "text", ["  * x y\n" * 20_000, " " * 1_000_000, "(" * 1_000_000, f"{ONE}\n" * 20_000, "Aa/" * 300_000]
)
def test_endless_texts_are_read(text: str) -> None:
    article = read_article(Source(name="endless", kind="text", content=text, sha256="", encoding=None))
    assert all(text[block.start : block.end] == block.text for block in article.article.body)
    assert len(article.article.body) + len(article.article.furniture) == sum(
        1 for line in text.splitlines() if line.strip()
    )
