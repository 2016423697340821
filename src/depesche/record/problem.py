"""Problems: what was wrong with a report, as a value in its record."""

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Trouble inside one report; the rest of it was read."""

    code: str
    """Short stable name: "encoding-replaced", "gzip-truncated", "published-contradicts", ..."""
    message: str
    """What is wrong, naming the value and the remedy."""
