"""What commands that list findings share: the filters of reports, the forms of output, and how both are added."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any, TypeVar

from rich.console import RenderableType
from sqlalchemy import Connection

from depesche.archive import DEFAULT, Filters
from depesche.cli.archive import (
    AgencyOption,
    ArchiveOption,
    CsvOption,
    JsonOption,
    LanguageOption,
    LimitOption,
    OffsetOption,
    PlaceOption,
    PublisherOption,
    SinceOption,
    UntilOption,
    opened,
    show,
)  # fmt: skip

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")
SHARED: dict[str, tuple[Any, Any]] = {
    "since": (SinceOption, None),
    "until": (UntilOption, None),
    "place": (PlaceOption, None),
    "publisher": (PublisherOption, None),
    "agency": (AgencyOption, None),
    "language": (LanguageOption, None),
    "limit": (LimitOption, 50),
    "offset": (OffsetOption, 0),
}
"""Options that every listing has, as fields of Filters, with their defaults."""
FORMS: dict[str, tuple[Any, Any]] = {
    "archive": (ArchiveOption, DEFAULT),
    "json": (JsonOption, False),
    "csv": (CsvOption, False),
}
"""Options that say where the rows come from and how they are printed."""


def listing(
    kind: type[T],
    find: Callable[[Connection, Filters], Sequence[T]],
    view: Callable[[Sequence[T]], Iterable[RenderableType]],
) -> Callable[[Callable[..., Filters]], Callable[..., None]]:
    """Make a command out of a function that turns its own options into filters.

    The command has these options and all shared ones. It prints the rows of a `kind` that `find` finds: as `view` shows
    them, as JSON Lines or as CSV.
    """

    def decorate(own: Callable[..., Filters]) -> Callable[..., None]:
        mine = signature(own).parameters

        @wraps(own)
        def command(**given: Any) -> None:  # noqa: ANN401  # options of many types
            shared = {name: given[name] for name in SHARED if name not in mine}
            filters = replace(own(**{name: given[name] for name in mine}), **shared)
            with opened(given["archive"]) as store, store.reading() as connection:
                rows = find(connection, filters)
            show(rows, kind, view, as_json=given["json"], as_csv=given["csv"])

        added = {name: option for name, option in (SHARED | FORMS).items() if name not in mine}
        extra = [Parameter(name, Parameter.KEYWORD_ONLY, annotation=kind, default=value)
                 for name, (kind, value) in added.items()]  # fmt: skip
        command.__signature__ = Signature([*mine.values(), *extra])  # type: ignore[attr-defined]  # what typer reads
        command.__annotations__ = {item.name: item.annotation for item in (*mine.values(), *extra)}
        return command

    return decorate
