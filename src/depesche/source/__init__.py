"""Bytes to sources: files, folders, standard input, WARC and JSON Lines."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from depesche.errors import UnreadableInputError
from depesche.options import Options
from depesche.source.source import Source

__all__ = ["Source", "open_sources", "source_of"]


def source_of(content: str | bytes, *, name: str, options: Options) -> Source:
    """The one source that a string or bytes hold."""
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    kind = "html" if text.lstrip()[:1] == "<" else "text"
    return Source(
        name=name,
        kind="html" if options.kind == "html" or kind == "html" else "text",
        content=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        url=options.url,
        published=options.published,
    )


def open_sources(paths: Iterable[str], options: Options) -> Iterator[Source | UnreadableInputError]:
    """Every report in the files, in order; what cannot be read comes as an error value in its place."""
    for path in paths:
        raw = Path(path).read_bytes()
        if path.endswith(".jsonl"):
            for number, line in enumerate(raw.decode("utf-8").split("\n"), 1):
                if line.strip():
                    item = json.loads(line)
                    yield Source(
                        name=item.get("name", f"{path}#{number}"),
                        kind="html" if "html" in item else "text",
                        content=item.get("html") or item.get("text") or "",
                        sha256=hashlib.sha256(line.encode()).hexdigest(),
                        url=options.url or item.get("url"),
                        published=options.published or item.get("published"),
                    )
        else:
            yield source_of(raw, name=path, options=options)
