"""What becomes of the sound: taps, losses, words."""

from dataclasses import dataclass
from typing import Literal

from live.values import Content, Party, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class TapOpened:
    """A person's audio reaches the assistant."""

    type: Literal["tap_opened"] = "tap_opened"
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class TapClosed:
    """A person's audio no longer reaches the assistant. ``reason`` is for people."""

    type: Literal["tap_closed"] = "tap_closed"
    party: Party
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundLost:
    """Samples of one track were lost on the way or dropped because a queue was full.

    Attributes:
        party: Owner of the track.
        start: First missing sample, since the session went live.
        samples: How many.
    """

    type: Literal["sound_lost"] = "sound_lost"
    party: Party
    start: int
    samples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood:
    """There was speech that could not be made out. ``start``/``end`` in samples."""

    type: Literal["not_understood"] = "not_understood"
    party: Party
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FarVoice:
    """A person's microphone heard the other's voice: it is not written down under both names."""

    type: Literal["far_voice"] = "far_voice"
    party: Party
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lagging:
    """Words come later than they should; 0 seconds: no longer."""

    type: Literal["lagging"] = "lagging"
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Paced:
    """Unfinished words are shown at another pace: every so many seconds; 0: only finished ones."""

    type: Literal["paced"] = "paced"
    every_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageHeard:
    """What is spoken was told from the first words, and is kept to. A code, as "en"."""

    type: Literal["language_heard"] = "language_heard"
    language: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Heard(Content):
    """An utterance is final."""

    type: Literal["heard"] = "heard"
    utterance: Utterance
