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

    record: Record
    note: Note
    address: str
    """Where the desk shows the words."""
    seen: str
    """The day it was looked up."""

    @property
    def plain(self) -> str:
        """The words, who said or did them, and the report.

        Like: “…” (Name), in: Title, Publisher, 2019-04-25, URL.
        """
        title = self.record.article.headline.text if self.record.article.headline else self.record.source.name
        who = ", ".join(party.name for party in self.note.who)
        source = (title, self.record.publisher, self.record.published, self.record.url)
        matched = _QUOTED.match(self.note.words)
        words = " ".join((matched[1] if matched else self.note.words).split())
        return f"“{words}”" + (f" ({who})" if who else "") + ", in: " + ", ".join(part for part in source if part) + "."

    @property
    def bibtex(self) -> str:
        """The report as a BibTeX entry with the words as its note."""
        record = self.record
        title = record.article.headline.text if record.article.headline else record.source.name
        fields = {
            "author": " and ".join(record.article.byline), "title": title, "journal": record.publisher or "",
            "date": (record.published or "")[:10], "note": self.note.words, "urldate": self.seen,
        }  # fmt: skip
        lines = [f"  {name} = {{{_tex(value)}}}," for name, value in fields.items() if value]
        if record.url:
            lines.append(f"  url = {{{record.url.replace('{', '%7B').replace('}', '%7D')}}},")
        key = f"depesche-{record.source.sha256[:8]}-{self.note.key}"
        return "\n".join([f"@article{{{key},", *lines, "}"])


def _tex(words: str) -> str:
    return _UNSAFE.sub(lambda match: _TEX[match[0]], " ".join(words.split()))
