"""Errors: one class per cause; the message names the value and the remedy."""


class DepescheError(Exception):
    """Anything Depesche raises on purpose."""


class UnreadableInputError(DepescheError):
    """A file, line or WARC record that holds no report we can read."""

    def __init__(self, where: str, why: str) -> None:
        """`where` names the file, with line or record; `why` the cause and the remedy."""
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why
