"""Bytes to characters."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depesche.source.charset import decode

GREETING = "„Grüße“ aus Köln – für 5 €"
PAGE = f'<html><head><meta charset="%s"></head><body><p>{GREETING}</p></body></html>'


def problems(raw: bytes, http: str | None = None) -> list[str]:
    return [problem.code for problem in decode(raw, http=http).problems]


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, codec: str) -> None:
    decoded = decode(mark + GREETING.encode(codec), http="iso-8859-1")
    assert (decoded.text, decoded.encoding, decoded.problems) == (GREETING, codec, ())


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen(codec: str) -> None:
    assert decode(GREETING.encode(codec)).text == GREETING


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "ISO_8859-1", "us-ascii", "windows-1252", "x-cp1252"])
def test_latin1_is_read_as_browsers_do(label: str) -> None:
    page = PAGE % label
    decoded = decode(page.encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.problems) == (page, "windows-1252", ())


def test_the_five_bytes_that_windows_1252_leaves_open_are_kept() -> None:
    assert decode(b"\x81\x8d\x8f\x90\x9d \xfc", http="latin1").text == "\x81\x8d\x8f\x90\x9d ü"


@pytest.mark.parametrize(
    "head",
    [
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        "<META CHARSET = windows-1251 >",
        "<?xml version='1.0' encoding='windows-1251'?>",
    ],
)
def test_declarations_in_the_page(head: str) -> None:
    assert decode((head + "Привет, мир").encode("cp1251")).text == head + "Привет, мир"


def test_the_server_stands_before_the_page() -> None:
    raw = (PAGE % "windows-1251").encode("cp1252")
    assert GREETING in decode(raw, http="ISO-8859-1").text


def test_declared_utf8_that_is_not_is_noticed() -> None:
    raw = (PAGE % "utf-8").encode("cp1252")
    assert decode(raw).text == PAGE % "utf-8"
    assert problems(raw) == ["encoding-contradicts"]


def test_declared_latin1_that_is_utf8_is_noticed() -> None:
    raw = (PAGE % "iso-8859-1").encode()
    assert decode(raw).text == PAGE % "iso-8859-1"
    assert problems(raw) == ["encoding-contradicts"]
    assert problems(GREETING.encode(), http="latin1") == ["encoding-contradicts"]


def test_a_few_broken_bytes_do_not_make_utf8_another_encoding() -> None:
    raw = GREETING.encode() * 3 + b"\xfc" + GREETING.encode()
    assert decode(raw).text == GREETING * 3 + "�" + GREETING
    assert problems(raw) == ["encoding-replaced"]
    assert problems(b"<meta charset=utf-8>" + raw) == ["encoding-replaced"]


@pytest.mark.parametrize(
    "text", [GREETING, "« Où ? À l’été », dit-il.", "¿Qué pasó el miércoles?", "På øen sagde han: Nej."]
)
def test_undeclared_western_text_is_windows_1252_and_called_a_guess(text: str) -> None:
    raw = text.encode("cp1252")
    assert decode(raw).text == text
    assert problems(raw) == ["encoding-guessed"]


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Президент России Владимир Путин встретился в четверг с лидером Северной Кореи Ким Чен Ыном. " * 5, "cp1251"),
        (
            "Ο πρόεδρος της Ρωσίας συναντήθηκε την Πέμπτη με τον ηγέτη της Βόρειας Κορέας στο Βλαδιβοστόκ. " * 5,
            "cp1253",
        ),
        ("Prezydent Rosji spotkał się w czwartek z przywódcą Korei Północnej, powiedział rzecznik. " * 5, "cp1250"),
        ("ロシアのプーチン大統領は木曜日、ウラジオストクで北朝鮮の金正恩委員長と会談した。" * 5, "shift_jis"),
    ],
)
def test_undeclared_other_scripts_are_detected(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


def test_an_unknown_label_is_no_declaration() -> None:
    assert decode(GREETING.encode(), http="rot13").text == GREETING
    assert problems(GREETING.encode(), http="x-user-nonsense") == []


def test_a_page_cannot_declare_utf16_in_ascii() -> None:
    page = PAGE % "utf-16"
    assert decode(page.encode()).text == page


@given(
    st.binary(), st.sampled_from([None, "utf-8", "latin1", "gbk", "iso-2022-jp", "big5", "euc-jp", "utf-16", "koi8-r"])
)
def test_any_bytes_decode_and_twice_the_same(raw: bytes, http: str | None) -> None:
    decoded = decode(raw, http=http)
    assert decoded == decode(raw, http=http)
    decoded.text.encode("utf-8")


@given(st.text(min_size=1))
def test_utf8_always_comes_back(text: str) -> None:
    raw = text.encode()
    if not raw.startswith((codecs.BOM_UTF8, b"\xff", b"\xfe")) and "\0" not in text and "<" not in text:
        assert decode(raw).text == text
