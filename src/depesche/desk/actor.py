"""An actor's page: names and roles over time, what they said, did and want, whom they met, and who they are."""

import getpass
from math import cos, pi, sin
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Form, HTTPException, Request
from sqlalchemy import Connection
from starlette.responses import RedirectResponse, Response

from depesche.archive import ArchiveError, decide, undo
from depesche.archive.ledger import Decision, decisions_on
from depesche.archive.portrait import Met, Portrait, party_to, perhaps_the_same, portrait, shown_in
from depesche.archive.tables import POSITIONS, QUOTATIONS
from depesche.archive.told import Told, Who, events, has_date, pictures, positions, quotations, with_sentences
from depesche.desk.desk import Page, desk_of
from depesche.desk.lanes import Lanes, lanes_of
from depesche.desk.parameters import Format, Number, Printable, Token
from depesche.desk.refusal import Refused
from depesche.desk.vocabulary import N_

router = APIRouter()


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in the network, and where they are drawn."""

    met: Met
    x: float
    y: float
    anchor: str
    """Which end of the name is at the node (SVG's text-anchor)."""


class ActorPage(Page, frozen=True, kw_only=True):
    """An actor."""

    actor: Portrait
    said: tuple[Told, ...]
    wants: tuple[Told, ...]
    wanted: tuple[Told, ...]
    """What others want of the actor."""
    done: tuple[Told, ...]
    dated: tuple[Told, ...]
    """What the actor had part in that has a date, by its date."""
    pictures: tuple[Told, ...]
    alike: tuple[Who, ...]
    """Who may be the same."""
    decisions: tuple[Decision, ...]

    @property
    def lanes(self) -> Lanes | None:
        """The dated events as lanes."""
        return lanes_of(self.dated)

    @property
    def is_flat(self) -> bool:
        """Whether the network is a line: of two, or of three with the actor between."""
        return len(self.actor.met) < 3

    @property
    def network(self) -> list[Node]:
        """Whom the actor met, in a ring."""
        count = len(self.actor.met)
        first = pi if self.is_flat else -pi / 2
        angles = [first + 2 * pi * number / count for number in range(count)]
        return [
            Node(
                met=met, x=round(300 + 150 * cos(angle), 1), y=round(150 + 105 * sin(angle), 1),
                anchor="middle" if abs(cos(angle)) < 0.2 else "start" if cos(angle) > 0 else "end",
            )
            for met, angle in zip(self.actor.met, angles, strict=True)
        ]  # fmt: skip

    def rows(self) -> tuple[Told, ...]:
        """All findings shown."""
        return (*self.said, *self.wants, *self.wanted, *self.done)


@router.get("/actors/{entity}", summary="An actor over all reports")
def actor(request: Request, entity: Number, format: Format = "html") -> Response:
    """The page of one actor."""
    desk = desk_of(request)
    with desk.reading() as connection:
        page = _page(connection, entity)
    return desk.answer(request, "actor.html", page, format)


def _page(connection: Connection, entity: int) -> ActorPage:
    found = portrait(connection, entity)
    if found is None:
        raise Refused(404, N_("The archive has no actor %(number)s."), number=entity)
    numbers = found.numbers
    return ActorPage(
        actor=found,
        said=tuple(quotations(connection, QUOTATIONS.c.speaker.in_(numbers), most=12)),
        wants=_in_sentences(connection, positions(connection, POSITIONS.c.holder.in_(numbers), most=10)),
        wanted=_in_sentences(connection, positions(connection, POSITIONS.c.target.in_(numbers), most=10)),
        done=_in_sentences(connection, events(connection, party_to(numbers), most=14)),
        dated=tuple(events(connection, *has_date(), party_to(numbers), most=60, by_time=True)),
        pictures=tuple(pictures(connection, shown_in(numbers), most=6)),
        alike=tuple(perhaps_the_same(connection, found.entity)),
        decisions=tuple(decisions_on(connection, numbers)),
    )


def _in_sentences(connection: Connection, found: list[Told]) -> tuple[Told, ...]:
    return tuple(with_sentences(connection, found, len(found)))


@router.post("/actors/{entity}/decisions", status_code=303, summary="Decide whether this actor is another one, too")
def decided(
    request: Request,
    entity: Number,
    other: Annotated[Printable, Form(min_length=1, description="The other's number or name.")],
    token: Token,
    decision: Annotated[Literal["same", "different"], Form(description="What is decided.")] = "same",
    why: Annotated[Printable, Form(description="The reason, kept in the ledger.")] = "",
) -> Response:
    """Keep a decision with who, when and why."""
    desk = desk_of(request)
    desk.check_form(request, token)
    try:
        with desk.archive.writing() as connection:
            decide(connection, decision, (str(entity), other), who=getpass.getuser(), why=why)
    except ArchiveError as error:
        raise HTTPException(409, str(error)) from error
    return RedirectResponse(f"/actors/{entity}#identity", 303)


@router.post("/actors/{entity}/decisions/{number}/undone", status_code=303, summary="Take a decision back")
def taken_back(
    request: Request,
    entity: Number,
    number: Number,
    token: Token,
    why: Annotated[Printable, Form(description="The reason, kept in the ledger.")] = "",
) -> Response:
    """Take a decision back; it stays in the ledger as undone."""
    desk = desk_of(request)
    desk.check_form(request, token)
    try:
        with desk.archive.writing() as connection:
            undo(connection, number, who=getpass.getuser(), why=why)
    except ArchiveError as error:
        raise HTTPException(409, str(error)) from error
    return RedirectResponse(f"/actors/{entity}#identity", 303)
