"""The language layer on English: clauses, verb groups, subjects."""

import pytest

from depesche.article import Passage
from depesche.language import Analysis, Clause, analyse


def analysed(text: str) -> Analysis:
    return analyse(text, (Passage(start=0, end=len(text), role="paragraph"),), "en")


def told(analysis: Analysis, clause: Clause) -> tuple[str, str, str]:
    subject = clause.subject
    name = analysis.words(subject.start, subject.end) if subject else ""
    predicate = clause.predicate
    if predicate is None:
        return clause.kind, name, ""
    words = [predicate.lemma, str(predicate.tense or "")]
    words += ["passive"] * predicate.passive + ["not"] * predicate.negated + [predicate.modal or ""]
    return clause.kind, name, " ".join(words).strip()


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "President Smith said on Monday that Utopia would withdraw its troops.",
            [("main", "President Smith", "say past"), ("subordinate", "Utopia", "withdraw past would")],
        ),
        (
            "He said the government would resign if the talks failed.",
            [
                ("main", "He", "say past"),
                ("subordinate", "the government", "resign past would"),
                ("subordinate", "the talks", "fail past"),
            ],
        ),
        (
            "She said that Utopia must stop its missile tests.",
            [("main", "She", "say past"), ("subordinate", "Utopia", "stop present must")],
        ),
        (
            "The mayor, who arrived on Tuesday, met his counterpart and discussed trade.",
            [
                ("main", "The mayor", "meet past"),
                ("relative", "who", "arrive past"),
                ("main", "The mayor", "discuss past"),
            ],
        ),
        (
            "The man arrested on Friday said he was innocent.",
            [("main", "The man", "say past"), ("subordinate", "he", "be past")],
        ),
        (
            "The talks that began in Geneva ended quietly.",
            [("main", "The talks", "end past"), ("relative", "that", "begin past")],
        ),
        (
            "The union urged the ministry to release the funds.",
            [("main", "The union", "urge past"), ("infinitive", "the ministry", "release")],
        ),
        (
            "The army shelled the village, killing ten civilians.",
            [("main", "The army", "shell past"), ("infinitive", "The army", "kill")],
        ),
        ("The deal hasn't been signed yet.", [("main", "The deal", "sign perfect passive not")]),
        ("It was a mistake, said the mayor.", [("main", "It", "be past"), ("verb-first", "the mayor", "say past")]),
        ("The ministry said in a statement released on Sunday that talks failed.",
         [("main", "The ministry", "say past"), ("subordinate", "talks", "fail past")]),
        ("Two of the hostages were freed.", [("main", "Two of the hostages", "free past passive")]),
        ("Mr. Brown spoke.", [("main", "Mr. Brown", "speak past")]),
        ("Utopia's plans failed.", [("main", "Utopia's plans", "fail past")]),
        ("North Utopia plans to test a rocket.",
         [("main", "North Utopia", "plan present"), ("infinitive", "North Utopia", "test")]),
    ],
)  # fmt: skip
def test_clauses(text: str, clauses: list[tuple[str, str, str]]) -> None:
    analysis = analysed(text)
    assert [told(analysis, clause) for clause in analysis.sentences[0].clauses] == clauses


def test_list_of_subjects() -> None:
    analysis = analysed("Utopia, Erewhon and Laputa condemned the attack.")
    subject = analysis.sentences[0].clauses[0].subject
    assert subject is not None
    assert [analysis.tokens[i].text for i in (subject.head, *subject.coordinated)] == ["Utopia", "Erewhon", "Laputa"]


def test_clitics_are_tokens() -> None:
    assert [t.text for t in analysed("She can't see Utopia’s flag, they've said.").tokens][:6] == [
        "She", "ca", "n't", "see", "Utopia", "’s",
    ]  # fmt: skip
