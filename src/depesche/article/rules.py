"""The rules of the article layer: one for each role a block may have."""

from depesche.rules import declare

KICKER = declare(
    "article.kicker",
    """The short line set apart in, above or below the heading.

    Found: <h1><span>Gipfel am See</span> <span>Zwei Präsidenten geben sich die Hand</span></h1>
    Not: <h1>Gipfel am See: Zwei Präsidenten geben sich die Hand</h1>""",
)
HEADLINE = declare(
    "article.headline",
    """The heading that the page's own title confirms, or that stands before the prose.

    Found: <h1>Zwei Präsidenten geben sich die Hand</h1>
    Not: <h2>Mehr zum Thema</h2>""",
)
LEAD = declare(
    "article.lead",
    """The summary set apart between headline and body, by its class, the page's description or bold type.

    Found: <p class="lead">Nach Jahren des Streits treffen sich beide am See.</p>
    Not: <p>Am Morgen kamen die Wagen an.</p>""",
)
BYLINE = declare(
    "article.byline",
    """The line that names who wrote the report.

    Found: <p class="author">Von Anna Muster</p>
    Not: <p>Von Anna Muster stammt das Bild nicht.</p>""",
)
DATELINE = declare(
    "article.dateline",
    """Place and agency that open the first paragraph.

    Found: Seeheim (dpa) - Die Fähren fahren wieder.
    Not: Seeheim liegt am Wasser.""",
)
BODY = declare(
    "article.body",
    """A paragraph, subhead or list item in the element that holds the prose.

    Found: <article><p>Am Morgen kamen die Wagen an.</p></article>
    Not: <nav><p>Startseite</p></nav>""",
)
PICTURE = declare(
    "article.picture",
    """A figure in the article with a caption or a credit.

    Found: <figure><img src="a.jpg"><figcaption>Die Fähre am Kai. Foto: Eva Licht/dpa</figcaption></figure>
    Not: <aside><img src="logo.png"></aside>""",
)
CAPTION = declare(
    "article.caption",
    """What a figure's text says without its credit.

    Found: <figcaption>Die Fähre am Kai. Foto: Eva Licht/dpa</figcaption>
    Not: <figcaption>Foto: Eva Licht/dpa</figcaption>""",
)
CREDIT = declare(
    "article.credit",
    """The words of a figure that say who made or supplied the picture, brackets left out.

    Found: <figcaption>Die Fähre am Kai. (Foto: Eva Licht/dpa)</figcaption>
    Not: <figcaption>Die Fähre am Kai (links).</figcaption>""",
)
SIGN_OFF = declare(
    "article.sign-off",
    """The closing line of sources.

    Found: <p>© Seebote/dpa/abc</p>
    Not: <p>Der Rat sagte nichts.</p>""",
)
FURNITURE = declare(
    "article.furniture",
    """All else on the page, with the reason it was set aside.

    Found: <nav>Startseite</nav>
    Not: <p>Am Morgen kamen die Wagen an.</p>""",
)
