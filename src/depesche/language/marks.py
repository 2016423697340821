"""Quotation marks: which opening mark belongs to which closing one, within a passage."""

from depesche.language.analysis import Token

DOUBLE = frozenset('„“”"»«‟')
SINGLE = frozenset("‚‘’'‹›")
QUOTES = DOUBLE | SINGLE
_ALWAYS_OPEN = frozenset("„‚‟")


def pair_marks(tokens: list[Token], start: int, end: int, text: str) -> list[tuple[int, int]]:
    """Pairs of token indices of marks that belong together in one passage; a lost mark pairs with none."""
    pairs: list[tuple[int, int]] = []
    opened: dict[bool, int | None] = {True: None, False: None}
    for index in range(start, end):
        mark = tokens[index].text
        if len(mark) > 1 or mark not in QUOTES:
            continue
        double = mark in DOUBLE
        at = opened[double]
        if at is not None and not _opens(tokens[index], text, open_mark=tokens[at].text):
            pairs.append((at, index))
            opened[double] = None
            if double:
                opened[False] = None
        elif mark in _ALWAYS_OPEN or _opens(tokens[index], text, open_mark=None):
            opened[double] = index
    return sorted(pairs)


def _opens(token: Token, text: str, open_mark: str | None) -> bool:
    """Whether a mark opens a quotation, by its form and by the blanks beside it."""
    if token.text in _ALWAYS_OPEN:
        return True
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    blank_before = before.isspace() or before in "([–—-/" or before in QUOTES
    blank_after = after.isspace() or after in ".,;:!?)]"
    if open_mark is not None:
        return blank_before and not blank_after and token.text == open_mark and open_mark not in '"“”'
    return blank_before and not blank_after
