"""German words to coarse tags: closed classes from word lists, capitals, and the verb forms we know."""

from functools import cache, lru_cache

from depesche.language.analysis import Tag, Token
from depesche.language.de.verbs import AUXILIARIES, MODALS, readings
from depesche.language.forms import Form
from depesche.language.marks import QUOTES
from depesche.language.words import lines, words

_DETERMINER_ENDINGS = {
    "e": "f:na p:na", "er": "m:n f:dg p:g", "en": "m:a p:d", "em": "m:d n:d", "es": "n:na m:g n:g",
}  # fmt: skip
_STEMS_BARE = "m:n n:na"
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_ADJECTIVE_SUFFIXES = tuple(
    suffix + ending for ending in _ADJECTIVE_ENDINGS
    for suffix in "isch lich ig end iert bar sam haft los är ell iv al".split()
)  # fmt: skip
_NAMING_ADJECTIVES = tuple(
    stem + ending for ending in ("e", "en", "er", "es")
    for stem in "isch deutsch vereint vereinigt auswärtig oberst ärztlich königlich öffentlich städtisch".split()
)  # fmt: skip
"""Adjectives that open names of states, bodies and papers ("die Vereinten Nationen")."""
_ARTICLES = frozenset("der die das dem den des einem einer einen".split())
_OBLIQUE = frozenset("des dem einem eines einer einen".split())
"""Articles that are no pronouns and never stand before a finite verb."""
_DEMONSTRATIVES = frozenset("dieser diese dieses diesen diesem jener jene jenes jenen jenem".split())
_ADVERB_SUFFIXES = tuple(
    "gemäß seits weise maßen isch lich bar haft los iell uell fristig mäßig zeitig seitig ständig malig läufig wärtig "
    "artig gültig willig zählig".split()
)
_ADVERBIAL = frozenset({("unter", "anderem"), ("vor", "allem"), ("zum", "einen"), ("zum", "anderen")})
"""Prepositions with their words that are adverbs together."""
_OPENING = QUOTES | {":"}
"""Marks behind which a capital tells nothing of a word of the closed classes."""
_PARTICLES = frozenset("de di du del della dos la le van ibn".split())
"""Words without a capital that stand within a name."""
_NOT_PARTICIPLES = ("abend", "jugend", "gegend", "tausend", "dutzend", "wochenend")
"""Nouns that end as the present participle does, which at a sentence's beginning is an adverb ("ergänzend")."""
_NOUN_ENDINGS = tuple(
    "ung ungen heit heiten keit keiten schaft schaften tion tionen ismus tät täten nis nisse ment mente tum ling linge "
    "enz enzen anz anzen ie ogien ergien tegien strien emien ik iken ur uren istin isten ist innen".split()
)


@cache
def determiners() -> dict[str, str]:
    """Every determiner form with its readings ("m:n f:dg p:g")."""
    out: dict[str, str] = {}
    for line in lines("de", "determiners"):
        if line[0] in "*+":
            for stem in line.split():
                out |= {stem[1:] + ending: reading for ending, reading in _DETERMINER_ENDINGS.items()}
                if stem[0] == "+":
                    out["euer" if stem == "+eur" else stem[1:]] = _STEMS_BARE
        else:
            form, *reading = line.split()
            out[form] = " ".join(reading)
    return out


@cache
def pronouns() -> dict[str, tuple[str, ...]]:
    """Pronouns with person, number, cases, gender."""
    return {line.split()[0]: tuple(line.split()[1:]) for line in lines("de", "pronouns")}


@cache
def prepositions() -> dict[str, str]:
    """Prepositions with the cases they govern."""
    return {line.split()[0]: line.split()[1] for line in lines("de", "prepositions")}


@cache
def _closed() -> dict[str, Tag]:
    out: dict[str, Tag] = {}
    out |= dict.fromkeys(words("de", "adverbs"), "ADV")
    out |= dict.fromkeys(words("de", "prefixes") - words("de", "adverbs") - {"stand", "kennen"}, "ADV")
    out |= dict.fromkeys(words("de", "numbers"), "NUM")
    out |= dict.fromkeys(words("de", "conjunctions"), "CONJ")
    out |= dict.fromkeys(words("de", "subordinators"), "SUBJ")
    out |= dict.fromkeys(prepositions(), "PREP")
    out |= dict.fromkeys(pronouns(), "PRON")
    out |= dict.fromkeys(determiners(), "DET")
    return out


@lru_cache(maxsize=200_000)
def _lexical(text: str, lower: str, *, first: bool) -> Tag:
    """The tag of a word by itself; `first` if it opens a sentence, where capitals tell nothing."""
    if not text[0].isalnum():
        return "QUOTE" if text in QUOTES else "PUNCT"
    if text[0].isdecimal():
        return "NUM"
    closed = _closed().get(lower)
    capital = _has_capital(text)
    if closed is not None and (
        not capital or first or lower in ("sie", "ihr", "ihnen", "ihre", "ihren", "ihrem", "ihrer")
    ):
        return closed
    if first and lower.endswith(_ADVERB_SUFFIXES) and len(lower) > 5:
        return "ADV"
    if first and lower.endswith("end") and len(lower) > 7 and not lower.endswith(_NOT_PARTICIPLES):
        return "ADV"
    if (
        capital
        and lower.rpartition("-")[2].endswith(_ADJECTIVE_SUFFIXES)
        and (first or text.rpartition("-")[2][0].islower())
    ):
        return "ADJ"
    noun = first and lower in words("de", "nouns")
    if capital and not (first and not noun and readings(lower) and not lower.endswith(("ung", "er"))):
        return _noun_or_name(lower)
    forms = readings(lower)
    if forms:
        return _verb_tag(forms)
    if len(text) > 2 and any(char.isdecimal() or char == "." for char in text[1:-1] + text[-1].strip(".")):
        return "NAME"
    return "ADJ" if lower.endswith(_ADJECTIVE_ENDINGS) else "ADV"


def _has_capital(text: str) -> bool:
    """Whether a word is written as a noun or name is, a small first part left aside: "ai-Bericht", "d'Italia"."""
    if text[0].isupper() or (text[1:2] in ("'", "’") and text[2:3].isupper()):
        return True
    return "-" in text and text.rpartition("-")[2][:1].isupper()


def _noun_or_name(lower: str) -> Tag:
    lower = lower.rpartition("-")[2]
    if lower.endswith(_NOUN_ENDINGS) and len(lower) > 5:
        return "NOUN"
    nouns = words("de", "nouns")
    for ending in ("", "n", "en", "s", "es", "e", "er", "ern", "in", "innen"):
        stem = lower.removesuffix(ending)
        if (ending and stem == lower) or len(stem) < 3:
            continue
        if stem in nouns or any(stem[at:] in nouns for at in range(2, len(stem) - 4)):
            return "NOUN"
    return "NAME"


def _verb_tag(forms: tuple[Form, ...]) -> Tag:
    kinds = {form.kind for form in forms}
    if "finite" in kinds:
        return "VERB"
    return "PART" if "participle" in kinds else "INF"


def tag(tokens: list[Token], start: int, end: int) -> None:
    """Tag the tokens of one sentence."""
    first = True
    for index in range(start, end):
        token = tokens[index]
        told = index > start and tokens[index - 1].text in _OPENING and token.lower in _closed()
        token.tag = _lexical(token.text, token.lower, first=first or told)
        if token.tag not in ("QUOTE", "PUNCT"):
            first = token.text == ":" and first
    for index in range(start, end):
        _mend(tokens, index, start, end)


def _mend(tokens: list[Token], index: int, start: int, end: int) -> None:
    """Decide by the neighbours what a word alone does not tell."""
    token = tokens[index]
    if index > start and (tokens[index - 1].lower, token.lower) in _ADVERBIAL:
        tokens[index - 1].tag = token.tag = "ADV"
    elif index == start and token.tag == "VERB" and _is_named_as_source(tokens, index, end):
        token.tag = "NOUN"
    elif token.tag == "DET":
        counts = index + 1 < end and tokens[index + 1].tag == "NUM"
        if not counts and (_stands_alone(tokens, index, end) or not _has_noun_ahead(tokens, index, end)):
            token.tag = "INF" if token.text == "sein" and _closes_verb_group(tokens, index, start, end) else "PRON"
    elif token.tag == "VERB":
        _mend_verb(tokens, index, start, end)
    elif token.tag == "ADJ" and token.text[0].isupper() and index + 1 < end and tokens[index + 1].tag == "VERB":
        token.tag = "NOUN"
    elif start < index < end - 1:
        _mend_within(tokens, index)


def _is_named_as_source(tokens: list[Token], index: int, end: int) -> bool:
    """Whether the first word is no verb but what "zufolge" stands behind: "Berichten mehrerer Zeitungen zufolge"."""
    return any(tokens[at].lower == "zufolge" for at in range(index + 1, min(end, index + 7)))


def _stands_alone(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a demonstrative is a pronoun: another determiner follows ("da dieser seinen Rücktritt erklärt").

    Or a verb in -en follows "das", behind which no adjective ends so ("Das teilten Behörden mit").
    """
    if index + 1 >= end:
        return False
    following = tokens[index + 1]
    if tokens[index].lower == "das" and following.tag == "VERB" and following.lower.endswith("en"):
        return True
    determined = following.lower.startswith(("sein", "ihr", "ein", "kein")) and following.tag == "DET"
    return tokens[index].lower in _DEMONSTRATIVES and determined


def _mend_within(tokens: list[Token], index: int) -> None:
    """Decide on a word within a sentence by the words on both sides."""
    token = tokens[index]
    if token.text == ".":
        _mend_stop(tokens, index)
    elif _is_capital_adjective(tokens, index):
        token.tag = "ADJ"
    elif token.lower in _PARTICLES and tokens[index - 1].tag == "NAME" and tokens[index + 1].text[0].isupper():
        token.tag = "NAME"
    elif token.tag == "NAME" and tokens[index - 1].tag in ("DET", "ADJ", "NUM"):
        token.tag = "NOUN"
    elif token.lower == "zu":
        _mend_zu(tokens, index)


def _is_capital_adjective(tokens: list[Token], index: int) -> bool:
    """Whether a capitalised word is the adjective of a name: "der Deutschen Presse-Agentur", "das Auswärtige Amt"."""
    token = tokens[index]
    if token.tag not in ("NAME", "NOUN") or tokens[index - 1].tag not in ("DET", "PREP", "ADJ"):
        return False
    return tokens[index + 1].tag in ("NAME", "NOUN") and token.lower.rpartition("-")[2].endswith(_NAMING_ADJECTIVES)


def _mend_verb(tokens: list[Token], index: int, start: int, end: int) -> None:
    """A form that may be an adjective is one between an article and a noun; "bin" without "ich" is part of a name."""
    token = tokens[index]
    if token.lower == "bin" and not _is_first_person(tokens, index, start, end):
        token.tag = "NAME"
    if index + 1 == end or not _may_be_adjective(token.lower):
        return
    if index - start > 1 and tokens[index - 2].tag == "PREP" and tokens[index - 1].lower in _ARTICLES:
        token.tag = "ADJ"
        return
    at = index - 1
    while at > start and tokens[at].tag == "ADV" and index - at < 4:
        at -= 1
    before, following = tokens[at].tag if at >= start else "PUNCT", tokens[index + 1].tag
    attributive = before in ("DET", "ADJ", "NUM") or (before == "PREP" and following in ("NOUN", "NAME"))
    attributive = attributive and following in ("NOUN", "NAME", "ADJ", "NUM")
    first = tokens[at].lower in _OBLIQUE and following == "CONJ" and _has_noun_ahead(tokens, index, end)
    second = following in ("NOUN", "NAME") and _goes_on_with_adjective(tokens, index, start)
    opened = following in ("NOUN", "NAME") and _opens_attribute(tokens, index, start)
    if attributive or first or second or opened:
        token.tag = "ADJ"


def _opens_attribute(tokens: list[Token], index: int, start: int) -> bool:
    """Whether an article right before a preposition opens an attribute: "einem von der Bahn geplanten Tunnel"."""
    for at in range(index - 1, max(start - 1, index - 10), -1):
        if tokens[at].tag in ("PUNCT", "VERB", "SUBJ", "CONJ"):
            return False
        if tokens[at].tag == "DET" and tokens[at + 1].tag == "PREP":
            return True
    return False


def _goes_on_with_adjective(tokens: list[Token], index: int, start: int) -> bool:
    """Whether a form is the second of two adjectives: "des isolierten und mit Sanktionen belegten Landes"."""
    for at in range(index - 1, max(start, index - 6), -1):
        if tokens[at].tag == "CONJ":
            return tokens[at - 1].tag == "ADJ" and tokens[at - 1].lower[-2:] == tokens[index].lower[-2:]
        if tokens[at].tag in ("PUNCT", "VERB", "PRON", "SUBJ"):
            return False
    return False


def _mend_stop(tokens: list[Token], index: int) -> None:
    """The full stop of an ordinal or within a name ("Dr. Mai", "St. Moritz", "J. Meier") ends no clause."""
    before = tokens[index - 1]
    if before.tag == "NUM":
        tokens[index].tag = "NUM"
    elif tokens[index + 1].tag == "NAME" and before.tag in ("NAME", "NOUN"):
        initial = len(before.text) == 1 and before.text.isupper()
        if initial or before.text + "." in words("de", "abbreviations"):
            tokens[index].tag = "NAME"


def _mend_zu(tokens: list[Token], index: int) -> None:
    """A "zu" before an infinitive; the form before it is then an infinitive, too ("fernhalten zu wollen")."""
    before, following = tokens[index - 1], tokens[index + 1]
    if following.tag not in ("VERB", "INF") or not _is_infinitive(following):
        return
    tokens[index].tag, following.tag = "OTHER", "INF"
    if before.tag == "VERB" and _is_infinitive(before):
        before.tag = "INF"


def _is_infinitive(token: Token) -> bool:
    return any(form.kind == "infinitive" for form in readings(token.lower))


@lru_cache(maxsize=20_000)
def _may_be_adjective(lower: str) -> bool:
    """Whether a verb form may be an inflected adjective, too: by its ending, and never that of an auxiliary."""
    if not lower.endswith(_ADJECTIVE_ENDINGS) or _is_past_only(lower):
        return False
    return all(form.lemma not in AUXILIARIES | MODALS for form in readings(lower))


def _is_past_only(lower: str) -> bool:
    """Whether a form is a past and no participle: "lehnte", "wies", "boten", unlike "kritisierte"."""
    forms = readings(lower)
    if not forms or not all(form.tense == "past" for form in forms):
        return False
    bare = {lower.removesuffix(ending) for ending in _ADJECTIVE_ENDINGS}
    return not any(form.kind == "participle" for stem in bare for form in readings(stem))


def _is_first_person(tokens: list[Token], index: int, start: int, end: int) -> bool:
    return any(tokens[at].lower == "ich" for at in range(max(start, index - 4), min(end, index + 4)))


def _closes_verb_group(tokens: list[Token], index: int, start: int, end: int) -> bool:
    """Whether "sein" is the infinitive: behind a verb or "zu", or before a modal or the clause's end."""
    before = tokens[index - 1].tag if index > start else "PUNCT"
    after = tokens[index + 1].tag if index + 1 < end else "PUNCT"
    return before not in ("PUNCT", "PREP") and after in ("PUNCT", "VERB", "CONJ", "QUOTE")


def _has_noun_ahead(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a determiner has a noun to stand before."""
    for at in range(index + 1, min(end, index + 9)):
        tag_ = tokens[at].tag
        if tag_ in ("NOUN", "NAME"):
            return True
        if tokens[at].text == "." and tokens[at - 1].tag == "NUM":
            continue
        if tag_ in ("PRON", "SUBJ", "PUNCT") and tokens[at].text != ",":
            return False
        if tag_ == "DET" and tokens[at - 1].tag == "VERB":
            return False
        if tag_ == "VERB" and not _may_be_adjective(tokens[at].lower):
            return False
        if tokens[at].text == "," and tokens[at - 1].tag != "ADJ":
            return False
    return False
