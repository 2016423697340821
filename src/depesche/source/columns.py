"""The columns of a table of reports: which holds the texts, and what stands between them."""

import csv
import re

TEXT = ("text", "maintext", "plaintext", "body", "fulltext", "full_text", "content", "article", "volltext", "inhalt",
        "artikel", "artikeltext")  # fmt: skip
"""Names of the field that holds the report's words, the surest first."""
_DELIMITERS = ",;\t|"
_FIRST_LINE = re.compile(r"[^\r\n]*")
_LONGEST_HEADER = 4000
LONGEST_NAME = 40
"""Letters of a column's name, at most: what is longer is a sentence."""


def header(start: str) -> list[str] | None:
    r"""The names of the columns if a file that begins like this is such a table.

    >>> header("id;Titel;Text\n1;...")
    ['id', 'Titel', 'Text']
    >>> header("Der Text, den ich meine, steht hier.")
    """
    names = _cells(_FIRST_LINE.match(start.lstrip("\ufeff")[:_LONGEST_HEADER])[0])  # type: ignore[index]  # never None
    if len(names) < 2 or any(not name.strip() or len(name) > LONGEST_NAME for name in names):
        return None
    return names if any(name.strip().lower() in TEXT for name in names) else None


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter_of(line)), [])
    except csv.Error:
        return []


def delimiter_of(line: str) -> str:
    """What stands between the cells of a line: the one of the usual separators that is there most often.

    >>> delimiter_of("id;Titel;Text, gekürzt")
    ';'
    """
    return max(_DELIMITERS, key=line.count)
