"""The language layer on German sentences in the manner of news: kind, subject and verb group of each clause."""

import pytest

from depesche.article import Passage
from depesche.language import Analysis, Clause, analyse


def analysed(text: str) -> Analysis:
    return analyse(text, (Passage(start=0, end=len(text), role="paragraph"),), "de")


def told(analysis: Analysis, clause: Clause) -> tuple[str, str, str]:
    subject, predicate = clause.subject, clause.predicate
    name = analysis.words(subject.start, subject.end) if subject else ""
    if predicate is None:
        return clause.kind, name, ""
    words = [predicate.lemma, *["passive"] * predicate.passive, *["not"] * predicate.negated]
    return clause.kind, name, " ".join(words)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Rom forderte die Schweiz auf, die Fischer freizulassen.",
         [("main", "Rom", "auffordern"), ("infinitive", "die Schweiz", "freilassen")]),
        ("Die Partei rief dazu auf, wachsam zu bleiben und den Grund zu suchen.",
         [("main", "Die Partei", "aufrufen"), ("infinitive", "Die Partei", "bleiben"),
          ("infinitive", "Die Partei", "suchen")]),
        ("Der Brief entstand, nachdem der Rat den Versuch, Boote zu stehlen, vereitelt hatte.",
         [("main", "Der Brief", "entstehen"), ("subordinate", "der Rat", "vereiteln"),
          ("infinitive", "der Rat", "stehlen")]),
        ("Das teilten Behörden mit, die ein Gesetz planen, das Gegner ablehnen.",
         [("main", "Behörden", "mitteilen"), ("relative", "die", "planen"), ("relative", "Gegner", "ablehnen")]),
        ("Die Parteien hielten ihre Sitze nicht, sind aber stark.",
         [("main", "Die Parteien", "halten not"), ("main", "Die Parteien", "sein")]),
        ("Meier möchte die Debatte beruhigen, nimmt die Abgeordneten in Schutz und warnt vor Eile.",
         [("main", "Meier", "beruhigen"), ("main", "Meier", "nehmen"), ("main", "Meier", "warnen")]),
        ("Die Krone wurde nach Bern gebracht und gehört seither dem Museum.",
         [("main", "Die Krone", "bringen passive"), ("main", "Die Krone", "gehören")]),
        ("Der Brief wurde von drei Abgeordneten, zwei Ministern und vier Verbänden unterzeichnet.",
         [("main", "Der Brief", "unterzeichnen passive")]),
        ("Die Tagung endet morgen, die Abstimmung ist für den 4. Mai vorgesehen.",
         [("main", "Die Tagung", "enden"), ("main", "die Abstimmung", "vorsehen passive")]),
        ("Als Gründe für die Lage führt der Bericht Mängel an.", [("main", "der Bericht", "anführen")]),
        ("Es gebe Kranke, die aber keinen Zugang hätten.",
         [("main", "Es", "geben"), ("relative", "die", "haben not")]),
        ("Er nannte die Gefahr, dass der Konzern zerschlagen werden könnte.",
         [("main", "Er", "nennen"), ("subordinate", "der Konzern", "zerschlagen passive")]),
        ("„Bald“, so Sprecherin Stein, wird die Bahn den Preis senken.",
         [("main", "die Bahn", "senken"), ("parenthesis", "", "")]),
        ("Er fiel, als er lief, wie sie sagt.",
         [("main", "Er", "fallen"), ("subordinate", "er", "laufen"), ("subordinate", "sie", "sagen")]),
        ("Der Schüler wurde auf dem Weg, der nach Bonn führt, in den Hals getroffen und starb.",
         [("main", "Der Schüler", "treffen passive"), ("relative", "der", "führen"),
          ("main", "Der Schüler", "sterben")]),
        ("Verkauft werden sollen zwei Häuser.", [("main", "zwei Häuser", "verkaufen passive")]),
    ],
)  # fmt: skip
def test_clauses(text: str, clauses: list[tuple[str, str, str]]) -> None:
    analysis = analysed(text)
    assert [told(analysis, clause) for clause in analysis.sentences[0].clauses] == clauses


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Die Lage sei ernst.", "konjunktiv-1"),
        ("Man habe verhandelt.", "konjunktiv-1"),
        ("Er werde bald gehen.", "konjunktiv-1"),
        ("Ich habe verhandelt.", "indicative"),
        ("Sie käme gern.", "konjunktiv-2"),
        ("Sie sagte nichts.", "ambiguous"),
        ("Sie kam spät.", "indicative"),
    ],
)
def test_mood(text: str, mood: str) -> None:
    predicate = analysed(text).sentences[0].clauses[0].predicate
    assert predicate is not None
    assert predicate.mood == mood


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Der 47 Jahre alte Mann aus Bonn schwieg.", "Der 47 Jahre alte Mann aus Bonn"),
        ("Der Sprecher der Post und der Bahn schwieg.", "Der Sprecher der Post und der Bahn"),
        ("Die staatlich kontrollierten Medien schwiegen.", "Die staatlich kontrollierten Medien"),
        ("Der Forscher Dr. Heino Stein schwieg.", "Der Forscher Dr. Heino Stein"),
        ("Utopia, Laputa und Erewhon schwiegen.", "Utopia, Laputa und Erewhon"),
        ("Einige weitere Minister schwiegen.", "Einige weitere Minister"),
        ("Alle drei schwiegen.", "Alle drei"),
    ],
)
def test_subject_phrase(text: str, phrase: str) -> None:
    analysis = analysed(text)
    assert told(analysis, analysis.sentences[0].clauses[0])[1] == phrase


def test_ordinals_end_no_sentence() -> None:
    analysis = analysed("Am 137. Geburtstag des Dichters kam er. Im 16. Jahrhundert war das anders.")
    assert len(analysis.sentences) == 2


def test_sentence_of_twenty_thousand_words() -> None:
    analysis = analysed("Utopia, " * 20_000 + "schweigt.")
    assert analysis.sentences[-1].end == len(analysis.tokens) == 40_002
