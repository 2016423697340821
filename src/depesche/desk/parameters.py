"""What an address may say: each parameter with its limits; a wrong one is told and never reaches the archive."""

import re
from typing import Annotated, Literal

from fastapi import Form, Path, Query
from pydantic import AfterValidator, StringConstraints

from depesche.errors import ImpossibleDateError
from depesche.record.edtf import edtf

LARGEST = 2**31 - 1
"""Largest row number that is asked for."""
PAGE = 20
"""Rows of a page."""
DEEPEST = 10_000
"""Last row that pages lead to; who wants more narrows the question or exports."""


_TYPED = re.compile(r"(?:(?:(\d{1,2})[./] ?)?(\d{1,2})[./] ?)?(\d{4})", re.ASCII)
"""A date as people type it: 25.4.2019, 25/04/2019, 4/2019."""


def _checked(value: str) -> str | None:
    """A date as the archive compares it; an empty field of a form is none."""
    typed = _TYPED.fullmatch(value.strip())
    if typed:
        value = "-".join(part.zfill(2) for part in reversed(typed.groups()) if part)
    try:
        return edtf(value) if value else None
    except ImpossibleDateError as error:
        raise ValueError(str(error)) from error


_printable = StringConstraints(max_length=300, pattern=r"^[^\x00-\x08\x0b-\x1f]*$", strip_whitespace=True)

Printable = Annotated[str, _printable]
"""Words of a form."""
Token = Annotated[str, Form(max_length=200, description="What the form on its page carries.")]
Format = Annotated[
    Literal["html", "json", "csv"],
    Query(description="The page itself, its data as JSON, or its table as CSV where it has one."),
]
Words = Annotated[str, _printable, Query(description="Words to look for.")]
Name = Annotated[str, _printable, Query(description="A name or an actor's number.")]
Code = Annotated[str, StringConstraints(max_length=40, pattern=r"^[\w-]*$"), Query(description="One of the values.")]
Date = Annotated[
    Annotated[str, StringConstraints(max_length=40)],
    AfterValidator(_checked),
    Query(description="2019, 2019-04 or 2019-04-25; also 25.4.2019 and 25/4/2019."),
]
Number = Annotated[int, Path(ge=1, le=LARGEST, description="A row number.")]
Page = Annotated[int, Query(ge=1, le=DEEPEST // PAGE, description="Which page of the results, from 1.")]
