"""Exports, held against the public definitions of their forms (tests/data/forms)."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import depesche
from depesche.archive import Archive
from depesche.archive.wire import FINDING_COLUMNS, PLOVER_COLUMNS, to_annotations, to_jsonld, to_plover, to_rows
from depesche.event.plover import PLOVER

FORMS = Path(__file__).parent / "data" / "forms"
PAGE = """<!DOCTYPE html><html lang="de"><head><title>Gipfel am Meer</title>
<meta property="article:published_time" content="2019-04-25T14:30:00+02:00">
<meta property="og:site_name" content="Seebote"></head><body><article>
<span class="kicker">Diplomatie</span><h1>Gipfel "am Meer"; Putin trifft Kim</h1>
<p class="byline">Von Eva Muster</p>
<p>Wladiwostok (dpa) - Russlands Präsident Wladimir Putin hat am Donnerstag in Wladiwostok den nordkoreanischen
Machthaber Kim Jong-un getroffen. „Wir brauchen Gespräche, und keine Drohungen“, sagte Putin.</p>
<p>Die USA verhängten nach Angaben eines Beobachters neue Sanktionen gegen Nordkorea. Die Lage sei ernst, hieß es.</p>
<figure><img src="https://seebote.example/1.jpg" alt="Putin und Kim">
<figcaption>Kim Jong-un winkt aus seinem Zug. Foto: Max Beispiel/dpa</figcaption></figure>
</article></body></html>"""
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"
ODD = (
    'Zeile "eins"\r\nBerlin (dpa) - „Nein, \t danke;“, sagte\u2028Kanzlerin Angela Merkel am Montag in Berlin. =1+1\x0b'
)


@pytest.fixture(scope="module", params=[PAGE, ODD, "", "Nur ein Wort"], ids=["page", "odd", "empty", "word"])
def record(request: pytest.FixtureRequest) -> depesche.Record:
    url = "https://seebote.example/1" if request.param == PAGE else None
    return depesche.read(request.param, options=depesche.Options(url=url))


@pytest.fixture
def page() -> depesche.Record:
    return depesche.read(PAGE, name="gipfel.html", options=depesche.Options(url="https://seebote.example/1"))


def export(tmp_path: Path, form: str, *contents: str) -> bytes:
    """What `depesche export` prints of some reports."""
    path = tmp_path / "a.db"
    archive = Archive(str(path))
    for number, content in enumerate(contents):
        archive.add(depesche.read(content, name=f"{number}.html"))
    archive.close()
    program = Path(sys.executable).with_name("depesche")
    done = subprocess.run([str(program), "export", form, "-a", str(path)], check=True, capture_output=True)
    return done.stdout


# JSON Lines


def test_json_lines_are_the_records(tmp_path: Path) -> None:
    lines = export(tmp_path, "jsonl", PAGE, ODD).splitlines()
    assert [depesche.from_json(line) for line in lines] == [
        depesche.read(PAGE, name="0.html"),
        depesche.read(ODD, name="1.html"),
    ]


# schema.org


class SchemaOrg:
    """The vocabulary: what a thing is, and whether its properties are such a thing's and take what they are given."""

    def __init__(self) -> None:
        told = json.loads((FORMS / "schema_org.json").read_text("utf-8"))
        self.types: dict[str, list[str]] = told["types"]
        self.properties: dict[str, dict[str, list[str]]] = told["properties"]

    def kinds(self, name: str) -> set[str]:
        return {name}.union(*(self.kinds(parent) for parent in self.types[name]))

    def faults(self, node: dict[str, Any], path: str = "$") -> Iterator[str]:
        kinds = self.kinds(node["@type"])
        for name, value in node.items():
            if name.startswith("@"):
                continue
            if not kinds & set(self.properties[name]["of"]):
                yield f"{path}: a {node['@type']} has no {name}"
            for number, item in enumerate(value if isinstance(value, list) else [value]):
                if not any(self.is_a(item, kind) for kind in self.properties[name]["takes"]):
                    yield f"{path}.{name}[{number}]: {item!r}"
                if isinstance(item, dict):
                    yield from self.faults(item, f"{path}.{name}[{number}]")

    def is_a(self, value: object, kind: str) -> bool:
        if isinstance(value, dict):
            return kind in self.types and kind in self.kinds(value["@type"])
        if kind in ("Integer", "Number"):
            return isinstance(value, int) or (kind == "Number" and isinstance(value, float))
        patterns = {"URL": r"\w+://\S+", "Date": r"\d{4}(-\d\d(-\d\d)?)?", "DateTime": MOMENT}
        pattern = patterns.get(kind, r"(?s).+" if kind == "Text" else None)
        return pattern is not None and isinstance(value, str) and re.fullmatch(pattern, value) is not None


def test_json_ld_is_schema_org(record: depesche.Record) -> None:
    found = json.loads(json.dumps(to_jsonld(record)))
    assert found["@context"] == "https://schema.org"
    assert list(SchemaOrg().faults(found)) == []


def test_json_ld_tells_who_said_what_and_what_is_shown(page: depesche.Record) -> None:
    found = to_jsonld(page)
    assert found["datePublished"] == "2019-04-25T14:30:00"
    assert {"@type": "Person", "name": "Max Beispiel"} in found["image"][0]["creator"]
    (said,) = (part for part in found["hasPart"] if "Drohungen" in part["text"])
    assert (said["spokenByCharacter"]["@type"], said["spokenByCharacter"]["name"]) == ("Person", "Wladimir Putin")


def test_a_wrong_json_ld_would_be_noticed() -> None:
    wrong = {"@type": "NewsArticle", "caption": "x", "publisher": {"@type": "Place", "name": "y"}, "url": "nirgends"}
    assert len(list(SchemaOrg().faults(wrong))) == 3


def test_an_uncertain_date_is_not_made_certain() -> None:
    assert "datePublished" not in to_jsonld(depesche.read("Ein Satz.", options=depesche.Options(published="2019-04~")))


# W3C Web Annotation


def terms() -> set[str]:
    lines = (FORMS / "web_annotation_terms.txt").read_text("utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def words_in(value: Any) -> Iterator[str]:
    """Keys, classes and motivations in an annotation: what its context must define."""
    for key, item in value.items():
        yield key
        if key in ("type", "motivation", "purpose"):
            yield item
        for part in item if isinstance(item, list) else [item]:
            if isinstance(part, dict):
                yield from words_in(part)


def test_annotations_are_as_the_model_says(record: depesche.Record) -> None:
    schema = json.loads((FORMS / "web_annotation.schema.json").read_text("utf-8"))
    checker = jsonschema.Draft202012Validator(schema)
    found = [json.loads(json.dumps(item)) for item in to_annotations(record)]
    assert [error.message for item in found for error in checker.iter_errors(item)] == []
    assert {word for item in found for word in words_in(item)} <= terms()
    assert len({item["id"] for item in found}) == len(found)


def test_annotations_select_the_words(page: depesche.Record) -> None:
    found = list(to_annotations(page))
    assert len(found) > 5
    for target in (target for item in found for target in item["target"]):
        position, quote = target["selector"]
        start, end = position["start"], position["end"]
        assert page.text[start:end] == quote["exact"]
        assert page.text[:start].endswith(quote["prefix"])
        assert page.text[end:].startswith(quote["suffix"])
        assert target["scope"] == "https://seebote.example/1"


# CSV


def test_csv_is_rfc_4180(tmp_path: Path) -> None:
    raw = export(tmp_path, "csv", PAGE, ODD).decode()
    assert raw.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(raw, newline=""), strict=True))
    assert rows[0] == list(FINDING_COLUMNS)
    assert {len(row) for row in rows} == {len(FINDING_COLUMNS)}
    outside = re.sub(r'"(?:[^"]|"")*"', "", raw)
    assert not re.search(r'(?<!\r)\n|\r(?!\n)|"', outside), "line breaks and marks outside of quoted fields"
    words = dict(zip(rows[0], rows[1], strict=True))
    assert words["layer"] == "quotation"


def test_the_table_holds_every_layer(page: depesche.Record) -> None:
    rows = list(to_rows(7, page))
    assert {row["layer"] for row in rows} == {"quotation", "event", "picture"} | (
        {"position"} if page.positions else set()
    )
    for row in rows:
        assert list(row) == list(FINDING_COLUMNS)
        if "…" not in str(row["words"]):
            start, end = row["start"], row["end"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            assert page.text[start:end] == row["words"]


# Parquet


def test_parquet_gives_back_the_table(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    export(tmp_path, "csv", PAGE, ODD)
    archive, path = Archive(str(tmp_path / "a.db")), tmp_path / "a.parquet"
    program = Path(sys.executable).with_name("depesche")
    subprocess.run([str(program), "export", "parquet", "-a", archive.url, "-o", str(path)], check=True)
    table = parquet.read_table(path)
    assert {field.name: str(field.type) for field in table.schema} == {
        name: "int64" if name in ("report", "start", "end") else "string" for name in FINDING_COLUMNS
    }
    assert table.to_pylist() == [row for report, record in archive.records() for row in to_rows(report, record)]


def test_parquet_of_an_empty_archive_has_its_columns(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    Archive(str(tmp_path / "a.db")).close()
    command = [str(Path(sys.executable).with_name("depesche")), "export", "parquet", "-a", str(tmp_path / "a.db")]
    subprocess.run([*command, "-o", str(tmp_path / "a.parquet")], check=True)
    assert parquet.read_schema(tmp_path / "a.parquet").names == list(FINDING_COLUMNS)


# PLOVER and POLECAT


def test_the_columns_are_polecats_and_behind_them_ours() -> None:
    columns = (FORMS / "polecat_columns.txt").read_text("utf-8").splitlines()
    assert list(PLOVER_COLUMNS[: len(columns)]) == columns
    assert len(set(PLOVER_COLUMNS)) == len(PLOVER_COLUMNS)


def test_scores_and_codes_are_plovers() -> None:
    quads = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}
    table = [line.split("\t") for line in (FORMS / "plover_scores.tsv").read_text("utf-8").splitlines()]
    assert table == [[name, f"{scale.score:.1f}", scale.cameo, quads[scale.quad]] for name, scale in PLOVER.items()]


def test_events_are_tab_separated_rows(tmp_path: Path) -> None:
    raw = export(tmp_path, "plover", PAGE).decode()
    rows = list(csv.DictReader(io.StringIO(raw, newline=""), delimiter="\t", strict=True))
    (consult,) = (row for row in rows if row["Event Text"] == "getroffen")
    expected = {
        "Event Date": "2019-04-25", "Intensity": "2.1", "Quad Code": "VERBAL COOPERATION", "CAMEO Root": "04",
        "Actor Name": "Wladimir Putin; Kim Jong-un", "Primary Actor Sector": "GOV", "Recipient Name": "",
        "City": "Wladiwostok", "Country": "RUS", "Source": "Seebote", "Publication Date": "2019-04-25",
        "Language": "de",
    }  # fmt: skip
    assert {name: consult[name] for name in expected} == expected
    (sanction,) = (row for row in rows if row["Event Type"] == "SANCTION")
    expected = {
        "Actor Country": "USA", "Recipient Name": "Nordkorea", "Recipient Country": "PRK", "Recipient Sectors": "GOV",
        "Quad Code": "MATERIAL CONFLICT",
    }  # fmt: skip
    assert {name: sanction[name] for name in expected} == expected


def test_only_what_happened_is_an_event_there(page: depesche.Record) -> None:
    rows = list(to_plover(1, page, version="test"))
    assert len(rows) == sum(event.status == "happened" for event in page.events)
    assert {len(row) for row in rows} == {len(PLOVER_COLUMNS)}


# Trouble


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    Archive(str(tmp_path / "a.db")).close()
    command = [str(Path(sys.executable).with_name("depesche")), "export", "csv", "-a", str(tmp_path / "a.db")]
    done = subprocess.run([*command, "-o", str(tmp_path / "no" / "a.csv")], check=False, capture_output=True, text=True)
    assert (done.returncode, "no/a.csv" in done.stderr, "Traceback" in done.stderr) == (1, True, False)
