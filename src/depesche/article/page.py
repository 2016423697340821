"""A page's DOM to blocks: all text, furniture included, in reading order."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from depesche.article.blocks import SETTING_APART, Block, Element, Image, Page
from depesche.article.nesting import flattened

_DROPPED = frozenset(("script", "style", "noscript", "template", "svg", "head"))
_RUNNING = frozenset(("p", "li", "blockquote", "td"))
"""Running text, which inline elements do not break."""
_SET_APART = frozenset(("h1", "h2", "h3", "figcaption", "hgroup"))
_BREAK = "\ue000"
"""Stands for <br> until the block is done; a private-use character that no page needs."""
_DOUBLE_BREAK = re.compile(f"{_BREAK}\\s*{_BREAK}")
_LABELS = frozenset(("class", "id", "itemprop", "data-testid", "role", "data-qa"))


def page_of(html: str) -> Page:
    """The blocks of a page."""
    tree = LexborHTMLParser(flattened(html))
    page = Page(text="")
    _read_head(tree, page)
    if tree.body is not None:
        _Walk(page).over(tree.body)
    return page


def _read_head(tree: LexborHTMLParser, page: Page) -> None:
    root = tree.root
    if root is not None:
        language = root.attributes.get("lang")
        if language:
            page.metadata.append(("html lang", language))
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = (
            attributes.get("property")
            or attributes.get("name")
            or attributes.get("itemprop")
            or attributes.get("http-equiv")
        )
        if name and attributes.get("content"):
            page.metadata.append((name.lower(), attributes["content"] or ""))
    for node in tree.css('link[rel="canonical"]'):
        page.metadata.append(("canonical", node.attributes.get("href") or ""))
    for node in tree.css("title")[:1]:
        page.metadata.append(("title", node.text(deep=True).strip()))
    page.linked_data += [node.text(deep=True) for node in tree.css('script[type="application/ld+json"]')]


def _label(attributes: dict[str, str | None]) -> str:
    """Class, id, role and the like of an element as one lower-case string."""
    told = [attributes[name] or "" for name in attributes if name in _LABELS]
    return (told[0] if len(told) == 1 else " ".join(told)).lower()


def _block_of(element: Element) -> Element:
    """The element whose words an element's words stand among: itself, or the one around it."""
    tag, above = element.tag, element.parent
    if tag in SETTING_APART or above is None:
        return element
    apart = element.told.set_apart
    if (
        (tag == "span" and above.tag in _SET_APART)
        or (tag == "small" and above.block.tag not in _RUNNING)
        or (apart and (element.pictured or above.block.tag not in _RUNNING))
    ):
        return element
    return above.block


class _Walk:
    """One pass over a body in document order."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.parts: list[str] = []
        """Words of the block that is being read."""
        self.current: Element | None = None
        self.linked = 0
        self.bold = 0
        self.length = 0

    def over(self, body: LexborNode) -> None:
        """Collect blocks and images below `body`."""
        above = root = Element("body", "", None)
        elements = [root]
        waiting: list[tuple[LexborNode | None, Element]] = []
        node = body.first_child
        while node is not None or waiting:
            if node is None:
                node, above = waiting.pop()
                continue
            tag = node.tag or "-"
            if tag == "-text":
                text = node.text_content or " "
                if text.isspace():
                    self.parts.append(text)
                else:
                    self._add(text, above)
            elif tag == "br":
                self.parts.append(_BREAK)
            elif tag[0] not in "-!_" and tag not in _DROPPED:
                attributes = node.attributes
                element = Element(tag, _label(attributes) if attributes else "", above)
                element.block = _block_of(element)
                elements.append(element)
                if tag == "img":
                    self._image(attributes, element)
                below = node.first_child
                if below is not None:
                    waiting.append((node.next, above))
                    node, above = below, element
                    continue
            node = node.next
        if self.current is not None:
            self._flush(self.current)
        self.page.elements = elements
        self.page.text = "\n\n".join([block.text for block in self.page.blocks])

    def _add(self, text: str, above: Element) -> None:
        if above.block is not self.current:
            if self.current is not None:
                self._flush(self.current)
            self.parts, self.current = [text], above.block
        else:
            self.parts.append(text)
        if above.link:
            self.linked += len(text.strip())
        if above.bold:
            self.bold += len(text.strip())

    def _image(self, attributes: dict[str, str | None], element: Element) -> None:
        width = attributes.get("width") or ""
        if self.current is not None:
            self._flush(self.current)
        self.page.images.append(
            Image(
                at=len(self.page.blocks),
                alt=" ".join((attributes.get("alt") or "").split()),
                url=attributes.get("src") or attributes.get("data-src"),
                element=element,
                width=int(width) if width.isdecimal() and len(width) < 6 else None,
            )
        )

    def _flush(self, element: Element) -> None:
        """End the block that is being read, or the blocks, where double line breaks divide it."""
        raw = "".join(self.parts)
        pieces = [piece.replace(_BREAK, " ") for piece in _DOUBLE_BREAK.split(raw)] if _BREAK in raw else [raw]
        for piece in pieces:
            text = " ".join(piece.split())
            if text:
                start, size = self.length, len(text)
                self.page.blocks.append(
                    Block(start, start + size, text, element, min(self.linked, size), min(self.bold, size), element.tag)
                )
                self.length = start + size + 2
        self.parts, self.current, self.linked, self.bold = [], None, 0, 0
