"""Organisations: well-known ones by name and abbreviation, others by the pattern of their naming."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from depesche.cast.foreign import FOREIGN
from depesche.cast.lexicon import lines_of, sections_of
from depesche.cast.phrase import DETERMINERS, gap_is_blank, left_part
from depesche.cast.roles import role_of
from depesche.cast.states import state_of, states_of
from depesche.language import Analysis
from depesche.rules import declare

KNOWN = declare(
    "cast.known-organisation",
    """A body of the list, by one of its names in any case, or by its abbreviation.

    Found: Die Vereinten Nationen warnen vor einer Hungersnot.
    Not: Die vereinten Kräfte der Nachbarn reichten nicht.
    """,
)
BODY = declare(
    "cast.body",
    """A noun that names a kind of body: alone where it can only be one, else with what tells which.

    Found: Das georgische Parlament vertagte die Abstimmung.
    Not: Zum ersten Mal seit Jahren regnete es im Rat der Weisen.
    """,
)
NAMED_BODY = declare(
    "cast.named-body",
    """A kind of body and behind it the name, in quotation marks or bare.

    Found: Das berichtet die Zeitung „Morgenblatt“ aus der Hauptstadt.
    Not: Sie las die Zeitung „mit Freude“.
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

_LONGEST = 80
"""Letters of the longest word that is taken apart."""
_LEGAL = frozenset("GmbH AG Inc Inc. Corp Corp. Ltd Ltd. SE KG PLC plc LLC SpA S.p.A. Co. e.V.".split())
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜ]?[A-ZÄÖÜ0-9][A-ZÄÖÜ0-9a-z]{0,4}(?:-[A-Z]+)?")
_NO_ABBREVIATION = frozenset(
    "USA DDR UdSSR UK US UTC MEZ MESZ EUR USD TV PC LKW PKW km kg MW GW CO2 AIDS HIV OK NSS SMS DNA GPS IT".split()
)
_CONNECTIVES = frozenset("de la le du des des d’ of for the in and against und für der die des zur".split())
_OPENING = frozenset("„“\"»«‚‘'")
_CLOSING = frozenset("“”\"«»‘’'")


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """One naming of an organisation."""

    start: int
    """First token, determiner included."""
    inner: int
    """First token of the name."""
    end: int
    """Behind the last token."""
    key: str
    """What tells one body from another."""
    shown: str
    """The words of the name."""
    country: str | None
    """The state it belongs to."""
    rule: str
    """The rule that found it."""
    kind: str = ""
    """The kind of body in lower case: "partei"."""


def stem(word: str) -> str:
    """A word without the ending of its case.

    >>> stem("Vereinten"), stem("Parlaments"), stem("EU")
    ('vereint', 'parlament', 'EU')
    """
    if word.isupper() or len(word) < 5:
        return word
    lower = word.lower()
    for ending in ("es", "en", "er", "em", "e", "s", "n"):
        if lower.endswith(ending) and len(lower) - len(ending) >= 4:
            return lower[: -len(ending)]
    return lower


@cache
def _known() -> dict[tuple[str, ...], tuple[str, str | None]]:
    """Stems of each name of the list, with the body's first name and country."""
    out: dict[tuple[str, ...], tuple[str, str | None]] = {}
    for line in lines_of("lists/organisations.txt"):
        country = re.search(r"\[(\w\w)\]", line)
        names = [name.strip() for name in re.sub(r"\[\w\w\]", "", line).split("|")]
        for name in names:
            key = tuple(stem(part) for part in re.findall(r"[\w.'’&/-]+", name))
            out.setdefault(key, (names[0], country.group(1) if country else None))
    return out


@cache
def _known_openers() -> dict[str, int]:
    out: dict[str, int] = {}
    for key in _known():
        out[key[0]] = max(out.get(key[0], 1), len(key))
    return out


@cache
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    parts = sections_of("de/organisations.txt")
    return frozenset(parts["head"]), frozenset(word.lower() for word in parts["alone"])


@lru_cache(maxsize=65536)
def head_kind(word: str) -> tuple[str, bool]:
    """The kind of body a capitalised noun names ("" for none), and whether the noun alone is enough."""
    heads, alone = _heads()
    lower = word.lower()
    if len(word) > _LONGEST or lower.removesuffix("s").removesuffix("e").endswith(_MISLEADING):
        return "", False
    for form in _singulars(lower):
        if form in alone:
            return form, True
        if form in heads:
            return form, False
        for at in range(2, len(form) - 1):
            if form[at:] in heads and (
                len(form) - at >= 5 or form[at - 1] == "-" or (form[at:] in {"rat", "amt", "bank", "bund"} and at >= 4)
            ):
                return form[at:], form[at:] in _COMPOUNDS_ALONE
    return "", False


_COMPOUNDS_ALONE = frozenset(
    "ministerium gericht gerichtshof parlament kommission staatsanwaltschaft polizei armee luftwaffe "
    "versammlung senat nationalversammlung "
    "abgeordnetenhaus unterhaus zentralbank geheimdienst miliz ministerrat bundesamt landesamt "
    "nachrichtenagentur gewerkschaft komitee "
    "hilfswerk presseamt schutztruppe friedenstruppe ausschuss rat botschaft".split()
)
_MISLEADING = (
    "krat",
    "verrat",
    "vorrat",
    "heirat",
    "parat",
    "quadrat",
    "inserat",
    "datenbank",
    "anklagebank",
    "sitzbank",
    "anstiftung",
)
"""Ends of words that only seem to close in a kind of body."""
_NO_BODY = frozenset("anstiftung amt zentrum kammer werk koalition".split())
_LOCAL = frozenset("im in ins aus".split())


def _singulars(lower: str) -> tuple[str, ...]:
    out = [lower]
    if lower.endswith("es"):
        out.append(lower[:-2])
    if lower.endswith("s"):
        out.append(lower[:-1])
    return tuple(out)


class BodyFinder:
    """Finds the organisations of one report, sentence by sentence."""

    def __init__(self, analysis: Analysis, states: set[int]) -> None:
        """`states` are tokens of states' names."""
        self.states = states
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.stems = [stem(token.text) if token.text[0].isalnum() else token.text for token in self.tokens]
        self.short: dict[str, str] = {}
        self.counts = Counter(token.text for token in self.tokens)

    def find_known(self, start: int, end: int) -> list[Body]:
        """The bodies of the list between two tokens."""
        found: list[Body] = []
        openers, known = _known_openers(), _known()
        at = start
        while at < end:
            most = (
                openers.get(self.stems[at])
                if self.tokens[at].text[0].isupper()
                or self.tokens[at].text.startswith(("al-", "ver.", "taz", "dpa", "amnesty", "ausw"))
                else None
            )
            body = self._known_at(at, min(end, at + (most or 0)), known) if most else None
            if body is None:
                at += 1
                continue
            found.append(body)
            at = body.end
        return found

    def _known_at(self, at: int, limit: int, known: dict[tuple[str, ...], tuple[str, str | None]]) -> Body | None:
        for stop in range(limit, at, -1):
            hit = known.get(tuple(self.stems[at:stop]))
            if hit is None or (stop - at == 1 and not self._stands_alone(at)):
                continue
            return self._body(at, at, stop, key=hit[0], country=hit[1], rule=KNOWN)
        return None

    def _stands_alone(self, at: int) -> bool:
        """Whether a one-word name is one here: "Bild", "Focus" and "Stern" are ordinary nouns without their article."""
        word = self.tokens[at].text
        named = at + 1 < len(self.tokens) and self.tokens[at + 1].tag == "NAME"
        if named and word.endswith(("kraten", "krat", "kaner")):
            return False
        if word in {
            "Bild",
            "Focus",
            "Stern",
            "Spiegel",
            "Total",
            "Time",
            "Apple",
            "BUND",
            "Times",
            "Shell",
            "Opel",
            "Senat",
            "Kongress",
            "IS",
            "Independent",
            "Grüne",
            "Demokraten",
            "Republikaner",
            "Fars",
            "Fed",
            "Libération",
        }:
            if word in {"Demokraten", "Republikaner", "Grüne", "Senat", "Kongress", "IS"}:
                return word not in {"Senat", "Kongress"}
            before = self.tokens[at - 1].text if at else ""
            return (
                before in _OPENING
                or before == "des"
                or before in {"Zeitung", "Nachrichtenmagazin", "Magazin", "Konzern", "Agentur"}
            )
        return True

    def _body(
        self, start: int, inner: int, end: int, *, key: str, country: str | None, rule: str, kind: str = ""
    ) -> Body:
        if start == inner and start > 0 and self.tokens[start - 1].lower in DETERMINERS:
            start -= 1
        shown = " ".join(self.analysis.words(inner, end).split())
        return Body(start=start, inner=inner, end=end, key=key, shown=shown, country=country, rule=rule, kind=kind)

    def find_patterns(self, start: int, end: int, used: frozenset[int] | set[int]) -> list[Body]:
        """The bodies between two tokens that their naming tells; `used` are tokens of other names."""
        found: list[Body] = []
        at = start
        while at < end:
            token = self.tokens[at]
            body = None
            if at not in used and token.text[0].isupper():
                body = (
                    self._company(at, start, used)
                    or self._foreign(at, end, used)
                    or self._headed(at, start, end, used)
                    or self._abbreviation(at, start, end)
                )
            if body is not None:
                found.append(body)
                at = max(at + 1, body.end)
            else:
                at += 1
        return found

    def _company(self, at: int, low: int, used: frozenset[int] | set[int]) -> Body | None:
        if self.tokens[at].text not in _LEGAL:
            return None
        first = at
        while (
            first - 1 >= low
            and first - 1 not in used
            and self.tokens[first - 1].text[0].isupper()
            and self.tokens[first - 1].text[0].isalpha()
        ):
            first -= 1
        if first < at and self.tokens[first].lower in DETERMINERS:
            first += 1
        if first == at:
            return None
        shown = self.analysis.words(first, at + 1)
        return self._body(first, first, at + 1, key=shown.lower(), country=None, rule=COMPANY, kind="unternehmen")

    def _foreign(self, at: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
        """A run of foreign words one of which names a kind of body."""
        stop = at
        while stop < end and stop not in used and stop - at < 9:
            token = self.tokens[stop]
            fits = token.text[0].isupper() or (
                stop > at
                and token.text in _CONNECTIVES
                and stop + 1 < end
                and self.tokens[stop + 1].text[0].isupper()
                and token.text in {"of", "for", "de", "la", "du", "against", "the", "and", "in"}
            )
            if not fits or (stop > at and not gap_is_blank(self.analysis.text, self.tokens[stop - 1], token)):
                break
            stop += 1
        words = [t.text for t in self.tokens[at:stop]]
        hits = 0 if self.states.issuperset(range(at, stop)) else sum(word in FOREIGN for word in words)
        if words[0] in {"The", "Die", "Der", "Das"}:
            return None
        if (
            len(words) < 2
            or not hits
            or role_of(words[0])
            or any(t.tag == "NOUN" and t.text not in FOREIGN for t in self.tokens[at:stop] if len(words) == 2)
        ):
            return None
        shown = self.analysis.words(at, stop)
        self._learn(stop, shown.lower())
        return self._body(at, at, stop, key=shown.lower(), country=None, rule=BODY)

    def _learn(self, behind: int, key: str) -> str | None:
        """Note the abbreviation in brackets behind a name."""
        if behind < len(self.tokens) and self.tokens[behind].text in _CLOSING:
            behind += 1
        if behind + 2 < len(self.tokens) and self.tokens[behind].text == "(" and self.tokens[behind + 2].text == ")":
            word = self.tokens[behind + 1].text
            if _ABBREVIATION.fullmatch(word) and word not in _NO_ABBREVIATION:
                self.short.setdefault(word, key)
                return word
        return None

    def _headed(self, at: int, low: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
        word = self.tokens[at].text
        kind, alone = head_kind(word)
        if (
            not kind
            or len(word) < 3
            or self.tokens[at].lower in _NO_BODY
            or self.tokens[at].lower.endswith("anstiftung")
        ):
            return None
        quoted = self._named_behind(at, end, used)
        if quoted is not None:
            return quoted
        left = left_part(self.tokens, at, low)
        inner, country, telling = self._own_adjectives(left.inner, at, low)
        stop, owner = self._attributes(at, end, used)
        telling = telling or stop > at + 1
        if not telling and (not alone or (at > low and self.tokens[at - 1].lower in _LOCAL)):
            return None
        if kind == "ausschuss" and inner - 2 >= low and role_of(self.tokens[inner - 2].text) is not None:
            return None
        if (
            left.determiner
            in {
                "ein",
                "eine",
                "einen",
                "einem",
                "einer",
                "eines",
                "keine",
                "kein",
                "mehrere",
                "einige",
                "viele",
                "seiner",
                "seine",
                "ihre",
                "ihrer",
            }
            and not telling
        ):
            return None
        start = inner - 1 if inner > low and self.tokens[inner - 1].lower in DETERMINERS else inner
        shown = " ".join(self.analysis.words(inner, stop).split())
        key = "".join(stem(part) for part in shown.split())
        self._learn(stop, key)
        return self._body(
            start, inner, stop, key=key, country=country or owner or _of_compound(word), rule=BODY, kind=kind
        )

    def _own_adjectives(self, inner: int, head: int, low: int) -> tuple[int, str | None, bool]:
        """The first token of the name (adjectives of states and capitalised ones belong to it), its state, if any."""
        first, country, telling = head, None, False
        at = head - 1
        while at >= low and at >= inner - 3:
            token = self.tokens[at]
            states = states_of(token.text)
            if (
                states
                and states[0][1] in ("adjective", "capital")
                and (states[0][1] == "adjective" or token.text.endswith("er"))
            ):
                first, country, telling = at, states[0][0], True
            elif (
                token.text[0].isupper()
                and token.lower.endswith(("e", "en", "er", "es", "em", "-demokratische"))
                and token.lower not in DETERMINERS
                and at > low - 1
                and len(token.text) > 4
                and role_of(token.text) is None
            ):
                first, telling = at, True
            else:
                break
            at -= 1
        return first, country, telling

    def _attributes(self, head: int, end: int, used: frozenset[int] | set[int]) -> tuple[int, str | None]:
        """Behind the genitive, the name or the "für ..." that belongs to the head; and the state in it."""
        at = head + 1
        if at >= end:
            return at, None
        token = self.tokens[at]
        if token.text[0].isupper() and at not in used:
            state = state_of(token.text)
            if state is not None and state[1] == "name" and gap_is_blank(self.analysis.text, self.tokens[head], token):
                return at + 1, state[0]
        if (
            token.tag == "NAME"
            and at not in used
            and token.text.endswith("s")
            and token.text[0].isupper()
            and len(token.text) > 4
        ):
            return at + 1, None
        following = self.tokens[at + 1] if at + 1 < end else None
        if following is None:
            return at, None
        if token.lower in {"der", "des", "zur"} or (token.lower == "für" and following.text[0].isupper()):
            stop, country = self._genitive(at, end, head)
            if token.lower == "zur" and stop + 1 < end and self.tokens[stop].lower == "der":
                return self._genitive(stop, end, stop - 1)
            return stop, country
        return self._loose_attribute(at, end, head), None

    def _loose_attribute(self, at: int, end: int, head: int) -> int:
        """Behind "in Sanaa" of an embassy, or the genitive without an article: "Verband kommunaler Unternehmen"."""
        token = self.tokens[at]
        kind = head_kind(self.tokens[head].text)[0]
        if (
            token.lower == "in"
            and kind in {"botschaft", "mission", "konsulat"}
            and self.tokens[at + 1].text[0].isupper()
        ):
            return at + 2
        if kind in {"verband", "vereinigung", "bund", "union", "organisation", "gewerkschaft"} and token.tag != "VERB":
            stop = at
            while (
                stop < end
                and stop - at < 4
                and (self.tokens[stop].lower == "aller" or self.tokens[stop].lower.endswith(("er", "en", "e")))
                and not (self.tokens[stop].text[0].isupper() and stop > at)
            ):
                stop += 1
            adjectives = (
                stop > at
                and self.tokens[at].lower.endswith(("er", "e"))
                and self.tokens[at].tag in ("ADJ", "DET", "NOUN", "NAME", "OTHER")
            )
            if (
                adjectives
                and stop < end
                and self.tokens[stop].text[0].isupper()
                and self.tokens[stop].tag in ("NOUN", "NAME")
            ):
                return stop + 1
        return at

    def _genitive(self, at: int, end: int, head: int) -> tuple[int, str | None]:
        """The end of the genitive phrase that opens at `at`: adjectives and one noun, or the name of a state."""
        country = None
        stop = at + 1
        while stop < end and stop - at < 7:
            token = self.tokens[stop]
            state = state_of(token.text)
            country = country or (state[0] if state and state[1] in ("name", "adjective") else None)
            if (
                token.text[0].isupper()
                and token.text[0].isalpha()
                and not (
                    token.lower.endswith(("ischen", "ische", "ten", "ner"))
                    and stop + 1 < end
                    and self.tokens[stop + 1].text[0].isupper()
                )
            ):
                if role_of(token.text) is not None and self.tokens[at].lower != "für":
                    return head + 1, None
                stop += 1
                if (
                    stop < end
                    and self.tokens[stop].lower == "und"
                    and self.tokens[at].lower == "für"
                    and stop + 1 < end
                    and self.tokens[stop + 1].text[0].isupper()
                ):
                    stop += 1
                    continue
                break
            if not token.text[0].isalpha() or token.tag in ("VERB", "PRON", "CONJ", "SUBJ", "PUNCT"):
                return head + 1, None
            stop += 1
        return stop, country

    def _named_behind(self, at: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
        """The name in quotation marks, or bare, behind a kind of body."""
        if at + 2 >= end:
            return None
        if self.tokens[at + 1].text in _OPENING:
            return self._quoted(at, end)
        lower = self.tokens[at].lower
        if lower not in _NAMES_FOLLOW and not lower.endswith(_NAMES_FOLLOW_TAILS):
            return None
        stop = at + 1
        while stop < end and stop not in used and stop - at < 5 and self._may_name(stop):
            stop += 1
        genitive = stop == at + 2 and self.tokens[at + 1].text.endswith("s") and self.tokens[at - 1].text[0].isupper()
        return self._called(at, at + 1, stop, stop) if stop > at + 1 and not (genitive and at > 0) else None

    def _may_name(self, at: int) -> bool:
        token = self.tokens[at]
        return token.tag == "NAME" and token.text[0].isupper() and state_of(token.text) is None

    def _quoted(self, at: int, end: int) -> Body | None:
        stop = at + 2
        while stop < end and self.tokens[stop].text not in _CLOSING and stop - at < 9:
            stop += 1
        first = self.tokens[at + 2].text
        if stop >= end or self.tokens[stop].text not in _CLOSING or not (first[0].isupper() or first.startswith("al-")):
            return None
        return self._called(at, at + 2, stop, stop + 1)

    def _called(self, at: int, inner: int, stop: int, end: int) -> Body:
        """The body whose kind stands at `at` and whose name from `inner` to `stop`."""
        shown = " ".join(self.analysis.words(inner, stop).split())
        key, country = _known().get(tuple(self.stems[inner:stop]), (shown.lower(), None))
        self._learn(end, key)
        return Body(
            start=at, inner=inner, end=end, key=key, shown=shown, country=country, rule=NAMED_BODY,
            kind=head_kind(self.tokens[at].text)[0],
        )  # fmt: skip

    def _abbreviation(self, at: int, low: int, end: int) -> Body | None:
        word = self.tokens[at].text
        if (
            not (2 <= len(word) <= 7)
            or not _ABBREVIATION.fullmatch(word)
            or word in _NO_ABBREVIATION
            or state_of(word) is not None
        ):
            return None
        key = self.short.get(word)
        bracketed = at > low and at + 1 < end and self.tokens[at - 1].text == "(" and self.tokens[at + 1].text == ")"
        if (
            key is None
            and not bracketed
            and not (at > low and self.tokens[at - 1].lower in {"die", "der"} and self.counts[word] > 1)
        ):
            return None
        if key is None and bracketed:
            if not (at >= 2 and self.tokens[at - 2].text[0].isupper()):
                return None
            if role_of(self.tokens[at - 2].text) is not None:
                return None
        return self._body(at, at, at + 1, key=key or word, country=None, rule=ABBREVIATED)


_NAMES_FOLLOW = frozenset(
    "konzern unternehmen zeitung sender universität institut nachrichtenagentur agentur magazin "
    "fluggesellschaft partei stiftung bank".split()
)
_NAMES_FOLLOW_TAILS = (
    "sender",
    "konzern",
    "zeitung",
    "magazin",
    "agentur",
    "organisation",
    "partei",
    "miliz",
    "portal",
    "hersteller",
)


def _of_compound(word: str) -> str | None:
    """The state in the first part of a compound: "US-Armee", "Bundesgericht"."""
    if "-" in word:
        states = states_of(word)
        return states[0][0] if states else ("US" if word.startswith("US-") else None)
    return "DE" if word.startswith("Bundes") and word not in {"Bundesrat", "Bundesversammlung"} else None
