"""The one block model for pages and for lost layout."""

from dataclasses import dataclass, field


class Element:
    """An element of a page, with what the roles ask for; made once, in document order."""

    __slots__ = ("block", "bold", "index", "label", "link", "parent", "path", "pictured", "seen", "tag")

    def __init__(self, tag: str, label: str, parent: "Element | None", index: int) -> None:
        """`label` holds class, id, itemprop and data-testid as one lower-case string."""
        self.tag: str = tag
        self.label = label
        self.parent = parent
        self.index = index
        """Position among the siblings of the same tag, from 1."""
        self.seen: dict[str, int] = {}
        self.link: bool = tag == "a" or (parent is not None and parent.link)
        self.pictured: bool = tag in ("figure", "figcaption") or (parent is not None and parent.pictured)
        self.bold: bool = tag in ("strong", "b") or (parent is not None and parent.bold)
        self.path: str | None = None
        """Its XPath, once it has been asked for."""
        self.block: Element = self
        """The innermost element at or above it that sets its words apart."""

    def xpath(self) -> str:
        """The XPath of the element."""
        chain: list[Element] = []
        at: Element | None = self
        while at is not None and at.path is None:
            chain.append(at)
            at = at.parent
        path = at.path if at is not None and at.path is not None else "/html"
        for element in reversed(chain):
            path = element.path = f"{path}/{element.tag}[{element.index}]"
        return path


@dataclass(slots=True)
class Block:
    """A stretch of the text that stands by itself."""

    start: int
    end: int
    text: str
    element: Element | None = None
    """Where it stands in the page; None in a text whose layout is lost."""
    linked: int = 0
    """Code points of it that are link text."""
    bold: int = 0
    """Code points of it that are set in bold."""
    tag: str = ""
    """The innermost telling tag: p, h1, h2, li, figcaption, div, ..."""

    @property
    def link_density(self) -> float:
        """Share of the block that is link text."""
        return self.linked / max(1, self.end - self.start)


@dataclass(slots=True)
class Image:
    """An image of a page, between blocks."""

    at: int
    """Index of the block that follows it."""
    alt: str
    url: str | None
    element: Element
    width: int | None = None


@dataclass(slots=True)
class Page:
    """A page as blocks."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    metadata: list[tuple[str, str]] = field(default_factory=list)
    """Name and content of the meta tags, title, html lang, canonical link."""
    linked_data: list[str] = field(default_factory=list)
    """JSON-LD scripts."""
