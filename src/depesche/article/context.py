"""What the surroundings of a block say of it: regions of a page by the meaning of tags, classes and roles."""

import re
from dataclasses import dataclass
from functools import lru_cache

from depesche.article.blocks import Element
from depesche.article.classes import reason_of, tells

_TAGS = {
    "nav": "navigation", "menu": "navigation", "form": "form", "select": "form", "fieldset": "form", "legend": "form",
    "option": "form", "label": "form", "button": "button", "dialog": "hidden", "iframe": "embed", "audio": "player",
    "video": "player",
}  # fmt: skip


_MAY_BE_FIGURES = frozenset(("div", "section", "a", "span", "li"))
_MAKER = re.compile(
    r"source|quelle|author|autor|rights|copy(?!text)|licen|lizenz|fotograf|photograph|credit|owner|urheber"
)
"""What a class within a figure calls the words that say who made it."""


@lru_cache(maxsize=20_000)
def _names_maker(label: str) -> bool:
    return _MAKER.search(label) is not None


def _is_text(label: str) -> bool:
    return tells(label, "caption") or tells(label, "credit")


@dataclass(slots=True)
class Context:
    """What holds for an element by itself and all that is above it."""

    reason: str | None = None
    """Why nothing in here belongs to the article, if so."""
    origin: Element | None = None
    """The element that gave the reason."""
    figure: Element | None = None
    """The figure it stands in."""
    caption: bool = False
    credit: bool = False
    article: Element | None = None
    """The <article> or main part it stands in, the outermost."""
    depth: int = 0


class Contexts:
    """The contexts of a page's elements, each found once."""

    def __init__(self) -> None:
        self.known: dict[int, Context] = {}

    def of(self, element: Element) -> Context:
        """The context of an element; works upwards without recursion, since pages may be nested without end."""
        chain: list[Element] = []
        at: Element | None = element
        while at is not None and id(at) not in self.known:
            chain.append(at)
            at = at.parent
        context = self.known[id(at)] if at is not None else Context()
        for below in reversed(chain):
            context = _below(context, below)
            self.known[id(below)] = context
        return context


def _below(above: Context, element: Element) -> Context:
    tag, label = element.tag, element.label
    reason = above.reason or _TAGS.get(tag)
    figure, caption, credit, article = above.figure, above.caption, above.credit, above.article
    if tag == "figure" or (
        figure is None and tag in _MAY_BE_FIGURES and tells(label, "figure") and not _is_text(label)
    ):
        figure = element
    if tag == "figcaption" or tells(label, "caption"):
        caption = True
    if tells(label, "credit"):
        credit = True
    if not credit and label and (figure is not None or caption) and tag != "figure" and _names_maker(label):
        credit = True
    if tag == "article" and article is None:
        article = element
    if label and reason is None and tag not in ("body", "main", "article", "html", "h1", "h2") and figure is None:
        reason = reason_of(label)
    if tag == "aside" and reason is None:
        reason = "aside"
    elif tag == "footer" and reason is None and article is None:
        reason = "page footer"
    origin = above.origin if above.reason else element if reason else None
    return Context(reason, origin, figure, caption, credit, article, above.depth + 1)
