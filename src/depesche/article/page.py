"""A page's DOM to blocks: all text, furniture included, in reading order."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from depesche.article.blocks import Block, Element, Image, Page
from depesche.article.classes import NOTHING, told_by
from depesche.article.nesting import flattened
from depesche.article.scope import regions_of

_HEAD = 'meta[content],link[rel="canonical"],title,script[type="application/ld+json"]'
_NAMES = ("property", "name", "itemprop", "http-equiv")
"""Attributes of a meta tag that may name it."""
_DROPPED = "script,style,noscript,template,svg,head"
_BREAK = "\ue000"
"""Stands for <br> until the block is done; a private-use character that no page needs."""
_DOUBLE_BREAK = re.compile(f"{_BREAK}\\s*{_BREAK}")
_LABELS = frozenset(("class", "id", "itemprop", "data-testid", "role", "data-qa"))


def page_of(html: bytes) -> Page:
    """The blocks of a page, given as UTF-8."""
    tree = LexborHTMLParser(flattened(html))
    page = Page(text="")
    _read_head(tree, page)
    body = tree.body
    if body is None:
        return page
    for dropped in reversed(body.css(_DROPPED)):  # what stands within another goes before it
        dropped.decompose()
    titles = [value for name, value in page.metadata if name in ("og:title", "title")]
    _Walk(page, regions_of(body, titles)).over(body)
    return page


def _read_head(tree: LexborHTMLParser, page: Page) -> None:
    root = tree.root
    if root is not None:
        language = root.attributes.get("lang")
        if language:
            page.metadata.append(("html lang", language))
    titled = False
    for node in tree.css(_HEAD):
        match node.tag:
            case "meta":
                _read_meta(node.attributes, page)
            case "link":
                page.metadata.append(("canonical", node.attributes.get("href") or ""))
            case "script":
                page.linked_data.append(node.text(deep=True))
            case _ if not titled:
                page.metadata.append(("title", node.text(deep=True).strip()))
                titled = True


def _read_meta(attributes: dict[str, str | None], page: Page) -> None:
    content = attributes["content"]
    for name in _NAMES if content else ():
        told = attributes.get(name)
        if told and content:
            page.metadata.append((told.lower(), content))
            return


def _label(attributes: dict[str, str | None]) -> str:
    """Class, id, role and the like of an element as one string."""
    label = ""
    for name, told in attributes.items():
        if told and name in _LABELS:
            label = f"{label} {told}" if label else told
    return label


def _element(tag: str, attributes: dict[str, str | None], above: Element) -> Element:
    return above.child(tag, told_by(_label(attributes)) if attributes else NOTHING)


class _Walk:
    """One pass over a body in document order."""

    def __init__(self, page: Page, regions: dict[int, str]) -> None:
        """`regions` are the elements that are not taken apart, by their ids, with their words."""
        self.page = page
        self.regions = regions
        self.parts: list[str] = []
        """Words of the block that is being read."""
        self.current: Element | None = None
        self.linked = 0
        self.bold = 0
        self.length = 0

    def over(self, body: LexborNode) -> None:
        """Collect blocks and images below `body`."""
        above = root = Element("body")
        elements = [root]
        waiting: list[tuple[LexborNode | None, Element]] = []
        regions = self.regions
        node = body.first_child
        while node is not None or waiting:
            if node is None:
                node, above = waiting.pop()
                continue
            text = node.text_content
            tag = "" if text else node.tag or ""
            if text:
                if text.isspace():
                    self.parts.append(text)
                else:
                    self._add(text, above)
            elif tag == "br":
                self.parts.append(_BREAK)
            elif tag and tag[0] not in "-!_":
                below = node.first_child
                if below is not None:
                    element = _element(tag, node.attributes, above)
                    elements.append(element)
                    region = regions.get(node.mem_id)
                    if region is None:
                        waiting.append((node.next, above))
                        node, above = below, element
                        continue
                    self._region(region, element)
                elif tag == "img":
                    elements.append(self._image(node.attributes, above))
                else:
                    above.skip(tag)
            node = node.next
        self._close()
        self.page.elements = elements
        self.page.text = "\n\n".join([block.text for block in self.page.blocks])

    def _add(self, text: str, above: Element) -> None:
        block = above.block or above
        if block is not self.current:
            self._close()
            self.parts, self.current = [text], block
        else:
            self.parts.append(text)
        setting = above.setting
        if setting.link:
            self.linked += len(text.strip())
        if setting.bold:
            self.bold += len(text.strip())

    def _region(self, words: str, element: Element) -> None:
        """A block of all the words of an element outside of the article, which count as link text."""
        self._close()
        self.parts, self.current, self.linked = [words], element, len(words)
        self._flush(element)

    def _image(self, attributes: dict[str, str | None], above: Element) -> Element:
        element = _element("img", attributes, above)
        width = attributes.get("width") or ""
        self._close()
        self.page.images.append(
            Image(
                at=len(self.page.blocks),
                alt=" ".join((attributes.get("alt") or "").split()),
                url=attributes.get("src") or attributes.get("data-src"),
                element=element,
                width=int(width) if width.isdecimal() and len(width) < 6 else None,
            )
        )
        return element

    def _close(self) -> None:
        """End the block that is being read, if one is."""
        if self.current is not None:
            self._flush(self.current)

    def _flush(self, element: Element) -> None:
        """End the block that is being read, or the blocks, where double line breaks divide it."""
        raw = "".join(self.parts)
        pieces = [piece.replace(_BREAK, " ") for piece in _DOUBLE_BREAK.split(raw)] if _BREAK in raw else [raw]
        linked, bold = self.linked, self.bold
        for piece in pieces:
            text = " ".join(piece.split())
            if text:
                start, size = self.length, len(text)
                end = start + size
                self.page.blocks.append(
                    Block(start, end, text, element, min(linked, size), bold and min(bold, size), element.tag)
                )
                self.length = end + 2
        self.parts, self.current, self.linked, self.bold = [], None, 0, 0
