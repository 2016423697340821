"""Files, folders and streams to sources: what is read, and what is refused by name."""

import gzip
import io
import json
import os
import sys
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from depesche import Options, Source, UnreadableInputError
from depesche.source import open_sources, source_of

PAGE = (
    "<!DOCTYPE html><html><head><meta charset=utf-8><title>T</title></head><body><p>Grüße aus Köln.</p></body></html>"
)
TEXT = "Brücke gesperrt\n\nBonn (dpa) - Die Brücke bleibt zu.\r\n"
SMALL = Options(largest=1000)


def packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)  # the same test names in every process


def sources(*paths: Path | str, options: Options | None = None) -> list[Source | UnreadableInputError]:
    return list(open_sources([str(path) for path in paths], options or Options()))


def one(path: Path, options: Options | None = None) -> Source:
    (source,) = sources(path, options=options)
    assert isinstance(source, Source), source
    return source


def error(path: Path | str, options: Options | None = None) -> str:
    (value,) = sources(path, options=options)
    assert isinstance(value, UnreadableInputError)
    assert str(path) in str(value)
    return str(value)


def written(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(path: Path, *items: object) -> Path:
    return written(path, "".join((item if isinstance(item, str) else json.dumps(item)) + "\n" for item in items))


# Kinds


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a", "a.jsonl", "a.warc"])
def test_a_page_is_a_page_whatever_its_name(tmp_path: Path, name: str) -> None:
    source = one(written(tmp_path / name, PAGE))
    assert (source.kind, source.content, source.encoding) == ("html", PAGE, "utf-8")


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a", "a.warc"])
def test_a_text_is_a_text_whatever_its_name(tmp_path: Path, name: str) -> None:
    source = one(written(tmp_path / name, TEXT))
    assert (source.kind, source.content) == ("text", TEXT)


@pytest.mark.parametrize(
    "text", ["<<So nicht>>, sagte er.", "< 5 Grad", "{sic} So stand es da.", "3 < 4 und 5 > 4", "[1]"]
)
def test_a_text_with_marks_is_no_page(tmp_path: Path, text: str) -> None:
    assert one(written(tmp_path / "a", text)).kind == "text"


@pytest.mark.parametrize(
    "page", ["<p>Ein Satz.", "<!-- x --><div>Ein Satz.</div>", "\n  <HTML><p>Satz", "<?xml version='1.0'?><x/>"]
)
def test_pieces_of_pages_are_pages(tmp_path: Path, page: str) -> None:
    assert one(written(tmp_path / "a", page)).kind == "html"


def test_the_kind_can_be_set(tmp_path: Path) -> None:
    assert one(written(tmp_path / "a.html", PAGE), Options(kind="text")).kind == "text"
    assert one(written(tmp_path / "a.txt", TEXT), Options(kind="html")).kind == "html"


def test_a_gzipped_page_is_its_page(tmp_path: Path) -> None:
    plain = one(written(tmp_path / "a.html", PAGE))
    zipped = one(written(tmp_path / "b", packed(PAGE.encode())))
    assert (zipped.content, zipped.sha256) == (plain.content, plain.sha256)


def test_address_and_date_are_given(tmp_path: Path) -> None:
    source = one(written(tmp_path / "a.txt", TEXT), Options(url="https://example.org/a", published="2019-04-25"))
    assert (source.url, source.published) == ("https://example.org/a", "2019-04-25")


# JSON Lines


def test_json_lines_keep_every_character_and_the_order(tmp_path: Path) -> None:
    texts = ["Erste\r\nZeile\u2028\x85 <p>", "🦊 zweiter Text \ufeff", "dritter\t\x0b"]
    path = lines(tmp_path / "a.jsonl", *({"name": str(i), "text": text, "more": [1]} for i, text in enumerate(texts)))
    found = sources(path)
    assert [(source.name, source.kind, source.content) for source in found if isinstance(source, Source)] == [
        (str(i), "text", text) for i, text in enumerate(texts)
    ]


def test_a_json_line_may_hold_a_page_address_and_date(tmp_path: Path) -> None:
    path = lines(tmp_path / "a", {"html": PAGE, "url": "https://example.org/", "published": "2019-04-25", "name": None})
    source = one(path)
    assert (source.kind, source.url, source.published) == ("html", "https://example.org/", "2019-04-25")
    assert source.name == f"{path}:1"
    assert one(path, Options(published="2020")).published == "2020"


def test_an_impossible_date_in_a_line_is_a_problem(tmp_path: Path) -> None:
    source = one(lines(tmp_path / "a.jsonl", {"text": "Es regnet.", "published": "2019-02-30"}))
    assert source.published is None
    assert [problem.code for problem in source.problems] == ["published-impossible"]
    assert "2019-02-30" in source.problems[0].message


def test_bad_lines_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "a.jsonl",
        {"text": "gut"},
        [1, 2],
        '{"text": "offen',
        {"name": "leer"},
        {"text": 5},
        '{"x":' * 100_000,
        "",
        {"text": "auch gut"},
    )
    found = [value.content if isinstance(value, Source) else value.where for value in sources(path)]
    assert found == ["gut", *(f"{path}:{number}" for number in range(2, 7)), "auch gut"]


def test_half_characters_become_replacement_characters(tmp_path: Path) -> None:
    source = one(written(tmp_path / "a.jsonl", b'{"text": "a\\ud83db"}\n'))
    assert source.content == "a�b"
    assert [problem.code for problem in source.problems] == ["surrogate-replaced"]


def test_lines_in_another_encoding_are_read_and_marked(tmp_path: Path) -> None:
    source = one(written(tmp_path / "a.jsonl", '{"text": "Grüße"}\n'.encode("cp1252")))
    assert source.content == "Grüße"
    assert [problem.code for problem in source.problems] == ["encoding-guessed"]


def test_an_overlong_line_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": "x" * 2000}, {"text": "x" * 20_000}, {"text": "kurz"})
    first, second, third = sources(path, options=SMALL)
    assert (str(first).split(": ")[0], str(second).split(": ")[0]) == (f"{path}:1", f"{path}:2")
    assert isinstance(third, Source)
    assert third.content == "kurz"


def test_a_text_line_without_words_is_read_with_a_problem(tmp_path: Path) -> None:
    assert [problem.code for problem in one(lines(tmp_path / "a.jsonl", {"text": ""})).problems] == ["empty"]


# WARC


def record(
    body: bytes, *, head: bytes = b"Content-Type: text/html", kind: bytes = b"response", status: bytes = b"200 OK"
) -> bytes:
    block = b"HTTP/1.1 " + status + b"\r\n" + head + b"\r\n\r\n" + body
    fields = (
        b"WARC/1.1",
        b"WARC-Type: " + kind,
        b"WARC-Target-URI: https://example.org/report",
        b"WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>",
        b"WARC-Date: 2019-04-25T12:00:00Z",
        b"Content-Type: application/http; msgtype=" + kind,
        b"Content-Length: %d" % len(block),
    )
    return b"\r\n".join(fields) + b"\r\n\r\n" + block + b"\r\n\r\n"


def chunked(body: bytes) -> bytes:
    return b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize("pack", [bytes, packed])
def test_the_pages_of_a_warc(tmp_path: Path, pack: type[bytes]) -> None:
    page = PAGE.encode()
    records = [
        record(b"", kind=b"request"),
        record(page),
        record(page, status=b"404 Not Found"),
        record(page, head=b"Content-Type: image/png"),
        record(
            PAGE.replace("utf-8", "x").encode("cp1252"),
            head=b"Content-Type: text/html; charset=ISO-8859-1\r\nContent-Language: de",
        ),
    ]
    path = written(tmp_path / "a", b"".join(pack(each) for each in records))
    first, second = sources(path)
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert (first.name, first.kind, first.content) == (f"{path}#2", "html", PAGE)
    assert (first.url, first.published) == ("https://example.org/report", None)
    assert "Grüße aus Köln" in second.content
    assert (second.encoding, second.language) == ("windows-1252", "de")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (b"Transfer-Encoding: chunked", chunked(PAGE.encode())),
        (b"Content-Encoding: gzip", packed(PAGE.encode())),
        (b"Content-Encoding: br", brotli.compress(PAGE.encode())),
        (b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked", chunked(packed(PAGE.encode()))),
        (b"Content-Encoding: identity", PAGE.encode()),
    ],
)
def test_http_codings_are_taken_off(tmp_path: Path, head: bytes, body: bytes) -> None:
    source = one(written(tmp_path / "a.warc", record(body, head=b"Content-Type: text/html\r\n" + head)))
    assert (source.content, source.problems) == (PAGE, ())


@pytest.mark.parametrize("head", [b"Transfer-Encoding: chunked", b"Content-Encoding: gzip", b"Content-Encoding: br"])
def test_codings_that_are_not_there_are_a_problem(tmp_path: Path, head: bytes) -> None:
    source = one(written(tmp_path / "a.warc", record(PAGE.encode(), head=b"Content-Type: text/html\r\n" + head)))
    assert source.content == PAGE
    assert [problem.code for problem in source.problems] == ["content-encoding-contradicts"]


@pytest.mark.parametrize("pack", [bytes, packed])
def test_a_warc_cut_in_the_middle_of_a_page(tmp_path: Path, pack: type[bytes]) -> None:
    whole = pack(record(PAGE.encode()))
    path = written(tmp_path / "a.warc", whole + pack(record(PAGE.encode() + TEXT.encode() * 500))[:-60])
    first, second = sources(path)
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert first.problems == ()
    assert [problem.code for problem in second.problems] == ["warc-truncated"]


def test_a_warc_damaged_between_records(tmp_path: Path) -> None:
    path = written(tmp_path / "a.warc", record(PAGE.encode()) + b"WARC/1.1\r\nnonsense without end " + b"x" * 100)
    first, *rest = sources(path)
    assert isinstance(first, Source)
    assert [str(value).split(": ")[0] for value in rest] == [f"{path}#2"]


def test_a_warc_without_pages(tmp_path: Path) -> None:
    assert "no page in its 1 WARC records" in error(written(tmp_path / "a.warc", record(b"", kind=b"request")))


def test_a_gzip_bomb_in_a_warc(tmp_path: Path) -> None:
    bomb = packed(b"a" * 50_000_000)
    path = written(tmp_path / "a.warc", record(bomb, head=b"Content-Type: text/html\r\nContent-Encoding: gzip"))
    assert "more than 100,000 bytes" in error(path, Options(largest=100_000))


# Folders and standard input


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    written(tmp_path / "b" / "c.txt", TEXT)
    written(tmp_path / "a.html.gz", packed(PAGE.encode()))
    lines(tmp_path / "c.jsonl", {"name": "eins", "text": "x"}, {"name": "zwei", "text": "y"})
    written(tmp_path / "picture.png", b"\x89PNG")
    written(tmp_path / ".hidden.txt", TEXT)
    names = [source.name for source in sources(tmp_path) if isinstance(source, Source)]
    assert names == [str(tmp_path / "a.html.gz"), "eins", "zwei", str(tmp_path / "b" / "c.txt")]


def test_a_folder_without_reports(tmp_path: Path) -> None:
    written(tmp_path / "picture.png", b"\x89PNG")
    assert "no report in this folder" in error(tmp_path)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for content, kind in (
        (PAGE.encode(), "html"),
        (packed(TEXT.encode()), "text"),
        (b'{"text": "x"}\n', "text"),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(content))))
        (source,) = sources("-")
        assert isinstance(source, Source)
        assert source.kind == kind


# Refused


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (packed(b""), "is empty"),
        (b"%PDF-1.7 and so on", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a PNG picture"),
        (bytes(range(256)) * 3, "is binary data"),
        (packed(b"PK\x03\x04" + bytes(50)), "is a ZIP archive"),
        (b"\x1f\x8bno gzip at all", "gzip is damaged"),
        (TEXT.encode() * 100, "more than 1,000 bytes"),
    ],
)
def test_what_is_no_report_is_refused_by_name(tmp_path: Path, content: bytes, why: str) -> None:
    assert why in error(written(tmp_path / "a", content), SMALL)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    assert "No such file" in error(tmp_path / "absent.html")
    assert [type(value) for value in sources("", "\0")] == [UnreadableInputError] * 2


def test_a_gigabyte_of_declared_gzip_is_not_unpacked(tmp_path: Path) -> None:
    zeros = packed(b"a" * 10_000_000)
    assert "more than 1,000 bytes" in error(written(tmp_path / "a.html.gz", zeros * 100), SMALL)


def test_the_part_before_a_cut_gzip_is_read(tmp_path: Path) -> None:
    text = "".join(f"Satz Nummer {number}. " for number in range(100_000))
    source = one(written(tmp_path / "a.txt.gz", packed(text.encode())[:-1000]))
    assert text.startswith(source.content)
    assert len(source.content) > len(text) // 2
    assert [problem.code for problem in source.problems] == ["gzip-truncated"]


def test_json_lines_before_a_cut_gzip_are_read(tmp_path: Path) -> None:
    raw = b"".join(json.dumps({"text": f"Satz {number}"}).encode() + b"\n" for number in range(10_000))
    *found, last = sources(written(tmp_path / "a.jsonl.gz", packed(raw)[:-500]))
    assert len(found) > 1000
    assert all(isinstance(source, Source) for source in found[:-1])
    assert "gzip is damaged or cut" in str(last)


# Always


@given(st.text())
def test_any_string_is_a_source_character_for_character(text: str) -> None:
    source = source_of(text, name="x", options=Options())
    assert source.content == text
    assert source == source_of(text, name="x", options=Options())


@given(st.binary())
def test_any_bytes_are_a_source_or_refused(raw: bytes) -> None:
    try:
        source = source_of(raw, name="x", options=Options())
    except UnreadableInputError as refusal:
        assert refusal.where == "x"  # noqa: PT017 - either outcome is right
    else:
        assert source == source_of(raw, name="x", options=Options())


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"WARC/1.1\r\n", b'{"text": "a"}\n', b"\x1f\x8b\x08\x00", b"<html>"])
)
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes, head: bytes) -> None:
    path = written(tmp_path_factory.mktemp("any") / "a", head + raw)
    assert sources(path)


def test_a_stream_is_read_as_it_comes() -> None:
    ours, theirs = os.pipe()
    with os.fdopen(theirs, "wb", buffering=0) as written_to:
        found = open_sources([f"/dev/fd/{ours}"], Options())
        for number in range(3):
            written_to.write(json.dumps({"text": f"Bericht {number}"}).encode() + b"\n")
            source = next(found)
            assert isinstance(source, Source)
            assert source.content == f"Bericht {number}"
    assert list(found) == []
    os.close(ours)
