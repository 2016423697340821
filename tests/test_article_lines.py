"""The small readers of article lines: agencies, credits, sign-offs, datelines, bylines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depesche.article.lines.agencies import agencies_in
from depesche.article.lines.byline import names_in_byline
from depesche.article.lines.credit import is_credit, read_credit, split_credit
from depesche.article.lines.dateline import find_dateline
from depesche.article.lines.sign_off import read_sign_off


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("REUTERS", ["Reuters"]),
        ("sda/Keystone", ["Keystone-SDA"]),
        ("dpa-infocom", ["dpa"]),
        ("picture alliance/dpa", ["picture alliance", "dpa"]),
        ("imago images", ["IMAGO"]),
        ("Der Dpad des Lapas", []),
    ],
)
def test_agencies(text: str, names: list[str]) -> None:
    assert [found.name for found in agencies_in(text)] == names


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Ein Zug hält. (Foto: Anna Muster/dpa)", "Ein Zug hält.", "Foto: Anna Muster/dpa"),
        ("Ein Zug hält. © Anna Muster/dpa", "Ein Zug hält.", "© Anna Muster/dpa"),
        ("Ein Zug hält. Bild: Anna Muster (EBU)", "Ein Zug hält.", "Bild: Anna Muster (EBU)"),
        ("Ein Zug hält. picture alliance/dpa | Jan Muster", "Ein Zug hält.", "picture alliance/dpa | Jan Muster"),
        ("Ein Zug hält am Bahnhof (Imago)", "Ein Zug hält am Bahnhof", "Imago"),
        ("Foto: Reuters", None, "Foto: Reuters"),
        ("Das Foto: ein Mann, der gerade geht.", "Das Foto: ein Mann, der gerade geht.", None),
    ],
)  # fmt: skip
def test_caption_and_credit(text: str, caption: str | None, credit: str | None) -> None:
    split = split_credit(text)
    assert (split.caption and text[slice(*split.caption)]) == caption
    assert (split.credit and text[slice(*split.credit)]) == credit


@pytest.mark.parametrize(
    ("credit", "people", "suppliers"),
    [
        ("Quelle: Anna Muster/AP", ("Anna Muster",), ("AP",)),
        ("Bild: Jan Muster/AP Photo/picture alliance", ("Jan Muster",), ("AP", "picture alliance")),
        ("JAN MUSTER/AFP via Getty Images", ("JAN MUSTER",), ("AFP", "Getty Images")),
        ("© Gemeinde Seedorf", (), ("Gemeinde Seedorf",)),
        ("Foto: Anna von Muster", ("Anna von Muster",), ()),
        ("Pool via REUTERS", (), ("Reuters",)),
    ],
)
def test_makers(credit: str, people: tuple[str, ...], suppliers: tuple[str, ...]) -> None:
    assert is_credit(credit)
    assert read_credit(credit) == (people, suppliers)


@pytest.mark.parametrize(
    ("line", "publisher", "agencies", "initials"),
    [
        ("© Blatt.de/dpa/rtr/abc/defg", "Blatt.de", ["dpa", "Reuters"], ("abc", "defg")),
        ("Quelle: sender.de, jhe/dpa", "sender.de", ["dpa"], ("jhe",)),
        ("red/APA/dpa", None, ["APA", "dpa"], ("red",)),
        ("(dpa)", None, ["dpa"], ()),
        ("Mit Material der dpa und AFP", None, ["dpa", "AFP"], ()),
    ],
)
def test_sign_off(line: str, publisher: str | None, agencies: list[str], initials: tuple[str, ...]) -> None:
    parts = read_sign_off(line)
    assert parts is not None
    assert (parts.publisher, [agency.name for agency in parts.agencies], parts.initials) == (
        publisher,
        agencies,
        initials,
    )


@pytest.mark.parametrize(
    "line", ["Die Agentur dpa berichtet.", "Er ging mit Material nach Hause.", "Ende", "", "Weitere Informationen"]
)
def test_no_sign_off(line: str) -> None:
    assert read_sign_off(line) is None


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("BERLIN (dpa-AFX) - Die Bank wächst.", "BERLIN (dpa-AFX) -"),
        ("Wien/Moskau. Der Minister reist ab.", "Wien/Moskau."),
        ("Washington - Der Präsident reist ab.", "Washington -"),
        ("LONDON, March 3 (Reuters) - The bank grew.", "LONDON, March 3 (Reuters) -"),
        ("Frankfurt am Main (epd). Die Kirche wächst.", "Frankfurt am Main (epd)."),
        ("Nein. Das wird nichts.", None),
        ("Die Regierung (CDU) plant viel.", None),
        ("Merkel - damals Kanzlerin - reiste ab.", None),
    ],
)
def test_dateline(paragraph: str, dateline: str | None) -> None:
    found = find_dateline(paragraph)
    assert (paragraph[found.start : found.end] if found else None) == dateline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Anna Muster und Max Beispiel, Berlin", ["Anna Muster", "Max Beispiel"]),
        ("Von unserem Korrespondenten Max Beispiel", ["Max Beispiel"]),
        ("By Jane D. Smith in New York", ["Jane D. Smith"]),
        ("Von Anna Muster (Text) und Max Beispiel (Fotos)", ["Anna Muster", "Max Beispiel"]),
        ("Von Montag an gilt der Fahrplan", []),
        ("Politik Redaktion", []),
    ],
)
def test_byline(line: str, names: list[str]) -> None:
    assert [found.name for found in names_in_byline(line)] == names


@given(st.text() | st.text("Foto:(©)/|. -dpaAFP Anna"))
def test_any_line_is_read(line: str) -> None:
    assert all(line[found.start : found.end] for found in agencies_in(line))
    caption, credit, _ = split_credit(line)
    assert all(0 <= start < end <= len(line) for start, end in (bounds for bounds in (caption, credit) if bounds))
    assert all(line[name.start : name.end] == name.name for name in names_in_byline(line))
    sign_off, dateline = read_sign_off(line), find_dateline(line)
    assert sign_off is None or line[sign_off.start : sign_off.end] == line.strip()
    assert dateline is None or 0 <= dateline.start < dateline.end <= len(line)
    read_credit(line)
