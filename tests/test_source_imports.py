"""What other programs have read: their files, with every field in its place."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import depesche
from depesche import Options, Record, Source, UnreadableInputError
from depesche.archive import Archive
from depesche.source import open_sources

IMPORTS = Path(__file__).parent / "data" / "imports"
"""Files as trafilatura, fundus and news-please write them, and a table from a spreadsheet: written by us."""


def read(path: Path, options: Options | None = None) -> tuple[list[Record], list[str]]:
    """The records of a file, and what could not be read."""
    found = list(depesche.read_files([str(path)], options=options or Options()))
    records = [item for item in found if isinstance(item, Record)]
    return records, [str(item) for item in found if isinstance(item, UnreadableInputError)]


def claims(record: Record) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for claim in record.metadata:
        out.setdefault(claim.field, []).append(claim.value)
    return out


@pytest.mark.parametrize("name", ["trafilatura.json", "fundus.json", "news-please.json", "tabelle.csv"])
def test_title_writers_date_address_publisher_and_text_find_their_place(name: str) -> None:
    record = read(IMPORTS / name)[0][0]
    article = record.article
    assert article.headline
    assert article.headline.text == "Hafenvertrag unterzeichnet"
    assert article.byline[0] == "Eva Muster"
    assert [words.text for words in article.byline_evidence] == list(article.byline)
    assert record.published
    assert record.published.startswith("2031-03-12")
    assert record.publisher in ("Seebote", "seebote.example")
    assert record.language == "de"
    assert article.dateline
    assert article.dateline.text.startswith("Seeheim (dpa)")
    assert article.agencies == ("dpa",)
    assert "Norwegen lobte das Abkommen." in [block.text for block in article.body]
    assert any(quotation.speaker_actor for quotation in record.quotations)
    if name != "fundus.json":
        assert record.url == "https://seebote.example/hafen"


@pytest.mark.parametrize("name", ["trafilatura.json", "fundus.json", "news-please.json"])
def test_the_summary_is_the_lead_and_several_writers_are_several(name: str) -> None:
    article = read(IMPORTS / name)[0][0].article
    assert article.lead
    assert article.lead.text == "Nach langem Streit einigen sich beide Länder."
    assert article.byline == ("Eva Muster", "Max Beispiel")


def test_fundus_sections_have_their_subheads() -> None:
    body = read(IMPORTS / "fundus.json")[0][0].article.body
    assert [(block.role, block.text) for block in body][1:] == [
        ("subhead", "Wie es weitergeht"),
        ("paragraph", "Norwegen lobte das Abkommen."),
        ("paragraph", "Im Sommer soll gebaut werden."),
    ]


def test_what_we_have_no_name_for_is_kept() -> None:
    other = claims(read(IMPORTS / "trafilatura.json")[0][0])["other"]
    assert {"Politik", "Hafen;Vertrag", "https://seebote.example/hafen.jpg"} <= set(other)
    told = claims(read(IMPORTS / "news-please.json")[0][0])
    assert told["modified"] == ["2031-03-12 11:00:00"]
    assert "2031-03-13 08:00:00" in told["other"]


def test_errors_name_file_and_row() -> None:
    records, errors = read(IMPORTS / "tabelle.csv")
    assert [record.source.name.rpartition(":")[2] for record in records] == ["2", "6"]
    assert errors == [
        f"{IMPORTS / 'tabelle.csv'}:3: its text is empty",
        f"{IMPORTS / 'tabelle.csv'}:5: 8 cells, but 7 columns: put quotation marks around what holds the separator",
    ]
    assert [problem.code for problem in records[1].problems] == ["published-impossible"]
    assert read(IMPORTS / "fundus.json")[1] == [f"{IMPORTS / 'fundus.json'}:2: its text is empty"]


def test_a_quoted_cell_keeps_its_marks_and_breaks() -> None:
    record = read(IMPORTS / "tabelle.csv")[0][0]
    assert 'man sei "zufrieden".\nNorwegen lobte' in record.text


def test_json_lines_of_other_programs_are_told_apart_from_ours(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    theirs = (IMPORTS / "trafilatura.json").read_text("utf-8").strip()
    path.write_text(theirs + "\n" + json.dumps({"text": "Ein Satz.", "title": "T"}) + "\n", "utf-8")
    first, second = read(path)[0]
    assert first.text.startswith("Hafenvertrag unterzeichnet\n\n")
    assert second.text == "Ein Satz.", "a text of our own lines is taken as it is"


def test_a_title_that_opens_the_text_is_not_said_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": "Brücke gesperrt", "maintext": "Brücke gesperrt\n\nSie bleibt zu."}), "utf-8")
    assert read(path)[0][0].text.count("Brücke gesperrt") == 1


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_usual_separator_will_do(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a"
    path.write_text(separator.join(("id", "text")) + "\n" + separator.join(("1", "Die Brücke ist zu.")) + "\n", "utf-8")
    assert [record.text for record in read(path)[0]] == ["Die Brücke ist zu."]


def test_a_table_with_texts_alone_is_read_by_its_name_or_when_asked(tmp_path: Path) -> None:
    for name, options in (("a.csv", Options()), ("a", Options(kind="csv"))):
        (tmp_path / name).write_text("text\nDie Brücke ist zu.\n", "utf-8")
        assert [record.text for record in read(tmp_path / name, options)[0]] == ["Die Brücke ist zu."]


def test_a_table_without_texts_says_which_columns_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,preis\n1,2\n", "utf-8")
    assert read(tmp_path / "a.csv")[1] == [
        f"{tmp_path / 'a.csv'}: no column with the text among 'id', 'preis': call it 'text'"
    ]


def test_a_table_in_windows_letters(tmp_path: Path) -> None:
    words = "id;Text\n1;Die Brücke über die Förde bleibt für Lkw gesperrt, hieß es am Dienstag.\n"
    (tmp_path / "a.csv").write_bytes(words.encode("cp1252"))
    assert "Brücke über die Förde" in read(tmp_path / "a.csv")[0][0].text


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('[{"maintext": "Ein Satz."},', "a.json:1: no JSON"),
        ("[]", "a.json: is an empty list"),
        ('["Ein Satz."]', "a.json:1: a str where an object"),
        ('{\n "title": "T"\n}', 'a.json: the object has neither "text" nor "html"'),
    ],
)
def test_json_that_holds_no_report_says_why(tmp_path: Path, content: str, why: str) -> None:
    (tmp_path / "a.json").write_text(content, "utf-8")
    records, errors = read(tmp_path / "a.json")
    assert (records, len(errors)) == ([], 1)
    assert why in errors[0]


def test_rows_with_the_same_words_are_reports_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["url", "text"])
        writer.writerows([[f"https://{name}.example/", "Die Brücke ist zu."] for name in ("seebote", "morgenblatt")])
    found = [source for source in open_sources([str(path)], Options()) if isinstance(source, Source)]
    assert len({source.sha256 for source in found}) == 2


def test_add_takes_them_and_lists_what_it_could_not(tmp_path: Path) -> None:
    program, path = str(Path(sys.executable).with_name("depesche")), str(tmp_path / "a.db")
    files = [str(IMPORTS / name) for name in ("trafilatura.json", "fundus.json", "news-please.json", "tabelle.csv")]
    done = subprocess.run([program, "add", *files, "-a", path], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (
        1,
        "3 new, 2 new versions, 3 failed (see depesche problems)",
    )
    assert Archive(path).counts()["reports"] == 5
    listed = subprocess.run([program, "problems", "-a", path, "--json"], check=True, capture_output=True, text=True)
    assert "tabelle.csv:5" in listed.stdout


@given(
    st.dictionaries(
        st.sampled_from(["title", "author", "maintext", "plaintext", "date", "url", "body", "language", "x"]),
        st.none() | st.text() | st.integers() | st.lists(st.text() | st.none()) | st.dictionaries(st.text(), st.text()),
    )
)
def test_any_object_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, fields: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("any") / "a.json"
    path.write_text(json.dumps([fields]), "utf-8")
    records, errors = read(path)
    assert len(records) + len(errors) == 1
    for record in records:
        for words in (*record.article.byline_evidence, *filter(None, [record.article.headline, record.article.lead])):
            assert record.text[words.start : words.end] == words.text
