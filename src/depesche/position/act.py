"""The act that the infinitive of a modal says: "(wollen) wieder in den Landtag einziehen"."""

from depesche.position.content_clause import complement_start
from depesche.position.extent import trimmed
from depesche.position.finding import Matter
from depesche.position.head import Head


def act_of(head: Head) -> Matter | None:
    """The words of what a modal's infinitive says, with its objects (in English behind it) and without the modal."""
    finite = head.predicate.finite
    verbs = [i for i in head.predicate.tokens if i != finite and head.start <= i < head.end]
    if finite is None or not verbs:
        return None
    if head.scene.language == "en":
        start, end = trimmed(head.scene, verbs[0], head.end)
        return Matter(start=start, end=end)
    start, introducer = head.start, head.clause.introducer
    if head.start <= finite < min(verbs):
        start = finite + 1
    elif introducer is not None:
        start = max(head.start, introducer + 1)
    start = complement_start(head, start, verbs[-1])
    start, end = trimmed(head.scene, start, verbs[-1] + 1)
    return Matter(start=start, end=end)


def names_no_act(head: Head) -> bool:
    """Whether a verb tells nothing others could mind: "will wissen", but not "wird Entscheidungen treffen"."""
    scene = head.scene
    deeds = scene.listed("deeds")
    done = any(scene.tokens[phrase.head].lower in deeds for phrase in head.slot("acc"))
    return head.lemma in scene.listed("knowing") and not done
