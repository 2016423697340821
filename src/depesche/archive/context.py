"""The sentence around a finding, for people who read a list of findings."""

import re

_END = re.compile(r"[.!?…][\"“”»«’')\]]*(?=\s+[\"„“»«(‚]?[A-ZÄÖÜ])|\n")
"""The end of a sentence, near enough for showing it; findings come from the language layer, never from this."""
_NO_END = re.compile(r"(?:\b(?:\d{1,2}|[A-Z]|Dr|Prof|St|Nr|Mr|Mrs|Ms|vgl|ca|Mio|Mrd)|\b\w\. ?\w)\.$")
REACH = 400
"""Characters looked at on either side."""


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
