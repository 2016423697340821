"""The cast: who acts in the report."""

from typing import Literal

import msgspec

from depesche.record.evidence import Evidence, Span

ActorType = Literal["person", "state", "organisation", "group"]


class Mention(Evidence, frozen=True, kw_only=True):
    """Words that stand for an actor."""

    form: Literal["name", "role", "demonym", "metonym", "pronoun"]
    """How it is named: by name, role ("der Kremlchef"), people ("Nordkoreaner"), seat ("Moskau") or pronoun."""


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """A role of a person and what it is held in ("Präsident" of Russland)."""

    title: str
    """The role, as the report words it."""
    held_in: str | None = None
    """Id of the state or organisation it is held in, where the report tells."""
    evidence: Span
    """The words that tell."""


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, a state (or its government), an organisation or a group."""

    id: str
    """Identifier within the record."""
    type: ActorType
    """What the actor is."""
    name: str
    """The fullest form the report uses; for a state its common short name in the report's language."""
    aliases: tuple[str, ...] = ()
    """Every other form used."""
    roles: tuple[str, ...] = ()
    """Titles of the roles, as the report words them."""
    offices: tuple[Office, ...] = ()
    """The roles with what they are held in and the words that tell."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code, where the report tells."""
    mentions: tuple[Mention, ...]
    """The words that stand for the actor, in reading order."""
