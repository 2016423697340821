"""Records in and out, in the forms that other programs read and write."""

from depesche.archive.wire.annotation import to_annotations
from depesche.archive.wire.jsonld import to_jsonld
from depesche.archive.wire.plover import PLOVER_COLUMNS, to_plover
from depesche.archive.wire.table import FINDING_COLUMNS, Lines, to_rows, write_parquet

__all__ = [
    "FINDING_COLUMNS", "PLOVER_COLUMNS", "Lines", "to_annotations", "to_jsonld", "to_plover", "to_rows",
    "write_parquet",
]  # fmt: skip
