"""Made-up reports, as many as are wanted: the same for the same number, no two alike."""

import json
from collections.abc import Iterator
from random import Random

FIRST = (
    "Anna Bernd Carla Dieter Elena Frank Greta Hans Ines Jan Karin Lars Maria Nils Olga Paul Rita Sven Tanja Uwe Vera "
    "Wolf Yvonne Zoran Alice Boris Clara Dmitri Emma Felix Galina Henri Irina Jonas Katja Leonid Mona Noah Oskar Pia"
).split()
LAST = (
    "Acker Bauer Conrad Dornbach Ehlers Falk Gerber Hartwig Imhof Jansen Kessler Lindner Mahler Neumann Ohlsen Petrow "
    "Quandt Reimann Sander Thalberg Ulrich Vogt Wagner Zander Albers Brandt Cramer Decker Engel Fischer Graf Hoffmann"
).split()
ENDS = ("", "s", "er", "mann", "ow", "ski", "berg", "hausen")
ROLES = (
    "Außenminister Präsident Ministerpräsident Sprecher Wirtschaftsminister Botschafter Oppositionsführer "
    "Verteidigungsminister Regierungschef Parlamentspräsident Innenminister Finanzminister"
).split()
STATES = (
    "Frankreich Polen Norwegen Italien Spanien Japan Südkorea Russland China Ägypten Brasilien Kanada Kenia Indien "
    "Schweden Finnland Griechenland Portugal Marokko Peru"
).split()
CITIES = (
    "Berlin Paris Warschau Oslo Rom Madrid Tokio Seoul Moskau Peking Kairo Ottawa Nairobi Stockholm Helsinki Athen "
    "Lissabon Lima Wien Genf Wladiwostok Hamburg Dresden Leipzig"
).split()
PARTS = (
    "Hafen Grenz Energie Handels Fischerei Klima Sicherheits Steuer Verkehrs Wasser Schul Kultur Zoll Stahl Getreide "
    "Kohle Funk Brücken Bahn Luft See Wald Miet Renten Bau Impf Daten Presse Sport Wahl Asyl Forschungs Kredit Post"
).split()
WHOLES = (
    "abkommen streit vertrag gesetz plan behörde krise reform verhandlungen gipfel kommission frist verbot steuer "
    "zentrum politik abgabe konferenz prüfung hilfe förderung quote sperre ordnung debatte kontrolle gebühr"
).split()
VERBS = ("sagte", "erklärte", "betonte", "warnte", "teilte mit, dass")
SENTENCES = (
    "{role} {who} hat am {day} in {city} neue Sanktionen gegen {state} gefordert.",
    "„Wir brauchen beim Thema {matter} Gespräche und keine Drohungen“, sagte {last}.",
    "{state} lehnte den Vorschlag zum {matter} ab und kritisierte die Regierung in {city}.",
    "Nach Angaben von {who} soll das {matter} bis zum {day} vorliegen.",
    "{who} sagte, die Lage beim {matter} sei ernst, aber nicht ohne Ausweg.",
    "Am {day} trafen sich Vertreter von {state} und {other} in {city} zu Beratungen über {matter}.",
    "Die Polizei nahm in {city} nach Protesten gegen {matter} {number} Menschen fest.",
    "{state} kündigte an, {other} mit {number} Millionen Euro für {matter} zu unterstützen.",
    "Der Streit um {matter} und {second} dauert seit {number} Monaten an, ohne dass ein Ende absehbar wäre.",
    "{role} {last} verlangte von {other}, das {matter} zurückzunehmen.",
    "Das {second} werde geprüft, erklärte ein Sprecher des Ministeriums in {city}.",
    "Beobachter in {city} rechnen beim {second} mit zähen Verhandlungen über {number} offene Punkte.",
)
PLAIN = (
    "Im {second} stehen {number} Seiten über {matter}, {third} und {fourth}.",
    "Zuletzt war es um {matter} still geworden, obwohl {third} und {second} seit Jahren offen sind.",
    "Für {matter} gilt eine Frist von {number} Monaten, für {third} dagegen keine.",
    "Das {third} geht auf die Zeit vor dem {second} zurück; {matter} und {fourth} kamen später dazu.",
    "Auf {number} Tischen liegen Unterlagen zu {third}, {matter}, {second} und {fourth} aus.",
    "Ohne {second} bliebe vom {matter} wenig übrig, heißt es in einem Papier zum {third} von {number} Seiten.",
    "Die Zahlen zum {fourth} sind älter als die zum {third}: {number} Prozent gegenüber dem {matter}.",
    "Zum {matter} gehört {third}, zum {second} gehört {fourth}.",
)
"""Sentences in which nothing happens and nobody speaks."""
EVENTFUL = 0.4
"""Share of the others: with it a record is as many times as long as its text as those of real reports are (8)."""
DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()


def texts(count: int, paragraphs: int = 12) -> Iterator[str]:
    """`count` reports of so many paragraphs of one to three sentences."""
    for number in range(count):
        yield _text(Random(number), paragraphs)  # noqa: S311 - made up, not secret


def lines(count: int, paragraphs: int = 12) -> Iterator[str]:
    """The same as JSON Lines, with an address and a date of publication each."""
    for number, text in enumerate(texts(count, paragraphs)):
        day = f"20{10 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"
        item = {"name": f"report-{number}", "text": text, "url": f"https://seebote.example/{number}", "published": day}
        yield json.dumps(item, ensure_ascii=False) + "\n"


def _text(random: Random, paragraphs: int) -> str:
    cast = [(random.choice(FIRST), random.choice(LAST) + random.choice(ENDS)) for _ in range(4)]
    city = random.choice(CITIES)
    head = f"{random.choice(STATES)} streitet über {_matter(random)}\n\n"
    blocks = [" ".join(_sentence(random, cast) for _ in range(random.randint(1, 3))) for _ in range(max(1, paragraphs))]
    return f"{head}{city} (dpa) - " + "\n\n".join(blocks) + "\n"


def _sentence(random: Random, cast: list[tuple[str, str]]) -> str:
    first, last = random.choice(cast)
    return random.choice(SENTENCES if random.random() < EVENTFUL else PLAIN).format(
        who=f"{first} {last}", last=last, role=random.choice(ROLES), day=random.choice(DAYS),
        city=random.choice(CITIES), state=random.choice(STATES), other=random.choice(STATES),
        matter=_matter(random), second=_matter(random), third=_matter(random), fourth=_matter(random),
        number=random.randint(2, 90),
    )  # fmt: skip


def _matter(random: Random) -> str:
    return random.choice(PARTS) + random.choice(PARTS).lower() * random.randint(0, 1) + random.choice(WHOLES)
