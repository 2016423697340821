"""`depesche explain`: why each block and each finding is what it is."""

import typer

from depesche import UnreadableInputError
from depesche.article import read_article, within_reach
from depesche.cli.inputs import LARGEST, Files, KindOption, Largest, Published, Reports, Url, options_of
from depesche.language import analyse
from depesche.pipeline import try_source
from depesche.source import open_sources


def explain(
    files: Files,
    *,
    kind: KindOption = None,
    published: Published = None,
    url: Url = None,
    largest: Largest = LARGEST,
) -> None:
    """Tell of each block its role, of each finding its rule, and why.

    For a quotation the clause behind it is shown as it was taken apart, for an event which rule gave each side of it.
    """
    from depesche.cli.view.page import console, explanation

    out = console()
    reports = Reports(open_sources(files, options_of(kind, published, url, largest)))
    for source in reports:
        record = try_source(source)
        if isinstance(record, UnreadableInputError):
            reports.tell(record)
            continue
        reading = within_reach(read_article(source))
        explanation(out, record, reading, analyse(reading.text, reading.passages, reading.language))
    if reports.failed:
        raise typer.Exit(1)
