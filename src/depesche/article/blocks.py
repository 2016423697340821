"""The one block model for pages and for lost layout."""

from dataclasses import dataclass, field

from depesche.article.classes import Told

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


@dataclass(slots=True)
class Context:
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


@dataclass(slots=True)
class Setting:
    """How the words of an element are set; elements that change nothing share that of the one above."""

    link: bool = False
    bold: bool = False
    pictured: bool = False
    """Within a figure or what is called so."""
    heading: "Element | None" = None
    """The innermost heading it is or stands in."""


class Element:
    """An element of a page, with what the roles ask for; made once, in document order."""

    __slots__ = ("block", "context", "index", "parent", "path", "seen", "setting", "tag", "told")

    context: Context
    """What holds for it; set once the page has been walked over."""
    block: "Element | None"
    """The innermost element above it that sets its words apart; None if it does so itself."""

    def __init__(self, tag: str, told: Told, parent: "Element | None") -> None:
        """`told` is what its classes tell."""
        self.tag: str = tag
        self.told = told
        self.parent = parent
        self.seen: dict[str, int] | None = None
        """How many children of each tag there have been."""
        self.path: str | None = None
        """Its XPath, once it has been asked for."""
        if parent is None:
            self.index, self.block, self.setting = 1, None, Setting()
            return
        seen = parent.seen
        if seen is None:
            seen = parent.seen = {}
        self.index = seen[tag] = seen.get(tag, 0) + 1
        """Position among the siblings of the same tag, from 1."""
        setting = self.setting = parent.setting
        block = parent.block or parent
        if tag in SETTING_APART:
            self.block = None
            if told.pictured or tag in _OTHERWISE_SET:
                self.setting = self._otherwise(setting)
            return
        if tag in _OTHERWISE_SET:
            self.setting = self._otherwise(setting)
        apart = (
            (told.set_apart and (setting.pictured or block.tag not in _RUNNING))
            or (tag == "span" and parent.tag in _OF_LINES)
            or (tag == "small" and block.tag not in _RUNNING)
        )
        self.block = None if apart else block

    def _otherwise(self, above: Setting) -> Setting:
        tag = self.tag
        pictured = tag in _FIGURES or (self.told.pictured and tag in SETTING_APART)
        return Setting(
            above.link or tag == "a",
            above.bold or tag in _BOLD,
            above.pictured or pictured,
            self if tag in _HEADINGS else above.heading,
        )

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


@dataclass(slots=True)
class Block:
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
    elements: list[Element] = field(default_factory=list)
    """All elements of the body, itself first, in document order."""
    metadata: list[tuple[str, str]] = field(default_factory=list)
    """Name and content of the meta tags, title, html lang, canonical link."""
    linked_data: list[str] = field(default_factory=list)
    """JSON-LD scripts."""
