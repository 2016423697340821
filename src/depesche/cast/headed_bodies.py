"""Organisations by the noun of their kind with what tells which: adjectives, a genitive, a state, "für ..."."""

from depesche.cast.body import Body, head_kind, stem
from depesche.cast.body_scan import BodyScan
from depesche.cast.called_bodies import named_behind
from depesche.cast.lexicon import given_names
from depesche.cast.phrase import gap_is_blank, left_part
from depesche.cast.roles import role_of
from depesche.cast.states import state_at, state_of, states_of
from depesche.language import Token
from depesche.rules import declare

BODY = declare(
    "cast.body",
    """A noun that names a kind of body: alone where it can only be one, else with what tells which.

    Found: Das georgische Parlament vertagte die Abstimmung.
    Not: Zum ersten Mal seit Jahren regnete es im Rat der Weisen.
    """,
)

_NO_BODY = frozenset("anstiftung amt zentrum kammer werk koalition".split())
_LOCAL = frozenset("im in ins aus".split())
_UNTOLD = frozenset("ein eine einen einem einer eines keine kein mehrere einige viele seiner seine ihre ihrer".split())
_SUPERLATIVES = frozenset(stem + ending for stem in ("oberst", "höchst") for ending in ("e", "en", "er", "es", "em"))
"""Adjectives that belong to the name of a court or council although they are written small."""
_OF_MANY = frozenset("mission koalition partei truppe union".split())
"""Kinds of bodies that an abbreviation before a hyphen only describes: "EU-Mission"."""
_SEATED = frozenset(("botschaft", "mission", "konsulat"))
_OF_MEMBERS = frozenset("verband vereinigung bund union organisation gewerkschaft".split())
_NO_GENITIVE = frozenset(("VERB", "PRON", "CONJ", "SUBJ", "PUNCT"))
_LONGEST = 7
"""Tokens of the longest genitive."""

_DAYS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute morgen januar februar märz april mai "
    "juni juli august september oktober november dezember ende anfang mitte".split()
)


def headed_at(scan: BodyScan, at: int, low: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
    """The body whose kind the noun at a token names."""
    word = scan.tokens[at]
    kind, alone = head_kind(word.text)
    if not kind or len(word.text) < 3 or word.lower in _NO_BODY:
        return None
    called = named_behind(scan, at, end, used)
    if called is not None:
        return called
    if at + 1 < end and at + 1 in used and word.lower.removesuffix("s") != word.lower:
        return None
    left = left_part(scan.tokens, at, low)
    inner, country, telling = _own_adjectives(scan, left.inner, at, low)
    stop, owner = _attributes(scan, at, end, used)
    telling = telling or stop > at + 1 or (kind not in _OF_MANY and _is_named_by_compound(word.text))
    if not telling and (not alone or (at > low and scan.tokens[at - 1].lower in _LOCAL) or left.determiner in _UNTOLD):
        return None
    if kind == "ausschuss" and inner - 2 >= low and role_of(scan.tokens[inner - 2].text) is not None:
        return None
    key = "".join(stem(part) for part in scan.words(inner, stop).split())
    scan.learn(stop, key)
    start = inner - 1 if inner > low and scan.is_determiner(inner - 1) else inner
    country = country or owner or _of_compound(word.text)
    return scan.body(start, inner, stop, key=key, country=country, rule=BODY, kind=kind)


def _is_named_by_compound(word: str) -> bool:
    """Whether the first part of a compound names the body: "SPD-Fraktion", "Friedrich-Ebert-Stiftung"."""
    first, *others = word.split("-")
    return bool(others) and ((len(first) > 1 and first.isupper()) or (first in given_names() and len(others) > 1))


def _own_adjectives(scan: BodyScan, inner: int, head: int, low: int) -> tuple[int, str | None, bool]:
    """The first token of the name (adjectives of states and capitalised ones belong to it), its state, if any."""
    first, country, telling = head, None, False
    for at in range(head - 1, max(low, inner - 3) - 1, -1):
        token = scan.tokens[at]
        states = states_of(token.text)
        if states and (states[0][1] == "adjective" or (states[0][1] == "capital" and token.text.endswith("er"))):
            first, country, telling = at, states[0][0], True
        elif _is_named_adjective(scan, token) or token.lower in _SUPERLATIVES:
            first, telling = at, True
        else:
            break
    return first, country, telling


def _is_named_adjective(scan: BodyScan, token: Token) -> bool:
    """Whether a capitalised adjective belongs to a name: "Demokratische Partei"."""
    return (
        token.text[0].isupper()
        and token.lower.endswith(("e", "en", "er", "es", "em", "-demokratische"))
        and not scan.determines(token)
        and len(token.text) > 4
        and role_of(token.text) is None
    )


def _attributes(scan: BodyScan, head: int, end: int, used: frozenset[int] | set[int]) -> tuple[int, str | None]:
    """Behind the genitive, the name or the "für ..." that belongs to the head; and the state in it."""
    at = head + 1
    if at >= end:
        return at, None
    token = scan.tokens[at]
    if token.text[0].isupper() and at not in used:
        state = state_of(token.text)
        if state is not None and state[1] == "name" and gap_is_blank(scan.analysis.text, scan.tokens[head], token):
            return at + 1, state[0]
        if token.tag == "NAME" and token.text.endswith("s") and len(token.text) > 4:
            return at + 1, None
    if at + 1 >= end or at in used:
        return at, None
    if token.lower in {"der", "des", "zur"} or (token.lower == "für" and _is_concern(scan.tokens[at + 1])):
        stop, country = _genitive(scan, at, end, head)
        if token.lower == "zur" and stop + 1 < end and scan.tokens[stop].lower == "der":
            return _genitive(scan, stop, end, stop - 1)
        return stop, country
    return _loose_attribute(scan, at, end, head), None


def _is_concern(token: Token) -> bool:
    """Whether a noun behind "für" says what a body is there for, as no day does: "rief der Verband für Montag auf"."""
    return token.text[0].isupper() and token.lower not in _DAYS


def _loose_attribute(scan: BodyScan, at: int, end: int, head: int) -> int:
    """Behind "in Sanaa" of an embassy, or the genitive without an article: "Verband kommunaler Unternehmen"."""
    token = scan.tokens[at]
    kind = head_kind(scan.tokens[head].text)[0]
    if token.lower == "in" and kind in _SEATED and scan.tokens[at + 1].text[0].isupper():
        return at + 2
    if kind not in _OF_MEMBERS or not _is_genitive_adjective(token):
        return at
    stop = at + 1
    while stop < end and stop - at < 4 and _is_small_adjective(scan.tokens[stop]):
        stop += 1
    noun = stop < end and scan.tokens[stop].text[0].isupper() and scan.tokens[stop].tag in ("NOUN", "NAME")
    return stop + 1 if noun else at


def _is_genitive_adjective(token: Token) -> bool:
    return token.lower.endswith(("er", "e")) and token.tag in ("ADJ", "DET", "NOUN", "NAME", "OTHER")


def _is_small_adjective(token: Token) -> bool:
    return not token.text[0].isupper() and token.lower.endswith(("er", "en", "e"))


def _genitive(scan: BodyScan, at: int, end: int, head: int) -> tuple[int, str | None]:
    """The end of the genitive phrase that opens at `at`: adjectives and one noun, or the name of a state."""
    country = None
    stop = at + 1
    opener = scan.tokens[at].lower
    while stop < end and stop - at < _LONGEST:
        token = scan.tokens[stop]
        state = state_of(token.text)
        country = country or (state[0] if state and state[1] in ("name", "adjective") else None)
        if _is_last_noun(scan, stop, end):
            if role_of(token.text) is not None and opener != "für":
                return head + 1, None
            stop += _state_length(scan, stop)
            if opener == "für" and stop + 1 < end and _joins_noun(scan, stop):
                stop += 1
                continue
            break
        if not token.text[0].isalpha() or token.tag in _NO_GENITIVE:
            return head + 1, None
        stop += 1
    return stop, country


def _is_last_noun(scan: BodyScan, at: int, end: int) -> bool:
    """Whether a token is the noun of its phrase rather than a capitalised adjective before it."""
    token = scan.tokens[at]
    if not (token.text[0].isupper() and token.text[0].isalpha()):
        return False
    adjective = token.lower.endswith(("ischen", "ische", "ten", "ner"))
    return not (adjective and at + 1 < end and scan.tokens[at + 1].text[0].isupper())


def _state_length(scan: BodyScan, at: int) -> int:
    """The tokens of the name of a state that begins at a token, else one: "Sierra Leone"."""
    found = state_at([token.text for token in scan.tokens[at : at + _LONGEST]], 0, scan.analysis.language)
    return found[0] if found is not None and found[1][1] == "name" else 1


def _joins_noun(scan: BodyScan, at: int) -> bool:
    return scan.tokens[at].lower == "und" and scan.tokens[at + 1].text[0].isupper()


def _of_compound(word: str) -> str | None:
    """The state in the first part of a compound: "US-Armee", "Bundesgericht"."""
    if "-" in word:
        states = states_of(word)
        return states[0][0] if states else ("US" if word.startswith("US-") else None)
    return "DE" if word.startswith("Bundes") and word not in {"Bundesrat", "Bundesversammlung"} else None
