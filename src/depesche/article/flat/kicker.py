"""The kicker on one line with its headline: "Gipfel am See Zwei Präsidenten reden"."""

import re
from itertools import pairwise

from depesche.article.lines.lists import words as listed

_KICKER = re.compile(r"(?P<kicker>[^:\n]{3,70}?)(?:\s:\s|:(?=[^\s\d/]))(?=\S)")
_GLUED = re.compile(r"(?P<kicker>[„“\"»«][^„“”\"»«]{8,60}[“”\"«»]) ?(?=[A-ZÄÖÜ])")
"""A quotation, set directly before the words that follow it."""
_JOINTS = "am|an|auf|aus|bei|der|des|die|das|für|gegen|im|in|mit|nach|um|und|von|vor|zu|zum|zur"
_QUOTED = re.compile(
    rf"(?P<kicker>[A-ZÄÖÜ][\w-]+(?: (?:[A-ZÄÖÜ][\w-]+|{_JOINTS})){{0,6}})(?: [-–])? "
    r"(?=[„«“\"][^„“”\"»«]{25,}[“»\"”]\Z)"
)
"""A phrase without a verb before a headline that is one quotation."""


_TOKEN = re.compile(r"\S+")
_SHORTEST = 12
"""Characters that a kicker or headline has at least, where nothing but its words tells them apart."""
_CLOSE = 40
"""Characters within which two words of one name stand."""


def kicker_end(headline: str) -> tuple[int, int] | None:
    """Where the kicker ends and where the headline goes on, at a colon that no blank follows or that stands alone.

    >>> kicker_end("Gipfel am See:Zwei Präsidenten reden")
    (13, 14)
    >>> kicker_end("Putin: Wir reden")
    """
    match = _KICKER.match(headline) or _GLUED.match(headline) or _QUOTED.match(headline)
    return (match.end("kicker"), match.end()) if match else None


def kicker_by_others(headline: str, others: set[str]) -> tuple[int, int] | None:
    """The same, where the headline or the kicker stands on a line of its own elsewhere ("others")."""
    for match in re.finditer(r"\s+(?:[-–|/:]\s+)?", headline):
        before, behind = headline[: match.start()], headline[match.end() :]
        if (behind in others and len(behind) >= 15) or (before in others and " " in before and len(behind) >= 15):
            return match.start(), match.end()
    return None


def kicker_by_story(headline: str, story: list[str]) -> tuple[int, int] | None:
    """The same, where nothing parts the two but that a sentence begins, or that nouns meet which the story never joins.

    >>> kicker_by_story("Die Seefestspiele 2031 Was dort gespielt wird", [])
    (22, 23)
    >>> kicker_by_story("Streit um Stadthafen Kräne am Kai abgebaut", ["Am Stadthafen sind die Kräne fort."])
    (20, 21)
    >>> kicker_by_story("Streit um Kapitän Harms geht weiter", ["Der Kapitän Jan Harms war nicht an Bord."])
    """
    openers = listed("openers_de")
    joints = [
        (left, right)
        for left, right in pairwise(_TOKEN.finditer(headline))
        if right[0][0].isupper()
        and (left[0][0].isupper() or left[0][-1].isdigit())
        and (left[0][-1].isalnum() or left[0][-1] in "”“«")
        and left[0].lower() not in openers
        and left.start() > 0
        and left.end() >= _SHORTEST <= len(headline) - right.start()
        and ":" not in headline[: left.end()]
    ]
    for left, right in joints:
        if right[0].lower() in openers:
            return left.end(), right.start()
    strangers = [
        (left, right)
        for left, right in joints
        if left[0].isalpha() and not left[0].endswith("s") and not _meet(left[0], right[0].rstrip(",.!?:"), story)
    ]
    return (strangers[0][0].end(), strangers[0][1].start()) if len(strangers) == 1 else None


def _meet(left: str, right: str, story: list[str]) -> bool:
    """Whether the story has the second word behind the first, in one name or an apposition."""
    for text in story:
        at = text.find(left)
        while at >= 0:
            end = at + len(left)
            between, found, _ = text[end : end + _CLOSE].partition(right)
            if found and all(word[0].isupper() for word in between.split()):
                return True
            at = text.find(left, end)
    return False
