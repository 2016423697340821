"""Names of people: runs of capitalised words that a given name, a title or a role makes a name."""

from dataclasses import dataclass

from depesche.cast.body import head_kind
from depesche.cast.foreign import FOREIGN, NO_NAME
from depesche.cast.gazetteer import look_up
from depesche.cast.lexicon import family_first, given_names, words_of
from depesche.cast.name_runs import is_initial, name_like, run_end
from depesche.cast.phrase import DETERMINERS, TITLES_F, TITLES_M, titles
from depesche.cast.roles import role_in, role_of
from depesche.cast.states import states_of
from depesche.language import Analysis, Token
from depesche.rules import declare

FULL = declare(
    "cast.full-name",
    """A run of capitalised words that opens with a given name, or with a family name where those stand first.

    Found: Am Abend traf Angela Merkel in Rom ein.
    Not: Der Wilde Westen lag weit hinter ihnen.
    """,
)
AFTER_ROLE = declare(
    "cast.name-after-role",
    """A capitalised word or run behind a role or a title.

    Found: Umweltminister Dornhelm und Frau Lenz stimmten zu.
    Not: Der Minister kam Anfang Mai.
    """,
)
UNKNOWN = declare(
    "cast.unknown-name",
    """Two or three capitalised words that are no German nouns, stand without an article and name no place or body.

    Found: Die Opposition um Dorvalo Quessant boykottiert die Wahl.
    Not: Ende Februar kamen Millionen Euro an.
    """,
)

_LARGE = 100_000
"""Inhabitants from which on a town is meant by its name alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """One naming of a person."""

    start: int
    """First token, title included."""
    end: int
    """Behind the last token."""
    parts: tuple[str, ...]
    """The words of the name, without titles and suffixes, genitive stripped."""
    shown: str
    """The name as it is to be shown: genitive stripped."""
    gender: str
    """"m", "f" or "" where it does not tell."""
    rule: str
    """The rule that found it."""
    genitive: bool = False
    """Whether it closes in the -s of the genitive."""


_PLACES = frozenset(
    "Bezirk Kanton Provinz Insel Stadt Valley Street Road City Park Bay River Hill Hills Distrikt Region "
    "Landkreis Republik Staat Straße Platz Lake Island".split()
)
_LAND = (
    "insel",
    "inseln",
    "halbinsel",
    "atoll",
    "archipel",
    "vulkan",
    "berg",
    "fluss",
    "see",
    "bucht",
    "provinz",
    "kap",
)
"""Ends of nouns before names of places, never of people."""
_TOWNS = ("stadt", "dorf", "ort", "kanton", "bezirk", "distrikt", "hafen", "siedlung")
"""Ends of nouns before names of places, unless an office in them is told: "der Präsident der Stadt Jan Berg"."""
_OFFICE = 6
"""Tokens before a name in which somebody's office in a town may stand."""
_OF_PLACES = frozenset(
    "port town city village island islands province state district county region harbour harbor bay gulf coast capital "
    "republic kingdom lake mount strait valley hafen insel".split()
)
_PLACED = frozenset("von in aus of".split())
_LOCAL = frozenset("in im nach aus bei nahe von vor".split())
_ADJECTIVES = ("ere", "eine", "ste", "ndter", "es", "em", "en", "iche", "ische", "ige", "ende", "ive", "ale", "are")
_OPENERS = frozenset(("DET", "PREP", "PRON", "CONJ", "SUBJ", "ADV", "VERB", "NUM"))


class NameFinder:
    """Finds the names in one report; `taken` are tokens that name a place or body for certain."""

    def __init__(self, analysis: Analysis, taken: frozenset[int], seen: frozenset[str]) -> None:
        """`seen` holds every token text of the report, by which a genitive is told from a name in -s."""
        self.analysis = analysis
        self.tokens = analysis.tokens
        self.taken = taken
        self.seen = seen
        self.given = given_names()
        self.titles = titles()

    def find(self, start: int, end: int) -> list[Name]:
        """The names between two tokens of one sentence."""
        found: list[Name] = []
        at = start
        while at < end:
            if not name_like(self.tokens[at]) or at in self.taken:
                at += 1
                continue
            stop = run_end(self.analysis, at, end, self.taken)
            name = self._in_run(at, stop, start)
            if name is not None:
                found.append(name)
                at = max(name.end, at + 1)
            else:
                at = max(stop, at + 1)
        return found

    def _in_run(self, start: int, stop: int, sentence: int) -> Name | None:
        after_role = False
        gender = ""
        at = start = self._behind_place(start, stop, sentence)
        opening = start
        while at < stop:
            word = self.tokens[at].text
            if at in self.taken:
                return None
            if word in self.titles:
                gender = "m" if word in TITLES_M else "f" if word in TITLES_F else gender
                opening, after_role = (opening if after_role and opening < at else at), True
                at += 1
                if at < stop + 1 and at < len(self.tokens) and self.tokens[at].text == ".":
                    at += 1
                    if at >= stop:
                        stop = (
                            run_end(self.analysis, at, min(at + 9, len(self.tokens)), self.taken)
                            if at < len(self.tokens)
                            else stop
                        )
                continue
            role = role_in(word, self.analysis.language)
            given = "-" in word and word.split("-")[0] in self.given
            if role is not None and not given and not (word in self.given and role.kind == "monarch"):
                after_role, opening, gender = True, at + 1, role.gender or gender
                at += 1
                continue
            if self._opens_name(at, stop):
                return self._cut(opening if after_role and opening <= at else at, at, stop, gender, FULL)
            if after_role and self._fits(at, sentence):
                return self._cut(opening, at, stop, gender, AFTER_ROLE)
            after_role, gender = False, ""
            at += 1
            opening = at
        if not after_role:
            return self._unknown(start, stop, sentence)
        return None

    def _behind_place(self, start: int, stop: int, sentence: int) -> int:
        """Behind a town before a given name: "der Bürgermeister von San Francisco Dan Lenz"."""
        if start == sentence or self.tokens[start - 1].lower not in _PLACED:
            return start
        for at in range(min(start + 3, stop - 2), start, -1):
            named = self.tokens[at].text in self.given and self.tokens[at].text not in self.titles
            if named and look_up(self.analysis.words(start, at)).entries:
                return at
        return start

    def _names_place(self, at: int) -> bool:
        """Whether a noun of place before a run says what it names: "die Insel Jan Mayen", "the port of St. Clair"."""
        if not at:
            return False
        before = self.tokens[at - 1]
        if before.lower == "of" and at > 1:
            return self.tokens[at - 2].lower in _OF_PLACES
        if before.tag != "NOUN" or not before.lower.endswith(_LAND + _TOWNS):
            return False
        office = any(role_of(token.text) for token in self.tokens[max(0, at - _OFFICE) : at - 1])
        return before.lower.endswith(_LAND) or not office

    def _opens_name(self, at: int, stop: int) -> bool:
        word = self.tokens[at].text
        if at + 1 >= stop or at + 1 in self.taken or self._names_place(at):
            return False
        following = self.tokens[at + 1]
        if self.tokens[at].lower in DETERMINERS or following.text in self.titles or role_of(following.text) is not None:
            return False
        known = word in self.given or (
            word.split("-")[0] in self.given and word.count("-") == 1 and not head_kind(word)[0]
        )
        if known:
            return self.tokens[at].tag not in _OPENERS and not following.lower.endswith(
                ("ung", "ungen", "heit", "keit", "schaft", "tion")
            )
        return word in family_first() and not _plain_noun(following) and self.tokens[at].tag == "NAME"

    def _fits(self, at: int, sentence: int) -> bool:
        token = self.tokens[at]
        if self._names_place(at):
            return False
        if token.tag in ("NUM", "PREP", "DET", "PRON", "CONJ", "SUBJ") and token.text not in self.given:
            return False
        if token.text.endswith("s") and _is_region(token.text[:-1]):
            return False
        titled = at > sentence and self.tokens[at - 1].text in TITLES_M | TITLES_F
        mistaken = at > sentence and self.tokens[at - 1].tag == "ADJ" and not token.lower.endswith(_NOUN_ENDINGS)
        return (titled or mistaken or not _plain_noun(token)) and token.text not in _PLACES

    def _unknown(self, start: int, stop: int, sentence: int) -> Name | None:
        """A run of two or three words that nothing else explains."""
        if not 2 <= stop - start <= 4 or self._names_place(start):
            return None
        tokens = self.tokens[start:stop]
        if any(self._is_word(t) or i + start in self.taken for i, t in enumerate(tokens)):
            return None
        before = self.tokens[start - 1] if start > sentence else None
        if before is not None and (
            before.tag in ("DET", "ADJ", "NUM", "NOUN") or before.text in "„“\"»«‚'" or before.lower in DETERMINERS
        ):
            return None
        if before is not None and before.lower in _LOCAL:
            return None
        if before is None and tokens[0].lower.endswith(_ADJECTIVES):
            return None
        if self._is_place_or_club(start, stop):
            return None
        return self._cut(start, start, stop, "", UNKNOWN)

    def _is_place_or_club(self, start: int, stop: int) -> bool:
        """Whether a run is a place of the gazetteer, or ends with a large town: "Nowa Sól", "Eintracht Frankfurt"."""
        return bool(look_up(self.analysis.words(start, stop)).entries) or _is_large_town(self.tokens[stop - 1].text)

    def _is_word(self, token: Token) -> bool:
        """Whether a word speaks against a name that nothing else tells."""
        text = token.text
        genitive = text.endswith("s") and (text[:-1] in self.seen or _is_large_town(text[:-1]))
        genitive = genitive or token.lower.endswith(_OWNED) or bool(states_of(text))
        common = (
            text in _PLACES or text in FOREIGN or text in NO_NAME or token.lower in DETERMINERS or _plain_noun(token)
        )
        return token.tag != "NAME" or text.isupper() or len(text) < 3 or genitive or common

    def _cut(self, start: int, first: int, stop: int, gender: str, rule: str) -> Name:
        """The name from its title at `start` and first part at `first`; nouns behind it are left out."""
        end = first + 1
        particles, suffixes = words_of("lists/particles.txt"), words_of("lists/suffixes.txt")
        if is_initial(self.tokens, first, stop):
            end += 1
        while end < stop and end not in self.taken and not self._is_genitive(end - 1, first):
            bound = self.tokens[end - 1].text in particles or (end == first + 1 and rule == FULL)
            if not bound and self._ends_before(end):
                break
            end += 1
        while end > first + 1 and (self.tokens[end - 1].text in particles):
            end -= 1
        end = self._with_suffix(end, suffixes)
        words = [
            t.text
            for t in self.tokens[first:end]
            if t.text != "." and t.text not in suffixes and t.text + "." not in suffixes
        ]
        words = words or [self.tokens[first].text]
        shown = self.analysis.text[self.tokens[start].start : self.tokens[end - 1].end]
        last = self._nominative(words[-1], start, end, single=len(words) == 1)
        genitive = last != words[-1]
        if last != words[-1] and shown.endswith(words[-1]):
            shown = shown[: len(shown) - (len(words[-1]) - len(last))].rstrip("'’")
        words[-1] = last
        shown = " ".join(word for word in shown.split() if word not in TITLES_M | TITLES_F)
        owner = genitive and start == first and start > 0 and self._is_owned(start - 1)
        gender = ("" if owner else gender) or self._gender(words[0])
        return Name(start=start, end=end, parts=tuple(words), shown=shown, gender=gender, rule=rule, genitive=genitive)

    def _is_owned(self, at: int) -> bool:
        """Whether a role noun with an article stands at a token: the name behind it is not its bearer's."""
        if role_of(self.tokens[at].text) is None:
            return False
        before = at - 2 if at > 1 and self.tokens[at - 1].tag == "ADJ" else at - 1
        return before >= 0 and self.tokens[before].lower in DETERMINERS

    def _gender(self, given: str) -> str:
        if given in family_first():
            return ""
        return self.given.get(given) or self.given.get(given.split("-", maxsplit=1)[0], "")

    def _is_genitive(self, at: int, first: int) -> bool:
        """Whether the name closes with this word: its form without -s is used elsewhere."""
        text = self.tokens[at].text
        return at > first and text.endswith("s") and text not in self.given and text[:-1] in self.seen

    def _ends_before(self, at: int) -> bool:
        token = self.tokens[at]
        if token.text in self.given or token.text[0].islower() or len(token.text) == 1 or token.text == ".":
            return False
        return _plain_noun(token) or role_of(token.text) is not None or token.text in self.titles

    def _with_suffix(self, end: int, suffixes: frozenset[str]) -> int:
        stopped = end + 1 < len(self.tokens) and self.tokens[end + 1].text == "."
        if stopped and self.tokens[end].text + "." in suffixes and self.tokens[end].end == self.tokens[end + 1].start:
            return end + 2
        if self.tokens[end - 1].text + "." in suffixes and end < len(self.tokens) and self.tokens[end].text == ".":
            return end + 1
        return end

    def _nominative(self, word: str, start: int, end: int, *, single: bool) -> str:
        """The word without a genitive -s, where the report shows that it is one."""
        if word.endswith(("'s", "’s")):
            return word[:-2]
        if word.endswith(("'", "’")):
            return word[:-1]
        if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
            return word
        bare = word[:-1]
        if (bare in self.seen or bare in self.given) and (word not in self.given or bare in self.given):
            return bare
        following = self.tokens[end] if end < len(self.tokens) else None
        behind_noun = (
            start > 0 and self.tokens[start - 1].tag == "NOUN" and role_of(self.tokens[start - 1].text) is None
        )
        genitive = behind_noun or (following is not None and following.tag == "NOUN" and not single)
        return bare if genitive and word[-2] not in "aeiouyszx" and word not in self.given else word


def _is_region(word: str) -> bool:
    """Whether a word names a continent or a large town alone: "der größte Händler Europas"."""
    entries = look_up(word).entries
    return any(entry.kind == "continent" or entry.population >= _LARGE for entry in entries)


def _is_large_town(word: str) -> bool:
    return any(entry.population >= _LARGE for entry in look_up(word).entries)


_OWNED = ("zeit", "zeiten", "wohnhaus", "geburtshaus", "elternhaus", "villa", "partei", "regierung", "sohn", "tochter")
"""Ends of nouns that stand behind a name in the genitive and that no family name ends in."""
_NOUN_ENDINGS = (
    "zeit", "zeiten",
    "ung", "ungen", "heit", "keit", "schaft", "tion", "ionen", "ismus", "tät", "nis", "nisse", "tum", "ling",
    "krieg", "gipfel", "partei", "republik", "bund", "amt", "wahl", "wahlen", "rat", "gesetz", "verband", "konferenz",
)  # fmt: skip


def _plain_noun(token: Token) -> bool:
    """Whether a capitalised word is a German noun rather than a name."""
    return token.tag == "NOUN" or (len(token.text) > 5 and token.lower.endswith(_NOUN_ENDINGS))
