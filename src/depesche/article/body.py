"""The body of an article in a page: its paragraphs, subheads and list items, and why the rest is none of it."""

import re
from functools import cache
from importlib.resources import files

from depesche.article.blocks import Block
from depesche.article.layout import Layout, is_inside
from depesche.article.lines.sign_off import read_sign_off

_PROSE = frozenset(("p", "div", "blockquote", "section", "article", "td", "pre", "dd", "span", "main"))
_SUBHEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))


@cache
def _phrases() -> re.Pattern[str]:
    lines = files("depesche.article").joinpath("phrases.txt").read_text("utf-8").splitlines()
    openings = [re.escape(line.strip()) for line in lines if line.strip() and not line.startswith("#")]
    return re.compile(r"(?:[>»➤→►▶■+•\s]*)(?:" + "|".join(openings) + ")")


def is_page_phrase(text: str) -> bool:
    """Whether a line opens as the page's own business does: "Lesen Sie auch", "Mehr zum Thema"."""
    return _phrases().match(text[:80].lower()) is not None or text[:2] in (">>", "➤ ", "→ ", "► ")


def body_of(layout: Layout) -> tuple[list[int], dict[int, str]]:
    """Indices of the body's blocks in order, and for the other blocks within the article why they are none of it."""
    blocks = layout.page.blocks
    start = layout.heading[1] if layout.headline is not None else 0
    if layout.headline is not None and not _any_prose_behind(layout, start):
        start = 0
    first_main = next((i for i in range(start, len(blocks)) if is_inside(blocks[i].element, layout.main)), start)
    chosen: list[int] = []
    reasons: dict[int, str] = {}
    for index in range(start, len(blocks)):
        block = blocks[index]
        if not is_inside(block.element, layout.main) and not _opens_the_body(block, layout, before=index < first_main):
            continue
        reason = why_not(block, layout)
        if reason is None:
            chosen.append(index)
        else:
            reasons[index] = reason
    _drop_loose_subheads(chosen, reasons, layout)
    return chosen, reasons


def _opens_the_body(block: Block, layout: Layout, *, before: bool) -> bool:
    """Whether a paragraph between headline and body, set in an element of its own, is the body's first."""
    return before and layout.headline is not None and block.tag == "p" and len(block.text) > 120


def _any_prose_behind(layout: Layout, start: int) -> bool:
    blocks = layout.page.blocks
    return any(is_inside(b.element, layout.main) and len(b.text) > 80 for b in blocks[start:])


def why_not(block: Block, layout: Layout) -> str | None:
    """Why a block inside the article is not of its body; None if it is."""
    context = block.element.context
    if context.caption or context.credit:
        return "caption"
    in_figure = context.figure is not None and id(context.figure) in layout.pictured
    if in_figure and (block.tag not in ("p", "h2", "h3") or (context.figure and context.figure.tag == "figure")):
        return "figure"
    boxed = context.reason == "aside" and block.tag == "p" and len(block.text) > 60 and block.link_density < 0.2
    if context.reason is not None and not boxed:
        return context.reason
    if block.link_density > 0.85 and not (block.tag == "p" and len(block.text) > 150):
        return "link"
    if (
        is_page_phrase(block.text)
        and (len(block.text) < 160 or block.link_density > 0.3)
        and read_sign_off(block.text) is None
    ):
        return "page phrase"
    if block.tag in _SUBHEADS:
        return None if 3 <= len(block.text) <= 200 else "heading"
    if block.tag == "li":
        return None if len(block.text) > 20 and block.link_density < 0.5 else "list of links"
    if block.tag == "p":
        return None
    return _why_no_prose(block)


def _why_no_prose(block: Block) -> str | None:
    """Why a block that is no <p> is no paragraph either; None if it is one."""
    if block.tag not in _PROSE:
        return f"<{block.tag}>"
    if len(block.text) < 25 or (len(block.text) < 80 and not block.text.endswith((".", "!", "?", ":", "“", '"', "»"))):
        return "short"
    return None


def _drop_loose_subheads(chosen: list[int], reasons: dict[int, str], layout: Layout) -> None:
    """A heading with no prose behind it is no subhead."""
    blocks = layout.page.blocks
    while chosen and blocks[chosen[-1]].tag in _SUBHEADS:
        reasons[chosen.pop()] = "heading of what follows the article"
    kept = []
    for place, index in enumerate(chosen):
        if blocks[index].tag in _SUBHEADS:
            following = chosen[place + 1] if place + 1 < len(chosen) else None
            if following is None or following - index > 6:
                reasons[index] = "heading without prose"
                continue
        kept.append(index)
    chosen[:] = kept
