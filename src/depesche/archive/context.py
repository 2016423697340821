"""The words around a finding or around searched words, for people who read a list of them."""

import re
from collections import deque

_END = re.compile(r"[.!?…][\"“”»«’')\]]*(?=\s+[\"„“»«(‚]?[A-ZÄÖÜ])|\n")
"""The end of a sentence, near enough for showing it; findings come from the language layer, never from this."""
_NO_END = re.compile(r"(?:\b(?:\d{1,2}|[A-Z]|Dr|Prof|St|Nr|Mr|Mrs|Ms|vgl|ca|Mio|Mrd)|\b\w\. ?\w)\.$")
REACH = 400
"""Characters looked at on either side of a finding."""
WIDTH = 220
"""Characters of a passage."""
BEFORE = 70
"""Those of them that stand before the first searched word, at the most."""


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence that holds `text[start:end]`, cut at REACH characters on either side.

    >>> sentence_at("Erst dies. Am 3. Mai traf er Dr. Kühn in Oslo. Dann das.", 22, 26)
    'Am 3. Mai traf er Dr. Kühn in Oslo.'
    """
    before, behind = max(0, start - REACH), min(len(text), end + REACH)
    first = before
    for match in _END.finditer(text, before, start):
        if _is_end(text, match):
            first = match.end()
    last = next((match.end() for match in _END.finditer(text, end, behind) if _is_end(text, match)), behind)
    return " ".join(text[first:last].split())


def _is_end(text: str, match: re.Match[str]) -> bool:
    return not (match.group().startswith(".") and _NO_END.search(text, max(0, match.start() - 8), match.start() + 1))


def passage(text: str, hits: list[tuple[int, int]]) -> tuple[int, int, int]:
    r"""The line's part with the most different words of `hits`: where the first of them is, its start and its end.

    >>> passage("Der Hering.\nDer Fisch.\nDer Hering und der Fisch.", [(4, 10), (16, 21), (27, 33), (42, 47)])
    (27, 23, 48)
    """
    inside: deque[str] = deque()
    best, chosen, behind = 0, hits[0][0], 0
    for number, (start, _) in enumerate(hits):
        limit = min(start + WIDTH - BEFORE, _line_end(text, start))
        while behind < len(hits) and hits[behind][1] <= limit:
            inside.append(text[slice(*hits[behind])].casefold())
            behind += 1
        if len(set(inside)) > best:
            best, chosen = len(set(inside)), start
        if behind > number:
            inside.popleft()
        behind = max(behind, number + 1)
    return chosen, *_around(text, chosen)


def _around(text: str, at: int) -> tuple[int, int]:
    """Start and end of the part of a line around a word, cut between words."""
    line, last = text.rfind("\n", 0, at) + 1, _line_end(text, at)
    start = line if at - line <= BEFORE else text.find(" ", at - BEFORE, at) + 1 or at
    end = last if last - start <= WIDTH else max(text.rfind(" ", at, start + WIDTH), at)
    return start, end


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
