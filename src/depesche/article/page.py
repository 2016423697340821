"""A page's DOM to blocks: all text, furniture included, in reading order."""

import re
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from depesche.article.blocks import Block, Element, Image, Page
from depesche.article.nesting import flattened

_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section select "
    "summary table tbody td tfoot th thead tr ul video audio iframe".split()
)
_DROPPED = "script,style,noscript,template,svg,head"
_TELLING = re.compile(
    r"kicker|overline|topline|dachzeile|spitzmarke|headline|subline|title|titel|caption|credit|copyright|source|quelle|author|"
    r"autor|byline|date|location|ortsmarke|lead|teaser|intro|topic|rubrik|licen|fotograf|photographer|-lic\b|-copy\b|block\b"
)
"""Classes of inline elements that set their words apart."""
_PICTURED = re.compile(r"caption|figure|image|picture|bild|foto|photo|gallery|media")
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


@lru_cache(maxsize=20_000)
def _told(label: str) -> tuple[bool, bool]:
    """Whether classes tell of a picture, and whether they set their words apart."""
    return _PICTURED.search(label) is not None, _TELLING.search(label) is not None


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
        elements: dict[int, Element] = {}
        root = Element("body", "", None, 1)
        elements[body.mem_id] = root
        for node in body.traverse(include_text=True):
            tag = node.tag
            if tag == "-text":
                text = node.text_content
                if text:
                    parent = node.parent
                    self._add(text, elements.get(parent.mem_id, root) if parent is not None else root)
                continue
            if tag is None or tag[0] in "-!_" or tag == "body":
                continue
            parent = node.parent
            above = elements.get(parent.mem_id, root) if parent is not None else root
            if tag == "br":
                self._add(_BREAK, above)
                continue
            elements[node.mem_id] = self._element(node, tag, above)
        self._flush()
        self.page.text = "\n\n".join(self.texts)

    def _element(self, node: LexborNode, tag: str, above: Element) -> Element:
        attributes = node.attributes
        label = _label(attributes) if attributes else ""
        index = above.seen[tag] = above.seen.get(tag, 0) + 1
        element = Element(tag, label, above, index)
        pictured, telling = _told(label) if label else (False, False)
        if pictured and tag in _BLOCKS:
            element.pictured = True
        if (
            tag in _BLOCKS
            or (above.tag in _SET_APART and tag == "span")
            or (tag == "small" and above.block.tag not in _RUNNING)
            or (telling and (element.pictured or above.block.tag not in _RUNNING))
        ):
            element.block = element
        else:
            element.block = above.block
        if tag == "img":
            self._image(attributes, element)
        return element

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
            if not text.strip() or text == _BREAK:
                return
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
            pieces = _DOUBLE_BREAK.split(raw) if _BREAK in raw else [raw]
            for piece in pieces:
                text = " ".join(piece.replace(_BREAK, " ").split())
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
