"""The language layer: tokens, sentences, marks, clauses, verb groups and subjects of German."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depesche.article import Passage
from depesche.language import Analysis, Clause, analyse


def analysed(text: str, language: str | None = "de") -> Analysis:
    return analyse(text, (Passage(start=0, end=len(text), role="paragraph"),), language)


def sentences(text: str) -> list[str]:
    analysis = analysed(text)
    return [analysis.words(s.start, s.end) for s in analysis.sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["Am 25. April tagte der Rat.", "Danach ging man auseinander."],
        ["Prof. Dr. A. Muster kam um 20.30 Uhr.", "Er blieb."],
        ["„Es regnet.“", "Das sagte er.", "Sie ging."],
        ["Er rief: „Kommt her!“ und lief weg.", "Niemand folgte."],
        ["Der Vertrag galt bis 1998.", "Dann lief er aus."],
        ["Er fragte, z.B. in Bonn, nach dem Weg.", "Keiner wusste ihn."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Er sagte: „Ja“ und “nein”.", ["„Ja“", "“nein”"]),
        ('"Gut", sagte sie, "gehen wir".', ['"Gut"', '"gehen wir"']),
        ("»Gut«, sagte sie.", ["»Gut«"]),
        ("«Gut», sagte sie.", ["«Gut»"]),
        ("Ein „verlorenes Zeichen ohne Ende.", []),
    ],
)
def test_marks(text: str, quoted: list[str]) -> None:
    analysis = analysed(text)
    assert [analysis.words(a, b + 1) for a, b in analysis.quoted] == quoted


def main_clause(text: str) -> tuple[Analysis, Clause]:
    analysis = analysed(text)
    return analysis, next(c for c in analysis.sentences[0].clauses if c.predicate is not None)


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "mood", "tense", "passive"),
    [
        ("Der Minister kündigte am Montag Reformen an.", "ankündigen", "Der Minister", "ambiguous", "past", False),
        ("Am Montag lehnte der Rat den Plan, den er kannte, ab.", "ablehnen", "der Rat", "ambiguous", "past", False),
        ("Die Lage sei ernst.", "sein", "Die Lage", "konjunktiv-1", "present", False),
        ("Der Botschafter ist ausgewiesen worden.", "ausweisen", "Der Botschafter", "indicative", "perfect", True),
        ("Die Gespräche werden morgen fortgesetzt.", "fortsetzen", "Die Gespräche", "indicative", "present", True),
        ("Den Vorschlag unterstützt die Opposition.", "unterstützen", "die Opposition", "indicative", "present", False),
        ("Er hätte gehen müssen.", "gehen", "Er", "konjunktiv-2", "past", False),
    ],
)
def test_predicate_and_subject(text: str, lemma: str, subject: str, mood: str, tense: str, passive: bool) -> None:
    analysis, clause = main_clause(text)
    assert clause.predicate is not None
    assert clause.subject is not None
    found = clause.predicate
    assert (found.lemma, found.mood, found.tense, found.passive) == (lemma, mood, tense, passive)
    assert analysis.words(clause.subject.start, clause.subject.end) == subject


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sie sagte, dass die Lage ernst sei.", ["main", "subordinate"]),
        ("Die Firma, die den Auftrag bekam, schweigt.", ["main", "relative"]),
        ("Er versprach, die Truppen abzuziehen.", ["main", "infinitive"]),
        ("Sie kritisierte den Plan und forderte Änderungen.", ["main", "main"]),
        ("Als der Zug hielt, stiegen sie aus.", ["subordinate", "verb-first"]),
    ],
)
def test_clauses(text: str, kinds: list[str]) -> None:
    assert [c.kind for c in analysed(text).sentences[0].clauses] == kinds


def test_coordinated_clause_shares_its_subject() -> None:
    analysis = analysed("Die Polizei nahm ihn fest und durchsuchte sein Haus.")
    subjects = [c.subject for c in analysis.sentences[0].clauses]
    assert [analysis.words(s.start, s.end) for s in subjects if s] == ["Die Polizei", "Die Polizei"]


def test_unknown_language_has_sentences_but_no_clauses() -> None:
    analysis = analysed("Il pleut. Il neige.", None)
    assert [s.clauses for s in analysis.sentences] == [[], []]


@given(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from('„“”"»« .,;:-()\n der die und sagte hat')), max_size=300
    )
)
def test_any_text(text: str) -> None:
    analysis = analysed(text)
    assert all(text[t.start : t.end] == t.text for t in analysis.tokens)
    ends = [s.end for s in analysis.sentences]
    assert [s.start for s in analysis.sentences] == [0, *ends][: len(ends)]
    assert not ends or ends[-1] == len(analysis.tokens)
