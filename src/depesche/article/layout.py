"""Where the article stands in a page: its headline, and the element that holds its paragraphs."""

import re
from dataclasses import dataclass, field

from depesche.article.blocks import Block, Element, Page
from depesche.article.classes import NOTHING
from depesche.article.context import set_contexts
from depesche.article.metadata import Metadata

_HEADINGS = {"h1": 4.0, "h2": 2.0, "h3": 0.5}
_TITLE_PARTS = re.compile(r"\s+[|–—·•-]\s+|\s*\|\s*")
_SMALL = re.compile(r"\W+")
_TEXT_TAGS = frozenset(("p", "div", "li", "blockquote", "section", "article", "span", "td", "dd", "pre", "main"))
_LEAVES = ("p", "li", "blockquote", "span")
OPENING = 240
"""Characters in which two texts show that they begin alike."""
SHARE = 0.5
"""A child that holds this share of the paragraphs leads on to the article."""


def squeezed(text: str) -> str:
    """The letters and digits of a text: equal if the words are."""
    return _SMALL.sub("", text).lower().replace("\u00ad", "")


@dataclass(slots=True)
class Layout:
    """A page with what is known of where the article stands."""

    page: Page
    meta: Metadata
    titles: list[str]
    """Squeezed titles the page claims."""
    descriptions: list[str]
    """Squeezed openings of the descriptions the page claims."""
    main: Element | None = None
    """The element that holds the paragraphs."""
    headline: int | None = None
    """Index of the headline's block."""
    pictured: set[int] = field(default_factory=set)
    """Ids of the elements that are figures with an image in them."""
    heading: tuple[int, int] = (0, 0)
    """Blocks of the heading the headline stands in, half-open."""


def layout_of(page: Page, meta: Metadata) -> Layout:
    """The layout of a page."""
    descriptions = [squeezed(text) for text in dict.fromkeys(text[:OPENING] for text in meta.descriptions)]
    claimed = dict.fromkeys(meta.titles)
    titles = [squeezed(title) for title in claimed]
    titles += [squeezed(part) for title in claimed for part in _TITLE_PARTS.split(title) if len(part) > 20]
    layout = Layout(
        page,
        meta,
        [title for title in dict.fromkeys(titles) if len(title) > 6],
        [text for text in descriptions if len(text) > 30],
    )
    set_contexts(page.elements)
    _trust_prose(layout)
    layout.main = _main_element(layout)
    if layout.main is not None and (layout.main.context.reason or layout.main.context.figure):
        set_contexts(page.elements, layout.main)
    for image in page.images:
        figure = image.element.context.figure
        if figure is not None:
            layout.pictured.add(id(figure))
    _find_headline(layout)
    return layout


def _trust_prose(layout: Layout) -> None:
    """An element with half of the page's paragraphs is no furniture, whatever its classes say."""
    for _ in range(3):
        total = 0
        by_origin: dict[int, tuple[int, Element]] = {}
        for block in layout.page.blocks:
            if block.tag == "p" and len(block.text) > 60 and block.link_density < 0.4:
                total += len(block.text)
                origin = block.element.context.origin
                if origin is not None:
                    by_origin[id(origin)] = (by_origin.get(id(origin), (0, origin))[0] + len(block.text), origin)
        trusted = [origin for size, origin in by_origin.values() if size >= 0.4 * total]
        if not trusted:
            return
        for origin in trusted:
            origin.told = NOTHING
            if origin.tag in ("aside", "form", "dialog", "button", "footer"):
                origin.tag = "div"
        set_contexts(layout.page.elements)


def _main_element(layout: Layout) -> Element | None:
    """Follow from the body down the child that holds most of the prose, as long as it holds the most by far."""
    weights = _prose(layout.page.blocks)
    if not weights:
        return None
    children: dict[Element, list[Element]] = {}
    for element in reversed(layout.page.elements):
        weight, parent = weights.get(element), element.parent
        if weight is not None and parent is not None:
            weights[parent] = weights.get(parent, 0.0) + weight
            children.setdefault(parent, []).append(element)
    at = layout.page.elements[0]
    while True:
        below = [child for child in reversed(children.get(at, ())) if child.tag not in _LEAVES]
        best = max(below, key=weights.__getitem__, default=None)
        if best is None or not _leads_on(best, below, weights, weights[at]):
            return at
        at = best


def _prose(blocks: list[Block]) -> dict[Element, float]:
    """How much prose the elements of blocks hold, which counts less where it may be none of the article."""
    weights: dict[Element, float] = {}
    for block in blocks:
        size = block.end - block.start
        if size < 40 or block.tag not in _TEXT_TAGS or block.linked > 0.4 * size:
            continue
        context = block.element.context
        if context.figure is None or not context.caption:
            weight = size * (1.0 if block.tag == "p" else 0.6) * (0.15 if context.reason else 1.0)
            weights[block.element] = weights.get(block.element, 0.0) + weight
    return weights


def _leads_on(best: Element, below: list[Element], weights: dict[Element, float], total: float) -> bool:
    """Whether the heaviest child holds the article alone, and not only one of several like parts of it."""
    share = weights[best] / total
    if best.tag in ("main", "article") and share >= SHARE / 2:
        return True
    like = [
        child for child in below if child is not best and child.tag == best.tag and child.told.label == best.told.label
    ]
    return share >= SHARE and sum(weights[child] for child in like) < 0.08 * total


def is_inside(element: Element | None, outer: Element | None) -> bool:
    """Whether an element stands in (or is) another."""
    while element is not None:
        if element is outer:
            return True
        element = element.parent
    return False


def _find_headline(layout: Layout) -> None:
    best, best_score = None, 1.9
    seen: set[str] = set()
    first_main = next((i for i, b in enumerate(layout.page.blocks) if is_inside(b.element, layout.main)), 0)
    for index, block in enumerate(layout.page.blocks):
        if not (block.element.setting.heading or block.element.told.headline) or not 8 <= len(block.text) <= 300:
            continue
        small = squeezed(block.text)
        score = _headline_score(block, small, layout)
        if score <= 0:
            continue
        score -= 0.004 * min(200, abs(index - first_main))
        score -= 1.0 if small in seen else 0.0
        if block.element.context.reason is None:
            seen.add(small)
        if score > best_score:
            best, best_score = index, score
    layout.headline = best
    if best is not None:
        layout.heading = _heading_around(layout, best)


def _headline_score(block: Block, small: str, layout: Layout) -> float:
    heading = block.element.setting.heading
    score = _HEADINGS.get(heading.tag, 0.0) if heading is not None else 0.0
    score += 1.5 if block.element.told.headline else 0.0
    if small in layout.titles:
        score += 6
    elif any(small in title or title in small for title in layout.titles if len(title) > 12):
        score += 4
    context = block.element.context
    if context.reason is not None:
        score -= 4
    return score + (1.0 if context.article is not None else 0.0)


def _heading_around(layout: Layout, index: int) -> tuple[int, int]:
    blocks = layout.page.blocks
    heading = blocks[index].element.setting.heading
    if heading is None:
        return index, index + 1
    start = end = index
    while start > 0 and is_inside(blocks[start - 1].element, heading):
        start -= 1
    while end + 1 < len(blocks) and is_inside(blocks[end + 1].element, heading):
        end += 1
    return start, end + 1
