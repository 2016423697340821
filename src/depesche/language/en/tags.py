"""English words to coarse tags: closed classes from word lists, capitals, endings, verb forms and the neighbours."""

from functools import cache, lru_cache

from depesche.language.analysis import Tag, Token
from depesche.language.en.verbs import AUXILIARIES, BE, DO, HAVE, MODALS, readings
from depesche.language.marks import QUOTES
from depesche.language.words import lines, words

_ADJECTIVE_ENDINGS = (
    "ous", "ful", "less", "able", "ible", "ical", "ial", "ional", "ual", "ic", "ish", "ive", "ary", "ese", "iest", "al",
)  # fmt: skip
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "PREP")


@cache
def pronouns() -> dict[str, tuple[str, ...]]:
    """Pronouns with person, number, cases, gender."""
    return {line.split()[0]: tuple(line.split()[1:]) for line in lines("en", "pronouns")}


@cache
def _closed() -> dict[str, Tag]:
    out: dict[str, Tag] = {}
    out |= dict.fromkeys(words("en", "numbers"), "NUM")
    out |= dict.fromkeys(words("en", "adverbs"), "ADV")
    out |= dict.fromkeys(words("en", "subordinators"), "SUBJ")
    out |= dict.fromkeys(words("en", "prepositions"), "PREP")
    out |= dict.fromkeys(words("en", "conjunctions"), "CONJ")
    out |= dict.fromkeys(pronouns(), "PRON")
    out |= dict.fromkeys(words("en", "determiners"), "DET")
    return out


@lru_cache(maxsize=200_000)
def _lexical(text: str, lower: str, *, first: bool) -> Tag:
    """The tag of a word by itself; `first` if it opens a sentence, where capitals tell nothing."""
    forms = readings(lower)
    if forms and forms[0].lemma in AUXILIARIES and (first or text[0].islower() or not text.isalpha()):
        kinds = {form.kind for form in forms}
        return "VERB" if "finite" in kinds else "INF" if "infinitive" in kinds else "PART"
    if not text[0].isalnum():
        return "QUOTE" if text in QUOTES else "OTHER" if len(text) > 1 else "PUNCT"
    if text[0].isdecimal():
        return "NUM"
    closed = _closed().get(lower)
    capital = text[0].isupper()
    if closed is not None and (not capital or first or lower == "i"):
        return closed
    if capital and first and any(form.kind == "gerund" for form in forms):
        return "PART"
    if capital and not (first and (lower in words("en", "adjectives") or lower.endswith("ly"))):
        return "ADJ" if lower in words("en", "adjectives") and lower not in ("white", "black", "green") else "NAME"
    if lower.rpartition("-")[2] in words("en", "nouns"):
        return "NOUN"
    if forms:
        kinds = {form.kind for form in forms}
        return "VERB" if "finite" in kinds else "PART"
    if lower in words("en", "adjectives") or lower.endswith(_ADJECTIVE_ENDINGS):
        return "ADJ"
    return "ADV" if lower.endswith("ly") else "NOUN"


def tag(tokens: list[Token], start: int, end: int) -> None:
    """Tag the tokens of one sentence."""
    first = True
    for index in range(start, end):
        token = tokens[index]
        token.tag = _lexical(token.text, token.lower, first=first)
        first = first and token.tag in ("QUOTE", "PUNCT")
    for index in range(start, end):
        _mend(tokens, index, start, end)


def _mend(tokens: list[Token], index: int, start: int, end: int) -> None:
    """Decide by the neighbours what a word alone does not tell."""
    token = tokens[index]
    before = tokens[index - 1] if index > start else None
    after = tokens[index + 1] if index + 1 < end else None
    if token.text == "." and before is not None and after is not None and after.tag == "NAME":
        token.tag = "NAME" if before.text + "." in words("en", "abbreviations") else "PUNCT"
    elif token.lower in ("'s", "’s"):
        token.tag = "VERB" if before is not None and (before.tag == "PRON" or before.lower == "that") else "OTHER"
    elif token.lower == "that":
        _mend_that(tokens, index, start, end)
    elif token.tag == "DET":
        _mend_determiner(token, after)
    elif token.lower == "to" and after is not None and _can_be(after, "infinitive") and after.tag != "NAME":
        token.tag, after.tag = "OTHER", "INF"
    elif token.tag in ("SUBJ", "PREP"):
        _mend_subordinator(tokens, index, end)
    elif token.tag == "VERB" and not _is_auxiliary(token):
        _mend_verb(tokens, index, start, end)
    elif token.tag == "PART" and after is not None and after.tag == "VERB" and _can_be(token, "gerund"):
        token.tag = "NOUN"
    elif token.tag == "PART" and before is not None and before.tag in ("DET", "ADJ") and after is not None:
        token.tag = "ADJ" if after.tag in ("NOUN", "NAME", "ADJ") else "NOUN" if _can_be(token, "gerund") else "PART"


def _mend_determiner(token: Token, after: Token | None) -> None:
    """A determiner with no noun behind it stands alone ("some were", "his")."""
    if token.lower in ("the", "a", "an", "my", "your", "our", "their", "every"):
        return
    if after is None or after.tag in ("VERB", "PUNCT", "QUOTE", "SUBJ", "CONJ") or after.lower in ("of", "to"):
        ambiguous = (
            after is not None and after.tag == "VERB" and not _is_auxiliary(after) and token.lower in ("his", "her")
        )
        token.tag = "DET" if ambiguous else "PRON"


def _mend_that(tokens: list[Token], index: int, start: int, end: int) -> None:
    """Tell the conjunction from the relative pronoun and from "that plan": a clause has its own subject and verb."""
    before = tokens[index - 1].tag if index > start else "PUNCT"
    after = tokens[index + 1].tag if index + 1 < end else "PUNCT"
    window = [tokens[i].tag for i in range(index + 1, min(end, index + 10))]
    if window[:2] == ["VERB", "VERB"] and not _is_auxiliary(tokens[index + 1]):
        tokens[index].tag = "SUBJ"
    elif after in ("VERB", "PUNCT") or (after == "ADV" and window[1:2] == ["VERB"]):
        tokens[index].tag = "PRON"
    elif before not in ("PREP", "PUNCT") and "VERB" in window:
        tokens[index].tag = "SUBJ"
    else:
        tokens[index].tag = "DET"


def _mend_subordinator(tokens: list[Token], index: int, end: int) -> None:
    """Tell the conjunctions "after", "before", "since", "as" from the prepositions: a subject and a verb follow."""
    token = tokens[index]
    if token.lower not in ("after", "before", "since", "as", "until", "than"):
        return
    seen_noun = False
    for at in range(index + 1, min(end, index + 10)):
        other = tokens[at]
        if other.tag in ("NOUN", "NAME", "PRON"):
            seen_noun = True
        elif other.tag == "VERB" and seen_noun:
            token.tag = "SUBJ"
            return
        elif other.tag in ("PUNCT", "QUOTE", "CONJ", "SUBJ", "VERB", "PART"):
            break
    token.tag = "PREP"


def _mend_verb(tokens: list[Token], index: int, start: int, end: int) -> None:
    token = tokens[index]
    helper = _helper(tokens, index, start)
    if helper is not None:
        if helper.lemma in BE | HAVE and _can_be(token, "participle"):
            token.tag = "PART"
        elif helper.lemma in MODALS | DO and _can_be(token, "infinitive"):
            token.tag = "INF"
        elif helper.lemma in BE:
            token.tag = "NOUN"
        return
    before = tokens[index - 1] if index > start else None
    after = tokens[index + 1] if index + 1 < end else None
    past = any(form.tense == "past" for form in readings(token.lower))
    if before is not None and _expects_noun(before, past=past):
        attributive = past and after is not None and after.tag in ("NOUN", "NAME", "ADJ")
        token.tag = "ADJ" if attributive else "NOUN" if not past else "PART"
    elif past and after is not None and after.lower == "by":
        token.tag = "PART"
    elif not past and (not _fits_subject(token, before) or _closes_object(tokens, index, start)):
        token.tag = "NOUN"


_PLURALS = frozenset(("people", "police", "men", "women", "children"))


def _expects_noun(before: Token, *, past: bool) -> bool:
    if before.lower in ("'s", "’s"):
        return True
    return before.tag in _BEFORE_NOUN and not (past and before.tag == "NUM")


def _fits_subject(token: Token, before: Token | None) -> bool:
    """Whether a present form may stand behind this word: "says" behind "he", but not "talks" behind "peace"."""
    if before is None or before.tag in ("PUNCT", "QUOTE", "CONJ", "ADV", "PRON"):
        return True
    third = any(form.person == 3 for form in readings(token.lower))
    if before.tag == "NAME":
        return third or before.lower.endswith("s") or before.lower in _PLURALS
    if before.tag == "NOUN":
        plural = before.lower.endswith("s") or before.lower in _PLURALS
        return plural != third
    return False


def _closes_object(tokens: list[Token], index: int, start: int) -> bool:
    """Whether a word closes the object of an infinitive: "must stop its missile tests"."""
    at = index - 1
    while at > start and index - at < 5 and tokens[at].tag in ("NOUN", "ADJ", "NUM"):
        at -= 1
    return at < index - 1 and at > start and tokens[at].tag == "DET" and tokens[at - 1].tag == "INF"


def _helper(tokens: list[Token], index: int, start: int) -> Token | None:
    """The auxiliary or modal before a verb, adverbs, "not" and a pronoun between them left out."""
    at = index - 1
    while at >= start and index - at < 6 and (tokens[at].tag == "ADV" or tokens[at].lower in ("n't", "n’t")):
        at -= 1
    if at >= start and tokens[at].tag == "PRON" and at > start and _is_auxiliary(tokens[at - 1]):
        at -= 1
    if at < start or not _is_auxiliary(tokens[at]) or tokens[at].tag not in ("VERB", "PART", "INF"):
        return None
    tokens[at].lemma = readings(tokens[at].lower)[0].lemma
    return tokens[at]


def _is_auxiliary(token: Token) -> bool:
    forms = readings(token.lower)
    return bool(forms) and forms[0].lemma in AUXILIARIES


def _can_be(token: Token, kind: str) -> bool:
    return any(form.kind == kind for form in readings(token.lower))
