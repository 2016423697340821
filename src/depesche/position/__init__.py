"""Who wants what from whom."""

from depesche.cast import Cast
from depesche.event.sphere import is_public
from depesche.language import Analysis
from depesche.position.adjectives import adjective_positions
from depesche.position.duties import may_not_positions, must_positions
from depesche.position.finding import Finding, Range
from depesche.position.head import Head, heads_of
from depesche.position.judgements import judgement_positions, said_good_positions
from depesche.position.modals import promise_positions, will_positions, wish_positions
from depesche.position.nouns import noun_positions
from depesche.position.participles import participle_positions
from depesche.position.scene import Scene
from depesche.position.verbs import verb_positions
from depesche.record import Position, Quotation, span

_MODALS = (will_positions, promise_positions, must_positions, may_not_positions, wish_positions)
"""Rules for verbs that tell no stance by themselves."""
_OTHERS = (adjective_positions, noun_positions, participle_positions, judgement_positions, said_good_positions)

__all__ = ["find_positions"]


def find_positions(analysis: Analysis, cast: Cast, quotations: tuple[Quotation, ...]) -> tuple[Position, ...]:
    """The positions of a report, in reading order; one that is told again is not given again."""
    scene = Scene(analysis, cast, quotations)
    out: dict[tuple[str, str, str], Position] = {}
    for finding in _findings(scene) if scene.words.verbs and is_public(analysis) else ():
        position = _position(finding, scene)
        key = (position.kind, position.holder, " ".join(part.text.lower() for part in position.content))
        out.setdefault(key, position)
    return tuple(out.values())


def _findings(scene: Scene) -> list[Finding]:
    out: list[Finding] = []
    for sentence in scene.analysis.sentences:
        found: list[Finding] = []
        for number in range(len(sentence.clauses)):
            for head in heads_of(scene, sentence, number):
                found += _told(head)
        out += sorted(_widest(found), key=lambda finding: finding.content)
    return out


def _told(head: Head) -> list[Finding]:
    """What a verb tells with what stands beside it; a modal only where the verb is no verb of stance."""
    told = list(verb_positions(head))
    if not told and (head.predicate.modal is not None or head.predicate.tense == "future"):
        told = [finding for rule in _MODALS for finding in rule(head)]
    return told + [finding for rule in _OTHERS for finding in rule(head)]


def _widest(found: list[Finding]) -> list[Finding]:
    """The findings of a sentence without those that another one like them contains from its first word on."""
    longest: dict[tuple[str, str, int], int] = {}
    for finding in found:
        key = finding.kind, finding.holder, finding.content[0]
        longest[key] = max(longest.get(key, 0), finding.content[1])
    return [one for one in found if one.content[1] == longest[one.kind, one.holder, one.content[0]]]


def _position(finding: Finding, scene: Scene) -> Position:
    def words(part: Range) -> tuple[int, int]:
        return scene.tokens[part[0]].start, scene.tokens[part[1] - 1].end

    text = scene.analysis.text
    speaker = scene.speaker(finding.content[0])
    return Position(
        kind=finding.kind,
        holder=finding.holder,
        target=finding.target,
        content=(span(text, *words(finding.content)),),
        condition=span(text, *words(finding.condition)) if finding.condition else None,
        according_to=speaker if speaker not in finding.together else None,
        rule=finding.rule,
    )
