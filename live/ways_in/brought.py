"""What a therapist says of a session that was held elsewhere, and how it becomes an event. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated, Any, Final, Literal

from pydantic import AwareDatetime, Field

from live import consent, wire
from live.errors import BadInput, NotAllowed
from live.events import Brought
from live.values import PARTIES, REQUIRED_PURPOSES, Content, Modality, Party, Purpose, Way

LONGEST: Final = timedelta(hours=12)
"""Of a session: longer is a slip of the pen."""

BOTH: Final = "both"
"""The track of a recording with one person in each channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """When and how a session was held, as far as the therapist says so.

    Attributes:
        started_at: When it began.
        ended_at: When it ended; both or neither.
        modality: How the two met.
    """

    started_at: AwareDatetime | None = None
    ended_at: AwareDatetime | None = None
    modality: Modality | None = None


NOT_SAID: Final = Held()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """That people had agreed before they were recorded.

    Attributes:
        agreed: Who.
        purposes: To what.
        text_version: Of the sentence the therapist attested it with.
        agreed_on: On which day.
    """

    agreed: tuple[Party, ...]
    purposes: tuple[Purpose, ...]
    text_version: wire.Name
    agreed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecording:
    """The body of ``POST /api/sessions/{id}/recording``.

    Attributes:
        tracks: Whose they are: one file each, in any order; or left and right channel.
        by: What keeps them apart.
        attestation: Without one, nothing is listened to.
    """

    tracks: Annotated[tuple[Party, ...], Field(min_length=1, max_length=2)]
    by: Literal["files", "channels"] = "files"
    held: Held = NOT_SAID
    attestation: Attestation | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewSummary(Content):
    """The body of ``POST /api/sessions/{id}/typed``."""

    text: Annotated[str, Field(max_length=60_000)]
    held: Held = NOT_SAID


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewTranscript(Content):
    """The body of ``POST /api/sessions/{id}/transcript``.

    Attributes:
        turns: Each with ``speaker`` and ``text``, and ``start_s`` and ``end_s`` if they are known.
    """

    turns: Annotated[tuple[dict[str, Any], ...], Field(max_length=20_000)]
    held: Held = NOT_SAID
    attestation: Attestation | None = None


def uploads(new: NewRecording) -> tuple[str, ...]:
    """The files that are to come, by name.

    Raises:
        BadInput: If tracks and files do not go together.
    """
    if len(set(new.tracks)) < len(new.tracks):
        raise BadInput("tracks: expected one a person, got one person twice")
    if new.by == "channels" and len(new.tracks) != len(PARTIES):
        raise BadInput("tracks: expected whose the left and the right channel are, got one name")
    return (BOTH,) if new.by == "channels" else new.tracks


def event(
    way: Way,
    held: Held,
    now: datetime,
    *,
    attestation: Attestation | None = None,
    tracks: tuple[Party, ...] = (),
    remote_model: bool = False,
) -> Brought:
    """The event that documents a session from what is brought.

    Raises:
        NotAllowed: If words of two people are brought without what both agreed to.
        BadInput: If the clock cannot be right, or the attested text is an old one.
    """
    _check_clock(held, now)
    if way == "summary":
        attestation = None  # the therapist's own words
    else:
        _check_attestation(attestation, now, remote_model=remote_model)
    return Brought(
        by="therapist",
        way=way,
        tracks=tracks,
        started_at=held.started_at,
        ended_at=held.ended_at,
        modality=held.modality,
        purposes=attestation.purposes if attestation else (),
        text_version=attestation.text_version if attestation else "",
        agreed_on=attestation.agreed_on if attestation else None,
    )


def _check_clock(held: Held, now: datetime) -> None:
    start, end = held.started_at, held.ended_at
    if (start is None) != (end is None):
        raise BadInput("held: expected both start and end, or neither, got one")
    if start is None or end is None:
        return
    if not timedelta(0) < end - start <= LONGEST:
        raise BadInput("held: expected an end after the start, within 12 hours, got another")
    if end > now:
        raise BadInput("held: expected a session that is over, got an end in the future")


def _check_attestation(given: Attestation | None, now: datetime, *, remote_model: bool) -> None:
    if given is None or set(given.agreed) != set(PARTIES):
        raise NotAllowed(
            "expected that both people agreed before they were recorded, attested by the "
            "therapist, got no such word: nothing is listened to without it"
        )
    if not set(given.purposes) >= REQUIRED_PURPOSES:
        raise NotAllowed(
            "expected that both agreed to transcription and drafting, got less: nothing is "
            "listened to without it"
        )
    current = consent.attested_versions(remote_model=remote_model)
    if given.text_version not in current:
        raise BadInput(
            f"attestation: expected the text of version {current[0]}, got another: read it again"
        )
    if given.agreed_on > (now + timedelta(days=1)).date():  # a day ahead: time zones
        raise BadInput("attestation: expected a day that has come, got one in the future")
