"""What a caller may set."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["html", "text", "jsonl", "warc"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How reports are read; the defaults leave everything to the report."""

    kind: Kind | None = None
    """What the input is; None tells it by content."""
    published: str | None = None
    """Date of publication (EDTF), over what the report says."""
    url: str | None = None
    """Address of the report, over what the report says."""
