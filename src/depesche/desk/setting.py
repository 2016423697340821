"""Words of a report set as HTML, everything in them escaped."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from depesche.desk.marks import Marked, Piece
from depesche.desk.vocabulary import clean
from depesche.record import Span

_LINK = Markup('<a class="w {layers}" href="#n-{note}" data-f="{keys}"{tab}>{text}</a>')
_PLAIN = Markup('<span class="w {layers}" data-f="{keys}">{text}</span>')
_HIT = Markup('<mark class="{layers}" data-f="{keys}">{text}</mark>')
_ANCHOR = Markup('<span class="anchor" id="{}"></span>')
_NO_TAB = Markup(' tabindex="-1"')


def set_words(marked: Marked, span: Span, firsts: Mapping[str, int]) -> Markup:
    """The words of a span with their findings marked; `firsts` tells where each finding begins."""
    return Markup().join(_set(marked.text, piece, firsts) for piece in marked.between(span.start, span.end))


def _set(text: str, piece: Piece, firsts: Mapping[str, int]) -> Markup:
    words = clean(text[piece.start : piece.end])
    if not piece.marks:
        return escape(words)
    begun = [key for key in piece.keys.split() if firsts.get(key) == piece.start]
    anchors = Markup().join(_ANCHOR.format(key) for key in begun)
    told = {"layers": piece.layers, "keys": piece.keys, "text": words}
    if "hit" in piece.layers:
        return anchors + _HIT.format(**told)
    if piece.note is None or not words.strip():  # a blank between two findings is nothing to follow
        return anchors + _PLAIN.format(**told)
    # One stop of the tab key for each finding, however many pieces its words are cut into.
    return anchors + _LINK.format(note=piece.note, tab="" if piece.note in begun else _NO_TAB, **told)
