"""The names of kinds, types and parts, as readers know them; the templates translate them."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that show nothing, or turn the direction of what follows."""


def N_(words: str) -> str:  # noqa: N802  # gettext's name for words that are translated later
    """Mark words as a message."""
    return words


LABELS = {
    "direct": N_("verbatim"),
    "indirect": N_("retold"),
    "free-indirect": N_("carried on"),
    "reported": N_("summed up"),
    "demand": N_("demand"),
    "offer": N_("offer"),
    "support": N_("support"),
    "oppose": N_("opposition"),
    "interest": N_("interest"),
    "threat": N_("threat"),
    "AGREE": N_("agreement"),
    "CONSULT": N_("meeting"),
    "SUPPORT": N_("backing"),
    "CONCEDE": N_("concession"),
    "COOPERATE": N_("cooperation"),
    "AID": N_("aid"),
    "RETREAT": N_("withdrawal"),
    "REQUEST": N_("request"),
    "ACCUSE": N_("accusation"),
    "REJECT": N_("refusal"),
    "THREATEN": N_("threat"),
    "PROTEST": N_("protest"),
    "SANCTION": N_("sanction"),
    "MOBILIZE": N_("mobilisation"),
    "COERCE": N_("coercion"),
    "ASSAULT": N_("attack"),
    "happened": N_("happened"),
    "announced": N_("announced"),
    "denied": N_("denied"),
    "hypothetical": N_("only thought of"),
    "person": N_("person"),
    "state": N_("state"),
    "organisation": N_("organisation"),
    "group": N_("group"),
    "quotation": N_("said"),
    "event": N_("done"),
    "position": N_("wanted"),
    "actor": N_("who"),
    "place": N_("where"),
    "time": N_("when"),
    "de": N_("German"),
    "en": N_("English"),
    "likely": N_("likely"),
    "certain": N_("certain"),
}
"""Values of the record by the words a reader has for them."""
LABELS |= {
    "navigation": N_("navigation"),
    "related": N_("related"),
    "newsletter": N_("newsletter"),
    "consent": N_("consent"),
    "media player": N_("media player"),
    "player": N_("player"),
    "share bar": N_("share bar"),
    "comments": N_("comments"),
    "subscription": N_("subscription"),
    "rights": N_("rights"),
    "author box": N_("author box"),
    "author note": N_("author note"),
    "advert": N_("advert"),
    "broadcast note": N_("broadcast note"),
    "contact": N_("contact"),
    "reading time": N_("reading time"),
    "teaser": N_("teaser"),
    "paywall": N_("paywall"),
    "hidden": N_("hidden"),
    "page footer": N_("page footer"),
    "sidebar": N_("sidebar"),
    "aside": N_("aside"),
    "poll": N_("poll"),
    "form": N_("form"),
    "button": N_("button"),
    "embed": N_("embed"),
    "caption": N_("caption"),
    "figure": N_("figure"),
    "link": N_("link"),
    "page phrase": N_("page phrase"),
    "short": N_("short"),
    "heading of what follows the article": N_("heading of what follows the article"),
    "heading without prose": N_("heading without prose"),
    "outside the article": N_("outside the article"),
    "date of publication": N_("date of publication"),
    "date": N_("date"),
    "alt of the caption below": N_("alt of the caption below"),
    "label of the credit below": N_("label of the credit below"),
}
"""Why a block was set aside."""


def label(value: str | None) -> str:
    """The English name of a value of the record; itself where it has none."""
    return LABELS.get(value or "", value or "")


def parted(context: str, words: str) -> tuple[str, str, str]:
    """A sentence parted at some words of it, as words rather than as a part of one; whole where they are not in it.

    >>> parted("Der Rat bat, er möge gehen.", "er")
    ('Der Rat bat, ', 'er', ' möge gehen.')
    """
    told = " ".join(words.split())
    match = re.search(rf"(?<!\w){re.escape(told)}(?!\w)", context)
    return (context[: match.start()], told, context[match.end() :]) if match else (context, "", "")


def file_name(name: str) -> str:
    """The file of a source's name, without its folders; an address stays whole.

    >>> file_name("/home/eva/reports/gipfel.txt"), file_name("https://blatt.example/gipfel/")
    ('gipfel.txt', 'https://blatt.example/gipfel/')
    """
    return name if "://" in name else name.rstrip("/").rpartition("/")[2] or name


def clean(words: str | None) -> str:
    """Words of a report without characters that show nothing."""
    return _CONTROL.sub("\ufffd", words or "")
