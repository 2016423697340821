"""The part of a page that is read closely: what holds its prose and its heading; menus and teasers lie outside."""

from selectolax.lexbor import LexborNode

_PROSE = 60
"""Characters of a paragraph that is more than a label."""
_SHARE = 0.6
"""Share of a page's prose that its article has."""
_LEAST = 500
"""Characters of prose below which a page is read closely as a whole."""
_REGION = 300
"""Characters of what lies outside and is still read closely: kickers, bylines and sign-offs are shorter."""


def regions_of(body: LexborNode, titles: list[str]) -> dict[int, str]:
    """The elements outside of the article that need not be taken apart, by their ids, with their words.

    `titles` are what the page says it is called: where a heading repeats one, the others do not count.
    """
    headings = [node for node in body.css("h1") if node.text(deep=True).strip()]
    named = [node for node in headings if any(" ".join(node.text(deep=True).split()) in title for title in titles)]
    prose = _prose(body)
    if sum(size for _, size in prose.values()) < _LEAST or not headings:
        return {}
    above = _ancestry([*(node for node, _ in prose.values()), *headings], body)
    scope = _scope(prose, named or headings, above)
    out: dict[int, str] = {}
    while scope.mem_id != body.mem_id and (outer := scope.parent) is not None:
        for sibling in outer.iter():
            if sibling.mem_id != scope.mem_id:
                words = " ".join(sibling.text(deep=True, separator=" ").split())
                if len(words) > _REGION:
                    out[sibling.mem_id] = words
        scope = outer
    return out


def _prose(body: LexborNode) -> dict[int, tuple[LexborNode, int]]:
    """The elements that hold paragraphs, by their ids, with the characters of these."""
    out: dict[int, tuple[LexborNode, int]] = {}
    for paragraph in body.css("p"):
        size = len(paragraph.text(deep=True))
        parent = paragraph.parent
        if size >= _PROSE and parent is not None:
            out[parent.mem_id] = (parent, size + out.get(parent.mem_id, (parent, 0))[1])
    return out


def _scope(prose: dict[int, tuple[LexborNode, int]], headings: list[LexborNode], above: dict[int, int]) -> LexborNode:
    """The innermost element with most of the prose and all of the headings; the body at the outermost."""
    held: dict[int, int] = {}
    for key, (_, size) in prose.items():
        for outer in _upwards(key, above):
            held[outer] = held.get(outer, 0) + size
    headed = set.intersection(*(set(_upwards(heading.mem_id, above)) for heading in headings))
    least = _SHARE * sum(size for _, size in prose.values())
    at = max(prose.values(), key=lambda holder: holder[1])[0]
    while (held[at.mem_id] < least or at.mem_id not in headed) and at.parent is not None:
        at = at.parent
    return at


def _ancestry(nodes: list[LexborNode], body: LexborNode) -> dict[int, int]:
    """For each node and all that it stands in, up to the body: the id of what it stands in; of the body 0."""
    above = {body.mem_id: 0}
    for node in nodes:
        at: LexborNode | None = node
        while at is not None and at.mem_id not in above:
            outer = at.parent
            above[at.mem_id] = outer.mem_id if outer is not None else 0
            at = outer
    return above


def _upwards(key: int, above: dict[int, int]) -> list[int]:
    """The ids of a node and of all that it stands in, up to the body."""
    out = []
    while key:
        out.append(key)
        key = above[key]
    return out
