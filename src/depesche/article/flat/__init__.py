"""A text whose layout is lost, to an article: lines take the roles that the blocks of a page take."""

from dataclasses import dataclass, field
from typing import Literal

from depesche.article import rules
from depesche.article.flat.counters import Counted
from depesche.article.flat.kicker import kicker_by_others, kicker_by_story, kicker_end
from depesche.article.flat.roles import assign
from depesche.article.flat.rows import Row, rows_of
from depesche.article.lines.byline import names_in_byline
from depesche.article.lines.credit import read_credit, split_credit
from depesche.article.lines.dateline import find_dateline
from depesche.article.lines.dates import publication_date
from depesche.article.lines.sign_off import read_sign_off, sign_off_at_end
from depesche.article.lines.tongue import language_of
from depesche.article.reading import Decision, Passage, PassageRole, Reading
from depesche.record import Article, BodyBlock, Claim, Evidence, Furniture, Picture, SignOff, span
from depesche.source import Source

__all__ = ["read_flat"]

_RULES = {
    "kicker": rules.KICKER,
    "headline": rules.HEADLINE, "lead": rules.LEAD, "byline": rules.BYLINE, "paragraph": rules.BODY,
    "subhead": rules.BODY,
    "list_item": rules.BODY, "picture": rules.PICTURE, "alt": rules.PICTURE, "credit": rules.CREDIT,
    "caption": rules.CAPTION, "sign-off": rules.SIGN_OFF, "furniture": rules.FURNITURE,
}  # fmt: skip


_STORY = 60
"""Lines of the story that are searched for the words of its headline."""


@dataclass(slots=True)
class _Draft:
    """What has been found so far."""

    text: str
    last: Row | None
    """The last line of the body."""
    signed: bool
    """Whether a line of its own is the sign-off."""
    opened: bool = False
    """Whether the body has had its first paragraph."""
    kicker: Evidence | None = None
    headline: Evidence | None = None
    lead: Evidence | None = None
    dateline: Evidence | None = None
    sign_off: SignOff | None = None
    byline: dict[str, Evidence] = field(default_factory=dict)
    body: list[BodyBlock] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    agencies: dict[str, Evidence] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    dates: list[Claim] = field(default_factory=list)

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """The words between two offsets."""
        return Evidence(start=start, end=end, text=self.text[start:end], rule=rule)

    def tell(self, start: int, end: int, role: PassageRole, picture: int | None = None) -> None:
        """Hand a stretch on to the layers that read the story."""
        self.passages.append(Passage(start=start, end=end, role=role, picture=picture))


def read_flat(source: Source) -> Reading:
    """The article of a text whose layout is lost."""
    text = source.content
    rows = rows_of(text)
    counted = assign(rows)
    last = next((row for row in reversed(rows) if row.role in ("paragraph", "list_item")), None)
    draft = _Draft(text, last, any(row.role == "sign-off" for row in rows))
    _pictures(draft, rows, counted)
    others = {row.text for row in rows if len(row.text) < 200 and not row.bullet}
    story = [row.text for row in rows if row.role in ("lead", "paragraph", "caption")][:_STORY]
    for row in rows:
        _place(draft, row, others, story)
    dates = [Claim(field="published", value=source.published, origin="option")] if source.published else []
    dates += draft.dates
    publisher, claims = None, []
    if draft.sign_off and draft.sign_off.publisher:
        publisher = draft.sign_off.publisher
        words = span(text, draft.sign_off.start, draft.sign_off.end)
        claims = [Claim(field="publisher", value=publisher, origin="visible", evidence=words)]
    return Reading(
        text=text,
        article=Article(
            kicker=draft.kicker, headline=draft.headline, lead=draft.lead, byline=tuple(draft.byline),
            byline_evidence=tuple(draft.byline.values()), dateline=draft.dateline, body=tuple(draft.body),
            pictures=tuple(draft.pictures), sign_off=draft.sign_off, agencies=tuple(draft.agencies),
            agencies_evidence=tuple(draft.agencies.values()), furniture=tuple(draft.furniture),
        ),
        passages=tuple(sorted(draft.passages, key=lambda passage: passage.start)),
        language=source.language or language_of(_story(draft)),
        published=dates[0].value if dates else None,
        url=source.url,
        publisher=publisher,
        metadata=tuple(dates + claims),
        decisions=lambda: [
            Decision(start=row.start, end=row.end, role=row.role, rule=_RULES[row.role], why=row.reason) for row in rows
        ],
    )  # fmt: skip


def _story(draft: _Draft) -> str:
    """The first of the words that tell the story."""
    parts, length = [], 0
    for passage in draft.passages:
        if passage.role != "alt":
            parts.append(draft.text[passage.start : min(passage.end, passage.start + 10_000)])
            length += len(parts[-1])
        if length > 40_000:
            break
    return "\n".join(parts)


def _place(draft: _Draft, row: Row, others: set[str], story: list[str]) -> None:
    """Put a line where its role belongs."""
    match row.role:
        case "kicker":
            end = row.start + len(row.text.rstrip(" :"))
            draft.kicker = draft.evidence(row.start, end, rules.KICKER)
            draft.tell(row.start, end, "kicker")
        case "headline":
            _headline(draft, row, others, story)
        case "lead":
            draft.lead = draft.evidence(row.start, row.end, rules.LEAD)
            draft.tell(row.start, row.end, "lead")
        case "byline":
            for start, end, name in names_in_byline(row.text):
                draft.byline.setdefault(name, draft.evidence(row.start + start, row.start + end, rules.BYLINE))
        case "paragraph" | "subhead" | "list_item":
            _body(draft, row, row.role, last=row is draft.last)
        case "sign-off":
            _sign_off(draft, row, 0)
        case "furniture":
            words = draft.evidence(row.start, row.end, rules.FURNITURE)
            draft.furniture.append(
                Furniture(start=words.start, end=words.end, text=words.text, rule=words.rule, reason=row.reason)
            )
            if not draft.dates and (day := publication_date(row.text)):
                bare = span(draft.text, row.start, row.end)
                draft.dates.append(Claim(field="published", value=day, origin="visible", evidence=bare))


def _headline(draft: _Draft, row: Row, others: set[str], story: list[str]) -> None:
    start = row.start
    split = None
    if draft.kicker is None:
        split = kicker_end(row.text) or kicker_by_others(row.text, others) or kicker_by_story(row.text, story)
    if split:
        draft.kicker = draft.evidence(start, start + split[0], rules.KICKER)
        draft.tell(start, start + split[0], "kicker")
        start += split[1]
        start += len(draft.text[start : row.end]) - len(draft.text[start : row.end].lstrip())
    draft.headline = draft.evidence(start, row.end, rules.HEADLINE)
    draft.tell(start, row.end, "headline")


def _body(draft: _Draft, row: Row, role: Literal["paragraph", "subhead", "list_item"], *, last: bool) -> None:
    start = row.start
    found = find_dateline(row.text) if not draft.opened and role == "paragraph" else None
    draft.opened = draft.opened or role == "paragraph"
    if found:
        draft.dateline = draft.evidence(start, start + found.end, rules.DATELINE)
        for agency in found.agencies:
            draft.agencies.setdefault(
                agency.name, draft.evidence(start + agency.start, start + agency.end, rules.DATELINE)
            )
        start += found.end
        start += len(draft.text[start : row.end]) - len(draft.text[start : row.end].lstrip())
    end = row.end
    closing = sign_off_at_end(row.text) if last and not draft.signed else None
    if closing is not None:
        end = row.start + len(row.text[:closing].rstrip())
        _sign_off(draft, row, closing)
    if start < end:
        words = draft.evidence(start, end, rules.BODY)
        draft.body.append(BodyBlock(start=words.start, end=words.end, text=words.text, rule=words.rule, role=role))
        draft.tell(start, end, role)


def _sign_off(draft: _Draft, row: Row, at: int) -> None:
    """The sign-off that begins at an offset of a line."""
    start, line = row.start + at, row.text[at:]
    parts = read_sign_off(line)
    if parts is None:
        return
    end = start + parts.end
    draft.sign_off = SignOff(
        start=start, end=end, text=draft.text[start:end], rule=rules.SIGN_OFF, publisher=parts.publisher,
        agencies=tuple(dict.fromkeys(agency.name for agency in parts.agencies)), initials=parts.initials,
    )  # fmt: skip
    for agency in parts.agencies:
        draft.agencies.setdefault(agency.name, draft.evidence(start + agency.start, start + agency.end, rules.SIGN_OFF))


def _pictures(draft: _Draft, rows: list[Row], counted: list[Counted]) -> None:
    """The pictures, counted or told by their credits alone."""
    for picture in counted:
        _counted(draft, rows, picture)
    if counted:
        return
    open_caption: Row | None = None
    for row in rows:
        if row.role == "caption" and (bounds := split_credit(row.text)).credit:
            _picture(draft, [(row, bounds.caption)] if bounds.caption else [], (row, bounds.credit))
        elif row.role == "caption":
            open_caption = row
        elif row.role == "credit":
            _picture(
                draft, [(open_caption, (0, len(open_caption.text)))] if open_caption else [], (row, (0, len(row.text)))
            )
            open_caption = None


Part = tuple[Row, tuple[int, int]]


def _picture(
    draft: _Draft, caption: list[Part], credit: Part | None, counted: Counted | None = None, alt: Evidence | None = None
) -> None:
    """One picture from the parts of lines that tell of it."""
    index = len(draft.pictures)
    words = [draft.evidence(row.start + start, row.start + end, rules.CAPTION) for row, (start, end) in caption]
    for part in words:
        draft.tell(part.start, part.end, "caption", index)
    made = (
        draft.evidence(credit[0].start + credit[1][0], credit[0].start + credit[1][1], rules.CREDIT) if credit else None
    )
    makers = read_credit(made.text) if made else None
    draft.pictures.append(
        Picture(
            number=counted.number if counted else None, of=counted.of if counted else None, alt=alt,
            caption=tuple(words), credit=made, photographers=makers.photographers if makers else (),
            agencies=makers.agencies if makers else (), rule=rules.PICTURE,
        )
    )  # fmt: skip


def _counted(draft: _Draft, rows: list[Row], picture: Counted) -> None:
    """A counted picture; a caption that ends with the credit is parted from it."""
    alt = None
    if picture.alt is not None and rows[picture.alt].text != "-":
        row = rows[picture.alt]
        alt = draft.evidence(row.start, row.end, rules.PICTURE)
        draft.tell(row.start, row.end, "alt", len(draft.pictures))
    caption: list[Part] = [(rows[i], (0, len(rows[i].text))) for i in picture.caption]
    rest = picture.rest
    if rest is not None:
        caption.insert(0, (rows[picture.counter], (rest, len(rows[picture.counter].text))))
    credit: Part | None = None
    if picture.credit is not None:
        credit = (rows[picture.credit], (0, len(rows[picture.credit].text)))
    elif caption:
        row, (start, end) = caption[-1]
        split = split_credit(row.text[start:end])
        if split.credit:
            credit = (row, (start + split.credit[0], start + split.credit[1]))
            caption[-1:] = [(row, (start + split.caption[0], start + split.caption[1]))] if split.caption else []
    _picture(draft, caption, credit, picture, alt)
