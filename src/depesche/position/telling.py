"""From a stance, its holders and its matter to findings."""

from collections.abc import Iterable, Iterator

from depesche.position.condition import condition_of, meeting
from depesche.position.counterpart import meets, other_party, represented
from depesche.position.extent import trimmed
from depesche.position.finding import Finding, Matter
from depesche.position.head import Head
from depesche.position.target import doer_of, owner_of
from depesche.record import PositionKind


def tell(
    head: Head,
    kind: PositionKind | None,
    holders: Iterable[str],
    matter: Matter,
    rule: str,
    *,
    target: str | None = None,
    beside: str | None = None,
) -> Iterator[Finding]:
    """The findings of one stance, one a holder.

    It is aimed at its own target, a threat then at who must meet its condition, else at the matter's owner, else at
    whom the matters beside it are aimed at.
    """
    held_by = list(dict.fromkeys(holders))
    if kind is None or not held_by:
        return
    words = matter.start, matter.end
    ours = own_sides(head, held_by)
    condition = condition_of(head.scene, head.sentence, words)
    if condition is not None and words[0] < condition[0] < words[1]:
        words = trimmed(head.scene, words[0], condition[0])
    others = [actor for actor in meeting(head.scene, head.sentence, condition) if actor not in ours]
    aimed_at = target if target not in held_by else None
    if kind == "threat":
        aimed_at = aimed_at or meets(head.scene, others, held_by)
    aimed_at = aimed_at or owner_of(head.scene, matter, ours) or (beside if beside not in ours else None)
    aimed_at = aimed_at or doer_of(head, matter, ours) or other_party(head, kind, held_by, matter, others)
    for holder in held_by:
        yield Finding(
            kind=kind, holder=holder, together=tuple(held_by), target=aimed_at, content=words, condition=condition,
            rule=rule,
        )  # fmt: skip


def own_sides(head: Head, holders: list[str]) -> list[str]:
    """Ids of the holders and of those for whom they speak."""
    return [actor for holder in holders for actor in head.scene.sides.own(holder)]


def aimed_beside(head: Head, matters: list[Matter], holders: list[str]) -> str | None:
    """Whom a list of matters is aimed at as a whole: the owner of one of them, the state rather than its minister."""
    ours = own_sides(head, holders)
    owners = (owner_of(head.scene, matter, ours) for matter in matters) if len(matters) > 1 else ()
    owner = next((owner for owner in owners if owner is not None), None)
    return represented(head.scene, owner) if owner is not None else None
