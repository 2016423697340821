"""What the surroundings of a block say of it: regions of a page by the meaning of tags, classes and roles."""

from depesche.article.blocks import NOWHERE, Context, Element

_TAGS = {
    "nav": "navigation", "menu": "navigation", "form": "form", "select": "form", "fieldset": "form", "legend": "form",
    "option": "form", "label": "form", "button": "button", "dialog": "hidden", "iframe": "embed", "audio": "player",
    "video": "player",
}  # fmt: skip
_MAY_BE_FIGURES = frozenset(("div", "section", "a", "span", "li"))
_NEVER_FURNITURE = frozenset(("body", "main", "article", "html", "h1", "h2"))
_TELLING = frozenset((*_TAGS, "figure", "figcaption", "article", "aside", "footer"))


def set_contexts(elements: list[Element], main: Element | None = None) -> None:
    """Give each element of a page its context; what `main` stands in is no furniture and no figure, whatever it says.

    `elements` are in document order, so that what is above an element comes before it.
    """
    around: set[int] = set()
    at = main
    while at is not None:
        around.add(id(at))
        at = at.parent
    for element in elements:
        above = element.parent.context if element.parent is not None else NOWHERE
        if not element.told.around and element.tag not in _TELLING:
            element.context = above
        elif id(element) in around:
            article = above.article or (element if element.tag == "article" else None)
            element.context = Context(article=article)
        else:
            element.context = _below(above, element)


def _below(above: Context, element: Element) -> Context:
    tag, told = element.tag, element.told
    reason = above.reason or _TAGS.get(tag)
    figure, caption, credit, article = above.figure, above.caption, above.credit, above.article
    if tag == "figure" or (
        figure is None and tag in _MAY_BE_FIGURES and told.figure and not (told.caption or told.credit)
    ):
        figure = element
    if tag == "figcaption" or told.caption:
        caption = True
    if told.credit or (told.maker and (figure is not None or caption) and tag != "figure"):
        credit = True
    if tag == "article" and article is None:
        article = element
    if reason is None and tag not in _NEVER_FURNITURE and figure is None:
        reason = told.reason
    if reason is None and tag == "aside":
        reason = "aside"
    elif reason is None and tag == "footer" and article is None:
        reason = "page footer"
    origin = above.origin if above.reason else element if reason else None
    return Context(reason, origin, figure, caption, credit, article)
