"""What is brought to a session from elsewhere, in place of a call."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from live.values import Content, Modality, Party, Purpose, Way


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Brought(Content):
    """The therapist documents a session that was held elsewhere.

    Attributes:
        by: Who brings it.
        way: What.
        tracks: Whose the recording's tracks are, in order; () if there is no sound.
        started_at: When the session began, as the therapist says, UTC; None if they do not.
        ended_at: When it ended, likewise.
        modality: How the two met, likewise.
        purposes: What both agreed to, as the therapist attests; () if that is not needed: a
            summary is the therapist's own words.
        text_version: Of the sentence they attested it with.
        agreed_on: The day on which both had agreed, as attested.
    """

    type: Literal["brought"] = "brought"
    by: Party
    way: Way
    tracks: tuple[Party, ...] = ()
    started_at: datetime | None = None
    ended_at: datetime | None = None
    modality: Modality | None = None
    purposes: tuple[Purpose, ...] = ()
    text_version: str = ""
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundRead:
    """So much of a recording has been listened to.

    Attributes:
        seconds: Of sound, of the longest track.
        of_s: How long it is, in seconds; None if the files do not say.
        whole: Whether that is all of it.
    """

    type: Literal["sound_read"] = "sound_read"
    seconds: float
    of_s: float | None
    whole: bool = False
