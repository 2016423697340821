"""The pictures of a page: figures and captions that stand in the article, with credit, number and agency."""

import re
from collections import Counter
from dataclasses import dataclass, field

import msgspec

from depesche.article.blocks import Block, Context, Element, Image
from depesche.article.body import is_page_phrase
from depesche.article.layout import Layout, squeezed
from depesche.article.lines.count import count_in
from depesche.article.lines.credit import is_credit, is_label, read_credit, split_credit
from depesche.article.rules import CAPTION, CREDIT, PICTURE
from depesche.record import Evidence, Picture

_CONTROL = re.compile(
    r"^(?:Bild (?:vergrößern|in .*)|Vergrößern|Öffnen|Vollbild|Schließen|Zoom|Open|Close|Bildunterschrift anzeigen|"
    r"Bild-?Großansicht.*|Lizenz.*|\W+|info|i|Image|Bild|Foto|\d+|(?:Bild)?[Ll]egende:?|Audio|Video|Link kopiert|"
    r"https?://\S+|[|]?\s*\d{1,2}\.\d{1,2}\.\d{2,4})$",
    re.IGNORECASE,
)
_PLAYER = re.compile(r"\d Min|JavaScript|abspielen\.", re.IGNORECASE)
_TITLE = 8
"""Characters of an alt text that says something."""
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
    titled: Image | None = None
    """The image whose alt text says what the caption does not."""


def pictures_of(layout: Layout, last_body: int) -> list[Found]:
    """The article's pictures in reading order; one repeated in a lightbox counts once."""
    out: dict[str, Found] = {}
    for group in _merged(_groups(layout, last_body), layout):
        found = _picture(group, layout)
        if found is None:
            continue
        credit = squeezed(found.picture.credit.text) if found.picture.credit else ""
        key = "|".join(squeezed(part.text) for part in found.picture.caption) or credit + (found.picture.url or "")
        if key not in out or (found.picture.credit is not None and out[key].picture.credit is None):
            out[key] = found
    return sorted(out.values(), key=lambda found: found.first)


def _groups(layout: Layout, last_body: int) -> list[_Group]:
    """Figures with their blocks, in order."""
    blocks = layout.page.blocks
    start, stop = max(0, (layout.headline or 0) - 8), min(len(blocks), last_body + 4)
    groups: dict[int, _Group] = {}
    sizes = Counter(id(block.element.context.figure) for block in blocks[start:stop])
    for index in range(start, stop):
        block = blocks[index]
        context = block.element.context
        if context.reason not in (None, "hidden"):
            continue
        if context.caption or context.credit or _in_figure(context, layout, sizes):
            owner = context.figure or _common_owner(block)
            groups.setdefault(id(owner), _Group(owner)).blocks.append(index)
    taken = {index for group in groups.values() for index in group.blocks}
    for image in layout.page.images:
        context = image.element.context
        group = groups.get(id(context.figure)) if context.figure is not None else None
        if group is not None:
            group.images.append(image)
        elif start <= image.at < last_body and context.reason is None:
            found = [i for i in _beside(image.at, layout) if i not in taken]
            if found:
                groups[id(image)] = _Group(image.element, found, [image])
    return sorted(groups.values(), key=lambda group: group.blocks[0])


def _in_figure(context: Context, layout: Layout, sizes: Counter[int]) -> bool:
    """Whether a block stands in a figure with an image: a <figure>, or an element called so that holds little else."""
    figure = context.figure
    return figure is not None and id(figure) in layout.pictured and (figure.tag == "figure" or sizes[id(figure)] <= 4)


def _beside(at: int, layout: Layout) -> list[int]:
    """The blocks behind an image that tell by their words alone that they are its caption and credit."""
    blocks = layout.page.blocks
    if at + 1 >= len(blocks) or len(blocks[at].text) > 400 or blocks[at].tag in ("h1", "h2", "h3"):
        return []
    this, following = blocks[at].text, blocks[at + 1]
    if is_credit(this):
        short = following.tag in ("div", "span", "figcaption") and len(following.text) < 300
        return [at, at + 1] if short and split_credit(this).labelled else [at]
    if is_credit(following.text) and len(following.text) < 120:
        return [at, at + 1]
    return [at] if split_credit(this).credit is not None and blocks[at].tag != "li" else []


def _merged(groups: list[_Group], layout: Layout) -> list[_Group]:
    """Groups in which a caption and the credit right behind it, each in an element of its own, are one picture."""
    out: list[_Group] = []
    for group in groups:
        last = out[-1] if out else None
        only_credit = all(layout.page.blocks[i].element.context.credit for i in group.blocks)
        if last is not None and only_credit and not group.images and _lacks_credit(last, group.blocks[0], layout):
            last.blocks += group.blocks
            continue
        out.append(group)
    return out


def _lacks_credit(group: _Group, following: int, layout: Layout) -> bool:
    """Whether a group has no credit, and the block that follows it stands right behind."""
    blocks = layout.page.blocks
    close = 0 < following - group.blocks[-1] <= 2
    return close and not any(blocks[index].element.context.credit for index in group.blocks)


def _common_owner(block: Block) -> Element:
    """The element two levels up, where caption and credit of one picture meet."""
    element = block.element
    for _ in range(2):
        if element.parent is not None and element.parent.tag not in ("body", "article", "main"):
            element = element.parent
    return element


@dataclass(slots=True)
class _Words:
    """What the blocks of one figure say."""

    caption: list[Evidence] = field(default_factory=list)
    credit: Evidence | None = None
    number: int | None = None
    of: int | None = None
    used: list[int] = field(default_factory=list)

    def take(self, part: Evidence | None, own: Evidence | None, layout: Layout) -> None:
        """Add the caption and the credit of one block."""
        if part is not None and not any(squeezed(part.text) == squeezed(other.text) for other in self.caption):
            self.caption.append(part)
        if self.credit is not None and own is not None and is_label(self.credit.text):
            self.credit = _joined(self.credit, own, layout)
        self.credit = self.credit or own


def _words(group: _Group, layout: Layout) -> _Words:
    words = _Words()
    for index in group.blocks:
        block = layout.page.blocks[index]
        counted = count_in(block.text)
        if counted:
            words.number, words.of = counted.number, counted.of
            words.used.append(index)
            if counted.rest == len(block.text):
                continue
        elif _is_control(block):
            continue
        part, own = _parts(block, counted.rest if counted else 0)
        if part is not None or own is not None:
            words.take(part, own, layout)
            words.used.append(index)
    return words


def _is_control(block: Block) -> bool:
    """Whether a block in a figure belongs to the page and not to the picture."""
    heading = block.tag in ("button", "h1", "h2") and not block.element.context.caption
    control = heading or _CONTROL.match(block.text) or _PLAYER.search(block.text)
    return bool(control) or block.link_density > 0.8 or is_page_phrase(block.text)


def _picture(group: _Group, layout: Layout) -> Found | None:
    words = _words(group, layout)
    first = group.blocks[0]
    if not words.caption and (
        words.credit is None
        or not (group.images or any(first - 2 <= image.at <= first for image in layout.page.images))
    ):
        return None
    if words.credit is None and not group.images and not _is_caption(group, layout):
        return None
    said = read_credit(words.credit.text) if words.credit else None
    images = [*(image for image in group.images if image.alt and image.alt != "-"), *group.images]
    picture = Picture(
        number=words.number,
        of=words.of,
        alt=None,
        caption=tuple(words.caption),
        credit=words.credit,
        photographers=said.photographers if said else (),
        agencies=said.agencies if said else (),
        url=next((image.url for image in images if image.url and not image.url.startswith("data:")), None),
        rule=PICTURE,
    )
    told = squeezed(" ".join(part.text for part in words.caption))
    titled = next((image for image in images if len(image.alt) >= _TITLE and squeezed(image.alt) not in told), None)
    return Found(picture, words.used, first, titled)


def with_alts(text: str, pictures: list[Found]) -> tuple[str, list[Picture]]:
    """The text with the alt texts of pictures, which no page shows, behind its end, and the pictures with theirs."""
    out = []
    for found in pictures:
        picture = found.picture
        if found.titled is not None:
            start, alt = len(text) + 2, found.titled.alt
            words = Evidence(
                start=start, end=start + len(alt), text=alt, rule=PICTURE, xpath=found.titled.element.xpath()
            )
            picture = msgspec.structs.replace(picture, alt=words)
            text = f"{text}\n\n{alt}"
        out.append(picture)
    return text, out


def _is_caption(group: _Group, layout: Layout) -> bool:
    return any(layout.page.blocks[index].element.context.caption for index in group.blocks)


def _joined(label: Evidence, rest: Evidence, layout: Layout) -> Evidence:
    """A credit whose label stands in a block of its own."""
    text = layout.page.text[label.start : rest.end]
    return Evidence(start=label.start, end=rest.end, text=text, rule=CREDIT, xpath=label.xpath)


def _parts(block: Block, begin: int) -> tuple[Evidence | None, Evidence | None]:
    """The caption and the credit in one block of a figure, from an offset on."""
    text = block.text[begin:]
    if block.element.context.credit or is_label(text):
        start = len(text) - len(text.lstrip("([ –—|"))
        end = len(text.rstrip(")] "))
        if text[start:end].count("(") > text[start:end].count(")"):
            end = min(len(text), end + 1)
        return None, evidence(block, begin + start, begin + end, CREDIT) if end > start else None
    caption, credit, _ = split_credit(text)
    return (
        evidence(block, begin + caption[0], begin + caption[1], CAPTION) if caption else None,
        evidence(block, begin + credit[0], begin + credit[1], CREDIT) if credit else None,
    )


def evidence(block: Block, start: int, end: int, rule: str) -> Evidence:
    """The evidence that a stretch of a block is."""
    at = block.start
    return Evidence(start=at + start, end=at + end, text=block.text[start:end], rule=rule, xpath=block.element.xpath())
