"""A page's DOM to blocks: all text, furniture included, in reading order."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from depesche.article.blocks import SETTING_APART, Block, Element, Image, Page
from depesche.article.nesting import flattened

_DROPPED = "script,style,noscript,template,svg,head"
_RUNNING = frozenset(("p", "li", "blockquote", "td"))
"""Running text, which inline elements do not break."""
_SET_APART = frozenset(("h1", "h2", "h3", "figcaption", "hgroup"))
_BREAK = "\ue000"
"""Stands for <br> until the block is done; a private-use character that no page needs."""
_DOUBLE_BREAK = re.compile(f"{_BREAK}\\s*{_BREAK}")
_LABELS = ("class", "id", "itemprop", "data-testid", "role", "data-qa")


def page_of(html: str) -> Page:
    """The blocks of a page."""
    tree = LexborHTMLParser(flattened(html))
    page = Page(text="")
    _read_head(tree, page)
    body = tree.body
    if body is None:
        return page
    for dropped in body.css(_DROPPED):
        dropped.decompose()
    _Walk(page).over(body)
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
    if len(attributes) == 1:
        return (attributes.get("class") or attributes.get("id") or "").lower()
    return " ".join([value for name in _LABELS if (value := attributes.get(name))]).lower()


def _above(node: LexborNode, elements: dict[int, Element], root: Element) -> Element:
    parent = node.parent
    return elements.get(parent.mem_id, root) if parent is not None else root


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
        self.current: Element | None = None
        self.linked = 0
        self.bold = 0
        self.length = 0
        self.texts: list[str] = []

    def over(self, body: LexborNode) -> None:
        """Collect blocks and images below `body`."""
        root = Element("body", "", None)
        elements = {body.mem_id: root}
        for node in body.traverse(include_text=True):
            tag = node.tag
            if tag == "-text":
                text = node.text_content
                if text and text.isspace():
                    self.parts.append(" ")
                elif text:
                    self._add(text, _above(node, elements, root))
            elif tag is None or tag[0] in "-!_" or tag == "body":
                continue
            elif tag == "br":
                self.parts.append(_BREAK)
            else:
                attributes = node.attributes
                element = Element(tag, _label(attributes) if attributes else "", _above(node, elements, root))
                element.block = _block_of(element)
                elements[node.mem_id] = element
                if tag == "img":
                    self._image(attributes, element)
        self._flush()
        self.page.elements = list(elements.values())
        self.page.text = "\n\n".join(self.texts)

    def _image(self, attributes: dict[str, str | None], element: Element) -> None:
        width = attributes.get("width") or ""
        self._flush()
        self.page.images.append(
            Image(
                at=len(self.page.blocks),
                alt=" ".join((attributes.get("alt") or "").split()),
                url=attributes.get("src") or attributes.get("data-src"),
                element=element,
                width=int(width) if width.isdecimal() and len(width) < 6 else None,
            )
        )

    def _add(self, text: str, parent: Element) -> None:
        if parent.block is not self.current:
            self._flush()
            self.current = parent.block
        self.parts.append(text)
        if parent.link:
            self.linked += len(text.strip())
        if parent.bold:
            self.bold += len(text.strip())

    def _flush(self) -> None:
        if self.parts and self.current is not None:
            raw = "".join(self.parts)
            pieces = [piece.replace(_BREAK, " ") for piece in _DOUBLE_BREAK.split(raw)] if _BREAK in raw else [raw]
            for piece in pieces:
                text = " ".join(piece.split())
                if text:
                    start = self.length
                    self.page.blocks.append(
                        Block(
                            start,
                            start + len(text),
                            text,
                            self.current,
                            min(self.linked, len(text)),
                            min(self.bold, len(text)),
                            self.current.tag,
                        )
                    )
                    self.texts.append(text)
                    self.length += len(text) + 2
        self.parts, self.current, self.linked, self.bold = [], None, 0, 0
