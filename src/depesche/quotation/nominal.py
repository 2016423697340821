"""Noun phrases as speakers are named by: role, name, genitive and party, read from articles and capitals."""

from dataclasses import dataclass

from depesche.quotation.line import Page

DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen sein seine seinen seinem seiner seines"
    " ihr ihre ihren ihrem ihrer ihres unser unsere dieser diese dieses diesen diesem jener jene jenes alle viele"
    " mehrere einige manche beide beiden zahlreiche zwei drei vier fünf sechs andere anderen weitere verschiedene"
    " the a an his her their its this these some several many".split()
)
GENITIVES = frozenset("des der eines einer dieses dieser seines seiner ihres ihrer aller mehrerer zweier".split())
PREPOSITIONS = frozenset(
    "in im ins an am ans auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit trotz über um unter von"
    " vom vor während wegen zu zum zur zwischen gegenüber laut gemäß zufolge angesichts aufgrund innerhalb außerhalb"
    " anlässlich infolge mittels per pro entgegen statt außer ab of by at on to from with for after before".split()
)
PRONOUNS = frozenset("er sie es man dieser diese jener wir ich letzterer he she it they we i who".split())
_PARTICLES = frozenset("von van de der den al bin ibn el la le du di da dos zu ten ter und".split())
_FUNCTION = frozenset(
    "und oder aber doch denn sondern auch nur noch schon so da dass weil wenn als wie ob dann dort hier heute gestern"
    " morgen zudem außerdem allerdings jedoch dabei damit danach daher deshalb trotzdem bereits erst nun jetzt nicht"
    " sich mehr sehr dagegen dazu darüber zuvor zunächst weiter weiterhin unterdessen inzwischen anschließend derzeit"
    " später früher ebenfalls ebenso indes hingegen was wer wo warum wann welche welcher welches bislang bisher and or"
    " but that when while if as not however also then there".split()
)
ADVERBS = _FUNCTION | frozenset(
    "selbst selber wörtlich offiziell sogar lediglich weiterhin wiederum zugleich gleichzeitig öffentlich mehrfach"
    " wiederholt kürzlich offenbar inzwischen erneut insgesamt angeblich vermutlich offensichtlich laufend schließlich"
    " daraufhin anschließend zunächst zuvor ferner zudem außerdem übrigens allerdings dennoch jedoch ebenfalls"
    " ebenso damals derzeit heute gestern morgen darin darauf dabei dazu damit daran davor danach".split()
)
TIMES = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli"
    " august september oktober november dezember jahr jahre jahren woche wochen monat monate monaten tag tage tagen"
    " stunde stunden minuten uhr abend morgen mittag nachmittag vormittag nacht wochenende rande anfang ende mitte"
    " montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend mal male zeit"
    " monday tuesday wednesday thursday friday saturday sunday week year month day".split()
)
_LINKS = _PARTICLES | GENITIVES | {"am", "im", "für", "in", "of", "the", "and", "online", "on"}
_ENDINGS = ("e", "en", "er", "es", "em")


@dataclass(slots=True, kw_only=True)
class Nominal:
    """A noun phrase."""

    start: int
    end: int
    head: int
    """Last noun or name of its own part."""
    preposition: int | None


def is_noun(page: Page, at: int) -> bool:
    """Whether a token may be a noun or name: a capital, and no function word at a sentence's beginning."""
    token = page.tokens[at]
    if not token.text[0].isupper():
        return False
    lower = token.lower
    return not (lower in DETERMINERS or lower in PREPOSITIONS or lower in _FUNCTION or lower in PRONOUNS)


def nominal_at(page: Page, at: int, end: int, *, wide: bool = False) -> Nominal | None:
    """The noun phrase that begins at a token; `wide` takes every prepositional attribute, as before the finite verb."""
    core = _core(page, at, end)
    if core is None:
        return None
    head = core - 1
    while head > at and not is_noun(page, head):
        head -= 1
    return Nominal(start=at, end=_attributes(page, core, end, wide=wide), head=head, preposition=None)


def _core(page: Page, at: int, end: int) -> int | None:
    """Behind the article, adjectives and nouns of a phrase; nothing if there is no noun."""
    tokens, i = page.tokens, at
    if tokens[i].lower in DETERMINERS:
        i += 1
    while i < end and not is_noun(page, i) and _is_modifier(page, i):
        i += 1
    if i < end and quoted_name(page, i):
        return min(page.inside[i] + 1, end)
    first = i
    while i < end:
        within = i > first and i + 1 < end and tokens[i].lower in _PARTICLES and _name_goes_on(page, i)
        if within or (is_noun(page, i) and tokens[i].lower not in TIMES):
            i += 1
        elif i > first and quoted_name(page, i):
            i = page.inside[i] + 1
        else:
            break
    return min(i, end) if i > first else None


def quoted_name(page: Page, at: int) -> bool:
    """Whether a few capitalised words stand in quotation marks, as a title or a name does."""
    closing = page.inside[at]
    if page.tokens[at].tag != "QUOTE" or not at < closing <= at + 7:
        return False
    return is_name_like(page, at, closing)


def is_name_like(page: Page, opening: int, closing: int) -> bool:
    """Whether all words between two marks have capitals, but for the small ones of names and titles."""
    inner = page.tokens[opening + 1 : closing]
    return not any(token.text[0].islower() and token.lower not in _LINKS for token in inner)


def _name_goes_on(page: Page, at: int) -> bool:
    """Whether a particle stands within a name or joins two phrases' nouns ("Ursula von der Leyen")."""
    tokens = page.tokens
    if tokens[at].lower in {"der", "den"}:
        return tokens[at - 1].lower in {"von", "van"}
    if tokens[at].lower in {"von", "zu", "und"}:
        name = is_noun(page, at + 1) or tokens[at + 1].lower in {"der", "und"}
        return name and (tokens[at].lower != "zu" or tokens[at - 1].lower in {"und", "von"})
    return is_noun(page, at + 1)


def _is_modifier(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.text[0].isdigit():
        return True
    lower = token.lower
    if lower in PREPOSITIONS or lower in _FUNCTION or lower in PRONOUNS or token.mood is not None:
        return False
    return token.text[0].islower() and lower.endswith(_ENDINGS) and len(lower) > 3 and token.tag not in {"VERB", "SUBJ"}


def _attributes(page: Page, at: int, end: int, *, wide: bool) -> int:
    """Behind the genitives, brackets and prepositional attributes that follow a noun."""
    tokens = page.tokens
    while at < end:
        lower = tokens[at].lower
        nxt = None
        if tokens[at].text == "(":
            nxt = _bracket(page, at, end)
        elif lower in GENITIVES or (lower.endswith("er") and at + 1 < end and _is_modifier(page, at)):
            nxt = _core(page, at, end)
        elif lower in {"und", "sowie", "and"} and at + 1 < end:
            nxt = _core(page, at + 1, end)
        elif at + 1 < end and (lower in {"von", "vom", "für", "of"} or (wide and lower in PREPOSITIONS)):
            nxt = _core(page, at + 1, end)
            if nxt is not None and tokens[nxt - 1].lower in TIMES:
                nxt = None
        if nxt is None:
            return at
        at = nxt
    return at


def _bracket(page: Page, at: int, end: int) -> int | None:
    for i in range(at + 1, min(at + 12, end)):
        if page.tokens[i].text == ")":
            return i + 1
    return None


def nominals(page: Page, start: int, end: int) -> list[Nominal]:
    """The noun phrases and pronouns of a range, each with the preposition before it."""
    found, i, preposition = [], start, None
    while i < end:
        lower = page.tokens[i].lower
        if lower in PREPOSITIONS:
            preposition, i = i, i + 1
            continue
        if page.inside[i] > i and page.tokens[i].tag == "QUOTE" and not quoted_name(page, i):
            i = page.inside[i] + 1
            continue
        phrase = nominal_at(page, i, end)
        if phrase is None and lower in PRONOUNS:
            phrase = Nominal(start=i, end=i + 1, head=i, preposition=None)
        if phrase:
            phrase.preposition = preposition
            found.append(phrase)
            i = phrase.end
        else:
            i += 1
        preposition = None
    return found
