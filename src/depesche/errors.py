"""Errors: one class per cause; the message names the value and the remedy."""


class DepescheError(Exception):
    """Anything Depesche raises on purpose."""


class UnreadableInputError(DepescheError):
    """A file, line or WARC record that holds no report we can read."""

    def __init__(self, where: str, why: str) -> None:
        """`where` names the file, with line or record; `why` the cause and the remedy."""
        super().__init__(where, why)
        self.where = where
        self.why = why

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


class FailedReportError(UnreadableInputError):
    """A report on which Depesche itself failed: a mistake of ours, not of the report."""


class ImpossibleDateError(DepescheError):
    """A date that no calendar has, or that is not written in EDTF."""

    def __init__(self, value: str) -> None:
        """`value` is what was given."""
        super().__init__(value)
        self.value = value

    def __str__(self) -> str:
        return f"{self.value!r} is no date: write it as 2019-04-25, 2019-04 or 2019-04-25T14:30+02:00 (EDTF)"
