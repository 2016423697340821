"""The matter of a position: the words that name what is wanted, offered, supported or opposed."""

from collections.abc import Iterator
from dataclasses import replace

from depesche.event.frame import preposition_of
from depesche.language import Clause, Phrase
from depesche.language.de.tags import determiners
from depesche.position.finding import Matter, Range
from depesche.position.head import Head
from depesche.position.scene import Scene

_PURPOSE = frozenset(("um", "ohne", "statt", "anstatt"))
_THAT = frozenset(("dass", "daß", "that"))
_ATTRIBUTES = frozenset(
    "für gegen zwischen von zu über an in aus durch um gegenüber bei mit "
    "for of against to in on between with from by".split()
)
"""Prepositions of phrases that say more about the noun before them."""
_TIMES = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli "
    "august september oktober november dezember jahr jahre jahren jahres monat monate monaten woche wochen tag tage "
    "tagen abend morgen nacht uhr wochenende".split()
)
"""Nouns of phrases that tell when, not what."""
_OCCASIONS = frozenset(("zeit", "zukunft", "rahmen", "mal", "anschluss", "zuge", "vorfeld", "hinblick"))
"""Nouns that tell when only behind a preposition."""
_CONDITIONS = frozenset(("gegenzug", "bedingung", "voraussetzung", "gegenleistung", "exchange", "return"))
_NAMED = frozenset("vorschlag plan forderung bitte wunsch antrag proposal plan demand request".split())
"""Nouns that only announce the matter, which the clause behind them tells."""
_SUBJUNCTIVE = frozenset(("konjunktiv-1", "konjunktiv-2"))


def matters(head: Head, slots: tuple[str, ...], barred: tuple[str, ...]) -> list[Matter]:
    """The matters in the first of the slots that holds any; phrases with a preposition in `barred` belong to none."""
    for slot in slots:
        if slot in ("clause", "inf", "that"):
            below = list(clauses_below(head)) or list(_infinitive_inside(head))
            found = [matter for matter in below if slot in ("clause", _form(matter))]
        elif slot == "told":
            found = list(_told(head))
        else:
            found = list(_in_slot(head, slot, barred))
        if found:
            return found
    return []


def _form(matter: Matter) -> str:
    """Whether a clause is an infinitive or a dass-clause."""
    return "that" if matter.clause is not None and matter.clause.kind != "infinitive" else "inf"


def _in_slot(head: Head, slot: str, barred: tuple[str, ...]) -> Iterator[Matter]:
    scene, covered = head.scene, -1
    for phrase in head.slot(slot):
        thing: Phrase | None = phrase
        if scene.tokens[phrase.head].tag == "PRON":
            is_relative = phrase.head == head.clause.introducer
            thing = scene.antecedent(phrase.head, head.clause, head.sentence) if is_relative else None
        if thing is None or scene.is_somebody(thing) or _is_time(scene, thing):
            continue
        if slot == "acc" and "dat" in barred and (scene.at(thing.head) is not None or _is_dative(scene, thing)):
            continue
        if covered >= 0 and thing.start > covered:
            return
        if thing.start < covered:
            continue
        named = _named_by_clause(head, thing)
        if named:
            yield from named
            return
        region = extended(scene, thing, head.end if thing is phrase else thing.end, barred)
        covered = region[1]
        yield from (Matter(start=start, end=end) for start, end in conjuncts(scene, region, slot))


def _is_dative(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase without article is a dative by its endings: "(drohte) neun führenden Männern (an)"."""
    tokens = scene.tokens
    adjective = next((i for i in range(phrase.start, phrase.head) if tokens[i].tag == "ADJ"), None)
    bare = tokens[phrase.start].tag in ("NUM", "ADJ") and adjective is not None
    return bare and tokens[adjective or 0].lower.endswith("en") and tokens[phrase.head].lower.endswith("n")


def _named_by_clause(head: Head, phrase: Phrase) -> list[Matter]:
    """The clause that tells what "den Vorschlag" is, where one follows."""
    if head.scene.tokens[phrase.head].lower not in _NAMED:
        return []
    return [replace(matter, named=phrase) for matter in clauses_below(head)]


def _is_time(scene: Scene, phrase: Phrase) -> bool:
    lower = scene.tokens[phrase.head].lower
    return lower in _TIMES or lower.isdecimal() or (phrase.preposition is not None and lower in _OCCASIONS)


def extended(scene: Scene, phrase: Phrase, limit: int, barred: tuple[str, ...]) -> Range:
    """A phrase with the prepositional attributes and the further members of its list that follow it."""
    tokens = scene.tokens
    clause = scene.analysis.clause_of(phrase.head)
    starts = {_opening(p): p for p in clause.phrases} if clause is not None else {}
    end, last = _own_end(scene, phrase, starts, barred), ""
    if end < phrase.end:
        return phrase.start, end
    while end < limit:
        joint = end + 1 if tokens[end].tag == "CONJ" or tokens[end].text == "," else end
        following = starts.get(joint)
        if following is None or tokens[following.head].tag == "PRON" or _is_time(scene, following):
            break
        preposition = preposition_of(following, scene.analysis)
        if preposition is None:
            if joint == end or not _same_case(phrase, following) or scene.at(following.head):
                break
        elif not _belongs(scene, following, preposition, barred, starts) or (joint != end and preposition != last):
            break
        last = preposition or last
        end = following.end
    return phrase.start, max(end, phrase.end)


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
    if preposition in barred or scene.tokens[following.head].lower in _CONDITIONS:
        return False
    listed = starts.get(following.end + 1) if scene.text(following.end) == "," else None
    return preposition in _ATTRIBUTES or (listed is not None and listed.preposition is None and "acc" in listed.case)


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
        wanted = "a" if slot == "acc" else "ad"
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


def clauses_below(head: Head) -> Iterator[Matter]:
    """The infinitive or dass-clause that depends on a verb, and those joined to it by "und"."""
    clauses = head.sentence.clauses
    found: Clause | None = None
    for clause in clauses[head.number + 1 :]:
        if found is not None:
            if not _goes_on(clause, found, head.scene):
                break
            yield _matter_of(clause, head)
        elif _is_content(clause, head.scene) and clause.start >= head.token:
            found = clause
            yield _matter_of(clause, head)
        elif clause.kind == "main" or (clause.kind == "infinitive" and not _is_purpose(clause, head.scene)):
            break


def _goes_on(clause: Clause, first: Clause, scene: Scene) -> bool:
    return clause.kind == first.kind and scene.tokens[clause.start].lower in ("und", "sowie", "and")


def _is_content(clause: Clause, scene: Scene) -> bool:
    if clause.kind == "infinitive":
        return not _is_purpose(clause, scene)
    return clause.introducer is not None and scene.tokens[clause.introducer].lower in _THAT


def _is_purpose(clause: Clause, scene: Scene) -> bool:
    return clause.introducer is not None and scene.tokens[clause.introducer].lower in _PURPOSE


def _matter_of(clause: Clause, head: Head) -> Matter:
    """A clause without its introducer; a lone verb takes in what a relative clause cut off before it."""
    scene = head.scene
    start, end = trimmed(scene, clause.start, clause.end, clause.introducer)
    if clause.kind == "infinitive" and (end - start <= 1 or not clause.phrases):
        comma = next((i for i in range(head.token, start) if scene.tokens[i].text == ","), start - 1)
        start = comma + 1
    if scene.tokens[start].lower == "to" and end - start > 1:
        start += 1
    behind = _told_by(clause, head) if end - start <= 3 else None
    if behind is not None:
        end = trimmed(scene, start, behind.end)[1]
    return Matter(start=start, end=end, clause=clause)


def _told_by(clause: Clause, head: Head) -> Clause | None:
    """The ob- or dass-clause that tells what a bare infinitive is about: "zu prüfen, ob ..."."""
    at = head.sentence.clauses.index(clause) + 1
    following = head.sentence.clauses[at] if at < len(head.sentence.clauses) else None
    return following if following is not None and following.kind == "subordinate" else None


def trimmed(scene: Scene, start: int, end: int, introducer: int | None = None) -> Range:
    """A stretch without marks, conjunctions and the clause's introducer at its ends."""
    tokens = scene.tokens
    while start < end - 1 and (tokens[start].tag in ("PUNCT", "QUOTE", "CONJ") or start == introducer):
        start += 1
    while end - 1 > start and tokens[end - 1].tag in ("PUNCT", "QUOTE"):
        end -= 1
    return start, end


def _infinitive_inside(head: Head) -> Iterator[Matter]:
    """An infinitive with "zu" that no comma sets off: "drohte das Lager zu stürmen"."""
    tokens = head.scene.tokens
    last = next((i for i in range(head.end - 1, head.token, -1) if tokens[i].tag == "INF"), None)
    marked = last is not None and (tokens[last - 1].lower in ("zu", "to") or "zu" in tokens[last].lower[1:-2])
    purpose = any(tokens[i].lower in _PURPOSE for i in range(head.token, last or head.token))
    if last is None or not marked or purpose:
        return
    start = complement_start(head, head.token + 1, last)
    yield Matter(start=start, end=last + 1)


def complement_start(head: Head, start: int, limit: int) -> int:
    """The first token behind subject, adverbs and reflexive pronoun, where the words of a predicate begin."""
    tokens = head.scene.tokens
    at = start
    while at < limit:
        subject = head.subject
        if subject is not None and at == subject.start:
            at = subject.end
        elif tokens[at].tag in ("ADV", "CONJ", "PUNCT", "QUOTE") or tokens[at].lower in ("sich", "es"):
            at += 1
        else:
            break
    return min(at, limit)


def _told(head: Head) -> Iterator[Matter]:
    """The clause in the subjunctive that tells it, its verb in the second place: "er fordert, man müsse handeln"."""
    for clause in head.sentence.clauses[head.number + 1 : head.number + 2]:
        predicate = clause.predicate
        if clause.kind == "main" and predicate is not None and predicate.mood in _SUBJUNCTIVE:
            start = clause.start
            if predicate.finite is not None and clause.subject is not None and clause.subject.start < predicate.finite:
                start = predicate.finite + 1
            start, end = trimmed(head.scene, start, clause.end)
            yield Matter(start=start, end=end, clause=clause)
