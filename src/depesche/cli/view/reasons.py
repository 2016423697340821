"""Why each finding of the language layers was made."""

from bisect import bisect_right
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from depesche.cli.view.blocks import short, why
from depesche.cli.view.words import grid, heading, indented, names, words
from depesche.language import Analysis, Clause, Sentence
from depesche.record import Event, Quotation, Record, Span


def reasons(record: Record, analysis: Analysis) -> Iterator[RenderableType]:
    """The findings, layer by layer, each with its rule and what it rests on."""
    sections = (
        ("Who said what", _quotations(record, analysis)),
        ("Cast", _actors(record)),
        ("Places", _places(record)),
        ("Dates", _times(record)),
        ("What happened", _events(record)),
        ("Who wants what", _positions(record)),
    )
    for title, rows in sections:
        table = _table(rows)
        if table.row_count:
            yield Text()
            yield heading(title)
            yield indented(table)


def _table(rows: Iterator[tuple[str, list[Text]]]) -> Table:
    table = grid("bold", "")
    for name, lines in rows:
        table.add_row(words(name), Group(*lines))
    return table


def _quotations(record: Record, analysis: Analysis) -> Iterator[tuple[str, list[Text]]]:
    for quotation in record.quotations:
        said = " … ".join(span.text for span in quotation.content)
        yield quotation.kind, [words(short(said)), why(quotation.rule), *_clauses(quotation, analysis)]


def _clauses(quotation: Quotation, analysis: Analysis) -> Iterator[Text]:
    """The clauses of the cue, or of the words themselves where there is none, as the language layer took them apart."""
    told = {}
    for behind in quotation.cue or quotation.content[:1]:
        sentence = _sentence_at(analysis, behind.start)
        for clause in sentence.clauses if sentence else ():
            if sentence and clause.predicate and _covers(analysis, clause, behind):
                told[clause.start, clause.end] = _described(analysis, sentence, clause)
    yield from (words(f"clause: {description}", "green") for description in told.values())


def _sentence_at(analysis: Analysis, offset: int) -> Sentence | None:
    """The last sentence that begins at or before an offset."""
    begun = bisect_right(analysis.sentences, offset, key=lambda sentence: analysis.tokens[sentence.start].start)
    return analysis.sentences[begun - 1] if begun else None


def _covers(analysis: Analysis, clause: Clause, behind: Span) -> bool:
    tokens = analysis.tokens
    return clause.end > clause.start and tokens[clause.start].start <= behind.start < tokens[clause.end - 1].end


def _described(analysis: Analysis, sentence: Sentence, clause: Clause) -> str:
    predicate, subject = clause.predicate, clause.subject
    facts: list[str] = [clause.kind]
    if predicate:
        form = " ".join(part for part in (predicate.mood, predicate.tense, "passive" * predicate.passive) if part)
        facts.append(f"verb {predicate.lemma} ({form})" + (f" under {predicate.modal}" if predicate.modal else ""))
    if subject:
        facts.append(f"subject “{analysis.words(subject.start, subject.end)}”")
    if clause.parent is not None:
        above = sentence.clauses[clause.parent]
        facts.append(f"depends on “{short(analysis.words(above.start, above.end))}”")
    return " · ".join(facts)


def _actors(record: Record) -> Iterator[tuple[str, list[Text]]]:
    for actor in record.actors:
        yield actor.name, [words(f"{short(item.text)} ({item.form}) ") + why(item.rule) for item in actor.mentions]


def _places(record: Record) -> Iterator[tuple[str, list[Text]]]:
    for place in record.places:
        yield place.name, [words(f"{short(item.text)} ") + why(item.rule) for item in place.mentions]


def _times(record: Record) -> Iterator[tuple[str, list[Text]]]:
    for timex in record.times:
        value = timex.value or f"open: needs {timex.needs}"
        yield short(timex.text), [words(value) + " " + why(timex.rule)]


def _events(record: Record) -> Iterator[tuple[str, list[Text]]]:
    known = names(record)
    for event in record.events:
        doers, targets = (", ".join(known.get(item, item) for item in side) for side in (event.actors, event.targets))
        sides = f"{doers or '?'} → {targets or '?'}"
        yield event.type, [words(f"{event.trigger.text} · {sides}"), why(event.rule), *_sides(event)]


def _sides(event: Event) -> Iterator[Text]:
    for side in event.reasons.__struct_fields__:
        rule = getattr(event.reasons, side)
        if rule and rule != event.rule:
            yield words(f"{side}: ", "green") + why(rule)


def _positions(record: Record) -> Iterator[tuple[str, list[Text]]]:
    known = names(record)
    for position in record.positions:
        matter = " … ".join(span.text for span in position.content)
        holder = known.get(position.holder, position.holder)
        yield position.kind, [words(f"{holder}: {short(matter)}"), why(position.rule)]
