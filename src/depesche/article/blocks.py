"""The one block model for pages and for lost layout."""

import msgspec

from depesche.article.classes import NOTHING, Told

SETTING_APART = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section select "
    "summary table tbody td tfoot th thead tr ul video audio iframe".split()
)
"""Tags of elements that set their words apart."""
_RUNNING = frozenset(("p", "li", "blockquote", "td"))
"""Running text, which inline elements do not break."""
_OF_LINES = frozenset(("h1", "h2", "h3", "figcaption", "hgroup"))
"""Elements whose spans are lines of their own."""
_HEADINGS = frozenset(("h1", "h2", "h3", "hgroup"))
_FIGURES = frozenset(("figure", "figcaption"))
_BOLD = frozenset(("strong", "b"))
_OTHERWISE_SET = _HEADINGS | _FIGURES | _BOLD | {"a"}


class Context(msgspec.Struct, frozen=True, eq=False):
    """What holds for an element by itself and all that is above it."""

    reason: str | None = None
    """Why nothing in here belongs to the article, if so."""
    origin: "Element | None" = None
    """The element that gave the reason."""
    figure: "Element | None" = None
    """The figure it stands in."""
    caption: bool = False
    credit: bool = False
    article: "Element | None" = None
    """The <article> or main part it stands in, the outermost."""


NOWHERE = Context()


class Setting(msgspec.Struct, frozen=True, eq=False):
    """How the words of an element are set; elements that change nothing share that of the one above."""

    link: bool = False
    bold: bool = False
    pictured: bool = False
    """Within a figure or what is called so."""
    heading: "Element | None" = None
    """The innermost heading it is or stands in."""


class Element(msgspec.Struct, eq=False):
    """An element of a page, with what the roles ask for."""

    tag: str
    told: Told = NOTHING
    """What its classes tell."""
    parent: "Element | None" = None
    index: int = 1
    """Position among the siblings of the same tag, from 1."""
    block: "Element | None" = None
    """The innermost element above it that sets its words apart; None if it does so itself."""
    setting: Setting = Setting()
    context: Context = NOWHERE
    """What holds for it and all that it stands in; told apart once the page has been walked over."""
    seen: dict[str, int] | None = None
    """How many children of each tag there have been."""
    path: str | None = None
    """Its XPath, once it has been asked for."""

    def child(self, tag: str, told: Told) -> "Element":
        """A new element below this one, behind those that were made before."""
        seen = self.seen
        if seen is None:
            seen = self.seen = {}
        index = seen[tag] = seen.get(tag, 0) + 1
        setting = self.setting
        if tag in SETTING_APART:
            if tag in _OTHERWISE_SET or told.pictured:
                return self._set_otherwise(Element(tag, told, self, index), setting)
            return Element(tag, told, self, index, None, setting)
        block = self.block or self
        apart = (
            (told.set_apart and (setting.pictured or block.tag not in _RUNNING))
            or (tag == "span" and self.tag in _OF_LINES)
            or (tag == "small" and block.tag not in _RUNNING)
        )
        element = Element(tag, told, self, index, None if apart else block, setting)
        return self._set_otherwise(element, setting) if tag in _OTHERWISE_SET else element

    @staticmethod
    def _set_otherwise(element: "Element", above: Setting) -> "Element":
        tag = element.tag
        element.setting = Setting(
            above.link or tag == "a",
            above.bold or tag in _BOLD,
            above.pictured or tag in _FIGURES or (element.told.pictured and tag in SETTING_APART),
            element if tag in _HEADINGS else above.heading,
        )
        return element

    def skip(self, tag: str) -> None:
        """Count a child that has no words."""
        if self.seen is None:
            self.seen = {}
        self.seen[tag] = self.seen.get(tag, 0) + 1

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


class Block(msgspec.Struct, eq=False):
    """A stretch of the text that stands by itself."""

    start: int
    end: int
    text: str
    element: Element
    """Where it stands in the page."""
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


class Image(msgspec.Struct, eq=False):
    """An image of a page, between blocks."""

    at: int
    """Index of the block that follows it."""
    alt: str
    url: str | None
    element: Element
    width: int | None = None


class Page(msgspec.Struct, eq=False):
    """A page as blocks."""

    text: str
    blocks: list[Block] = msgspec.field(default_factory=list)
    images: list[Image] = msgspec.field(default_factory=list)
    elements: list[Element] = msgspec.field(default_factory=list)
    """All elements of the body, itself first, in document order."""
    metadata: list[tuple[str, str]] = msgspec.field(default_factory=list)
    """Name and content of the meta tags, title, html lang, canonical link."""
    linked_data: list[str] = msgspec.field(default_factory=list)
    """JSON-LD scripts."""
