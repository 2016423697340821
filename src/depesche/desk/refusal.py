"""Why a page cannot be shown, told in the reader's language."""

from collections.abc import Mapping
from typing import Any

import msgspec
from fastapi import HTTPException

from depesche.desk.vocabulary import N_

_FAULTS = {
    "int_parsing": N_("%(name)s is a whole number, not “%(given)s”."),
    "greater_than_equal": N_("%(name)s is at least %(ge)s."),
    "less_than_equal": N_("%(name)s is at most %(le)s."),
    "string_too_long": N_("%(name)s has at most %(max_length)s characters."),
    "string_too_short": N_("%(name)s is empty."),
    "string_pattern_mismatch": N_("%(name)s has characters that it cannot have: “%(given)s”."),
    "value_error": N_("%(name)s is no date: “%(given)s”. Write it as 2019, 2019-04 or 2019-04-25."),
    "literal_error": N_("%(name)s is one of %(expected)s."),
    "missing": N_("%(name)s is missing."),
}
"""What can be wrong with a parameter, by the name that the check of parameters has for it."""
_SHOWN = 60
"""Characters of a wrong value that are shown."""


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """A message and what stands in it."""

    message: str
    values: Mapping[str, str] = {}

    def __str__(self) -> str:
        """The reason in English."""
        return self.message % self.values if self.values else self.message


class Refused(HTTPException):  # an answer rather than an error of ours
    """A page that is not shown, and why."""

    def __init__(self, status: int, message: str, **values: str | int) -> None:
        """`message` is one that the desk has translations of, with the names of `values` in it."""
        self.reason = Reason(message=message, values={name: str(value) for name, value in values.items()})
        super().__init__(status, str(self.reason))


def reason_of(fault: Mapping[str, Any]) -> Reason:
    """What is wrong with one parameter, from the check's report of it."""
    message = _FAULTS.get(fault["type"])
    told = {name: str(value) for name, value in fault.get("ctx", {}).items()}
    told |= {"name": str(fault["loc"][-1]), "given": str(fault.get("input"))[:_SHOWN]}
    return Reason(message=message or "%(name)s: " + str(fault["msg"]).replace("%", "%%"), values=told)
