"""Pictures that a page counts: "1 / 13", "Bild 3 von 12", "3/12", "Foto 3:"."""

import re
from dataclasses import dataclass, field

from depesche.article.flat.rows import Row
from depesche.article.lines.count import count_in
from depesche.article.lines.credit import is_credit

_TOTAL = re.compile(r"\d+ (?:bilder|fotos|images|pictures|photos)", re.IGNORECASE)
"""How many pictures there are."""


@dataclass(slots=True)
class Counter:
    """A line that counts a picture."""

    row: int
    number: int
    of: int | None
    rest: int
    """Offset in the line where words follow the count; its length if none do."""


@dataclass(slots=True)
class Counted:
    """A picture of a counted story, as indices of lines."""

    number: int
    of: int | None
    alt: int | None = None
    credit: int | None = None
    counter: int = -1
    rest: int | None = None
    """Offset in the counting line where the caption begins, if it stands there."""
    caption: list[int] = field(default_factory=list)


def _counter(i: int, row: Row) -> Counter | None:
    count = count_in(row.text)
    return Counter(i, count.number, count.of, count.rest) if count else None


def counters_of(rows: list[Row]) -> list[Counter]:
    """The lines that count pictures upwards from one, at least two of them; empty if the text has no such row."""
    found = [counter for i, row in enumerate(rows) if (counter := _counter(i, row))]
    best: list[Counter] = []
    run: list[Counter] = []
    for counter in found:
        if run and counter.number == run[-1].number + 1 and counter.of == run[-1].of:
            run.append(counter)
        elif counter.number == 1:
            best, run = max(best, run, key=len), [counter]
    best = max(best, run, key=len)
    return best if len(best) >= 2 else []


def pictures_of(rows: list[Row], counters: list[Counter]) -> list[Counted]:
    """The pictures of a counted story: alt, credit and caption of each."""
    first = counters[0].row
    if first > 0 and is_credit(rows[first - 1].text):
        return _counted_below_credit(rows, counters)
    return _counted_above(rows, counters)


def _head_of(rows: list[Row], counter: Counter, floor: int) -> tuple[int | None, int]:
    """Index of the alt and of the credit over a counter, neither above `floor`."""
    credit = counter.row - 1
    if credit < floor or not is_credit(rows[credit].text):
        return None, counter.row
    above = credit - 1
    if above >= floor and is_alt(rows[above]):
        return above, credit
    return None, credit


def is_alt(row: Row) -> bool:
    """Whether a line is the short agency title of a picture: a dash alone, or a line that no stop closes."""
    words = row.text
    short = len(words) <= 160 and not row.stopped and not row.why
    return words == "-" or (short and not _TOTAL.fullmatch(words))


def _counted_below_credit(rows: list[Row], counters: list[Counter]) -> list[Counted]:
    """Alt and credit stand over the count, the caption under it."""
    found: list[Counted] = []
    heads: list[tuple[int | None, int | None]] = []
    floor = 0
    for counter in counters:
        title, made = _head_of(rows, counter, floor)
        heads.append((title, made if made < counter.row else None))
        floor = counter.row + 1
    for i, counter in enumerate(counters):
        alt, credit = heads[i]
        picture = Counted(number=counter.number, of=counter.of, alt=alt, credit=credit, counter=counter.row)
        if i + 1 < len(counters):
            above = [index for index in heads[i + 1] if index is not None]
            picture.caption = list(range(counter.row + 1, min([*above, counters[i + 1].row])))
        else:
            picture.caption = _last(rows, counter.row + 1, found)
        found.append(picture)
    return found


def _last(rows: list[Row], first: int, others: list[Counted]) -> list[int]:
    """The caption of the last picture: what reads like prose, no more paragraphs than another picture has."""
    most = max((len(picture.caption) for picture in others), default=3)
    taken = []
    for i in range(first, min(len(rows), first + max(1, most))):
        if rows[i].why or rows[i].ends or not (rows[i].prose or (rows[i].stopped and len(rows[i].text) > 20)):
            break
        taken.append(i)
    return taken


def _counted_above(rows: list[Row], counters: list[Counter]) -> list[Counted]:
    """The count opens each picture; title, caption and credit follow in any order."""
    found: list[Counted] = []
    for i, counter in enumerate(counters):
        picture = Counted(number=counter.number, of=counter.of, counter=counter.row)
        if counter.rest < len(rows[counter.row].text):
            picture.rest = counter.rest
        last = i + 1 == len(counters)
        end = len(rows) if last else counters[i + 1].row
        most = max((len(other.caption) for other in found), default=3) + 3
        inline = counter.rest < len(rows[counter.row].text)
        for j in range(counter.row + 1, min(end, counter.row + 1 + most) if last else end):
            row = rows[j]
            if last and (row.ends or row.why):
                break
            if picture.credit is None and is_credit(row.text):
                picture.credit = j
            elif not picture.caption and not inline and picture.alt is None and is_alt(row):
                picture.alt = j
            elif last and not (row.prose or (row.stopped and len(row.text) > 20)):
                break
            else:
                picture.caption.append(j)
        if picture.alt is not None and not picture.caption and not inline and rows[picture.alt].text != "-":
            picture.caption, picture.alt = [picture.alt], None
        found.append(picture)
    return found
