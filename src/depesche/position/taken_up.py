"""The matter that "darüber" or "dafür" takes up from the sentence before: "Darüber müsse man nachdenken"."""

from depesche.language import Phrase
from depesche.position.extent import extended, is_time
from depesche.position.finding import Matter
from depesche.position.head import Head


def taken_up(head: Head, matter: Matter) -> Matter | None:
    """The last thing told before, where a clause opens with "darüber" and its own words name nothing."""
    scene = head.scene
    tokens = scene.tokens
    first = next((t.lower for t in tokens[head.start : head.end] if t.tag != "QUOTE"), "")
    if first not in scene.listed("pointing") or any(
        t.tag in ("NOUN", "NAME") for t in tokens[matter.start : matter.end]
    ):
        return None
    before = scene.references.sentence_before(head.sentence)
    clause = next((c for c in before.clauses if c.predicate is not None), None) if before is not None else None
    things = [p for p in clause.phrases if _is_thing(head, p) and p is not clause.subject] if clause is not None else []
    if clause is None or not things:
        return None
    start, end = extended(scene, things[0], clause.end, ())
    return Matter(start=start, end=end)


def _is_thing(head: Head, phrase: Phrase) -> bool:
    """Whether a phrase is an object that names something."""
    scene = head.scene
    noun = scene.tokens[phrase.head].tag == "NOUN" and phrase.preposition is None and "acc" in phrase.case
    return noun and not scene.is_somebody(phrase) and not is_time(scene, phrase)
