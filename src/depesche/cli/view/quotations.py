"""Who said what."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from depesche.cli.view.words import grid, heading, indented, joined, names, words
from depesche.record import Quotation, Record


def quotations(record: Record) -> Iterator[RenderableType]:
    """The quotations, in reading order: speaker, words, how they are given."""
    if not record.quotations:
        return
    yield heading("Who said what")
    known = names(record)
    table = grid("cyan", "bold", "")
    for number, quotation in enumerate(record.quotations, 1):
        table.add_row(f"{number}.", _speaker(quotation, known), Group(joined(quotation.content), _how(quotation)))
    yield indented(table)


def _speaker(quotation: Quotation, known: dict[str, str]) -> Text:
    named = quotation.speaker.text if quotation.speaker else None
    actor = known.get(quotation.speaker_actor or "", named)
    if not named:
        return words(actor or "not named", "" if actor else "dim italic")
    return words(named) if actor == named else words(actor or "") + words(f" ({named})", "not bold dim")


def _how(quotation: Quotation) -> Text:
    cue = " ".join(span.text for span in quotation.cue)
    addressee = f" · to {quotation.addressee.text}" if quotation.addressee else ""
    unsure = " · likely" if quotation.certainty == "likely" else ""
    return words(quotation.kind + (f" · {cue}" if cue else "") + addressee + unsure, "dim")
