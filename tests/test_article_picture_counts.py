"""Pictures that a page counts, each house in its way."""

import pytest

import depesche

FIGURE = """<figure><img src="{0}.jpg" alt="Am Kai"><div>{1}</div><figcaption>{2}</figcaption>
<div class="credit">Foto: Jana Probst/dpa</div></figure>"""
STORY = "Am Morgen legte die Fähre ab, und die Menge stand lange am Kai und sah ihr nach, bis sie im Dunst war."


def page(*figures: str) -> str:
    story = f"<h1>Die Fähre fährt wieder</h1><p>{STORY}</p>{''.join(figures)}"
    return f"<html><body><article>{story}</article></body></html>"


@pytest.mark.parametrize(
    ("count", "caption", "expected"),
    [
        ("Bild 1 von 2", "Die Fähre legt ab.", (1, 2)),
        ("1/2", "Die Fähre legt ab.", (1, 2)),
        ("", "Foto 1: Die Fähre legt ab.", (1, None)),
        ("", "1 von 2: Die Fähre legt ab.", (1, 2)),
        ("", "Die Fähre legt ab.", (None, None)),
    ],
)
def test_a_picture_has_its_number_and_the_caption_goes_without(
    count: str, caption: str, expected: tuple[int, int | None]
) -> None:
    (picture,) = depesche.read(page(FIGURE.format("kai", count, caption))).article.pictures
    assert (picture.number, picture.of) == expected
    assert [part.text for part in picture.caption] == ["Die Fähre legt ab."]
    assert picture.photographers == ("Jana Probst",)


def test_an_alt_text_that_says_more_than_the_caption_is_kept_and_quotable() -> None:
    titled = FIGURE.replace("Am Kai", "Schaulustige am Kai").format("kai", "", "Die Fähre legt ab.")
    record = depesche.read(page(titled))
    alt = record.article.pictures[0].alt
    assert alt is not None
    assert record.text[alt.start : alt.end] == alt.text == "Schaulustige am Kai"
    assert alt.xpath == "/html/body[1]/article[1]/figure[1]/img[1]"
