"""Who is there, what they agreed to, and when listening stops and goes on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from live.note.template import Template
from live.people.account import Role
from live.values import Content, Goal, Mode, Party, Purpose


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Created(Content):
    """A therapist set up the session.

    Attributes:
        template: The form of the note as it was then: a practice that changes its own changes no
            note that was begun.
        mode: Whether the client is to see the note, and from when.
    """

    type: Literal["created"] = "created"
    therapist_name: str
    client_alias: str
    template: Template
    goals: tuple[Goal, ...] = ()
    vocabulary: tuple[str, ...] = ()
    mode: Mode = "shared"
    client_copy: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A person's first screen opened."""

    type: Literal["joined"] = "joined"
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A person's last screen closed."""

    type: Literal["left"] = "left"
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Consented:
    """A person agreed to purposes, having read a versioned text."""

    type: Literal["consented"] = "consented"
    party: Party
    purposes: tuple[Purpose, ...]
    text_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRevoked:
    """A person took their consent back, effective at once. ``purposes``: to what; ``()``: all."""

    type: Literal["consent_revoked"] = "consent_revoked"
    party: Party
    purposes: tuple[Purpose, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeSwitched:
    """The therapist said anew whether the client is to see the note, and from when."""

    type: Literal["mode_switched"] = "mode_switched"
    mode: Mode
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """Listening stopped at a person's wish."""

    type: Literal["paused"] = "paused"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """Listening went on at a person's wish."""

    type: Literal["resumed"] = "resumed"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EmergencyAccess(Content):
    """Somebody who otherwise may not reads the session for a while. Told to the therapist alone.

    Attributes:
        name: Who, as others see it.
        reason: As they wrote it.
        until: When it ends, UTC.
    """

    type: Literal["emergency_access"] = "emergency_access"
    name: str
    role: Role
    reason: str
    until: datetime
