"""From a stance, its holders and its matter to findings."""

from collections.abc import Iterable, Iterator

from depesche.position.condition import condition_of
from depesche.position.finding import Finding, Matter
from depesche.position.head import Head
from depesche.position.target import other_party, owner_of
from depesche.record import PositionKind


def tell(
    head: Head,
    kind: PositionKind | None,
    holders: Iterable[str],
    matter: Matter,
    rule: str,
    *,
    target: str | None = None,
) -> Iterator[Finding]:
    """The findings of one stance, one a holder; without a target of its own it is aimed at the matter's owner."""
    held_by = list(dict.fromkeys(holders))
    if kind is None or not held_by:
        return
    words = matter.start, matter.end
    ours = [actor for holder in held_by for actor in head.scene.own_side(holder)]
    aimed_at = target if target not in held_by else None
    condition = condition_of(head.scene, head.sentence, words)
    aimed_at = aimed_at or owner_of(head.scene, matter, ours) or other_party(head, kind, held_by, condition)
    for holder in held_by:
        yield Finding(kind=kind, holder=holder, target=aimed_at, content=words, condition=condition, rule=rule)
