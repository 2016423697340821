"""Tokens a second from text to quotations on one core, language layer included; that hostile text takes linear time.

    uv run python bench/quotations.py [FILE ...]

Without files the text is a report of our own many times over, its sentences in changing order.
"""

import random
import sys
import time
from pathlib import Path

from depesche.article import Passage
from depesche.language import analyse
from depesche.quotation import find_quotations
from depesche.record import Quotation

REPORT = {
    "de": "Der Außenminister von Utopia, der seit Montag in Bern ist, kündigte am 3. Mai an, sein Land werde die "
    "Gespräche mit den Nachbarn wieder aufnehmen. „Wir haben lange gewartet“, sagte er vor Journalisten. Darüber sei "
    "noch zu reden. Die Opposition nannte den Schritt „halbherzig“ und forderte die Regierung auf, die verhafteten "
    "Fischer freizulassen. Nach Angaben der Polizei wurden dabei zwei Menschen verletzt, die auf dem Markt eingekauft "
    "hatten. Der Hafen bleibt bis Freitag geschlossen. Das teilte die Stadt mit.",
    "en": "The foreign minister of Utopia, who arrived in Berne on Monday, said his country would resume the talks "
    "with its neighbours. “We have waited long enough,” he told reporters. The opposition called the move “half a "
    "step” and urged the government to release the arrested fishermen. According to the police, two people who were "
    "shopping had been hurt. The harbour will stay closed until Friday.",
}
HOSTILE = {
    "opening marks": "„",
    "opening marks of every kind": "„»“‚'",
    "pairs of marks": "„a“ ",
    "pairs without a blank": "„a“",
    "pairs with a comma": "„a“, ",
    "single pairs": "‚a‘ ",
    "a mark that never closes": "„Er sagte, er komme. ",
    "cues": "sagte, ",
    "sentences of cues": "sagte er. ",
    "sources": "laut Utopia ",
    "names before nach": "seiner Ansicht nach ",
    "subjunctives": "er sei, ",
    "dass": ", dass er sagte",
    "that": "that he said ",
    "so": ", so Utopia",
    "colons": "Utopia: ",
    "brackets": "((",
    "capitals": "DIE LAGE SEI ERNST ",
    "one word": "a",
}


def quoted(text: str, language: str) -> tuple[int, tuple[Quotation, ...], float]:
    """How many tokens a text has, its quotations, each line a passage, and the processor seconds they took."""
    passages, at = [], 0
    for line in text.split("\n"):
        passages.append(Passage(start=at, end=at + len(line), role="paragraph"))
        at += len(line) + 1
    started = time.process_time()
    analysis = analyse(text, tuple(passages), language)
    found = find_quotations(analysis)
    return len(analysis.tokens), found, time.process_time() - started


def reports(language: str) -> str:
    """About 200,000 tokens: the sentences of our report in changing order."""
    dice = random.Random(7)  # noqa: S311 - the same text at every run
    sentences = REPORT[language].split(". ")
    return "\n".join(". ".join(dice.sample(sentences, len(sentences))) + "." for _ in range(1800))


def main() -> None:
    """Print tokens a second, then the seconds for each hostile text and for one twice as long, last for 10 MB."""
    texts = {path: Path(path).read_text("utf-8") for path in sys.argv[1:]} or {lang: reports(lang) for lang in REPORT}
    for name, text in texts.items():
        tokens, found, seconds = quoted(text, name if name in REPORT else "de")
        print(f"{name:30} {tokens:>9,} tokens  {len(found):>7,} quotations  {tokens / seconds:>9,.0f} tokens/s")
    for name, unit in HOSTILE.items():
        for language in REPORT:
            once, twice = (quoted(unit * (size // len(unit)), language)[2] for size in (200_000, 400_000))
            print(f"{name:30} {language} {once:6.2f} s, twice as long {twice:6.2f} s")
    print(f"{'10 MB of opening marks':30} de {quoted('„' * 10_000_000, 'de')[2]:6.2f} s")


if __name__ == "__main__":
    main()
