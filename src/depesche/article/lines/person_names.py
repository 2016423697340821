"""Names of people as bylines and credits write them: "Anna Muster", "ISHARA S. KODIKARA", "Maximilian von Lachner"."""

import re

from depesche.article.lines.lists import words

_TOKEN = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][\w'’.-]*")
_MIXED = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]*\.?")


def is_name(words_: str) -> bool:
    """Whether the words can be a person's full name: two to five capitalised words and particles, no organisation.

    >>> is_name("Maximilian von Lachner"), is_name("Jane D. Smith"), is_name("Gemeinde Musterdorf"), is_name("Berlin")
    (True, True, False, False)
    """
    tokens = words_.split()
    if not 2 <= len(tokens) <= 6 or len(words_) > 60:
        return False
    particles, organisations = words("name_particles"), words("suppliers")
    bare = [token.strip(".,").lower() for token in tokens]
    if any(token in organisations for token in bare) or bare[0] in ("the", "die", "das", "der"):
        return False
    if not _MIXED.fullmatch(tokens[-1]) or tokens[-1].lower() in particles:
        return False
    return all(_TOKEN.fullmatch(t) and (t[0].isupper() or t.lower() in particles) for t in tokens) and any(
        len(token) > 1 and token[0].isupper() for token in bare_tokens(tokens)
    )


def bare_tokens(tokens: list[str]) -> list[str]:
    """The words without stops at their end."""
    return [token.rstrip(".") for token in tokens]
