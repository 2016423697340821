"""A finding as a citation: plain, in BibTeX, and as a link that lights up its words."""

import re

import msgspec

from depesche.desk.notes import Note
from depesche.record import Record

_UNSAFE = re.compile(r"[\\{}#$%&~_^]")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&",
    "~": r"\textasciitilde{}", "_": r"\_", "^": r"\textasciicircum{}",
}  # fmt: skip
_QUOTED = re.compile(r"^[„“\"»«‚'](.*)[“”\"«»‘']$", re.DOTALL)


class Citation(msgspec.Struct, frozen=True, kw_only=True):
    """What a finding is cited by."""

    plain: str
    """The words, who said or did them, and the report: “…” (Name), in: Title, Publisher, 2019-04-25, URL."""
    bibtex: str
    """The report as a BibTeX entry with the words as its note."""
    address: str
    """Where the desk shows the words."""


def cited(record: Record, note: Note, address: str, seen: str) -> Citation:
    """How to cite a finding that is shown at `address` and was looked up on the day `seen`."""
    return Citation(plain=_plain(record, note), bibtex=_bibtex(record, note, seen), address=address)


def _plain(record: Record, note: Note) -> str:
    matched = _QUOTED.match(note.words)
    words = " ".join((matched[1] if matched else note.words).split())
    opening, closing = ("„", "“") if record.language == "de" else ("“", "”")
    who = ", ".join(party.name for party in note.who)
    source = (" ".join(_title(record).split()), record.publisher, _day(record), record.url)
    told = f"{opening}{words}{closing}" + (f" ({who})" if who else "")
    return f"{told}, in: " + ", ".join(part for part in source if part) + "."


def _bibtex(record: Record, note: Note, seen: str) -> str:
    fields = {
        "author": " and ".join(record.article.byline), "title": _title(record), "journal": record.publisher or "",
        "date": _day(record), "note": note.words, "urldate": seen,
    }  # fmt: skip
    lines = [f"  {name} = {{{_tex(value)}}}," for name, value in fields.items() if value]
    if record.url:
        lines.append(f"  url = {{{record.url.replace('{', '%7B').replace('}', '%7D')}}},")
    return "\n".join([f"@article{{depesche-{record.source.sha256[:8]}-{note.key},", *lines, "}"])


def _title(record: Record) -> str:
    return record.article.headline.text if record.article.headline else record.source.name


def _day(record: Record) -> str:
    """The day of publication, without the hour."""
    return (record.published or "").partition("T")[0]


def _tex(words: str) -> str:
    return _UNSAFE.sub(lambda match: _TEX[match[0]], " ".join(words.split()))
