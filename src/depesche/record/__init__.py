"""The typed record of one report. Binding definition: each field beside its documentation; imports nothing above it."""

from depesche.record.actor import Actor, ActorType, Mention, Office
from depesche.record.article import Article, BodyBlock, Claim, Furniture, Picture, SignOff
from depesche.record.event import Event, EventStatus, EventType, Reasons
from depesche.record.evidence import Evidence, Span, span
from depesche.record.place import Place, PlaceKind
from depesche.record.position import Position, PositionKind
from depesche.record.problem import Problem
from depesche.record.quotation import Quotation, QuotationKind
from depesche.record.record import Record, SourceInfo, from_json, to_json
from depesche.record.timex import Timex

__all__ = [
    "Actor",
    "ActorType",
    "Article",
    "BodyBlock",
    "Claim",
    "Event",
    "EventStatus",
    "EventType",
    "Evidence",
    "Furniture",
    "Mention",
    "Office",
    "Picture",
    "Place",
    "PlaceKind",
    "Position",
    "PositionKind",
    "Problem",
    "Quotation",
    "QuotationKind",
    "Reasons",
    "Record",
    "SignOff",
    "SourceInfo",
    "Span",
    "Timex",
    "from_json",
    "span",
    "to_json",
]
