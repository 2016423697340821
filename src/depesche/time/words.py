"""Words of German and English time expressions."""

from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january",
            "februar feber february",
            "märz march",
            "april",
            "mai may",
            "juni june",
            "juli july",
            "august",
            "september",
            "oktober october",
            "november",
            "dezember december",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag monday",
            "dienstag tuesday",
            "mittwoch wednesday",
            "donnerstag thursday",
            "freitag friday",
            "samstag sonnabend saturday",
            "sonntag sunday",
        )
    )
    for name in names.split()
}
NUMBERS = {
    "ein": "1",
    "eine": "1",
    "einem": "1",
    "einen": "1",
    "einer": "1",
    "eines": "1",
    "zwei": "2",
    "drei": "3",
    "vier": "4",
    "fünf": "5",
    "sechs": "6",
    "sieben": "7",
    "acht": "8",
    "neun": "9",
    "zehn": "10",
    "elf": "11",
    "zwölf": "12",
    "eineinhalb": "1.5",
    "anderthalb": "1.5",
    "zweieinhalb": "2.5",
    "dreieinhalb": "3.5",
    "dutzend": "12",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "a": "1",
    "an": "1",
}
MANY = (
    "mehrere",
    "mehreren",
    "mehrerer",
    "einige",
    "einigen",
    "einiger",
    "wenige",
    "wenigen",
    "weniger",
    "viele",
    "vielen",
    "vieler",
    "ein paar",
    "several",
    "some",
    "few",
    "many",
)
UNITS = {
    "sekunde": "TS",
    "minute": "TM",
    "stunde": "TH",
    "tag": "D",
    "woche": "W",
    "monat": "M",
    "jahr": "Y",
    "jahrzehnt": "0Y",
    "jahrhundert": "00Y",
    "second": "TS",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
}
DAYTIMES = {
    "morgen": "MO",
    "früh": "MO",
    "vormittag": "MO",
    "mittag": "MI",
    "nachmittag": "AF",
    "abend": "EV",
    "nacht": "NI",
    "mitternacht": "NI",
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
}
SEASONS = {
    "frühjahr": "SP",
    "frühling": "SP",
    "sommer": "SU",
    "herbst": "FA",
    "winter": "WI",
    "spring": "SP",
    "autumn": "FA",
}
DEICTIC = {
    "heute": 0,
    "gestern": -1,
    "vorgestern": -2,
    "morgen": 1,
    "übermorgen": 2,
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
VAGUE = {
    "PRESENT_REF": "jetzt derzeit momentan gegenwärtig aktuell zurzeit heutzutage currently",
    "PAST_REF": "damals kürzlich unlängst einst neulich jüngst ehemals seinerzeit recently formerly",
    "FUTURE_REF": "künftig zukünftig demnächst bald soon",
}
FREQUENT = {
    "täglich": "P1D",
    "wöchentlich": "P1W",
    "monatlich": "P1M",
    "jährlich": "P1Y",
    "alljährlich": "P1Y",
    "stündlich": "PT1H",
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}


def unit_of(word: str) -> str:
    """The ISO 8601 designator of a unit in any of its forms ("Jahren": Y; with a T before hours and less)."""
    lower = word.lower()
    for end in ("", "en", "n", "e", "es", "s"):
        if lower.endswith(end) and lower.removesuffix(end) in UNITS:
            return UNITS[lower.removesuffix(end)]
    return UNITS.get(lower.removesuffix("en") + "e", "D")


def period(number: str, unit: str) -> str:
    """A TIMEX3 duration.

    >>> period("1.5", "Y"), period("20", "TM"), period("2", "0Y")
    ('P1.5Y', 'PT20M', 'P20Y')
    """
    if unit[0] == "T":
        return f"PT{number}{unit[1]}"
    return f"P{number}{unit}"


def parse_day(published: str | None) -> date | None:
    """The day of publication, None if it is not known to the day.

    >>> parse_day("2019-04-25T10:00"), parse_day("2019-04")
    (datetime.date(2019, 4, 25), None)
    """
    try:
        return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    except ValueError:
        return None
