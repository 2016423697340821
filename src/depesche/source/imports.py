"""What other programs have read already: their fields, whatever they call them, to a source.

trafilatura (`--json`), fundus (`Article.to_json`), news-please (its JSON files), and tables with a column of texts.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from depesche.errors import ImpossibleDateError, UnreadableInputError
from depesche.options import Options
from depesche.record import Claim, Problem
from depesche.record.edtf import edtf
from depesche.source.columns import TEXT
from depesche.source.single import Envelope, from_text
from depesche.source.source import Given, Source

_FIELDS: dict[str, tuple[str, ...]] = {
    "headline": ("title", "headline", "titel", "überschrift", "ueberschrift", "schlagzeile"),
    "lead": ("excerpt", "description", "summary", "lead", "vorspann", "teaser"),
    "author": ("author", "authors", "byline", "autor", "autoren", "autorin", "verfasser"),
    "published": ("published", "publishing_date", "date_publish", "datepublished", "date_published", "pubdate", "date",
                  "datum", "veröffentlicht", "veroeffentlicht", "erschienen"),
    "modified": ("modified", "date_modify", "datemodified"),
    "url": ("url", "link", "source", "address", "adresse"),
    "publisher": ("sitename", "source-hostname", "publisher", "zeitung", "medium", "outlet", "source_domain",
                  "hostname", "domain", "source", "quelle"),
    "language": ("language", "lang", "sprache"),
}  # fmt: skip
"""What each program or table calls the things a report has."""
_TOLD: tuple[Literal["headline", "author", "modified", "url", "publisher", "language"], ...] = (
    "headline", "author", "modified", "url", "publisher", "language",
)  # fmt: skip
"""Fields that are claims of the record."""
_SIGNS = frozenset({"maintext", "plaintext", "source-hostname"})
"""Fields that only those programs write."""
_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_PARTED = re.compile(r"\s*(?:;|\|)\s*")
_LETTER = re.compile(r"\w")


def is_import(fields: Mapping[str, Any]) -> bool:
    """Whether an object is one of those programs', rather than a line of our own.

    >>> is_import({"maintext": "Ein Satz."}), is_import({"text": "Ein Satz.", "title": "T"})
    (True, False)
    """
    body = fields.get("body")
    return bool(_SIGNS & fields.keys()) or (isinstance(body, dict) and "sections" in body)


def source_of_fields(fields: Mapping[str, Any], where: str, options: Options) -> Source:
    """The source that an object or row makes: its title, lead, writers and text, one below the other.

    What it tells beside them stays as claims. Raises UnreadableInputError, naming `where`, when it has no text.
    """
    told = {str(name).strip().lower(): value for name, value in fields.items() if not _is_nothing(value)}
    item = _Item(told)
    text = item.text()
    if not _LETTER.search(text):
        raise UnreadableInputError(where, _no_text(fields))
    content, given = _content(item.one("headline"), item.lead(text), item.writers(), text)
    if len(content) > options.largest:
        raise UnreadableInputError(where, f"more than {options.largest:,} characters (--largest)")
    published, problems = _published(item.one("published"))
    envelope = Envelope(kind="text", url=item.url(), published=published, problems=problems)
    source = from_text(content, name=where, options=options, envelope=envelope)
    whole = json.dumps(told, ensure_ascii=False, sort_keys=True, default=str)
    return replace(
        source,
        sha256=hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest(),
        language=item.language(),
        given=given,
        claims=tuple(item.claims()),
    )


def _is_nothing(value: object) -> bool:
    return value is None or value in ([], {}) or (isinstance(value, str) and value.strip() in ("", "None", "nan"))


def _no_text(fields: Mapping[str, Any]) -> str:
    if any(str(name).strip().lower() in TEXT for name in fields):
        return "its text is empty"
    there = ", ".join(repr(str(name)[:30]) for name in list(fields)[:12])
    return f"no field with the text (named {', '.join(TEXT[:5])}, ...) among {there}"


class _Item:
    """One object or row, and which of its fields have been taken."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        """`told` are its fields by their names in small letters, empty ones left out."""
        self.told = told
        self.used = {"raw_text"}  # the text once more, with its markup taken off otherwise

    def one(self, field: str) -> str | None:
        """The first of a field's names that has a value, on one line."""
        for name in _FIELDS[field]:
            if name in self.told and not isinstance(self.told[name], (dict, list)):
                self.used.add(name)
                return " ".join(str(self.told[name]).split())
        return None

    def url(self) -> str | None:
        """The first address among the fields that may hold one."""
        for name in _FIELDS["url"]:
            if str(self.told.get(name, "")).startswith(("http://", "https://")):
                self.used.add(name)
                return str(self.told[name]).strip()
        return None

    def text(self) -> str:
        """The words of the report."""
        body = self.told.get("body")
        if isinstance(body, dict):
            self.used |= {"body", "plaintext"}
            return "\n\n".join(_strings(body.get("sections")))
        name = next((name for name in TEXT if isinstance(self.told.get(name), str)), "")
        self.used.add(name)
        return str(self.told.get(name, ""))

    def lead(self, text: str) -> str | None:
        """The summary, unless it is only the text's beginning."""
        body = self.told.get("body")
        lead = " ".join(_strings(body.get("summary"))) if isinstance(body, dict) else self.one("lead")
        opening = (lead or "").rstrip(" .…")
        return lead if opening and opening not in " ".join(text.split()) else None

    def writers(self) -> tuple[str, ...]:
        """The names of those who wrote it."""
        for name in _FIELDS["author"]:
            if name in self.told:
                self.used.add(name)
                value = self.told[name]
                names = _strings(value) if isinstance(value, list) else _PARTED.split(str(value))
                return tuple(dict.fromkeys(" ".join(one.split()) for one in names if one.strip()))
        return ()

    def language(self) -> str | None:
        """The language's code, without the country."""
        code = self.one("language")
        return re.split("[-_]", code)[0].lower() if code else None

    def claims(self) -> Iterator[Claim]:
        """What it says beside its text, with the names of the fields that say so."""
        for field in _TOLD:
            for name in _FIELDS[field]:
                if name in self.told and (name in self.used) != (field in ("modified", "publisher")):
                    self.used.add(name)
                    for value in _strings(self.told[name]):
                        yield Claim(field=field, value=value, origin=f"field {name}")
        for name, value in self.told.items():
            if name not in self.used:
                words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
                yield Claim(field="other", value=words, origin=f"field {name}")


def _strings(value: object) -> list[str]:
    """Every string in a list of lists, in order."""
    out: list[str] = []
    queue = [value]
    while queue:
        first = queue.pop()
        if isinstance(first, (list, tuple)):
            queue += reversed(first)
        elif isinstance(first, dict):
            queue += [first.get(name) for name in ("paragraphs", "headline")]
        elif first is not None and str(first).strip():
            out.append(str(first))
    return out


def _content(
    headline: str | None, lead: str | None, writers: tuple[str, ...], text: str
) -> tuple[str, tuple[Given, ...]]:
    """The text that is read, and where in it the parts stand that the input names."""
    given: list[Given] = []
    parts: list[str] = []
    length = 0
    opening = " ".join(text[: 2 * len(headline or "") + 50].split())
    repeated = headline is not None and opening.startswith(headline)
    for role, line in (("headline", None if repeated else headline), ("lead", lead), ("byline", ", ".join(writers))):
        if line:
            names = writers if role == "byline" else ()
            given.append(Given(role=role, start=length, end=length + len(line), names=names))  # type: ignore[arg-type]
            parts.append(line)
            length += len(line) + 2
    return "\n\n".join([*parts, text]), tuple(given)


def _published(value: str | None) -> tuple[str | None, tuple[Problem, ...]]:
    if not value:
        return None, ()
    german = _GERMAN_DAY.fullmatch(value)
    iso = f"{german[3]}-{int(german[2]):02}-{int(german[1]):02}" if german else value
    try:
        return edtf(iso), ()
    except ImpossibleDateError as error:
        return None, (Problem(code="published-impossible", message=str(error)),)
