"""When a page was published: as it shows, as it claims in its metadata, or open where the two do not agree."""

import datetime as dt
import re

import msgspec

from depesche.article.layout import Layout
from depesche.article.lines.dates import is_update, publication_date
from depesche.errors import ImpossibleDateError
from depesche.record import Claim, Problem, Span
from depesche.record.edtf import edtf

_ABOVE, _BELOW = 8, 14
"""Blocks around the headline among which a page shows its date."""
_MOMENT = re.compile(r"\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)?")
_FARTHEST = dt.timedelta(hours=14)
"""How far a clock may be from UTC."""


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """What a page tells of its date."""

    value: str | None = None
    """Date of publication (EDTF, local time to the minute); None where it is not told or contradicts itself."""
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


class _Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A date or moment that metadata claim."""

    value: str
    """Without its zone, to the minute."""
    instant: dt.datetime | None = None
    """If the zone is told."""

    @property
    def day(self) -> str:
        return self.value[:10]

    def at(self, zone: dt.tzinfo | None) -> "_Moment":
        """The same as clocks show it in a zone."""
        if self.instant is None or zone is None:
            return self
        return _Moment(value=f"{self.instant.astimezone(zone):%Y-%m-%dT%H:%M}", instant=self.instant)

    def may_be(self, day: str) -> bool:
        """Whether it may fall on that day where the page was made."""
        if self.instant is None or self.instant.utcoffset():
            return self.day == day
        utc = self.instant.replace(tzinfo=None)
        return day in (f"{utc - _FARTHEST:%Y-%m-%d}", self.day, f"{utc + _FARTHEST:%Y-%m-%d}")


def published_of(layout: Layout) -> Published:
    """The date of a page, from the words around its headline and from its metadata."""
    claimed, problems = _claimed(layout.meta.published)
    shown = _shown(layout)
    claims = [Claim(field="published", value=moment.value, origin=origin) for moment, origin in claimed]
    visible = shown[0] if shown else None
    claims += shown
    days = {moment.day for moment, _ in claimed}
    if visible and visible.field == "published" and not all(moment.may_be(visible.value[:10]) for moment, _ in claimed):
        days.add(visible.value[:10])
    if len(days) > 1:
        told = ", ".join(f"{claim.value} ({claim.origin})" for claim in claims if claim.field == "published")
        why = f"the page gives several dates: {told}; give one with --published"
        problems.append(Problem(code="published-contradicts", message=why))
        return Published(claims=tuple(claims), problems=tuple(problems))
    value = claimed[0][0].value if claimed else None
    if visible and (value is None or (visible.field == "published" and visible.value[:10] != value[:10])):
        value = visible.value
    return Published(value=value, claims=tuple(claims), problems=tuple(problems))


def _claimed(published: list[tuple[str, str]]) -> tuple[list[tuple[_Moment, str]], list[Problem]]:
    """The moments that metadata claim, all in one zone where one is told; and what no calendar has."""
    moments, problems = [], []
    read: dict[str, _Moment] = {}
    for value, origin in published:
        if value in read:
            moments.append((read[value], origin))
            continue
        match = _MOMENT.match(value.strip())
        if match is None:
            continue
        try:
            whole = edtf(match[0].replace(" ", "T", 1))
        except ImpossibleDateError as error:
            problems.append(Problem(code="published-impossible", message=f"{error} ({origin})"))
            continue
        at = dt.datetime.fromisoformat(whole) if "T" in whole else None
        read[value] = _Moment(value=whole[:16], instant=at if at and at.tzinfo else None)
        moments.append((read[value], origin))
    local = next((m.instant.tzinfo for m, _ in moments if m.instant and m.instant.utcoffset()), None)
    return [(moment.at(local), origin) for moment, origin in moments], problems


def _shown(layout: Layout) -> list[Claim]:
    """The dates that lines around the headline give and nothing else; of an update, where no other is shown."""
    at, blocks = layout.headline or 0, layout.page.blocks
    found = []
    for block in blocks[max(0, at - _ABOVE) : at + _BELOW]:
        context = block.element.context
        if not (context.caption or context.credit) and (day := publication_date(block.text)):
            words = Span(start=block.start, end=block.end, text=block.text)
            update = is_update(block.text)
            found.append(
                Claim(field="modified" if update else "published", value=day, origin="visible", evidence=words)
            )
    return sorted(found, key=lambda claim: claim.field, reverse=True)
