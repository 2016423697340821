"""Role noun phrases: who is told by what he is, where he is it, and the name beside it."""

from dataclasses import dataclass

from depesche.cast.body import Body
from depesche.cast.governments import StateHit
from depesche.cast.names import Name
from depesche.cast.phrase import (
    FUSED,
    INDEFINITE,
    OF_SEVERAL,
    POSSESSIVE,
    QUANTIFIERS,
    LeftPart,
    gap_is_blank,
    left_part,
)
from depesche.cast.roles import RoleWord, role_in, role_of, seat_of
from depesche.cast.states import state_of, states_of
from depesche.language import Analysis
from depesche.rules import declare

ROLE = declare(
    "cast.role",
    """A definite role phrase that takes up somebody the report has named, by office and state.

    Found: Wladimir Putin ist Präsident Russlands. Der Kremlchef reist heute ab.
    Not: Eine Präsidentin gab es in dem Land noch nie.
    """,
)
ROLE_ONLY = declare(
    "cast.role-only",
    """A person whom the report calls by a role alone.

    Found: Ein Sprecher des Weißen Hauses wollte sich nicht äußern.
    Not: Sprecher im Theater sollen laut und deutlich reden.
    """,
)

_PLURAL_MARKS = QUANTIFIERS | {"die", "den", "der"}
_DATIVE = frozenset("mit von bei nach zu aus seit zwischen unter".split())
_COPULAS = frozenset("ist war wird wurde bleibt blieb sei werde is was became".split())
_NO_GENITIVE = frozenset("die das den dem".split())
"""Articles of a body that the role before it is not held in."""
_LINKS = frozenset("der des von für vom im in bei beim of for".split())
"""What joins a role to what it is held in."""
_ENDS = frozenset(",.)–-;:!?")


@dataclass(frozen=True, kw_only=True, slots=True)
class RolePhrase:
    """One role phrase."""

    start: int
    """First token, determiner included."""
    inner: int
    """First token behind the determiner."""
    head: int
    """The role noun."""
    end: int
    """Behind the last token of the phrase, attributes included, a name beside it not."""
    word: RoleWord
    title: str
    """The role as worded, with what follows "für" and "von"."""
    determiner: str | None
    country: str | None
    """The state the phrase names: by an adjective, a genitive or a compound."""
    body: Body | None
    """The organisation it is held in."""
    possessor: Name | None
    """The person in the genitive beside it: "Kims Vater", "der Sprecher Merkels"."""
    name: Name | None
    """The name beside it."""
    plural: bool
    """Whether it names several people."""


_WORDS = 3
"""Words before an English role that may belong to it."""
_PART_OF_ROLES = frozenset("prime foreign chief deputy general vice acting senior former permanent".split())


class RoleFinder:
    """Finds the role phrases of one report."""

    def __init__(self, analysis: Analysis, names: list[Name], bodies: list[Body], hits: list[StateHit]) -> None:
        """Names, bodies and states are those of the whole report."""
        self.hits = {hit.start: hit for hit in hits}
        self.by_hit_end = {hit.end: hit for hit in hits}
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.by_start = {name.start: name for name in names}
        self.by_end = {name.end: name for name in names}
        self.inside = {i for name in names for i in range(name.start, name.end)}
        self.bodies = {body.start: body for body in bodies} | {body.inner: body for body in bodies}
        self.in_body = {i for body in bodies for i in range(body.inner, body.end)}
        self.given: set[int] = set()

    def find(self, start: int, end: int) -> list[RolePhrase]:
        """The role phrases between two tokens of one sentence."""
        found: list[RolePhrase] = []
        english = (self.analysis.language or "").startswith("en")
        for at in range(start, end):
            text = self.tokens[at].text
            if at in self.inside or at in self.in_body:
                continue
            if text[0].islower():
                if not english:
                    continue
                text = text.capitalize()
            elif english and at > start:
                text = self.tokens[at].text
            word = role_in(text, self.analysis.language)
            if word is not None:
                found.append(self._phrase(at, word, start, end, english=english))
        return found

    def _phrase(self, head: int, word: RoleWord, low: int, end: int, *, english: bool) -> RolePhrase:
        left = left_part(self.tokens, head, low, english=english)
        left = self._over_capitals(left, head, low)
        country = self._country_left(left, head, low) or seat_of(word.lemma)
        start, possessor, owner = self._possessor(left, low)
        stop, title, held, body = self._attributes(head, word, end)
        if english and title == word.lemma:
            title = self._compound(head, low, title)
        owned = self._owned(head, left)
        if owned is not None:
            possessor, stop, title = owned, owned.end, self.tokens[head].text
        name = None if owned is not None else self._name(start, stop, head, low, end, left)
        return RolePhrase(
            start=start, inner=left.inner, head=head, end=stop, word=word, title=title, determiner=left.determiner,
            country=country or owner or held, body=body, possessor=possessor, name=name,
            plural=self._is_plural(word, left, name, self.tokens[start - 1].lower if start > low else "")
            or (name is None and left.determiner == "der" and _is_weak(self.tokens[head].lower, word)),
        )  # fmt: skip

    def _compound(self, head: int, low: int, title: str) -> str:
        """An English role with the nouns before it: "Transport Minister", "prime minister"."""
        first = head
        while first > low and head - first < _WORDS and self._belongs(first - 1):
            first -= 1
        words = self.analysis.words(first, head) if first < head else ""
        return " ".join([*words.split(), self.tokens[head].text]) if words else title

    def _belongs(self, at: int) -> bool:
        """Whether a word before an English role is a part of it, as no name, state or plain adjective is."""
        token, following = self.tokens[at], self.tokens[at + 1]
        if at in self.inside or at in self.in_body or states_of(token.text):
            return False
        alike = token.text[0].isupper() == following.text[0].isupper()
        # What opens a sentence may look like a verb: "Transport Minister".
        noun = token.tag in ("NOUN", "NAME") or (token.tag in ("VERB", "INF") and token.text[0].isupper())
        fits = noun or token.lower in _PART_OF_ROLES
        return alike and fits and gap_is_blank(self.analysis.text, token, following)

    def _over_capitals(self, left: LeftPart, head: int, low: int) -> LeftPart:
        """Also "Moskauer", "Schweizer" and other capitalised attributes in -er before the role."""
        at = head - 1
        if left.start < head or at < low:
            return left
        token = self.tokens[at]
        if (
            token.text[0].isupper()
            and token.text.endswith(("er", "ische", "ischen", "ischer"))
            and at not in self.inside
            and states_of(token.text)
        ):
            return left_part(self.tokens, at, low)
        return left

    @staticmethod
    def _is_plural(word: RoleWord, left: LeftPart, name: Name | None, governed: str) -> bool:
        if name is not None:
            return False
        if word.plural or left.determiner in QUANTIFIERS or (left.determiner == "der" and governed in OF_SEVERAL):
            return True
        if left.determiner == "den" and word.lemma.endswith(("ent", "or", "at", "ist")) and governed in _DATIVE:
            return True
        adjectival = word.lemma.endswith(("e", "en")) or word.gender in ("f", "")
        return left.determiner == "die" and not adjectival

    def _country_left(self, left: LeftPart, head: int, low: int) -> str | None:
        for at in range(head - 1, max(low, left.start) - 1, -1):
            states = states_of(self.tokens[at].text) if len(self.tokens[at].text) > 4 else ()
            if states and states[0][1] in ("adjective", "capital", "demonym"):
                return states[0][0]
        return None

    def _possessor(self, left: LeftPart, low: int) -> tuple[int, Name | None, str | None]:
        """A genitive before the phrase: "Russlands", "Kims"."""
        before = left.start - 1
        if left.determiner is not None or before < low:
            return left.start, None, None
        if (
            self.tokens[before].text in {"'s", "’s"}
            and before > low
            and (hit := self.by_hit_end.get(before)) is not None
        ):
            return hit.start, None, hit.code
        token = self.tokens[before]
        state = state_of(token.text)
        if state is not None and state[1] == "name" and token.text.endswith(("s", "'", "’")):
            return before, None, state[0]
        name = self.by_end.get(before + 1)
        if name is not None and token.text.endswith(("s", "'", "’")):
            return name.start, name, None
        return left.start, None, None

    def _owned(self, head: int, left: LeftPart) -> Name | None:
        """The person in the genitive behind a role noun with an article: "die Anwältin Samanis"."""
        name = self.by_start.get(head + 1)
        if name is None or not name.genitive or left.determiner is None:
            return None
        return name if gap_is_blank(self.analysis.text, self.tokens[head], self.tokens[head + 1]) else None

    def _attributes(self, head: int, word: RoleWord, end: int) -> tuple[int, str, str | None, Body | None]:
        """Behind the role's attributes; the role as worded; the state and the body it is held in."""
        stop, title, country, body = head + 1, word.lemma, None, None
        for _ in range(3):
            if stop >= end or stop in self.by_start:
                break
            token = self.tokens[stop]
            hit = self.bodies.get(stop)
            state = state_of(token.text) if token.text[0].isupper() else None
            if hit is not None and hit.end > stop and token.lower not in _NO_GENITIVE:
                body, stop = body or hit, hit.end
                country = country or hit.country
            elif state is not None and state[1] == "name" and (token.text.endswith(("s", "'", "’")) or stop > head + 1):
                country, stop = country or state[0], stop + 1
            elif token.lower in _LINKS or (token.lower == "zur" and "beauftragt" in word.lemma.lower()):
                behind, held, held_body = self._after_link(stop, end)
                if behind == stop:
                    break
                country, body = country or held, body or held_body
                if token.lower in {"für", "von"} and title == word.lemma:
                    title = word.lemma + self.analysis.text[self.tokens[head].end : self.tokens[behind - 1].end]
                stop = behind
            else:
                break
        if title == word.lemma and word.kind in ("head", "speaker", "envoy") and body is not None and stop > head + 1:
            title = word.lemma + self.analysis.text[self.tokens[head].end : self.tokens[stop - 1].end]
        return stop, " ".join(title.split()), country, body

    def _after_link(self, at: int, end: int) -> tuple[int, str | None, Body | None]:
        """Behind the noun phrase that a genitive article or preposition at `at` opens; its state and body."""
        stop = at + 1
        country: str | None = None
        for _ in range(9):
            if stop >= end:
                return at, None, None
            token = self.tokens[stop]
            hit = self.bodies.get(stop)
            if hit is not None:
                return hit.end, country or hit.country, hit
            place = self.hits.get(stop)
            if place is not None and place.form in ("name", "seat"):
                return place.end, country or place.code, None
            state = state_of(token.text)
            if state is not None and state[1] in ("name", "adjective", "capital", "seat"):
                country = country or (
                    state[0] if self.tokens[at].lower not in {"in", "im"} or state[1] == "name" else None
                )
            if stop in self.by_start:
                return (
                    (
                        self.by_start[stop].end
                        if self.tokens[at].lower == "von" and self.tokens[at].lower != "in"
                        else at
                    ),
                    None,
                    None,
                )
            if token.text[0].isupper() and token.text[0].isalpha() and not self._is_capital_adjective(stop, end):
                stop += 1
                if stop + 1 < end and self.tokens[stop].lower == "und" and self.tokens[at].lower == "für":
                    stop += 1
                    continue
                return stop, country, None
            if not token.text[0].isalpha() or token.tag in ("VERB", "PRON", "SUBJ"):
                return at, None, None
            stop += 1
        return at, None, None

    def _is_capital_adjective(self, at: int, end: int) -> bool:
        """Whether a capitalised word is the adjective of a state or town: "des Salzburger Doms"."""
        if at + 1 >= end or not self.tokens[at + 1].text[0].isupper():
            return False
        states = states_of(self.tokens[at].text)
        town = self.tokens[at].text.endswith("er") and self.tokens[at + 1].tag == "NOUN"
        return town or bool(states and states[0][1] == "adjective")

    def _name(self, start: int, stop: int, head: int, low: int, end: int, left: LeftPart) -> Name | None:
        """The name beside the phrase: behind it, behind a comma, or before a comma."""
        behind = self._behind(head, stop, end, left)
        if behind is not None:
            return behind
        if start - 1 > low and self.tokens[start - 1].text in {",", "(", "–"}:
            before = self.by_end.get(start - 1)
            closed = stop >= end or self.tokens[stop].text in _ENDS or self.tokens[stop].tag in ("VERB", "CONJ")
            if before is not None and closed and left.determiner not in POSSESSIVE | FUSED:
                return before
        return self._across(start, stop, low, end, left) or self._told(start, low, left)

    def _told(self, start: int, low: int, left: LeftPart) -> Name | None:
        """The name of which "ist" or "wurde" tells the role: "Medwedew ist aktuell Ministerpräsident"."""
        if left.determiner is not None:
            return None
        for at in range(start - 1, max(low, start - 5), -1):
            token = self.tokens[at]
            if token.lower in _COPULAS:
                return self.by_end.get(at)
            if token.tag not in ("ADV", "ADJ", "PREP", "NUM", "PREFIX") and not token.text.isdecimal():
                return None
        return None

    def _behind(self, head: int, stop: int, end: int, left: LeftPart) -> Name | None:
        if stop > head + 1 and role_of(self.tokens[stop - 1].text) is not None:
            stop = head + 1
        for at in (head + 1, stop):
            name = self.by_start.get(at)
            if (
                name is not None
                and (at == stop or at == head + 1)
                and gap_is_blank(self.analysis.text, self.tokens[at - 1], self.tokens[at])
            ):
                return name
        if stop + 1 < end and self.tokens[stop].text == "," and left.determiner not in INDEFINITE - {"ein", "eine"}:
            name = self.by_start.get(stop + 1)
            if name is not None and (name.end >= end or self.tokens[name.end].text in {",", ".", "(", "–", ":"}):
                return name
        return None

    def _across(self, start: int, stop: int, low: int, end: int, left: LeftPart) -> Name | None:
        """Attributes of several words: "Ana Morell, die für den Handel zuständige spanische Ministerin,"."""
        if stop < end and self.tokens[stop].text not in _ENDS:
            return None
        for at in range(left.start - 1, max(low, left.start - 9), -1):
            token = self.tokens[at]
            if token.text == ",":
                first = self.tokens[at + 1]
                name = self.by_end.get(at)
                fits = first.lower in {
                    "der",
                    "die",
                    "ehemaliger",
                    "früherer",
                    "ehemals",
                    "damals",
                    "neuer",
                } and not any(t.tag == "VERB" for t in self.tokens[at + 1 : start])
                return name if name is not None and fits else None
            if token.text in '.!?:;"„“':
                return None
        return None


def _is_weak(form: str, word: RoleWord) -> bool:
    """Whether a form behind "der" can only be a plural: "der Studenten" is no nominative, as "der Student" is."""
    return word.gender == "m" and form.endswith("en") and not word.lemma.lower().endswith(("en", "e"))
