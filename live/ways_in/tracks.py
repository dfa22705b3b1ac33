"""The tracks of a recording on their way from samples to the recognizer's desk."""

import sys
from collections.abc import Mapping
from typing import Final, Protocol

from anyio import to_thread

from audio.segmenter import SpeechSegmenter
from audio.types import SAMPLE_RATE, AudioChunk, Samples, SpeechSegment
from live.equipment import Equipment
from live.hearing import Hearing
from live.note.drafting import TURN_PAUSE
from live.stages.drafter import Drafter
from live.stages.listening import LONGEST, offer
from live.values import Party

AHEAD: Final = 64
"""Utterances that hearing may be ahead of drafting: what waits is bounded at 512."""


class Hears(Protocol):
    """What the tracks need of a session."""

    id: str
    hearing: Hearing
    drafter: Drafter


class TracksHeard:
    """The tracks of one recording, in seconds of all of them side by side.

    Args:
        session: Whose words they are.
        equipment: The voice detector and the desk.
        speakers: Whose the tracks are, in order.
    """

    def __init__(self, session: Hears, equipment: Equipment, speakers: tuple[Party, ...]) -> None:
        self._session = session
        self._desk = equipment.desk
        leaks = session.hearing.leaks
        self._segmenters: Mapping[Party, SpeechSegmenter] = {
            party: SpeechSegmenter(
                party,
                equipment.vad.stream(),
                update_every=sys.maxsize,  # nobody waits for a first guess
                max_length=LONGEST,
                is_other=lambda start, end, party=party: leaks.is_far_voice(party, start, end),  # type: ignore[misc]
            )
            for party in speakers
        }
        self._at = dict.fromkeys(speakers, 0)
        self._quiet_since = 0
        self._ahead = 0

    async def push(self, block: tuple[Samples, ...]) -> None:
        """Take in the next second of every track; returns when what ended in it was decoded."""
        for (party, segmenter), samples in zip(self._segmenters.items(), block, strict=True):
            if samples.size:  # without samples, the segmenter would end what is open
                chunk = AudioChunk(party, self._at[party], samples)
                self._at[party] = chunk.end
                self._session.hearing.leaks.hear(chunk)
                await self._offer(await to_thread.run_sync(segmenter.push, chunk))

    async def end(self) -> None:
        """Decode what is still open."""
        for segmenter in self._segmenters.values():
            await self._offer(segmenter.flush())

    async def _offer(self, segments: list[SpeechSegment]) -> None:
        for segment in segments:
            if not segment.ended:
                continue
            paused = segment.start - self._quiet_since > TURN_PAUSE * SAMPLE_RATE
            if paused or self._ahead >= AHEAD:
                await self._session.drafter.settle(hurry=False)
                self._ahead = 0
            self._quiet_since = max(self._quiet_since, segment.speech_end)
            self._ahead += 1
            await offer(segment, self._session.hearing, self._desk)
            await self._desk.settle(self._session.id)
