"""Every message of the desk has its German, and no German is left over."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from depesche.desk.vocabulary import LABELS

DESK = Path(__file__).resolve().parents[1] / "src/depesche/desk"
WORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None}


def _said() -> set[str]:
    methods = [("templates/**.html", "jinja2"), ("**.py", "python")]
    found = extract_from_dir(DESK, method_map=methods, keywords=WORDS)
    return {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}


def test_every_message_is_translated() -> None:
    with (DESK / "locale/de/LC_MESSAGES/desk.po").open("rb") as file:
        catalog = read_po(file, locale="de")
    german = {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for message in catalog
        if message.id
    }
    said = _said()
    assert {words for words in said if not _whole(german.get(words))} == set()
    assert set(german) - said == set()
    assert all(not list(message.check(catalog)) for message in catalog)


def test_every_label_is_a_message() -> None:
    assert set(LABELS.values()) <= _said()


def _whole(string: str | list[str] | tuple[str, ...] | None) -> bool:
    """Whether a message has its German, in singular and plural where it has both."""
    return bool(string) and all(string or ())
