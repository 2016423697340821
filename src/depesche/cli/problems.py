"""`depesche problems`: what went wrong."""

from depesche.archive import DEFAULT, ProblemRow
from depesche.archive import problems as find
from depesche.cli.archive import ArchiveOption, CsvOption, JsonOption, opened, show


def problems(*, archive: ArchiveOption = DEFAULT, json: JsonOption = False, csv: CsvOption = False) -> None:
    """List inputs that could not be read and reports with something wrong in them, the newest first.

    After an upgrade `depesche reread --problems` tries those inputs again.
    """
    from depesche.cli.view.ledger import troubles

    with opened(archive) as store:
        rows = find(store)
    show(rows, ProblemRow, troubles, as_json=json, as_csv=csv)
