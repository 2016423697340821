"""The pictures of a page: figures and captions that stand in the article, with credit, number and agency."""

import re
from dataclasses import dataclass, field

from depesche.article.blocks import Block, Element, Image
from depesche.article.credit import LABEL, is_credit, read_credit, split_credit
from depesche.article.layout import Layout, squeezed
from depesche.article.rules import CAPTION, CREDIT, PICTURE
from depesche.record import Evidence, Picture

COUNT = re.compile(r"^(?:Bild|Foto|Image|Photo|Picture)?\s*(\d{1,3})\s*(?:/|von|of)\s*(\d{1,3})$", re.IGNORECASE)
_CONTROL = re.compile(
    r"^(?:Bild (?:vergrößern|in .*)|Vergrößern|Öffnen|Vollbild|Schließen|Zoom|Open|Close|Bildunterschrift anzeigen|"
    r"Bild-?Großansicht.*|Lizenz.*|\W+|info|i)$",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[\s(\[|–—•·]*$")


@dataclass(slots=True)
class _Group:
    """One figure: its blocks and images."""

    element: Element
    blocks: list[int] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """A picture with the blocks that were used for it."""

    picture: Picture
    blocks: list[int]
    first: int


def pictures_of(layout: Layout, last_body: int) -> list[Found]:
    """The article's pictures in reading order; one repeated in a lightbox counts once."""
    groups = _groups(layout, last_body)
    out: list[Found] = []
    seen: set[str] = set()
    for group in groups:
        found = _picture(group, layout)
        if found is None:
            continue
        key = "|".join([*(squeezed(part.text) for part in found.picture.caption)]) or squeezed(
            found.picture.credit.text if found.picture.credit else ""
        ) + (found.picture.url or "")
        if key not in seen:
            seen.add(key)
            out.append(found)
    return out


def _groups(layout: Layout, last_body: int) -> list[_Group]:
    blocks = layout.page.blocks
    start = max(0, (layout.headline or 0) - 8)
    groups: dict[int, _Group] = {}
    for index in range(start, min(len(blocks), last_body + 4)):
        block = blocks[index]
        context = layout.context(block)
        if block.element is None or context.reason not in (None, "hidden"):
            continue
        pictured = context.figure is not None and id(context.figure) in layout.pictured
        if not (context.caption or context.credit or (pictured and context.figure and context.figure.tag == "figure")):
            continue
        owner = context.figure or _common_owner(block)
        groups.setdefault(id(owner), _Group(owner)).blocks.append(index)
    for image in layout.page.images:
        context = layout.contexts.of(image.element)
        group = groups.get(id(context.figure)) if context.figure is not None else None
        if group is not None:
            group.images.append(image)
    return sorted(groups.values(), key=lambda group: group.blocks[0])


def _common_owner(block: Block) -> Element:
    """The element two levels up, where caption and credit of one picture meet."""
    element = block.element
    assert element is not None  # noqa: S101  # blocks of a page have one
    for _ in range(2):
        if element.parent is not None and element.parent.tag not in ("body", "article", "main"):
            element = element.parent
    return element


def _picture(group: _Group, layout: Layout) -> Found | None:
    blocks = layout.page.blocks
    caption: list[Evidence] = []
    credit: Evidence | None = None
    number: tuple[int | None, int | None] = (None, None)
    used: list[int] = []
    for index in group.blocks:
        block = blocks[index]
        counted = COUNT.match(block.text)
        if counted:
            number = int(counted[1]), int(counted[2])
            used.append(index)
            continue
        if _CONTROL.match(block.text) or (block.tag in ("button", "h1", "h2") and not layout.context(block).caption):
            continue
        part, own = _parts(block, layout)
        if part is None and own is None:
            continue
        used.append(index)
        if part is not None and not any(squeezed(part.text) == squeezed(other.text) for other in caption):
            caption.append(part)
        credit = credit or own
    if not caption and credit is None:
        return None
    said = read_credit(credit.text) if credit else None
    alts = [image for image in group.images if image.alt and image.alt != "-"]
    picture = Picture(
        number=number[0],
        of=number[1],
        alt=None,
        caption=tuple(caption),
        credit=credit,
        photographers=said.photographers if said else (),
        agencies=said.agencies if said else (),
        url=next(
            (image.url for image in [*alts, *group.images] if image.url and not image.url.startswith("data:")), None
        ),
        rule=PICTURE,
    )
    return Found(picture, used, group.blocks[0])


def _parts(block: Block, layout: Layout) -> tuple[Evidence | None, Evidence | None]:
    """The caption and the credit in one block of a figure."""
    context = layout.context(block)
    text = block.text
    split = split_credit(text)
    whole = is_credit(text) and (
        split is None or not _OPENED.sub("", text[: split[0]]) or LABEL.match(text) is not None
    )
    if whole or (context.credit and (split is None or split[0] <= 2)):
        start = len(text) - len(text.lstrip("([ –—|"))
        end = len(text.rstrip(")] "))
        if text[start:end].count("(") > text[start:end].count(")"):
            end = min(len(text), end + 1)
        return None, evidence(block, start, end, CREDIT, layout) if end > start else None
    if split is not None:
        until = len(_OPENED.sub("", text[: split[0]]))
        part = evidence(block, 0, until, CAPTION, layout) if until else None
        return part, evidence(block, *split, CREDIT, layout)
    return evidence(block, 0, len(text), CAPTION, layout), None


def evidence(block: Block, start: int, end: int, rule: str, layout: Layout) -> Evidence:
    """The evidence that a stretch of a block is."""
    at = block.start
    xpath = block.element.xpath() if block.element is not None else None
    return Evidence(
        start=at + start, end=at + end, text=layout.page.text[at + start : at + end], rule=rule, xpath=xpath
    )
