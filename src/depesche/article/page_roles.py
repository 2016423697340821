"""A page's blocks to an article: one role for each, with the reason."""

from dataclasses import dataclass, field

from depesche.article import rules
from depesche.article.blocks import Block, Element
from depesche.article.body import body_of
from depesche.article.head import author_agencies, byline_of, kicker_of, lead_of
from depesche.article.layout import Layout, is_inside, layout_of
from depesche.article.lines.agencies import NEWS, agencies_in
from depesche.article.lines.count import count_in
from depesche.article.lines.dateline import find_dateline
from depesche.article.lines.sign_off import ends_as_sources, is_broadcast, read_sign_off, sign_off_at_end
from depesche.article.metadata import metadata_of
from depesche.article.page import page_of
from depesche.article.pictures import Found, evidence, pictures_of, with_alts
from depesche.article.published import published_of
from depesche.article.reading import Decision, Passage, PassageRole, Reading
from depesche.record import Article, BodyBlock, Claim, Evidence, Furniture, Picture, SignOff
from depesche.source import Source

_SUBHEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))


@dataclass(slots=True)
class _Draft:
    """What has been decided so far."""

    kicker: Evidence | None = None
    headline: Evidence | None = None
    lead: Evidence | None = None
    byline: list[str] = field(default_factory=list)
    byline_evidence: list[Evidence] = field(default_factory=list)
    dateline: Evidence | None = None
    body: list[BodyBlock] = field(default_factory=list)
    sign_off: SignOff | None = None
    agencies: dict[str, Evidence] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    """Role of each block that has one."""
    passages: list[Passage] = field(default_factory=list)


def read_page(source: Source) -> Reading:
    """The article of a page."""
    page = page_of(source.utf8 or source.content.encode())
    meta = metadata_of(page)
    layout = layout_of(page, meta)
    body, reasons = body_of(layout)
    draft = _Draft()
    _head(draft, layout, body)
    last = _last_of_story(layout, body)
    pictures = pictures_of(layout, last)
    for found in pictures:
        draft.roles |= dict.fromkeys(found.blocks, "picture")
    body = [index for index in body if index not in draft.roles]
    _sign_off(draft, layout, body, last)
    _body(draft, layout, body)
    return _reading(source, layout, draft, pictures, reasons)


def _last_of_story(layout: Layout, body: list[int]) -> int:
    """The last block of the body, or of pictures behind it that tell the story: counted ones, or all without a body."""
    blocks, last = layout.page.blocks, body[-1] if body else (layout.headline or 0)
    figures = {}
    for index in range(last + 1, len(blocks)):
        context = blocks[index].element.context
        if context.reason is None and context.figure is not None and context.article is not None:
            figures[index] = id(context.figure)
    counted = {figure for index, figure in figures.items() if count_in(blocks[index].text)}
    return max([last, *(index for index, figure in figures.items() if not body or figure in counted)])


def _whole(layout: Layout, index: int, rule: str) -> Evidence:
    block = layout.page.blocks[index]
    return evidence(block, 0, len(block.text), rule)


def _stretch(layout: Layout, first: int, last: int, rule: str) -> Evidence:
    """Evidence from one block to another, with what stands between."""
    blocks = layout.page.blocks
    start, end = blocks[first].start, blocks[last].end
    return Evidence(
        start=start, end=end, text=layout.page.text[start:end], rule=rule, xpath=blocks[first].element.xpath()
    )


def _head(draft: _Draft, layout: Layout, body: list[int]) -> None:
    at = layout.headline
    if at is None:
        return
    kicker = kicker_of(layout)
    start, end = layout.heading
    parts = [i for i in range(start, end) if i != kicker]
    draft.headline = _stretch(layout, parts[0], parts[-1], rules.HEADLINE)
    draft.roles |= dict.fromkeys(range(start, end), "headline")
    if kicker is not None:
        draft.kicker = _whole(layout, kicker, rules.KICKER)
        draft.roles[kicker] = "kicker"
    lead = [i for i in lead_of(layout, body) if i not in draft.roles]
    if lead:
        draft.lead = _stretch(layout, lead[0], lead[-1], rules.LEAD)
        draft.roles |= dict.fromkeys(lead, "lead")
    for index, names in byline_of(layout, body):
        draft.byline += [name for name in names if name not in draft.byline]
        draft.byline_evidence.append(_whole(layout, index, rules.BYLINE))
        block = layout.page.blocks[index]
        if index not in draft.roles and (index not in body or len(block.text) < 140):
            draft.roles[index] = "byline"
        for _, _, agency in agencies_in(block.text):
            if agency in NEWS:
                draft.agencies.setdefault(agency, draft.byline_evidence[-1])
    for index, agency in author_agencies(layout, body):
        draft.agencies.setdefault(agency, _whole(layout, index, rules.BYLINE))
        draft.roles.setdefault(index, "byline")
    for index in [i for i in body if i in draft.roles]:
        body.remove(index)


def _sign_off(draft: _Draft, layout: Layout, body: list[int], last: int) -> None:
    """Find the closing line of sources: a block of its own, the end of a paragraph, or a line behind the body."""
    blocks = layout.page.blocks
    for index in reversed(body[-4:]):
        last_one = index == body[-1] and ends_as_sources(blocks[index].text)
        if index not in draft.roles and (last_one or read_sign_off(blocks[index].text)):
            _set_sign_off(draft, layout, index, 0)
            body.remove(index)
            return
    for index in reversed(body[-8:]):
        start = sign_off_at_end(blocks[index].text)
        if start is not None:
            _set_sign_off(draft, layout, index, start)
            return
    for index in range(last + 1, min(len(blocks), last + 10)):
        text = blocks[index].text
        near = index not in draft.roles and is_inside(blocks[index].element, _above_main(layout))
        if near and (read_sign_off(text) or is_broadcast(text)):
            _set_sign_off(draft, layout, index, 0)
            return


def _above_main(layout: Layout) -> Element | None:
    """A few levels above the paragraphs' own element, where a footer of the article may stand."""
    element = layout.main
    for _ in range(3):
        if element is not None and element.parent is not None and element.tag not in ("article", "body", "main"):
            element = element.parent
    return element


def _set_sign_off(draft: _Draft, layout: Layout, index: int, start: int) -> None:
    block = layout.page.blocks[index]
    said = read_sign_off(block.text[start:])
    begin, end = (start + said.start, start + said.end) if said else (start, len(block.text))
    words = evidence(block, begin, end, rules.SIGN_OFF)
    agencies = tuple(dict.fromkeys(agency.name for agency in said.agencies)) if said else ()
    draft.sign_off = SignOff(
        start=words.start, end=words.end, text=words.text, rule=words.rule, xpath=words.xpath,
        publisher=said.publisher if said else None, agencies=agencies, initials=said.initials if said else (),
    )  # fmt: skip
    for agency in agencies:
        draft.agencies.setdefault(agency, words)
    if start == 0:
        draft.roles[index] = "sign-off"


def _body(draft: _Draft, layout: Layout, body: list[int]) -> None:
    if draft.lead is not None:
        draft.lead = _without_dateline(draft, draft.lead)
    first_prose = next((i for i in body if layout.page.blocks[i].tag not in _SUBHEADS), None)
    for index in body:
        block = layout.page.blocks[index]
        start, end = 0, len(block.text)
        if index == first_prose and draft.dateline is None:
            start = _take_dateline(draft, layout, block)
        if draft.sign_off is not None and block.start < draft.sign_off.start < block.end:
            end = len(block.text[: draft.sign_off.start - block.start].rstrip())
        if end <= start:
            continue
        words = evidence(block, start, end, rules.BODY)
        role = "subhead" if block.tag in _SUBHEADS else "list_item" if block.tag == "li" else "paragraph"
        draft.body.append(
            BodyBlock(start=words.start, end=words.end, text=words.text, rule=words.rule, xpath=words.xpath, role=role)  # type: ignore[arg-type]
        )
        draft.roles.setdefault(index, role)
        draft.passages.append(Passage(start=words.start, end=words.end, role=role))  # type: ignore[arg-type]


def _without_dateline(draft: _Draft, lead: Evidence) -> Evidence:
    """The lead without the dateline that some houses let it open with."""
    found = find_dateline(lead.text)
    if found is None or lead.text[found.end - 1] == ":":
        return lead
    words = lead.text[: found.end]
    draft.dateline = Evidence(
        start=lead.start, end=lead.start + found.end, text=words, rule=rules.DATELINE, xpath=lead.xpath
    )
    for agency in found.agencies:
        draft.agencies.setdefault(agency.name, draft.dateline)
    rest = lead.text[found.end :].lstrip()
    return Evidence(start=lead.end - len(rest), end=lead.end, text=rest, rule=lead.rule, xpath=lead.xpath)


def _take_dateline(draft: _Draft, layout: Layout, block: Block) -> int:
    """Set the dateline a paragraph opens with; returns where the paragraph goes on."""
    found = find_dateline(block.text)
    if found is None:
        _take_place_before(draft, layout, block)
        return 0
    draft.dateline = evidence(block, 0, found.end, rules.DATELINE)
    for agency in found.agencies:
        draft.agencies.setdefault(agency.name, draft.dateline)
    return len(block.text) - len(block.text[found.end :].lstrip())


def _take_place_before(draft: _Draft, layout: Layout, block: Block) -> None:
    """Set the dateline that stands in an element of its own before the first paragraph."""
    blocks = layout.page.blocks
    at = next(index for index, other in enumerate(blocks) if other is block)
    for index in range(max(0, at - 3), at):
        other = blocks[index]
        if index not in draft.roles and len(other.text) <= 40 and other.element.told.place:
            draft.dateline = _whole(layout, index, rules.DATELINE)
            draft.roles[index] = "dateline"


def _reading(source: Source, layout: Layout, draft: _Draft, pictures: list[Found], reasons: dict[int, str]) -> Reading:
    text, shown = with_alts(layout.page.text, pictures)
    passages = [*_head_passages(draft), *draft.passages, *_picture_passages(shown)]
    published = published_of(layout)
    given = [Claim(field="published", value=source.published, origin="option")] if source.published else []
    article = Article(
        kicker=draft.kicker, headline=draft.headline, lead=draft.lead, byline=tuple(draft.byline),
        byline_evidence=tuple(draft.byline_evidence), dateline=draft.dateline, body=tuple(draft.body),
        pictures=tuple(shown), sign_off=draft.sign_off,
        agencies=tuple(draft.agencies), agencies_evidence=tuple(draft.agencies.values()),
        furniture=tuple(_furniture(layout, draft, reasons)),
    )  # fmt: skip
    return Reading(
        text=text,
        article=article,
        passages=tuple(sorted(passages, key=lambda passage: passage.start)),
        language=source.language or layout.meta.language,
        published=source.published or published.value,
        url=source.url or layout.meta.url,
        publisher=layout.meta.publisher or (draft.sign_off.publisher if draft.sign_off else None),
        metadata=(*given, *published.claims, *layout.meta.claims),
        problems=() if source.published else published.problems,
        decisions=lambda: _decisions(layout, draft, reasons),
    )


def _head_passages(draft: _Draft) -> list[Passage]:
    head: list[tuple[Evidence | None, PassageRole]] = [
        (draft.kicker, "kicker"), (draft.headline, "headline"), (draft.lead, "lead"),
    ]  # fmt: skip
    return [Passage(start=part.start, end=part.end, role=role) for part, role in head if part is not None]


def _picture_passages(pictures: list[Picture]) -> list[Passage]:
    passages = []
    for number, picture in enumerate(pictures):
        passages += [Passage(start=p.start, end=p.end, role="caption", picture=number) for p in picture.caption]
        if picture.alt is not None:
            passages.append(Passage(start=picture.alt.start, end=picture.alt.end, role="alt", picture=number))
    return passages


def _reason(layout: Layout, index: int, reasons: dict[int, str]) -> str:
    block = layout.page.blocks[index]
    context = block.element.context
    return reasons.get(index) or context.reason or ("figure" if context.figure else "outside the article")


def _furniture(layout: Layout, draft: _Draft, reasons: dict[int, str]) -> list[Furniture]:
    out = []
    for index in range(len(layout.page.blocks)):
        if index not in draft.roles:
            block = layout.page.blocks[index]
            out.append(
                Furniture(start=block.start, end=block.end, text=block.text, rule=rules.FURNITURE,
                          xpath=block.element.xpath(), reason=_reason(layout, index, reasons))
            )  # fmt: skip
    return out


def _decisions(layout: Layout, draft: _Draft, reasons: dict[int, str]) -> list[Decision]:
    out = []
    for index, block in enumerate(layout.page.blocks):
        role = draft.roles.get(index, "furniture")
        why = _features(block) if role != "furniture" else _reason(layout, index, reasons)
        rule = "body" if role in ("paragraph", "subhead", "list_item") else role
        out.append(Decision(start=block.start, end=block.end, role=role, rule=f"article.{rule}", why=why))
    return out


def _features(block: Block) -> str:
    told = block.element.told.label
    label = f" class {told!r}" if told else ""
    return f"<{block.tag}>{label}, {len(block.text)} characters, {block.link_density:.0%} link text"
