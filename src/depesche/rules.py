"""Rules have names: the register that findings, explanations and the generated rule pages share.

A rule is a function or class whose docstring says what it finds, with an example that is found and one that is not:

    @rule("quotation.so-speaker")
    def so_speaker(...):
        \"\"\"A clause followed by "so" and the one who says it.

        Found: Die Lage sei ernst, so der Minister.
        Not: Er war so müde.
        \"\"\"
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T", bound=Callable[..., object])

_OUTLINE = re.compile(r"(?P<finds>.+?)\n\s*\n\s*Found: (?P<found>.+?)\n\s*Not: (?P<other>.+?)\s*\Z", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """What a rule's page says."""

    name: str
    """Layer and rule: "quotation.so-speaker"."""
    finds: str
    """What it finds, in words."""
    found: str
    """An example that is found."""
    other: str
    """A like example that is not."""


RULES: dict[str, Rule] = {}
"""Every rule by name, filled as the layers are imported."""


def rule(name: str) -> Callable[[T], T]:
    """Register the decorated function or class as the rule `name`.

    Raises ValueError when the name is taken or the docstring lacks the outline (text, "Found:", "Not:").
    """

    def register(subject: T) -> T:
        declare(name, subject.__doc__ or "")
        return subject

    return register


def declare(name: str, outline: str) -> str:
    """Register a rule that is a row of a table rather than a function; returns its name."""
    match = _OUTLINE.match(outline.strip())
    if name in RULES or not match:
        raise ValueError(f"rule {name!r}: the name is taken, or its outline lacks 'Found:' and 'Not:'")
    RULES[name] = Rule(name=name, **{key: " ".join(value.split()) for key, value in match.groupdict().items()})
    return name
