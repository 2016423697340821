"""German noun phrases: determiner, adjectives, noun and name, with their attributes; and the subject."""

from functools import lru_cache

from depesche.language.analysis import Clause, Phrase, Tag, Token
from depesche.language.de.tags import determiners, prepositions, pronouns
from depesche.language.joining import coordinate, same_list, stretch
from depesche.language.words import words

_CASES = {"n": "nom", "a": "acc", "d": "dat", "g": "gen"}
_ATTACHING = frozenset("von vom aus für zwischen gegenüber gegen an zu zum zur über auf mit nach um in im bei".split())
_ALWAYS_ATTACHING = frozenset(("von", "vom", "für", "zwischen", "gegen", "aus"))
_POSTPOSITIONS = frozenset(("zufolge", "zuliebe", "halber"))
"""Prepositions that stand behind what they govern: "Zeugen zufolge", and govern nothing that follows."""
_HEADING = 12
"""Tokens behind a phrase that are looked at for a colon."""
_COMPLETE = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch "
    "donnerstag freitag samstag sonnabend sonntag uhr mitternacht".split()
)
"""Nouns of time, behind which another phrase begins."""
_MEASURES = frozenset(
    "prozent millionen million milliarden milliarde tonnen liter meter kilometer kilogramm euro dollar hunderte "
    "tausende dutzende dutzend paar anfang mitte ende".split()
)
_TITLES = ("präsident", "präsidenten", "minister", "ministerin", "kanzler", "kanzlerin", "chef", "chefin", "sprecher",
           "sprecherin", "könig", "papst", "general", "herr", "herrn", "frau", "richter", "direktor")  # fmt: skip
_WEAK_BEHIND = frozenset("die diese jene keine eine meine deine seine ihre unsere eure alle beide jede welche".split())
"""Determiners in -e behind which an adjective in -en tells the plural."""
_PLURALS = (
    "ungen", "heiten", "keiten", "schaften", "tionen", "täten", "nahmen", "träge", "schläge", "pläne", "schlüsse",
    "brüche", "kräfte", "fälle", "sätze",
)  # fmt: skip
_BARE = frozenset("ein kein mein dein sein ihr unser euer".split())
_BARE_EN = (("m", "acc"), ("m", "gen"), ("n", "gen"), ("p", "dat"))
"""Readings of an adjective in -en without a determiner: "verbliebenen Flüchtlingen" is no nominative."""
_SIZES = ("alt", "lang", "hoch", "hoh", "groß", "schwer", "breit", "tief", "teur", "entfernt")
"""Adjectives that take a measure before them: "der 47 Jahre alte Mann"."""
_ENDING = 8
"""Letters of a noun that tell its number and case."""
_OPENING = frozenset(("PREP", "PRON", "DET", "ADJ", "NUM", "NOUN", "NAME"))
_ANY = frozenset(("nom", "acc", "dat", "gen"))


def phrases_of(tokens: list[Token], clause: Clause, owned: list[int]) -> list[Phrase]:
    """The noun phrases among a clause's own tokens, in order."""
    out: list[Phrase] = []
    at, count = 0, len(owned)
    while at < count:
        phrase, used = _phrase_at(tokens, owned, at) if tokens[owned[at]].tag in _OPENING else (None, 1)
        if phrase is None:
            at += 1
            continue
        if not _joined(out, phrase, tokens):
            _attach(out, phrase, tokens, clause)
            out.append(phrase)
        at += used
    return out


def _phrase_at(tokens: list[Token], owned: list[int], at: int) -> tuple[Phrase | None, int]:
    """The phrase that starts at a position, and how many of the clause's tokens it takes, its preposition included."""
    start = at
    preposition = None
    if tokens[owned[at]].tag == "PREP" and at + 1 < len(owned) and tokens[owned[at]].lower not in _POSTPOSITIONS:
        preposition, at = owned[at], at + 1
        if tokens[owned[at]].tag == "ADV" and at + 1 < len(owned) and tokens[owned[at + 1]].tag == "NUM":
            at += 1
        if tokens[owned[at]].tag == "QUOTE" and at + 1 < len(owned):
            at += 1
    word = tokens[owned[at]]
    possessive = word.lower in ("deren", "dessen") and at + 1 < len(owned)
    if word.tag == "PRON" and not (possessive and tokens[owned[at + 1]].tag in ("NOUN", "NAME", "ADJ")):
        return _pronoun(tokens, owned[at], preposition), at + 1 - start
    begin, at = at, at + 1 if word.tag == "PRON" else at
    while at < len(owned) and _is_modifier(tokens, owned, at, begin):
        at += 1
    if at >= len(owned) or tokens[owned[at]].tag not in ("NOUN", "NAME"):
        if at - begin == 2 and tokens[owned[begin]].tag == "DET" and tokens[owned[begin + 1]].tag == "NUM":
            return _nominal(tokens, owned[begin], owned[begin + 1], preposition), at - start
        return None, 1
    while at + 1 < len(owned) and owned[at + 1] == owned[at] + 1 and _goes_on(tokens, owned[begin], owned[at]):
        at += 1
    phrase = _nominal(tokens, owned[begin], owned[at], preposition)
    return phrase, at + 1 - start


def _goes_on(tokens: list[Token], begin: int, at: int) -> bool:
    """Whether the noun or name behind the one at `at` still belongs to its phrase."""
    this, following = tokens[at], tokens[at + 1]
    if following.tag not in ("NOUN", "NAME"):
        return False
    if this.lower in _COMPLETE:
        return False
    if following.tag == "NOUN" and at > begin and _is_plural(following.lower):
        return False
    two_nouns = this.tag == "NOUN" and following.tag == "NOUN"
    apart = two_nouns and (begin == at or following.lower in words("de", "nouns"))
    return not apart or this.lower in _MEASURES or this.lower.endswith(_TITLES)


def _is_plural(lower: str) -> bool:
    """Whether a noun has a plural that no surname has: "(legte das Parlament) Änderungen (vor)"."""
    return lower.endswith(_PLURALS)


def _is_modifier(tokens: list[Token], owned: list[int], at: int, begin: int) -> bool:
    tag = tokens[owned[at]].tag
    if tag == "DET":
        return at == begin or tokens[owned[at - 1]].tag == "DET"
    if tag in ("ADJ", "NUM"):
        return True
    if tag == "NOUN" and at > begin and tokens[owned[at - 1]].tag == "NUM" and at + 1 < len(owned):
        following = tokens[owned[at + 1]]
        return following.tag == "ADJ" and following.lower.startswith(_SIZES)
    if tag == "PART" and at + 1 < len(owned):
        return False
    if tag == "QUOTE" and at > begin and at + 1 < len(owned) and tokens[owned[at + 1]].tag in ("NOUN", "NAME", "ADJ"):
        return True
    return at > begin and tag in ("ADV", "CONJ") and at + 1 < len(owned) and tokens[owned[at + 1]].tag in ("ADJ", "NUM")


def _pronoun(tokens: list[Token], index: int, preposition: int | None) -> Phrase:
    row = pronouns().get(tokens[index].lower)
    cases, gender, plural = _ANY, None, None
    if row is not None:
        letters = row[1] if len(row) > 1 else ""
        cases = frozenset(_CASES[letter] for letter in letters if letter in _CASES)
        plural = row[0].endswith("p") if row[0][-1] in "sp" else None
        gender = row[2] if len(row) > 2 else None
    elif tokens[index].lower in determiners():
        readings = _readings(tokens[index].lower)
        cases = frozenset(case for _, case in readings)
    return Phrase(
        start=index, end=index + 1, core_end=index + 1, head=index, preposition=preposition, case=cases,  # type: ignore[arg-type]
        gender=gender, plural=plural,  # type: ignore[arg-type]
    )  # fmt: skip


def _readings(lower: str) -> set[tuple[str, str]]:
    """Readings of a determiner as (gender or "p", case)."""
    out = set()
    for part in determiners().get(lower, "").split():
        gender, _, cases = part.partition(":")
        out |= {(gender, _CASES[case]) for case in cases}
    return out


def _nominal(tokens: list[Token], start: int, head: int, preposition: int | None) -> Phrase:
    first = tokens[start]
    adjective = tokens[start + 1].lower if start + 1 < head and tokens[start + 1].tag == "ADJ" else ""
    governor = tokens[preposition].lower if preposition is not None else None
    opening = first.tag if first.tag != "ADJ" or start < head else None
    word = "einer der" if first.lower == "einer" and start < head and tokens[start + 1].tag == "DET" else first.lower
    cases, gender, plural = _agreement(opening, word, adjective, tokens[head].lower[-_ENDING:], governor)
    return Phrase(
        start=start, end=head + 1, core_end=head + 1, head=head, preposition=preposition, case=cases,  # type: ignore[arg-type]
        gender=gender, plural=plural,  # type: ignore[arg-type]
    )  # fmt: skip


@lru_cache(maxsize=65536)
def _agreement(
    opening: Tag | None, first: str, adjective: str, noun: str, preposition: str | None
) -> tuple[frozenset[str], str | None, bool | None]:
    """Cases, gender and number that the first word of a phrase allows, with the adjective behind it and the noun."""
    readings = _readings(first.partition(" ")[0]) if opening == "DET" else set()
    if first == "einer der":
        readings = readings | {("m", "nom")}
    if opening == "ADJ" and first.endswith("en"):
        readings = set(_BARE_EN)
    if readings and adjective:
        readings = _by_adjective(readings, first, adjective)
    if preposition is not None:
        governed = {_CASES[letter] for letter in prepositions().get(preposition, "")}
        readings = {reading for reading in readings if reading[1] in governed}
    elif readings and "gen" in {case for _, case in readings} and not _genitive_form(noun):
        readings = {(gender, case) for gender, case in readings if case != "gen" or gender in ("f", "p")} or readings
    if first == "die":
        readings = _by_noun(readings, noun)
    cases = frozenset(case for _, case in readings) or (frozenset() if preposition is not None else _ANY - {"gen"})
    genders = {gender for gender, _ in readings}
    gender = next(iter(genders)) if len(genders) == 1 and "p" not in genders else None
    plural = True if genders == {"p"} else False if genders and "p" not in genders else None
    if plural is None and opening == "NUM" and first != "1":
        plural = True
    return cases, gender, plural


def _by_adjective(readings: set[tuple[str, str]], determiner: str, adjective: str) -> set[tuple[str, str]]:
    """The readings of a determiner that the ending of the adjective behind it allows: "der alten" is no nominative."""
    weak = adjective.endswith("en")
    if determiner.endswith("er") and determiner not in ("er", "unser", "euer"):
        kept = {r for r in readings if (r != ("m", "nom")) == weak}
    elif determiner in _WEAK_BEHIND:
        kept = {r for r in readings if (r[0] == "p") == weak}
    elif determiner in _BARE:
        kept = {r for r in readings if (r[0] == "m") == adjective.endswith("er")}
    else:
        kept = readings
    return kept or readings


def _by_noun(readings: set[tuple[str, str]], noun: str) -> set[tuple[str, str]]:
    """The readings of "die" that the ending of its noun allows: "die Abgeordneten" are many, "die Regierung" is one."""
    if noun.endswith(("ung", "heit", "keit", "schaft", "tion", "tät", "erin", "istin", "entin")):
        return {reading for reading in readings if reading[0] != "p"} or readings
    if noun.endswith(("ungen", "eiten", "tionen", "innen", "ten", "gen", "ern", "eln", "nen")):
        return {reading for reading in readings if reading[0] == "p"} or readings
    return readings


def _genitive_form(lower: str) -> bool:
    return lower.endswith(("s", "en", "ns"))


def _joined(out: list[Phrase], phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a phrase is a further conjunct or a genitive attribute of the last, and so part of it."""
    if not out:
        return False
    last = out[-1]
    if phrase.preposition is None and phrase.start == last.end and _is_genitive(phrase, last, tokens):
        stretch(out, last.end, phrase.end)
        return True
    between = range(last.end, phrase.start)
    if phrase.preposition is None and len(between) == 1 and tokens[last.head].tag != "PRON":
        mark = tokens[last.end].lower
        if mark in ("und", "oder", "sowie"):
            if last.preposition is not None and _is_ungoverned(phrase, tokens, last.preposition):
                return _joins_owner(out, phrase, tokens)
            if last.preposition is None and not last.case & phrase.case:
                return _joins_attribute(out, phrase, tokens)
            coordinate(last, phrase)
            while len(out) > 1 and same_list(out[-2], out[-1], tokens):
                coordinate(out[-2], out.pop())
            return True
    return False


def _is_ungoverned(phrase: Phrase, tokens: list[Token], preposition: int) -> bool:
    """Whether the article of a phrase shows no case that a preposition governs: "für Sport und der Kanzler"."""
    governed = {_CASES[letter] for letter in prepositions().get(tokens[preposition].lower, "")}
    return tokens[phrase.start].tag == "DET" and bool(governed) and not governed & phrase.case


def _joins_owner(out: list[Phrase], phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a nominative goes on with what an attribute stands behind: "die Ministerin für Sport und der Kanzler"."""
    owner = next((p for p in out[-4:-1] if p.end == out[-1].end and p.preposition is None and "nom" in p.case), None)
    if owner is None or tokens[owner.head].tag == "PRON":
        return False
    coordinate(owner, phrase)
    return True


def _joins_attribute(out: list[Phrase], phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a phrase of another case goes on with the genitive before it: "der Chef der Post und der Bahn"."""
    last = out[-1]
    joins = last.end > last.core_end and "gen" in phrase.case and tokens[phrase.start].tag == "DET"
    if joins:
        stretch(out, last.end, phrase.end)
    return joins


def _is_genitive(phrase: Phrase, last: Phrase, tokens: list[Token]) -> bool:
    first = tokens[phrase.start]
    if _is_person(last, tokens):
        return False
    if first.tag == "DET":
        return (
            "gen" in phrase.case
            and tokens[last.head].tag in ("NOUN", "NAME")
            and first.lower not in ("die", "das", "den")
        )
    return (
        first.tag == "ADJ"
        and first.lower.endswith("er")
        and tokens[last.head].tag == "NOUN"
        and phrase.preposition is None
    )


def _is_person(phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a phrase ends with a first name or title and a surname, behind which no genitive stands."""
    before = tokens[phrase.head - 1] if phrase.head > phrase.start else None
    return (
        tokens[phrase.head].tag == "NAME"
        and before is not None
        and (before.tag == "NAME" or before.lower.endswith(_TITLES))
    )


def _attach(out: list[Phrase], phrase: Phrase, tokens: list[Token], clause: Clause) -> None:
    """Let a prepositional attribute that stands right behind a noun belong to that noun's phrase, too."""
    if phrase.preposition is None or not out:
        return
    predicate = clause.predicate
    finite = predicate.finite if predicate is not None else None
    in_front = clause.kind == "main" and finite is not None and phrase.start < finite
    lower = tokens[phrase.preposition].lower
    for last in reversed(out[-3:]):
        if last.end != phrase.preposition or tokens[last.head].tag == "PRON":
            continue
        if lower in _ALWAYS_ATTACHING or (lower in _ATTACHING and in_front):
            last.end = phrase.end


def subject_of(tokens: list[Token], clause: Clause) -> Phrase | None:
    """The likely subject: a nominative that agrees with the finite verb, first before, then behind it."""
    predicate = clause.predicate
    if predicate is None or predicate.finite is None:
        return None
    plural = tokens[predicate.finite].number == "plural"
    fits = [phrase for phrase in clause.phrases if _can_be_subject(phrase, tokens, plural=plural)]
    fits = [phrase for phrase in fits if not _is_compared(phrase, clause, tokens)]
    if not fits:
        return None
    if clause.kind == "relative" and clause.introducer is not None:
        return _of_relative(tokens, clause, fits)
    sure = [p for p in fits if p.case == {"nom"} or tokens[p.head].lower in ("er", "ich", "wir", "man", "wer")]
    if clause.kind == "main":
        front = [p for p in fits if p.start < predicate.finite and not _is_heading(p, predicate.finite, tokens)]
        behind = [p for p in fits if p.start > predicate.finite]
        if front and not (behind and behind[0] in sure and front[0] not in sure):
            return front[0]
    return sure[0] if sure else fits[0]


def _is_heading(phrase: Phrase, finite: int, tokens: list[Token]) -> bool:
    """Whether a colon parts a phrase from the verb: "Gipfel in Bergen: Präsident verlangt Garantien"."""
    return any(tokens[index].text == ":" for index in range(phrase.end, min(finite, phrase.end + _HEADING)))


def _of_relative(tokens: list[Token], clause: Clause, fits: list[Phrase]) -> Phrase | None:
    pronoun = next((p for p in fits if p.head == clause.introducer), None)
    others = [p for p in fits if p is not pronoun]
    if pronoun is None:
        return others[0] if others else None
    nominative = [
        p for p in others if p.case == {"nom"} or tokens[p.head].lower in ("er", "sie", "ich", "wir", "man", "es")
    ]
    return nominative[0] if nominative else pronoun


def _is_compared(phrase: Phrase, clause: Clause, tokens: list[Token]) -> bool:
    """Whether a phrase stands behind an "als" or "wie" that opens no clause: "als Gründe nennt er Mängel"."""
    before = phrase.start - 1
    if tokens[phrase.start].tag == "NUM" and before > clause.start and tokens[before - 1].lower in ("mehr", "weniger"):
        return False
    return before >= clause.start and before != clause.introducer and tokens[before].lower in ("als", "wie")


def _can_be_subject(phrase: Phrase, tokens: list[Token], *, plural: bool) -> bool:
    if phrase.preposition is not None or "nom" not in phrase.case:
        return False
    if tokens[phrase.head].lower in ("sich", "etwas", "nichts"):
        return False
    if plural and tokens[phrase.head].tag == "PRON" and tokens[phrase.head].lower in ("das", "dies", "dieses", "was"):
        return False
    if phrase.coordinated:
        return True
    return phrase.plural is None or phrase.plural == plural
