"""Tokens a second of the language layer on one core, and that hostile text takes time by its length.

    uv run python bench/language.py [FILE ...]

Without files the text is a report of our own many times over, its sentences in changing order.
"""

import random
import sys
import time
from pathlib import Path

from depesche.article import Passage
from depesche.language import Analysis, analyse

REPORT = {
    "de": "Der Außenminister von Utopia, der seit Montag in Bern ist, kündigte am 3. Mai an, sein Land werde die "
    "Gespräche mit den Nachbarn wieder aufnehmen. „Wir haben lange gewartet“, sagte er vor Journalisten. Die "
    "Opposition kritisierte den Schritt und forderte die Regierung auf, die verhafteten Fischer freizulassen. Nach "
    "Angaben der Polizei wurden dabei zwei Menschen verletzt, die auf dem Markt eingekauft hatten.",
    "en": "The foreign minister of Utopia, who arrived in Berne on Monday, said his country would resume the talks "
    "with its neighbours. “We have waited long enough,” he told reporters. The opposition criticised the move and "
    "urged the government to release the arrested fishermen. Police said two people who were shopping had been hurt.",
}
HOSTILE = {
    "opening marks": "„",
    "opening marks of every kind": "„»“‚'",
    "one sentence of nouns": "Haus ",
    "one sentence of verbs": "sagte und ",
    "one list": "Utopia, ",
    "brackets": "((",
    "one word": "a",
    "subordinate clauses": "dass er, ",
    "relative clauses": ", der die, ",
    "capitals": "DIE LAGE IST ERNST ",
    "full stops": "a. ",
    "apostrophes": "n't",
}


def analysed(text: str, language: str) -> tuple[Analysis, float]:
    """The analysis, each line a passage, and the processor seconds it took."""
    passages, at = [], 0
    for line in text.split("\n"):
        passages.append(Passage(start=at, end=at + len(line), role="paragraph"))
        at += len(line) + 1
    started = time.process_time()
    analysis = analyse(text, tuple(passages), language)
    return analysis, time.process_time() - started


def reports(language: str) -> str:
    """About 200,000 tokens: the sentences of our report in changing order."""
    dice = random.Random(7)  # noqa: S311 - the same text at every run
    sentences = REPORT[language].split(". ")
    return "\n".join(". ".join(dice.sample(sentences, len(sentences))) + "." for _ in range(2500))


def main() -> None:
    """Print tokens a second, then the seconds for each hostile text and for one twice as long."""
    texts = {path: Path(path).read_text("utf-8") for path in sys.argv[1:]} or {lang: reports(lang) for lang in REPORT}
    for name, text in texts.items():
        analysis, seconds = analysed(text, name if name in REPORT else "de")
        print(f"{name:30} {len(analysis.tokens):>9,} tokens  {len(analysis.tokens) / seconds:>9,.0f} tokens/s")
    for name, unit in HOSTILE.items():
        for language in REPORT:
            once, twice = (analysed(unit * (size // len(unit)), language)[1] for size in (500_000, 1_000_000))
            print(f"{name:30} {language} {once:6.2f} s, twice as long {twice:6.2f} s")


if __name__ == "__main__":
    main()
