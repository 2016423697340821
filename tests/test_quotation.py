"""Who said what: the specimen's quotations, and bad input."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import depesche
from depesche import Options, Record
from depesche.article import Passage
from depesche.language import analyse
from depesche.quotation import find_quotations
from depesche.record import Quotation

PREAMBLE = "Der Bürgermeister hat am Montag mit dem Rat über die Zukunft der alten Brücke und des Hafens beraten."

WORDS = {
    "de": "„ “ \" ' » « , . : ; – ( ) ? so wie laut nach zufolge dass ob zu und aber sagte habe sei hätten könnte soll"
    " Der die Minister Polizei Angaben Er es denen gemäß Meinung seiner heißt hieß kündigte an teilte mit Das"
    " demnach wonach 2. faz.net ich von Putin Berlin worden",
    "en": "“ ” \" ' , . : ; – ( ) ? said says told that the mayor police according to allegedly It he they will"
    " was believed and but while as adding which who claim reporters of in on Monday than more 20",
}


def read(*paragraphs: str) -> Record:
    """The record of a report of our own, its first paragraph long enough that its language can be told."""
    return depesche.read("\n\n".join((PREAMBLE, *paragraphs)), options=Options())


def said(quotations: tuple[Quotation, ...]) -> list[tuple[str, str, str | None]]:
    """Kind, words and speaker's words of quotations."""
    return [
        (one.kind, " / ".join(span.text for span in one.content), one.speaker.text if one.speaker else None)
        for one in quotations
    ]


@pytest.fixture(scope="module")
def specimen(shared: Path) -> Record:
    return depesche.read((shared / "seed" / "gipfel.txt").read_text("utf-8"))


def test_the_specimens_verbatim_words(specimen: Record) -> None:
    direct = [(words, speaker) for kind, words, speaker in said(specimen.quotations) if kind == "direct"]
    assert direct == [
        ('"Garantie für ihre Sicherheit"', "Putin"),
        ('"Ich freue mich, sie hier zu sehen"', "der Kremlchef"),
        (
            (
                '"Wir begrüßen Ihre Anstrengungen bei der Entwicklung des innerkoreanischen Dialogs und bei der'
                ' Normalisierung der nordkoreanisch-amerikanischen Beziehungen"'
            ),
            "Putin",
        ),
        ('"inhaltsvoll"', "Kim"),
        (
            (
                '"Wir konnten über die Geschichte unserer Beziehungen und über das Heute sowie die Entwicklung des'
                ' bilateralen Verhältnisses sprechen"'
            ),
            "der russische Präsident",
        ),
        ('"Sie brauchen nur eine Garantie für ihre Sicherheit"', "Putin"),
    ]


def test_the_specimens_retold_words(specimen: Record) -> None:
    retold = [(words, speaker) for kind, words, speaker in said(specimen.quotations) if kind == "indirect"]
    assert (
        (
            "Es sei auch um die Situation auf der koreanischen Halbinsel gegangen,"
            " die zu den größten internationalen Problemen gehöre"
        ),
        "Kim",
    ) in retold
    assert (
        "beide Seiten hätten auch darüber gesprochen, wie die Lage verbessert werden könne",
        "Putin",
    ) in retold
    assert (
        "Eine atomare Abrüstung sei nicht möglich, ohne dem Staat seine territoriale Unversehrtheit zu garantieren",
        "Russlands Präsident",
    ) in retold
    assert (
        (
            "eine atomare Abrüstung in Nordkorea sei nicht möglich,"
            " ohne dem Staat seine territoriale Unversehrtheit zu garantieren"
        ),
        "Putin",
    ) in retold


def test_the_specimens_subjunctive_carried_on_is_putins(specimen: Record) -> None:
    assert (
        "free-indirect", "Darüber müsse die internationale Gemeinschaft nachdenken.", "Putin"
    ) in said(specimen.quotations)  # fmt: skip


def test_the_specimens_headline_is_putins(specimen: Record) -> None:
    first = said(specimen.quotations)[0]
    assert first == ("indirect", 'Nordkoreaner brauchen "Garantie für ihre Sicherheit"', "Putin")


def test_what_the_specimen_lays_to_nobody_has_no_speaker(specimen: Record) -> None:
    found = [(kind, speaker) for kind, words, speaker in said(specimen.quotations) if "nachgesagt" in words]
    assert found == [("reported", None)]


def test_a_lost_mark_makes_no_quotation_across_paragraphs() -> None:
    record = read(
        "„Wir bauen im Frühjahr, sagte der Bürgermeister.", "Die Brücke ist alt.", "Das Geld fehlt“, sagte er."
    )
    assert not any("\n" in span.text for one in record.quotations for span in one.content)
    assert "Die Brücke ist alt." not in "".join(words for _, words, _ in said(record.quotations))


def test_a_mark_that_never_closes_hides_nothing_behind_it() -> None:
    record = read("„Der Rat tagt. Der Bürgermeister sagte, die Brücke werde gesperrt.", "Sie sei zu alt.")
    assert ("indirect", "die Brücke werde gesperrt", "Der Bürgermeister") in said(record.quotations)


def test_a_quotation_closed_by_an_opening_mark_ends_there() -> None:
    record = read("„Wir bauen die Brücke im Frühjahr neu„, sagte der Bürgermeister. Die Arbeit beginnt im Mai.")
    assert "Die Arbeit beginnt im Mai." not in "".join(words for _, words, _ in said(record.quotations))


def test_a_sentence_without_an_end_is_read() -> None:
    endless = "Der Bürgermeister sagte, " + "die Brücke sei alt und " * 4000 + "der Hafen sei leer."
    record = read(endless)
    assert len(endless.split()) > 20_000
    assert record.quotations
    assert all(record.text[span.start : span.end] == span.text for one in record.quotations for span in one.content)


def test_capitals_alone_are_read_as_words() -> None:
    record = read("„WIR BAUEN DIE BRÜCKE NEU UND ZWAR BALD“, SAGTE DER BÜRGERMEISTER AM MONTAG.")
    assert [(kind, words) for kind, words, _ in said(record.quotations)] == [
        ("direct", "„WIR BAUEN DIE BRÜCKE NEU UND ZWAR BALD“")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a dit lundi que le pont reste fermé. « Nous avons besoin de temps pour cela », a-t-il dit.",
        "市長は月曜日に「橋は閉鎖されたままである」と述べた。",
        "„“„“”” »«",
    ],
)
def test_a_language_we_do_not_know_has_no_quotations(text: str) -> None:
    assert depesche.read(text).quotations == ()


@pytest.mark.parametrize("unit", ["„a“", "„", "„a“, ", "sagte, ", "er sei, ", "dass er sagte, ", "„Er „sagte “"])
def test_hostile_text_is_read_to_its_end(unit: str) -> None:
    record = read(unit * 5000)
    assert all(record.text[span.start : span.end] == span.text for one in record.quotations for span in one.content)


def test_english_retold_and_verbatim() -> None:
    record = depesche.read(
        "The mayor told the council on Monday that the bridge would stay closed. “We have no money for the repairs,” "
        "she said. According to the police, nobody was hurt."
    )
    assert said(record.quotations) == [
        ("indirect", "that the bridge would stay closed", "The mayor"),
        ("direct", "“We have no money for the repairs,”", "she"),
        ("indirect", "nobody was hurt", "the police"),
    ]
    assert [one.addressee.text for one in record.quotations if one.addressee] == ["the council"]


def test_english_headline() -> None:
    record = depesche.read(
        "Doe: Bridge will stay closed\n\n"
        "The bridge over the river has been closed since May. “It is too old to be used by anyone,” said Jane Doe, the "
        "mayor of the town."
    )
    assert said(record.quotations)[0] == ("indirect", "Bridge will stay closed", "Doe")


def test_english_relative_clause_is_no_cue_for_the_sentence_around_it() -> None:
    record = depesche.read(
        "The leader of the rebels has not been seen since Friday. He is believed to have crossed the border into "
        "Ruritania, which denies that it let him in."
    )
    retold = [words for kind, words, _ in said(record.quotations) if kind == "indirect"]
    assert retold == ["that it let him in"]


@pytest.mark.parametrize("language", ["de", "en"])
@given(data=st.data())
def test_whatever_stands_together_spans_are_true_and_stay_in_their_paragraph(
    language: str, data: st.DataObject
) -> None:
    paragraphs = data.draw(st.lists(st.lists(st.sampled_from(WORDS[language].split()), min_size=1), min_size=1))
    texts = [" ".join(words) for words in paragraphs]
    starts = [sum(len(text) + 2 for text in texts[:number]) for number in range(len(texts))]
    passages = tuple(
        Passage(start=start, end=start + len(text), role="paragraph") for start, text in zip(starts, texts, strict=True)
    )
    whole = "\n\n".join(texts)
    for one in find_quotations(analyse(whole, passages, language)):
        assert one.content
        for span in one.content:
            assert span.start < span.end
            assert whole[span.start : span.end] == span.text
            assert "\n" not in span.text
