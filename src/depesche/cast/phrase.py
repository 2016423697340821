"""Small noun phrases by their words alone: what stands before a noun and belongs to it."""

from dataclasses import dataclass

from depesche.cast.lexicon import words_of
from depesche.language import Token

DEFINITE = frozenset("der die das den dem des dieser diese dieses diesen diesem the this that these those".split())
INDEFINITE = frozenset("ein eine einen einem einer eines kein keine keinen a an".split())
_POSSESSIVE_STEMS = ("sein", "ihr", "unser", "mein", "dein")
POSSESSIVE = frozenset(
    [stem + ending for stem in _POSSESSIVE_STEMS for ending in ("", "e", "en", "em", "er", "es")]
    + ["his", "her", "its", "their", "our"]
)
FUSED = frozenset("am im zum zur beim vom ins ans".split())
QUANTIFIERS = frozenset(
    "viele vielen mehrere mehreren einige einigen zahlreiche zahlreichen tausende tausenden hunderte "
    "hunderten zehntausende "
    "hunderttausende alle allen aller beide beiden zwei drei vier fünf sechs sieben acht neun zehn elf "
    "zwölf many several some".split()
)
OF_SEVERAL = frozenset(
    "einige mehrere viele zahlreiche hunderte tausende dutzende zwei drei vier fünf meisten manche keiner".split()
)
"""Words before "der" and a plural: "einige der Kritiker"."""
DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE | FUSED | QUANTIFIERS
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_NEVER = frozenset(("VERB", "INF", "PREP", "SUBJ", "CONJ", "PRON", "DET"))
_NO_ADJECTIVE = frozenset(
    "sagte lehnte erklärte nannte wurde wurden werden haben hatten sollte sollten könnte könnten wollte "
    "wollten würde würden hatte habe "
    "sei seien und oder aber über unter hinter gegen neben zwischen wegen ohne sowie wie wer wenn während "
    "nachdem bevor seitdem indem oben "
    "heute gestern morgen hätte hätten müsse müssen müsste dürfe dürfen solle sollen könne können wolle "
    "wollen waren außer daher immer aber "
    "einander wieder bisher später weiter eher sehr gerade bereits etwa aber nur auch".split()
)


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftPart:
    """What stands before a noun."""

    start: int
    """First token of the phrase, determiner included."""
    inner: int
    """First token behind the determiner."""
    determiner: str | None
    """The determiner in lower case."""


def adjective_like(token: Token) -> bool:
    """Whether a lower-case word has the form of an attributive adjective."""
    return (
        token.tag not in _NEVER
        and token.lower.endswith(_ADJECTIVE_ENDINGS)
        and token.text[0].islower()
        and token.lower not in _NO_ADJECTIVE
        and len(token.text) > 3
    )


def left_part(tokens: list[Token], head: int, low: int, *, english: bool = False) -> LeftPart:
    """The adjectives and the determiner before a noun, not reaching before token `low`."""
    at = head - 1
    while at >= low and head - at < 8 and (_is_attribute(tokens, at, english=english)):
        at -= 1
    if at >= low and tokens[at].lower in DETERMINERS:
        return LeftPart(start=at, inner=at + 1, determiner=tokens[at].lower)
    return LeftPart(start=at + 1, inner=at + 1, determiner=None)


def _is_attribute(tokens: list[Token], at: int, *, english: bool) -> bool:
    token = tokens[at]
    if token.lower in DETERMINERS:
        return False
    if english:
        return token.tag == "ADJ"
    if token.text == "," or token.lower == "und":
        return (
            at > 0
            and adjective_like(tokens[at - 1])
            and tokens[at - 1].lower not in DETERMINERS
            and adjective_like(tokens[at + 1])
        )
    return adjective_like(token)


def gap_is_blank(text: str, left: Token, right: Token) -> bool:
    """Whether two tokens stand in one line of text with only blanks between them."""
    return (
        left.end <= right.start
        and not text[left.end : right.start].strip(" \t\u00a0\n")
        and text.count("\n", left.end, right.start) < 2
    )


TITLES_M = frozenset("Herr Herrn Mr Mister Monsieur Sir Lord Señor Signor".split())
TITLES_F = frozenset("Frau Mrs Ms Miss Madame Lady Señora Signora Dame".split())


def titles() -> frozenset[str]:
    """Words that open a name."""
    return words_of("lists/titles.txt")
