"""Pages nested without end: parsing takes the square of the depth, so no more is kept than browsers keep."""

import re

DEEPEST = 512
"""Elements nested in one another that are kept, as in the browsers."""
_SUSPECT = 10_000
"""Tags a page must have before its depth is looked at."""
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]{0,10000}>")
_FLAT = frozenset(
    b"p li td th tr dt dd option br img input meta link hr area base col embed source track wbr tbody thead".split()
)
"""Elements without an end tag, or whose end tag is often left out."""


def flattened(html: bytes) -> bytes:
    """The page without the tags that open elements deeper than browsers go; their text stays."""
    if len(html) < 3 * _SUSPECT or html.count(b"<") < _SUSPECT:
        return html
    parts: list[bytes] = []
    depth = at = 0
    for match in _TAG.finditer(html):
        if match[2].lower() in _FLAT:
            continue
        if match[1]:
            depth = max(0, depth - 1)
        else:
            depth += 1
        if depth > DEEPEST or (match[1] and depth == DEEPEST):
            parts.append(html[at : match.start()])
            at = match.end()
    return b"".join([*parts, html[at:]]) if parts else html
