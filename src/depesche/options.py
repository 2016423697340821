"""What a caller may set."""

from dataclasses import dataclass
from typing import Literal

from depesche.record.edtf import edtf

Kind = Literal["html", "text", "jsonl", "json", "csv", "warc"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How reports are read; the defaults leave everything to the report.

    Raises ImpossibleDateError for a date of publication that no calendar has.
    """

    kind: Kind | None = None
    """What the input is; None tells it by content."""
    published: str | None = None
    """Date of publication (EDTF), over what the report says."""
    url: str | None = None
    """Address of the report, over what the report says."""
    largest: int = 32 * 2**20
    """Size in bytes, unpacked, above which a report is refused: so large a one is a mistake or an attack."""

    def __post_init__(self) -> None:
        """Write the date as EDTF does."""
        if self.published is not None:
            object.__setattr__(self, "published", edtf(self.published))
