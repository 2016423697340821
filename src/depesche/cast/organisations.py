"""Organisations: well-known ones by name and abbreviation, others by the pattern of their naming."""

from depesche.cast.body import Body
from depesche.cast.body_scan import BodyScan
from depesche.cast.called_bodies import NAMED_BODY, abbreviation_at, company_at, foreign_at, quoted_at
from depesche.cast.headed_bodies import headed_at
from depesche.cast.known_bodies import find_known
from depesche.language import Analysis


class BodyFinder:
    """Finds the organisations of one report, sentence by sentence."""

    def __init__(self, analysis: Analysis, states: set[int]) -> None:
        """`states` are tokens of states' names."""
        self.scan = BodyScan(analysis, states)

    def find_known(self, start: int, end: int) -> list[Body]:
        """The bodies of the list between two tokens."""
        return find_known(self.scan, start, end)

    def find_patterns(self, start: int, end: int, used: frozenset[int] | set[int]) -> list[Body]:
        """The bodies between two tokens that their naming tells; `used` are tokens of other names."""
        found: list[Body] = []
        at = start
        while at < end:
            free = at not in used and self.scan.tokens[at].text[0].isupper()
            body = self._at(at, start, end, used) if free else None
            if body is not None:
                found.append(body)
            at = max(at + 1, body.end) if body is not None else at + 1
        return found

    def find_abbreviated(self, start: int, end: int, used: frozenset[int] | set[int]) -> list[Body]:
        """The bodies between two tokens by abbreviations that the report gives anywhere."""
        capitals = (at for at in range(start, end) if at not in used and self.scan.tokens[at].text[0].isupper())
        found = (abbreviation_at(self.scan, at, start, end) for at in capitals)
        return [body for body in found if body is not None]

    def find_again(self, bodies: list[Body], used: frozenset[int] | set[int]) -> list[Body]:
        """Further namings, without its kind, of a body whose name in one word the report gives with its kind."""
        scan = self.scan
        called = {body.shown: body for body in bodies if body.rule == NAMED_BODY and " " not in body.shown}
        found = []
        for at, token in enumerate(scan.tokens) if called else ():
            body = called.get(token.text) or called.get(token.text.removesuffix("s"))
            if body is not None and at not in used:
                found.append(
                    scan.body(at, at, at + 1, key=body.key, country=body.country, rule=NAMED_BODY, kind=body.kind)
                )
        return found

    def _at(self, at: int, low: int, end: int, used: frozenset[int] | set[int]) -> Body | None:
        return (
            company_at(self.scan, at, low, used)
            or quoted_at(self.scan, at, end, used)
            or foreign_at(self.scan, at, end, used)
            or headed_at(self.scan, at, low, end, used)
            or abbreviation_at(self.scan, at, low, end)
        )
