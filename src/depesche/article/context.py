"""What the surroundings of a block say of it: regions of a page by the meaning of tags, classes and roles."""

import re
from dataclasses import dataclass

from depesche.article.blocks import Element

_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern))
    for reason, pattern in (
        ("navigation", r"(?:^|[\s_-])(?:nav|navi|navigation|navbar|menu|breadcrumbs?|skip-?links?|toc|inhaltsverzeichnis|pagination|"
                       r"pager|tabs?|topnav|metanav|anchor-?nav|siteheader|site-header|masthead)(?:$|[\s_-])"),
        ("advert", r"(?:^|[\s_-])(?:ads?|advert\w*|anzeige\w*|werbung|sponsor\w*|promo\w*|banner|affiliate|outbrain|taboola|plista|"
                   r"commercial|iqad\w*|superbanner|gutschein\w*|voucher\w*|shopping)(?:$|[\s_-])"),
        ("share bar", r"(?:^|[\s_-])(?:share\w*|sharing|social\w*|teilen|bookmark\w*|merken|print|drucken|toolbar|article-tools|follow|"
                      r"whatsapp|facebook|twitter|feedback|actions?|tools?)(?:$|[\s_-])"),
        ("comments", r"(?:^|[\s_-])(?:comments?|kommentare?|commenting|forum|discussion|leserkommentare?|disqus\w*|coral)(?:$|[\s_-])"),
        ("newsletter", r"newsletter|(?:^|[\s_-])(?:signup|sign-up|subscribe\w*|abonnieren|push-?box|app-?box)(?:$|[\s_-])"),
        ("paywall", r"paywall|(?:^|[\s_-])(?:paid-?content|abo|abo-?box|offer\w*|purchase\w*|plus-?box|paygate|piano|upsell|regwall)(?:$|[\s_-])"),
        ("author note", r"(?:^|[\s_-])(?:(?:author|autor\w*|autoren|writer|profile?)[\w]*[_-]?[\w]*(?:box|info|bio|card|profile?|about|vita|desc\w*|"
                        r"teaser|note|grid)|about-?author|vcard|biobox)(?:$|[\s_-])"),
        ("teaser", r"(?:^|[\s_-])(?:related\w*|recommend\w*|empfehl\w*|more|mehr|weitere\w*|mehr-zum-thema|read-?more|readmore|most-?read|"
                   r"meistgelesen\w*|popular|top-?stories|teaser-?(?:list|box|grid|group|card|wrapper|container|item)s?|linkbox|link-?list|"
                   r"linklist|latest\w*|trending|see-?also|also|dossier|newsticker|ticker-?list|slider|carousel|swiper\w*|cross-?sell|"
                   r"recirculation|next-?article|articles?-?list|storylist|suggest\w*|related_tag_posts|aktuell\w*|leseempfehlung\w*|"
                   r"weiterlesen|topics?|themen|themenliste|tags?|tag-?list|taglist|keywords?|schlagw\w*|post-?tags?)(?:$|[\s_-])"),
        ("player", r"(?:^|[\s_-])(?:audio\w*|player\w*|podcast\w*|vorlese\w*|readspeaker\w*|video-?player|jwplayer|livestream|"
                   r"speech\w*|listen\w*)(?:$|[\s_-])"),
        ("consent", r"consent|cookie|(?:^|[\s_-])(?:privacy|datenschutz|embed\w*|external\w*|opt-?in|gdpr|usercentrics|cmp)(?:$|[\s_-])"),
        ("hidden", r"(?:^|[\s_-])(?:hidden|sr-only|visually-?hidden|visuallyhidden|screen-?reader\w*|no-?print|modal\w*|overlay|dialog|"
                   r"lightbox\w*|popup|popover|tooltip\w*|offscreen|a11y|assistive)(?:$|[\s_-])"),
        ("page footer", r"(?:^|[\s_-])(?:site-?footer|page-?footer|imprint|impressum|copyright-?notice)(?:$|[\s_-])"),
        ("sidebar", r"(?:^|[\s_-])(?:sidebar\w*|rail|right-?col\w*|marginal\w*|widget\w*|aside)(?:$|[\s_-])"),
        ("poll", r"(?:^|[\s_-])(?:poll|umfrage|quiz|vote|voting|survey|opinary|form)(?:$|[\s_-])"),
    )
)  # fmt: skip
_NEGATED = re.compile(r"(?<!\S)no-\S+")
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _REASONS))
_TAGS = {"nav": "navigation", "form": "form", "button": "button", "dialog": "hidden", "select": "form", "menu": "navigation",
         "iframe": "embed", "audio": "player", "video": "player", "fieldset": "form", "legend": "form", "option": "form",
         "label": "form"}  # fmt: skip
CAPTION = re.compile(r"caption|bildunterschrift|bildtext|legende|image[-_]?(?:text|desc|info|sub|meta)|img[-_]?desc|picture[-_]?text|"
                     r"imagedescription|image-description|abbinder|media[-_]?(?:text|desc|info)|fig-?text|image-details")  # fmt: skip
CREDIT = re.compile(r"credit|copyright|(?:image|caption|bild|foto|photo|img|picture|figure|details?)[-_]*(?:source|quelle|rights|lic|author|owner|"
                    r"copy)|quelle|fotograf|photographer|author-single|big-image-lic|__copy\b|-copy\b|licen[sc]e|urheber")  # fmt: skip
FIGURE = re.compile(r"(?:^|[\s_-])(?:figure\w*|image\w*|img\w*|picture\w*|pic-?box\w*|bild\w*|foto\w*|photo\w*|gallery\w*|galerie\w*|media\w*|"
                    r"slideshow|teaser-?image|hero\w*|aufmacher\w*|opener)(?:$|[\s_-])")  # fmt: skip


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
    if tag == "figure" or (label and figure is None and tag in ("div", "section", "a", "span", "li") and FIGURE.search(label)):
        figure = element
    if tag == "figcaption" or (label and CAPTION.search(label)):
        caption = True
    if label and CREDIT.search(label):
        credit = True
    if tag == "article" and article is None:
        article = element
    if label and reason is None and tag not in ("body", "main", "article", "html", "h1", "h2") and figure is None:
        reason = reason_of(label)
    if tag == "aside" and reason is None:
        reason = "sidebar"
    elif tag == "footer" and reason is None and article is None:
        reason = "page footer"
    origin = above.origin if above.reason else element if reason else None
    return Context(reason, origin, figure, caption, credit, article, above.depth + 1)


def reason_of(label: str) -> str | None:
    """Why an element with these classes is not part of an article."""
    if "no-" in label:
        label = _NEGATED.sub("", label)
    if not _ANY.search(label):
        return None
    return next((reason for reason, pattern in _REASONS if pattern.search(label)), None)
