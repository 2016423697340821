"""Which kind of position words amount to once negated, or by the act they promise."""

from depesche.language import Predicate
from depesche.position.finding import Matter
from depesche.position.lexicon import Entry
from depesche.position.scene import Scene
from depesche.record import PositionKind

_REVERSED: dict[str, PositionKind] = {"offer": "oppose", "support": "oppose"}
"""What a negated position amounts to; what is not demanded, opposed, sought or threatened is none."""


def kind_of(scene: Scene, entry: Entry, matter: Matter, *, negated: bool) -> PositionKind | None:
    """The kind of an entry's position on a matter; None where its negation is no position."""
    if entry.negated:
        return entry.kind if negated else None
    if negated:
        return _REVERSED.get(entry.kind)
    promised = matter.clause.predicate if matter.clause is not None else None
    if not entry.act or promised is None:
        return entry.kind
    return act_kind(scene, promised) if _is_ones_own(scene, matter) else None


def _is_plain(entry: Entry) -> bool:
    return "acc" in entry.content and not entry.objects and not entry.negated and not entry.reflexive


def _is_ones_own(scene: Scene, matter: Matter) -> bool:
    """Whether what a clause says is an act of somebody: not "kündigte an, dass eine Wende bevorstehe"."""
    clause = matter.clause
    subject = clause.subject if clause is not None and clause.kind != "infinitive" else None
    return subject is None or scene.tokens[subject.head].tag == "PRON" or bool(scene.actors(subject))


def act_kind(scene: Scene, act: Predicate) -> PositionKind:
    """What the promise of an act amounts to: the stance that the act itself is, a refusal, a threat or an offer."""
    stances = (entry.kind for entry in scene.words.verbs.get(act.lemma, ()) if _is_plain(entry))
    own = next((kind for kind in stances if kind in _REVERSED or kind == "oppose"), None)
    if act.negated:
        return "oppose"
    if own in ("support", "oppose"):
        return own
    return "threat" if act.lemma in scene.listed("harm") else "offer"
