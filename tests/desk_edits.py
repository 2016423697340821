"""Reports edited the way desks edit agency copy: the same for the same seed."""

import re
from collections.abc import Callable
from itertools import accumulate
from random import Random

Edit = Callable[[list[str], Random], list[str]]
"""Paragraphs (the first is the headline) to paragraphs."""

HEADLINES = {
    "de": (
        "Neues im Streit um {word}",
        "{word}: Wie es weitergeht",
        "Was {word} jetzt bedeutet",
        "{word} und kein Ende",
    ),
    "en": ("What {word} means now", "{word}: what happens next", "New turn over {word}", "{word} and no end"),
}
LOCAL = {
    "de": (
        "In {town} nahm man es gelassen. Bürgermeister {name} sagte unserer Zeitung, die Stadt warte ab.",
        "Auch im Kreis {town} wird darüber gesprochen. {name} vom Ortsverein hält die Aufregung für übertrieben.",
        "Für die Betriebe in {town} ändert sich vorerst nichts, wie die Kammer mitteilte. {name} rät zur Ruhe.",
    ),
    "en": (
        "In {town} the news was met with a shrug. Mayor {name} told this newspaper that the town would wait and see.",
        "People in {town} have been talking of little else. {name} of the local chamber called for calm.",
    ),
}
TOWNS = "Sielstadt Moorhausen Kammtal Bruchsee Altwerder Harrow Fenwick Lindholm Ostmark Grünau".split()
NAMES = "Petra Lohse|Uwe Brandis|Ilka Menzel|Tom Ashby|Greta Wolff|Jan Terhoeven|Ellen Marsh|Karl Osterkamp".split("|")
AGENCIES = ("dpa", "AFP", "APA/dpa", "Reuters", "dpa/lno", "red/dpa")
SIGN_OFFS = ("© Ortsblatt/dpa", "dpa/mku", "(Mit Material von dpa und Reuters)", "© 2031 Ortsblatt")
SHORT = 30
_SENTENCE = re.compile(r"(?<=[.!?\"])\s+(?=[A-ZÄÖÜ\"„])")
_SPELLINGS = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}


def cut(paragraphs: list[str], random: Random) -> list[str]:
    """Cut at the end, at the most down to a short item of SHORT words."""
    lengths = accumulate(len(paragraph.split()) for paragraph in paragraphs[1:])
    least = next((number for number, words in enumerate(lengths, 2) if words >= SHORT), len(paragraphs))
    return paragraphs[: random.randint(least, len(paragraphs))]


def new_headline(paragraphs: list[str], random: Random) -> list[str]:
    """A headline of the house, and sometimes a lead."""
    words = re.findall(r"\b[A-ZÄÖÜ]\w{4,}", paragraphs[0]) or ["Streit"]
    headline = random.choice(HEADLINES[language(paragraphs)]).format(word=random.choice(words))
    return [headline, *paragraphs[1:]]


def local_paragraph(paragraphs: list[str], random: Random) -> list[str]:
    """A paragraph from the place the paper is printed in."""
    added = random.choice(LOCAL[language(paragraphs)]).format(town=random.choice(TOWNS), name=random.choice(NAMES))
    at = random.randint(2, len(paragraphs))
    return [*paragraphs[:at], added, *paragraphs[at:]]


def spelled_out(paragraphs: list[str], _: Random) -> list[str]:
    """Umlauts as an old system writes them."""
    return ["".join(_SPELLINGS.get(letter, letter) for letter in paragraph) for paragraph in paragraphs]


def sentences_dropped(paragraphs: list[str], random: Random) -> list[str]:
    """One sentence in five left out, but not the first."""
    out = [paragraphs[0]]
    for number, paragraph in enumerate(paragraphs[1:]):
        sentences = _SENTENCE.split(paragraph)
        kept = [part for place, part in enumerate(sentences) if number == place == 0 or random.random() > 1 / 5]
        out += [" ".join(kept)] if kept else []
    return out


def agency_changed(paragraphs: list[str], random: Random) -> list[str]:
    """Another agency in the dateline, another line of sources at the end."""
    changed = re.sub(r"\([A-Za-z/-]{2,14}\)", f"({random.choice(AGENCIES)})", paragraphs[1], count=1)
    return [paragraphs[0], changed, *paragraphs[2:], random.choice(SIGN_OFFS)]


EDITS: tuple[Edit, ...] = (cut, new_headline, local_paragraph, spelled_out, sentences_dropped, agency_changed)


def edited(text: str, random: Random) -> str:
    """The report after two or more of the edits."""
    paragraphs = [part for part in text.split("\n\n") if part.strip()]
    chosen = random.sample(EDITS, random.randint(2, len(EDITS)))
    for edit in sorted(chosen, key=EDITS.index):
        paragraphs = edit(paragraphs, random)
    return "\n\n".join(paragraphs)


def language(paragraphs: list[str]) -> str:
    """German or English, by their commonest words."""
    words = " ".join(paragraphs).lower().split()
    return "en" if words.count("the") > words.count("der") + words.count("die") else "de"
