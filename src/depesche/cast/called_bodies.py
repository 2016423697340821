"""Organisations by a name of their own: behind a noun of their kind, in quotation marks, foreign, in capitals."""

from bisect import bisect_left

from depesche.cast.body import Body, head_kind, known_bodies
from depesche.cast.body_scan import ABBREVIATION, CLOSING, NO_ABBREVIATION, OPENING, ROAD, BodyScan
from depesche.cast.foreign import FOREIGN
from depesche.cast.gazetteer import look_up
from depesche.cast.phrase import gap_is_blank
from depesche.cast.roles import role_of
from depesche.cast.states import state_of
from depesche.language.words import words
from depesche.rules import declare

NAMED_BODY = declare(
    "cast.named-body",
    """A kind of body and behind it the name, in quotation marks or bare.

    Found: Das berichtet die Zeitung „Morgenblatt“ aus der Hauptstadt.
    Not: Sie las die Zeitung „mit Freude“.
    """,
)
QUOTED_BODY = declare(
    "cast.quoted-body",
    """A name in quotation marks that opens with a kind of body, or with adjectives before one.

    Found: Die „Koalition für Fortschritt und Einheit“ ruft zum Streik auf.
    Not: Er nannte den Beschluss eine „Koalition, die niemand braucht“.
    """,
)
ABBREVIATED = declare(
    "cast.abbreviation",
    """An abbreviation in capitals that the report gives behind a name in brackets, and each later use of it.

    Found: Die Volksfront Melgora (VFM) tritt nicht an.
    Not: Der Gipfel (NSS) war lange geplant.
    """,
)
COMPANY = declare(
    "cast.company",
    """A name with its legal form.

    Found: Die Nordhafen GmbH baut Stellen ab.
    Not: Eine GmbH haftet beschränkt.
    """,
)
FOREIGN_BODY = declare(
    "cast.foreign-body",
    """A run of foreign words one of which names a kind of body.

    Found: Der Human Rights Council tagte.
    Not: Sie flog nach New York.
    """,
)

_LEGAL = frozenset("GmbH AG Inc Inc. Corp Corp. Ltd Ltd. SE KG PLC plc LLC SpA S.p.A. Co. e.V.".split())
_CONNECTIVES = frozenset("of for de la du against the and in".split())
_ARTICLES = frozenset(("The", "Die", "Der", "Das"))
_LONGEST = 9
"""Tokens of the longest name."""
_NAMES_FOLLOW = frozenset(
    "konzern unternehmen zeitung sender universität institut nachrichtenagentur agentur magazin "
    "fluggesellschaft partei stiftung bank gewerkschaft reederei firma initiative terrorgruppe rebellengruppe".split()
)
_SEATED = ("universität", "hochschule", "institut", "bank", "messe")
"""Kinds of bodies that are called by their town: "die Universität Heidelberg"."""
_NAMES_FOLLOW_TAILS = (
    "sender", "konzern", "zeitung", "magazin", "agentur", "organisation", "partei", "miliz", "portal", "hersteller",
)  # fmt: skip


def company_at(scan: BodyScan, at: int, low: int, used: frozenset[int] | set[int]) -> Body | None:
    """The name that closes with a legal form at a token."""
    if scan.tokens[at].text not in _LEGAL:
        return None
    first = at
    while first - 1 >= low and first - 1 not in used and _is_capital_word(scan, first - 1):
        first -= 1
    if first < at and scan.is_determiner(first):
        first += 1
    if first == at:
        return None
    shown = scan.analysis.words(first, at + 1)
    return scan.body(first, first, at + 1, key=shown.lower(), country=None, rule=COMPANY, kind="unternehmen")


def _is_capital_word(scan: BodyScan, at: int) -> bool:
    first = scan.tokens[at].text[0]
    return first.isupper() and first.isalpha()


def foreign_at(scan: BodyScan, at: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
    """The run of foreign words from a token on, if one of them names a kind of body."""
    following = bisect_left(scan.foreign, at)
    if following == len(scan.foreign) or scan.foreign[following] >= at + _LONGEST:
        return None
    stop = at
    while stop < end and stop not in used and stop - at < _LONGEST and _runs_on(scan, at, stop, end):
        stop += 1
    run = scan.tokens[at:stop]
    if len(run) < 2 or run[0].text in _ARTICLES or scan.states.issuperset(range(at, stop)):
        return None
    german = len(run) == 2 and any(t.tag == "NOUN" and t.text not in FOREIGN for t in run)
    if german or role_of(run[0].text) or not any(t.text in FOREIGN for t in run):
        return None
    shown = scan.analysis.words(at, stop)
    scan.learn(stop, shown.lower())
    return scan.body(at, at, stop, key=shown.lower(), country=None, rule=FOREIGN_BODY)


def _runs_on(scan: BodyScan, at: int, stop: int, end: int) -> bool:
    token = scan.tokens[stop]
    joins = stop > at and token.text in _CONNECTIVES and stop + 1 < end and scan.tokens[stop + 1].text[0].isupper()
    if not (token.text[0].isupper() or joins):
        return False
    return stop == at or gap_is_blank(scan.analysis.text, scan.tokens[stop - 1], token)


def named_behind(scan: BodyScan, at: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
    """The name in quotation marks, or bare, behind a kind of body."""
    if at + 2 >= end:
        return None
    if scan.tokens[at + 1].text in OPENING:
        closing = _closing(scan, at + 1, end)
        first = scan.tokens[at + 2].text
        fits = closing is not None and (first[0].isupper() or first.startswith("al-"))
        return _called(scan, at, at + 2, closing, closing + 1) if fits and closing is not None else None
    lower = scan.tokens[at].lower.removesuffix("s")
    if lower not in _NAMES_FOLLOW and not lower.endswith(_NAMES_FOLLOW_TAILS):
        return None
    stop = at + 1
    if stop < end and stop not in used and _is_coined(scan, at):
        stop += 1
    while stop < end and stop not in used and stop - at < 5 and _may_name(scan, stop):
        stop += 1
    genitive = stop == at + 2 and scan.tokens[at + 1].text.endswith("s") and scan.tokens[at - 1].text[0].isupper()
    if stop == at + 1 or (genitive and at > 0):
        return None
    seated = lower.endswith(_SEATED) and look_up(scan.words(at + 1, stop)).entries
    return _called(scan, at, at if seated else at + 1, stop, stop)


def _is_coined(scan: BodyScan, at: int) -> bool:
    """Whether the noun behind a kind of body is a compound coined as its name: "die Reederei Hansalinie"."""
    token = scan.tokens[at + 1]
    beside = at > 0 and scan.is_determiner(at - 1) and gap_is_blank(scan.analysis.text, scan.tokens[at], token)
    coined = token.tag == "NOUN" and token.text[0].isupper() and token.lower not in words("de", "nouns")
    return beside and coined and len(token.text) > 6 and not token.lower.endswith(("en", "ern", "er", "ungen", "s"))


def _may_name(scan: BodyScan, at: int) -> bool:
    token = scan.tokens[at]
    named = token.tag == "NAME" and token.text[0].isupper() and state_of(token.text) is None
    return named and all(entry.kind != "continent" for entry in look_up(token.text.removesuffix("s")).entries)


def _closing(scan: BodyScan, opening: int, end: int) -> int | None:
    """The closing mark of a short stretch in quotation marks, which opens at a token or with the next."""
    at = opening + 1
    while at < end and at - opening < _LONGEST and scan.tokens[at].text not in CLOSING:
        at += 1
    return at if at < end and opening + 1 < at and scan.tokens[at].text in CLOSING else None


def _called(scan: BodyScan, at: int, inner: int, stop: int, end: int) -> Body:
    """The body whose kind stands at `at` and whose name from `inner` to `stop`."""
    shown = scan.words(inner, stop)
    key, country = known_bodies().get(tuple(scan.stems[inner:stop]), (shown.lower(), None))
    scan.learn(end, key)
    return Body(
        start=at, inner=inner, end=end, key=key, shown=shown, country=country, rule=NAMED_BODY,
        kind=head_kind(scan.tokens[at].text)[0],
    )  # fmt: skip


def quoted_at(scan: BodyScan, at: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
    """The name in quotation marks that opens at a token with a kind of body, or with adjectives before one."""
    if at == 0 or scan.tokens[at - 1].text not in OPENING:
        return None
    closing = _closing(scan, at - 1, end)
    if closing is None or closing - at < 2 or any(i in used for i in range(at, closing)):
        return None
    run = scan.tokens[at:closing]
    head = next((i for i, token in enumerate(run) if token.tag != "ADJ" and not _is_adjective(token.text)), None)
    if head is None or any(token.tag in ("VERB", "PUNCT", "PRON", "SUBJ") for token in run):
        return None
    kind, _ = head_kind(run[head].text)
    if not kind or head == len(run) - 1 == 0:
        return None
    shown = scan.words(at, closing)
    key = "".join(scan.stems[at:closing])
    scan.learn(closing, key)
    return scan.body(at, at, closing, key=key, country=None, rule=QUOTED_BODY, kind=kind) if shown else None


def _is_adjective(text: str) -> bool:
    return text[0].isupper() and text.endswith(("er", "e", "en", "es")) and not head_kind(text)[0]


def abbreviation_at(scan: BodyScan, at: int, low: int, end: int) -> Body | None:
    """The abbreviation at a token, given in brackets there or known by then."""
    word = scan.tokens[at].text
    fits = 2 <= len(word) <= 7 and ABBREVIATION.fullmatch(word) and word not in NO_ABBREVIATION
    fits = fits and not ROAD.fullmatch(word)
    if not fits or state_of(word) is not None:
        return None
    key = scan.short.get(word)
    bracketed = at > low and at + 1 < end and scan.tokens[at - 1].text == "(" and scan.tokens[at + 1].text == ")"
    told = at > low and scan.tokens[at - 1].lower in {"die", "der"} and scan.counts[word] > 1
    if key is None and not bracketed and not told:
        return None
    if key is None and bracketed:
        before = scan.tokens[at - 2].text if at >= 2 else ""
        if not before[:1].isupper() or role_of(before) is not None:
            return None
    return scan.body(at, at, at + 1, key=key or word, country=None, rule=ABBREVIATED)
