"""From a stance, its holders and its matter to findings."""

from collections.abc import Iterable, Iterator

from depesche.position.condition import condition_of
from depesche.position.finding import Finding, Matter
from depesche.position.head import Head
from depesche.position.target import doer_of, other_party, owner_of
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

    It is aimed at its own target, else at the matter's owner, else at whom the matters beside it are aimed at.
    """
    held_by = list(dict.fromkeys(holders))
    if kind is None or not held_by:
        return
    words = matter.start, matter.end
    ours = own_sides(head, held_by)
    condition = condition_of(head.scene, head.sentence, words)
    aimed_at = target if target not in held_by else None
    aimed_at = aimed_at or owner_of(head.scene, matter, ours) or (beside if beside not in ours else None)
    aimed_at = aimed_at or doer_of(head, matter, ours) or other_party(head, kind, held_by, condition)
    for holder in held_by:
        yield Finding(kind=kind, holder=holder, target=aimed_at, content=words, condition=condition, rule=rule)


def own_sides(head: Head, holders: list[str]) -> list[str]:
    """Ids of the holders and of those for whom they speak."""
    return [actor for holder in holders for actor in head.scene.own_side(holder)]


def aimed_beside(head: Head, matters: list[Matter], holders: list[str]) -> str | None:
    """Whom a list of matters is aimed at as a whole: the owner of one of them, the state rather than its minister."""
    ours = own_sides(head, holders)
    owners = (owner_of(head.scene, matter, ours) for matter in matters) if len(matters) > 1 else ()
    owner = next((owner for owner in owners if owner is not None), None)
    return next(iter(head.scene.offices(owner)), owner) if owner is not None else None
