"""How far the words of a matter go: a phrase with its attributes and list, a clause without its marks."""

from collections.abc import Iterator

from depesche.event.frame import preposition_of
from depesche.language import Phrase
from depesche.language.de.tags import determiners
from depesche.position.finding import Range
from depesche.position.scene import Scene

_ATTRIBUTES = frozenset(
    "für gegen zwischen von zu über an in aus durch um gegenüber bei mit "
    "einschließlich inklusive samt mitsamt "
    "for of against to in on between with from by".split()
)
"""Prepositions of phrases that say more about the noun before them."""
_ACCUSATIVE = frozenset(("acc", "für", "gegen", "um", "durch", "ohne"))
_DATIVE = frozenset(("dat", "von", "zu", "mit", "nach", "bei", "aus"))
"""Slots whose words stand in one case only."""
_TIMES = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli "
    "august september oktober november dezember jahr jahre jahren jahres monat monate monaten woche wochen tag tage "
    "tagen abend morgen nacht uhr wochenende sekunde sekunden minute minuten stunde stunden".split()
)
"""Nouns of phrases that tell when, not what."""
_DIGITS = 2
"""Digits of a number that is no year: "die Rente mit 67"."""
_OCCASIONS = frozenset(("zeit", "zukunft", "rahmen", "mal", "anschluss", "zuge", "vorfeld", "hinblick"))
"""Nouns that tell when only behind a preposition."""
_CONDITIONS = frozenset(("gegenzug", "bedingung", "voraussetzung", "gegenleistung", "austausch", "exchange", "return"))
_MANNER = frozenset(
    "mehrheit stimmen nachdruck blick rücksicht hinweis ausnahme verweis begründung worten majority votes view".split()
)
"""Nouns behind "mit" that tell how or why, not what."""


def extended(scene: Scene, phrase: Phrase, limit: int, barred: tuple[str, ...]) -> Range:
    """A phrase with the prepositional attributes and the further members of its list that follow it."""
    tokens = scene.tokens
    clause = scene.analysis.clause_of(phrase.head)
    starts = {_opening(p): p for p in clause.phrases} if clause is not None else {}
    end, last = _own_end(scene, phrase, starts, barred), ""
    if end < phrase.end:
        return phrase.start, end
    end = _reach(phrase, starts, limit)
    while end < limit:
        joint = end + 1 if tokens[end].tag == "CONJ" or tokens[end].text == "," else end
        following = starts.get(joint)
        if following is None or tokens[following.head].tag == "PRON" or is_time(scene, following):
            break
        preposition = preposition_of(following, scene.analysis)
        if preposition is None:
            if joint == end or not _same_case(phrase, following) or scene.at(following.head):
                break
        elif not _belongs(scene, following, preposition, barred, starts) or (joint != end and preposition != last):
            break
        last = preposition or last
        end = max(following.end, _reach(following, starts, limit))
    return phrase.start, max(end, phrase.end)


def _reach(phrase: Phrase, starts: dict[int, Phrase], limit: int) -> int:
    """Behind the list that goes on in an attribute of a phrase: "(Ausbau) von Straßen, Brücken und Häfen"."""
    end = phrase.end
    for opening, other in starts.items():
        if phrase.start < opening < end < other.end <= limit:
            end = other.end
    return end


def _own_end(scene: Scene, phrase: Phrase, starts: dict[int, Phrase], barred: tuple[str, ...]) -> int:
    """Where a phrase ends that took in the target behind it: "(fordert) Geld von den Partnern"."""
    for opening, other in starts.items():
        if phrase.core_end <= opening < phrase.end and preposition_of(other, scene.analysis) in barred:
            definite = scene.tokens[other.start].tag == "DET" or scene.tokens[other.head].tag == "NAME"
            if definite and scene.at(other.head) is not None:
                return opening
    return phrase.end


def _belongs(
    scene: Scene, following: Phrase, preposition: str, barred: tuple[str, ...], starts: dict[int, Phrase]
) -> bool:
    """Whether a prepositional phrase says more about the noun before it; so does any behind which its list goes on."""
    noun = scene.tokens[following.head].lower
    if preposition in barred or noun in _CONDITIONS or (preposition in ("mit", "with") and noun in _MANNER):
        return False
    listed = starts.get(following.end + 1) if scene.text(following.end) == "," else None
    opening = _opening(following)
    asked = preposition == "nach" and bool(scene.marks.nouns.within(opening - 3, opening))
    goes_on = listed is not None and listed.preposition is None and "acc" in listed.case
    return preposition in _ATTRIBUTES or asked or goes_on


def _opening(phrase: Phrase) -> int:
    return phrase.start if phrase.preposition is None else phrase.preposition


def _same_case(phrase: Phrase, following: Phrase) -> bool:
    return bool(phrase.case & following.case) or phrase.preposition is not None


def conjuncts(scene: Scene, region: Range, slot: str) -> Iterator[Range]:
    """The members of a list of matters, one by one: "eine Waffenruhe und den Abzug der Truppen"."""
    start, end = region
    for joint in range(region[0] + 1, region[1] - 1):
        if joint <= start or (scene.tokens[joint].text == "," and not _is_closed_list(scene, joint, end)):
            continue
        if _parts_here(scene, start, joint, slot):
            yield start, joint
            start = joint + 1 if scene.tokens[joint + 1].tag != "PREP" else joint + 2
    if start < end:
        yield start, end


def _is_closed_list(scene: Scene, joint: int, end: int) -> bool:
    """Whether an "und" follows a comma: else what follows it is an apposition."""
    return any(scene.tokens[i].tag == "CONJ" for i in range(joint + 1, end))


def _parts_here(scene: Scene, start: int, joint: int, slot: str) -> bool:
    """Whether a conjunction or comma within a list parts two matters rather than two words of one."""
    tokens = scene.tokens
    if tokens[joint].text != "," and tokens[joint].lower not in ("und", "sowie", "oder", "and", "or"):
        return False
    if tokens[joint - 1].text.endswith("-"):
        return False
    right = tokens[joint + 1]
    if right.tag == "PREP":
        return right.lower == slot
    if right.tag == "DET":
        cases = determiners().get(right.lower, "")
        wanted = "a" if slot in _ACCUSATIVE else "d" if slot in _DATIVE else "ad"
        return scene.language != "de" or (
            any(letter in part.partition(":")[2] for part in cases.split() for letter in wanted)
            and not _genitive_before(scene, start, joint, cases)
        )
    if right.tag not in ("NOUN", "NAME", "ADJ", "NUM"):
        return False
    return _is_closed(scene, start, joint, right.tag)


def _genitive_before(scene: Scene, start: int, joint: int, cases: str) -> bool:
    """Whether "der" behind "und" rather goes on with a genitive before it."""
    if "g" not in "".join(part.partition(":")[2] for part in cases.split()):
        return False
    return any(scene.tokens[i].lower in ("des", "der", "eines", "einer") for i in range(start + 1, joint))


def _is_closed(scene: Scene, start: int, joint: int, right: str) -> bool:
    """Whether the words before a joint have a determiner of their own that a bare word behind it does not share."""
    tokens = scene.tokens
    at = joint - 1
    while at > start and tokens[at].tag in ("NOUN", "NAME", "ADJ", "NUM", "ADV", "QUOTE"):
        at -= 1
    if at > start:
        return tokens[at].tag == "DET"
    if tokens[start].tag == "DET":
        return False
    return tokens[start].tag == right or right in ("ADJ", "NUM")


def is_time(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase tells when, not what: "am Montag", "zur Zeit"."""
    lower = scene.tokens[phrase.head].lower
    return (
        lower in _TIMES
        or (lower.isdecimal() and len(lower) > _DIGITS)
        or (phrase.preposition is not None and lower in _OCCASIONS)
    )


def trimmed(scene: Scene, start: int, end: int, introducer: int | None = None) -> Range:
    """A stretch without marks, conjunctions and the clause's introducer at its ends."""
    tokens = scene.tokens
    while start < end - 1 and (tokens[start].tag in ("PUNCT", "QUOTE", "CONJ") or start == introducer):
        start += 1
    while end - 1 > start and tokens[end - 1].tag in ("PUNCT", "QUOTE"):
        end -= 1
    return start, end
