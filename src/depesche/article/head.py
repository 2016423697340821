"""The head of an article in a page: kicker, headline, lead and byline."""

import itertools

from depesche.article.blocks import Block, Element
from depesche.article.layout import OPENING, Layout, is_inside, squeezed
from depesche.article.lines.agencies import NEWS, agencies_in
from depesche.article.lines.byline import has_byline_opening, names_in_byline


def kicker_of(layout: Layout) -> int | None:
    """Index of the kicker's block: in the heading before the headline, or set apart close above or below it."""
    at = layout.headline
    if at is None:
        return None
    blocks = layout.page.blocks
    start, end = layout.heading
    if end - start > 1 and _is_short(blocks[start]) and sum(len(blocks[i].text) for i in range(start + 1, end)) > 12:
        return start
    near: list[int] = [*range(at - 1, max(-1, at - 7), -1), *range(at + 1, min(len(blocks), at + 3))]
    for index in near:
        block = blocks[index]
        if _is_short(block) and _labelled(block, "kicker") and block.element.context.reason in (None, "teaser"):
            return index
    above = blocks[at - 1] if at > 0 else None
    if (
        above is not None
        and above.tag in ("h2", "h3", "h4")
        and _is_short(above)
        and above.element.context.reason is None
    ):
        return at - 1
    return None


def _labelled(block: Block, what: str, levels: int = 3) -> bool:
    """Whether the block's element or one close above it has such classes: a field of Told."""
    element: Element | None = block.element
    for _ in range(levels):
        if element is None or element.tag in ("article", "main", "body"):
            return False
        if getattr(element.told, what):
            return True
        element = element.parent
    return False


def _is_short(block: Block) -> bool:
    return 2 <= len(block.text) <= 90 and not block.text.endswith((".", "!")) and len(block.text.split()) <= 10


def lead_of(layout: Layout, body: list[int]) -> list[int]:
    """Indices of the lead's blocks: between headline and body, or the body's first block where it is set apart."""
    at = layout.headline
    if at is None:
        return []
    blocks = layout.page.blocks
    first = next((i for i in body if is_inside(blocks[i].element, layout.main)), len(blocks))
    best: list[int] = []
    best_score = 1.9
    for index in range(layout.heading[1], min(len(blocks), max(first + 2, at + 14))):
        block = blocks[index]
        score = _lead_score(block, layout, is_first=index == first)
        if score > best_score:
            best, best_score = [index], score
    return best


def _lead_score(block: Block, layout: Layout, *, is_first: bool) -> float:
    if not 30 <= len(block.text) <= 1500 or block.link_density > 0.5:
        return 0
    context = block.element.context
    if context.caption or context.credit or (context.figure is not None and block.tag in ("figcaption", "figure")):
        return 0
    score = 0.0
    if _labelled(block, "lead", levels=2):
        score += 3
    small = squeezed(block.text[:OPENING])
    if any(small.startswith(other[:80]) or other.startswith(small[:80]) for other in layout.descriptions):
        score += 3
    bold = block.bold >= 0.9 * len(block.text) or "bold" in block.element.told.label.split()
    if is_first and bold:
        score += 2.5
    elif is_first and block.tag == "p" and score == 3 and not _labelled(block, "lead", levels=2):
        score -= 2
    if block.tag in ("h2", "h3") and len(block.text) > 60:
        score += 1.5
    if context.reason not in (None, "teaser"):
        score -= 3
    return score


def author_agencies(layout: Layout, body: list[int]) -> list[tuple[int, str]]:
    """Blocks in the author's place that name a news agency instead, with the agency."""
    blocks = layout.page.blocks
    at, last = layout.headline or 0, body[-1] if body else 0
    out: list[tuple[int, str]] = []
    for index in range(max(0, at - 6), min(len(blocks), last + 12)):
        block = blocks[index]
        if len(block.text) <= 40 and _labelled(block, "author") and not block.element.context.credit:
            out += [(index, name) for _, _, name in agencies_in(block.text) if name in NEWS]
    return out


def _claimed(layout: Layout) -> list[tuple[str, str]]:
    """The names that the page claims in its metadata for its writers, with their surnames in small letters."""
    names = dict.fromkeys(name for author in layout.meta.authors for _, _, name in names_in_byline(author))
    return [(name, name.rsplit(maxsplit=1)[-1].lower()) for name in names]


def _named(text: str, claimed: list[tuple[str, str]]) -> list[str]:
    """The claimed names that a short block of the page has."""
    if len(text) > 200:
        return []
    small = text.lower()
    return [name for name, surname in claimed if surname in small and squeezed(name) in squeezed(text)]


def byline_of(layout: Layout, body: list[int]) -> list[tuple[int, list[str]]]:
    """Blocks that name the writers, with the names."""
    blocks = layout.page.blocks
    claimed = _claimed(layout)
    at = layout.headline or 0
    last = body[-1] if body else at
    near = [
        *range(at + 1, min(len(blocks), at + 25)),
        *range(max(0, at - 6), at),
        *range(max(at, last - 1), min(len(blocks), last + 12)),
    ]
    near = list(dict.fromkeys(near))
    first = [blocks[index] for index in near]
    shown = bool(claimed) and any(_named(block.text, claimed) for block in itertools.chain(first, blocks))
    out: list[tuple[int, list[str]]] = []
    seen: set[str] = set()
    for index in near:
        block = blocks[index]
        if len(block.text) > 200 or block.element.context.caption or block.element.context.credit:
            continue
        labelled = _labelled(block, "author")
        if shown:
            names = _named(block.text, claimed)
        else:
            opened = len(block.text) <= 140 and has_byline_opening(block.text)
            near_by = index < last + 3 and (labelled or opened)
            names = [name for _, _, name in names_in_byline(block.text)] if near_by else []
        names = [name for name in names if squeezed(name) not in seen]
        if names:
            seen |= {squeezed(name) for name in names}
            out.append((index, names))
            if not shown and not labelled:
                break
    return out
