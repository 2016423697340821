"""Write the pages of the documentation that follow from the code.

    uv run python docs/generate.py [record|commands|rules|positions|events]

`docs/record.md` comes from the types, `docs/commands/` from the command line, `docs/rules/` from the registered rules
and their case files, `docs/positions.md` and `docs/events.md` from the word lists of kinds and types with their cases.
Without an argument all are written; a test fails when one is stale.
"""

import ast
import inspect
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from typer.main import get_command

from depesche.cli import app
from depesche.event.plover import PLOVER
from depesche.record import EventType, PositionKind
from depesche.rules import RULES, Rule

DOCS = Path(__file__).resolve().parent
CASES = DOCS.parent / "tests" / "cases"
NOTE = "<!-- Written by docs/generate.py; edit the code instead. -->\n\n"
RECORD_INTRODUCTION = """\
One record is what Depesche reads out of one report; `depesche read --json` prints one as a line of JSON,
`depesche.from_json` reads the line back. Offsets count Unicode code points and are half-open:
`record.text[start:end]` is the finding.
"""
POSITIONS_INTRODUCTION = """\
A position is an actor's stance towards something that others could do: who holds it, of whom it is wanted (where the
report tells), what it is about, and on what condition. It stands in a verb, a noun, an adjective or a participle of
stance, in a judgement, or in what a speaker says that others must or may not do; the [rules](rules/position.md) say how
each is read. The lists of words stand in `src/depesche/position/`, one file a kind and language.

Of whom something is wanted: whom the words address ("von", "an", the object); whose the matter is ("die Reform der
Regierung"), also where the report only takes it up again ("die Entscheidung"); who has to meet the condition; else the
only other one who can be meant. A target that cannot be told stays empty.

The examples are our own; a test reads them.
"""
EVENTS_INTRODUCTION = """\
An event is something that was done between actors, as the report tells it: who did it, to whom, where, when, and
whether it happened, is announced, denied or only thought of. A verb tells it, a verb with its noun ("Gespräche
führen"), a noun ("die Festnahme"), or a judgement ("nannte das Vorgehen eine Schande"); the [rules](rules/event.md) say
how type, sides, place, time and status are read. The words are in `src/depesche/event/de/` and `en/`, a file a type.

Those who meet, agree or cooperate are all actors; a visit has the guest as actor and the host as target. Who refuses
what others want ("stimmte nicht zu", "will keine Hilfe leisten") rejects; who announces help or cooperation agrees; who
announces harm on a condition threatens. What was told before lends its sides: a protest to the next protest, a meeting
to the word that takes it up, a decision to those who praise or blame it. Acts of words that did not come about are no
events. In a report of sport, kitchen, stars or shopping nobody "attacks" or "praises" for us.

The examples are our own; a test reads them.
"""
WORDS = DOCS.parent / "src" / "depesche" / "position"
EVENT_WORDS = DOCS.parent / "src" / "depesche" / "event"
MODULES = ("record", "evidence", "article", "quotation", "actor", "place", "timex", "event", "position", "problem")
LAYERS = {
    "article": "What each block of the report is",
    "quotation": "Who said what",
    "cast": "Who and where",
    "time": "When",
    "event": "What happened",
    "position": "Who wants what",
}


def record_page() -> str:
    """The reference of the record: every type, every field, out of the module that defines it."""
    parts = [
        NOTE + "# The record\n",
        RECORD_INTRODUCTION,
    ]
    for name in MODULES:
        source = inspect.getsource(sys.modules[f"depesche.record.{name}"])
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef):
                parts.append(_type_section(node))
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and "Literal" in ast.dump(node):
                values = " ".join(ast.unparse(node.value).split())
                parts.append(f"`{node.targets[0].id}` is `{values}`.\n")
    return "\n".join(parts)


def _type_section(node: ast.ClassDef) -> str:
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    with_fields_of = f" Has the fields of {bases[0]}, and:" if bases else ""
    lines = [f"## {node.name}\n", f"{ast.get_docstring(node)}{with_fields_of}\n"]
    lines += ["| field | type | what it is |", "|---|---|---|"]
    for field, doc in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(doc, ast.Expr) and isinstance(doc.value, ast.Constant):
            kind = ast.unparse(field.annotation).replace("|", "\\|")
            what = " ".join(str(doc.value.value).split()).replace("|", "\\|")
            lines.append(f"| `{ast.unparse(field.target)}` | `{kind}` | {what} |")
    return "\n".join(lines) + "\n"


def command_pages() -> dict[str, str]:
    """A page for each command of the command line, by its file name."""
    pages, listed = {}, []
    for path, command in commands():
        name = f"{'-'.join(path)}.md"
        pages[name] = _command_page(path, command)
        listed.append(f"- [depesche {' '.join(path)}]({name}): {_first_line(command)}")
    pages["README.md"] = NOTE + "# Commands\n\n" + "\n".join(listed) + "\n"
    return pages


def commands() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with the words by which it is called."""
    group: Any = get_command(app)
    for name in sorted(group.list_commands(None)):
        command = group.get_command(None, name)
        below = getattr(command, "commands", None)
        if below:
            yield from (((name, inner), below[inner]) for inner in sorted(below))
        else:
            yield (name,), command


def _command_page(path: tuple[str, ...], command: Any) -> str:
    name = f"depesche {' '.join(path)}"
    arguments = [item for item in command.params if not item.opts[0].startswith("-")]
    options = [item for item in command.params if item.opts[0].startswith("-")]
    usage = " ".join([name, *(["[OPTIONS]"] if options else []), *map(_placeholder, arguments)])
    help_text = textwrap.dedent(command.help or "").replace("\b\n", "").strip()
    parts = [NOTE + f"# {name}\n", f"```\n{usage}\n```\n", help_text + "\n"]
    for title, items in (("Argument", arguments), ("Option", options)):
        if items:
            parts += [f"| {title.lower()} | what it does |", "|---|---|", *map(_parameter, items), ""]
    return "\n".join(parts)


def _placeholder(argument: Any) -> str:
    name = (argument.metavar or argument.name).upper() + ("..." if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def _parameter(item: Any) -> str:
    is_option = item.opts[0].startswith("-")
    value = "" if not is_option or item.is_flag else f" {_value(item)}"
    names = [name + value for name in (*item.opts, *item.secondary_opts)] if is_option else [_placeholder(item)]
    shown = f" Default: {item.default}." if is_option and item.default and not callable(item.default) else ""
    written = ", ".join(f"`{name}`" for name in names).replace("|", "\\|")
    return f"| {written} | {' '.join((item.help or '').split())}{shown} |"


def _value(option: Any) -> str:
    """What may be written behind an option."""
    return (
        "|".join(getattr(option.type, "choices", ()))
        or option.metavar
        or option.type.name.upper().removesuffix(" RANGE")
    )


def _first_line(command: Any) -> str:
    return str(command.help or "").strip().split("\n")[0]


def rule_pages() -> dict[str, str]:
    """A page for each layer with all of its rules, by its file name."""
    pages = {}
    layers = sorted({name.split(".")[0] for name in RULES})
    for layer in layers:
        rules = [RULES[name] for name in sorted(RULES) if name.split(".")[0] == layer]
        head = f"# {LAYERS.get(layer, layer.capitalize())}: {len(rules)} rules\n"
        pages[f"{layer}.md"] = "\n".join([NOTE + head, *map(_rule_section, rules)])
    listed = [f"- [{LAYERS.get(layer, layer)}]({layer}.md)" for layer in layers]
    head = "# Rules\n\nEvery finding names its rule; here is each with what it finds.\n\n"
    pages["README.md"] = NOTE + head + "\n".join(listed) + "\n"
    return pages


def _rule_section(rule: Rule) -> str:
    lines = [f"## {rule.name}\n", f"{rule.finds}\n", f"- Found: {rule.found}", f"- Not: {rule.other}"]
    path = CASES.joinpath(*rule.name.split(".", 1)).with_suffix(".toml")
    cases = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    for kind, title in (("wild", "Cases"), ("must_not_fire", "Must not fire"), ("known_failure", "Known failures")):
        if cases.get(kind):
            lines += ["", f"{title}:\n", *(_case(case) for case in cases[kind])]
    return "\n".join(lines) + "\n"


def _case(case: dict[str, Any]) -> str:
    text = " ".join(str(case["text"]).split())
    found = "; ".join(f"**{words}**" for words in case.get("finds", []))
    short = text if len(text) <= 300 else text[:299] + "…"
    return f"- {short}" + (f" → {found}" if found else "")


def positions_page() -> str:
    """The kinds of positions: what each is, examples, words that tell it, out of the cases and the word lists."""
    cases = tomllib.loads((DOCS.parent / "tests" / "data" / "position_kinds.toml").read_text("utf-8"))
    parts = [NOTE + "# Who wants what: the six kinds of positions\n", POSITIONS_INTRODUCTION]
    return "\n".join([*parts, *(_kind_section(kind, cases[kind]) for kind in get_args(PositionKind))])


def _kind_section(kind: str, cases: dict[str, Any]) -> str:
    lists = {language: WORDS.joinpath(language, f"{kind}.txt").read_text("utf-8") for language in ("de", "en")}
    what = lists["de"].splitlines()[0].removeprefix(f"# {kind}: ")
    lines = [
        f"## {kind}\n",
        f"Somebody {what}\n",
        "| text | who | of whom | what | on condition |",
        "|---|---|---|---|---|",
    ]
    for case in (*cases["wild"], *cases["made_up"]):
        rows = [" | ".join(row) for row in case["told"]]
        lines += [f"| {case['text'] if at == 0 else ''} | {row} |" for at, row in enumerate(rows)]
    lines += ["", "None of this kind:\n", *(f"- {case['text']}" for case in cases["must_not_fire"])]
    lines += ["", "Known failures:\n", *(f"- {case['text']}" for case in cases["known_failure"]), ""]
    lines += [f"Words ({name}): {_words_of(lists[code])}.\n" for name, code in (("German", "de"), ("English", "en"))]
    return "\n".join(lines)


def _words_of(text: str) -> str:
    """The words of a list of stances, each once, in the order of the alphabet."""
    rows = (line.split()[0] for line in text.splitlines() if line and line[0] not in "#[")
    return ", ".join(sorted({row.lstrip("-").split("/")[0] for row in rows}, key=lambda word: (word.lower(), word)))


def events_page() -> str:
    """The types of events: what each is, examples, words that tell it, out of the cases and the word lists."""
    cases = tomllib.loads((DOCS.parent / "tests" / "data" / "event_types.toml").read_text("utf-8"))
    parts = [NOTE + "# What happened: the sixteen types of events\n", EVENTS_INTRODUCTION]
    return "\n".join([*parts, *(_event_section(kind, cases[kind]) for kind in get_args(EventType))])


def _event_section(kind: str, cases: dict[str, Any]) -> str:
    lists = {code: EVENT_WORDS.joinpath(code, f"{kind}.txt").read_text("utf-8") for code in ("de", "en")}
    what = lists["de"].splitlines()[0].removeprefix(f"# {kind}: ")
    scale = PLOVER[kind]  # type: ignore[index]  # the types of the record are the keys
    lines = [
        f"## {kind}\n",
        f"{what[0].upper()}{what[1:]} For export: CAMEO {scale.cameo}, score {scale.score:+}, quad {scale.quad}.\n",
        "| text | word | who | to whom |",
        "|---|---|---|---|",
    ]
    for case in (*cases["wild"], *cases["made_up"]):
        lines += [f"| {case['text'] if at == 0 else ''} | {' | '.join(row)} |" for at, row in enumerate(case["told"])]
    lines += ["", "None of this type:\n", *(f"- {case['text']}" for case in cases["must_not_fire"])]
    lines += ["", "Known failures:\n", *(f"- {case['text']}" for case in cases["known_failure"]), ""]
    for name, code in (("German", "de"), ("English", "en")):
        lines += [f"{name} words: {_words_of(lists[code])}.\n"]
    return "\n".join(lines)


def pages(which: str | None = None) -> dict[Path, str]:
    """The generated pages by their paths: all, or those of "record", "commands", "rules", "positions" or "events"."""
    found: dict[Path, str] = {}
    if which in (None, "record"):
        found[DOCS / "record.md"] = record_page()
    if which in (None, "commands"):
        found |= {DOCS / "commands" / name: page for name, page in command_pages().items()}
    if which in (None, "rules"):
        found |= {DOCS / "rules" / name: page for name, page in rule_pages().items()}
    if which in (None, "positions"):
        found[DOCS / "positions.md"] = positions_page()
    if which in (None, "events"):
        found[DOCS / "events.md"] = events_page()
    return found


def main() -> None:
    """Write the pages, and remove those that have no subject any more."""
    wanted = pages(sys.argv[1] if len(sys.argv) > 1 else None)
    for folder in {path.parent for path in wanted} - {DOCS}:
        folder.mkdir(exist_ok=True)
        for stale in set(folder.glob("*.md")) - set(wanted):
            stale.unlink()
    for path, page in wanted.items():
        path.write_text(page, "utf-8")
    print(f"{len(wanted)} pages")


if __name__ == "__main__":
    main()
