"""The condition of a position: "im Gegenzug für ...", "unter der Bedingung, dass ...", "wenn ..."."""

from depesche.language import Clause, Sentence
from depesche.position.extent import trimmed
from depesche.position.finding import Range
from depesche.position.scene import Scene

_PHRASES = (
    ("im", "gegenzug"), ("unter", "der", "bedingung"), ("unter", "der", "voraussetzung"), ("als", "gegenleistung"),
    ("im", "austausch"), ("im", "tausch"),
    ("in", "exchange"), ("in", "return"), ("on", "condition"), ("on", "the", "condition"),
)  # fmt: skip
_OPENERS = frozenset(words[0] for words in _PHRASES)
_CONJUNCTIONS = frozenset(("wenn", "falls", "sofern", "solange", "if", "provided", "unless"))
OTHERWISE = frozenset(("andernfalls", "ansonsten", "sonst", "otherwise"))
_FIRST = frozenset(("sollte", "sollten", "should"))


def condition_of(scene: Scene, sentence: Sentence, matter: Range) -> Range | None:
    """The words on which a sentence makes the position depend whose matter is `matter`."""
    for clause in sentence.clauses:
        if _is_condition(scene, clause) and not clause.start <= matter[0] < clause.end:
            return trimmed(scene, clause.start, clause.end)
    tokens = scene.tokens
    for start in range(sentence.start, sentence.end):
        opened = tokens[start].lower in _OPENERS and any(_reads(scene, start, words) for words in _PHRASES)
        if opened and not matter[0] <= start < matter[1]:
            return start, _end_of(scene, sentence, start)
    first = next((i for i in range(sentence.start, sentence.end) if tokens[i].tag not in ("QUOTE", "PUNCT")), None)
    return (first, first + 1) if first is not None and tokens[first].lower in OTHERWISE else None


def meeting(scene: Scene, sentence: Sentence, condition: Range | None) -> list[str]:
    """Ids of those who would have to meet a condition; "otherwise" goes back to those named in the sentence before."""
    if condition is None:
        return []
    if scene.tokens[condition[0]].lower not in OTHERWISE:
        return scene.named(*condition)
    before = scene.references.sentence_before(sentence)
    return scene.parties(before) if before is not None else []


def _is_condition(scene: Scene, clause: Clause) -> bool:
    if clause.introducer is not None:
        return scene.tokens[clause.introducer].lower in _CONJUNCTIONS
    finite = clause.predicate.finite if clause.predicate is not None else None
    return clause.kind == "verb-first" and finite is not None and scene.tokens[finite].lower in _FIRST


def _reads(scene: Scene, start: int, words: tuple[str, ...]) -> bool:
    tokens = scene.tokens
    return start + len(words) <= len(tokens) and all(tokens[start + i].lower == word for i, word in enumerate(words))


def _end_of(scene: Scene, sentence: Sentence, start: int) -> int:
    """Behind a phrase of condition: the end of its clause, and of the dass-clause that tells it."""
    tokens = scene.tokens
    holding = [clause for clause in sentence.clauses if clause.start <= start < clause.end]
    end = min((clause.end for clause in holding), default=sentence.end)
    told = next((clause for clause in sentence.clauses if clause.start in (end, end + 1)), None)
    if told is not None and told.introducer is not None and tokens[told.introducer].lower in ("dass", "daß", "that"):
        end = told.end
    while end > start + 1 and tokens[end - 1].tag in ("PUNCT", "PREFIX", "QUOTE", "VERB", "PART", "INF"):
        end -= 1
    return end
